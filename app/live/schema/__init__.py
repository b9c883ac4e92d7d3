"""The wire's only source: every frame, bound, role, error and close code."""
