"""Reads how a text is meant: what in it claims nothing of the product on air."""

import itertools
import re
from collections.abc import Generator, Iterator
from functools import lru_cache

from copilot.skills.corrections.claim import SilentReason, SilentSpan, Stance
from copilot.skills.corrections.speech import aside_words as asides
from copilot.skills.corrections.speech import stance_words as words
from copilot.skills.corrections.speech.clauses import Clause, cut_clauses
from copilot.skills.corrections.speech.goods_in_general import (
    BOASTED,
    IN_TRUTH,
    of_goods_in_general,
)
from copilot.skills.corrections.speech.judged_figures import CHANGE, of_judged_figure
from copilot.skills.corrections.speech.retractions import retracted, retracts
from knowledge.language.characters import align

_CARRIED = ("quote", "other_brand", "hypothetical")
_ON_OTHERS = ("other_brand", "other_model", "in_general", "own_life")
_JOINT = "，"
_IT = re.compile(r"(?:it|they)\b")
_NOTHING_SAID = re.compile(
    r"[\W_]|的|说|问|道|呢|啊|我们?|一?下|是|that|if|is|whether|me|us|to|know|it|they|about"
)


@lru_cache(maxsize=512)
def read_stance(text: str, before: str) -> Stance:
    """Return how ``text`` is meant.

    Args:
        text: one speaker's words; spans point into it.
        before: what the same speaker said just before; when it breaks off in a quotation, a wish
            or a word on another brand, the text's first clause belongs to it.
    """
    aligned, earlier = align(text), align(before)
    tail = _tail(earlier)
    shift = len(tail)
    open_aside = None if tail else _open_aside(earlier)
    spans = [
        SilentSpan(max(span.start - shift, 0), span.end - shift, span.reason)
        for span in _silent(tail + aligned, shift, open_aside)
        if span.end > shift
    ]
    return Stance(tuple(_merged(spans)), _introduces(aligned), retracts(aligned))


def _tail(before: str) -> str:
    """Return the last clause of what stands before when it leaves something open, with a joint."""
    clauses = cut_clauses(before)
    if not clauses or clauses[-1].ends_sentence:
        return ""
    last = clauses[-1]
    found = next(_of_clause(last), None)
    if found is None or found.reason not in _CARRIED:
        return ""
    said = last.text[found.start - last.start :]
    if found.reason == "quote" and len(_NOTHING_SAID.sub("", _after(words.QUOTE, said))) > 2:
        return ""
    return last.text + _JOINT


