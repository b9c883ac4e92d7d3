"""Reads what a viewer tells of a body when asking for a size: 1米72 140斤, 身高160体重108, a 41."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final, Literal

from knowledge.language.asked import asked_attributes
from knowledge.language.body_words import AROUND_BODY
from knowledge.language.normalise import normalise
from knowledge.language.quantities import Quantity, quantities_of
from knowledge.language.units import convert

_TALL: Final = r"1[3-9]\d|20\d"
_TALL_OR_SMALL: Final = r"1\d\d|20\d|[5-9]\d"
_CENTIMETRES: Final = r"\s?(?:cm|厘米|公分)?"
_WEIGHT: Final = r"(?P<weight>\d{2,3})\s?(?P<unit>斤|kg|公斤|千克)?(?![\da-z.%])"
_PAIR, _SMALL_PAIR = (
    re.compile(rf"(?<![\d.])(?P<height>{tall}){_CENTIMETRES}\s?[/,，、+ ]\s?{_WEIGHT}")
    for tall in (_TALL, _TALL_OR_SMALL)
)
_NAMES_HEIGHT, _NAMES_SMALL_HEIGHT = (
    re.compile(
        rf"(?:身高|高|\bheight)\s?(?:是|有|大概|:|：|is)?\s?(?P<height>{tall}){_CENTIMETRES}(?![\d.])"
    )
    for tall in (_TALL, _TALL_OR_SMALL)
)
_SO_TALL: Final = re.compile(
    rf"(?<![\d.])(?P<height>{_TALL_OR_SMALL}){_CENTIMETRES}\s?(?:高|身高)(?!\d)"
)
_NAMES_WEIGHT: Final = re.compile(
    rf"(?:体重|重|\bweigh[ts]?)\s?(?:是|有|大概|:|：|is)?\s?{_WEIGHT}"
)
_FEET: Final = re.compile(
    r"(?<![\d.])(?P<feet>[4-6])\s?(?:['’′]|ft\.?|feet|foot)\s?(?P<inches>1[01]|\d)?(?!\d)"
    r"\s?(?:\"|''|”|″|in(?:ches)?\b)?"
)
_WEARS: Final = re.compile(
    r"穿|合身|合适|码|(?<![a-z0-9'’])(?:[2-6]?x{0,3}[sl]|m)(?![a-z0-9'’])"
    r"|\b(?:wear|fits?|size)\b"
)
_THERE: Final = re.compile(r"(?:有没有|还有|有)[的码吗么没嘛不]*[?？!！]*\Z")
"""Whether there is one; beside a weight in its unit, one that fits: 180斤有吗."""
_SITS: Final = re.compile(
    r"(?:会不会|是不是|会|太|偏|显)(?:太|很|显|有点)?(?:长|短|大|小|紧|松|肥|瘦|拖地|胖|壮|勒|绷)"
    r"|\b(?:too|be) (?:long|short|big|small|tight|loose)\b"
)
"""How clothes sit; beside a whole body, which size would."""
_GIRTH: Final = re.compile(
    r"围|脚长|[胸腰臀](?:大概|大约|差不多|[是有约])?\s?\d|\b(?:bust|chest|waist|hips?|head)\b"
)
_OF_STATURE: Final = re.compile(
    r"身高|个子|个儿|小个|高个|娇小|净高|[穿试]|\b(?:tall|height|petite|wear)\b"
)
_SYSTEM: Final = re.compile(r"\b(eu|us|uk|cn|jp)\b")
_OF_WEIGHT: Final = re.compile(r"体重|斤|\bweigh")
_OF_HEIGHT: Final = re.compile(r"身高|\b(?:height|tall)\b")
_WORN: Final = re.compile(
    r"穿\s?(?:的?是)?\s?\d{2}(?![\d.])(?!\s?(?:斤|公斤|kg))|\bwear (?:an? )?\d{2}\b(?!\s?(?:kg|lb))"
)
"""A number of two figures that is worn is a size's: nobody wears their weight."""
_LIKELIEST: Final = Decimal(23)
"""Kilograms a square metre of most wearers: by it a bare weight is told to be in 斤 or in kg."""
_LEAST_BARE, _MOST_BARE = Decimal(30), Decimal(250)
_LIKELIEST_SMALL: Final = Decimal(16)
"""The same of children, by whose height it is told that they are."""
_SMALL: Final = Decimal(140)
_POUND: Final = Decimal("0.45359237")
_LEAST_POUNDS, _MOST_POUNDS = Decimal(80), Decimal(400)
_LEAST_HEIGHT, _MOST_HEIGHT = Decimal(130), Decimal(209)
_AGES: Final = frozenset(("year old", "year", "month"))
_NEVER_BESIDE: Final = frozenset(("money", "percent", "count", "duration"))


