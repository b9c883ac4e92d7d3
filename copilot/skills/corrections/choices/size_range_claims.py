"""Claims of which sizes there are: S到2XL, 从三十四码开始, goes up to 5X."""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from copilot.skills.corrections.cards.short_values import short_value
from copilot.skills.corrections.claim import Claim, KnownProperty, ProductView
from copilot.skills.corrections.speech.clauses import cut_clauses, has_ended
from knowledge.language.characters import align
from knowledge.language.numbers import parse_number

_NAME: Final = re.compile(r"尺码|码数|码段|\bsizes?\b")
_COUNT: Final = r"(?:[2-7]|[二两三四五六七]|two|three|four|five|six|double|triple)"
_LETTERS: Final = (
    rf"(?:{_COUNT}个? ?[x叉](?: ?l|s)?|[x叉]{{1,4}}[sl]|[sml]|(?:extra )?(?:small|large)"
    r"|medium)(?![a-z])"
)
_CHILDS: Final = (
    r"(?:[6-9]0|1[0-8][05]|[六七八九]十五?|一百[一二三四五六七]?(?:十五?)?|一[一二三四五六七]零)"
)
"""A child's size, which is the height it is for."""
_NUMBER: Final = (
    rf"(?:{_CHILDS}|[2-5]\d(?:\.5)?|[二三四五]十[一二三四五六七八九]?)"
    r"(?![\d十百零一二三四五六七八九块元斤]|公[分斤]|厘米|cm)"
)
_RANGE: Final = re.compile(
    rf"(?<![a-z])(?<!extra )(?P<low>{_LETTERS})码?(?:一直)?(?: ?(?:到|至|-|~|—) ?| to "
    rf"| through )(?P<high>{_LETTERS})"
    rf"|(?P<from>{_NUMBER})码?(?:一直)?(?:到|至|-|~|—| to )(?P<to>{_NUMBER})(?P<named>码)?"
)
_ENGLISH: Final = (
    r"(?:1\d|[1-9]|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
    r"|sixteen|eighteen|twenty(?!-))(?: and a half|\.5)?"
)
_ENGLISH_RANGE: Final = re.compile(
    rf"\bsizes? (?:go(?:es)?|run|range|are|come|start)?(?: from| at"
    rf"| in)? ?(?:an? )?(?:us )?(?P<low>{_ENGLISH})"
    rf"(?: all the way| and (?:it )?goes?)?(?: up)? ?(?:to|through"
    rf"|-) ?(?:an? )?(?P<high>{_ENGLISH})\b"
)
_MOST: Final = re.compile(
    rf"(?:最大(?:码)?|(?:尺码|码数|码子)(?:可以|能)?到|最高|做到|加大到|一直到|\b(?:goes"
    rf"|go|runs?|sizes?)? ?(?:all the way )?up to)"
    rf"(?:是|有|的|能|可以|到|码| (?:a|an))*\s?(?P<high>{_LETTERS}|{_NUMBER})"
)
_LEAST: Final = re.compile(
    rf"(?:最小(?:码)?(?:是|有|到)*|(?:码数?|尺码)?从)\s?(?P<low>{_LETTERS}"
    rf"|{_NUMBER})(?:码)?(?:开始|起)?"
    rf"|\b(?:starts? (?:at|from)|from) (?:an? )?(?P<least>{_LETTERS})"
)
_ADVICE: Final = re.compile(
    r"断|缺|没货|没了|卖完|补|建议|体重|斤|身高|拍[一-鿿]?[smlx\d]|之间|\b(?:wear|wearing|take"
    r"|between|order)\b"
)
_CALLED: Final = re.compile(r"(?:鞋码|尺码|码数|码子)(?:呢|是|有|从|的话|一共)*\Z")
_CUE: Final = re.compile(r"尺码|码|\bsizes?\b|最大|最小|up to|starts? (?:at|from)")


@dataclass(frozen=True, slots=True)
class SizeRange:
    """The smallest and the largest size, as places in a row, and how the shop tells them."""

    known: KnownProperty
    shown: str
    low: float
    high: float
    lettered: bool


def size_ranges_of(view: ProductView) -> tuple[SizeRange, ...]:
    """Return the ranges of sizes a product's properties state."""
    found: list[SizeRange] = []
    for known in view.properties:
        if known.fact.kind != "attribute" or known.fact.variant:
            continue
        if not _NAME.search(align(known.fact.name)):
            continue
        plain = _SYSTEM.sub("", align(known.fact.value))
        labels = _labels(plain)
        words = labels or re.split(r"[-~—至到、,，/ ]+|\bto\b", plain)
        places = [place for word in words if word and (place := _place(word.strip())) is not None]
        if len(places) == len([word for word in words if word]) >= 2:
            lettered = not any(character.isdigit() for character in words[0])
            low, high = min(p for p, _ in places), max(p for p, _ in places)
            if all(kind == places[0][1] for _, kind in places):
                ends = f"{labels[0]}-{labels[-1]}".upper() if labels else ""
                shown = ends or short_value(known.fact.value)
                found.append(SizeRange(known, shown, low, high, lettered))
    return tuple(found)


