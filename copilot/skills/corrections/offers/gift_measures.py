"""Tells what is said of things given or sold beside a product, and not of the product itself."""

import re
from collections.abc import Iterator
from typing import Final

from copilot.skills.corrections.claim import Claim, ProductView
from copilot.skills.corrections.speech.aligning import aligned
from copilot.skills.corrections.speech.clauses import cut_clauses
from copilot.skills.corrections.speech.stance_words import OWN
from copilot.skills.corrections.speech.subject_words import GENERAL_ENGLISH
from knowledge.language.characters import align

_GIFTS: Final = re.compile("赠品|赠送|随单赠品|Gifts?|Free gifts?")
_PROMOTIONS: Final = re.compile("活动|促销|优惠|Promotions?|Offers?")
_PARTS: Final = re.compile(r"[、,，;；+和]|\band\b")
_PIECE: Final = "[片个支张袋包瓶盒份件条套双块把本只台]"
_AMOUNT: Final = re.compile(
    r"\d+(?:\.\d+)?(?: ?(?:ml|g|kg|cm|mm|毫升|克|片|个|支|张|袋|包|瓶|盒|份|件|条|套|双|块|把|本))?"
)
_SOLD_BESIDE: Final = re.compile(
    rf"(?:送|赠送?|换购|加购|另购|另售|单卖)(?:[一二两三四五0-9]{_PIECE})?(?P<zh>[一-鿿]{{2,8}}?)"
    rf"(?=[一二两三四五0-9]{_PIECE}|$|[，。,、;；0-9])"
    r"|\b(?:free|get an?|add an?|plus an?|buy an?) (?P<en>[a-z-]+(?: [a-z-]+){0,2}?)"
    r"(?= (?:with|for|on|when|at|if|sold|is|are)\b|$|[,.;])"
    r"|(?P<apart>[a-z-]+(?: [a-z-]+)?) sold separately"
)
"""What a promotion gives, or sells for something more."""
_FIGURE: Final = (
    r"(?:[0-9.零一二两三四五六七八九十百千半]+"
    r"(?:公斤|千克|毫升|厘米|公分|[斤克升米两]|kg|ml|g|cm)的?)?"
)
_LEAD: Final = (
    r"(?:这|那|个|支|条|只|把|送|赠|的|它|还有|而且|and|but|so|the|this|that|free|our|,| )*"
)
_GIVEN: Final = (
    r"(?:我们|咱们?)?[送赠]的(?:那?[个袋包瓶])?(?=是|有|才|就|只|都|[0-9一二两三四五六七八九十])"
)


_GIVEN_SO_MUCH: Final = re.compile(
    rf"[送赠](?:你们?|您|大家|给|出|的)*(?:一{_PIECE})?\Z"
    r"|\b(?:free|throw(?:ing)? in) (?:an? |the )?\Z"
)
"""Right before a figure: it is the gift's own, whatever the product has too (送64G的存储卡)."""


class GiftMeasures:
    """What is given or sold beside one product, by its name; prepared once a catalogue version."""

    def __init__(self, view: ProductView) -> None:
        own = [k.fact for k in view.properties if k.fact.kind not in ("offer", "faq")]
        stated = aligned(" ".join([view.title, *(f"{fact.name} {fact.text}" for fact in own)]))
        self._itself = tuple(name for name in map(aligned, view.names) if len(name) >= _SHORTEST)
        beside = set(_beside(view))
        names = {one for name in beside for one in _called(name) if not _states(stated, one)}
        called = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
        given = f"|{_GIVEN}" if beside else ""
        self._begins = (
            re.compile(rf"{_LEAD}{_FIGURE}(?:{called})(?![a-z]){given}") if names else None
        )
        self._follows = re.compile(rf"(?:的?|(?<=[a-z]) )(?:{called})(?![a-z])") if names else None

    def without(self, claims: list[Claim], text: str, lead: int = 0) -> list[Claim]:
        """Leave out what is said of another thing: 手写笔重十五克 of a tablet with one.

        It is spoken of until its sentence ends or comes back to the product, or only counted
        (两斤大米). Claims count their positions from the place ``lead`` of the text.
        """
        if not claims:
            return claims
        told = align(text)
        spans = self._spans(told) if self._begins is not None else []
        return [
            claim
            for claim in claims
            if _is_of_offer(claim)
            or not (
                _is_measure_given(claim, told, lead)
                or self._is_beside(claim.end + lead, told, spans)
            )
        ]

    def _is_beside(self, end: int, text: str, spans: list[tuple[int, int]]) -> bool:
        counted = self._follows is not None and self._follows.match(text, end)
        return bool(counted) or any(start < end <= stop for start, stop in spans)

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


def _is_measure_given(claim: Claim, text: str, lead: int) -> bool:
    """Tell whether a measure is that of a gift it stands in the name of."""
    counted = any(quantity.dimension == "count" for quantity in claim.known.fact.quantities)
    return not counted and _GIVEN_SO_MUCH.search(text, 0, claim.start + lead) is not None


def _is_of_offer(claim: Claim) -> bool:
    """Tell whether a claim is of what is given and on which terms, and of no price."""
    fact = claim.known.fact
    if fact.kind != "offer":
        return False
    return bool(_GIFTS.fullmatch(fact.name) or not _PRICES.search(fact.name))


_PRICES: Final = re.compile(r"价|[Pp]rice")


def _beside(view: ProductView) -> Iterator[str]:
    """Yield the names of what the shop gives or sells with a product, without how much of it."""
    for known in view.properties:
        value = align(known.fact.value)
        if _GIFTS.fullmatch(known.fact.name):
            parts = (_AMOUNT.sub("", part).strip(" ×x*的一") for part in _PARTS.split(value))
        elif known.fact.kind == "offer" and _PROMOTIONS.fullmatch(known.fact.name):
            found = _SOLD_BESIDE.finditer(value)
            parts = ((one["zh"] or one["en"] or one["apart"]).strip() for one in found)
        else:
            continue
        yield from (part for part in parts if len(part) >= _SHORTEST)


def _called(name: str) -> Iterator[str]:
    """Yield what a thing may be called for short: 阅读架 of 护眼阅读架, strap of spare strap."""
    if name.isascii():
        words = name.split()
        shorter = (words[at:] for at in range(len(words)))
        yield from (" ".join(one) for one in shorter if not GENERAL_ENGLISH.issuperset(one))
        return
    yield from (name[at:] for at in range(len(name) - 1))
    yield f"{name[-1]}子"


def _states(stated: str, name: str) -> bool:
    """Tell whether the words on a product itself have a name, and not before another noun."""
    if not name.isascii():
        return name.removesuffix("子") in stated
    itself = rf"\b{re.escape(name.removesuffix('s'))}s?\b{_NO_COMPOUND}"
    return re.search(itself, stated) is not None


_NO_COMPOUND: Final = (
    r"(?! (?!(?:and|or|is|are|has|have|with|of|for|in|on|to|at|that|which|yes|no|not|can|will|per"
    r"|from|comes?)\b)[a-z])"
)
"""After a noun: no other one that it only belongs to."""
_SHORTEST: Final = 2
