"""Keeping what took long to make in files of the user's, until it is made of something else."""
