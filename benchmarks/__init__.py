"""What the suite and the mocks cost: measured side by side, written to results.md by one command, `make bench`."""
