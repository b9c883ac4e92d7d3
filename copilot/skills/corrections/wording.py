"""The words of a correction: what was said, what is true, a headline and a sentence to say."""

import re
from decimal import Decimal
from typing import Final

from copilot.skills.corrections.claim import Claim, KnownProperty, Language
from copilot.skills.corrections.figures import Figure
from copilot.skills.corrections.judgement import Weight
from copilot.skills.corrections.known_values import Measured, Value
from copilot.skills.corrections.product_views import bare_name
from knowledge.language.headline import fits_headline
from knowledge.language.quantities import Quantity
from knowledge.language.spoken import speak_text

_ZH_UNITS: Final = {
    "h": "小时", "min": "分钟", "s": "秒", "d": "天", "week": "周", "month": "个月", "year": "年",
    "quarter": "个季度", "workday": "个工作日", "CNY": "元", "USD": "美元", "year old": "岁",
    "dB": "分贝", "°C": "℃", "pcs": "件", "W": "W",
}  # fmt: skip
_EN_UNITS: Final = {
    "h": "hours", "min": "minutes", "s": "seconds", "d": "days", "week": "weeks", "month": "months",
    "year": "years", "CNY": "yuan", "year old": "years", "pcs": "pieces",
}  # fmt: skip
_SIGNS: Final = {"USD": "$", "EUR": "€", "GBP": "£"}
_LONGEST_TRUTH = 24
_FULL_STOPS: Final = " 。；;."
_UNBROKEN: Final = re.compile(r"[\w.%][\w.%]")
_SAFETY_KEYS = frozenset(
    {"ingredients", "age", "people", "skin", "usage", "voltage", "load", "sugar"}
)


def said_figure(figure: Figure, language: Language) -> str:
    """Return a figure said, as a card shows it: ``600ml``, ``48×74cm``, ``IPX4``."""
    if figure.code:
        number = figure.first.low
        return figure.code.upper() + ("" if number is None else plain(number))
    unit = figure.sides[-1].unit
    if len(figure.sides) > 1:
        numbers = "×".join(_range(side) for side in figure.sides)
        return numbers + _unit(unit, language)
    return quantity_text(figure.first, language)


def quantity_text(quantity: Quantity, language: Language) -> str:
    """Return one quantity as a card shows it."""
    number = _range(quantity)
    if language == "en" and quantity.unit in _SIGNS:
        return _SIGNS[quantity.unit] + number
    return number + _unit(quantity.unit, language)


def money_text(amount: Decimal, currency: str, language: Language) -> str:
    """Return an amount of money as a card shows it: ``89元``, ``$59.99``."""
    if language == "en":
        sign = _SIGNS.get(currency)
        return sign + plain(amount) if sign else f"{plain(amount)} {currency}".strip()
    return plain(amount) + _ZH_UNITS.get(currency, f" {currency}" if currency else "")


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
    cut = member.known.fact.value[start : last.end].strip()
    return cut or text[:_LONGEST_TRUTH]


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
    """Return name and truth, the truth alone, or as much of it as fits: never a name alone."""
    name, truth = bare_name(claim.known.fact), claim.truth.strip()
    named = "" if claim.in_full else f"{name} {truth}"
    for candidate in (named, "" if _is_bare_answer(truth) else truth):
        if candidate and fits_headline(candidate):
            return candidate
    if _is_bare_answer(truth) and (cut := _cut(name, len(truth) + 1)):
        return f"{cut} {truth}"
    return _cut(truth, 0) or ("请看资料" if language == "zh" else "See the facts")


def _is_bare_answer(truth: str) -> bool:
    value = truth.lower()
    return value in _NO_ZH or value in _YES_ZH


