"""Words a sum: the figure for the headline, the working with the shop's reasons, the line said."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, Literal

from knowledge.language.offers.rules import NthPiece, OffFromAmount
from knowledge.language.quantities import Quantity, find_quantities
from knowledge.language.spoken import speak_text
from knowledge.language.spoken_numbers import speak_number
from knowledge.offer_wording import money
from knowledge.prices.added_up import AddedUp, Part
from knowledge.prices.arithmetic import Step, Sum, figure
from knowledge.prices.breakdown import Count, Share
from knowledge.prices.terms import Terms

Language = Literal["zh", "en"]
LINE_CHARACTERS: Final = 40
LINE_WORDS: Final = 25
_SPOKEN_COUNT: Final = 10
_WHEN: Final = {
    "not_yet": ("活动还没开始", "the offer has not started"),
    "over": ("活动结束了", "the offer has ended"),
}


@dataclass(frozen=True, slots=True)
class Worded:
    """A sum in words, as a fact has them."""

    name: str
    value: str
    text: str
    spoken: str
    quantities: tuple[Quantity, ...]


def word_total(
    terms: Terms, found: Sum, unit: str, language: Language, told: Decimal | None = None
) -> Worded:
    """Return what ``found`` pieces of counting word ``unit`` cost, in words.

    ``told`` is what a viewer takes them to cost, which is denied where it is another amount.
    """
    zh = language == "zh"
    value = amount_said(found.total, terms.currency, zh)
    free = found.received > found.pieces
    used = found.coupon == "used"
    result = _result(found, value, zh, terms.listed)
    if zh:
        paid, got = count_zh(found.pieces, unit), count_zh(found.received, unit)
        name = f"拍{found.pieces}得{found.received}" if free else paid
        name += "券后" if used else ""
        text = f"{'拍' if free else ''}{paid} = {result}"
        text += f"，到手{got}" if free else ""
        line = f"{'拍' if free else ''}{paid}{'用一张券' if used else ''}{value}"
        line += f"，到手{got}" if free else ""
    else:
        name = f"for {found.pieces}" + (f", get {found.received}" if free else "")
        name += " with coupon" if used else ""
        text = f"{found.pieces} = {result}" + (f", {found.received} come" if free else "")
        line = f"{found.pieces} come{'s' if found.pieces == 1 else ''} to {value}"
        line += " with one coupon" if used else ""
        line += f", and {found.received} come in all" if free else ""
    notes = _notes(terms, found, zh)
    if told is not None and told != found.total:
        wrong = amount_said(told, terms.currency, zh)
        notes.insert(0, f"不是{wrong}" if zh else f"not {wrong}")
    note = "".join(("，" if zh else ", ") + one for one in notes)
    reason = found.rule.words if found.rule and found.reduced and not free else ""
    return Worded(
        name, value, text + note, line_of(line, reason, note, zh), _money(found.total, terms)
    )


def word_nth(terms: Terms, rule: NthPiece, amount: Decimal, language: Language) -> Worded:
    """Return what the one piece that a reduction speaks of costs, in words."""
    zh = language == "zh"
    value = amount_said(amount, terms.currency, zh)
    full = amount_said(terms.price, terms.currency, zh)
    if zh:
        name = f"第{speak_number(Decimal(rule.place), 'zh')}件"
        text, line = f"{name} = {value}（{rule.words}，单件{full}）", f"{name}{value}"
    else:
        name = f"piece {rule.place}"
        text, line = f"{name} = {value} ({rule.words}, one is {full})", f"{name} is {value}"
    return Worded(name, value, text, line_of(line, rule.words, "", zh), _money(amount, terms))


def word_share(terms: Terms, found: Share, language: Language) -> Worded:
    """Return what one tablet, or 100 g, comes to, in words."""
    zh = language == "zh"
    value = amount_said(found.amount, terms.currency, zh)
    if not found.exact:
        value = f"约{value}" if zh else f"about {value}"
    sign = "=" if found.exact else "≈"
    divided = f"{found.divided} ÷ {found.by}"
    bare = value.removeprefix("约").removeprefix("about ")
    if found.received > found.pieces:
        got = (found.pieces, found.received)
        divided += "（拍{}得{}）".format(*got) if zh else " (pay for {}, get {})".format(*got)
    if zh:
        name = f"每{found.of}" + ("券后" if found.with_coupon else "")
        text, line = f"{name} = {divided} {sign} {bare}", f"折合{name}{value}"
    else:
        name = f"per {found.of_english}" + (" with coupon" if found.with_coupon else "")
        text, line = f"{name.capitalize()} = {divided} {sign} {bare}", f"That is {value} {name}"
    return Worded(name, value, text, line_of(line, "", "", zh), _money(found.amount, terms))


def word_count(terms: Terms, found: Count, unit: str, language: Language) -> Worded:
    """Return how many of something come in all, in words."""
    zh = language == "zh"
    working = _working(found.steps, zh, False)
    free = found.received > found.pieces
    if zh:
        paid, got = count_zh(found.pieces, unit), count_zh(found.received, unit)
        value = f"{found.total}{found.of}"
        name = f"拍{found.pieces}得{found.received}" if free else paid
        text = f"{f'拍{paid}到手{got}' if free else paid} = {working} = {value}"
        line = f"拍{paid}到手{got}，一共{value}" if free else f"{paid}一共{value}"
        note = "，赠品另算" if found.gifts_apart else ""
    else:
        value = f"{found.total} {found.of_english}"
        name = f"for {found.pieces}" + (f", get {found.received}" if free else "")
        text = f"{found.received} = {working} = {value}"
        line = (
            f"Pay for {found.pieces}, get {found.received}: " if free else f"{found.pieces} make "
        )
        line += f"{value} in all"
        note = ", gifts apart" if found.gifts_apart else ""
    return Worded(name, value, text + note, line_of(line, "", note, zh), find_quantities(value))


def word_together(added: AddedUp, language: Language) -> Worded:
    """Return what several products come to, in words; from how much on, where a choice is open."""
    zh = language == "zh"
    total = sum((part.total for part in added.parts), Decimal(0))
    amount = amount_said(total, added.currency, zh)
    value = amount if not added.least else f"{amount}起" if zh else f"from {amount}"
    terms = " + ".join(
        f"{_counted(one, zh)} {amount_said(one.total, '', zh)}" for one in added.parts
    )
    name = f"{count_zh(len(added.parts), '款')}一起" if zh else "together"
    line = f"{name}{value}" if zh else f"Together they come to {value}"
    most = None if added.least else total
    start = value.index(amount)
    whole = Quantity("money", total, most, added.currency, False, start, start + len(amount))
    return Worded(name, value, f"{terms} = {value}", line, (whole,))


def _counted(part: Part, zh: bool) -> str:
    """Return a product's title, its choice where one is counted, and how many of it there are."""
    title = part.title
    if part.choice:
        title = f"{title}（{part.choice}）" if zh else f"{title} ({part.choice})"
    if part.pieces == 1:
        return title
    return (
        f"{title}{count_zh(part.pieces, part.unit or '件')}" if zh else f"{part.pieces} × {title}"
    )


