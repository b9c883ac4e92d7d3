"""Whether the product said to be on air is the one spoken of."""
