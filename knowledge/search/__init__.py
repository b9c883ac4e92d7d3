"""Finds the facts that answer a question: words, vectors, and what the question asks for."""
