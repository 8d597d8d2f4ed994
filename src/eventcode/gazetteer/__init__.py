"""Where places are: a read-only SQLite gazetteer, the program that builds it, and sources layered over it."""
