"""What is true as a sentence of its own, for the headline and the line of a correction."""

import re
from typing import Final

from copilot.skills.corrections.claim import Claim, Language
from copilot.skills.corrections.product_views import bare_name
from copilot.skills.wording.members import corrected_member
from copilot.skills.wording.no_sentence_en import makes_no_sentence
from copilot.skills.wording.properties_en import HAPPENED, VERBAL, is_quality
from copilot.skills.wording.properties_zh import is_state
from copilot.skills.wording.sentences import Stated, sentence_of
from copilot.skills.wording.subjects_en import being, is_plural, lowered
from copilot.skills.wording.yes_no_words import read_yes_no

_SIGNS: Final = (("≥", "不低于"), ("≤", "不超过"), (">", "大于"), ("<", "小于"))

_RATED: Final = re.compile(r"IP[X\d]\d", re.IGNORECASE)


def true_sentence(claim: Claim, truth: str, language: Language) -> str:
    """Return ``truth`` of the claim's property as a sentence, figures as written."""
    fact, chinese = claim.known.fact, language == "zh"
    if fact.name.endswith("表") and (row := _ROW.fullmatch(truth)):
        return f"{row['of']}的{row['what']}"
    if said := turned(claim, truth, language):
        return said
    if said := answered_in_full(claim, truth, language):
        return said
    if fact.kind == "faq" and not is_bare_answer(truth):
        return truth if chinese else lowered(truth)
    bare = bare_name(fact)
    return _joined(bare, truth) if chinese else _named(bare, truth, fact.title)


def turned(claim: Claim, truth: str, language: Language) -> str:
    """Return ``true_sentence`` where name and value make one by rule, else nothing."""
    fact = claim.known.fact
    name = fact.name if fact.kind == "variant" else bare_name(fact)
    return sentence_of(
        Stated(fact.kind, name, truth, f"{name}：{truth}", fact.title, language == "zh")
    )


def answered_in_full(claim: Claim, truth: str, language: Language) -> str:
    """Return a question's answer with what its yes or no comes to: 不能放冰箱，会裂."""
    fact, chinese = claim.known.fact, language == "zh"
    answer = read_yes_no(truth, chinese)
    if fact.kind != "faq" or answer is None or not answer.rest:
        return ""
    verdict = turned(claim, answer.word, language)
    return f"{verdict}{'，' if chinese else ', '}{answer.rest}" if verdict else ""


def member_of(claim: Claim, language: Language) -> str:
    """Return what is true of the one member of a list that was misstated; else nothing."""
    known = claim.known
    if known.fact.kind == "offer" or known.fact.variant or claim.in_full:
        return ""
    ingredients = "ingredients" in known.keys or claim.weight == "safety"
    return corrected_member(known.fact.value, claim.said, language == "zh", ingredients)


def not_given(thing: str, given: str, language: Language) -> str:
    """Return that a thing is no gift, and what is ``given`` in a sentence of its own.

    What is given may well have been said right beside it, and puts nothing right by itself.
    """
    return f"不送{thing}，{given}" if language == "zh" else f"no {thing} comes with it, {given}"


def is_bare_answer(truth: str) -> bool:
    """Return whether a value says yes or no and nothing else."""
    for chinese in (True, False):
        answer = read_yes_no(truth, chinese)
        if answer is not None and not answer.rest:
            return True
    return False


_ROW: Final = re.compile(r"(?P<of>[^：:，。；;]+)[：:]\s*(?P<what>.+)", re.DOTALL)
"""A row of a table: 1.8米床：被套220×240cm."""


def _joined(name: str, truth: str) -> str:
    for sign, words in _SIGNS:
        if truth.startswith(sign):
            return f"{name}{words}{truth.removeprefix(sign).strip()}"
    if is_bare_answer(truth):
        return f"{name}，{'是的' if truth == '是' else truth}"
    if is_state(name) and _RATED.fullmatch(truth):
        return f"{name}等级是{truth}"
    return f"{name}是{truth}"


def _named(name: str, truth: str, title: str) -> str:
    """Return an English name with its value: the capacity is 5 L, but released 3 May 2004."""
    word = lowered(name).rstrip(" :?")
    if is_bare_answer(truth):
        return f"{word}: {truth.lower()}"
    if is_quality(word) and _RATED.fullmatch(truth):
        return f"{being(title)} rated {truth}"
    if is_quality(word) and VERBAL.match(truth):
        return f"{being(title)} {lowered(truth)}"
    if HAPPENED.search(word):
        return f"{word} {truth}"
    if makes_no_sentence(word, truth):
        return f"{word}: {truth}"
    return f"{word} {'are' if is_plural(word) else 'is'} {truth}"
