"""Scores of whole events against a gold file: who did what to whom, when, where, with how many dead."""
