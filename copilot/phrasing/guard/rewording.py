"""Rewrites what grammar says in several ways as shops write it, before a line is read."""

import re
from typing import Final

from copilot.phrasing.guard.function_words import ENGLISH_REQUESTED

_PATTERNS: Final = (
    # the 才 of a condition that is said (满…才包邮), and not that of a small figure
    (r"(?<=[\ue000-\uf8ff])才(?=可以|能|[包减送享免])", ""),
    (r"(?<![质联环包])保修?(?=[\ue000-\uf8ff])", "质保"),
    (r"(?<=不)保(?![修护证温湿存管持留鲜暖质])", "质保"),
    # one thing after another: 晾干了再用 as 晾干后用
    (r"(?<!不)(?:之后|以后|[后完了])?再(?![生次送减加赠多来度也])(?=[\u3400-\u9fff])", "后"),
    # said of each: 每单都送 as 每单送
    (r"(每[一]?[\u3400-\u9fff])都(?![不没])", r"\1"),
    # carried along: 能带的 as 能携带的
    (r"(?<=[能以])带(?=的|吗|[,，。]|$)", "携带"),
    (r"(?:需要|必须|都要|要|得|请|应)慎(?=[\u3400-\u9fff])", "慎"),
    (r"(可以|能|可|就能|就可以)拿(?:到)?(?![来着去上出下起回走])", r"\1获得"),
    (r"只要(?=[\ue000-\uf8ff])", ""),
    (r"(?<=[\ue000-\uf8ff])[里中](?=[^面间])", "内"),
    # an open bound: {F1}上 is no place
    (r"(?<=[\ue000-\uf8ff])(?:往|朝|向)?上(?![架市门])", "以上"),
    (r"([拆取卸脱摘])不(?:下来|出来|下|开)", r"不能\1"),
    (r"(代替|替代|支持|参加|享受|退换|更换|拆卸|清洗|调节|保证|选择|使用)不了", r"不能\1"),
    # what can't be done: 退不了 as 不能退
    (r"([\u3400-\u9fff])(?<![受大免少除忘])不了(?!解)", r"不能\1"),
    (r"(?<=[\ue000-\uf8ff])大(?=的)", ""),
    # only so much is so much
    (r"只有(?=[\ue000-\uf8ff](?:[了的哦呢啊哈呀]|$))|只(?=剩[\ue000-\uf8ff])", ""),
    # what is excepted is so without 只有: 只有新疆除外
    (r"(?:就|只有|只是|唯独)(?=[^，。；]{1,12}(?:除外|例外))", ""),
    # a list said with 加: GPS加北斗
    (
        r"(?<=[\u3400-\u9fffA-Za-z])(?<![不没无另再多先需要能可会添增附参追更叠里是就要给内外前后免])"
        r"加(?=[\u3400-\u9fffA-Za-z])(?![热大厚长重固宽高油糖水盐班速装减盟收购入工送价钱量冰湿强绒深快倍上了一个起满不别无没请建但有也可能])",
        "和",
    ),
)
_COMPILED: Final = tuple((re.compile(pattern), to) for pattern, to in _PATTERNS)


def reworded(text: str) -> str:
    """Return a Chinese clause as a shop would have written it."""
    for pattern, to in _COMPILED:
        text = pattern.sub(to, text)
    return text


_ENGLISH: Final = (
    (re.compile(r"\b(?:it|that|this|which)'s not\b"), "is not"),
    (re.compile(r"\b(?:they|these|those|we|you)'re not\b"), "are not"),
    # water only, not: for water only
    (re.compile(r"\b(?:meant |made )?for ([a-z]+(?: [a-z]+)?) only\b"), r"\1 only"),
    # "just rinse it" restricts nothing, "just milk" does
    (re.compile(rf"\bjust (?=(?:{'|'.join(ENGLISH_REQUESTED.split())})\b)"), ""),
)


def reworded_english(text: str) -> str:
    """Return an English clause as a shop would have written it."""
    for pattern, to in _ENGLISH:
        text = pattern.sub(to, text)
    return text
