"""How many there are to choose of what the shop lists: 六个档位 of 40℃、55℃、70℃, five colours.

More than the list has is wrong; fewer only where they are told to be all, since a host may speak of
some of them.
"""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from copilot.skills.corrections.claim import Claim, KnownProperty, ProductView
from copilot.skills.corrections.counts.listed_counts import NUMBER, SORT, number_said
from copilot.skills.corrections.speech.clauses import Clause, cut_clauses, has_ended
from copilot.skills.corrections.speech.said_contexts import states_nothing
from knowledge.language.characters import align
from knowledge.language.numbers import parse_number

_NOUNS: Final = (
    ("颜色 色号 配色", "颜色|色号|配色|色"),
    ("口味 味道", "口味|味道|味"),
    ("香型 香味 香调", "香型|香味|香调|味道"),
    ("尺码 码数 鞋码", "尺码|码数|码"),
    ("档位 挡位 档", "档位?|挡位?"),
    ("模式", "模式"),
    ("程序", "程序"),
    ("color colors colour colours shades", "colou?rs|shades|colou?rways"),
    ("flavor flavors flavour flavours", "flavou?rs"),
    ("scent scents fragrances", "scents|fragrances"),
    ("sizes", "sizes"),
    ("speeds gears", "speeds|gears"),
    ("modes settings programs", "modes|settings|programs"),
    ("levels", "levels"),
)
"""Last words of names of what one chooses by, and what the choices are counted as."""
_PARTED: Final = re.compile(r"[、,，/;；|]|\band\b|和")
_NO_LIST: Final = re.compile(
    r"[各每等]|\d ?[档挡种个款]|\b(?:each|more|etc|various|plus|other)\b|[到~]"
)
_N: Final = r"\d{1,2}|十[一二三四五六七八九]?|[二两三四五六七八九]"
_ALL: Final = re.compile(
    r"[一总统]共|总计|全部|就(?:只)?有?$|只有|\b(?:only|just|in total|altogether)\b"
)
_OPEN: Final = re.compile(
    r"(?:[第这那前后上下剩另再多又加些\d十百]|其[它他中]|别的|每|不止|超过|最[一-鿿]{0,3}的?"
    r"|以上|差不多|大概|\b(?:these|those|other|another|last|first|more|over|under|every|each|about"
    r"|of the|my|your|next|top|extra|than))[ ]?\Z"
)
_ANOTHER: Final = re.compile(
    r"[买拍送换挑拿收带试][了过]?(?:走|齐)?[一二两三四五六七八九十\d]|我(?:自己|家|妈|老公|朋友)|以前|之前"
    r"|下[次周个批]|要出|会出|准备|计划|上新|如果|要是|不是|没有|卖完|断[货码]|缺|没货|加起来|搭配|组合|混|拼"
    r"|\b(?:if|soon|next|used to|mix|match|combine|buy|grab|pick|not|wish|imagine|tried"
    r"|own)\b|n['’]t\b"
)


@dataclass(frozen=True, slots=True)
class ChoiceCount:
    """How many values a property lists, what finds a number of them, and what the shop writes."""

    known: KnownProperty
    number: int
    spoken: re.Pattern[str]
    written: frozenset[Decimal]
    qualifier: str


def choice_counts_of(view: ProductView) -> tuple[ChoiceCount, ...]:
    """Return the properties of a product that list what there is to choose, each kind once."""
    attributes = [k for k in view.properties if k.fact.kind == "attribute" and not k.fact.variant]
    texts = (view.title, *view.variants, *(k.fact.text for k in view.properties))
    everything = align(" ".join(texts))
    found: list[ChoiceCount] = []
    for known in attributes:
        name, value = align(known.fact.name), align(known.fact.value)
        nouns = _nouns_of(name)
        parts = {part.strip() for part in _PARTED.split(value) if part.strip(" .。")}
        if not nouns or len(parts) < 2 or _NO_LIST.search(value):
            continue
        spoken = _spoken(nouns, chinese=not nouns.isascii())
        written = (_number(match) for match in spoken.finditer(everything))
        others = [k for k in attributes if k is not known and re.search(nouns, align(k.fact.name))]
        qualifier = re.sub(rf"(?:{nouns})\Z", "", name).strip() if others else ""
        if not others or qualifier:
            numbers = frozenset(number for number in written if number is not None)
            found.append(ChoiceCount(known, len(parts), spoken, numbers, qualifier))
    return tuple(found)


def _nouns_of(name: str) -> str:
    """Return what the choices of a property are counted as; empty where it is of no choices."""
    for names, nouns in _NOUNS:
        if any(re.search(rf"(?:\A|[一-鿿]| ){one}\Z", name) for one in names.split()):
            return nouns
    return ""


def _spoken(nouns: str, *, chinese: bool) -> re.Pattern[str]:
    if not chinese:
        return re.compile(rf"\b(?P<n>{NUMBER})[ -](?:different )?{SORT}(?:{nouns})\b")
    return re.compile(
        rf"(?<![\d十百千.点第])(?P<n>{_N})[个种款](?:不同的?)?(?:{nouns})"
        r"(?![位素号彩系板牌卡样]|一样)"
        rf"|(?:{nouns})(?:呢|啊|[一总]共|就|都|也|有|是|分|做了|给[你大]?[们家]?)*(?P<after>{_N})[个种款挡档]"
        r"(?=\Z|[,，。 的呢啊可任随供让]|都)"
    )


def _number(match: re.Match[str]) -> Decimal | None:
    word = match["n"] or match.groupdict().get("after") or ""
    return number_said(word) if word.isascii() else parse_number(word.replace("两", "二"))


def choice_count_claims(text: str, counts: tuple[ChoiceCount, ...]) -> list[Claim]:
    """Return where an aligned text tells how many there are to choose, compared."""
    claims: list[Claim] = []
    spoken = [one for one in counts if one.spoken.search(text)]
    clauses = cut_clauses(text) if spoken else ()
    for place, clause in enumerate(clauses):
        earlier = clauses[place - 1] if place else None
        later = earlier is not None and not earlier.ends_sentence and _ANOTHER.search(earlier.text)
        if later or _is_of_another(clause):
            continue
        for one in spoken:
            for match in one.spoken.finditer(clause.text):
                claim = _compared(text, clause, match, one)
                claims += [claim] if claim is not None else []
    return claims


def _is_of_another(clause: Clause) -> bool:
    return states_nothing(clause) or _ANOTHER.search(clause.text) is not None


def _compared(text: str, clause: Clause, match: re.Match[str], one: ChoiceCount) -> Claim | None:
    said = _number(match)
    before = clause.text[: match.start()]
    if said is None or _OPEN.search(before) or one.qualifier not in text:
        return None
    if said != one.number and said in one.written:
        return None
    if said < one.number and not _ALL.search(clause.text[: match.end()]):
        return None
    end = clause.start + match.end()
    return Claim(
        known=one.known,
        outcome="right" if said == one.number else "wrong",
        said=match[0].strip(),
        truth=one.known.fact.value,
        start=clause.start + match.start(),
        end=end,
        settled=bool(clause.mark) or has_ended(text, end),
        weight="plain",
        listed=True,
    )
