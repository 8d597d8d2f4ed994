"""Batches: many articles from files of many kinds into parts, with nothing lost and nothing twice."""
