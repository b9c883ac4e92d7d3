"""Claims of how many of a gift there are, and of paying for what the shop gives or does free."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from copilot.skills.corrections.claim import Claim, KnownProperty, ProductView
from copilot.skills.corrections.offers.offer_claim import offer_claim
from copilot.skills.corrections.speech.clauses import Clause, cut_clauses
from knowledge.language.characters import align
from knowledge.language.numbers import parse_number
from knowledge.language.quantities import Quantity, find_quantities

_GIVES: Final = re.compile(
    r"[送赠]|给(?:你们?|大家|到|各位)?(?=\d|[一二两三四五六七八九十百])"
    r"|\bfree\b|\bcomes? with\b|\b(?:throw|popp?|chuck)(?:ing)? in\b|\bgifts?\b|\bget\b"
)
_STATED: Final = re.compile(r"[送赠](?:送)?(?P<zh>[^，,。;；]{2,14})|\bfree (?P<en>[a-z ]{3,24})")
_OF_CHARGE: Final = re.compile(
    r"免费(?P<zh>[一-鿿]{2,6})|\bfree (?P<en>[a-z]{4,}(?:ing|ment|very|ery))"
)
_FREE: Final = re.compile(r"免费|\bfree\b")
_CHARGED: Final = re.compile(
    r"(?:加|另付|另外付|多付|收|付)[^，。]{0,3}(?:块|元|钱|费)|另外?收|收[^，。]{0,2}[百十\d]"
    r"|另外?[收付]费|要钱|不免费|自费|不包"
    r"|\b(?:extra|costs?|charge|pay|not free|bucks|dollars|nobody gets free)\b|[$£€]\d"
)
_AMOUNT: Final = (
    r"(?:\d+(?:\.\d\d)?|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|[a-z]+teen"
    r"|(?:twen|thir|for|fif|six|seven|eigh|nine)ty)"
)
_COSTS: Final = re.compile(
    rf"(?:['’]s| is| runs| costs| comes to)(?: only| just| about| another)? {_AMOUNT}"
    rf"(?:[ -]{_AMOUNT})*(?=\Z|[,.]| on\b| for\b| flat\b| today\b| tonight\b)"
)
"""After a service in English: what it costs, with no word of which money."""
_NOT_CHARGED: Final = re.compile(
    r"不(?:用|要|需要?|收|另)|免|没有|\b(?:no|not|free|without|never|nothing|zero)\b|n['’]t\b"
)
_ELSEWHERE: Final = re.compile(
    r"别家|人家|外面|隔壁|昨天|上次|平时|之前|\b(?:other|elsewhere|usually)\b"
)
_OF_PIECES: Final = re.compile(r"买|拍|每|满|第")
_OF_MANY: Final = re.compile(
    r"[满第]|(?:买|拍|每)(?![一1单][瓶盒件个袋条双套支包台只份单箱罐床辆块张])"
)
_TRIVIAL: Final = frozenset("的一个只把套支条双包袋瓶盒张片块份件小大新款同两三四五专用家装子号")
_LONGEST_BETWEEN: Final = 6


@dataclass(frozen=True, slots=True)
class Gifts:
    """What the shop gives: counted things, and services that cost nothing."""

    counted: tuple[tuple[KnownProperty, str, Quantity], ...]
    services: tuple[tuple[KnownProperty, str], ...]


def gifts_of(view: ProductView) -> Gifts:
    """Return what the product's offers and attributes say is given."""
    counted: list[tuple[KnownProperty, str, Quantity]] = []
    services: list[tuple[KnownProperty, str]] = []
    price = next((k.fact.quantities[0].low for k in view.properties if _is_price(k)), None)
    for known in view.properties:
        if known.fact.kind not in ("offer", "attribute"):
            continue
        value = align(known.fact.value)
        for found in _STATED.finditer(value):
            things = found["zh"] or found["en"] or ""
            counts = [q for q in find_quantities(things) if q.dimension == "count" and q.low]
            if len(counts) == 1:
                thing = things[: counts[0].start] + things[counts[0].end :]
                counted.append((known, thing.strip(), counts[0]))
        if _GIFTS.fullmatch(known.fact.name):
            counted += _counted_gifts(known, value)
        if _is_above(value, price):
            continue  # free from more than the product costs
        services += [(known, m["zh"] or m["en"]) for m in _OF_CHARGE.finditer(value)]
        if known.fact.kind == "attribute" and _is_free(value):
            services.append((known, align(known.fact.name)))
    return Gifts(tuple(counted), tuple(services))