@dataclass(frozen=True, slots=True)
class Body:
    """What a question tells of a body: height in cm, weight in kg, or one number without unit.

    Attributes:
        number: what may be a height, a weight or a shoe's number; the size table has to tell.
        only: which of them it is, where the words tell.
        system: of shoe numbers (eu, us), where it is named; else empty.
        guessed: whether the weight was told without its unit.
        in_feet: whether the height was told in feet, so that a bare weight is one in pounds.
        alone: whether the message is nothing but measures and words that ask for a size.
    """

    height: Decimal | None = None
    weight: Decimal | None = None
    number: Decimal | None = None
    only: Literal["height", "weight", "number"] | None = None
    system: str = ""
    guessed: bool = False
    in_feet: bool = False
    alone: bool = False

    def __bool__(self) -> bool:
        return any(one is not None for one in (self.height, self.weight, self.number))


_NO_BODY: Final = Body()


def read_body(text: str, small: bool = False) -> Body:
    """Return the body by which a question asks for a size; false for any other question.

    ``text`` is without numbers of links, which may look like a shoe's. ``small`` tells that the
    goods are for children or animals: then a body may be as small as theirs.
    """
    plain = normalise(text)
    told, rest = _named(plain, small)
    found = [one for one in quantities_of(rest) if one.low is not None and one.low == one.high]
    bare = [one for one in found if _is_bare(one)]
    if len({_amount(one, "mass", small) for one in found} - {None}) > 1:
        return _NO_BODY  # two bodies
    around = _without(rest, [one for one in found if _is_told(one, small)])
    alone = not AROUND_BODY.sub("", around)
    there = not AROUND_BODY.sub("", _THERE.sub("", around))
    if not alone and not there and not _WEARS.search(around) and not _SITS.search(around):
        return _NO_BODY
    told = replace(
        told,
        height=told.height
        or next(filter(None, (_amount(q, "length", small) for q in found)), None),
        weight=told.weight or next(filter(None, (_amount(q, "mass", small) for q in found)), None),
        alone=alone,
    )
    if not alone and not _WEARS.search(around) and None in (told.height, told.weight):
        return told if there and not bare and told.weight is not None else _NO_BODY
    if not told:
        return _of_number(plain, found, bare)
    return told if len(bare) != 1 else _with_bare(told, bare[0].low)


