"""Dictionaries: text files to frozen entries, with every fault reported at once."""
