"""Tells which choice a word for a measure means beside the others: the thick one, 薄的."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from knowledge.language.normalise import normalise
from knowledge.language.relative_sizes import of_size

_PROPERTIES: Final = (
    (re.compile(r"厚度|厚|thickness"), "厚|加厚", "薄", "thick(?:er|est)?", "thin(?:ner|nest)?"),
    (re.compile(r"长度|总长|线长|全长|length"), "长", "短", "long(?:er|est)?", "short(?:er|est)?"),
)
_THING: Final = "[个款件条双张块根]"
_HAN: Final = (
    rf"(?:(?<=^)|(?<=[,。!?\s那这要买拿拍来个款件条双张块根和跟与]))最?(?:{{}})(?:一?点)?"
    rf"(?:的(?!话|时候|吗)|款|那{_THING})"
)
_PACK: Final = r"(?:[袋瓶盒罐桶箱杯份支]|包(?!装))(?![子盖口身里内外头套])(?:装|的)?"
_PACKS: Final = re.compile(
    rf"(?<![超特加巨最送赠配每几])(?P<most>大){_PACK}"
    rf"|(?<![超特加大最送赠配每几立独成\d一二两三四五六七八九十])小{_PACK}"
)
_ENGLISH: Final = (
    r"(?<![a-z])(?:the (?:{0})(?: ones?)?(?=\s?(?:[?!.,]|$|how much|price|cost))"
    r"|(?:{0}) ones?(?![a-z]))"
)


@dataclass(frozen=True, slots=True)
class Said:
    """A choice meant, and where in the text."""

    title: str
    start: int
    end: int


def measured_choices(text: str, stated: Mapping[str, Mapping[str, str]]) -> Said | None:
    """Return the one choice that a normalised text means by how thick or long it is.

    ``stated`` is title → property → value. ``None`` where the choices are not all measured, where
    several are alike, and where another order than the property's is meant.
    """
    for named, most_han, least_han, most, least in _PROPERTIES:
        values = {
            title: value
            for title, own in stated.items()
            for name, value in own.items()
            if named.fullmatch(normalise(name))
        }
        if len(values) < len(stated):
            continue
        for end, han, english in (("most", most_han, most), ("least", least_han, least)):
            match = re.search(f"{_HAN.format(han)}|{_ENGLISH.format(english)}", text)
            if match is None:
                continue
            superlative = "最" in match[0] or "est" in match[0]
            wanted = of_size(
                tuple(values.values()), "most" if end == "most" else "least", superlative
            )
            titles = [title for title, value in values.items() if value in wanted]
            if len(titles) == 1:
                return Said(titles[0], *match.span())
    return None


def pack_said(text: str, titles: Sequence[str]) -> Said | None:
    """Return the one of ``titles`` that 大袋 or 小瓶 of a normalised text means beside the others.

    ``None`` where they are of no one order, and where both are said.
    """
    found = list(_PACKS.finditer(text))
    if len(found) != 1:
        return None
    meant = of_size(titles, "most" if found[0]["most"] else "least", superlative=False)
    return Said(meant[0], *found[0].span()) if len(meant) == 1 else None
