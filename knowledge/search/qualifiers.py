"""Keeps an answer to whom, what and where the question named: 孕妇能用吗 is not 早上能用吗.

Sentences that ask whether something may be used look alike to an embedder whoever is to use it.
So what such a question names must be named by the fact as well, in these or reviewed other words.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from knowledge.facts import Fact
from knowledge.language.asked import asked_attributes, named_attributes
from knowledge.language.cared_for import tells_care
from knowledge.language.normalise import normalise
from knowledge.language.qualifier_words import QUALIFIER_WORDS
from knowledge.language.safety import ailments
from knowledge.language.terms import terms, words

_MAY = re.compile(
    r"[能可行敢会]|适合|支持|合适|适用|好不好|\b(?:can|could|may|okay|ok|safe|suitable|fit|work|works"
    r"|good|fine|allowed|for|use|usable|does|will|is|are)\b"
)
_BREAK = re.compile(r"[\s,，。.!！?？;；~、]+(?=[\u3400-\u9fff])|[,，。!！?？;；]+")
_ADDRESSED = re.compile(
    r"宝宝(?=们)|^(?:宝宝|宝贝)(?=[\s,，!！~]|这|那|我|你|请问)|(?<=[吗呢啊吧呀么])[\s,，]*(?:宝宝|宝贝)$"
)
"""The host or the other viewers addressed as babies."""

_ALLERGEN = re.compile(
    r"([\u3400-\u9fff]{1,6})过敏|allerg(?:ic|y|ies) to (?:the )?(\w+)"
    r"|\b(?!(?:i?m|am|is|are|was|were|be|been|being|very|so|really|highly|bit|slightly|super|skin|get|s"
    r"|i|re|for|the|an?|my|with|has|have|and|or|not|bad|severe|mild|any|food|also|too)\b)"
    r"(\w+) allerg(?:y|ies|ic)\b(?! to\b)"
)
_CONTAINED = re.compile(
    r"(?:有没有|含不含|含有|[有含放加])([\u3400-\u9fff]{1,4}?)(?:吗|么|没有?|不|呀|啊)?"
    r"[\s,，。?？!！]+\S{0,6}过敏"
    r"|\b(?!any\b|put\b)(\w+) in (?:it|this|them|these|that)\W.*\ballerg"
    r"|\bany (\w+)\b\W{1,3}(?:[\w']+ ){0,3}allerg"
    r"|\b(?:contains?|(?:is|are) there|have|has)(?: any)? (?!any\b)(\w+)\W.*\ballerg"
)
"""What is asked to be in a thing by who is allergic, in a clause of its own."""
_OF_ALLERGIES = frozenset({"过敏", "致敏", "allergy", "allergic", "allergen"})
_AGED = re.compile(r"\b(?:from|over|under|above|below) \d+ (?:years?|months?|yrs?|mos?)\b")
_AGE = frozenset({"age"})
_RETURNED = frozenset({"returns"})
_NO_ALLERGEN = re.compile("[对我是会容易皮肤的有孩子娃家宝老婆公妈爸人体质吗能用很不]+")


@dataclass(frozen=True, slots=True)
class _Qualifier:
    """One qualifier of the vocabulary."""

    key: str
    marks: frozenset[str]
    said: frozenset[str]
    stated: frozenset[str]


_Said = tuple[_Qualifier, frozenset[str]]
"""A qualifier and those of its words that a question says."""


@dataclass(frozen=True, slots=True)
class Required:
    """What a question names that its answer must speak of.

    Attributes:
        words: any of these in a fact's name or text will do; normalised.
        properties: … or that it is named after one of these.
        only: whether nothing else may answer; else such facts are merely preferred.
        safety: whether a wrong answer can harm somebody; then the product's title does not count
            as speaking of it.
    """

    words: frozenset[str]
    properties: frozenset[str]
    only: bool
    safety: bool = False


def required(question: str) -> Required | None:
    """Return what an answer to ``question`` must speak of; ``None`` when it names nothing."""
    text = _ADDRESSED.sub(" ", normalise(question))
    found = [(one, said) for one in _QUALIFIERS if (said := _occurring(text, one.said))]
    found = _outermost(found)
    if _RETURNED & asked_attributes(text):
        # 过敏可以退吗: an illness is why a thing goes back, and not whom it may harm.
        found = [(one, said) for one, said in found if "safety" not in one.marks]
    elif (named := ailments(text)) and not any("safety" in one.marks for one, _ in found):
        return Required(named, frozenset(), only=True, safety=True)
    for mark in ("safety", "always"):
        strict = [(one, said) for one, said in found if mark in one.marks]
        if strict:
            return _joined(strict, text, only=True, safety=mark == "safety")
    strict = [(one, said) for one, said in found if "prefer" not in one.marks]
    strict = [(one, said) for one, said in strict if _asks_leave(text, said)]
    if strict:
        return _joined(strict, text, only=True)
    return _joined(found, text, only=False) if found else None


def speaks_of(fact: Fact, wanted: Required) -> bool:
    """Return whether ``fact`` speaks of what is ``wanted``."""
    if wanted.properties & named_attributes(fact.name):
        return True
    if _AGE & wanted.properties and fact.sku and _AGED.search(normalise(fact.value)):
        return True
    if "care" in wanted.properties and tells_care(fact.name, fact.value):
        return True  # spot clean only: of who asks for the washing machine
    if _occurring(fact.text, wanted.words) or _occurring(fact.name, wanted.words):
        return True
    return not wanted.safety and bool(_occurring(fact.title, wanted.words))


def _joined(found: list[_Said], text: str, only: bool, safety: bool = False) -> Required:
    accepted: set[str] = set()
    properties: set[str] = set()
    allergens = _allergens(text) if any(one.key == "allergy" for one, _ in found) else set()
    for one, said in found:
        if one.key == "allergy" and allergens:
            accepted |= allergens | said | _OF_ALLERGIES  # and not whatever is for sensitive skin
            continue
        accepted |= said if "each" in one.marks else one.stated
        properties |= {mark[1:] for mark in one.marks if mark.startswith("@")}
    return Required(frozenset(accepted), frozenset(properties), only, safety)


def _outermost(found: list[_Said]) -> list[_Said]:
    """Drop words that are only part of a longer one said: 宝宝 in 怀宝宝."""
    everything = frozenset().union(*(said for _, said in found)) if found else frozenset()
    kept = []
    for one, said in found:
        own = frozenset(
            word for word in said if not any(word != o and word in o for o in everything - said)
        )
        if own:
            kept.append((one, said))
    return kept


def _allergens(text: str) -> set[str]:
    contained = (next(filter(None, match.groups())) for match in _CONTAINED.finditer(text))
    found = {" ".join(words(one)) if one.isascii() else one for one in contained}
    for match in _ALLERGEN.finditer(text):
        han = match.group(1)
        if han is None:
            found.add(" ".join(words(match.group(2) or match.group(3))))
            continue
        for run in _NO_ALLERGEN.split(han):
            found.update(run[i : i + 2] for i in range(len(run) - 1))
    return found


def _asks_leave(text: str, said: frozenset[str]) -> bool:
    """Return whether the clause with one of the words asks whether something may be.

    Not when another clause asks for a property: 这杯子多高 车里能放吗 is answered by the height.
    """
    clauses = [clause for clause in _BREAK.split(text) if clause]
    with_word = [clause for clause in clauses if _occurring(clause, said)] or [text]
    if any(asked_attributes(clause) for clause in clauses if clause not in with_word):
        return False
    return any(_MAY.search(clause) for clause in with_word)


def _occurring(text: str, accepted: frozenset[str]) -> frozenset[str]:
    plain, spaced = _forms(text)
    return frozenset(
        word for word in accepted if (f" {word} " in spaced if word.isascii() else word in plain)
    )


@lru_cache(maxsize=65536)
def _forms(text: str) -> tuple[str, str]:
    """Return the normal form of ``text``, and its Latin words between blanks."""
    return normalise(text), f" {' '.join(words(text))} "


def _read() -> Iterator[_Qualifier]:
    for block in re.split(r"\n(?! )", QUALIFIER_WORDS.strip("\n")):
        head, *lines = block.splitlines()
        key, *marks = head.split()
        said: set[str] = set()
        stated: set[str] = set()
        for line in lines:
            language, _, listed = line.strip().partition(" ")
            separator = None if language == "zh" else ","
            cut = (normalise(word) for word in listed.split(separator))
            read = {" ".join(words(word)) if word.isascii() else word for word in cut}
            stated |= read
            if language != "fact":
                said |= read
        yield _Qualifier(key, frozenset(marks), frozenset(said), frozenset(stated))


_QUALIFIERS = tuple(_read())

WHO_TERMS = frozenset().union(
    *(terms(word) for one in _QUALIFIERS if "who" in one.marks for word in one.said)
)
"""Terms of words for who uses a thing: 儿童能吃吗 asks of what is on air, not of the 儿童保温杯."""
