"""Whether the product said to be on air is still the one the host talks about."""

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from copilot.skills.corrections.focus.whose_value import (
    NOBODYS,
    Owned,
    fit_of,
    score,
    suits,
    tells_of,
)
from copilot.skills.corrections.judgement import Fit, Judgement

WINDOW_MS: Final = 60_000
# One utterance may suit another product by chance (质保两年 suits half a shop); two seldom do.
UTTERANCES: Final = 2
UTTERANCES_OF_TOPIC: Final = 1
# A value of its own that the product on air denies counts twice; a yes, a gift or a round figure
# only beside one. Where nothing is denied, as between a chair and a water flosser, more is needed.
WEIGHT: Final = 3
# A product named as the next one, spoken of for so long, and still not put on air.
NAMED_FOR_MS: Final = 12_000
DENIED_MS: Final = 90_000
# A suspicion that nothing has supported for so long is dropped: soon enough for what it held to be
# shown yet, unless the host named the other product.
FADES_MS: Final = 25_000
FADES_NAMED_MS: Final = 90_000
# Who was heard to be at the product on air so lately is at it still: three or four sentences.
TOLD_MS: Final = 15_000


@dataclass(frozen=True, slots=True)
class _Heard:
    at_ms: int
    segment: str
    fits: tuple[Fit, ...]
    keeps: bool
    named: tuple[str, ...] = ()

    def of(self, sku: str) -> Fit:
        return fit_of(self.fits, sku)

    def suits(self, sku: str, other: str) -> bool:
        return suits(self.fits, sku, other)


