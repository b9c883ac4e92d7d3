"""The skills: one folder each, the same shape inside."""
