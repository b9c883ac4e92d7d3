"""Chat models behind the port of copilot.phrasing."""
