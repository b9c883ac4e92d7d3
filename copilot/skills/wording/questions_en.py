"""An English question answered yes or no as a statement: "Does it float?", no: it doesn't float."""

import re
from typing import Final

from copilot.skills.wording.subjects_en import NOT

_FRAME: Final = re.compile(
    r"^(?P<aux>do|does|is|are|can|could|will|would|should|did|has|have)\s+"
    r"(?P<who>it|this|that|these|those|they|you|i|we)\s+(?P<rest>\S.*?)\s*[?？.]*\s*$",
    re.IGNORECASE,
)
_OPEN: Final = re.compile(
    r"\b(?:or|what|which|who|how|when|where|why)\b|[,;?]|\bn't\b|n['’]t\b|\bnot\b|\bno\b",
    re.IGNORECASE,
)
_NOUN_AFTER: Final = re.compile(r"^(?:one|kind|type|product|item|size|model|version)\b", re.I)
_WHO: Final = {
    "this": "it", "that": "it", "these": "they", "those": "they", "i": "you", "you": "we",
    "we": "you",
}  # fmt: skip
_IS: Final = {"it": "it's", "they": "they're", "you": "you're", "we": "we're"}
_MINE: Final = {
    "my": "your",
    "me": "you",
    "i": "you",
    "our": "your",
    "your": "our",
    "mine": "yours",
}
_NOT: Final = {"can": "can't", "will": "won't", "should": "shouldn't", "would": "wouldn't"}


def question_answered_en(question: str, yes: bool) -> str:
    """Return what a yes or no to a question says, in small letters; empty where it is not safe.

    Only questions whose subject is a pronoun are turned: where "the lid" ends and what is asked of
    it begins cannot be told by rule.
    """
    match = _FRAME.match(question.strip())
    if match is None or _OPEN.search(match["rest"]) or _NOUN_AFTER.match(match["rest"]):
        return ""
    auxiliary, who = match["aux"].lower(), match["who"].lower()
    who = _WHO.get(who, who)
    rest = re.sub(r"[A-Za-z]+", lambda m: _MINE.get(m[0].lower(), m[0]), match["rest"])
    if yes and re.search(r"\bany\b", rest, re.IGNORECASE):
        return ""
    if auxiliary in ("is", "are"):
        return f"{_IS[who]} {'' if yes else 'not '}{rest}"
    if auxiliary in ("do", "does", "did"):
        return f"{who} {_does(auxiliary, who)}{'' if yes else NOT} {rest}"
    if auxiliary in ("has", "have"):
        return ""  # "has it shrunk", "has it a lid": two tongues
    auxiliary = {"could": "can"}.get(auxiliary, auxiliary)
    return f"{who} {auxiliary if yes else _NOT[auxiliary]} {rest}"


def _does(auxiliary: str, who: str) -> str:
    if auxiliary == "did":
        return "did"
    return "does" if who == "it" else "do"
