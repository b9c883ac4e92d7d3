"""Hearing whether the host answers a viewer's question, and answers it rightly."""
