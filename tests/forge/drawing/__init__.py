"""How what a portal says and asks becomes HTML, by the recipe's values."""
