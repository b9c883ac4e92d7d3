"""How long a line to be said may be, and the marks between its clauses."""

from typing import Final

from copilot.phrasing.guard.elements import Language

LONGEST_LINE: Final = {"zh": 60, "en": 40}
"""Characters of a Chinese line, words of an English one: a breath."""
_LONGEST_CHARACTERS: Final = 320
"""Characters of a line in any language; forty English words have fewer."""


def too_long(line: str, language: Language) -> bool:
    """Return whether a line takes more than a breath to say."""
    size = len(line) if language == "zh" else len(line.split())
    return size > LONGEST_LINE[language] or len(line) > _LONGEST_CHARACTERS


def mark_after(end: str, language: Language) -> str:
    """Return what stands between a clause that ended with ``end`` and the next."""
    if language == "zh":
        return {"\n": "。", ",": "，", ".": "。", ";": "；", "!": "！"}.get(end, end)
    return {"\n": ". ", "": ""}.get(end, end + " ")
