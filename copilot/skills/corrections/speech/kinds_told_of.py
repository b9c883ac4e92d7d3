"""Finds where an English clause tells of any of a kind, and of no product at hand.

A raincoat keeps you dry, laser lights last, a ceramic knife you can drop: nothing at hand is called
so. What is told stays with that kind, be it behind ``and it``, until the talk comes back.
"""

import re
from dataclasses import dataclass
from typing import Final

from copilot.skills.corrections.materials.material_words import MATERIAL
from copilot.skills.corrections.speech import kind_words as words
from copilot.skills.corrections.speech import subject_words
from copilot.skills.corrections.speech.kinds_brought_up import brought_up, is_of_another_brand
from copilot.skills.corrections.speech.own_words import LATIN, OwnWords, is_known, singular
from copilot.skills.corrections.speech.subject_nouns import (
    SubjectNoun,
    is_plural,
    object_at,
    subject_at,
)
from knowledge.language.numbers import parse_number

_FIGURE: Final = re.compile(rf"\b{subject_words.COUNT}\b")
_DESCRIBES: Final = re.compile(r"(?:[^aeiou]y|ful|less|able|ible|est|ous|ive)\Z")
_LINK: Final = r"(?:(?:and|but|so|then|because|cause|plus|or) )*"
_IT: Final = re.compile(rf"{_LINK}(?:it|he|she)\b")
_THEY: Final = re.compile(rf"{_LINK}(?:they|those)\b")
_YOU: Final = re.compile(rf"{_LINK}(?:you|people)\b")
_ONE: Final = re.compile(r"\b(?:one|it)\b")
_THEM: Final = re.compile(r"\b(?:them|they|ones)\b")
_ALONE: Final = re.compile(rf"{_LINK}(?:the|their|its) [a-z]+ alone\b")
_FRAGMENT: Final = re.compile(
    rf"{_LINK}(?:about |only |just |around |maybe )?(?:an? )?{subject_words.COUNT}"
    rf"(?:[ -][a-z]+){{1,3}}(?: for {subject_words.COUNT}(?: [a-z]+)?)?"
)
"""An amount by itself, told of what was spoken of last: eight ribs, three kilos."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind that a clause tells of.

    Attributes:
        end: where the words that say so end.
        several: whether it is spoken of as many.
    """

    end: int
    several: bool


def kind_told_of(clause: str, own: OwnWords, named: bool) -> Kind | None:
    """Return the kind that an aligned clause tells of, if its subject is no product at hand.

    ``named`` tells that it names a product of the shop's: then only a kind of that is another.
    """
    lead = subject_words.ENGLISH_LEAD.match(clause)
    begin = lead.end() if lead else 0
    if (found := words.OLDER.match(clause)) and _is_name(found["name"], own):
        return Kind(found.end(), False)
    if (found := words.LABELLED.match(clause, begin)) and _is_other_class(found, own):
        return Kind(found.end(), False)
    if (end := brought_up(clause, begin)) is not None:
        return Kind(end, False)
    if not named and (found := words.HAD_BY_ALL.match(clause, begin)):
        at_hand = words.AT_HAND.search(found["what"])
        return None if at_hand else Kind(found.end(), is_plural(found["what"]))
    found = None if named else words.FRONTED.match(clause, begin)
    if found and not words.AT_HAND.search(found["what"]) and _is_strange(found["what"], own):
        return Kind(found.end(), False)
    meant = words.OBJECT.search(clause)
    noun = (
        object_at(clause, meant.start(meant.lastgroup or 0)) if meant else subject_at(clause, begin)
    )
    if noun is None or not _is_another(noun, own, named):
        return None
    return Kind(noun.end, noun.several)


def goes_on_about(clause: str, kind: Kind) -> bool:
    """Tell whether an aligned clause goes on about the kind that the one before it told of."""
    same, other = (_THEY, _THEM) if kind.several else (_IT, _ONE)
    if same.match(clause) or _ALONE.match(clause) or _FRAGMENT.fullmatch(clause):
        return True
    return bool(_YOU.match(clause) and other.search(clause))


