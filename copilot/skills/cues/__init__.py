"""Cues: what to say about the product that has come on air."""