_GIFTS: Final = re.compile("赠品|赠送|随单赠品|Gifts?|Free gifts?")
_PARTS: Final = re.compile(r"[、,，;；+]|\band\b|和")
_FROM: Final = re.compile(r"(?:over|above|from|满|orders? of)\s?[$£€¥]?(?P<sum>\d+(?:\.\d+)?)")


def _is_free(value: str) -> bool:
    """Tell whether a value says that its name costs nothing: not free on two, at $6 for one."""
    first, *more = [part.strip() for part in _PARTS.split(value)]
    free = _FREE.search(first) or any(_FREE.fullmatch(part) for part in more)
    return bool(free) and not _CHARGED.search(value)


def _is_price(known: KnownProperty) -> bool:
    return known.fact.name in ("直播价", "Price") and bool(known.fact.quantities)


def _is_above(value: str, price: Decimal | None) -> bool:
    """Tell whether what is free is so from a sum on that the product does not reach."""
    found = _FROM.search(value)
    return found is not None and (price is None or Decimal(found["sum"]) > price)


def _counted_gifts(
    known: KnownProperty, value: str
) -> Iterator[tuple[KnownProperty, str, Quantity]]:
    """Yield each gift of a list with its number: 面膜3片、洁面乳小样30g."""
    for part in _PARTS.split(value):
        if times := _TIMES.fullmatch(part.strip()):
            number = Decimal(times["n"])
            span = (times.start("n"), times.end("n"))
            yield known, times["thing"].strip(), Quantity("count", number, number, "", False, *span)
            continue
        counts = [q for q in _stated_counts(part) if q.low]
        if len(counts) == 1 and len(find_quantities(part)) <= 1:
            thing = part[: counts[0].start] + part[counts[0].end :]
            yield known, thing.strip(" -的"), counts[0]


_TIMES: Final = re.compile(
    r"(?P<thing>[^0-9×*]{2,}?)(?:\d+(?:\.\d+)?(?:ml|g|毫升|克))? ?[×*x] ?(?P<n>\d{1,2})"
)
"""A gift with how often it is given, of whatever unit: 精华小样5ml×2."""


def _stated_counts(part: str) -> list[Quantity]:
    pieces = [
        Quantity("count", number, number, "pcs", False, *match.span())
        for match in _PIECES_OF.finditer(part)
        if (number := parse_number(match["n"])) is not None
    ]
    return pieces or [q for q in find_quantities(part) if q.dimension == "count"]


def gift_claims(text: str, gifts: Gifts) -> list[Claim]:
    """Return what an aligned text says of the number of gifts and the price of services."""
    if not gifts.counted and not gifts.services:
        return []
    claims: list[Claim] = []
    spoken = bool(_GIVES.search(text) or _FEE.search(text))
    spoken = spoken or any(service in text for _, service in gifts.services)
    clauses = cut_clauses(text) if spoken else ()
    for place, clause in enumerate(clauses):
        if _ELSEWHERE.search(clause.text):
            continue
        if place:
            claims.extend(_told_after(clauses[place - 1], clause, gifts, text))
        for known, thing, stated in gifts.counted:
            found = _counted(clause.text, thing, stated, text)
            if found is not None:
                said, right = found
                start, end = clause.start + said.start, clause.start + said.end
                claims.append(offer_claim(known, "right" if right else "wrong", text, start, end))
        for known, service in gifts.services:
            if _is_charged_for(service, clause, text):
                claims.append(offer_claim(known, "wrong", text, clause.start, clause.end))
    return claims


def _is_charged_for(service: str, clause: Clause, text: str) -> bool:
    """Tell whether mending is charged for that is free: 换绳, of 绳断了，收二十块手工费."""
    words = clause.text.replace(service, "")
    if _NOT_CHARGED.search(words):
        return False
    where = clause.text.find(service)
    if where >= 0:
        costs = _COSTS.match(clause.text, where + len(service))
        return bool(_CHARGED.search(words) or _FEE.search(words) or costs)
    if len(service) != _VERB_AND_NOUN or service[0] not in "换修补洗穿磨改清":
        return False
    said = text[: clause.end]
    worn = re.search(rf"{re.escape(service[1])}[一-鿿]{{0,2}}[断松坏旧磨掉脱裂脏]", said)
    return bool(worn and _FEE.search(clause.text)) and not _ELSEWHERE.search(said)


_VERB_AND_NOUN: Final = 2
_FEE: Final = re.compile(
    r"[收付交](?:你|您|个|取)?[\d一二两三四五六七八九十百几]+(?:来|多)?(?:块|元)"
    r"|[收付交](?:你|您|个|取)?[一-鿿]{0,4}(?:手?工|服务|维修|材料|成本|换[一-鿿])费"
)