def _is_another(noun: SubjectNoun, own: OwnWords, named: bool) -> bool:
    """Tell whether a noun calls another kind of things than the product on air."""
    parts = [part for word in noun.words for part in LATIN.findall(word)]
    if not parts or words.AT_HAND.search(" ".join((*noun.words, noun.joined))):
        return False
    if is_of_another_brand(noun, own):
        return True
    head, rest = parts[-1], parts[:-1]
    if head in subject_words.ONE_OF_KIND:
        return not named and _is_other_one(noun, rest, own)
    strange = any(_narrows(word, own) for word in rest)
    of_kind = noun.before in words.INDEFINITE | words.DISTANT or _is_bare_plural(noun)
    if _is_called(head, own):
        norm = noun.verb in words.NORM and noun.before in words.INDEFINITE
        priced = noun.before == "those" and not words.MONEY.isdisjoint(rest)
        return norm or priced or (strange and (of_kind or not noun.before))
    if named:
        return False
    if not of_kind:
        apart = not noun.before and bool(noun.joined) and not MATERIAL.spans(" ".join(noun.words))
        return apart and not any(is_known(word, own) for word in parts)
    if head in words.PORTIONS or singular(head) in words.PORTIONS:
        return _of_a_strange_thing(noun.joined, own)
    put_first = noun.verb in words.ANYBODY
    if not is_known(head, own):
        return not put_first or noun.before in words.DISTANT or bool(noun.joined)
    return not put_first and _narrows_beside_material(rest, own)


def _narrows_beside_material(rest: list[str], own: OwnWords) -> bool:
    """Tell whether words before a noun make another kind of it, whatever it is made of."""
    said = " ".join(rest)
    for _, start, end in reversed(MATERIAL.spans(said)):
        said = said[:start] + said[end:]
    return any(_narrows(word, own) for word in LATIN.findall(said))


def _is_bare_plural(noun: SubjectNoun) -> bool:
    return noun.several and noun.before != "the"


def _is_called(head: str, own: OwnWords) -> bool:
    """Tell whether a noun is what the product is called, in the plural too: knives."""
    stem = head.removesuffix("ves")
    forms = {singular(head)} | ({f"{stem}f", f"{stem}fe"} if stem != head else set())
    return not forms.isdisjoint(own.called)


def _is_other_one(noun: SubjectNoun, rest: list[str], own: OwnWords) -> bool:
    """Tell whether one, or ones, are of a sort or size that the product is not of."""
    ours = any(singular(word) in own.said for word in rest)
    much = any(word in words.VERY for word in rest)
    if (noun.before in words.DISTANT or (noun.before == "the" and much)) and noun.several:
        return not ours or much
    if not rest:
        return False
    if any(_narrows(word, own) for word in rest) and not ours:
        return noun.before != "the" or noun.several
    of_kind = noun.before in words.INDEFINITE or _is_bare_plural(noun)
    if of_kind and (figure := _FIGURE.search(" ".join(noun.words))):
        value = parse_number(figure[0])
        return value is not None and not re.search(rf"(?<![0-9.]){value:g}(?![0-9.])", own.text)
    return (noun.several or noun.before == "the") and rest[-1] in words.SORTS and not ours


def _narrows(word: str, own: OwnWords) -> bool:
    """Tell whether a word before a noun makes another kind of it, and no praise of it."""
    if is_known(word, own) or word in words.PORTIONS or len(word) == 1:
        return False
    if word in words.DESCRIBING or word in subject_words.PRAISED or _DESCRIBES.search(word):
        return False
    return parse_number(word) is None


def _is_strange(what: str, own: OwnWords) -> bool:
    said = LATIN.findall(what)
    return any(not is_known(word, own) and word not in words.PORTIONS for word in said)


def _of_a_strange_thing(joined: str, own: OwnWords) -> bool:
    """Tell whether what a portion is of (a can of paint) is nothing of the shop's."""
    found = LATIN.findall(joined)
    return len(found) > 1 and found[0] == "of" and not any(is_known(w, own) for w in found[1:])


def _is_name(called: str, own: OwnWords) -> bool:
    said = LATIN.findall(called)
    return any(word in LATIN.findall(name) for name in own.names for word in said)


def _is_other_class(found: re.Match[str], own: OwnWords) -> bool:
    """Tell whether a number behind a word of the product's is another than the product has."""
    if found["label"] in words.HELD_UP | words.INDEFINITE | words.PLAIN | words.ASKED_TO:
        return False
    value = parse_number(found["value"].replace(" oh", " zero"))
    stated = re.findall(rf"\b{found['label']}\b[^0-9]{{0,12}}([0-9]+(?:\.[0-9]+)?)", own.text)
    return value is not None and bool(stated) and value not in map(parse_number, stated)
