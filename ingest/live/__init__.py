"""Live connectors: chat, speech and activity as a room's frames."""
