"""Claims of whom or what a product suits, held against the list the shop gives."""

import re
from dataclasses import dataclass
from typing import Final

from copilot.skills.corrections.cards.short_values import short_value
from copilot.skills.corrections.claim import Claim, KnownProperty, ProductView
from copilot.skills.corrections.speech.clauses import Clause, cut_clauses, has_ended
from knowledge.language.characters import align

_FAMILIES: Final[tuple[dict[str, str], ...]] = (
    {
        "oily": r"(?<!混)油敏?皮|油敏|油性(?:皮|肌)|油肌|\boily\b",
        "dry": r"(?<!混)干(?:敏?皮|敏)|干性(?:皮|肌)|"
        r"\bdry\b(?= (?:skin|sensitive|and|or|to)|$)",
        "combination": r"混合(?:皮|肌|性)|混油皮?|混干皮?|\bcombination\b",
        "normal": r"中性(?:皮|肌)|\bnormal\b",
        "sensitive": r"敏感(?:肌|皮|$)|敏皮|敏肌|[干油]敏|\bsensitive\b",
        "acne": r"痘肌|痘痘(?:肌|皮)|\bacne\b",
    },
    {
        "induction": r"电磁炉|\binduction\b",
        "gas": r"燃气灶?|煤气灶?|明火|天然气灶|\bgas\b",
        "ceramic hob": r"电陶炉|\bceramic (?:hob|cooktop)",
        "halogen": r"卤素炉|\bhalogen\b",
    },
    {
        "road": r"公路|路跑|马路|柏油路|水泥路|\broad\b",
        "trail": r"越野|山路|爬山|登山|野路|泥地|\btrails?\b",
        "track": r"田径场|塑胶跑道|操场",
        "treadmill": r"跑步机|\btreadmill\b",
    },
    {
        "android": r"安卓|\bandroid\b",
        "ios": r"苹果(?:手机|系统)?|\bios\b|\biphones?\b",
        "windows": r"\bwindows\b",
        "mac": r"\bmac(?:s|os|book)?\b",
        "harmony": r"鸿蒙|\bharmony ?os\b",
    },
)
_NAME: Final = re.compile(
    r"适用|适合|兼容|系统要求|支持系统|肤质|炉灶|compatib|suitable|skin type|works with"
)
_LEAVES_OUT: Final = re.compile(r"除|以外|之外|\b(?:except|excluding|but not)\b")
_EVERYTHING: Final = re.compile(r"所有|全部|任何|各种|通用|全肤质|\ball\b|\bany\b|等")
_NOT_FOR: Final = re.compile(
    r"用不了|不能用|不能[上放]|不可以用|不行|不适合|不适用|别用|不支持|不推荐|不建议|没法用"
    r"|\b(?:won['’]?t work|does ?n['’]?t work|not for|not (?:good|suitable) for)\b"
    r"|\bcan(?:['’]?t|not)(?= (?:use|be|work|wear|put|go|run|have|handle|take|do)\b|\s*\Z)"
)
_FOR: Final = re.compile(
    r"(?:能|可以|都能|也能|随便|放心|直接|大胆)(?:用|上|涂|放|使|冲|入|拍)|都行|都可以|闭眼入"
    r"|放心|适合|适用|通用|兼容"
    r"|就(?:穿|用|选|带)(?:它|这)|(?:能|可以|放心|随便)(?:穿|跑|走|爬)"
    r"|专门?(?:是)?(?:给|为|针对)[^，,。]{1,6}(?:做|设计|研发|开发|准备|用|出)(?:的|$)"
    r"|\b(?:good|great|perfect|made|suitable|safe|fine|works?) (?:for|on|with)\b|\bworks too\b"
)
_UNSURE: Final = re.compile(
    r"吗|么|\?|？|先|试|建议|咨询|有些|看情况|比|别的|除了|不如|要看|耳后|\b(?:if|patch|ask"
    r"|some|unless|except)\b"
)


@dataclass(frozen=True, slots=True)
class ListedUse:
    """A property that lists whom or what it is for: members of one family, by key."""

    known: KnownProperty
    family: dict[str, re.Pattern[str]]
    members: frozenset[str]


_COMPILED: Final = tuple(
    {key: re.compile(pattern) for key, pattern in family.items()} for family in _FAMILIES
)


def listed_uses_of(view: ProductView) -> tuple[ListedUse, ...]:
    """Return the product's lists of what it suits."""
    found: list[ListedUse] = []
    for known in view.properties:
        if known.fact.kind != "attribute" or known.fact.variant:
            continue
        name, value = align(known.fact.name), align(known.fact.value)
        if _LEAVES_OUT.search(value):
            continue  # 除敏感肌外都适用 lists whom it is not for
        if not _NAME.search(name) or _EVERYTHING.search(value):
            continue
        for family in _COMPILED:
            members = frozenset(key for key, pattern in family.items() if pattern.search(value))
            if members:
                found.append(ListedUse(known, family, members))
    return tuple(found)


def listed_use_claims(text: str, uses: tuple[ListedUse, ...]) -> list[Claim]:
    """Return what an aligned text says the product suits or does not, held against the list."""
    claims: list[Claim] = []
    spoken = [use for use in uses if any(p.search(text) for p in use.family.values())]
    for clause in cut_clauses(text) if spoken else ():
        for use in spoken:
            claims += _of_clause(text, clause, use)
    return claims


def _of_clause(text: str, clause: Clause, use: ListedUse) -> list[Claim]:
    words = clause.text
    spoken = [(key, m) for key, pattern in use.family.items() if (m := pattern.search(words))]
    denied, said_for = _NOT_FOR.search(words), _FOR.search(words)
    if not spoken or _UNSURE.search(words) or not (denied or said_for):
        return []
    claims: list[Claim] = []
    for key, match in spoken:
        right = (key in use.members) != bool(denied)
        if right and key not in use.members:
            continue  # who is not listed is rightly said to be left out, and nothing is confirmed
        claims.append(_claim(text, clause, use, match, right))
    return claims


def _claim(text: str, clause: Clause, use: ListedUse, match: re.Match[str], right: bool) -> Claim:
    end = clause.start + match.end()
    return Claim(
        known=use.known,
        outcome="right" if right else "wrong",
        said=match[0].strip(),
        truth=short_value(use.known.fact.value),
        start=clause.start + match.start(),
        end=end,
        settled=has_ended(text, clause.end) or clause.end < len(text),
        weight="plain",
    )
