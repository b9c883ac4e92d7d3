"""Evens out how viewers of many regions frame and spell a question: 有木有, 伐, 啥, 咋, wats."""

import re
from typing import Final

_SPELT: Final = (
    (re.compile(r"\b[Ww](?:at|ot|ut)(?=['’]?s?\b)"), "what"),
    (re.compile(r"\b[Hh]w(?= (?:much|many|long|big)\b)"), "how"),
    (re.compile(r"有木有|有冇"), "有没有"),
    (re.compile(r"木有(?!鱼)"), "没有"),
    (re.compile(r"里头"), "里面"),
    (
        re.compile(
            r"劵|(?<=优惠)卷|(?<=领)卷(?![尺发心纸])|卷(?=(?:在|去)?(?:哪|怎么|咋|如何)[里儿]?领|后价)"
        ),
        "券",
    ),
    (re.compile(r"(?<=[有能行好是会要以货色号码用吃穿])伐(?=\W*\Z)"), "吗"),
)
_HAN: Final = re.compile(r"[\u3400-\u9fff]")
_LATIN: Final = re.compile(r"[a-z]{4}", re.IGNORECASE)
_MIXED: Final = tuple(
    (re.compile(rf"(?<![A-Za-z]){words}(?![A-Za-z])\s*", re.IGNORECASE), common)
    for words, common in (
        (r"\s*how much(?: is| are| for)?(?: it| this| the)?", "多少钱"),
        (r"\s*(?:is there |is it )?free (?:shipping|delivery|postage)", "包邮"),
    )
)
"""English words of asking in a message that is Chinese for the rest: 箱子how much."""
_EVENED: Final = (
    (re.compile(r"啥子|[嘛吗]子(?=[料样色])|啥"), "什么"),
    (re.compile(r"咋个?(?=[洗用吃穿戴装卖算选弄办整喝煮])"), "怎么"),
)


def spelt_commonly(text: str) -> str:
    """Return ``text`` with words that only some regions write in their common form."""
    for pattern, common in _SPELT:
        text = pattern.sub(common, text)
    if _HAN.search(text) and _LATIN.search(text):
        for pattern, common in _MIXED:
            text = pattern.sub(common, text)
    return text


def evened(text: str) -> str:
    """Return ``text`` with all regional words of asking in their common form, 啥 and 咋 too."""
    text = spelt_commonly(text)
    for pattern, common in _EVENED:
        text = pattern.sub(common, text)
    return text
