"""Reading plain text before any parsing: repair, language, sentences, datelines and letter case."""
