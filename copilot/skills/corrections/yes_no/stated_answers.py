"""What a question and its short answer state together: 能不能拖地, 可以的 is 能拖地.

Only a question with one thing to answer yes or no to is turned; what else is asked says nothing.
"""

import re
from functools import lru_cache
from typing import Final

from copilot.skills.corrections.speech.polarity import Polarity

_FRAME: Final = re.compile(
    r"^(?:[^，。]{0,12}?(?:在问|来问|问到|问一下|问了?|想知道|关心)(?:我们?|主播|说|的是|一下)?|请问|说)?"
    r"(?:主播|老板|姐姐|哥哥)?(?P<rest>[^，。]+)$"
)
_EITHER: Final = re.compile(
    r"(?P<word>能不能够?|可不可以|能否|可否|会不会|有没有|要不要|用不用|需不需要|是不是|是否|含不含|带不带|支不支持"
    r"|(?P<verb>[防透掉起褪缩漏怕送包])不(?P=verb))"
)
_SAYS: Final[dict[str, tuple[str, str]]] = {
    "能不能": ("能", "不能"),
    "能不能够": ("能", "不能"),
    "能否": ("能", "不能"),
    "可否": ("可以", "不可以"),
    "可不可以": ("可以", "不可以"),
    "会不会": ("会", "不会"),
    "有没有": ("有", "没有"),
    "要不要": ("要", "不用"),
    "用不用": ("要", "不用"),
    "需不需要": ("需要", "不需要"),
    "是不是": ("是", "不是"),
    "是否": ("是", "不是"),
    "含不含": ("含", "不含"),
    "带不带": ("带", "不带"),
    "支不支持": ("支持", "不支持"),
}
_ASKS: Final = re.compile(
    r"(?P<left>[^不没]*?)(?P<word>需要|可以|支持|能|会|有|要|是|含|带)(?P<right>[^不没]+?)(?:的)?(?:吗|嘛|么)$"
)
_DENIALS: Final = {
    "需要": "不需要", "可以": "不可以", "支持": "不支持", "能": "不能", "会": "不会", "有": "没有",
    "要": "不用", "是": "不是", "含": "不含", "带": "不带",
}  # fmt: skip
_OPEN: Final = re.compile(
    r"什么|怎么|为什么|多少|多久|几|哪|谁|还是|或者|有没有(?:人|姐妹|宝|朋友)"
)
_ENGLISH: Final = re.compile(
    r"(?:^|.*\b(?:asks?|asking|asked|wonders?|wondering|question|and|so|ok|okay|guys)[ :,]*)"
    r"(?P<can>can|will|does|do|is|are) (?P<who>it|they|this|these|you|i|we|there)"
    r" (?P<what>[a-z][^,.?]*)$"
)
_HOW: Final = re.compile(r"\b(?:how|what|which|when|where|why|who|or|whether|if)\b")


@lru_cache(maxsize=1024)
def statement_of(question: str, answer: Polarity) -> str:
    """Return what an aligned question and a yes or no to it state, if that is clear."""
    if _OPEN.search(question) or len(question) > _LONGEST:
        return ""
    return _english(question, answer) if question.isascii() else _chinese(question, answer)


_LONGEST: Final = 80


def _chinese(question: str, answer: Polarity) -> str:
    framed = _FRAME.match(question)
    words = (framed["rest"] if framed else question).strip(" ?？呢啊呀")
    either = list(_EITHER.finditer(words))
    if len(either) > 1:
        return ""
    if either:
        one = either[0]
        verb = one["verb"]
        says = (verb, f"不{verb}") if verb else _SAYS[one["word"]]
        return words[: one.start()] + says[answer == "no"] + words[one.end() :].rstrip("的")
    asks = _ASKS.fullmatch(words)
    if asks is None:
        return ""
    said = asks["word"] if answer == "yes" else _DENIALS[asks["word"]]
    return asks["left"] + said + asks["right"]


def _english(question: str, answer: Polarity) -> str:
    asked = _ENGLISH.match(question)
    if asked is None or _HOW.search(question[asked.start("can") :]):
        return ""
    who, what = asked["who"], asked["what"].strip()
    who = "you" if who in ("i", "we", "you") else who
    yes = answer == "yes"
    match asked["can"]:
        case "can" | "will":
            return f"{who} {'can' if yes else 'can not'} {what}"
        case "is" | "are":
            return (
                f"{who} {asked['can']} {'' if yes else 'no ' if who == 'there' else 'not '}{what}"
            )
        case _ if yes:
            return (
                f"{who} {_THIRD.get(what.split()[0], what.split()[0])} {' '.join(what.split()[1:])}"
            )
        case _:
            return f"{who} {'do' if who in ('you', 'they', 'these') else 'does'}n't {what}"


_THIRD: Final = {"have": "has", "need": "needs", "come": "comes", "take": "takes", "work": "works"}
