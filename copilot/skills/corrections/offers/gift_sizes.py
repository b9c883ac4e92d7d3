"""Claims of how big a gift is, and in what it comes: a full-size cleanser, 收纳袋 for 收纳桶."""

import re
from dataclasses import replace
from typing import Final

from copilot.skills.corrections.claim import Claim, KnownProperty, ProductView
from copilot.skills.corrections.judgement import Outcome
from copilot.skills.corrections.offers.offer_claim import offer_claim
from copilot.skills.corrections.speech.clauses import Clause, cut_clauses
from knowledge.language.characters import align
from knowledge.language.quantities import Quantity, find_quantities
from knowledge.language.units import same_amount

_NAME: Final = re.compile(r"(?:free )?gifts?|(?:随单)?赠品|赠送")
_PARTS: Final = re.compile(r"[、,，;；+]|\band\b|和")
_SMALL: Final = re.compile(
    r"小样|试用装?|旅行装|迷你|体验装|\b(?:mini|travel|trial|sample|deluxe sample)\b"
)
_WHOLE: Final = re.compile(r"正装|大瓶|全尺寸|\bfull[- ]?sized?\b")
_GIVES: Final = re.compile(r"[送赠]|\b(?:free|gifts?|comes? with|get|throw(?:ing)? in|plus)\b")
_OF_OTHERS: Final = re.compile(
    r"[不没别]|别家|人家|昨天|上次|平时|之前|比|买|正装的?同|\b(?:not|no|buy|other|elsewhere"
    r"|usually|same"
    r"|than|like)\b|n['’]t\b"
)
_SIZED: Final = frozenset(["volume", "mass", "length", "data"])
CLASSIFIER: Final = "[个只把套支条双包袋瓶盒张片块份件本对台根顶副枚罐卷节]"
"""Gifts are counted by it."""
_COUNTED: Final = re.compile(rf"(?:\d+|[一二两三四五六七八九十百]+){CLASSIFIER}")
_ONE: Final = re.compile(rf"[一1]{CLASSIFIER}")
_HEADS: Final = frozenset("袋桶盒箱篮筐罐瓶杯壶碗盘")
"""What a thing may be by its last character, of which no two are one: 收纳桶 is no 收纳袋."""
_LEAST: Final = 3


def is_sized_or_counted(found: re.Match[str], gift: str) -> bool:
    """Tell whether a gift is said with a number or a size, and the shop states one of that sort."""
    said = f"{found.groupdict().get('count') or ''}{found['what']}"
    counted = [one for one in _COUNTED.findall(said) if not _ONE.fullmatch(one)]
    if counted and any(q.dimension == "count" for q in find_quantities(gift)):
        return True
    if _WHOLE.search(said) and _SMALL.search(gift):
        return True
    sized = {q.dimension for q in find_quantities(said)} & _SIZED
    return bool(sized & {q.dimension for q in find_quantities(gift)})


def has_another_head(what: str, gift: str) -> bool:
    """Tell whether two things differ in what they are, and in nothing else."""
    one, other = (
        re.sub(r"(?:\d+|[一二两三四五六七八九十])[一-鿿]|的?[哈啊哦呀]*\Z", "", w)
        for w in (what, gift)
    )
    if min(len(one), len(other)) < _LEAST or one[:-1] != other[:-1]:
        return False
    return one[-1] != other[-1] and {one[-1], other[-1]} <= _HEADS


def sized_gifts_of(view: ProductView) -> tuple[tuple[KnownProperty, str, str], ...]:
    """Return the gifts that the shop states a size of: statement, its words, what it is called."""
    found: list[tuple[KnownProperty, str, str]] = []
    for known in view.properties:
        named = _NAME.fullmatch(align(known.fact.name))
        if known.fact.kind not in ("offer", "attribute") or not named or known.fact.variant:
            continue
        for part in _PARTS.split(align(known.fact.value)):
            bare = _bare(part)
            if len(bare) > 1 and (_SMALL.search(part) or _WHOLE.search(part) or _size(part)):
                found.append((known, part, bare))
    return tuple(found)


def sized_gift_claims(text: str, gifts: tuple[tuple[KnownProperty, str, str], ...]) -> list[Claim]:
    """Return where an aligned text gives a gift another size than the shop does."""
    claims: list[Claim] = []
    for clause in cut_clauses(text) if gifts and _GIVES.search(text) else ():
        asked = clause.mark in ("?", "？")
        if asked or _OF_OTHERS.search(clause.text) or not _GIVES.search(clause.text):
            continue
        for known, part, bare in gifts:
            if bare not in clause.text:
                continue
            outcome = _held(clause, part)
            if outcome is not None:
                made = offer_claim(known, outcome, text, clause.start, clause.end)
                claims.append(replace(made, truth=part.strip()))
    return claims


def _held(clause: Clause, part: str) -> Outcome | None:
    stated, said = _size(part), _size(clause.text)
    if stated is not None and said is not None and stated.dimension == said.dimension:
        return "right" if same_amount(stated, said) else "wrong"
    if _SMALL.search(part) and _WHOLE.search(clause.text) and not _SMALL.search(clause.text):
        return "wrong"
    if _WHOLE.search(part) and _SMALL.search(clause.text) and not _WHOLE.search(clause.text):
        return "wrong"
    return None


def _size(words: str) -> Quantity | None:
    """Return the one size that words give."""
    sizes = [q for q in find_quantities(words) if q.dimension in _SIZED]
    exact = len(sizes) == 1 and sizes[0].low == sizes[0].high and not sizes[0].approximate
    return sizes[0] if exact else None


def _bare(part: str) -> str:
    for quantity in reversed(find_quantities(part)):
        part = part[: quantity.start] + part[quantity.end :]
    return _WHOLE.sub("", _SMALL.sub("", part)).strip(" -的×x*")
