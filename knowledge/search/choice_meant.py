"""Puts the title of a choice where a question on prices tells it by a measure: the 60x90 one.

A shop titles its choices in its own words (1.5米床, 大份), and states in their properties what a
viewer goes by: how wide, how thick. Nothing is put where the words fit no choice or all of them.
"""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Final

from knowledge.facts import Fact
from knowledge.language.amounts import states_same
from knowledge.language.asked import rest_of_question
from knowledge.language.measured_words import measured_choices, pack_said
from knowledge.language.normalise import normalise
from knowledge.language.quantities import Quantity, find_quantities
from knowledge.search.named_variants import named_variants
from knowledge.search.price_questions import AFTER, price_ask
from knowledge.search.question_figures import stated_figures, without_figures, without_link_numbers

_SIDE: Final = r"\d+(?:\.\d+)?"
_UNIT: Final = r"(?:\s?(?:cm|mm|m|厘米|毫米|米|公分|inch(?:es)?|in|ft))?"
_SIDES: Final = re.compile(
    rf"(?<![\d.a-z])({_SIDE}){_UNIT}\s?[x×*乘]\s?({_SIDE})(?:{_UNIT}\s?[x×*乘]\s?({_SIDE}))?{_UNIT}"
    r"(?![\d.])"
)
_BARE: Final = re.compile(r"多少(?=\W*$)")
_SIZED: Final = frozenset({"mass", "length", "volume", "area"})
_AROUND: Final = frozenset("的那这个款装要我拿拍买来选一是呢啊呀")
_HOW_MUCH: Final = "多少钱"

Sides = tuple[Decimal, ...]


def with_choice_named(text: str, facts: Sequence[Fact]) -> str:
    """Return a question on the price of one product with the choice it measures put by its title.

    ``facts`` are the product's. With a choice named and nothing said besides, 多少 asks its price.
    """
    titles = tuple(dict.fromkeys(fact.variant for fact in facts if fact.variant))
    if len(titles) < 2:
        return text
    plain = normalise(text)
    priced = _with_price_asked(plain, titles)
    named = priced
    if price_ask(priced) or _BARE.search(priced):
        named = _by_sides(_by_word(priced, facts), facts)
        named = _with_price_asked(named, titles)
    return text if named == plain else named


def _with_price_asked(plain: str, titles: Sequence[str]) -> str:
    """Return a text in which 多少 of a choice and of nothing else is put as what it costs."""
    if _BARE.search(plain) is None:
        return plain
    bare = _BARE.sub(" ", plain)  # 2.5kg多 alone would be more than 2.5 kg
    named = named_variants(bare, titles)
    if len(named) != 1:
        return plain
    title = next(iter(named))
    stated = stated_figures(bare)
    if find_quantities(title) and "的" not in plain and not _is_sized(stated):
        return plain  # 一盒多少 may ask how many are in it
    called = normalise(title)
    rest = without_link_numbers(_BARE.sub(" ", AFTER.sub(" ", plain)))
    rest = rest_of_question(without_figures(rest, stated_figures(rest)))
    if all(character in _AROUND or character in called for character in rest):
        return _BARE.sub(_HOW_MUCH, plain)
    return plain


def _is_sized(stated: Sequence[Quantity]) -> bool:
    return any(one.dimension in _SIZED for one in stated)


def _by_word(plain: str, facts: Sequence[Fact]) -> str:
    """Return a text with the choice that is thick, long or a 大袋 named by its title."""
    titles = tuple(dict.fromkeys(fact.variant for fact in facts if fact.variant))
    stated: dict[str, dict[str, str]] = {title: {} for title in titles}
    for fact in facts:
        if fact.variant:
            stated[fact.variant][fact.name.removeprefix(fact.variant).strip()] = fact.value
        elif fact.kind in ("attribute", "variant"):
            # A choice titled by its measure is not stated again to be of that measure.
            for title in titles:
                if states_same(fact.quantities, find_quantities(title)):
                    stated[title].setdefault(fact.name, title)
    said = measured_choices(plain, stated) or pack_said(plain, titles)
    if said is None:
        return plain
    return _put(plain, said.start, said.end, said.title)


def _by_sides(plain: str, facts: Sequence[Fact]) -> str:
    """Return a text with the choice that is so wide and so long named by its title."""
    said = _SIDES.search(plain)
    if said is None or len(_SIDES.findall(plain)) != 1:
        return plain
    sides = _of_match(said)
    titles = [title for title, own in _sides_of(tuple(facts)).items() if own == sides]
    if len(titles) != 1 or normalise(titles[0]) in plain:
        return plain
    return _put(plain, *said.span(), titles[0])


def _put(plain: str, start: int, end: int, title: str) -> str:
    return " ".join(f"{plain[:start]} {normalise(title)} {plain[end:]}".split())


def _of_match(match: re.Match[str]) -> Sides:
    return tuple(sorted(Decimal(side) for side in match.groups() if side))


def _sides_of(facts: tuple[Fact, ...]) -> Mapping[str, Sides]:
    """Return title → sides of each choice that states those of one thing."""
    found: dict[str, set[Sides]] = {}
    for fact in facts:
        if fact.variant:
            for match in _sides_in(fact.value):
                found.setdefault(fact.variant, set()).add(match)
    return {title: next(iter(own)) for title, own in found.items() if len(own) == 1}


@lru_cache(maxsize=4096)
def _sides_in(value: str) -> tuple[Sides, ...]:
    return tuple(_of_match(match) for match in _SIDES.finditer(normalise(value)))
