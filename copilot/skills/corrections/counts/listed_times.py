"""How many there are of a thing a shop lists with its number: HDMI×2、USB×1, 酱料3包、筷子2双.

Only more than one, or that there is no more than one, tells a number: 一个HDMI接电脑 does not.
"""

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from copilot.skills.corrections.claim import Claim, KnownProperty, ProductView
from copilot.skills.corrections.speech.clauses import Clause, cut_clauses, has_ended
from copilot.skills.corrections.speech.said_contexts import states_nothing
from knowledge.language.characters import align
from knowledge.language.numbers import parse_number

_LISTED: Final = re.compile(
    r"(?P<thing>[a-z][a-z0-9. -]*?|[一-鿿]{2,8})(?:接口|端口|插口|口)?"
    r" ?[×x*] ?(?P<n>\d{1,2})个?(?= ?(?:[、,;+/]|\Z))"
)
_UNITS: Final = "包个只支条根把张片块袋瓶盒枚颗粒对双套副本件节枝"
_COUNTED: Final = re.compile(
    rf"(?:^|(?<=[、,;+/ 和]))(?P<thing>(?![买拍满第送每共约含内装一])[一-鿿]{{2,6}}?)"
    rf"(?P<n>\d{{1,2}})(?P<unit>[{_UNITS}])(?= ?(?:[、,;+/ 和]|\Z))"
)
_N: Final = r"\d{1,2}|十[一二三四五六七八九]?|[一二两三四五六七八九俩仨]"
_NO_MORE: Final = "[就只才仅]"
_JOIN: Final = (
    r"(?:接口|端口|插口|插孔|孔|口)?(?:(?:后[面头]|背后|上面|旁边|这边|这里|它|呢|啊|给(?:你们?|大家)?|带|配|也|都|总共|一共|足足|直接"
    rf"|是|有|{_NO_MORE})*)"
)
_ALONE: Final = re.compile(rf"{_NO_MORE}(?:有|给|带|配|是|留)?(?:了)?\Z")
_ANOTHER: Final = re.compile(
    r"接[一-鿿]{1,4}|插(?![座孔口头])[一-鿿]|线|(?<![后前里外上下])头|另|再|还有|加起来|转换|扩展|坞|分[配线]|不是|没有|以前|之前|如果|要是|或者|还是|用[了掉]|占|够|[送赠放加倒拌蘸撒涂贴敷挤冲泡煮下]|一[次顿碗杯餐]|每[次顿天]|备用"
)
_BOUNDED: Final = re.compile(r"(?:不止|至少|最少|起码|超过|不到|多于|第|哪|这|那|前|后)\Z")


@dataclass(frozen=True, slots=True)
class ListedTimes:
    """A thing of a list with its number, and what finds a number of it in words."""

    known: KnownProperty
    thing: str
    number: Decimal
    spoken: re.Pattern[str]


def listed_times_of(view: ProductView) -> tuple[ListedTimes, ...]:
    """Return what the attributes list with a number, each thing the list names once."""
    found: list[ListedTimes] = []
    for known in view.properties:
        if known.fact.kind != "attribute" or known.fact.variant:
            continue
        value = align(known.fact.value)
        listed = [(m["thing"].strip(), m["n"], "个") for m in _LISTED.finditer(value)]
        listed += [(m["thing"], m["n"], m["unit"]) for m in _COUNTED.finditer(value)]
        for thing, number, unit in listed:
            others = [one for one, *_ in listed if one != thing]
            if not any(_tail(thing) in one or _tail(one) in thing for one in others):
                spoken = _spoken(thing, unit)
                found.append(ListedTimes(known, thing, Decimal(number), spoken))
    return tuple(found)


def _tail(thing: str) -> str:
    """Return what of a thing's name names it alone: 网口 of 千兆网口."""
    return thing if thing.isascii() else thing[-2:]


def _lead(thing: str) -> str:
    """Return what of a thing's name may stand before its tail: 交流 of 交流插座."""
    return "" if thing.isascii() or len(thing) < 3 else f"(?:{re.escape(thing[:-2])})?"


def _spoken(thing: str, unit: str) -> re.Pattern[str]:
    named = re.escape(_tail(thing))
    start, end = (r"(?<![a-z0-9])", r"(?![a-z0-9.])") if thing.isascii() else ("", "")
    if_any = f"{unit}?" if unit == "个" else unit
    return re.compile(
        rf"{start}{named}{end}{_JOIN}(?P<after>{_N}){if_any}(?![一-鿿])"
        rf"|{start}{named}{end}{_JOIN}(?P<counted>{_N}){unit}(?=[口的都呢啊哦吧,，]|就|才)"
        rf"|(?P<before>{_N}){unit}{_lead(thing)}{named}{end}"
        r"(?:接口|端口|插口|口|(?=\Z|[,，。 的都呢啊也全在]))"
    )


def listed_times_claims(text: str, listed: tuple[ListedTimes, ...]) -> list[Claim]:
    """Return where an aligned text says how many there are of a listed thing, compared.

    What is right of one thing of a list puts nothing right of another.
    """
    claims: list[Claim] = []
    for clause in cut_clauses(text) if listed else ():
        if _BOUGHT_TOGETHER.match(text, clause.end):
            continue
        for one in listed:
            matches = list(one.spoken.finditer(clause.text))
            if _is_of_another(_read_out(text, clause, matches, one)):
                continue
            claim = _compared(text, clause, matches[0], one) if len(matches) == 1 else None
            claims += [claim] if claim is not None else []
    slips = {claim.known.fact.id for claim in claims if claim.outcome == "wrong"}
    return [c for c in claims if c.outcome == "wrong" or c.known.fact.id not in slips]


def _read_out(text: str, clause: Clause, matches: list[re.Match[str]], one: ListedTimes) -> Clause:
    """Return a clause without the word that adds a thing (再加五条手胶) to others of its list."""
    at = clause.start + matches[0].start() if matches else 0
    added = _ADDED.search(text, max(0, at - _REACH), at)
    if added is None:
        return clause
    last = re.search(r"(?P<name>[a-z0-9-]{2,}|[一-鿿]{2})[、,， ]*\Z", text[: added.start()])
    if last is None or last["name"] not in align(one.known.fact.value):
        return clause
    start = max(0, added.start() - clause.start)
    return replace(clause, text=clause.text[:start] + text[at : clause.end])


_BOUGHT_TOGETHER: Final = re.compile(
    r"[,， ]*[2-9二两三四五六七八九十][台件个套盒箱份单双只](?:一起|一块|全|都|加起来)"
)
"""After a clause: what is counted in it is what several sets hold together."""
_ADDED: Final = re.compile(r"(?:再加上?|加上?|外加|还有|另外还?有?|再有)\Z")
_REACH: Final = 8


def _compared(text: str, clause: Clause, match: re.Match[str], one: ListedTimes) -> Claim | None:
    word = match["after"] or match["counted"] or match["before"]
    said = parse_number(word.translate(_SPOKEN))
    at = match.start(match.lastgroup or 0)
    before = clause.text[:at]
    if said is None or _BOUNDED.search(before):
        return None
    if said == 1 and not _ALONE.search(before):
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
    )


_SPOKEN: Final = str.maketrans({"两": "二", "俩": "二", "仨": "三"})


def _is_of_another(clause: Clause) -> bool:
    return states_nothing(clause) or _ANOTHER.search(clause.text) is not None
