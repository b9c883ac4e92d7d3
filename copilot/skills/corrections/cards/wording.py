"""The words of a correction: what was said, what is true, a headline and a sentence to say."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from copilot.skills.answers.clauses import clause_asked_for, clauses_around
from copilot.skills.corrections.cards.true_sentences import (
    answered_in_full,
    is_bare_answer,
    member_of,
    not_given,
    true_sentence,
    turned,
)
from copilot.skills.corrections.claim import Claim, KnownProperty, Language
from copilot.skills.corrections.figures.figures import Figure
from copilot.skills.corrections.judgement import Weight
from copilot.skills.corrections.measures.known_values import Measured, Value
from copilot.skills.corrections.product_views import bare_name
from copilot.skills.wording.offers import offer_part
from copilot.skills.wording.subjects_en import lowered, opened, without_subject
from copilot.skills.wording.yes_no_words import read_yes_no
from knowledge.language.headline import beginning, fits_headline, fits_line
from knowledge.language.quantities import Quantity
from knowledge.language.spoken import speak_text
from knowledge.language.spoken_units import english_name

_ZH_UNITS: Final = {
    "h": "小时", "min": "分钟", "s": "秒", "d": "天", "week": "周", "month": "个月", "year": "年",
    "quarter": "个季度", "workday": "个工作日", "CNY": "元", "USD": "美元", "year old": "岁",
    "dB": "分贝", "°C": "℃", "pcs": "件", "W": "W", "D": "度", "%vol": "度", "°": "度",
}  # fmt: skip
_EN_UNITS: Final = {
    "h": "hours", "min": "minutes", "s": "seconds", "d": "days", "week": "weeks", "month": "months",
    "year": "years", "CNY": "yuan", "year old": "years", "pcs": "pieces",
    "workday": "business days",
}  # fmt: skip
_HALVES: Final = frozenset({"year", "h", "d"})
_SIGNS: Final = {"USD": "$", "EUR": "€", "GBP": "£"}
_OF_CARRIAGE: Final = re.compile(r"包邮|免邮|运费|邮费")
_LEAST: Final[dict[Language, int]] = {"zh": 5, "en": 3}
"""Characters, or words, of a part of a rule that can stand alone."""
_LONGEST_TRUTH = 24
_FULL_STOPS: Final = " 。；;."
_SAFETY_KEYS = frozenset(
    {"ingredients", "age", "people", "skin", "usage", "voltage", "load", "sugar"}
)


def said_figure(figure: Figure, language: Language, words: str = "") -> str:
    """Return a figure said, as a card shows it: ``600ml``, ``48×74cm``, ``IPX4``.

    ``words`` are those it was said in: what is counted keeps its name (``4 times``).
    """
    if figure.code:
        number = figure.first.low
        return figure.code.upper() + ("" if number is None else plain(number))
    unit = figure.sides[-1].unit
    if len(figure.sides) > 1:
        numbers = "×".join(_range(side) for side in figure.sides)
        return numbers + _unit(unit, language)
    if language == "en" and _HAN.search(unit):
        return _range(figure.first) + _counted(unit, words)
    return quantity_text(figure.first, language)


def _counted(unit: str, words: str) -> str:
    """Return what is counted as it was called in English; else the name of its unit, if any."""
    called = _CALLED.search(words.casefold())
    name = called[0] if called else english_name(unit, plural=True)
    return "" if _HAN.search(name) else f" {name}"


_HAN: Final = re.compile(r"[\u3400-\u9fff]")
_CALLED: Final = re.compile(r"[a-z]+\Z")


def quantity_text(quantity: Quantity, language: Language) -> str:
    """Return one quantity as a card shows it."""
    number = _range(quantity)
    if language == "zh" and number == "0.5" and quantity.unit in _HALVES:
        return f"半{_unit(quantity.unit, language).removeprefix('个')}"
    if number == "1" and language == "en" and quantity.unit in _EN_UNITS:
        return f"1 {_unit(quantity.unit, language).strip().removesuffix('s')}"
    if language == "en" and quantity.unit in _SIGNS:
        return _SIGNS[quantity.unit] + re.sub(r"(\.\d)(?=-|\Z)", r"\g<1>0", number)
    return number + _unit(quantity.unit, language)


def money_text(amount: Decimal, currency: str, language: Language) -> str:
    """Return an amount of money as a card shows it: ``89元``, ``$59.99``."""
    if language == "en":
        sign = _SIGNS.get(currency)
        return sign + _with_cents(amount) if sign else f"{plain(amount)} {currency}".strip()
    return plain(amount) + _ZH_UNITS.get(currency, f" {currency}" if currency else "")


def _with_cents(amount: Decimal) -> str:
    digits = plain(amount)
    return f"{digits}0" if len(digits.partition(".")[2]) == 1 else digits


def plain(value: Decimal) -> str:
    """Return a number in digits without needless zeros."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _range(quantity: Quantity) -> str:
    low, high = quantity.low, quantity.high
    if low is None or high is None:
        bound = low if low is not None else high
        return "" if bound is None else plain(bound)
    return plain(low) if low == high else f"{plain(low)}-{plain(high)}"


