"""Prices worked out: what any number of pieces costs by a shop's structured offers, exactly."""
