"""One event told by many articles as one row: see ``eventcode.consolidate`` and docs/consolidate.md."""
