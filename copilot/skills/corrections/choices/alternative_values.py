"""Values of which a product has one: bindings, roasts, panels, fits; another one said is a slip.

A family of values (:mod:`alternative_words`) is held against the one the product's value is in.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from copilot.skills.corrections.cards.short_values import short_value
from copilot.skills.corrections.choices.alternative_goods import GOODS
from copilot.skills.corrections.choices.alternative_words import FOOD_AND_CARE, GENERAL
from copilot.skills.corrections.claim import Claim, KnownProperty, ProductView
from copilot.skills.corrections.measures.name_parts import parts_of
from copilot.skills.corrections.speech.aligning import aligned
from copilot.skills.corrections.speech.clauses import Clause, cut_clauses, has_ended, is_of_a_kind
from copilot.skills.corrections.speech.homophone_words import HOMOPHONES
from copilot.skills.corrections.speech.table_lines import joined_lines

_DENIED: Final = re.compile(
    r"没有?[在用拿经把加][一-鿿]{0,8}\Z|(?:不是|并非|没有?|不|非|(?<![类级性区分特个识鉴辨])别|无|比|像|除了|还是|或者?|不用|换成|以前|\bmy|\bhis|\bher|\bnot|n['’]t|\bno"
    r"|\bthan|\bunlike"
    r"|\bor|\bisn['’]?t|instead of)(?:[一-鿿]{0,2}| (?:an?|the))?\s?\Z"
)
_OF_ANOTHER: Final = re.compile(
    r"^(?!这|我们|咱|它|里[面头]|[上下]面|底下|中间)[一-鿿]{2,4}的[一-鿿]{1,3}(?:是|用)|^(?!这|我们|咱|它|今天"
    r"|现在)[一-鿿]{1,6}才"
)
"""Speaks of another thing: 苹果的线是."""
_SAID_OF_IT: Final = re.compile(
    r"(?:e?s\b)?\s?(?:$"
    r"|[,，。、的调喂养酿腌烤熏制印画绣雕织编切镶铸锻免上哈啊哦呢嘛呀哟了和加也就都全很特超真是做打设工面款版型装屏咖豆烘膜镯针机封质表结涂接底跟]"
    r"|(?:so|and|but|for|it|you|all|to|with|which|that|though|please|not|no|if|on|style|fit|cut"
    r"|port|bag"
    r"|jar|bottle|coating|movement|roast|panel|screen|display|charging|finish|binding|because)\b)"
)
"""What may follow a value that is said of the product: nothing, or more of the same."""
_IS_TOPIC: Final = re.compile(
    r"的?[纸蜜茶豆皮肉料布油米]?(?:是(?!我们|咱|这|它|吧|的)|比|会|容易|掉|怕|太|才|一般)"
    r"| [a-z]+s (?:always|never|usually|often|tend|are|have|will|can|do(?:n['’]?t)?|get|just)\b"
)
"""After a value that begins a clause: what is told of such goods in general, 枣花是红棕色的,
ankle socks always slip down."""
_COMPARES: Final = re.compile(
    r"(?:外[面头边](?:的|那|好多|很多|卖|有)|市面|别人家?|人家|普通的|传统的|喜欢|偏好|想要|如果|要是"
    r"|\bif you\b|(?<!all )(?<!as )\byou (?:like|want|prefer|need)\b"
    r"|比|相比|区别|不同于|有些|有的|很多|别家|对比|要么|贵|便宜|怕|\bthan\b|\bversus\b|\bvs\b"
    r"|\bmost\b|\bsome\b)"
)
_NOT_AFTER: Final = re.compile(
    r"(?:外面|里面|打底| (?:people|lovers|fans|folks|drinkers|guys|girls)\b|的?也有"
    r"|的?(?:姐妹|朋友|宝|人|款|另外|链接|裤|衣服|搭|感|效果|一样)|[吗么]|(?:都|也)?(?:不|没))"
)


@dataclass(frozen=True, slots=True)
class _Family:
    """Values that exclude one another; ``named``: only where the property is spoken of by name."""

    names: re.Pattern[str]
    values: tuple[re.Pattern[str], ...]
    named: bool


def _read(line: str) -> _Family:
    names, _, values = line.partition(" : ")
    return _Family(
        re.compile(names.removeprefix("!").strip()),
        tuple(re.compile(value.strip()) for value in values.split(" // ")),
        names.startswith("!"),
    )


_FAMILIES: Final = tuple(
    _read(line.replace("  //", " //"))
    for table in (GENERAL, FOOD_AND_CARE, GOODS)
    for line in joined_lines(table)
)


@dataclass(frozen=True, slots=True)
class Alternative:
    """A property with one value of a family: how its own is said, the others, and any of them.

    ``called`` is what must be said beside another value where that is an everyday word;
    ``everything`` is all else the shop says of the product.
    """

    known: KnownProperty
    own: re.Pattern[str]
    others: tuple[re.Pattern[str], ...]
    spoken: re.Pattern[str]
    called: re.Pattern[str] | None
    everything: str


def alternatives_of(view: ProductView) -> tuple[Alternative, ...]:
    """Return the properties whose value is exactly one of values that exclude one another."""
    found: list[Alternative] = []
    for known in view.properties:
        if known.fact.kind != "attribute" or known.fact.variant or _is_long(known.fact.value):
            continue
        name, value = aligned(known.fact.name), aligned(known.fact.value)
        others_say = (k.fact.text for k in view.properties if k.fact.value != known.fact.value)
        everything = aligned(" ".join((view.title, *others_say)))
        for family in _FAMILIES:
            if not family.names.search(name):
                continue
            inside = [p for p in family.values if _is_stated(p, value)]
            if not inside and not any(p.search(value) for p in family.values):
                inside = [p for p in family.values if p.search(f"{value} {name}")]
            if len(inside) == 1:
                others = tuple(p for p in family.values if p is not inside[0])
                called = parts_of(name) if family.named else None
                spoken = _any_of(family.values)
                found.append(Alternative(known, inside[0], others, spoken, called, everything))
    return tuple(found)


def _is_long(value: str) -> bool:
    """Tell whether a value is a text rather than one of a few words: Latin letters tell less."""
    return len(value) > (_LONGEST * 2 if value.isascii() else _LONGEST)


_LONGEST: Final = 24


def _is_stated(pattern: re.Pattern[str], value: str) -> bool:
    """Tell whether a value says so, and does not deny it: 手洗，不可机洗 is no machine wash."""
    return any(not _DENIED_THERE.search(value, 0, m.start()) for m in pattern.finditer(value))


_DENIED_THERE: Final = re.compile(
    r"(?:不(?:可以?|能|宜|要|建议|支持|得)?|勿|禁止|严禁|忌|\b(?:not|no|never|don['’]?t))[ ]?\Z"
)


@lru_cache(maxsize=256)
def _any_of(values: tuple[re.Pattern[str], ...]) -> re.Pattern[str]:
    """Return what finds any value of a family, to leave a text alone that speaks of none."""
    return re.compile("|".join(pattern.pattern for pattern in values))


def alternative_claims(text: str, found: tuple[Alternative, ...], title: str) -> list[Claim]:
    """Return where an aligned text says another value than the product's, or its own."""
    claims: list[Claim] = []
    spoken = [one for one in found if _speaks_of(one.spoken, text)]
    before = ""
    for clause in cut_clauses(text) if spoken else ():
        for alternative in spoken:
            if alternative.called and not _is_called(before + clause.text, alternative):
                continue
            claim = _of_clause(text, clause, alternative, title)
            if claim is not None:
                claims.append(claim)
        before = clause.text if len(clause.text) <= _LABEL else ""
    return claims


