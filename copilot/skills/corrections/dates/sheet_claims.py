"""Makes the claims an English text makes of a sheet of facts: dates, ages, spans, counts, bounds.

Each kind of claim has a module of its own. All are silent unless the facts surely deny what was
said, and none reads Chinese.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import lru_cache
from typing import Final

from copilot.skills.corrections.claim import Claim, ProductView
from copilot.skills.corrections.counts.member_counts import counted_of
from copilot.skills.corrections.dates.age_claims import age_claims
from copilot.skills.corrections.dates.bounded_claims import BoundedFacts
from copilot.skills.corrections.dates.count_claims import count_claims
from copilot.skills.corrections.dates.dated_claims import dated_claims
from copilot.skills.corrections.dates.dated_facts import DatedFacts
from copilot.skills.corrections.dates.described_dates import described_claims
from copilot.skills.corrections.dates.elapsed_claims import elapsed_claims
from copilot.skills.corrections.dates.lasting_claims import lasting_claims
from copilot.skills.corrections.dates.order_claims import order_claims
from copilot.skills.corrections.speech.clauses import cut_clauses, has_ended
from copilot.skills.corrections.speech.english_sentences import Subject
from knowledge.language.characters import align

_HAN: Final = re.compile("[\u3400-\u9fff]")


class SheetClaims:
    """One product's sheet of facts, prepared once a catalogue version."""

    def __init__(self, view: ProductView, today: Callable[[], date]) -> None:
        self._today = today
        self._dated = DatedFacts(view)
        self._events = frozenset(f.known.fact.id for f in self._dated.facts if f.events)
        self._bounded = BoundedFacts(view)
        self._counted = counted_of(view)
        self._subject = Subject(view)

    def claims(self, text: str, since: int = 0) -> list[Claim]:
        """Return what ``text`` says of the product's sheet.

        With ``since`` only the clauses that begin there or later are read.
        """
        if _HAN.search(text):
            return []
        start, aligned = _from(text, since)
        found = self._claims(aligned)
        if not start:
            return found
        return [replace(claim, start=claim.start + start, end=claim.end + start) for claim in found]

    def _claims(self, aligned: str) -> list[Claim]:
        today = self._today()
        found = [
            *dated_claims(aligned, self._dated, self._subject),
            *described_claims(aligned, self._dated, self._subject),
            *order_claims(aligned, self._dated, self._subject),
            *lasting_claims(aligned, self._dated, self._subject, today),
            *elapsed_claims(aligned, self._dated, self._subject, today),
            *age_claims(aligned, self._dated, self._subject, today),
            *self._bounded.claims(aligned, self._subject),
            *count_claims(aligned, self._counted, self._subject),
        ]
        return [replace(claim, settled=has_ended(aligned, claim.end)) for claim in found]

    def without_dates(self, found: list[Claim], text: str) -> list[Claim]:
        """Return the claims of other kinds that do not take a part of a date for a bare figure.

        ``died at age 72`` is not held against the 19 of ``Died: 19 June 2003``.
        """
        if not found or not self._events or _HAN.search(text):
            return found
        return [claim for claim in found if claim.known.fact.id not in self._events]


@lru_cache(maxsize=64)
def _from(text: str, since: int) -> tuple[int, str]:
    """Return where the first clause from ``since`` on begins, and the aligned text from there."""
    aligned = align(text)
    if not since:
        return 0, aligned
    start = next((c.start for c in cut_clauses(aligned) if c.start >= since), len(text))
    return start, aligned[start:]
