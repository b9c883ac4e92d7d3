"""Tells the figures that are of what is given with a product, not of the product itself."""

import re
from typing import Final

from copilot.skills.corrections.claim import Claim, ProductView
from copilot.skills.corrections.speech.aligning import aligned
from copilot.skills.corrections.speech.clauses import cut_clauses
from copilot.skills.corrections.speech.stance_words import OWN
from knowledge.language.characters import align

_GIFTS: Final = re.compile("赠品|赠送|随单赠品|Gifts?|Free gifts?")
_PARTS: Final = re.compile(r"[、,，;；+和]|\band\b")
_AMOUNT: Final = re.compile(
    r"\d+(?:\.\d+)?(?: ?(?:ml|g|kg|cm|mm|毫升|克|片|个|支|张|袋|包|瓶|盒|份|件|条|套|双|块|把|本))?"
)
_LEAD: Final = (
    r"(?:这|那|个|支|条|只|把|送|赠|的|它|还有|而且|and|but|so|the|this|that|free|our|,| )*"
)


class GiftMeasures:
    """What is given with one product, by its name; prepared once a catalogue version."""

    def __init__(self, view: ProductView) -> None:
        own = [known.fact for known in view.properties if known.fact.kind != "offer"]
        stated = aligned(" ".join([view.title, *(f"{fact.name} {fact.text}" for fact in own)]))
        names = [name for name in _given(view) if name not in stated]
        called = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
        self._itself = tuple(name for name in map(aligned, view.names) if len(name) >= _SHORTEST)
        self._begins = re.compile(rf"{_LEAD}(?:{called})(?![a-z])") if names else None

    def without(self, claims: list[Claim], text: str, lead: int = 0) -> list[Claim]:
        """Leave out what is said of a gift: 手写笔重十五克 of a tablet with one.

        It is spoken of until its sentence ends or comes back to the product. Claims count their
        positions from the place ``lead`` of the text.
        """
        if self._begins is None or not claims:
            return claims
        spans = self._spans(align(text))
        return [
            claim
            for claim in claims
            if claim.known.fact.kind == "offer"
            or not any(start < claim.end + lead <= end for start, end in spans)
        ]

    def _spans(self, text: str) -> list[tuple[int, int]]:
        found: list[tuple[int, int]] = []
        running = False
        for clause in cut_clauses(text):
            begins = self._begins is not None and self._begins.match(clause.text) is not None
            own = OWN.search(clause.text) or any(name in clause.text for name in self._itself)
            running = begins or (running and not own)
            if running:
                found.append((clause.start, clause.end))
            running = running and not clause.ends_sentence
        return found


def _given(view: ProductView) -> set[str]:
    """Return the names of what the shop gives with a product, without how much of it."""
    gifts = (k.fact.value for k in view.properties if _GIFTS.fullmatch(k.fact.name))
    parts = (part for value in gifts for part in _PARTS.split(align(value)))
    names = {_AMOUNT.sub("", part).strip(" ×x*的一") for part in parts}
    return {name for name in names if len(name) >= _SHORTEST}


_SHORTEST: Final = 2
