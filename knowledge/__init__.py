"""What a shop knows: products, facts, the store, the embedder, the index and the retriever."""
