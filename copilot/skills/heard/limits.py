"""What limits a value: something else at extra cost or in one case only, or a condition.

An answer that leaves the limit out, or says that there is none, says more than the shop does.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from copilot.skills.corrections.figures.figures import find_figures
from copilot.skills.corrections.speech.clauses import cut_clauses
from copilot.skills.corrections.speech.polarity import is_asked, reading_around, value_polarity
from copilot.skills.heard.asked_card import Topic
from copilot.skills.heard.word_stems import places_of, stem, stems_of
from knowledge.language.quantities import Quantity, find_quantities

_CUT: Final = re.compile(r"[,，;；(（)）。]\s*")
_AT_COST: Final = re.compile(
    r"(?:另?加购?|另付|补|需付|加价|升级)(?=\s?[\d一二三四五六七八九十])|另加|另付|"
    r"另购|[补加][个点些]?(?:差?价|钱|差)|\bextra\b|\bmore\b|\bfor (?=[$\d])|\badd(?:s|ed)?\b"
)
_EXCEPTED: Final = re.compile(
    r"(?P<these>[^,，;；。()（）]{1,12}?)(?:除外|例外|不在此列)|除(?P<those>[^,，;；。]{1,12}?)[之以]?外"
    r"|(?P<they>[a-z][a-z -]{2,30}?) (?:are |is )?(?:excluded|excepted)\b"
    r"|\b(?:except(?: for)?|excluding|other than) (?P<what>[a-z][a-z -]{2,30})"
)
_SENTENCES: Final = re.compile(r"[;；。]|(?<=[a-z])\.(?: |$)")
_LIMITED: Final = re.compile(
    r"仅限(?:于)?(?P<these>[^,，;；。()（）]{1,10})"
    r"|\b(?:within|in|to|for) (?:the )?(?P<there>[a-z][a-z ]{1,24}?) only\b"
    r"|\bonly (?:within|in|to|for) (?:the )?(?P<where>[a-z][a-z ]{1,24})"
)
_MORE_MONEY: Final = re.compile(r"(?<!不)[加补]钱|(?<!不)另收|另算")
_COSTS: Final = re.compile(
    r"另[购买付加]|自[购备费]|加购|不含|\bextra\b|sold separately|not included"
)
_FREE: Final = re.compile(
    r"(?<!不)送(?!货|到|达)|免费|不加钱|不要钱|不收|白送|配好|\b(?:free|included|"
    r"no extra|on us)\b(?<!not included)"
)
_ONE_CASE: Final = re.compile(
    r"仅限?|只限?|只有|除|\b(?:only|except|unless|by (?:special )?order|on request|"
    r"pre-?order)\b|需?(?=预[订定]|定制)"
)
_MARKS: Final = re.compile(
    r"[$¥￥]?\d+(?:\.\d+)?\s?(?:元|块|usd|dollars?)?|另?加购?|另付|另购|补|要的话|"
    r"\b(?:extra|more|for|add|to|only|in the|in|by default|at extra cost|cost)\b"
)
_CONDITION: Final = re.compile(
    r"满|首[次单月日]|第[一1]次|如|若|之?后(?=可|能)|以上|以下|未拆|拆封|除|仅|限|才|"
    r"[一-鿿]在(?:可|能)"
    r"|\b(?:first|if|unless|when|once|only|over|after|under)\b|\bun(?:opened|used|worn|washed)\b"
)
_NO_MATTER: Final = re.compile(
    r"也(?=能|可|行|退|送|包)|就算|即使|哪怕|带着|连着|不限|不管|无论|照样|不用凑|随便退|全场"
    r"|\b(?:even (?:if|when|though|used|opened|after|on|with|for|in|without)|"
    r"right away|no minimum|or no|with or without|no matter|regardless|any amount)\b"
)
_UNDONE: Final = re.compile(r"\bun([a-z]+ed)\b|未([一-鿿])")
_NOT_DONE: Final = re.compile(r"[没未不别]|\b(?:not|never|before|un)\b|n't")
_ALWAYS: Final = re.compile(
    r"直接|随便|统一|一律|每一?[次单件回笔]|天天|任何|(?:都|全)(?=[^,，。]{0,2}[包免减送能可退有])"
    r"|\b(?:every|always|(?<!at )all|any|anytime|everything|everyone|anyone)\b"
)
_FIRST: Final = re.compile(r"首(?=[次单月日])|第[一1](?=[次单个])|\bfirst\b")
_FIRST_SAID: Final = re.compile(r"首[次单月日]|[第头][一1][次回单个水]|\bfirst\b")
_THRESHOLD: Final = re.compile(r"满\s?\d|\d[^,，。]{0,3}(?:以上|起)|\b(?:over|from|above) [$\d]")
_REACHED: Final = re.compile(
    r"够|满|到|以上|往上|超过|\b(?:over|above|hit|reach|spend|from|more|once|up)\b"
)
_GRANTED: Final = re.compile(
    r"(?<!不)(?:可以|能用|能|就行|用得了|减|包(?!装))|免|不(?:要|收|用)(?:运费|钱|"
    r"邮费)|(?<!n't )(?<!not )\b(?:free|yes|works?)\b"
)


@dataclass(frozen=True, slots=True)
class SpecialCase:
    """A part of a value that holds at extra cost or in one case only.

    Attributes:
        main: the words of what holds else.
        words: the words of what is the special.
        figures: those that limit it.
        limit: the words that limit it, where no figure does.
    """

    main: frozenset[str]
    words: frozenset[str]
    figures: tuple[Quantity, ...]
    limit: frozenset[str]


@lru_cache(maxsize=512)
def special_case_of(value: str) -> SpecialCase | None:
    """Return what an aligned value gives as the exception to its first part."""
    parts = [part for part in _CUT.split(value) if part.strip()]
    if len(parts) < 2:
        return None
    main = stems_of(parts[0])
    for part in parts[1:]:
        figures = find_quantities(part)
        if _AT_COST.search(part) or any(q.dimension == "money" for q in figures):
            words = stems_of(_MARKS.sub(" ", part)) - main
            if not words and value_polarity(parts[0]):
                continue  # 支持,需另购: a yes with its price
            return SpecialCase(main, words, figures, frozenset())
        case = _ONE_CASE.search(part)
        if case and case.start() > 0:
            words = stems_of(part[: case.start()])
            limit = stems_of(_MARKS.sub(" ", part[case.start() :]))
            return SpecialCase(main, words - main or words, figures, limit)
    return None


def asks_excepted(topic: Topic) -> bool:
    """Tell whether a yes-or-no question is on what the value excepts: 刻字了能退吗."""
    return any(
        places_of(mark, topic.question)
        for found in _EXCEPTED.finditer(topic.value)
        for mark in stems_of(next(filter(None, found.groups())))
    )


def lacks_limit(text: str, topic: Topic) -> bool:
    """Tell whether neither question nor text names that to which the value limits what it grants.

    Free shipping to Canada, where orders ship free within the US only.
    """
    sentences = [one for one in _SENTENCES.split(topic.value) if one.strip()]
    shared = [_taken_up(one, topic.question) for one in sentences]
    told = f"{topic.question} ; {text}"
    for sentence, taken_up in zip(sentences, shared, strict=True):
        at = _LIMITED.search(sentence) if taken_up == max(shared) else None
        marks = stems_of(next(filter(None, at.groups()))) if at else ()
        if marks and not any(places_of(mark, told) for mark in marks):
            return True
    return False


def _taken_up(sentence: str, question: str) -> int:
    return sum(bool(places_of(mark, question)) for mark in stems_of(sentence))


def overstates(text: str, topic: Topic) -> bool:
    """Tell whether an aligned text says without its limit what the value gives with one."""
    special = special_case_of(topic.value)
    if special is not None and _as_rule(text, special):
        return True
    if _COSTS.search(topic.value) and _FREE.search(text):
        return True
    limited = bool(_CONDITION.search(topic.value))
    freed = _NO_MATTER.search(text) or _done(text, topic.value)
    if freed and (limited or _CUT.search(topic.value)):
        return True
    if not limited or not _ALWAYS.search(text):
        return False
    return lacks_first(text, topic) or not _limit_said(text, topic)


def says_rule(text: str, topic: Topic) -> bool:
    """Tell whether what holds but for the exception is said, the exception not asked about."""
    special = special_case_of(topic.value)
    if special is None or not special.main:
        return False
    if any(places_of(word, topic.question) for word in special.words):
        return False
    return all(_affirmed(text, word) for word in special.main)


def grants_from(text: str, topic: Topic) -> bool:
    """Tell whether what a value grants from an amount on is granted from that amount."""
    if not _THRESHOLD.search(topic.value) or len(topic.quantities) != 1:
        return False
    known = topic.quantities[0]
    least = known.least
    figures = find_figures(text)
    if len(figures) != 1 or figures[0].side == "below":
        return False
    said = figures[0].first
    if said.low != least or (said.unit and known.unit and said.unit != known.unit):
        return False
    return said.high in (None, least) and bool(_REACHED.search(text) and _GRANTED.search(text))


def lacks_first(text: str, topic: Topic) -> bool:
    """Tell whether the value holds of the first time, and the text does not say so."""
    return bool(_FIRST.search(topic.value)) and not _FIRST_SAID.search(text)


def _done(text: str, value: str) -> bool:
    """Tell whether what must not have been done (unopened, 未拆) is said to be done."""
    undone = {stem(at[1]) for at in _UNDONE.finditer(value) if at[1]}
    undone |= {at[2] for at in _UNDONE.finditer(value) if at[2]}
    return any(
        not _NOT_DONE.search(clause.text[:start])
        for clause in cut_clauses(text)
        for mark in undone
        for start, _ in places_of(mark, clause.text)
    )


def _as_rule(text: str, special: SpecialCase) -> bool:
    said = [word for word in special.words if places_of(word, text)]
    if not said or _case_said(text, special):
        return False
    if any(_affirmed(text, word) for word in said):
        return True
    return not all(_affirmed(text, word) for word in special.main)


def _case_said(text: str, special: SpecialCase) -> bool:
    if special.figures:
        known = {q.low for q in special.figures}
        return any(figure.first.low in known for figure in find_figures(text))
    if not special.limit:
        return bool(_AT_COST.search(text) or _MORE_MONEY.search(text))
    return any(places_of(word, text) for word in special.limit)


def _limit_said(text: str, topic: Topic) -> bool:
    if topic.quantities:
        known = {q.low for q in topic.quantities} | {q.high for q in topic.quantities}
        return any(figure.first.low in known for figure in find_figures(text))
    context = stems_of(topic.question)
    return any(places_of(word, text) for word in stems_of(topic.value) - context)


def _affirmed(text: str, word: str) -> bool:
    for clause in cut_clauses(text):
        if is_asked(clause.text):
            continue
        for start, end in places_of(word, clause.text):
            left, right = clause.text[:start], clause.text[end:]
            if reading_around(left, clause.text[start:end], right, "may") not in ("no", "needless"):
                return True
    return False