def _cut(text: str, taken: int) -> str:
    """Return the longest beginning of ``text`` that fits with a mark that something is left out.

    Ends at a joint where there is one and never inside a figure or a Latin word. ``taken`` are
    characters of the headline meant for something else.
    """
    room = " " + "是" * (taken - 1) if taken else ""
    fitting = [
        end
        for end in range(2, len(text))
        if not (text[end - 1].isascii() and text[end].isascii() and _UNBROKEN.match(text, end - 1))
        and fits_headline(text[:end].rstrip() + "…" + room)
    ]
    if not fitting:
        return ""
    joints = [end for end in fitting if text[end] in "，。；、,; （(" and end >= fitting[-1] // 2]
    return text[: (joints or fitting)[-1]].rstrip(" ，。；、,;") + "…"


def line_of(claim: Claim, language: Language) -> str:
    """Return one sentence that puts a misstatement right, figures as the fact has them."""
    name, truth = bare_name(claim.known.fact), claim.truth.rstrip(_FULL_STOPS)
    if claim.in_full or claim.known.fact.kind == "description":
        opening = "刚才口误，" if language == "zh" else "Sorry, slip of the tongue: "
        return speak_text(
            f"{opening}{truth}哈" if language == "zh" else f"{opening}{truth}.", language
        )
    if claim.weight != "price" and (answer := answer_line(name, truth, language)):
        return answer
    if language == "zh":
        joined = _joined(name, truth)
        if claim.weight == "price":
            said = f"价格我更正一下，{joined}，以这个为准"
        elif claim.weight == "safety":
            said = f"这里要说清楚，{joined}，刚才我说错了"
        else:
            said = f"刚才口误，{joined}哈"
        return speak_text(said, "zh")
    if claim.weight == "price":
        said = f"Let me correct that: the {_lower(name)} is {truth}."
    elif claim.weight == "safety":
        said = f"One thing to get right: {_lower(name)} is {truth}."
    else:
        said = f"Sorry, slip of the tongue: {_stated(name, truth)}."
    return speak_text(said, "en")


def _stated(name: str, truth: str) -> str:
    """Return an English name with its value: the capacity is 5 L, but released 3 May 2004."""
    word = _lower(name).rstrip(" :")
    return f"{word} {truth}" if _HAPPENED.search(word) else f"{word} is {truth}"


_HAPPENED: Final = re.compile(r"(?:[a-z]{3}ed|born|built|made) *\Z|(?:directed|written|made) by\Z")


def _joined(name: str, truth: str) -> str:
    for sign, words in (("≥", "不低于"), ("≤", "不超过"), (">", "大于"), ("<", "小于")):
        if truth.startswith(sign):
            return f"{name}{words}{truth.removeprefix(sign).strip()}"
    return f"{name}是{truth}"


def answer_line(name: str, truth: str, language: Language) -> str:
    """Return the sentence for a property whose value says only yes or no; else nothing.

    可进洗碗机：否 is 不可进洗碗机, 酒精：不含 is 不含酒精.
    """
    value = truth.strip().lower()
    if language == "en":
        if value not in ("yes", "no"):
            return ""
        return f"Sorry, slip of the tongue: {_lower(name)}, {value}."
    if value in _NO_ZH or value in _YES_ZH:
        word = _NO_ZH.get(value) or _YES_ZH.get(value) or ""
        rest = name
        for opening in ("是否可以", "是否能", "是否可", "能不能", "能否", "可否", "是否"):
            if rest.startswith(opening):
                rest = ("能" if opening != "是否" else "") + rest.removeprefix(opening)
                break
        if word in ("不", ""):  # 否, 是: the name itself holds the verb
            verb = "" if rest[:1] in _VERBS else "是"
            return f"刚才口误，{word}{verb}{rest}哈" if word or verb == "" else ""
        return f"刚才口误，{word}{rest.lstrip('含有带')}哈"
    return ""


_SAME_WORD: Final = ("没有", "不含", "不支持", "不带", "不可以", "不能", "不可", "不添加", "不加")
_NO_ZH: Final = {"否": "不", "不": "不", "无": "没有", "no": "不"} | {w: w for w in _SAME_WORD}
_YES_ZH: Final = {
    "有": "有",
    "含": "含",
    "支持": "支持",
    "是": "",
    "yes": "",
    "可以": "可以",
    "能": "能",
}
_VERBS: Final = frozenset("可能含带有支需适防")


def _lower(name: str) -> str:
    return name if name[1:2].isupper() else name[:1].lower() + name[1:]
