"""The command line: each command is a call of a library function."""
