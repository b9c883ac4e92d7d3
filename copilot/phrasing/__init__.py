"""Phrasing: from facts to one line to say, worded by a chat model behind a guard."""
