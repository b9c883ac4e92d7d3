"""A product's measured properties, and the figures that claim something of them."""
