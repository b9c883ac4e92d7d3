"""What a product and its parts are made of, and where they come from."""
