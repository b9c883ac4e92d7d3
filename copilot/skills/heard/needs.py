"""Questions whether something is needed (要卸妆吗, do I need to …), answered by 要 or 不用."""

import re
from typing import Final

from copilot.skills.corrections.speech.clauses import cut_clauses
from copilot.skills.corrections.speech.polarity import Polarity
from copilot.skills.heard.asked_card import Topic
from copilot.skills.heard.word_stems import places_of, stems_of

_ASKS_NEED: Final = re.compile(
    r"^用(?=[一-鿿]{1,3}[吗么不嘛])|用不用|需不需要|要不要|需要|(?<![不想])要(?=[一-鿿]{1,4}[吗么不嘛])|必须|"
    r"\bneed\b|\bhave to\b|\bmust\b"
)
_NEEDLESS: Final = re.compile(
    r"不用|不需要?|无需|无须|不必|用不着|没必要|免|不要(?=求)|\bno need\b|"
    r"\bno [a-z]+ (?:needed|required|necessary)\b|(?:n't|not) (?:need|have)\b|needn't|"
    r"\bnot (?:needed|required|necessary)\b|\b(?:fully |pre-?)[a-z]{3,}ed\b|\balready\b|"
    r"\bwithout\b|已经?[一-鿿]{1,2}好"
)
_NEEDED: Final = re.compile(
    r"(?<!不)(?<!无)需要?|(?<![不只想])要(?!是|么|的宝|不)|必须|得(?!了|到)|一定|"
    r"\b(?:need|needs|must|have to|has to|required|necessary)\b"
)
_ENOUGH: Final = re.compile(
    r"(?:用|拿)?(?!扣|点|关注|拍|下单|私信|报)[一-鿿]{1,4}(?:洗洗?|冲冲?|擦擦?)?就(?:行|可以|好|够)[了的啦]?"
)
_PLAIN: Final = re.compile(r"[是否要]|yes|no|不?需要?|不用|无需|needed|required")
_BARE: Final = re.compile(
    r"(?:完全|真的|都)?(?:不用|不需要|无需|不必)的?[哈啊哦呀的了]*|"
    r"(?:no,? )?(?:you )?(?:don't need to|no need)"
)


def need_agrees(text: str, topic: Topic) -> bool | None:
    """Return whether the need asked about is said as the shop says it; ``None``: nothing is."""
    if not _ASKS_NEED.search(topic.question):
        return None
    known = _need(topic.value)
    if known is None:
        return None
    marks = _marks(topic)
    said: set[Polarity] = set()
    for clause in cut_clauses(text):
        about = any(_about(clause.text, mark) for mark in marks)
        if known == "no" and not about and _ENOUGH.fullmatch(clause.text):
            said.add("no")
        if about or _BARE.fullmatch(clause.text):
            need = _need(clause.text)
            if need is not None:
                said.add(need)
    if not said:
        return None
    return said == {known}


def needs_apart(topic: Topic) -> bool:
    """Tell whether a need is asked about and the value's yes or no is of something else."""
    return bool(_ASKS_NEED.search(topic.question)) and not _PLAIN.fullmatch(topic.value.strip())


def _marks(topic: Topic) -> frozenset[str]:
    """Return words of what may be needed; of verb and object (卸妆) the verb alone will do."""
    question = _ASKS_NEED.sub(" ", topic.question)
    objects = re.findall(r"[一-鿿]+", re.sub(r"[吗么不嘛呢啊]", " ", question))
    verbs = {one for run in objects if len(run) <= 2 for one in run}
    return stems_of(question) | frozenset(verbs)


def _about(clause: str, mark: str) -> bool:
    """Tell whether a word is said; one character of two only as all that is needed: 不用装."""
    if len(mark) > 1:
        return bool(places_of(mark, clause))
    return bool(re.search(rf"(?:要|得|用|需要?|必|免|必须){mark}(?:[的了哈啊哦呀]|\Z)", clause))


def _need(text: str) -> Polarity | None:
    if _NEEDLESS.search(text):
        return "no"
    return "yes" if _NEEDED.search(text) else None
