"""Tells that a fact says nothing of the deed that is asked about: taking off, doing often, selling.

Whether a part comes off is near to whatever is said of the part, and how often one does something
near to any figure. Only a word of the very deed, or of time, answers.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from knowledge.facts import Fact
from knowledge.language.normalise import normalise
from knowledge.search.content import content_terms

_COMES_OFF: Final = re.compile(
    r"(?:[能可]以?|方便|好|会)(?:不能|不可以|不可)?(?:自己|单独)?(?:拆|取|卸|摘)(?:下来?|掉|开|出来?|卸|洗|换|的)?"
    r"|(?:拆|取|卸|摘)(?:得|不)(?:下来?|掉|开|出来)"
    r"|\b(?:removable|detachable|replaceable|interchangeable)\b"
    r"|\b(?:can|do|does|could|will|is|are)\b.*\b(?:(?:removed?|replaced?|swapped|detach(?:ed)?)\b"
    r"|(?:come|take|taken|pull|pulled|get|lift|slide)s? (?:\w+ ){0,3}(?:off|apart)\b)"
)
_OF_COMING_OFF: Final = re.compile(
    r"[拆卸摘]|取下|取出|更换|替换|可换|换洗|一体|固定|分体|分离|活动(?!价|结束|开始)|可取|焊|缝死|粘死"
    r"|\b(?:remov\w*|detach\w*|replac\w*|interchang\w*|fixed|glued|sewn|stitched|welded|moulded|molded"
    r"|one[- ]piece|unscrew\w*|unzip\w*|unclip\w*|separat\w*|apart|spares?|swap\w*|changeable"
    r"|(?:come|take|lift|pull|slide)s? (?:\w+ )?(?:off|out)|built[- ]in)\b"
)
_HOW_OFTEN: Final = re.compile(
    r"(?:多久|多长时间|几天|几个?月|几周|几年|隔多久)(?:要|得|需要?|该|必须)?\S{1,4}?[一1][次支个瓶片条只块]"
    r"|\bhow (?:often|regularly|frequently)\b|\bhow many times an? (?:day|week|month|year)\b"
)
_DEED: Final = re.compile(
    r"(?:多久|多长时间|几天|几个?月|几周|几年)(?:要|得|需要?|该|必须)?(?P<deed>[一-鿿])\S{0,3}?[一1]次"
)
_DONE_ONCE: Final = re.compile(r"(?P<deed>[一-鿿])(?<![天周月年日季期])[一1]次")
_OFTEN: Final = re.compile(
    r"次|每|天天|经常|定期|随时|及时|用完|即可|\b(?:once|twice|times|every|each|daily|weekly|monthly|yearly"
    r"|annual\w*|regular\w*|often|after|as needed|when)\b"
)
_WASHES: Final = frozenset("洗清刷擦")
_SELLS: Final = re.compile(
    r"^(?:请问|主播|你们?家?|咱们?家?|店里|这里)*(?:还|也)?(?:有没有|有|卖不卖)?(?:在)?卖?(?<=卖)"
    r"(?P<what>[^,，。?？吗么嘛不没的]{1,8})的?(?:吗|么|嘛|没有?|不|呢)?[啊呀?？!。]*$"
    r"|^(?:so |hi |hey )*(?:do|are) (?:you|u|they) (?:guys )?(?:also |still |ever )?"
    r"(?:sell|selling|stock|stocking) (?:any |some |the |an? )?(?P<goods>[a-z0-9 '-]+?)\W*$"
)


@dataclass(frozen=True, slots=True)
class _Deed:
    """What of a deed a question asks, found out once for all facts."""

    comes_off: bool
    often: bool
    done: str
    sold: frozenset[str]


@lru_cache(maxsize=512)
def _asked(question: str) -> _Deed:
    text = normalise(question).strip()
    sells = _SELLS.search(text)
    done = _DEED.search(text)
    return _Deed(
        _COMES_OFF.search(text) is not None,
        _HOW_OFTEN.search(text) is not None,
        done["deed"] if done else "",
        _called(sells["what"] or sells["goods"]) if sells else frozenset(),
    )


def says_nothing_of_deed(question: str, fact: Fact) -> bool:
    """Return whether ``fact`` has no word on the deed that ``question`` surely asks about."""
    asked = _asked(question)
    if not (asked.comes_off or asked.often or asked.sold):
        return False
    told = normalise(f"{fact.name} {fact.value}")
    if asked.comes_off and _OF_COMING_OFF.search(told) is None:
        return True
    if asked.often and (not _tells_how_often(fact, told) or _does_another(asked.done, told)):
        return True
    return bool(asked.sold) and not asked.sold & _called(f"{told} {fact.title}")


def _called(text: str) -> frozenset[str]:
    """Return the words of ``text``, and its pairs of Han characters."""
    return frozenset(one for one in content_terms(text) if len(one) > 1 and one[0] != "#")


def _tells_how_often(fact: Fact, told: str) -> bool:
    if fact.kind == "policy":
        return False
    lasts = any(one.dimension == "duration" for one in fact.quantities)
    return lasts or _OFTEN.search(told) is not None


def _does_another(done: str, told: str) -> bool:
    """Return whether how often something else is done is told: 换一次 to 多久洗一次."""
    others = {at["deed"] for at in _DONE_ONCE.finditer(told)}
    return bool(done and others) and done not in told and not {done, *others} <= _WASHES
