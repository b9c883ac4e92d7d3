"""Engagement: how lively the room is, and the one activity to do when it cools down."""
