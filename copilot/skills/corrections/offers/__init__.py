"""Prices, promotions, gifts, stock and what the shop promises to all."""
