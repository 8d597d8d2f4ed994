"""Tables of event rows: which files hold them, and their rows, one at a time, whatever form they have."""
