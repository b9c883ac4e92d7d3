"""Files that shops bring: read, checked, and imported into the knowledge store."""
