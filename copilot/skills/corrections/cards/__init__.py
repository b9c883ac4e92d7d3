"""What a correction shows, and which ones stand on the screens."""
