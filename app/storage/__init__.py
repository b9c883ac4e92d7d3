"""What the service keeps: the journal, rooms and shops, and the database they live in."""
