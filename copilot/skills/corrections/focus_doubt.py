"""Whether the product said to be on air is still the one the host talks about."""

from collections import deque
from dataclasses import dataclass
from typing import Final

from copilot.skills.corrections.judgement import Fit, Judgement

WINDOW_MS: Final = 60_000
# One utterance may suit another product by chance (质保两年 suits half a shop); two seldom do.
UTTERANCES_WITHOUT_NAME: Final = 2
UTTERANCES_WITH_NAME: Final = 1
# Where nothing said contradicts the product on air, as between a chair and a water flosser.
UTTERANCES_WITHOUT_CONTRADICTION: Final = 4
# A product named as the next one, spoken of for so long, and still not put on air.
NAMED_FOR_MS: Final = 12_000
DENIED_MS: Final = 90_000
FADES_MS: Final = 90_000  # a suspicion that nothing has supported for so long is dropped


@dataclass(frozen=True, slots=True)
class _Heard:
    at_ms: int
    segment: str
    fits: tuple[Fit, ...]


class FocusDoubt:
    """Weighs speech against the focus and the other products of the line-up.

    ``topic`` is the product the host brought on by name since the last focus; while it differs
    from the focus, a claim that contradicts the focus proves nothing. The focus is in doubt, and
    ``suspect`` names the other product, once speech suits that one better several times over: a
    product that was brought on by name needs less.
    """

    def __init__(self) -> None:
        self.topic: str | None = None
        self._topic_ms = 0
        self.suspect: str | None = None
        self._suspect_ms = 0
        self._supported_ms = 0
        self._heard: deque[_Heard] = deque()
        self._denied: dict[str, int] = {}
        self._mentioned: dict[str, int] = {}

    def focus_changed(self, sku: str | None) -> None:
        """Begin anew with another product on air."""
        self.topic, self.suspect = sku, None
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

    def judged(self, judgement: Judgement, focus: str | None, now_ms: int) -> None:
        """Weigh one utterance; a new revision of a segment replaces the older one."""
        self._forget_old(now_ms)
        for index, heard in enumerate(self._heard):
            if heard.segment == judgement.segment:
                del self._heard[index]
                break
        self._heard.append(_Heard(now_ms, judgement.segment, judgement.fits))
        for sku in judgement.named:
            self._mentioned[sku] = now_ms
        if judgement.introduces and judgement.named:
            self._talk_about(judgement.named[-1], focus, now_ms)
        elif self.elsewhere(focus) and self._back_to(focus, judgement.fits):
            self.topic = None
        if focus is not None:
            self._weigh(focus, now_ms)

    def elsewhere(self, focus: str | None) -> bool:
        """Whether the host brought on another product than the one on air."""
        return self.topic is not None and self.topic != focus

    def _back_to(self, focus: str | None, fits: tuple[Fit, ...]) -> bool:
        mine = _score(fits, focus or "")
        return self.suspect is None and mine > 0 and mine > _score(fits, self.topic or "")

    def _talk_about(self, sku: str, focus: str | None, now_ms: int) -> None:
        if sku != self.topic:
            self.topic, self._topic_ms = sku, now_ms
        if sku == focus or (self.suspect is not None and self.suspect != sku):
            # The host has said it: back, or on to yet another one. What came before is settled.
            self.suspect = None
            while len(self._heard) > 1:
                self._heard.popleft()

    def _weigh(self, focus: str, now_ms: int) -> None:
        if self.suspect is not None:
            newest = self._heard[-1].fits
            if _score(newest, self.suspect) > _score(newest, focus):
                self._supported_ms = now_ms
            if now_ms - self._supported_ms > FADES_MS:
                self.denied(now_ms)
                return
            # What was said of the product on air before the doubt speaks for nothing.
            if self._lead(focus, self.suspect, self._suspect_ms) >= UTTERANCES_WITHOUT_NAME:
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

    def _suits(self, sku: str, now_ms: int) -> int:
        """Return how well all that was heard of late suits a product."""
        recent = (h for h in self._heard if h.at_ms >= now_ms - WINDOW_MS)
        return sum(_score(heard.fits, sku) for heard in recent)

    def _suits_better(self, sku: str, focus: str, now_ms: int) -> bool:
        if sku != self.topic:
            lead = self._lead(sku, focus, now_ms - WINDOW_MS)
            mentioned = now_ms - self._mentioned.get(sku, -WINDOW_MS) < WINDOW_MS
            enough = mentioned or self._contradicts(focus)
            return lead >= (UTTERANCES_WITHOUT_NAME if enough else UTTERANCES_WITHOUT_CONTRADICTION)
        lead = self._lead(sku, focus, self._topic_ms)
        talked_ms = now_ms - self._topic_ms
        return lead >= UTTERANCES_WITH_NAME or (talked_ms >= NAMED_FOR_MS and lead >= 0)

    def _lead(self, sku: str, other: str, since: int) -> int:
        """Return in how many more utterances ``sku`` suits better than ``other``."""
        lead = 0
        for heard in self._heard:
            if heard.at_ms >= since:
                mine, theirs = _score(heard.fits, sku), _score(heard.fits, other)
                lead += (mine > theirs) - (mine < theirs)
        return lead

    def _contradicts(self, focus: str) -> bool:
        """Whether anything said contradicts the product on air."""
        return any(fit.sku == focus and fit.wrong for heard in self._heard for fit in heard.fits)

    def _forget_old(self, now_ms: int) -> None:
        while self._heard and self._heard[0].at_ms <= now_ms - WINDOW_MS:
            self._heard.popleft()


def _score(fits: tuple[Fit, ...], sku: str) -> int:
    return next((fit.right - fit.wrong for fit in fits if fit.sku == sku), 0)
