"""Loads the judge's pytest plugin and the French phrases."""

pytest_plugins = [
    "mire.plugin",
    "steps.entry",
    "steps.crossing",
    "steps.advice",
    "steps.browsers",
    "steps.accounts",  # after the phrases it builds on
    "steps.language",
    "steps.live",
    "steps.messages",  # after the phrases it builds on
    "steps.navigation",
    "steps.observation",
    "steps.order",
    "steps.people",
    "steps.others",  # after the phrases it builds on
    "steps.privacy",
    "steps.forms",
    "steps.services",
    "steps.rubrics",
    "steps.session",
    "steps.space",
]
