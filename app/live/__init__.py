"""The room socket: wire schema, connections, resume, and the same events over HTTP."""
