"""What a product has, may or suits, and what it does not."""
