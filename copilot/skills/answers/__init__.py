"""Answers to what viewers ask, from the shop's facts."""