def _unit(unit: str, language: Language) -> str:
    if language == "zh":
        return _ZH_UNITS.get(unit, unit)
    named = _EN_UNITS.get(unit, unit)
    return f" {named}" if named and named != "%" else named


def true_figure(member: Measured, value: Value, options: tuple[str, ...] = ()) -> str:
    """Return the true value: the shop's own wording when it is short, else its figure.

    ``options`` are the values of a property stated several times; all of them when they fit.
    """
    joined = "、".join(options)
    if len(options) > 1 and len(joined) <= _LONGEST_TRUTH:
        return joined
    text = member.known.fact.value.strip()
    if len(text) <= _LONGEST_TRUTH and len(member.values) <= 2:
        return text
    first, last = value.sides[0], value.sides[-1]
    start = _label_start(member.known.fact.value, value, first.start)
    whole = member.known.fact.value
    cut = whole[start : _thing_end(whole, last.end, last.unit)].strip()
    return cut or text[:_LONGEST_TRUTH]


def _thing_end(text: str, end: int, unit: str) -> int:
    """Return where what a bare number or a share is of ends: 3 seasons, 2% elastane."""
    named = _THING.match(text, end) if unit in ("", "%") else None
    return named.end() if named and named.end() - end <= _LONGEST_TRUTH else end


_THING: Final = re.compile(
    r" ?[a-z][a-z -]*(?=\Z|[,;.，；。])| ?[\u3400-\u9fff]+(?=\Z|[、，,;；。])", re.IGNORECASE
)


def _label_start(text: str, value: Value, start: int) -> int:
    """Return where the label of a figure begins that stands right before it: S码56cm."""
    label = text.lower().rfind(value.condition, 0, start) if value.condition else -1
    beside = label >= 0 and not text[label + len(value.condition) : start].strip(" :：")
    return label if beside else start


def weight_of(known: KnownProperty) -> Weight:
    """Return how soon a mistake about a property must be heard."""
    if known.fact.kind == "offer":
        return "price"
    return "safety" if known.keys & _SAFETY_KEYS else "plain"


def headline_of(claim: Claim, language: Language) -> str:
    """Return what is true as short as it can be told: never a name alone, nor a bare yes or no."""
    name, truth = bare_name(claim.known.fact), claim.truth.strip()
    for candidate in _headlines(claim, name, truth, language):
        if candidate and fits_headline(candidate):
            return candidate
    if is_bare_answer(truth) and (cut := beginning(name, len(truth) + 1)):
        return f"{cut} {truth}"
    return beginning(truth) or ("请看资料" if language == "zh" else "See the facts")


