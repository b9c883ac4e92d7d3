"""How things get in: documents become knowledge, live connectors become events."""
