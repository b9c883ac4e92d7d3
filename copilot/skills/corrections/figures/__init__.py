"""Figures as they are said, and what else than a property they may be of."""
