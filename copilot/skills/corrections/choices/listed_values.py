"""What there is to choose of a product, and where a text speaks of such values.

The values are colours, flavours, scents, sizes, and foods of a mix.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal

from copilot.skills.corrections.choices.value_words import (
    COLOUR,
    COLOUR_FAMILY,
    FLAVOUR,
    FOOD,
    SCENT,
    SIZE,
    WordFinder,
)
from copilot.skills.corrections.claim import KnownProperty, ProductView
from knowledge.language.characters import align

Kind = Literal["colour", "flavour", "scent", "food", "size"]
Span = tuple[int, int, str, bool]
"""Start, end, word, and whether it is a value of the shop's."""

_WORDS: Final[dict[Kind, re.Pattern[str] | WordFinder]] = {
    "colour": COLOUR,
    "flavour": FLAVOUR,
    "scent": SCENT,
    "food": FOOD,
    "size": SIZE,
}
_NAMES: Final[dict[Kind, re.Pattern[str]]] = {
    "colour": re.compile(r"颜色|色号|配色|\bcolou?rs?\b|\bshades?\b|\bfinish(?:es)?\b"),
    "flavour": re.compile(r"口味|味道|\bflavou?rs?\b|\b(?:tasting|taste|flavou?r) notes?\b"),
    "scent": re.compile(r"香型|香味|香调|\bscents?\b|\bfragrances?\b"),
    "food": re.compile(r"配料|原料|成分|食材|\bingredients?\b"),
    "size": re.compile(r"尺码|码数|\bsizes?\b"),
}
_OF_LIGHT_OR_ADVICE = re.compile(
    r"色温|色彩|建议|对照|表$|屏幕|screen|colou?r (?:temperature|rendering)"
)
_SEPARATED = re.compile(r"[、,，/;；|]|和|\band\b|\s{2,}")


@dataclass(frozen=True, slots=True)
class Listing:
    """The values of one property that one chooses by, or that a mix is made of."""

    known: KnownProperty
    kind: Kind
    members: tuple[str, ...]
    everything: str


def listings(product: ProductView) -> tuple[Listing, ...]:
    """Return the product's properties whose values are a list of a kind that is known."""
    everything = align(
        " ".join(
            (
                product.title,
                *product.names,
                *product.variants,
                *(k.fact.text for k in product.properties),
            )
        )
    )
    found: dict[Kind, Listing] = {}
    for known in product.properties:
        kind = _kind_of(known)
        if kind is None or known.fact.variant or known.fact.kind not in ("attribute", "variant"):
            continue
        members = tuple(
            normal(part, kind)
            for part in _SEPARATED.split(align(known.fact.value))
            if part.strip(" 。.")
        )
        if kind in found:
            members = tuple(dict.fromkeys((*found[kind].members, *members)))
            known = found[kind].known
        found[kind] = Listing(known, kind, members, everything)
    return tuple(found.values())


def _kind_of(known: KnownProperty) -> Kind | None:
    name = align(known.fact.name)
    for kind, pattern in _NAMES.items():
        if pattern.search(name) and not _OF_LIGHT_OR_ADVICE.search(name):
            return kind
    return None


def normal(value: str, kind: Kind) -> str:
    """Return a value as it is compared: without brackets and the word for what it is (色, 味)."""
    bare = re.sub(r"[（(].*?[)）]", "", value).strip(" 。.")
    if kind == "size":
        return size_of(bare)
    return (
        re.sub(r"(?<=[\u3400-\u9fff]{2})(?:口味|味|色|款|香型)$", "", bare)
        if kind != "food"
        else bare
    )


def size_of(word: str) -> str:
    """Return a clothing size in one spelling: 2xl for 两个xl and for xxl."""
    bare = re.sub(r"码|号|个| ", "", word).replace("叉", "x")
    bare = re.sub(
        r"^[二两三四五六]", lambda m: str("二三四五六".find(m[0].replace("两", "二")) + 2), bare
    )
    return re.sub(r"^(x{2,})(?=l)", lambda m: f"{len(m[1])}x", bare)


