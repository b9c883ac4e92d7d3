"""Answers whether one choice comes in another: 墨绿有L吗 by the sizes that 墨绿 comes in.

The choices of a product are a table: each has a value of every property they differ in. Of what a
question names, one value is kept and what it comes in is listed; so that no card says 墨绿 to
somebody who asks for a 墨绿 that there is not.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from knowledge.facts import Fact, fact_id
from knowledge.language.normalise import normalise
from knowledge.language.script import language_of
from knowledge.offer_wording import PART_OF_LABEL
from knowledge.search.price_questions import offer_part
from knowledge.search.question_figures import without_link_numbers

_COMMA: Final = {"zh": "、", "en": ", "}
_COLON: Final = {"zh": "：", "en": ": "}
_SUFFIX: Final = re.compile(r"(?<=.)(?:色|码|款|版|号)$")
_BETWEEN: Final = re.compile(r"[\s/·,，、+|_-]+")
_OTHER_CHOICE: Final = re.compile(
    r"(?<![a-z0-9])(?:[2-6]?x{0,4}[sml]|[2-5]\d)(?![a-z0-9'])\s?码?|[加特大中小均][大小]?[码号]"
    r"|(?:什么|哪些|哪个|几个?|啥|别的|其他)(?:尺码|尺寸|码数?|号|颜色|色)|尺码|颜色"
    r"|(?:深|浅|酒|藏|米|奶|天)?[黑白红蓝绿紫粉灰黄橙棕咖米金银杏驼青](?:色|款|的)"
    r"|\b(?:what|which|other) (?:size|colou?r)s?\b|\b(?:size|colou?r)s?\b"
    r"|\b(?:extra )?(?:small|medium|large)\b"
    r"|\b(?:black|white|red|blue|green|purple|pink|gr[ae]y|yellow|orange|brown|beige|navy|silver)\b"
)
"""A size or a colour, be it one of the product's or not."""
_WHETHER: Final = re.compile(
    r"有没有|有[无不]|还有|和|跟|或者?|都|还剩|有|没|吗|嘛|么|呢|啊|呀|吧|不|的|这[个款件条双]?|那[个款件条双]?|色|码|款|号|请问|主播|现货|货"
    r"|\b(?:is|are|there|do|does|you|u|it|this|that|the|they|them|have|has|got|come|comes|in|a|an|any"
    r"|one|ones|also|still|available|can|i|get|and|for|stock|left|pls|please|and|or|both)\b"
)
_HOW_MUCH: Final = re.compile(
    r"多少钱?|几块|什么价|啥价|价格|怎么卖|\bhow much\b|\b(?:price|cost)s?\b"
)
_NOTHING: Final = re.compile(r"[\W_]*")


@dataclass(frozen=True, slots=True)
class _Value:
    """A value said: of which property, and where in the text."""

    axis: str
    value: str
    start: int
    end: int


def choices_of_named(text: str, facts: Sequence[Fact]) -> tuple[Fact, ...]:
    """Return what the choice that ``text`` names comes in, if nothing is asked but whether it does.

    Empty for a product whose choices differ in one property alone, and for any other question.
    Of a choice that is told to be there or sold out, that is the answer.
    """
    table = _table(tuple(_choices(facts)))
    if not table:
        return ()
    plain = without_link_numbers(text)
    said = _said(plain, table)
    kept = next((one for one in said if sum(o.axis == one.axis for o in said) == 1), None)
    if kept is None:
        return ()
    others = {one.value for one in said if one.axis != kept.axis}
    axis = next(one for one in next(iter(table.values())) if one != kept.axis)
    rows = {title: row for title, row in table.items() if row[kept.axis] == kept.value}
    exact = [title for title, row in rows.items() if row[axis] in others]
    if not _asks_whether(plain, said, priced=not others or bool(exact)):
        return ()
    stock = tuple(one for one in facts if one.variant in exact and offer_part(one) == "stock")
    if stock:
        return stock
    sold_out = {one.variant for one in facts if offer_part(one) == "stock" and _is_none(one)}
    left = {title: row for title, row in rows.items() if title not in sold_out}
    return _listed(kept, axis, left, facts) if left else ()


