"""Wording: what the law or the platform forbids to say."""
