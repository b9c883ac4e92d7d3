"""Yes or no to the question asked: what the shop's value says, and what the host says."""

import re
from collections.abc import Callable
from typing import Final

from copilot.skills.corrections.claim import SilentSpan
from copilot.skills.corrections.speech.clauses import Clause, cut_clauses
from copilot.skills.corrections.speech.polarity import (
    Polarity,
    is_asked,
    reading_around,
    value_polarity,
)
from copilot.skills.corrections.yes_no.named_properties import mentions
from copilot.skills.corrections.yes_no.question_answers import answered
from copilot.skills.corrections.yes_no.warned_groups import warned_groups
from copilot.skills.heard.asked_card import Topic
from copilot.skills.heard.listed import listed
from copilot.skills.heard.said_words import limit_said
from copilot.skills.heard.word_stems import places_of, spans_of

_ASKS_YES_NO: Final = re.compile(
    r"吗|么$|[能会有是含带]不?没?[能会有是含带]|可不可以|不[?？]?$|^(?:is|are|can|"
    r"could|does|do|has|have|will|ok|okay|safe)\b"
    r"|(?P<word>[一-鿿])不(?P=word)|有没有"
)
_ZERO: Final = re.compile(r"[0零](?:\s?(?:[a-z]{1,2}|%|克|毫克))?")
_PROMISED: Final = re.compile(
    r"^[^,，。;；]{0,6}(?:包[赔退换邮]|支持|可以)|\b(?:safe|friendly|included)$"
)
_VERB_ALONE: Final = re.compile(
    r"(?P<no>不|没有?)?(?:添)?(?P<verb>[带含送配加])(?:有)?(?(no)的?|的)[哈啊哦呀呢]*"
)
_OWN: Final = re.compile(r"自己(?:配|备|带|准备|买|另)|自备|\b(?:need|bring|buy|use) your own\b")
_DONE: Final = frozenset("加放添含用掺兑带送配")
_WITH_OTHERS: Final = re.compile(
    r"[、和跟与]?(?P<thing>[一-鿿]{2})(?P<more>[、和跟与][一-鿿]{2})?(?:都|全|统统|一概)"
    r"(?:(?P<no>没有?|不[含加带送]|无)|[有含带送])(?![一-鿿]{2})"
)
_CANNOT_AFTER: Final = re.compile(r"不(?:了|动|下来?|开|进去?|上去?|起来?|住)")
_GIVEN: Final = re.compile(
    r"(?:我们|咱们?|也|都|是|已经)*(?:给(?:大家|你们?|您|姐妹们?|宝宝们?)?)?(?:都|全)?[送带配](?:了|的|上|好)"
)
_PUT_IN: Final = re.compile(r"(?<![没不])[留做加装设开缝配][计置]?[了有]一?个?\Z")
_GIVEN_VALUE: Final = re.compile(r"(?:免费)?赠?送|免费")
_LACKING: Final = re.compile(r"[不无未禁忌勿免]|\b(?:no|not|free|without|avoid)\b")
_DO: Final = re.compile(r"\A\s*(?:please )?(?:do )(?=not)")
_SHORTEST: Final = 3
_NEGATED_QUESTION: Final = re.compile(r"不[含用会能带]|没有?(?!没)|无")


def asks_yes_no(topic: Topic) -> bool:
    """Tell whether the question can be answered by yes or no."""
    return bool(_ASKS_YES_NO.search(topic.question))


def expected(topic: Topic) -> Polarity | None:
    """Return what the shop's value says to the question, where it says yes or no at all."""
    polarity = _of_part(topic, str.__contains__) or value_polarity(topic.value)
    if polarity is None and _PROMISED.search(topic.value):
        return "yes"
    return polarity


def warns_of(topic: Topic) -> bool:
    """Tell whether the value warns those whom the question is about: 含水杨酸，孕妇禁用."""
    asked = {key for key, *_ in mentions(topic.question)}
    return any(key in asked and not excepted for key, excepted in warned_groups(topic.value))


def refuses(text: str) -> bool:
    """Tell whether an aligned text tells somebody not to use a thing, and allows nothing."""
    return _REFUSES.search(text) is not None and _ALLOWS.search(text) is None


_REFUSES: Final = re.compile(
    r"不(?:能|可以?|行|建议|要|适合|推荐)|[别勿]|先不|禁用|慎用|避开|\b(?:not|no|avoid|skip)\b|n['’]t\b"
)
_ALLOWS: Final = re.compile(
    r"放心|没事|没关系|没问题|(?<!不)(?:可以|能)[用吃喝敷涂抹]|随便|\b(?:fine|safe|okay|sure)\b"
)


def implied(topic: Topic) -> Polarity | None:
    """Return the yes or no that a value comes to which says neither: none of it, given, listed."""
    if _ZERO.fullmatch(topic.value.strip()) or _of_part(topic, takes_up):
        return "no"
    return "yes" if _GIVEN_VALUE.fullmatch(topic.value) or _lists_asked(topic) else None


def _of_part(topic: Topic, takes_up: Callable[[str, str], bool]) -> Polarity | None:
    """Return the no of that part of a value which takes up the question: 夜用,不可游泳."""
    parts = re.split(r"[,，;；]", topic.value)
    asked = [term for term in topic.terms if len(term) > 1 and term in topic.question]
    own = [part for part in parts if any(takes_up(part, term) for term in asked)]
    if len(parts) == 1 or len(own) != 1 or value_polarity(_DO.sub("", own[0])) != "no":
        return None
    return "no" if own[0] is not parts[0] else None


