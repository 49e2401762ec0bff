"""A portal's field asked over HTTP, from what the browser sent once."""
