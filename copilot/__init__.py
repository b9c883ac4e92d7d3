"""The mind of one room: pure Python, no web, no database, no model library."""
