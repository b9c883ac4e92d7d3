"""The demo shop, its room and its broadcast."""
