"""The judge's browser: starting one, reading pages as people perceive them, filling, pressing, observing."""
