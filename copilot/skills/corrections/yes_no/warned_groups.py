"""Reads for whom a value says that a product is not: 成人，孕妇、哺乳期慎用."""

import re
from typing import Final

from copilot.skills.corrections.speech.polarity import CONDITION
from copilot.skills.corrections.yes_no.named_properties import mentions
from copilot.skills.corrections.yes_no.property_paraphrases_words import PARAPHRASES

_LISTED: Final = re.compile(r"(?:人群|[、,，/和及或与 ]){1,3}")
_WARNS: Final = re.compile(
    r"(?:人群|者|[、,，和及或与]?(?:哺乳|备孕)[一-鿿]{0,3}|等)*"
    r"(?:禁|慎|忌|勿|不[宜可得能]|避免)"
)
_OF_AN_AGE: Final = re.compile(r"岁|月|周")
_AGE_REACH: Final = 5  # characters before a group: 3岁以下儿童 are not all children


def warned_groups(value: str) -> list[tuple[str, bool]]:
    """Return the groups an aligned value warns, and whether with an exception.

    Those of one list are all warned by what stands at its end.
    """
    found = mentions(value)
    groups: list[tuple[str, bool]] = []
    warned = False
    for index in range(len(found) - 1, -1, -1):
        key, start, end = found[index]
        following = found[index + 1][1] if index + 1 < len(found) else len(value)
        joined = warned and _LISTED.fullmatch(value, end, following) is not None
        warned = joined or _WARNS.match(value, end) is not None
        aged = _OF_AN_AGE.search(value, max(0, start - _AGE_REACH), start)
        if warned and not aged and PARAPHRASES[key].use == "suits":
            groups.append((key, bool(CONDITION.search(value, end))))
    return groups
