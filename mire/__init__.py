"""mire: a conformance suite for insurers' member-registration portals."""

__version__ = "0.1.0"
