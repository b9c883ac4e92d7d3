"""Shows a fact's value as short as a card does."""

import re


def short_value(value: str) -> str:
    """Return a value as a card shows it: itself when short, else its first clause."""
    if len(value) <= 16:
        return value
    return re.split(r"[，。；;！!\n]|, |\. ", value, maxsplit=1)[0]