def takes_up(part: str, term: str) -> bool:
    """Tell whether a part of a value has a word of the question's, or its stem: dry of dryer."""
    if not term.isascii():
        return term in part
    return any(
        min(len(word), len(term)) >= _SHORTEST and (word.startswith(term) or term.startswith(word))
        for word in re.findall(r"[a-z]+", part)
    )


def says_yes_alone(text: str, topic: Topic) -> bool:
    """Tell whether an aligned text begins by a yes, of which the value says nothing.

    Yep, of: can it go in the dishwasher, where the value speaks of washing by hand.
    """
    clauses = cut_clauses(text)
    return (
        asks_yes_no(topic)
        and expected(topic) is None
        and bool(clauses)
        and answered(clauses[0].text) == "yes"
        and not any(takes_up(topic.value, term) for term in topic.terms)
    )


def _lists_asked(topic: Topic) -> bool:
    """Tell whether the thing asked for is one of those that the value lists as there."""
    found = listed(topic.value)
    if found is None or _LACKING.search(topic.name):
        return False
    return any(
        all(places_of(mark, topic.question) for mark in marks) for marks in found.marks if marks
    )


def said_polarity(
    text: str, before: str, topic: Topic, silent: tuple[SilentSpan, ...], known: bool
) -> Polarity | None:
    """Return what an aligned text says to the question: yes, no, or nothing clear.

    A bare yes answers only where the question's subject is heard with it or just before: another
    question may be the one that is answered. ``known`` tells that a figure of the card is heard.
    """
    about, bare = set[Polarity](), set[Polarity]()
    on_topic = known or limit_said(text, topic)
    on_topic = on_topic or any(
        spans_of(term, text) or spans_of(term, before) for term in topic.terms
    )
    for clause in cut_clauses(text):
        if is_silent(clause, silent) or is_asked(clause.text):
            continue
        about |= _about(clause, topic)
        own = None if clause.start else _verb_alone(clause.text, topic.question)
        if own is not None:
            bare.add(own)
        said = answered(clause.text)
        if said is not None and on_topic and not _NEGATED_QUESTION.search(topic.question):
            bare.add(said)
    for found in (about, bare):
        if found:
            return found.pop() if len(found) == 1 else None
    return None


def _verb_alone(clause: str, question: str) -> Polarity | None:
    """Return yes or no where the question's own verb is all that is said: 不带, of 带充电头吗."""
    found = _VERB_ALONE.fullmatch(clause)
    if found is None or _NEGATED_QUESTION.search(question):
        return None
    asked = found["verb"] in question or (found["verb"] in "含加" and "有" in question)
    return ("no" if found["no"] else "yes") if asked else None


def is_silent(clause: Clause, silent: tuple[SilentSpan, ...]) -> bool:
    """Tell whether a clause claims nothing, or speaks of another link."""
    if re.search(r"链接|小黄车|购物袋|\blinks?\b", clause.text):
        return True
    return any(span.start < clause.end and clause.start < span.end for span in silent)


def _about(clause: Clause, topic: Topic) -> set[Polarity]:
    """Return what is said of the question's own words."""
    found: set[Polarity] = set()
    taken: list[tuple[int, int]] = []
    for term in sorted(topic.terms, key=len, reverse=True):
        for at in spans_of(term, clause.text):
            if any(start <= at[0] and at[1] <= end for start, end in taken):
                continue  # the longer word was read: 防水 says nothing of 水
            left, right = clause.text[: at[0]], clause.text[at[1] :]
            if re.match(r"[一-鿿]{0,3}的话", right):
                continue
            reading = reading_around(left, term, right, "may")
            if _OWN.search(clause.text):
                reading = "no"
            if reading is None or _CANNOT_AFTER.match(right):
                reading = _beside(left, term, right)
            if reading is not None:
                taken.append(at)
            if reading in ("yes", "no"):
                found.add(reading)
            elif reading is None and not topic.modal and _is_predicate(term, topic.question):
                found.add("yes")
    return found


def _beside(left: str, term: str, right: str) -> Polarity | None:
    """Return what the words right beside a word say of it that no modal word does."""
    if _CANNOT_AFTER.match(right):
        return "no"
    if _GIVEN.match(right) and not left.endswith(("不", "没", "没有", "无")):
        return "yes"
    if _PUT_IN.search(left):
        return "yes"
    return _undone(left, term) or _with_others(right)


def _undone(left: str, term: str) -> Polarity | None:
    """Return no where what was asked about has not been done to it: 没加糖."""
    return "no" if term[0] in _DONE and left.endswith(("没", "没有", "未")) else None


def _with_others(right: str) -> Polarity | None:
    """Return what is said of a word and of others after it: 酒精香精都没有."""
    found = _WITH_OTHERS.match(right)
    return None if found is None else "no" if found["no"] else "yes"


def _is_predicate(term: str, question: str) -> bool:
    """Tell whether a question without a verb of its own asks for ``term``: 坏果包赔吗."""
    return bool(re.search(re.escape(term) + r"(?:吗|么|不|嘛|$)", question))
