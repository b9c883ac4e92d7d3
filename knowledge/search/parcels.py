"""Tells a figure of the parcel a thing comes in (毛重, package dimensions) from the thing's own."""

import re
from functools import lru_cache

from knowledge.facts import Fact
from knowledge.language.normalise import normalise
from knowledge.language.terms import plain

_NAMED = re.compile(
    r"\b(?:packag|packing|shipping|boxed|gross)|毛重|包装后?(?:尺寸|重量|体积)|外箱"
)
_ASKED = re.compile(r"\b(?:pack|box|parcel|ship|gross|carton)|毛重|包装|[箱盒]|快递|打包|包裹")


def measures_parcel(fact: Fact) -> bool:
    """Return whether ``fact`` states a figure and is named as one of the parcel."""
    return bool(fact.quantities) and _named(fact.name)


def asks_of_parcel(question: str) -> bool:
    """Return whether ``question`` speaks of a parcel at all."""
    return _ASKED.search(normalise(question)) is not None


@lru_cache(maxsize=65536)
def _named(name: str) -> bool:
    return _NAMED.search(normalise(plain(name))) is not None
