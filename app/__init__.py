"""The doors: HTTP, WebSocket, command line and web pages."""
