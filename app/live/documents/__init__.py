"""Writes what integrators read, docs/PROTOCOL.md and docs/asyncapi.json, from the wire's schema."""
