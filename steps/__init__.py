"""The French phrases that features are written in, by concept and never by portal."""
