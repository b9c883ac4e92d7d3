"""A fact as a sentence that a host can say, in place of a label with its value."""

import re
from dataclasses import dataclass
from typing import Final

from copilot.skills.wording.offers import offer_part, offer_said
from copilot.skills.wording.properties_en import property_said_en
from copilot.skills.wording.properties_zh import property_said_zh
from copilot.skills.wording.questions_en import question_answered_en
from copilot.skills.wording.questions_zh import question_answered_zh
from copilot.skills.wording.subjects_en import is_plural, lowered
from copilot.skills.wording.yes_no_words import read_yes_no
from knowledge.products import FactKind

_SAYS_HOW: Final = re.compile(
    r"[更很较偏最超也都不]\S|比较|友好|适合|好看|显|耐|易(?=\S)|可以|能(?!量)|会(?!员)"
)
"""What a value says of itself, so that no 是 may stand before it."""
_COLONS: Final = ("：", ": ", ":")


@dataclass(frozen=True, slots=True)
class Stated:
    """A fact by its parts, as ``knowledge.facts.Fact`` has them.

    Attributes:
        chinese: whether it is to be said in Chinese.
    """

    kind: FactKind
    name: str
    value: str
    text: str
    title: str
    chinese: bool


def sentence_of(fact: Stated) -> str:
    """Return a fact as a sentence, figures as written; empty where no safe one can be made.

    English begins in small letters, so that it can follow an opening.
    """
    if fact.kind == "faq":
        return _answered(fact)
    if fact.kind == "policy":
        return _policy(fact)
    if fact.kind == "offer" or (fact.kind == "variant" and offer_part(fact.name)[0] is not None):
        return offer_said(fact.name, _after_name(fact), fact.chinese)
    if fact.kind == "variant":
        return _choice(fact)
    if fact.kind != "attribute":
        return ""
    if fact.chinese:
        return property_said_zh(fact.name, fact.value)
    return property_said_en(fact.name, fact.value, fact.title)


def sentence_of_text(name: str, text: str, title: str, chinese: bool) -> str:
    """Return ``sentence_of`` a fact of which only its name and its whole text are kept."""
    colon = next((c for c in _COLONS if text.startswith(name + c)), None)
    if not name or colon is None:
        return ""
    kind: FactKind = "attribute" if offer_part(name)[0] is None else "offer"
    value = text.removeprefix(name + colon).strip()
    return sentence_of(Stated(kind, name, value, text, title, chinese))


def verdict_of_answer(fact: Stated) -> str:
    """Return what an answer's yes or no says to its question, without the rest; else nothing."""
    answer = read_yes_no(fact.value, fact.chinese)
    if answer is None:
        return ""
    if fact.chinese:
        # "Yes" to 有没有事 may mean that it is all right: no sentence is made of two languages.
        return "" if answer.word.isascii() else question_answered_zh(fact.name, answer)
    return question_answered_en(fact.name, answer.yes)


def _answered(fact: Stated) -> str:
    """Return what an answer of no more than yes or no says; others speak for themselves."""
    answer = read_yes_no(fact.value, fact.chinese)
    return verdict_of_answer(fact) if answer is not None and not answer.rest else ""


def _policy(fact: Stated) -> str:
    """Return a policy's text, its topic in front where the text does not say what it is on."""
    topic, text = fact.name.strip(" :："), fact.value.strip().rstrip("。.；;")
    if fact.chinese:
        return text if len(text) > 12 or topic in text else f"{topic}的话，{text}"
    if len(text.split()) > 4 or topic.casefold() in text.casefold():
        return lowered(text)
    if text[:1].isdigit():
        return f"it's {text} for {lowered(topic)}"
    if text.split()[:1] in (["free"], ["Free"]):
        return f"{lowered(topic)} {'are' if is_plural(topic) else 'is'} {lowered(text)}"
    return ""


def _choice(fact: Stated) -> str:
    """Return what can be chosen, or one choice's own property."""
    if fact.chinese:
        if fact.name == "可选":
            return f"可选{fact.value}"
        choice, _, quality = fact.name.rpartition(" ")
        if choice and _SAYS_HOW.search(fact.value):
            # 02正红 显白：冷白皮更显白 is said with one 显白, 黄皮友好 as the label has it.
            return f"{choice}，{fact.value}" if quality in fact.value else ""
        verb = "有" if "、" in fact.value else "是"
        return f"{fact.name}{verb}{fact.value}"
    if ", " in fact.value:
        name = lowered(fact.name)
        return f"the {name if is_plural(name) else name + ' options'} are {fact.value}"
    return f"the {lowered(fact.name)} is {fact.value}"


def _after_name(fact: Stated) -> str:
    for colon in _COLONS:
        if fact.text.startswith(opening := f"{fact.name}{colon}"):
            return fact.text.removeprefix(opening).strip()
    return fact.value
