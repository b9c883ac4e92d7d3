"""REST: shops, products, uploads, rooms, line-ups, sessions and tokens."""
