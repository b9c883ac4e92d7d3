"""What a host said, as words: pieces, clauses, names of products, and how it is meant."""