def amount_said(amount: Decimal, currency: str, zh: bool) -> str:
    """Return an amount as written: ``133.5元``, ``$133.50``; bare without a currency."""
    plain = amount.normalize() if amount % 1 else amount.quantize(Decimal(1))
    if not zh and plain % 1:
        plain = plain.quantize(Decimal("0.01"))
    return money(plain, currency, zh) if currency else format(plain, "f")


def count_zh(pieces: int, unit: str) -> str:
    """Return 两件, 十件, 12件."""
    if pieces == 2:
        return f"两{unit}"
    return (speak_number(Decimal(pieces), "zh") if pieces <= _SPOKEN_COUNT else f"{pieces}") + unit


def _result(found: Sum, value: str, zh: bool, listed: bool) -> str:
    """Return the working and what it comes to; a price that is written needs no working."""
    if len(found.steps) == 1 and found.steps[0].text == figure(found.total):
        aside = _working((Step("", found.steps[0].reason),), zh, listed)
        return f"{value}{aside}"
    return f"{_working(found.steps, zh, listed)} = {value}"


def _working(steps: Sequence[Step], zh: bool, listed: bool) -> str:
    said = []
    for place, step in enumerate(steps):
        reason = step.reason
        if reason.isdecimal():
            reason = f"{reason}件价" if zh else f"price for {reason}"
        if place == 0 and listed and not reason:
            reason = "原价" if zh else "list price"
        aside = (f"（{reason}）" if zh else f" ({reason})") if reason else ""
        said.append(step.text + aside)
    return " ".join(said)


def _notes(terms: Terms, found: Sum, zh: bool) -> list[str]:
    notes = []
    if terms.when in _WHEN:
        notes.append(_WHEN[terms.when][not zh])
    match found.coupon:
        case "not_reached" if isinstance(terms.coupon.rules[0], OffFromAmount):
            least = amount_said(terms.coupon.rules[0].amount, terms.currency, zh)
            notes.append(f"没到{least}用不了券" if zh else f"below the {least} the coupon needs")
        case "excluded":
            notes.append("不能再用券" if zh else "and the coupon does not go with it")
        case "open":
            notes.append("没算券" if zh else "before any coupon")
        case _:
            pass
    return notes


def line_of(line: str, reason: str, note: str, zh: bool) -> str:
    """Return the longest form of a line that is read in one breath; empty when none is."""
    comma = "，" if zh else ", "
    for form in (line + (comma + reason if reason else "") + note, line + note):
        said = speak_text(form, "zh" if zh else "en")
        if len(said) <= LINE_CHARACTERS if zh else len(said.split()) <= LINE_WORDS:
            return form
    return ""


def _money(amount: Decimal, terms: Terms) -> tuple[Quantity, ...]:
    return (Quantity("money", amount, amount, terms.currency, False, 0, 0),)
