"""Splits a description into its sentences."""

import re

# A full stop ends a sentence only before white space, so that 3.5 and U.S.A stay whole.
_END = re.compile(r"(?<=[。！？!?；;])|(?<=[a-z0-9)\"”]{2}\.)\s+|[\r\n]+")


def split_sentences(text: str) -> tuple[str, ...]:
    """Return the sentences of a Chinese or English text, in order, without surrounding space.

    What holds no letter, character or digit (a bullet, a line of dashes) is left out.
    """
    parts = (part.strip(" \t\u3000-•·*") for part in _END.split(text))
    return tuple(part for part in parts if any(c.isalnum() for c in part))