def _is_called(words: str, one: Alternative) -> bool:
    """Tell whether words speak of a property, its name perhaps misheard: 鞋选 of 鞋楦."""
    if one.called is None or one.called.search(words):
        return True
    name = aligned(one.known.fact.name)
    return not name.isascii() and name.translate(HOMOPHONES) in words.translate(HOMOPHONES)


_LABEL: Final = 10  # characters of a clause that does no more than call a property


@lru_cache(maxsize=8192)
def _speaks_of(family: re.Pattern[str], text: str) -> bool:
    """Tell whether a text speaks of a family; many products share one."""
    return family.search(text) is not None


def _of_clause(text: str, clause: Clause, one: Alternative, title: str) -> Claim | None:
    own = one.own.search(clause.text)
    others = _widest([m for pattern in one.others if (m := pattern.search(clause.text))])
    if own is not None:
        same = own[0].strip() in aligned(one.known.fact.value)
        plain = same and not others and not _DENIED.search(clause.text[: own.start()])
        return _claim(text, clause, one, own, "right") if plain else None
    if len(others) != 1 or _COMPARES.search(clause.text):
        return None
    said = others[0]
    if (
        said[0].strip() in one.everything
        or said[0] in title
        or is_of_a_kind(clause.text, *said.span())
    ):
        return None
    if not _is_said_of_it(clause.text, said.end(), one, title):
        return None
    if _OF_ANOTHER.search(clause.text[: said.start()]):
        return None
    if not said.start() and _IS_TOPIC.match(clause.text, said.end()):
        return None
    if _DENIED.search(clause.text[: said.start()]) or _NOT_AFTER.match(clause.text, said.end()):
        return None
    return _claim(text, clause, one, said, "wrong")


def _widest(found: list[re.Match[str]]) -> list[re.Match[str]]:
    """Leave out what stands inside another value: 蔗糖 of 三氯蔗糖."""
    return [
        one
        for one in found
        if not any(
            o is not one and o.start() <= one.start() and one.end() <= o.end() for o in found
        )
    ]


def _is_said_of_it(words: str, end: int, one: Alternative, title: str) -> bool:
    """Tell whether nothing follows a value that makes it another thing's: hot water shrinks linen.

    The product's own words may: 有刷电机 of 电机, teflon coated of coating.
    """
    if _SAID_OF_IT.match(words, end) or _is_called_that(words, end, one):
        return True
    following = _NEXT.match(words, end)
    own = aligned(f"{one.known.fact.name} {one.known.fact.value} {title}")
    return following is not None and following["word"][:_STEM] in own


def _is_called_that(words: str, end: int, one: Alternative) -> bool:
    """Tell whether a property is named and then told to be so: 弹簧是整网连着的."""
    told = _TOLD_TO_BE.search(words, 0, end)
    return told is not None and aligned(one.known.fact.name) in told["named"]


_TOLD_TO_BE: Final = re.compile(
    r"(?P<named>[一-鿿]{2,8}?)(?:呢|啊)?(?:都|就)?(?:是|用的是?|做的是?)[一-鿿a-z]{2,}\Z"
)
_NEXT: Final = re.compile(r"[a-z]* ?(?P<word>[a-z]{3,}|[一-鿿])")
_STEM: Final = 4


def _claim(text: str, clause: Clause, one: Alternative, said: re.Match[str], outcome: str) -> Claim:
    end = clause.start + said.end()
    return Claim(
        known=one.known,
        outcome="wrong" if outcome == "wrong" else "right",
        said=said[0].strip(),
        truth=short_value(one.known.fact.value),
        start=clause.start + said.start(),
        end=end,
        settled=has_ended(text, end),
        weight="plain",
    )
