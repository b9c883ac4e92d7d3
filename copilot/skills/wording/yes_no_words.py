"""How a value or an answer begins that says yes or no before it says anything else."""

import re
from dataclasses import dataclass
from typing import Final

_ZH_NO: Final = (
    "不可以", "不支持", "不需要", "不适合", "不建议", "不推荐", "不含有", "不添加", "没有",
    "不含", "不带", "不会", "不能", "不可", "不用", "不必", "不是", "不行", "不需", "不加",
    "不要", "无需", "无须", "否", "无", "不",
)  # fmt: skip
_ZH_YES: Final = (
    "可以", "支持", "需要", "适合", "含有", "是", "能", "可", "有", "含", "带", "会", "需",
    "要",
)  # fmt: skip
_ZH: Final = re.compile(
    rf"(?P<word>{'|'.join((*_ZH_NO, *_ZH_YES))}|[Yy][Ee][Ss]|[Nn][Oo])"
    r"(?:[的哦噢喔呢哈啊呀了]{0,2})(?P<end>$|[，,。.；;！!：:\s]+|(?=[（(]))"
)
_EN: Final = re.compile(
    r"(?P<word>yes|no|yep|yeah|nope|not)(?P<end>$|[,.;:!\s–—-]+|(?=\())", re.IGNORECASE
)
LEADS_REST: Final = re.compile(
    r"(?:at|up to|below|under|above|over|in|on|with|without|for|when|if|by|from|but)\b",
    re.IGNORECASE,
)
"""What limits a yes without a pause: yes at 30 °C."""
_EN_PAUSE: Final = re.compile(r"\s*[,.;:!(–—-]|\s*$")


@dataclass(frozen=True, slots=True)
class YesNo:
    """A yes or no and what is said after it.

    Attributes:
        yes: whether it is a yes.
        word: the word that says so, as it is written (不支持, 否, yes).
        rest: what follows, without marks at its ends; often what limits the answer.
    """

    yes: bool
    word: str
    rest: str


def read_yes_no(text: str, chinese: bool) -> YesNo | None:
    """Return the yes or no with which ``text`` begins; ``None`` when it begins otherwise.

    有机棉 begins with no 有, and "No. 5" is a number.
    """
    plain = text.strip()
    match = (_ZH if chinese else _EN).match(plain)
    if match is None:
        return None
    word = match["word"].lower()
    if not chinese:
        paused = _EN_PAUSE.match(plain, match.end("word"))
        numbered = re.match(r"\.\s*\d", plain[match.end("word") :])
        limited = word.startswith("y") and LEADS_REST.match(plain, match.end())
        if numbered or word == "not" or not (paused or limited):
            return None
    yes = word in _ZH_YES if chinese and not word.isascii() else word in ("yes", "yep", "yeah")
    return YesNo(yes, word, plain[match.end() :].strip(" ，,。.；;！!：:–—-"))
