"""The clause of a rule on the place asked about, with the no and the money that stand by it.

"We do not ship to Alaska, Hawaii or PO boxes" says of each of them what it says of all; cut at its
commas it says the opposite of one.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from copilot.skills.answers.clauses import PAUSES
from copilot.skills.answers.rule_parts import RulePart, plain, statements_of
from knowledge.language.named_places import (
    FROM_BEFORE,
    places_named,
    spans_of_places,
    with_whole,
)

_COMMA: Final = re.compile(r"[，,]\s*(?!\d{3}\b)")
_UNKNOWN: Final = r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*)*"
_LISTED: Final = re.compile(
    r"\s*(?:[、,，/&]|和|及|与|或|以及)?\s*(?:(?:and|or|nor)\b)?\s*(?:the\b)?\s*"
    rf"(?:{_UNKNOWN}(?:, and|, or|,| and| or| nor) )*"
)
_LISTED_BEFORE: Final = re.compile(rf"(?:{_UNKNOWN}(?:, and|, or|,| and| or| nor) )+\Z")
"""Names in a list of places that are none of those known."""
_REST: Final = re.compile(r"其[他它余]|别的|\b(?:elsewhere|other|rest)\b", re.IGNORECASE)
_REFUSES: Final = re.compile(
    r"(?:\b(?:we|orders) )?(?:\b(?:currently|unfortunately) )?(?:\b(?:do not|don['’]?t|cannot"
    r"|can['’]?t|won['’]?t|will not|are unable|unable|not|no|never)\b).*\Z",
    re.IGNORECASE | re.DOTALL,
)
_SENDING: Final = re.compile(
    r"(?:均|都|暂|一律)*(?:不(?:能|予|支持|可以?)?|无法|没法|暂停|停)(?:发|寄|邮|送|配送)\S{0,2}"
    r"|\b(?:no (?:shipping|delivery)|(?:not|n['’]t|cannot|never|unable to)(?: be)? (?:currently )?"
    r"(?:ship|deliver|sen[dt]|post|mail)\w*)\b",
    re.IGNORECASE,
)
_EXCEPTS: Final = re.compile(
    r"除了?\Z|\b(?:except(?: for)?|other than|excluding) \Z", re.IGNORECASE
)
_MONEY: Final = re.compile(r"\d\s*(?:元|块)|[$£€]\s?\d", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Named:
    """A list of places in a statement: what stands before and after it, and the one meant."""

    before: str
    run: str
    meant: str
    after: str
    following: tuple[str, ...]
    statement: str

    def forms(self) -> Iterator[str]:
        # Of what is excepted none is told alone: 除宁夏外免运费 would promise it to the others.
        excepted = _EXCEPTS.search(self.before) is not None
        for places in dict.fromkeys((self.run,) if excepted else (self.run, self.meant)):
            whole = f"{self.before}{places}{self.after}"
            for more in (self.following, self.following[:1]):
                yield "".join((whole, *more))
            yield whole
            refused = _REFUSES.search(self.before)
            if refused is not None:
                yield f"{refused[0]}{places}{self.after}"

    def refuses(self) -> bool:
        """Tell whether goods are not sent there."""
        return _SENDING.search(f"{self.before}{self.after}") is not None

    def priced(self) -> bool:
        """Tell whether it says what is paid for sending there."""
        return _MONEY.search(f"{self.after}{''.join(self.following)}") is not None


def place_clause(text: str, question: str) -> RulePart | None:
    """Return what ``text`` says of the place that ``question`` names, or of what that lies in.

    The place itself goes before what it lies in. None where the text names no such place.
    """
    asked = places_named(question)
    wholes = frozenset(key for one in asked for key in with_whole(one)) - asked
    for keys in (asked, wholes):
        found = [one for said in statements_of(text) for one in _named_in(said, keys)]
        if found:
            return _told(found, question)
    return None


def _told(found: list[_Named], question: str) -> RulePart:
    meant = _meant(found, question)
    first = meant[0]
    if len(meant) == 1:
        return RulePart(tuple(map(plain, first.forms())), first.statement)
    refusing = next((one for one in meant if one.refuses()), first)
    pointed = (f"{plain(one)}…" for one in refusing.forms())
    return RulePart((*_both(first, meant[1]), *pointed), refusing.statement)


def _both(first: _Named, second: _Named) -> Iterator[str]:
    """Yield two things said of one place as one: 新疆加10元，生鲜不发."""
    joint = ", " if first.statement.isascii() else "，"
    goes_before = not second.after.strip(PAUSES)
    said = second.before if goes_before else f"{second.meant}{second.after}"
    for places in dict.fromkeys((first.run, first.meant)):
        yield f"{plain(f'{first.before}{places}{first.after}')}{joint}{said.strip(PAUSES)}"


def _meant(found: list[_Named], question: str) -> list[_Named]:
    """Return the one for the goods a question names, else the one with a fee, else the first two.

    A fee goes before what only says that the place is apart (除外), not before a refusal.
    """
    for one in found:
        goods = _SENDING.sub("", one.before).strip(PAUSES) if one.refuses() else ""
        if goods and goods in question:
            return [one]
    priced = [one for one in found if one.priced()]
    others = [one for one in found if not one.priced()]
    if len(priced) == 1 and not any(one.refuses() for one in others):
        return priced
    return found[:2]


def _named_in(statement: str, keys: frozenset[str]) -> Iterator[_Named]:
    """Yield the lists of places in one statement that hold one of ``keys``."""
    spans = spans_of_places(statement)
    runs: list[list[tuple[frozenset[str], int, int]]] = []
    for span in spans:
        if runs and _LISTED.fullmatch(statement[runs[-1][-1][2] : span[1]]):
            runs[-1].append(span)
        else:
            runs.append([span])
    for number, run in enumerate(runs):
        meant = next((span for span in run if span[0] & keys), None)
        start, end = run[0][1], run[-1][2]
        unknown = _LISTED_BEFORE.search(statement[:start])
        start = unknown.start() if unknown else start
        if meant is None or FROM_BEFORE.search(statement[:start]):
            continue
        last = runs[number - 1][-1][2] if number else 0
        bound = runs[number + 1][0][1] if number + 1 < len(runs) else len(statement)
        yield _Named(
            _head(statement, start, last),
            statement[start:end],
            statement[meant[1] : meant[2]],
            *_tail(statement, end, bound),
            statement.strip(),
        )


def _head(statement: str, start: int, last: int) -> str:
    """Return what stands before a list of places, from the last pause on."""
    cuts = [0, *(one.end() for one in _COMMA.finditer(statement, 0, start))]
    return statement[max(cuts[-1], last if cuts[-1] < last else 0) : start].lstrip()


def _tail(statement: str, end: int, bound: int) -> tuple[str, tuple[str, ...]]:
    """Return what stands behind a list of places up to a pause, and the parts that go on."""
    cuts = [one.start() for one in _COMMA.finditer(statement, end)]
    cuts = [*(cut for cut in cuts if cut >= end), len(statement)]
    after = statement[end : cuts[0]]
    parts = []
    for start, stop in zip(cuts, cuts[1:], strict=False):
        if stop > bound or _REST.search(statement[start:stop]):
            break
        parts.append(statement[start:stop])
    return after, tuple(parts)
