"""The parts of a rule of the shop: its statements, and what one of them says in a few words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from copilot.skills.answers.clauses import LINKED, PAUSES
from knowledge.language.headline import fits_headline

COMMA: Final = re.compile(r"[，,](?!\d{3}\b)")
"""Between the parts of a statement: no comma in a figure."""
_STATEMENT_END: Final = re.compile(r"(?<=[。！!？?；;\n])|(?<=\.)(?=\s|$)")
_NOT: Final = re.compile(r"\b(do|will|can) ?not\b", re.IGNORECASE)
_SHORT_NO: Final = {"do": "don't", "will": "won't", "can": "can't"}
_LEAST: Final = 4


@dataclass(frozen=True, slots=True)
class RulePart:
    """What a rule says of what is asked: the forms of it, the fullest first, and where it stands.

    Attributes:
        forms: each true by itself; some are too long for a headline.
        statement: the part of the rule that a line may not leave out.
    """

    forms: tuple[str, ...]
    statement: str

    def headline(self) -> str:
        """Return the fullest form that fits a headline; empty where none does."""
        forms = (short for one in self.forms for short in (one, _with_short_no(one)))
        return next((one for one in forms if len(one) >= _LEAST and fits_headline(one)), "")


def statements_of(text: str) -> Iterator[str]:
    """Yield the statements of a rule, each with the mark that ends it."""
    return (one for one in _STATEMENT_END.split(text) if one.strip(PAUSES))


def plain(text: str) -> str:
    """Return a part of a rule as it stands by itself, without what links it to the one before."""
    said = LINKED.sub("", text.strip(PAUSES))
    return said[:1].upper() + said[1:] if said.isascii() else said


def _with_short_no(text: str) -> str:
    return _NOT.sub(lambda no: _SHORT_NO[no[1].lower()], text)
