"""The speech recogniser that rooms hear with."""