def _choices(facts: Sequence[Fact]) -> Iterator[tuple[str, str, str]]:
    """Yield (title, property, value) of each choice."""
    for fact in facts:
        if fact.variant:
            name = fact.name.removeprefix(fact.variant).strip()
            yield fact.variant, "" if name in PART_OF_LABEL else name, fact.value


@lru_cache(maxsize=1024)
def _table(choices: tuple[tuple[str, str, str], ...]) -> Mapping[str, Mapping[str, str]]:
    """Return title → property → value of choices that all differ in two properties or more."""
    stated: dict[str, dict[str, str]] = {}
    for title, name, value in choices:
        row = stated.setdefault(title, {})
        if name:
            row[name] = value
    shared = set.intersection(*(set(row) for row in stated.values())) if stated else set()
    if len(shared) < 2:
        cut = {title: _BETWEEN.split(title.strip()) for title in stated}
        pieces = {len(one) for one in cut.values()}
        if len(pieces) != 1 or pieces == {1}:
            return {}
        stated = {title: {str(n): one for n, one in enumerate(row)} for title, row in cut.items()}
        shared = set(map(str, range(pieces.pop())))
    differing = [axis for axis in sorted(shared) if len({row[axis] for row in stated.values()}) > 1]
    if len(differing) != 2:
        return {}
    return {title: {axis: row[axis] for axis in differing} for title, row in stated.items()}


def _said(text: str, table: Mapping[str, Mapping[str, str]]) -> list[_Value]:
    """Return the values that ``text`` says in order, of each property the longest at a place."""
    found: list[_Value] = []
    for axis in next(iter(table.values())):
        for value in {row[axis] for row in table.values()}:
            for match in _pattern(value).finditer(text):
                found.append(_Value(axis, value, *match.span()))
    found.sort(key=lambda one: (one.start, one.start - one.end))
    kept: list[_Value] = []
    for one in found:
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


@lru_cache(maxsize=4096)
def _pattern(value: str) -> re.Pattern[str]:
    plain = normalise(value)
    bare = _SUFFIX.sub("", plain)
    if bare.isascii():
        return re.compile(rf"(?<![a-z0-9.]){re.escape(bare)}(?![a-z0-9.'])\s?[码号]?")
    ending = "" if len(bare) > 1 else "(?=[色的款有])"
    return re.compile(rf"{re.escape(bare)}{ending}(?:色|码|款|版|号)?")


def _asks_whether(text: str, said: Sequence[_Value], priced: bool) -> bool:
    """Return whether ``text`` names a value and one of another property, and only asks for them.

    What a choice costs that is not ``priced``, since there is none, asks for no more.
    """
    rest = list(text)
    for one in said:
        rest[one.start : one.end] = " " * (one.end - one.start)
    without = "".join(rest)
    if len({one.axis for one in said}) == 1 and not _OTHER_CHOICE.search(without):
        return False
    without = _OTHER_CHOICE.sub(" ", without)
    if not priced:
        without = _HOW_MUCH.sub(" ", without)
    return _NOTHING.fullmatch(_WHETHER.sub(" ", without)) is not None


def _listed(
    kept: _Value, axis: str, rows: Mapping[str, Mapping[str, str]], facts: Sequence[Fact]
) -> tuple[Fact, ...]:
    first = next(fact for fact in facts if fact.variant in rows)
    language = "zh" if language_of(first.title + kept.value) == "zh" else "en"
    called = axis if not axis.isdigit() else {"zh": "可选", "en": "options"}[language]
    name = f"{kept.value} {called}"
    value = _COMMA[language].join(dict.fromkeys(row[axis] for row in rows.values()))
    text = f"{name}{_COLON[language]}{value}"
    identity = fact_id(first.sku, "variant", name, text)
    return (
        replace(
            first,
            id=identity,
            kind="variant",
            name=name,
            text=text,
            value=value,
            quantities=(),
            variant="",
            spoken="",
        ),
    )


def _is_none(fact: Fact) -> bool:
    return any(one.low == 0 == one.high for one in fact.quantities)
