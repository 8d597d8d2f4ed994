"""An article as the coder reads it: marked text, arrows, and the derivation of each event."""