class FocusDoubt:
    """Weighs speech against the focus and the other products of the line-up.

    ``topic`` is the product the host brought on by name since the last focus; while it differs
    from the focus, a claim that contradicts the focus proves nothing. The focus is in doubt, and
    ``suspect`` names the other product, once speech suits that one several times over by values of
    its own, and does not name the focus: a product that was brought on by name needs less.
    """

    def __init__(self) -> None:
        self.topic: str | None = None
        self._topic_ms = 0
        self.suspect: str | None = None
        self._suspect_ms = 0
        self._supported_ms = 0
        self._by_name = False
        self._heard: deque[_Heard] = deque()
        self._denied: dict[str, int] = {}
        self._mentioned: dict[str, int] = {}
        self._came_ms: int | None = None
        self._left: str | None = None

    def focus_changed(self, sku: str | None, before: str | None, now_ms: int) -> None:
        """Begin anew with another product on air than ``before``.

        It comes in time when nothing was heard of it yet; where values of its own were, the host
        has been at it for a while, and may have left it again: surely where another one was
        brought on by name since.
        """
        late = sku == self._left or any(
            one.suits(sku or "", before or "") and one.of(sku or "").own for one in self._heard
        )
        self._came_ms = now_ms if sku is not None and not late else None
        gone_on = late and self.elsewhere(before) and self.topic != sku
        self.topic, self.suspect = self.topic if gone_on else sku, None
        self._left = None
        self._heard.clear()
        self._denied.clear()
        self._mentioned.clear()

    def denied(self, now_ms: int) -> None:
        """Take the host's word that the focus is right."""
        if self.suspect is not None:
            self._denied[self.suspect] = now_ms
        self.topic, self.suspect = None, None
        self._heard.clear()

    def is_denied(self, sku: str, now_ms: int) -> bool:
        """Whether the host said lately that this product is not the one in hand."""
        denied = self._denied.get(sku)
        return denied is not None and now_ms - denied < DENIED_MS

    def leans_to(self, focus: str, segment: str, now_ms: int) -> frozenset[str]:
        """Return the products that words before ``segment`` told of, and none since of the focus.

        One utterance is too little to ask about, and enough not to hold the next against the host.
        """
        leaning: set[str] = set()
        for heard in self._lately(segment, now_ms):
            own = {fit.sku for fit in heard.fits if fit.own and heard.suits(fit.sku, focus)}
            if heard.keeps or (not own and score(heard.of(focus)) > 0):
                break
            leaning |= {sku for sku in own if not self.is_denied(sku, now_ms)}
        return frozenset(leaning)

    def owned(self, sku: str, others: frozenset[str], heard_now: Judgement, now_ms: int) -> Owned:
        """Return what is left to ask of words that are wrong of ``sku`` and right of ``others``.

        Nothing where lately words named ``sku``, or it was put on air in time, or words suited it
        and what is said now half a shop may have (质保两年); and none since suits one of the
        others better.
        """
        segment = heard_now.segment
        rare = any(fit.own for fit in heard_now.fits if fit.sku in others)
        for heard in self._before(segment):
            told = tells_of(heard.fits, heard.keeps, sku, others)
            if told is None:
                continue
            lately = heard.at_ms >= now_ms - TOLD_MS
            if told and lately and (heard.keeps or sku in heard.named or not rare):
                return NOBODYS
            return Owned(others, told=told and lately, leans=not told)
        came = self._came_ms is not None and now_ms - self._came_ms < TOLD_MS
        return NOBODYS if came else Owned(others)

    def _lately(self, segment: str, now_ms: int) -> Iterator[_Heard]:
        """Return what else was heard a moment ago, the last of it first."""
        for heard in self._before(segment):
            if heard.at_ms < now_ms - TOLD_MS:
                return
            yield heard

    def _before(self, segment: str) -> Iterator[_Heard]:
        """Return what else was heard within the minute, the last of it first."""
        return (heard for heard in reversed(self._heard) if heard.segment != segment)

    def judged(self, judgement: Judgement, focus: str | None, now_ms: int) -> bool:
        """Weigh one utterance; a new revision of a segment replaces the older one.

        Returns whether a suspicion is thereby dropped that nothing has supported for long.
        """
        self._forget_old(now_ms)
        for index, heard in enumerate(self._heard):
            if heard.segment == judgement.segment:
                del self._heard[index]
                break
        heard = _Heard(now_ms, judgement.segment, judgement.fits, judgement.keeps, judgement.named)
        self._heard.append(heard)
        for sku in judgement.named:
            self._mentioned[sku] = now_ms
        if judgement.introduces and judgement.named:
            self._talk_about(judgement.named[-1], focus, now_ms)
        elif self.elsewhere(focus) and self._back_to(focus, judgement.fits):
            self.topic = None
        if focus is None:
            return False
        self._weigh(focus, now_ms)
        return self._fade(now_ms)

    def _fade(self, now_ms: int) -> bool:
        fades_ms = FADES_NAMED_MS if self._by_name else FADES_MS
        if self.suspect is None or now_ms - self._supported_ms <= fades_ms:
            return False
        self.topic, self.suspect = None, None
        self._heard.clear()
        return True

    def elsewhere(self, focus: str | None) -> bool:
        """Whether the host brought on another product than the one on air."""
        return self.topic is not None and self.topic != focus

    def _back_to(self, focus: str | None, fits: tuple[Fit, ...]) -> bool:
        heard = _Heard(0, "", fits, False)
        return self.suspect is None and heard.suits(focus or "", self.topic or "")

    def _talk_about(self, sku: str, focus: str | None, now_ms: int) -> None:
        if sku != self.topic:
            self.topic, self._topic_ms = sku, now_ms
        self._by_name = self._by_name or sku == self.suspect
        if sku == focus or (self.suspect is not None and self.suspect != sku):
            # The host has said it: back, or on to yet another one. What came before is settled.
            self._left = self.suspect if sku != focus else None
            self.suspect = None
            while len(self._heard) > 1:
                self._heard.popleft()

    def _weigh(self, focus: str, now_ms: int) -> None:
        if self.suspect is not None:
            if self._heard[-1].suits(self.suspect, focus):
                self._supported_ms = now_ms
            # What was said of the product on air before the doubt speaks for nothing.
            since = [heard for heard in self._heard if heard.at_ms >= self._suspect_ms]
            named = sum(heard.keeps for heard in since)
            if _lead(since, focus, self.suspect) + named >= UTTERANCES:
                self.topic, self.suspect = None, None  # speech came back to the product on air
            return
        others = {fit.sku for heard in self._heard for fit in heard.fits} | {self.topic or focus}
        suiting = [
            sku
            for sku in sorted(others - {focus})
            if not self.is_denied(sku, now_ms) and self._suits_better(sku, focus, now_ms)
        ]
        if suiting:
            best = max(suiting, key=lambda sku: (sku == self.topic, self._suits(sku, now_ms)))
            self.suspect, self._suspect_ms, self._supported_ms = best, now_ms, now_ms
            self._by_name = best == self.topic

    def _suits(self, sku: str, now_ms: int) -> int:
        """Return how well all that was heard of late suits a product."""
        recent = (h for h in self._heard if h.at_ms >= now_ms - WINDOW_MS)
        return sum(score(heard.of(sku)) for heard in recent)

    def _suits_better(self, sku: str, focus: str, now_ms: int) -> bool:
        if sku != self.topic:
            return self._is_told(sku, focus, now_ms)
        lead = _lead([h for h in self._heard if h.at_ms >= self._topic_ms], sku, focus)
        talked_ms = now_ms - self._topic_ms
        return lead >= UTTERANCES_OF_TOPIC or (talked_ms >= NAMED_FOR_MS and lead >= 0)

    def _is_told(self, sku: str, focus: str, now_ms: int) -> bool:
        """Return whether values of its own tell of a product that was not brought on by name."""
        since = 0
        for place, heard in enumerate(self._heard, 1):
            if heard.keeps:  # so what was said before was said of the product on air
                since = place
        recent = list(self._heard)[since:]
        suiting = [heard for heard in recent if heard.suits(sku, focus)]
        own = [heard.of(sku) for heard in suiting if heard.of(sku).own]
        against = sum(heard.suits(focus, sku) for heard in recent)
        mentioned = now_ms - self._mentioned.get(sku, -WINDOW_MS) < WINDOW_MS
        if mentioned and len(own) - against >= UTTERANCES:
            return True
        weak = sum(not h.of(sku).own and h.of(focus).wrong > 0 for h in suiting)
        denied = sum(fit.instead > 0 for fit in own)
        weight = len(own) + denied + (weak if denied else 0)
        return len(own) + weak - against >= UTTERANCES and weight - 2 * against >= WEIGHT

    def _forget_old(self, now_ms: int) -> None:
        while self._heard and self._heard[0].at_ms <= now_ms - WINDOW_MS:
            self._heard.popleft()


def _lead(heard: Iterable[_Heard], sku: str, other: str) -> int:
    """Return in how many more utterances ``sku`` suits better than ``other``."""
    return sum(one.suits(sku, other) - one.suits(other, sku) for one in heard)
