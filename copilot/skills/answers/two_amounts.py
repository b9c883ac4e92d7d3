"""The card on a property of which the shop states two amounts: both, and which is right is open."""

from collections.abc import Sequence

from copilot.effects import Evidence
from copilot.skills.answers.card import is_chinese, is_sum
from knowledge.language.at_odds import stated_otherwise
from knowledge.language.spoken import speak_text


def are_two_amounts(found: Sequence[Evidence]) -> bool:
    """Return whether the first two facts state two amounts of one property."""
    return bool(_amounts(found))


def is_said_as_it_stands(found: Sequence[Evidence]) -> bool:
    """Return whether a card is worded by no model: a sum, and two amounts of one property."""
    return is_sum(found) or are_two_amounts(found)


def headline_of_two_amounts(found: Sequence[Evidence]) -> str:
    """Return both amounts after the property's name."""
    name, one, other = _amounts(found)
    return f"{name} {one}/{other}" if is_chinese(found[0]) else f"{name}: {one} or {other}"


def line_of_two_amounts(found: Sequence[Evidence]) -> str:
    """Return what a host can say while it is open which holds."""
    name, one, other = _amounts(found)
    if is_chinese(found[0]):
        return speak_text(f"{name}资料上有{one}和{other}两种写法，我核实一下", "zh")
    return speak_text(f"For the {name} I have both {one} and {other} here, let me check", "en")


def _amounts(found: Sequence[Evidence]) -> tuple[str, ...]:
    """Return the property's name and both amounts, the leading fact's first; else nothing."""
    if len(found) < 2 or found[0].fact.sku is None or found[0].fact.sku != found[1].fact.sku:
        return ()
    first, second = found[:2]
    named, told = (second, first) if first.kind == "description" else (first, second)
    if named.kind != "attribute" or told.kind != "description":
        return ()
    other = stated_otherwise(named.name, named.value, told.value)
    if not other:
        return ()
    name, own = named.name.strip(), named.value.strip()
    return (name, other, own) if first is told else (name, own, other)
