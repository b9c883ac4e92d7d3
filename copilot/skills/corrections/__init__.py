"""Corrections: what the host misstates about a product, and the sentence to put it right."""