def body_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Return where a normalised text states a body's height or weight, whatever it asks.

    A length alone is a height beside a weight, or beside words of stature or of wearing:
    一米五 90斤, 个子一米五; in 一米五的床 it is none.
    """
    found = quantities_of(text)
    tall = [one for one in found if _amount(one, "length") is not None]
    heavy = [one for one in found if _amount(one, "mass") is not None]
    if not tall or not (heavy or _OF_STATURE.search(text)):
        return ()
    return tuple((one.start, one.end) for one in (*tall, *heavy))


def _named(plain: str, small: bool) -> tuple[Body, str]:
    """Return the height and weight that are named, or stand side by side, and what is left."""
    if (pair := (_SMALL_PAIR if small else _PAIR).search(plain)) is not None:
        return _weighing(Body(Decimal(pair["height"])), pair), _cut_out(plain, pair)
    told = Body()
    if (feet := _FEET.search(plain)) is not None:
        inches = Decimal(feet["feet"]) * 12 + Decimal(feet["inches"] or 0)
        told = Body(inches * Decimal("2.54"), in_feet=True)
        plain = _cut_out(plain, feet)
    elif (tall := _height_named(plain, small)) is not None:
        told, plain = Body(Decimal(tall["height"])), _cut_out(plain, tall)
    heavy = _NAMES_WEIGHT.search(plain)
    if heavy is not None and (told or heavy["unit"] is not None):
        told, plain = _weighing(told, heavy), _cut_out(plain, heavy)
    return told, plain


def _height_named(plain: str, small: bool) -> "re.Match[str] | None":
    if not small:
        return _NAMES_HEIGHT.search(plain)
    return _NAMES_SMALL_HEIGHT.search(plain) or _SO_TALL.search(plain)


def _weighing(told: Body, heavy: "re.Match[str]") -> Body:
    weight, unit = Decimal(heavy["weight"]), heavy["unit"]
    if unit is not None:
        return replace(told, weight=weight / 2 if unit == "斤" else weight)
    return _with_bare(told, weight)


def _with_bare(told: Body, value: Decimal | None) -> Body:
    """Return a body with a bare number as the one of height and weight that is not told."""
    if value is None:
        return told
    if told.height is None and _LEAST_HEIGHT <= value <= _MOST_HEIGHT:
        return replace(told, height=value)
    if told.weight is None and told.in_feet:
        pounds = _LEAST_POUNDS <= value <= _MOST_POUNDS
        return replace(told, weight=value * _POUND, guessed=True) if pounds else told
    if told.weight is None and told.height is not None and _LEAST_BARE <= value <= _MOST_BARE:
        square = (told.height / 100) ** 2
        likeliest = _LIKELIEST_SMALL if told.height < _SMALL else _LIKELIEST
        weight = min((value / 2, value), key=lambda one: abs(one / square - likeliest))
        return replace(told, weight=weight, guessed=True)
    return told


def _cut_out(text: str, match: "re.Match[str]") -> str:
    return f"{text[: match.start()]} {text[match.end() :]}"


def _of_number(plain: str, found: list[Quantity], bare: list[Quantity]) -> Body:
    """Return what one bare number tells, where nothing but a size is asked for."""
    others = any(one.dimension in _NEVER_BESIDE for one in found)
    if len(bare) != 1 or others or _GIRTH.search(plain) or not _WEARS.search(plain):
        return _NO_BODY
    if asked_attributes(plain) - {"size"}:
        return _NO_BODY
    system = _SYSTEM.search(plain)
    only: Literal["height", "weight", "number"] | None = (
        "weight" if _OF_WEIGHT.search(plain) else None
    )
    only = "height" if _OF_HEIGHT.search(plain) else only
    only = "number" if only is None and _WORN.search(plain) else only
    return Body(number=bare[0].low, only=only, system=system[1] if system else "")


def _without(text: str, quantities: list[Quantity]) -> str:
    pieces, position = [], 0
    for one in quantities:
        pieces.append(text[position : one.start])
        position = one.end
    return " ".join((*pieces, text[position:]))


def _is_bare(one: Quantity) -> bool:
    return one.dimension in ("number", "size")


def _is_told(one: Quantity, small: bool) -> bool:
    """Return whether a figure is of a body, or may be; of the small ones their age is too."""
    return _is_bare(one) or _is_of_body(one, small) or (small and one.unit in _AGES)


def _is_of_body(one: Quantity, small: bool) -> bool:
    return any(_amount(one, kind, small) is not None for kind in ("mass", "length"))


def _amount(one: Quantity, dimension: str, small: bool = False) -> Decimal | None:
    """Return kilograms or centimetres where a quantity is of a body's, else ``None``."""
    if one.dimension != dimension or one.low is None:
        return None
    unit, least, most = ("kg", 25, 150) if dimension == "mass" else ("cm", 120, 215)
    if small:
        least = 1 if dimension == "mass" else 45
    amount = convert(one.low, one.unit, unit)
    return amount if amount is not None and least <= amount <= most else None
