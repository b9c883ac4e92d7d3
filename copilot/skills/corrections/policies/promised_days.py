"""Holds shipping promised by the day (当天发货, the same day) against the time in the rules."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from copilot.skills.corrections.claim import Claim
from copilot.skills.corrections.policies.promised_times import TimeRule, days_of
from copilot.skills.corrections.policies.rule_clauses import promising
from copilot.skills.corrections.speech.said_text import SaidText
from knowledge.language.characters import align
from knowledge.language.script import language_of

_SENT: Final = r"(?:发货|发出|发走|寄出|发(?=[的了哈啊哦呀]*(?:\Z|[,，。 ])))"
_GOES: Final = r"(?:就|都|能|可以|给(?:你们?|大家)?|帮你们?|立马|马上|全部?|统统|直接|之?内)*"
_ORDERED: Final = r"(?:拍|下单|付款|买)(?:的|了|完|好)?[,，]?"
_SENDS_EN: Final = (
    r"\b(?:ships?|shipped|dispatched|goes? out|leaves?|send (?:it|them))(?: \w+){0,2}"
)
_TODAY: Final = re.compile(
    rf"(?:当天|当日|同一天){_GOES}{_SENT}|今天{_ORDERED}{_GOES}今天{_GOES}{_SENT}"
    rf"|{_SENDS_EN} (?:the |on the )?(?:same (?:business )?day)\b|\bsame[- ]day (?:shipping"
    rf"|dispatch)\b"
)
_TOMORROW: Final = re.compile(
    rf"(?:次日|隔天|第二天){_GOES}{_SENT}|今天{_ORDERED}{_GOES}明天{_GOES}{_SENT}"
    rf"|{_SENDS_EN} (?:the |on the )?next (?:business |working )?day\b"
)
_WEEKS: Final = re.compile(
    rf"{_SENDS_EN} (?:with)?in (?:about )?a (?P<long>week|fortnight|month)\b"
)
_BY_DAY: Final = re.compile(
    r"当[天日晚]|次日|隔天|[今明]天|点前|\b(?:same|next)[- ](?:business |working )?day\b"
    r"|\btoday\b|\b[ap]m\b"
)
"""What tells in a rule itself that some orders leave by the day."""
_PERHAPS: Final = re.compile(
    r"[不没别]|尽量|争取|最快|有时|加急|点之?前|顺丰|样品|券|\b(?:not|try|fastest|express"
    r"|orders? by"
    r"|before|some)\b|n['’]t\b"
)


def speaks_of_days(said: SaidText) -> bool:
    """Tell whether a text promises to send something by the day at all."""
    return any(one.search(said.lowered, said.offset) for one in (_TODAY, _TOMORROW, _WEEKS))


def day_claims(said: SaidText, rules: list[TimeRule], told: str) -> Iterator[Claim]:
    """Yield what a text promises to send by the day and the rules on shipping do not keep.

    ``told`` is all the shop says of shipping.
    """
    if not rules or _BY_DAY.search(told):
        return
    for clause in promising(said):
        found = _PERHAPS.search(clause.text) is None and _promised(clause.text)
        if not found:
            continue
        words, (least, most) = found
        chinese = language_of(clause.text) == "zh"
        kept = [r for r in rules if (language_of(align(r.known.fact.text)) == "zh") == chinese]
        if kept and all(_denies(days_of(rule.quantity), least, most) for rule in kept):
            start = max(clause.start, said.offset) - said.offset
            yield Claim(
                known=kept[0].known,
                outcome="wrong",
                said=said.text[clause.start + words.start() : clause.start + words.end()],
                truth=kept[0].truth,
                start=start,
                end=clause.start + words.end() - said.offset,
                settled=bool(clause.mark) or clause.end < len(said.lowered),
                weight="plain",
            )


def _promised(words: str) -> tuple[re.Match[str], tuple[int, int]] | None:
    """Return the words that promise a day, and the days within which it may lie."""
    if found := _TODAY.search(words):
        return found, (0, 1)
    if found := _TOMORROW.search(words):
        return found, (0, 2)
    found = _WEEKS.search(words)
    return (found, (_LONG[found["long"]], _LONG[found["long"]])) if found else None


def _denies(kept: tuple[Decimal, Decimal], least: int, most: int) -> bool:
    """Tell whether a rule is clearly slower, or faster: in 48 hours is today only by chance."""
    return kept[0] > most * _CLEARLY or kept[1] * _CLEARLY < least


_LONG: Final = {"week": 7, "fortnight": 14, "month": 30}
_CLEARLY: Final = Decimal("1.2")
