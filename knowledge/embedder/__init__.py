"""Turns text into vectors: the port, the packaged model and models named by the user."""
