"""Bare events to events as users see them: projections to PLOVER and ACLED, rows, tables, files."""
