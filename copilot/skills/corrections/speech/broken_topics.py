"""Tells where a Chinese clause is no more than what the next one is told of, and that is another's.

Who thinks while speaking pauses behind the subject: 巨浪板 两米四, 九块九两双那种 一双才二十克. By
itself neither half says whose the figure is; together they do.
"""

import re
from functools import lru_cache
from typing import Final

from copilot.skills.corrections.speech import subject_words as words
from copilot.skills.corrections.speech.other_kinds import is_kind_of_ours
from copilot.skills.corrections.speech.own_words import OwnWords
from copilot.skills.corrections.speech.unknown_subjects import goes_on, is_of_elsewhere

_LONGEST: Final = 12  # characters
_LONGEST_NOUN: Final = 6
_OURS: Final = re.compile("[这咱它你]|我们|今[天晚]|到手|直播间|[一二两三四五六七八九十]号|链接")
_PREDICATE: Final = re.compile("是|[也都]有|属于|就要|选|拍|要的|用的")
_SORT: Final = re.compile("(?<!是)那种(?:的|啊|呢|吧|哈)?$")
_PRICED: Final = re.compile(
    "[0-9零一二两三四五六七八九十百几](?:块|元|毛|百|千|万)(?:[0-9零一二两三四五六七八九十]|多|来)?"
    "[^，。]{0,10}的(?:啊|呢|吧|哈)?$"
)
_GENERALLY: Final = re.compile(
    "(?:里面?|里头)?(?:多半|一般|基本|大多|往往|八成|十有八九|通常|大概率|普遍|难免|大部分|十个有九个)"
)


def is_topic_of_others(text: str, after: str, own: OwnWords, ours: bool) -> bool:
    """Tell whether an aligned clause names another thing, of which the clause ``after`` tells.

    ``ours`` tells that it calls a product of the shop's: then only another kind of it is another.
    """
    if len(text) > _LONGEST or _OURS.search(text) or _OURS.search(after):
        return False
    told, generally = goes_on(after, own), _GENERALLY.match(after) is not None
    if not ours and not _PREDICATE.search(text):
        if _SORT.search(text) and (told or generally):
            return True
        if _PRICED.search(text) and generally:
            return True
    lead = words.CHINESE_LEAD.match(text)
    noun = text[lead.end() if lead else 0 :]
    if not told or not 1 < len(noun) <= _LONGEST_NOUN or not _noun_of(own.names).fullmatch(noun):
        return False
    return is_kind_of_ours(f"{noun}是", own) or is_of_elsewhere(noun + after, own)


@lru_cache(maxsize=256)
def _noun_of(names: tuple[str, ...]) -> re.Pattern[str]:
    """Return what ends as the product's names do."""
    heads = "".join(sorted({re.escape(name[-1]) for name in names if name})) or "(?!)"
    return re.compile(rf"[\u3400-\u9fff]+[{heads}]")
