"""The wording of an extractive card: headline and line, from the facts alone."""

import re
from collections.abc import Sequence
from typing import Literal

from copilot.effects import Evidence
from copilot.skills.answers.asked_clause import asked_clause, asked_property
from knowledge.language.headline import fits_headline
from knowledge.language.script import language_of
from knowledge.language.spoken import speak_text

Language = Literal["zh", "en"]

_TELLING_CHARACTERS = 4  # 可以, 不用, 没有 tell nothing by themselves
_CLEARLY_SHORTER = 0.8  # of the characters; less of a difference is not worth a press
LINE_CHARACTERS = 60  # one breath; a longer text is cut at a sentence's end, never inside
_PAUSES = " ，,。.！!？?；;：:\n"
_SENTENCE_END = re.compile(r"(?<=[。！？!?；;\n])|(?<=\.)(?=\s|$)")
# A point or comma inside a figure ends nothing.
_CLAUSE_END = re.compile(r"(?<=[，。！!？?；;：:\n])|(?<=[.,])(?=\s|$)")
# What follows these takes back or limits what was said before: never show the one without the
# other. A request or condition counts too.
_LIMITS = re.compile(
    r"但|不过|可是|然而|除|只|仅|如果|要是|需|请|建议|否则|前提|例外|最多|最少"
    r"|\b(?:but|except|only|unless|if|however|without|please|must|at (?:most|least)|up to)\b",
    re.IGNORECASE,
)


def is_sum(evidence: Sequence[Evidence]) -> bool:
    """Return whether a card shows a sum: it is said as it was worked out, by no model."""
    return bool(evidence) and evidence[0].kind == "sum"


def headline(evidence: Evidence, language: Language, question: str = "") -> str:
    """Return the shortest telling form that fits: name and value, the value, or the name.

    A sum begins with its figure. An FAQ's answer is shown by its first clauses, unless what
    follows limits them. A description's sentence is shown whole, else by the clause that the
    question takes up, else by what the property asked for is called: its own name is only what the
    system calls it. A figure is never cut; when nothing fits, a general word is left and the fact
    itself stands below it.
    """
    name, value = evidence.name.strip(), evidence.value.strip()
    if evidence.kind == "faq":
        candidates = [_first_clauses(evidence.fact.text.strip()), name]
    elif evidence.kind == "sum":
        candidates = [f"{value} {name}", value]
    elif evidence.kind == "description":
        chinese = language_of(value) == "zh"
        about = asked_property(question, chinese).capitalize()
        candidates = [value.strip(_PAUSES), _asked_clause(value, question), about, name]
    else:
        candidates = [f"{name} {value}".strip(), value, name]
    for candidate in candidates:
        if candidate and fits_headline(candidate):
            return candidate
    return "查看资料" if language == "zh" else "See the facts"


def _asked_clause(text: str, question: str) -> str:
    """Return the clause that a question takes up, unless another one limits it."""
    clauses = [part for part in _CLAUSE_END.split(text) if part.strip(_PAUSES)]
    clause = asked_clause(clauses, question)
    others = "".join(one for one in clauses if one is not clause)
    return "" if _LIMITS.search(others) else clause.strip(_PAUSES)


def _first_clauses(text: str) -> str:
    """Return as many leading clauses as fit a headline.

    Nothing when the rest limits them, or when they say yes or no alone: to what, the host would
    have to guess.
    """
    taken = ""
    for clause in _CLAUSE_END.split(text):
        if not fits_headline((taken + clause).strip(_PAUSES)):
            break
        taken += clause
    said = taken.strip(_PAUSES)
    bare = len(said) < _TELLING_CHARACTERS if language_of(said) == "zh" else " " not in said
    return "" if bare or _LIMITS.search(text[len(taken) :]) else said


def line(evidence: Evidence) -> str:
    """Return the fact as one can read it aloud: units spoken, at most a breath long.

    Empty when it is too long to be read out as it stands, or when what would be left out limits
    what is said or is another row of the same table.
    """
    text = evidence.fact.text.strip()
    if evidence.kind == "sum":
        return speak_text(evidence.spoken, "zh" if language_of(text) == "zh" else "en")
    said = _first_sentences(text)
    rest = text[len(said) :]
    # What goes on after a semicolon is more of one table: which row was asked for is not known.
    halved = said.endswith((";", "；")) and bool(rest.strip())
    if len(said) > LINE_CHARACTERS or halved or _LIMITS.search(rest):
        return ""
    # 尺码 2XL：178-185cm is Chinese by its name alone.
    chinese = "zh" in (language_of(text), language_of(evidence.name))
    return speak_text(said, "zh" if chinese else "en")


def short_line(evidence: Evidence) -> str:
    """Return the fact with clearly fewer words than ``line`` has; empty where nothing may go.

    A value with a figure stands for itself; an answered question is told by its first clauses,
    unless what follows limits them. A sum is said as it was worked out.
    """
    whole, value = line(evidence), evidence.value.strip()
    if not whole or evidence.kind == "sum":
        return ""
    said = _first_clauses(evidence.fact.text.strip()) if evidence.kind == "faq" else value
    if evidence.kind != "faq" and (not any(map(str.isdigit, value)) or _LIMITS.search(value)):
        return ""
    short = speak_text(said, "zh" if language_of(evidence.fact.text) == "zh" else "en")
    return short if 0 < len(short) <= _CLEARLY_SHORTER * len(whole) else ""


def _first_sentences(text: str) -> str:
    taken = ""
    for sentence in _SENTENCE_END.split(text):
        if taken and len(taken) + len(sentence) > LINE_CHARACTERS:
            break
        taken += sentence
    return taken.strip()
