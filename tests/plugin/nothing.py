"""Nothing is added to the miniature's plugin."""