def _labels(value: str) -> list[str]:
    """Return the sizes of a table with a row for each (35：22.5cm；36：23cm), else nothing."""
    rows = [_ROW.match(row) for row in re.split(r"[;；]\s?", value.rstrip(";；。. "))]
    labels = [row["label"] for row in rows if row]
    return labels if len(labels) == len(rows) >= _LEAST_ROWS else []


_ROW: Final = re.compile(r"(?P<label>[a-z0-9.]{1,4})码? ?[:：]")
_LEAST_ROWS: Final = 3


def _place(word: str) -> tuple[float, bool] | None:
    """Return where a size stands, and whether it is told in letters; ``None`` when it is none."""
    bare = _SYSTEM.sub("", word.removesuffix("码")).replace(" ", "")
    bare = bare.replace("个", "").replace("叉", "x")
    named = {"s": -1.0, "m": 0.0, "l": 1.0, "small": -1.0, "medium": 0.0, "large": 1.0}
    named |= {"extrasmall": -2.0, "extralarge": 2.0}
    if bare in named:
        return named[bare], True
    if match := re.fullmatch(
        rf"(?P<count>{_COUNT})x(?P<end>[ls]?)|(?P<many>x{{1,4}})(?P<last>[ls])", bare
    ):
        end = match["end"] if match["count"] else match["last"]
        number = _times(match["count"]) if match["count"] else None
        times = float(number) if number is not None else float(len(match["many"] or ""))
        return (-1 - times if end == "s" else 1 + times), True
    if re.fullmatch(_ENGLISH, bare) and (size := parse_number(bare)) is not None:
        return float(size), False
    if re.fullmatch(_NUMBER, bare) and (value := parse_number(bare)) is not None:
        return float(value), False
    return None


def _times(word: str) -> Decimal | None:
    return {"double": Decimal(2), "triple": Decimal(3)}.get(word) or parse_number(word)


_SYSTEM: Final = re.compile(r"^(?:us|uk|eu|men['’]?s|women['’]?s|美码|欧码|标准)\s?")


def size_range_claims(text: str, ranges: tuple[SizeRange, ...]) -> list[Claim]:
    """Return what an aligned text says of the sizes there are, compared."""
    claims: list[Claim] = []
    spoken = bool(ranges) and (_CUE.search(text) or _RANGE.search(text))
    for clause in cut_clauses(text) if spoken else ():
        if _ADVICE.search(clause.text) or "?" in clause.mark or "？" in clause.mark:
            continue
        for one in ranges:
            for match, low, high in _said(clause.text):
                wrong = _differs(low, one, one.low) or _differs(high, one, one.high)
                told = any(c.known is one.known and c.outcome == "wrong" for c in claims)
                if wrong is None or (wrong and told):
                    continue
                start, end = clause.start + match.start(), clause.start + match.end()
                claims.append(
                    Claim(
                        known=one.known,
                        outcome="wrong" if wrong else "right",
                        said=match[0].strip(),
                        truth=one.shown,
                        start=start,
                        end=end,
                        settled=has_ended(text, end),
                        weight="plain",
                    )
                )
    return claims


def _said(words: str) -> list[tuple[re.Match[str], str, str]]:
    """Return the ends of a range that a clause says; an end left out is empty."""
    if (whole := _RANGE.search(words)) and (
        whole["low"] or whole["named"] or _CALLED.search(words[: whole.start()])
    ):
        return [(whole, whole["low"] or whole["from"], whole["high"] or whole["to"])]
    if english := _ENGLISH_RANGE.search(words):
        return [(english, english["low"], english["high"])]
    if not _CUE.search(words):
        return []
    found = []
    if most := _MOST.search(words):
        found.append((most, "", most["high"]))
    if least := _LEAST.search(words):
        found.append((least, least["low"] or least["least"], ""))
    return sorted(found, key=lambda end: end[0].start())


def _differs(said: str, one: SizeRange, known: float) -> bool | None:
    """Tell whether an end said is another; ``None`` when nothing was said or cannot be compared."""
    place = _place(said) if said else None
    if place is None or place[1] != one.lettered:
        return None
    if not one.lettered and not one.low / _FARTHEST <= place[0] <= one.high * _FARTHEST:
        return None
    return place[0] != known


_FARTHEST: Final = 2  # times the shop's sizes; beyond, a number is of another scale
