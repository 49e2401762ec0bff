"""Loads the judge's pytest plugin and the French phrases."""

pytest_plugins = [
    "mire.plugin",
    "steps.accounts",
    "steps.entry",
    "steps.navigation",
    "steps.observation",
    "steps.people",
    "steps.privacy",
    "steps.services",
    "steps.session",
]
