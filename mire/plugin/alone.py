"""Loaded by `mire run`: what the current folder has of tests is not run beside the features (`mire.plugin.asked`)."""
