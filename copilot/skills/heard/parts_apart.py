"""Values that say yes of one thing and no of another: 大号送,小号不送; 可烫不可染."""

import re
from functools import lru_cache
from typing import Final

from copilot.skills.corrections.speech.clauses import cut_clauses
from copilot.skills.corrections.speech.polarity import is_asked

_VERB: Final = r"送|退|换|含|带|包邮|包|有|行|能|可以?|支持|适合|适用"
_SUBJECTS: Final = re.compile(
    rf"(?P<one>[^,，;；]{{1,6}}?)(?P<verb>{_VERB})(?P<rest>[一-鿿]{{0,2}})[,，;；](?P<other>[^,，;；]{{1,6}}?)不(?P=verb)(?P=rest)"
    rf"|(?P<no>[^,，;；]{{1,6}}?)不(?P<verb2>{_VERB})(?P<rest2>[一-鿿]{{0,2}})[,，;；](?P<yes>[^,，;；]{{1,6}}?)(?P=verb2)(?P=rest2)"
)
_DOINGS: Final = re.compile(
    r"(?:可以?|能)(?P<yes>[一-鿿]{1,3}?)[,，;；]?(?:但|而)?(?:不可以?|不能|勿|别|"
    r"禁)(?P<no>[一-鿿]{1,3})"
    r"|(?:不可以?|不能)(?P<no2>[一-鿿]{1,3}?)[,，;；]?(?:但|而)?(?:可以?|能)(?P<yes2>[一-鿿]{1,3})"
)
_NOT: Final = r"(?:不|没|别|勿|无)[一-鿿]?"


@lru_cache(maxsize=512)
def _apart(value: str) -> tuple[str, str, str] | None:
    """Return what has it, what has it not, and the verb where the two share one."""
    doings = _DOINGS.fullmatch(value)
    if doings is not None:
        return doings["yes"] or doings["yes2"], doings["no"] or doings["no2"], ""
    subjects = _SUBJECTS.fullmatch(value)
    if subjects is None:
        return None
    verb = subjects["verb"] or subjects["verb2"]
    return subjects["one"] or subjects["yes"], subjects["other"] or subjects["no"], verb


def confuses_parts(text: str, value: str) -> bool:
    """Tell whether an aligned text says of one of the two what the value says of the other."""
    apart = _apart(value)
    if apart is None:
        return False
    yes, no, verb = apart
    for clause in cut_clauses(text):
        if is_asked(clause.text):
            continue
        for word, allowed in ((yes, True), (no, False)):
            if word in clause.text and _denied(clause.text, word, verb) is allowed:
                return True
    return False


def says_parts(text: str, value: str) -> bool:
    """Tell whether an aligned text speaks of both things, and confuses neither."""
    apart = _apart(value)
    return apart is not None and apart[0] in text and apart[1] in text


def _denied(clause: str, word: str, verb: str) -> bool:
    if verb:
        return bool(re.search(rf"{_NOT}{re.escape(verb)}|都没|没有", clause))
    return bool(re.search(rf"{_NOT}{re.escape(word)}|{re.escape(word)}[一-鿿]{{0,2}}不", clause))
