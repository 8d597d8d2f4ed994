"""Pages for people: one file each, which asks nothing of the network."""
