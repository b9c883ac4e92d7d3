"""What a shop's value denies: the thing its name asks for, in some cases, or another thing."""

import re


def denies(word: str, value: str) -> bool:
    """Tell whether an aligned value says of some of its cases that ``word`` is not there."""
    if _DENIED_ALONE.search(value) or _NOTHING_OF.match(value):
        return True
    return any(word in denied[0] for denied in _DENIED_CLAUSE.finditer(value))


def denies_another(name: str, value: str) -> bool:
    """Tell whether a value begins by saying that another thing than its name is not there.

    不含PVC of 检测 and no leather of vegan answer nothing by yes or no.
    """
    match = _DENIED_THING.match(value.strip())
    if match is None:
        return False
    if match["word"]:
        words = re.findall(r"[a-z]{3,}", match["word"])
        return bool(words) and not any(word[:4] in name for word in words)
    thing = _NO_THING.sub("", match["thing"])
    return bool(thing) and not any(character in name for character in thing)


_DENIED_ALONE = re.compile(
    r"(?:没有|[未没不]带|未检出|(?<![一-鿿])[无没]|\bnone|\bnot)(?=[,，;；。.)）]|\Z)"
)
_DENIED_CLAUSE = re.compile(
    r"(?:无|没|不[带含配支]|(?<![0-9])[0零]|\b(?:no|not|without)\b)[^,，;；。.]{0,16}"
)
_NOTHING_OF = re.compile(r"[0零](?![0-9.点])")
_DENIED_THING = re.compile(
    r"(?:无|不含|没有|没)(?P<thing>[一-鿿a-z]{1,8})|(?:no|without) (?P<word>[a-z][a-z -]*)"
)
_NO_THING = re.compile(r"任何|添加|这个|该|此|功能|设计|配置|的")
