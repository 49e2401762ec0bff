"""Registrations fuzzed: steps in every order that people, browsers and links allow."""

from mire.fuzz.journeys.course import Breach, Course, explore

__all__ = ["Breach", "Course", "explore"]
