"""A target and what it offers the suite: profile, control endpoints, people (`docs/contract.md`)."""
