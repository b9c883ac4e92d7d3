"""Display settings, keys, signals and the wake lock, each on a page of its own."""
