"""What one scenario works with: its target, its people, its windows, and the checks it makes."""

from mire.scene.finding import Finding
from mire.scene.scene import Scene

__all__ = ["Finding", "Scene"]
