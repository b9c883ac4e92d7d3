"""What a prompt's inputs hold for one line: everything that others wrote goes in as data."""

import json
import re
from typing import Final

from copilot.effects import Phrase
from copilot.phrasing.prompts import Language
from copilot.phrasing.slots import prompt_facts
from copilot.wordings import Wording

MOST_QUESTION_CHARACTERS = 80

_WORDINGS: Final[dict[Language, dict[Wording, str]]] = {
    "zh": {"plain": "平实", "shorter": "更短", "warmer": "更亲切", "livelier": "更活泼"},
    "en": {"plain": "plain", "shorter": "shorter", "warmer": "warmer", "livelier": "livelier"},
}
"""The words that the prompts' rules explain."""

# What could end the string, start a chat template's own marks or hide from who reads along:
# angle brackets, control, zero-width and direction marks, lone surrogates, tag characters.
_TO_ESCAPE = re.compile(
    "[<>\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff"
    "\U000e0000-\U000e007f]"
)


def inputs_of(phrase: Phrase) -> dict[str, str]:
    """Return the value of each input.

    ``question``, ``product`` and ``avoid`` are JSON strings, the question cut to 80 characters;
    ``facts`` are the lines of ``copilot.phrasing.slots``; ``wording`` is one of our own words.
    """
    return {
        "question": as_data(phrase.question[:MOST_QUESTION_CHARACTERS]),
        "product": as_data(phrase.product),
        "facts": _TO_ESCAPE.sub(_escaped, prompt_facts(phrase.evidence, phrase.language)),
        "avoid": as_data(phrase.avoid),
        "wording": _WORDINGS[phrase.language][phrase.wording],
    }


def as_data(text: str) -> str:
    """Return ``text`` as a JSON string on one line that no chat template takes for its own."""
    return _TO_ESCAPE.sub(_escaped, json.dumps(text, ensure_ascii=False))


def _escaped(found: re.Match[str]) -> str:
    units = found.group().encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[i : i + 4]}" for i in range(0, len(units), 4))
