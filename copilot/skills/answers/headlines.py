"""The headline of an extractive card: the shortest form of a fact that tells something."""

import re
from collections.abc import Iterator
from typing import Final

from copilot.effects import Evidence
from copilot.skills.answers.asked_clause import asked_property
from copilot.skills.answers.asked_rows import asked_row, row_headlines
from copilot.skills.answers.card import Language, is_chinese, stated
from copilot.skills.answers.clauses import (
    LIMITS,
    LIMITS_OF_NO,
    PAUSES,
    clause_asked_for,
    clause_of_figure,
    clause_of_unit,
    clause_told,
    clauses_of,
    cut,
    denied_clause,
    ending_asked,
    first_clauses,
)
from copilot.skills.answers.deciding_clause import deciding_clause
from copilot.skills.answers.denied_lists import denies, of_denied
from copilot.skills.answers.figure_headlines import OF_HARM, figures_of, is_table
from copilot.skills.answers.size_headlines import of_size
from copilot.skills.wording.offers import offer_part
from copilot.skills.wording.sentences import sentence_of, verdict_of_answer
from copilot.skills.wording.subjects_en import lowered, opened, without_subject
from copilot.skills.wording.yes_no_words import YesNo, read_yes_no
from knowledge.language.asked_form import asked_form
from knowledge.language.headline import beginning, fits_headline
from knowledge.language.normalise import normalise
from knowledge.language.quantities import find_quantities
from knowledge.language.script import language_of

_SEEN_IN_QUEUE: Final = 20  # characters of a row on a phone
_SOLD_OUT: Final = re.compile(r"0 ?(?:件|pieces?)")
_ROUGH: Final = re.compile(r"(?:about|around|up to|at least|under|over|大?约|最多|至少)\s?\Z")
_WHETHER: Final = frozenset({"able", "there", "whether"})


def headline(evidence: Evidence, language: Language, question: str = "") -> str:
    """Return the shortest telling form that fits: a yes or no, name and value, the value, a figure.

    A sum begins with its figure. An answer is shown by its first clauses or by what its yes or no
    comes to, unless what follows limits them. A description's sentence is shown whole, else by the
    clause that the question takes up, else by what the property asked for is called. A figure is
    never cut, what is left out is marked by …, and the bare name comes last: it is only what the
    system calls the fact. When nothing fits, a general word is left and the fact stands below it.
    """
    for candidate in _candidates(evidence, question):
        if candidate and fits_headline(candidate):
            return candidate
    return "查看资料" if language == "zh" else "See the facts"


def _candidates(evidence: Evidence, question: str) -> Iterator[str]:
    name, value = evidence.name.strip(), evidence.value.strip()
    if evidence.kind == "faq":
        yield from _of_answer(evidence, question)
    elif evidence.kind == "sum":
        yield f"{value} {name}"
        yield value
        return
    elif evidence.kind == "description":
        yield value.strip(PAUSES)
        yield clause_asked_for(value, question)
        yield opened(asked_property(question, language_of(value) == "zh"))
        yield cut(value)
        return
    else:
        yield from _of_property(evidence, question)
    yield name


def _of_answer(evidence: Evidence, question: str) -> Iterator[str]:
    text, asked = evidence.fact.text.strip(), evidence.name
    if len(clauses_of(text)) > 1:
        yield _decided(evidence, question)
    answer = read_yes_no(text, is_chinese(evidence))
    if answer is None and len(clauses_of(text)) > 1 and not fits_headline(text.strip(PAUSES)):
        # 面料天然，没有刺激性，孕妇可以穿: what was asked comes last.
        yield clause_asked_for(text, asked)
    yield first_clauses(text)
    if answer is not None and _is_unlimited(answer):
        form = asked_form(normalise(question or asked))
        if form == "time":
            yield _time_told(answer.rest)
        yield without_subject(verdict_of_answer(stated(evidence)))
        # To who asks how long, or in another language whether it harms, a bare yes says nothing.
        if form in _WHETHER and language_of(question or asked) == "en" and not is_chinese(evidence):
            yield "Yes" if answer.yes else "No"
        yield opened(cut(answer.rest) or beginning(answer.rest))
    if answer is None:
        yield clause_of_figure(text, question)
        yield cut(text)