def _counted(words: str, thing: str, stated: Quantity, text: str) -> tuple[Quantity, bool] | None:
    """Return how many of the thing a clause says are given, and whether that is so."""
    given = _GIVES.search(words)
    if given is None or _OF_PIECES.search(words[given.end() :]):
        return None
    if _OF_MANY.search(words[: given.start()]):
        return None
    counts = [q for q in _counts(words, stated) if _is_counted(q, stated) and q.low == q.high]
    if len(counts) != 1 or counts[0].approximate:
        return None
    said = counts[0]
    if not stated.unit and thing[-2:] not in _JOINS.split(words[said.end :])[0]:
        return None  # 三片化妆棉和小样 counts the first
    if not 0 <= said.start - given.end() <= _LONGEST_BETWEEN or not _same(words, thing):
        return None
    if said.low != stated.low and _with_several(said, stated, text):
        return None
    return said, said.low == stated.low


def _told_after(named: Clause, counted: Clause, gifts: Gifts, text: str) -> Iterator[Claim]:
    """Yield how many there are of a gift named in the clause before: 再送油纸，三十张够用."""
    begun = _TELLS_HOW_MANY.match(counted.text)
    if begun is None or named.ends_sentence or _OF_MANY.search(named.text):
        return
    given = _GIVES.search(named.text)
    if given is None or _ELSEWHERE.search(named.text) or find_quantities(named.text[given.end() :]):
        return
    number = parse_number(begun["n"])
    fitting = [
        (known, stated)
        for known, thing, stated in gifts.counted
        if begun["unit"] == stated.unit and _same(named.text[given.end() :], thing)
    ]
    if len(fitting) != 1 or number is None:
        return
    known, stated = fitting[0]
    said = Quantity("count", number, number, stated.unit, False, *begun.span())
    right = number == stated.low
    if right or not _with_several(said, stated, text):
        start, end = counted.start + begun.start("n"), counted.start + begun.end("unit")
        yield offer_claim(known, "right" if right else "wrong", text, start, end)


_TELLS_HOW_MANY: Final = re.compile(
    r"(?:足足|整整|一共|总共|有|是|给你们?)*(?P<n>\d+"
    r"|[一二两三四五六七八九十百]+)(?P<unit>[个只把套支条双包袋瓶盒张片块份件本对台根顶副枚罐卷])"
    r"(?=\Z|[够足管慢随呢啊哦的]|都?给你|一[套整]|能用|可以用)(?!的?(?:一|装))"
)
"""A clause that begins with how many there are, and says no more than that they are enough."""

_JOINS: Final = re.compile("[和、跟加与还及再另]|外加")


def _is_counted(said: Quantity, stated: Quantity) -> bool:
    return said.unit == stated.unit or not stated.unit


def _counts(words: str, stated: Quantity) -> list[Quantity]:
    """Return the counts in words; 五片面膜 too, whose characters might be of another word."""
    found = [q for q in find_quantities(words) if q.dimension == "count"]
    unit = stated.unit if len(stated.unit) == 1 else ""
    for match in (
        re.finditer(rf"(?P<n>\d+|[一二两三四五六七八九十百]+){unit}", words) if unit else ()
    ):
        number = parse_number(match["n"])
        if number is not None and not any(
            q.start < match.end() and match.start() < q.end for q in found
        ):
            found.append(Quantity("count", number, number, unit, False, *match.span()))
    for match in _PIECES_OF.finditer(words):
        number = parse_number(match["n"])
        if number is not None:
            found = [q for q in found if q.end <= match.start() or q.start >= match.end()]
            found.append(Quantity("count", number, number, "pcs", False, *match.span()))
    return found


_PIECES_OF: Final = re.compile(
    r"(?P<n>\d+|an? hundred|a dozen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty"
    r"|ninety)(?:[ -][a-z]+)?"
    r"|ten|twelve|fifteen|eighteen|[a-z]+teen)[ -]piece(?= [a-z])"
)


def _with_several(said: Quantity, stated: Quantity, text: str) -> bool:
    """Tell whether a number of gifts goes with several pieces counted: 两双，送四双袜子."""
    counts = (q.low for q in find_quantities(text) if q.dimension == "count" and q.low)
    return any(count * (stated.low or 0) == said.low for count in counts if count != said.low)


def _same(words: str, thing: str) -> bool:
    """Tell whether a clause speaks of a thing: 袜子 of 运动袜."""
    if thing.isascii():
        return any(word in words for word in thing.split() if len(word) > 3)
    return any(character in words for character in thing if character not in _TRIVIAL)
