"""The forge: portals drawn from recipes, right ones and wrong ones, served and judged."""
