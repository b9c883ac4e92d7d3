"""Tests of the room socket."""