def _headlines(claim: Claim, name: str, truth: str, language: Language) -> Iterator[str]:
    yield without_subject(member_of(claim, language))
    answer = read_yes_no(truth, language == "zh")
    if len(truth) > 1 and name.endswith(truth):
        yield name
    if language == "en" and truth.lower() == "none":
        yield without_subject(turned(claim, truth, language))
    if answer is not None:
        yield opened(answered_in_full(claim, truth, language))
        sentence = without_subject(turned(claim, truth, language))
        yield sentence
        if answer.rest and answer.rest in sentence:
            yield sentence.removesuffix(answer.rest).rstrip(" ，,（(")
    asks = claim.known.fact.kind == "faq"
    if asks and answer is None and not fits_headline(truth):
        # 面料天然，没有刺激性，孕妇可以穿: what was misstated comes last.
        yield clause_asked_for(truth, name)
    if not claim.in_full and not (asks and answer is not None) and not _repeats(name, truth):
        yield f"{name} {truth}"
    if not is_bare_answer(truth):
        yield truth


def _repeats(name: str, truth: str) -> bool:
    """Return whether a value says itself what it is of: fragrance-free, 原味口味."""
    return name.casefold() in truth.casefold() and len(truth) > len(name)


def line_of(claim: Claim, language: Language) -> str:
    """Return one sentence that puts a misstatement right, units as they are said."""
    spoken = [
        speak_text(_put_right(claim, told, language), language) for told in _told(claim, language)
    ]
    fitting = [said for said in spoken if fits_line(said, language == "zh")]
    return (fitting or spoken[-1:])[0]


def _told(claim: Claim, language: Language) -> Iterator[str]:
    """Yield what is true, told in full first, then by what the claim was held against."""
    fact, truth = claim.known.fact, claim.truth.rstrip(_FULL_STOPS)
    if claim.added:
        yield not_given(claim.said, true_sentence(claim, truth, language), language)
    if member := member_of(claim, language):
        yield member
    if claim.in_full or fact.kind == "description":
        yield truth
        return
    whole = fact.value.rstrip(_FULL_STOPS)
    if truth.endswith("…") and whole.startswith(truth[:-1]):
        yield true_sentence(claim, whole, language)
    elif fact.kind == "policy" and truth in whole:
        yield _part_of_rule(claim, whole, truth, language)
    yield true_sentence(claim, _cut_short(truth, language), language)


def _cut_short(truth: str, language: Language) -> str:
    """Return what is left of a value that was too long: of a list, with word that it goes on."""
    left = truth.rstrip("…")
    if left == truth or ("、" if language == "zh" else ", ") not in left:
        return left
    return f"{left}等" if language == "zh" else f"{left} and more"


def _part_of_rule(claim: Claim, whole: str, truth: str, language: Language) -> str:
    """Return the clauses of a rule that put it right; the whole where they are no sentence."""
    part = clauses_around(whole, truth)
    if claim.weight == "price" and language == "zh":
        return part  # what it corrects is named before it
    if part == whole or len(part if language == "zh" else part.split()) < _LEAST[language]:
        return true_sentence(claim, whole, language)
    return part if language == "zh" else lowered(part)


def _put_right(claim: Claim, told: str, language: Language) -> str:
    """Return what is true with words around it that put it right gracefully."""
    described = claim.in_full or claim.known.fact.kind == "description"
    weight = "plain" if described else claim.weight
    if language == "en":
        opening = {"price": "Let me correct that", "safety": "One thing to get right"}.get(
            weight, "Sorry, slip of the tongue"
        )
        return f"{opening}: {told}."
    if weight == "price":
        what = _what_is_corrected(claim)
        # 赠品我更正一下，是杯刷: its name once.
        told = told.removeprefix(what) if told.startswith(f"{what}是") else told
        return f"{what}我更正一下，{told}，以这个为准"
    if weight == "safety":
        return f"这里要说清楚，{told}，刚才我说错了"
    return f"刚才口误，{told}哈"


def _what_is_corrected(claim: Claim) -> str:
    part, _ = offer_part(claim.known.fact.name)
    if claim.known.fact.kind == "policy":
        # 新疆不包邮 corrects no price of the product's.
        return "运费" if _OF_CARRIAGE.search(claim.truth) else bare_name(claim.known.fact)
    if part is None or part in ("live", "list", "after", "tiers"):
        return "价格"
    return bare_name(claim.known.fact)
