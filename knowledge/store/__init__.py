"""A shop's products, policies and answers in a database, version by version."""
