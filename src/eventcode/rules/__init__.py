"""What a rule's pattern means, and where it matches a clause.  No spaCy here."""
