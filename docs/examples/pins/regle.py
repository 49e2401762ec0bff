"""The rule of the Mutuelle des Pins as a function, to be tried without a portal: code.toml."""


def code_secret(value: str) -> bool:
    """Six to ten digits, its author thought."""
    return 6 <= len(value) <= 10 and value.isdigit()
