"""How far a text says that a product has the property a question asks for: not, a little, very.

The shop's value and the host's words are read the same way, so that they agree or do not whatever
words each of them chose: not sticky and non-sticky, 不吵 and 静音, hardly sheds and low-shed.
"""

import re
from collections.abc import Iterator
from enum import IntEnum
from functools import lru_cache
from typing import Final

from copilot.skills.corrections.speech.clauses import cut_clauses
from copilot.skills.corrections.speech.polarity import CONDITION, is_asked, reading_around
from copilot.skills.heard.asked_card import Topic
from copilot.skills.heard.opposite_words import OPPOSITES, Opposites
from copilot.skills.heard.word_stems import places_of, stem, stems_of


class Degree(IntEnum):
    """How much of a property is said; neighbours may be one person's and another's word."""

    NOT = 0
    HARDLY = 1
    SLIGHTLY = 2
    FAIRLY = 3
    FULLY = 4


_HARDLY: Final = re.compile(
    r"低\Z|(?:基本上?|几乎)(?:不|没|无)[会有太]?\Z|(?:不怎么|不太|不大|很少|极少|不易|"
    r"不容易)[会]?\Z"
    r"|\b(?:hardly|barely|scarcely|rarely|low|almost no|not (?:very|that|really|so|"
    r"too))[ -](?:ever )?\Z"
)
_NOT: Final = re.compile(
    r"(?:不|没有?|无|防|抗|免|零|0|非|未|(?<!特)别)(?:会|是|含|用|了|收|要|添加|加|"
    r"觉得|那么|发|带|掉)?(?:一点|任何|半点|什么)?\Z"
    r"|(?:\b(?:resist\w*|prevents?|no|not|non|never|without|zero|anti|isn't|cannot)|"
    r"n't)(?:[ -](?:a|at all|any|the|be|get|really|even|going to|feel|have to|"
    r"have))*[ -]\Z"
)
_SLIGHTLY: Final = re.compile(
    r"(?:有一?点点?|一点点|微微?|略微?|轻微|稍微?|有些|少许|少量|一点)(?:会|发|的|儿)?\Z"
    r"|\b(?:a (?:little|bit|tad|touch)(?: bit)?(?: of)?|slightly|mildly|lightly)[ -]\Z"
)
_FAIRLY: Final = re.compile(r"中等?度?\Z|适中\Z|\b(?:medium|moderately|fairly)[ -]\Z")
_NOT_AFTER: Final = re.compile(
    r"(?:是|完全|都)?(?:没有|不含|不大|不会)|[- ](?:free|resistant|proof)\b|,? not at all"
)
_AT_ALL_AFTER: Final = re.compile(r"(?:都|也)(?:不|没)")
_ASKED_AFTER: Final = re.compile(r"(?:不|没)[一-鿿]?(?:[吗?？]|\Z)|的话")
_SUBJECT_ZH: Final = re.compile(
    r"(?:会不会|有没有|含不含|是不是|能不能|会|有|含|是|"
    r"还)?(?P<subject>[一-鿿]{1,4}?)(?:不(?P=subject)[一-鿿]{0,3}|的?[吗么嘛]|不|"
    r"没)?[?？]?\Z"
)
_BEFORE: Final = re.compile(r"(?:\A|[^一-鿿]|[不会很太点挺还是微中特超低防偏较略])\Z")
_BEHIND: Final = re.compile(r"[不吗么嘛的腻人款型]|(?P<twice>[一-鿿])(?P=twice)|[^一-鿿]|\Z")
"""After a word of its own; one that is drawn out (软乎乎, 硬邦邦) is one too."""
_VERBS: Final = frozenset("发掉起漏缩褪变生脱打粘留渗串晕沾卡勾透扎勒磨硌")
_NOTHING: Final = re.compile(r"能|可|要|用|需|支持|适合|多少|几|什么")
_HAS_EN: Final = re.compile(r"^(?:is|are|does|do|has|have|will|did|would|any)\b")
_IS_SO: Final = re.compile(r"\b([a-z]+)(?:'s| is| are) (?:[a-z]+ )?\Z")
_PRONOUNS: Final = frozenset(
    ["it", "they", "that", "this", "these", "those", "everything", "all", "he", "she", "there"]
)
_STOP_WORDS: Final = """
    it this that these they there any in on with come need ever too really very product
    fit fits work works hold holds
"""
_SUBJECT_STOP: Final = frozenset(_STOP_WORDS.split())
_FULLY: Final = re.compile(
    r"(?:会|很|非常|特别|超级?|特|挺|太|最|是|有|含|带|全)\Z"
    r"|\b(?:is|are|it's|they're|very|really|super|so|pretty|fully|totally|has|have|"
    r"yes,?|there's|does|it|they|got|will|a lot of)(?: a| some| an)? \Z"
)


def degree_agrees(text: str, topic: Topic) -> bool | None:
    """Return whether the asked property is said as the shop says it; ``None``: nothing is clear."""
    known = _known(topic)
    if known is None:
        return None
    said = set(_degrees(text, topic, strict=True))
    if not said:
        return None
    if said == {known}:
        return None if not _asked(topic) else True
    apart = any(
        (degree >= Degree.SLIGHTLY) != (known >= Degree.SLIGHTLY) or abs(degree - known) > 1
        for degree in said
    )
    return False if apart else None


def is_opposite(topic: Topic) -> bool:
    """Tell whether the value says the opposite of what a question names: 手动, of 能自动吗.

    What costs nothing may be had under a condition, of which a yes tells nothing.
    """
    named = [words for words in _opposites(topic.question) if not words.lacks.search("免费")]
    return bool(named) and _known(topic) is Degree.NOT