def spans_of(text: str, listing: Listing) -> list[Span]:
    """Return words of the kind in order; a value of the shop's wins over a word it holds."""
    spans: list[Span] = []
    if listing.kind != "size":
        for member in listing.members:
            spans += [(*span, member, True) for span in _calls(member, listing.kind, text)]
    others = _pairs(text, listing) if listing.kind == "colour" else []
    for start, end in (*others, *_words(listing.kind, text)):
        if start and text[start - 1] in "'’":
            continue
        if not any(start < kept[1] and kept[0] < end for kept in spans):
            word = normal(text[start:end], listing.kind)
            word = next((m for m in listing.members if _is_turned(word, m)), word)
            spans.append((start, end, word, word in listing.members))
    return sorted(spans)


def _calls(member: str, kind: Kind, text: str) -> Iterator[tuple[int, int]]:
    """Yield where a text calls a value of the shop's."""
    plain = member.removesuffix("色")
    if len(plain) == 1 and kind == "colour" and plain in text:
        pattern = rf"(?:(?<![一-鿿])|(?<=[有个是、和跟])){plain}(?={_ONE_COLOUR_ENDS})"
        yield from (match.span() for match in re.finditer(pattern, text))
    if len(member) > 1:
        extract = _EXTRACT.search(member) if kind == "food" else None
        named = _whole(member) if extract is None else _extracted(member, extract.start())
        yield from (match.span() for match in named.finditer(text))


def _pairs(text: str, listing: Listing) -> list[tuple[int, int]]:
    """Return where two colours of one thing are named, where the shop lists such pairs."""
    if not any(_is_pair(member) for member in listing.members):
        return []
    return [match.span() for match in _PAIR.finditer(text) if _is_pair(match[0])]


def _is_turned(word: str, member: str) -> bool:
    return _is_pair(word) and word == member[::-1]


def _is_pair(word: str) -> bool:
    """Tell whether a word names two colours of one thing: 黑金, and not a shade (银灰)."""
    return len(word) == _TWO and set(word) <= _PLAIN and word not in COLOUR_FAMILY


_TWO: Final = 2
_PLAIN: Final = frozenset("红橙黄绿青蓝紫粉黑白灰棕银金")
_PAIR: Final = re.compile(
    r"(?<=[有个款种、,，和跟是 ])[红橙黄绿青蓝紫粉黑白灰棕银金]{2}(?=配?色|的(?!话)|款|[、,，]|\Z)"
)
_EXTRACT: Final = re.compile(
    r"(?<=[一-鿿]{2})[根叶皮籽花果]?(?:提取[物液]|萃取[物液]|表活|精粹|原液)\Z"
)
"""What an ingredient's name ends with that is left out in speech: 生姜提取物."""
_ONE_COLOUR_ENDS: Final = r"色|的(?!话)|款|[、,，和跟 ]|还有|有|$"


@lru_cache(maxsize=4096)
def _whole(member: str) -> re.Pattern[str]:
    """Return what finds a member as words of its own: there is no sand in a thousand."""
    begins = r"(?<![a-z0-9])" if member[0].isascii() and member[0].isalnum() else ""
    ends = r"(?=s?(?![a-z0-9]))" if member[-1].isascii() and member[-1].isalnum() else ""
    return re.compile(begins + re.escape(member) + ends)


@lru_cache(maxsize=4096)
def _extracted(member: str, end: int) -> re.Pattern[str]:
    """Return what finds an extract by what it is of, which ends at ``end`` of its name."""
    return re.compile(f"{re.escape(member[:end])}(?:{re.escape(member[end:])})?")


@lru_cache(maxsize=512)
def _words(kind: Kind, text: str) -> tuple[tuple[int, int], ...]:
    words = _WORDS[kind]
    if isinstance(words, WordFinder):
        return tuple(words.spans(text))
    return tuple(match.span() for match in words.finditer(text))
