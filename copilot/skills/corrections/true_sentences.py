"""What is true as a sentence of its own, for the headline and the line of a correction."""

from typing import Final

from copilot.skills.corrections.claim import Claim, Language
from copilot.skills.corrections.product_views import bare_name
from copilot.skills.wording.members import corrected_member
from copilot.skills.wording.properties_en import HAPPENED
from copilot.skills.wording.sentences import Stated, sentence_of
from copilot.skills.wording.subjects_en import is_plural, lowered
from copilot.skills.wording.yes_no_words import read_yes_no

_SIGNS: Final = (("≥", "不低于"), ("≤", "不超过"), (">", "大于"), ("<", "小于"))


def true_sentence(claim: Claim, truth: str, language: Language) -> str:
    """Return ``truth`` of the claim's property as a sentence, figures as written."""
    fact, chinese = claim.known.fact, language == "zh"
    if said := turned(claim, truth, language):
        return said
    if fact.kind == "faq" and not is_bare_answer(truth):
        return truth if chinese else lowered(truth)
    bare = bare_name(fact)
    return _joined(bare, truth) if chinese else _named(bare, truth)


def turned(claim: Claim, truth: str, language: Language) -> str:
    """Return ``true_sentence`` where name and value make one by rule, else nothing."""
    fact = claim.known.fact
    name = fact.name if fact.kind == "variant" else bare_name(fact)
    return sentence_of(
        Stated(fact.kind, name, truth, f"{name}：{truth}", fact.title, language == "zh")
    )


def member_of(claim: Claim, language: Language) -> str:
    """Return what is true of the one member of a list that was misstated; else nothing."""
    known = claim.known
    if known.fact.kind == "offer" or known.fact.variant:
        return ""
    ingredients = "ingredients" in known.keys or claim.weight == "safety"
    return corrected_member(known.fact.value, claim.said, language == "zh", ingredients)


def is_bare_answer(truth: str) -> bool:
    """Return whether a value says yes or no and nothing else."""
    for chinese in (True, False):
        answer = read_yes_no(truth, chinese)
        if answer is not None and not answer.rest:
            return True
    return False


def _joined(name: str, truth: str) -> str:
    for sign, words in _SIGNS:
        if truth.startswith(sign):
            return f"{name}{words}{truth.removeprefix(sign).strip()}"
    if is_bare_answer(truth):
        return f"{name}，{'是的' if truth == '是' else truth}"
    return f"{name}是{truth}"


def _named(name: str, truth: str) -> str:
    """Return an English name with its value: the capacity is 5 L, but released 3 May 2004."""
    word = lowered(name).rstrip(" :?")
    if is_bare_answer(truth):
        return f"{word}: {truth.lower()}"
    if HAPPENED.search(word):
        return f"{word} {truth}"
    return f"{word} {'are' if is_plural(word) else 'is'} {truth}"
