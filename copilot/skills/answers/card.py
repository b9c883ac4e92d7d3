"""The line of an extractive card: a fact as a host can say it, from the fact alone."""

import re
from collections.abc import Sequence
from typing import Final, Literal

from copilot.effects import Evidence
from copilot.skills.answers.clauses import LIMITS, PAUSES, first_clauses
from copilot.skills.answers.size_headlines import said_of_size
from copilot.skills.wording.sentences import Stated, sentence_of
from copilot.skills.wording.subjects_en import opened
from knowledge.language.headline import fits_line
from knowledge.language.script import language_of
from knowledge.language.spoken import speak_text

Language = Literal["zh", "en"]

_CLEARLY_SHORTER = 0.8  # of the characters; less of a difference is not worth a press
LONGEST_WHOLE: Final = 60
"""Characters of a fact that is said whole, longer than a breath, rather than not at all."""
_SENTENCE_END = re.compile(r"(?<=[。！？!?；;\n])|(?<=\.)(?=\s|$)")


def is_sum(evidence: Sequence[Evidence]) -> bool:
    """Return whether a card shows a sum: it is said as it was worked out, by no model."""
    return bool(evidence) and evidence[0].kind == "sum"


def is_chinese(evidence: Evidence) -> bool:
    """Return whether a fact is said in Chinese: 尺码 2XL：178-185cm is so by its name alone."""
    return "zh" in (language_of(evidence.fact.text.strip()), language_of(evidence.name))


def stated(evidence: Evidence) -> Stated:
    """Return a fact as the wording of sentences takes it."""
    return Stated(
        kind=evidence.kind,
        name=evidence.name.strip(),
        value=evidence.value.strip(),
        text=evidence.fact.text.strip(),
        title=evidence.fact.title,
        chinese=is_chinese(evidence),
    )


def line(evidence: Evidence, deciding: str = "") -> str:
    """Return the fact as one can read it aloud: a sentence, units spoken, at most a breath long.

    ``deciding`` is what of it answers: where a breath ends before, that is said instead.

    Where no safe sentence can be made of a name and its value, they stand as the shop has them.
    Empty when it is too long to be read out as it stands, or when what would be left out limits
    what is said or is another row of the same table.
    """
    text = evidence.fact.text.strip()
    if evidence.kind == "sum":
        return speak_text(evidence.spoken, "zh" if language_of(text) == "zh" else "en")
    chinese = is_chinese(evidence)
    of_size = said_of_size(evidence.name.strip(), evidence.value.strip())
    whole = of_size or opened(sentence_of(stated(evidence))) or text
    said = _first_sentences(whole, chinese)
    deciding = deciding.strip(PAUSES)
    if deciding and deciding in whole and deciding not in said:
        return _from(deciding, whole, chinese)
    rest = whole[len(said) :]
    # What goes on after a semicolon is more of one table: which row was asked for is not known.
    halved = said.endswith((";", "；")) and bool(rest.strip())
    if said and not halved and not LIMITS.search(rest):
        return _spoken(said, chinese)
    return _spoken(whole, chinese) if len(whole) <= LONGEST_WHOLE else ""


def short_line(evidence: Evidence) -> str:
    """Return the fact with clearly fewer words than ``line`` has; empty where nothing may go.

    A value with a figure stands for itself; an answered question is told by its first clauses,
    unless what follows limits them. A sum is said as it was worked out.
    """
    whole, value = line(evidence), evidence.value.strip()
    if not whole or evidence.kind == "sum":
        return ""
    said = first_clauses(evidence.fact.text.strip()) if evidence.kind == "faq" else value
    if evidence.kind != "faq" and (not any(map(str.isdigit, value)) or LIMITS.search(value)):
        return ""
    short = speak_text(said, "zh" if language_of(evidence.fact.text) == "zh" else "en")
    return short if 0 < len(short) <= _CLEARLY_SHORTER * len(whole) else ""


def _from(deciding: str, whole: str, chinese: bool) -> str:
    """Return what decides, with what follows where that takes some of it back."""
    rest = whole[whole.index(deciding) + len(deciding) :]
    said = f"{deciding}{rest}" if LIMITS.search(rest) else deciding
    spoken = _spoken(said.strip(), chinese)
    return spoken if fits_line(spoken, chinese) or len(said) <= LONGEST_WHOLE else ""


def _spoken(text: str, chinese: bool) -> str:
    return speak_text(text, "zh" if chinese else "en")


def _first_sentences(text: str, chinese: bool) -> str:
    """Return as many whole sentences as one breath takes; empty when the first is longer."""
    taken = ""
    for sentence in _SENTENCE_END.split(text):
        if not fits_line(_spoken((taken + sentence).strip(), chinese), chinese):
            break
        taken += sentence
    return taken.strip()
