"""What shops write of prices and reductions, and what sums viewers ask for."""
