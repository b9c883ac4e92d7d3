"""Cuts a message into its sentences: people ask one thing in one and tell about it in others."""

import re

_END = re.compile(
    # After a mark that ends a sentence, when something follows it.
    r"(?<=[.!?。！？;；…])\s+|(?<=[?？!！。；])(?=[^\s?？!！.。；)）\"'”’~～])|\n+"
)
MOST = 8
"""Sentences of one message that are told apart; what comes later belongs to the last."""


def sentences_of(text: str) -> list[str]:
    """Return the sentences of ``text`` in order, none of them blank; ``text`` itself if one."""
    return [part for part in _END.split(text, MOST - 1) if part.strip()] or [text]
