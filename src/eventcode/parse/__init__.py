"""The only room that imports spaCy: text to trees, trees to clauses."""
