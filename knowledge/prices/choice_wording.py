"""Words what several choices of one product cost: the sum, each price, or the difference."""

from decimal import Decimal
from typing import Final

from knowledge.language.quantities import Quantity
from knowledge.prices.arithmetic import figure
from knowledge.prices.of_choices import OfChoices
from knowledge.prices.wording import Language, Worded, amount_said, count_zh, line_of

_AFTER: Final = ("券后", " after coupon")


def word_choices(found: OfChoices, language: Language) -> Worded:
    """Return what choices cost in words: the figure for the headline, the working, the line."""
    match found.asks:
        case "difference":
            return _difference(found, language == "zh")
        case "sum":
            return _sum(found, language == "zh")
        case "each":
            return _each(found, language == "zh")


def _difference(found: OfChoices, zh: bool) -> Worded:
    dear, cheap = found.titles
    more = _said(found, _whole(found), zh)
    costs = [_said(found, price, zh) for price in found.prices]
    if not found.total:
        value, name = costs[0], ("价格一样" if zh else "same price")
        line = f"{cheap}和{dear}都是{value}" if zh else f"{cheap} and {dear} are both {value}"
        return _worded(found, name, value, line, line)
    name = "相差" if zh else "apart"
    if zh:
        after = _AFTER[0] if found.coupon else ""
        text = f"{dear}{after}{costs[0]} − {cheap}{after}{costs[1]} = {more}"
        line = f"{dear}{after}比{cheap}贵{more}"
    else:
        after = _AFTER[1] if found.coupon else ""
        text = f"{dear} {costs[0]}{after} − {cheap} {costs[1]}{after} = {more}"
        line = f"{dear} costs {more} more than {cheap}{after}"
    return _worded(found, name, more, text, line)


def _sum(found: OfChoices, zh: bool) -> Worded:
    value = _said(found, _whole(found), zh)
    counted = [
        _counted(title, pieces, unit, zh)
        for title, pieces, unit in zip(found.titles, found.pieces, found.units, strict=True)
    ]
    parts = [f"{one} {figure(price)}" for one, price in zip(counted, found.prices, strict=True)]
    off = sum(found.prices, Decimal(0)) - _whole(found)
    why = f"（{found.off}）" if zh else f" ({found.off})"
    taken = f" − {figure(off)}{why}" if off else ""
    text = f"{' + '.join(parts)}{taken} = {value}"
    reason = found.off if off else ""
    if zh:
        name = f"一共{sum(found.pieces)}件"
        return _worded(found, name, value, text, f"{'、'.join(counted)}一共{value}", reason)
    name = f"for {sum(found.pieces)}"
    return _worded(found, name, value, text, f"{' and '.join(counted)} come to {value}", reason)


def _whole(found: OfChoices) -> Decimal:
    return found.total if found.total is not None else sum(found.prices, Decimal(0))


def _each(found: OfChoices, zh: bool) -> Worded:
    costs = [_said(found, price, zh) for price in found.prices]
    both = list(zip(found.titles, costs, strict=True))
    after = _AFTER[not zh] if found.coupon else ""
    note = found.apart
    if zh:
        value, name = "、".join(costs), "券后分别" if found.coupon else "分别"
        line = "，".join(f"{title}{after}{cost}" for title, cost in both)
    else:
        value = ", ".join(f"{title} {cost}" for title, cost in both)
        name = "after coupon" if found.coupon else "each"
        line = " and ".join(f"{title} is {cost}{after}" for title, cost in both)
    text = line + (f"（{note}）" if zh else f" ({note})") if note else line
    return _worded(found, name, value, text, line, note=note)


def _worded(
    found: OfChoices,
    name: str,
    value: str,
    text: str,
    line: str,
    reason: str = "",
    note: str = "",
) -> Worded:
    zh = not name.isascii()
    aside = (f"，{note}" if zh else f", {note}") if note else ""
    amounts = found.prices if found.total is None else (found.total,)
    currency = found.terms.currency
    quantities = tuple(Quantity("money", one, one, currency, False, 0, 0) for one in amounts)
    return Worded(name, value, text, line_of(line, reason, aside, zh), quantities)


def _counted(title: str, pieces: int, unit: str, zh: bool) -> str:
    if pieces == 1:
        return title
    return f"{count_zh(pieces, unit or '件')}{title}" if zh else f"{pieces} {title}"


def _said(found: OfChoices, amount: Decimal, zh: bool) -> str:
    return amount_said(amount, found.terms.currency, zh)
