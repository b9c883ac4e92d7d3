"""Which of two products has more of what a question compares: 哪个贵, which is heavier."""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Final, Literal

from copilot.effects import Evidence
from copilot.skills.answers.card import Language
from copilot.skills.wording.subjects_en import is_plural
from knowledge.language.headline import fits_headline
from knowledge.language.quantities import Quantity, find_quantities
from knowledge.language.units import convert

_PAIR: Final = 2
_More = Literal["more", "less"]
# (what is measured, words for more of it, words for less; the first is what a headline says)
_ZH: Final[tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...]] = (
    ("money", ("贵",), ("便宜", "实惠")),
    ("mass", ("重", "沉"), ("轻",)),
    ("length", ("长", "高", "宽", "厚", "深"), ("短", "矮", "窄", "薄", "浅")),
    ("volume", ("大",), ("小",)),
    ("duration", ("久", "长"), ("短", "快")),
    ("power", ("大", "高"), ("小", "低")),
)
_EN: Final[tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...]] = (
    ("money", ("dearer", "more expensive", "pricier"), ("cheaper", "less expensive")),
    ("mass", ("heavier",), ("lighter",)),
    (
        "length",
        ("longer", "taller", "wider", "thicker", "deeper"),
        ("shorter", "narrower", "thinner"),
    ),
    ("volume", ("bigger", "larger"), ("smaller",)),
    ("duration", ("longer", "slower"), ("shorter", "faster", "quicker")),
    ("power", ("more powerful", "stronger"), ("less powerful", "weaker")),
)
_ASKS_WHICH: Final = re.compile(r"[哪谁]|更|比较?|\bwhich\b|\bthan\b|\bor\b", re.IGNORECASE)
# 重量 asks for no more of it, and 没那么贵 for less.
_MEASURES: Final = re.compile(r"重量|轻重|[长高宽厚深]度|长短|大小|时长|多[久长重大高]")
_DENIED: Final = re.compile(r"[不没](?!有)\S{0,3}[贵重沉轻长高宽厚深大久]|\bnot\b|n['’]t\b")
_DIFFERENCE: Final = re.compile(r"差(?:多少|几|价)|相差|\bdifference\b", re.IGNORECASE)
_SIGNS: Final = {"USD": "$", "EUR": "€", "GBP": "£"}
_ZH_UNITS: Final = {
    "CNY": "元", "d": "天", "h": "小时", "min": "分钟", "month": "个月", "year": "年", "week": "周",
}  # fmt: skip


def compared_headline(evidence: Sequence[Evidence], question: str, language: Language) -> str:
    """Return the product that has more or less, as asked, and by how much where that is exact.

    Empty unless two products are told by one property, each in a single exact amount of one
    dimension, and the question asks to compare just that.
    """
    amounts = _amounts(evidence)
    if amounts is None:
        return ""
    one, other = amounts
    dimension = one.dimension
    low, high = _in_unit(one, one.unit), _in_unit(other, one.unit)
    if low is None or high is None or low == high:
        return ""
    apart = _written(abs(low - high), one.unit, language) if one.unit == other.unit else ""
    asked = _asked(question, dimension, language)
    if asked is None:
        wanted = bool(apart and _DIFFERENCE.search(question))
        return (f"相差{apart}" if language == "zh" else f"{apart} apart") if wanted else ""
    word, more = asked
    winner = evidence[0] if (low > high) == (more == "more") else evidence[1]
    if dimension == "power" and language == "zh":
        return _worded(f"{winner.fact.title}功率", word, apart, language)
    return _worded(winner.fact.title, word, apart, language)


def _amounts(evidence: Sequence[Evidence]) -> tuple[Quantity, Quantity] | None:
    if len(evidence) != _PAIR or len({one.name.strip() for one in evidence}) > 1:
        return None
    found = [find_quantities(one.value) for one in evidence]
    if any(len(quantities) != 1 for quantities in found):
        return None
    one, other = found[0][0], found[1][0]
    exact = all(q.low is not None and q.low == q.high and not q.approximate for q in (one, other))
    return (one, other) if exact and one.dimension == other.dimension and one.unit else None


def _asked(question: str, dimension: str, language: Language) -> tuple[str, _More] | None:
    """Return the word a question compares by, and whether it asks for more or for less."""
    text = _MEASURES.sub("", question.lower())
    if not _ASKS_WHICH.search(text) or _DENIED.search(text):
        return None
    table = _ZH if language == "zh" else _EN
    found: list[tuple[str, _More]] = []
    for measured, more, less in table:
        if measured == dimension:
            found += [(word, "more") for word in more if word in text]
            found += [(word, "less") for word in less if word in text]
    ways = {way for _, way in found}
    return found[0] if len(ways) == 1 else None


def _in_unit(q: Quantity, unit: str) -> Decimal | None:
    return None if q.low is None else q.low if q.unit == unit else convert(q.low, q.unit, unit)


def _written(amount: Decimal, unit: str, language: Language) -> str:
    plain = f"{amount:f}"
    plain = plain.rstrip("0").rstrip(".") if "." in plain else plain
    if language == "zh":
        return plain + _ZH_UNITS.get(unit, unit)
    if unit in _SIGNS:
        return _SIGNS[unit] + (plain + "0" if re.fullmatch(r"\d+\.\d", plain) else plain)
    return f"{plain} {unit}"


def _worded(title: str, word: str, apart: str, language: Language) -> str:
    if language == "zh":
        forms = [f"{title}{word}{apart}" if apart else "", f"{title}更{word}", f"{title}{word}"]
    else:
        verb = "are" if is_plural(title) else "is"
        forms = [f"{title}: {apart} {word}" if apart else "", f"{title} {verb} {word}"]
    return next((form for form in forms if form and fits_headline(form)), "")
