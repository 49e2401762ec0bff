"""Trying a field's validator on what nobody thought of (contract, section 6)."""
