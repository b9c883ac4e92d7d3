"""The guard: what a chat model writes is released only as far as the facts hold it."""
