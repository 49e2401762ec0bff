"""Walks through the documented screens: who registers, what is entered, what the portal made of it."""
