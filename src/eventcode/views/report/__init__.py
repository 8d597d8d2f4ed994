"""A batch at a glance: one page with map, time line, tables and the sentences behind every number."""
