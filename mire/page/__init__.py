"""What a page shows, which documented screen it is, what a person was told: no browser in it."""
