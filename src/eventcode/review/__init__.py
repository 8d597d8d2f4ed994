"""Review of coded events by people: a page to go through them, a log of verdicts, and what the verdicts say."""