def _after(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.search(text)
    return text[found.end() :] if found else text


def _open_aside(before: str) -> SilentReason | None:
    """Return why what stood before was silent, if it is on another thing and not done with it.

    我妈那条是海水珠, and then in a breath of its own: 十毫米的.
    """
    asides = _asides(cut_clauses(before), 0, None)
    try:
        while True:
            next(asides)
    except StopIteration as ended:
        reason: SilentReason | None = ended.value
    return reason if reason in _ON_OTHERS else None


def _silent(text: str, shift: int, running: SilentReason | None) -> Iterator[SilentSpan]:
    yield from retracted(text)
    for found in words.INSTRUCTION.finditer(text):
        yield SilentSpan(*found.span(), "instruction")
    for found in words.HOW_TO.finditer(text):
        yield SilentSpan(*found.span(), "how_to")
    for found in CHANGE.finditer(text):
        yield SilentSpan(*found.span(), "guessing")
    clauses = cut_clauses(text)
    yield from _denounced(clauses)
    yield from _of_one(clauses)
    yield from _asides(clauses, shift, running)


def _asides(
    clauses: tuple[Clause, ...], shift: int, running: SilentReason | None
) -> Generator[SilentSpan, None, SilentReason | None]:
    """Yield what claims nothing; return the reason that holds for what comes next, if any."""
    shown_up = False
    for clause in clauses:
        if clause.start >= shift > 0 and running is not None and _returns(clause):
            running = None
        begin = clause.start
        if running is not None:
            end = _own_start(clause, running, shown_up)
            if end > begin:
                yield SilentSpan(begin, end, running)
            if end < clause.end:
                running, begin = None, end
        if begin < clause.end:
            rest = Clause(begin, clause.end, clause.text[begin - clause.start :], clause.mark)
            for span in _of_clause(rest):
                yield span
                running = _carried_on(span, rest)
                shown_up = running in ("in_general", "other_brand") and _boasts(rest)
        if clause.ends_sentence and running != "question":  # guesses go on: 两百？三百？
            running = None
    return running


def _denounced(clauses: tuple[Clause, ...]) -> Iterator[SilentSpan]:
    """Yield what is called untrue right after it was said."""
    for said, verdict in itertools.pairwise(clauses):
        if words.DENOUNCED.search(verdict.text):
            yield SilentSpan(said.start, said.end, "quote")
    for place, verdict in enumerate(clauses):
        if words.SOLD_ELSEWHERE.search(verdict.text):
            for said in itertools.takewhile(_goes_on, reversed(clauses[:place])):
                yield SilentSpan(said.start, said.end, "other_brand")


def _goes_on(clause: Clause) -> bool:
    """Tell whether a clause leads on to the next one and says nothing of ours."""
    return not clause.ends_sentence and not words.OWN.search(clause.text)


def _of_one(clauses: tuple[Clause, ...]) -> Iterator[SilentSpan]:
    """Yield the bare figures, and what is said with he or she, after somebody of the host's."""
    told = False
    for clause in clauses:
        if told and asides.OF_THAT_ONE.match(clause.text):
            yield SilentSpan(clause.start, clause.end, "own_life")
        else:
            told = bool(asides.OF_ONE.search(clause.text) and asides.OWN_LIFE.search(clause.text))
        told = told and not clause.ends_sentence


def _returns(clause: Clause) -> bool:
    return bool(words.DENIAL.match(clause.text))


def _boasts(clause: Clause) -> bool:
    """Tell whether a clause is what others claim of theirs, which 其实 then shows up."""
    return BOASTED.search(clause.text) is not None


def _own_start(clause: Clause, running: SilentReason, shown_up: bool) -> int:
    """Return where a clause comes back to the product on air; its end when it does not.

    ``shown_up`` tells that 其实 leads into what others have in truth: 有的写着三层 其实就两层.
    """
    of_that_one = running == "other_model" and _IT.match(clause.text)
    if words.DENIAL.match(clause.text) and not of_that_one:
        return clause.start
    truth = IN_TRUTH.match(clause.text) if shown_up else None
    found = words.OWN.search(clause.text, truth.end() if truth else 0)
    return clause.start + found.start() if found else clause.end


def _carried_on(span: SilentSpan, clause: Clause) -> SilentReason | None:
    """Return the reason that holds for the clauses after this one too, if any."""
    if span.end < clause.end:
        return None
    said = clause.text[span.start - clause.start :]
    if span.reason == "question":
        return "question" if words.GUESSES_FOLLOW.search(said) else None
    if span.reason == "quote":
        return "quote" if len(_NOTHING_SAID.sub("", _after(words.QUOTE, said))) <= 2 else None
    if span.reason in ("other_brand", "in_general"):
        compared = re.search(r"比|\bthan\b|\bunlike\b|像", clause.text)
        return None if compared or asides.OTHER_OBJECT_AT_END.search(said) else span.reason
    if span.reason == "own_life":
        return "own_life" if asides.OTHER_OBJECT.search(said) else None
    return span.reason if span.reason in ("hypothetical", "other_model") else None


def _of_clause(clause: Clause) -> Iterator[SilentSpan]:
    """Yield the silent stretch of a clause, if there is one."""
    for start, end, reason in _silent_in(clause.text, clause.mark):
        yield SilentSpan(clause.start + start, clause.start + end, reason)


@lru_cache(maxsize=2048)
def _silent_in(said: str, mark: str) -> tuple[tuple[int, int, SilentReason], ...]:
    """Return the silent stretch of a clause by itself; a text that grows has most of them again."""
    found = _strongest(Clause(0, len(said), said, mark))
    return tuple((span.start, span.end, span.reason) for span in found)


def _strongest(clause: Clause) -> Iterator[SilentSpan]:
    """Yield the silent stretch of a clause, the strongest reason first."""
    text = clause.text
    if (found := words.QUOTE.search(text)) and not words.NOT_QUOTE.search(text):
        yield _stretch(clause, found.start(), found.end(), "quote")
        return
    if (found := words.HYPOTHETICAL.search(text)) and not words.CONDITION_OF_BUYER.search(text):
        start = (
            0 if re.match(r"就好了|该多好|多好|\b(?:i|we|would|could)", found[0]) else found.start()
        )
        yield SilentSpan(clause.start + start, clause.end, "hypothetical")
        return
    if _asks(clause):
        yield SilentSpan(clause.start, clause.end, "question")
        return
    if general := of_goods_in_general(text) or of_judged_figure(text):
        yield _stretch(clause, *general, "in_general")
        return
    for pattern, reason in _SIMPLE:
        if found := pattern.search(text):
            start = (
                found.start()
                if reason == "other_brand" and words.OWN.search(text, 0, found.start())
                else 0
            )
            yield _stretch(clause, start, found.end(), reason)
            return


_SIMPLE: tuple[tuple[re.Pattern[str], SilentReason], ...] = (
    (words.BUSINESS, "viewer_business"),
    (asides.OTHER_MODEL, "other_model"),
    (asides.OTHER, "other_brand"),
    (asides.OWN_LIFE, "own_life"),
    (words.GUESSING, "guessing"),
)


def _stretch(clause: Clause, start: int, end: int, reason: SilentReason) -> SilentSpan:
    """Return a span from ``start`` to where the clause comes back to the product."""
    own = words.OWN.search(clause.text, end)
    if own and not (reason == "quote" and own.start() - end < 2):
        return SilentSpan(clause.start + start, clause.start + own.start(), reason)
    return SilentSpan(clause.start + start, clause.end, reason)


def _asks(clause: Clause) -> bool:
    if "?" in clause.mark or "？" in clause.mark:
        return True
    found = words.QUESTION.search(clause.text)
    return found is not None and not words.NOT_QUESTION.search(clause.text)


def _introduces(text: str) -> bool:
    return any(_brings_on(clause.text) for clause in cut_clauses(text))


@lru_cache(maxsize=2048)
def _brings_on(said: str) -> bool:
    brought = words.INTRODUCTION.search(said + _JOINT)
    return brought is not None and not words.ASIDE.search(said)


def _merged(spans: list[SilentSpan]) -> list[SilentSpan]:
    """Return the spans in order; one inside another is left out."""
    kept: list[SilentSpan] = []
    for span in sorted(spans, key=lambda s: (s.start, -s.end)):
        if not kept or span.end > kept[-1].end:
            kept.append(span)
    return kept
