"""A Chinese question answered yes or no as a statement: 会起球吗, 不会 is 不会起球."""

import re
from typing import Final

from copilot.skills.wording.yes_no_words import YesNo

_OPENING: Final = re.compile(
    r"^(?:请问(?:一下)?|想问(?:一下)?|问一下|亲|主播|你们家?|这个|这款|这件|这双|这条|这瓶|它|咱们?家?)+[，,\s]*"
)
_ENDING: Final = re.compile(r"(?:的吗|吗|么|嘛|呢|不|没有|没|啊|呀|的)?[\s?？。!！~]*$")
_UNTURNED: Final = re.compile(
    r"什么|怎么|怎样|如何|多少|多久|多大|多长|几|哪|谁|还是|或者|为啥|为什么|比|我|咱|吧|[，,；;、]"
)
_EITHER: Final = (
    ("可不可以", "可以"), ("能不能", "能"), ("会不会", "会"), ("有没有", "有"),
    ("是不是", "是"), ("需不需要", "需要"), ("要不要", "要"), ("支不支持", "支持"),
    ("含不含", "含"), ("用不用", "用"), ("是否可以", "可以"), ("是否需要", "需要"),
    ("是否支持", "支持"), ("是否含有", "含"), ("是否含", "含"), ("是否会", "会"),
    ("是否能", "能"), ("是否有", "有"), ("能否", "能"), ("可否", "可以"), ("有无", "有"),
    ("是否", "是"),
)  # fmt: skip
_VERB: Final = re.compile(
    r"(?P<subject>[\u3400-\u9fffA-Za-z0-9]{0,6}?)"
    r"(?P<verb>可以|支持|需要|含有|适合|(?<![功性智可万])能(?![量耗])|(?<!机)会(?!员)|有(?![机效氧线])|含(?!量)"
    r"|(?<!重)要|带(?!宽)|是|(?<!认)可(?![乐可靠]))"
    r"(?P<rest>.+)$"
)
_DENIED: Final = re.compile(r"[不没无非]")
_NO: Final = {"有": "没有", "可": "不可以", "可以": "不可以", "能": "不能", "要": "不用"}
_OWN: Final = ("不建议", "不推荐", "不用", "不需要", "无需", "不能", "不可以", "不会", "没有")
_LIKE: Final = {
    "不能": ("能", "可以", "可"),
    "不可以": ("能", "可以", "可"),
    "不会": ("会",),
    "没有": ("有",),
    "不建议": ("能", "可以", "可", "适合"),
    "不推荐": ("能", "可以", "可", "适合"),
    "不用": ("要", "需要", "用"),
    "不需要": ("要", "需要", "用"),
    "无需": ("要", "需要", "用"),
}


def question_answered_zh(question: str, answer: YesNo) -> str:
    """Return what a yes or no to a question says, without what follows it; empty where unsafe.

    Left alone are questions that already deny, that ask for more than one thing or for a choice,
    and those whose answer's own verb is not the question's (能退吗, 没有).
    """
    plain = _ENDING.sub("", _OPENING.sub("", question.strip()))
    either = next((pair for pair in _EITHER if pair[0] in plain), None)
    if either is not None:
        plain = plain.replace(either[0], either[1], 1)
    if _UNTURNED.search(plain) or _DENIED.search(plain):
        return ""
    match = _VERB.match(plain)
    if match is None:
        return ""
    subject, verb, rest = match["subject"], match["verb"], match["rest"].strip()
    said = _answering(verb, answer)
    if verb == "是" and said and question.rstrip(" ?？").endswith(("的吗", "的嘛", "的么", "的")):
        rest += "的"
    return f"{subject}{said}{rest}" if said else ""


def _answering(verb: str, answer: YesNo) -> str:
    """Return the verb as the answer has it; empty where the answer is to something else."""
    word = answer.word
    if answer.yes:
        same = {"能": "可以", "可": "可以", "含有": "含", "需": "需要"}
        plain = word in ("是", "yes") or same.get(word, word) == same.get(verb, verb)
        return same.get(verb, verb) if plain else ""
    if word in _OWN:
        return word if verb in _LIKE[word] else ""
    if word not in ("否", "不", "不是", "no", "无") and word.removeprefix("不") != verb:
        return ""
    if word == "不是" and verb != "是":
        return ""
    return _NO.get(verb, f"不{verb}")