def _decided(evidence: Evidence, question: str) -> str:
    part = deciding_clause(evidence, question)
    return part.headline() if part else ""


def _time_told(text: str) -> str:
    """Return the one length of time in a text with what makes it rough: about 8 minutes."""
    times = [one for one in find_quantities(text) if one.dimension == "duration"]
    if len(times) != 1:
        return ""
    rough = _ROUGH.search(text, 0, times[0].start)
    return text[rough.start() if rough else times[0].start : times[0].end].strip()


def _of_property(evidence: Evidence, question: str) -> Iterator[str]:
    name, value = evidence.name.strip(), evidence.value.strip()
    yield _sold_out(evidence)
    yield _decided(evidence, question) if evidence.kind == "policy" else ""
    yield clause_told(value, question)
    if (row := asked_row(evidence, question)) is not None:
        yield from row_headlines(row, evidence)
    if denies(name) and read_yes_no(value, is_chinese(evidence)) is None:
        yield from of_denied(name, value, question)
        return
    if evidence.kind == "attribute":
        yield from of_size(name, value)
    answer = read_yes_no(value, is_chinese(evidence))
    if answer is not None:
        sentence = sentence_of(stated(evidence))
        yield without_subject(sentence)
        if _is_unlimited(answer) and answer.rest:
            yield without_subject(sentence.removesuffix(answer.rest).rstrip(PAUSES))
    yield clause_of_unit(value, question) if evidence.kind == "attribute" else ""
    if name.casefold() not in value.casefold() or len(value) == len(name):
        both = f"{name} {value}".strip()
        plain = evidence.kind == "attribute" and both.isascii() and "(" not in both
        if plain and len(both) > _SEEN_IN_QUEUE and any(map(str.isdigit, value)):
            # What a narrow row of the queue cuts off is never the figure.
            yield f"{value} ({lowered(name)})"
        yield both
    yield denied_clause(value, question)
    yield value
    yield from _clause_of_property(evidence, question)
    # What holds elsewhere is no answer to who asks of a place that the rule names.
    if evidence.kind != "policy" or deciding_clause(evidence, question) is None:
        yield from figures_of(evidence)


def _clause_of_property(evidence: Evidence, question: str) -> Iterator[str]:
    """Yield the clause a question takes up; of a table only where it is one of warnings."""
    name, value = evidence.name.strip(), evidence.value.strip()
    if evidence.kind != "offer" and not is_table(value):
        yield clause_asked_for(value, _beside(question, name))
    elif OF_HARM.search(name):
        yield clause_asked_for(value, _beside(question, name))
        yield clause_asked_for(value, question)
    yield ending_asked(value, question)


def is_sold_out(evidence: Evidence) -> bool:
    """Return whether a fact says that none is left, of a product or of a choice."""
    part, _ = offer_part(evidence.name.strip())
    return part == "stock" and _SOLD_OUT.fullmatch(evidence.value.strip()) is not None


def _sold_out(evidence: Evidence) -> str:
    """Return that a stock is gone, of the choice it is stated for: 库存 0件 tells it to nobody."""
    if not is_sold_out(evidence):
        return ""
    _, choice = offer_part(evidence.name.strip())
    out = "已售完" if is_chinese(evidence) else "sold out"
    return f"{choice} {out}" if choice else opened(out)


def _beside(question: str, name: str) -> str:
    """Return a question without the words of a property's name, which tell no clause of it."""
    length = len(name) if name.isascii() else 2
    parts = {name[at : at + length] for at in range(len(name) - length + 1)}
    named: set[int] = set()
    for at in range(len(question) - length + 1):
        if question[at : at + length] in parts:
            named.update(range(at, at + length))
    return "".join(" " if at in named else one for at, one in enumerate(question))


def _is_unlimited(answer: YesNo) -> bool:
    return not (LIMITS if answer.yes else LIMITS_OF_NO).search(answer.rest)