@lru_cache(maxsize=512)
def _known(topic: Topic) -> Degree | None:
    if re.search(r"[,，;；]", topic.value) and CONDITION.search(topic.value):
        return None
    found = set(_degrees(topic.value, topic, strict=False))
    return found.pop() if len(found) == 1 else None


def _degrees(text: str, topic: Topic, strict: bool) -> Iterator[Degree]:
    """Yield what each clause says of the property; ``strict``: a mere mention says nothing."""
    opposites = _opposites(topic.question)
    subject = () if opposites else _subject(topic)
    if not opposites and not subject:
        opposites = _opposites(topic.value)
    for clause in cut_clauses(text):
        if strict and is_asked(clause.text):
            continue
        for words in opposites:
            yield from _of_opposites(clause.text, words, topic)
        for mark in subject:
            yield from _of_subject(clause.text, mark, strict)


@lru_cache(maxsize=512)
def _opposites(text: str) -> tuple[Opposites, ...]:
    return tuple(o for o in OPPOSITES if any(_stands_alone(at, text) for at in o.found(text)))


def _stands_alone(at: re.Match[str], text: str) -> bool:
    """Tell whether a Chinese word of one character is a word and no part of one: 硅油."""
    if len(at[0]) > 1 or at[0].isascii():
        return True
    return bool(_BEFORE.search(text[: at.start()]) and _BEHIND.match(text, at.end()))


def _asked(topic: Topic) -> bool:
    """Tell whether the property is the one asked for; else it can only be contradicted."""
    return bool(_opposites(topic.question) or _subject(topic))


@lru_cache(maxsize=512)
def _subject(topic: Topic) -> tuple[str, ...]:
    """Return the one word whose property a yes-or-no question asks for."""
    question = topic.question
    if _HAS_EN.match(question):
        words = [w for w in re.findall(r"[a-z]+", question)[1:] if w not in _SUBJECT_STOP]
        words = [w for w in words if len(w) > 2 and w not in ("the", "are", "for", "have", "its")]
        known = [w for w in words if places_of(stem(w), topic.value)]
        return (stem(known[0]),) if len(known) == 1 else ()
    found = _SUBJECT_ZH.match(question)
    if found is None or not re.search(r"[吗么嘛不没有会]", question):
        return ()
    subject = found["subject"]
    if _NOTHING.search(subject):
        return ()
    return (subject,)


def _of_opposites(clause: str, words: Opposites, topic: Topic) -> Iterator[Degree]:
    taken: list[tuple[int, int]] = []
    for at in words.lacks.finditer(clause):
        if _of_another(clause[: at.start()], topic):
            continue
        degree = _modified(clause[: at.start()], clause[at.end() :])
        taken.append(at.span())
        if not _stands_alone(at, clause) and degree is Degree.FULLY:
            continue
        if degree is Degree.FULLY:
            yield Degree.NOT
        elif degree in (Degree.NOT, Degree.HARDLY):
            yield Degree.FULLY
    for at in words.has.finditer(clause):
        if any(start < at.end() and at.start() < end for start, end in taken):
            continue
        if _of_another(clause[: at.start()], topic):
            continue
        degree = _modified(clause[: at.start()], clause[at.end() :])
        if degree is not None:
            yield degree


def _of_another(left: str, topic: Topic) -> bool:
    """Tell whether something else is said to be so: names are free, of free shipping."""
    found = _IS_SO.search(left)
    if found is None or found[1] in _PRONOUNS:
        return False
    return stem(found[1]) not in stems_of(f"{topic.question} {topic.name} {topic.value}")


def _of_subject(clause: str, mark: str, strict: bool) -> Iterator[Degree]:
    for start, end in places_of(mark, clause):
        degree = _of_mention(clause, start, end, strict)
        if degree is not None:
            yield degree
    if len(mark) not in (2, 3) or mark.isascii() or mark[0] not in _VERBS or mark in clause:
        return
    verb, thing = mark[0], mark[1:]
    if re.search(f"{verb}(?:一点点?|点|一些|了点)(?![都也不])", clause):
        yield Degree.SLIGHTLY
        return
    for start, end in places_of(thing, clause):  # 防滑, of 打滑
        degree = _modified(clause[:start], clause[end:])
        if degree is not None and degree is not Degree.FULLY:
            yield degree
    ends = not strict or clause.endswith((verb, f"{verb}的"))
    for start, end in places_of(verb, clause) if ends else ():
        degree = _modified(clause[:start], clause[end:])
        if degree is not None and (
            not strict
            and degree is Degree.NOT
            or degree is not Degree.FULLY
            or clause[:start].endswith("会")
        ):
            yield degree


def _of_mention(clause: str, start: int, end: int, strict: bool) -> Degree | None:
    left, right = clause[:start], clause[end:]
    degree = _modified(left, right)
    if degree is not Degree.FULLY or not strict:
        return degree
    if _FULLY.search(left) or (not left and re.fullmatch(r"的?[啊哈哦呀呢]*", right)):
        return degree
    reading = reading_around(left, clause[start:end], right, "has")
    return {"yes": Degree.FULLY, "no": Degree.NOT}.get(reading or "")


def _modified(left: str, right: str) -> Degree | None:
    """Return the degree given by what stands before and after a word."""
    if _ASKED_AFTER.match(right):
        return None
    if _AT_ALL_AFTER.match(right):
        return Degree.NOT
    if _HARDLY.search(left):
        return Degree.HARDLY
    if _NOT.search(left) or _NOT_AFTER.match(right):
        return None if re.search(r"(?:不是|不会|并非)(?:不|没)\Z", left) else Degree.NOT
    if _SLIGHTLY.search(left):
        return Degree.SLIGHTLY
    return Degree.FAIRLY if _FAIRLY.search(left) else Degree.FULLY
