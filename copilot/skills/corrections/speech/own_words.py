"""The words by which a shop's product, and what is said of it, is known, prepared once."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from copilot.skills.corrections.claim import ProductView
from copilot.skills.corrections.speech import subject_words as words
from copilot.skills.corrections.speech.subject_words import known_generally
from knowledge.language.characters import align

LATIN: Final = re.compile("[a-z]+")
HAN: Final = re.compile("[\u3400-\u9fff]+")
_TWO: Final = 2
_COLOUR: Final = re.compile("[红黄蓝绿白黑灰紫粉棕金银橙色]")
_LETTERS_OF_A_PLURAL: Final = 3
_SIZE_AT_END: Final = re.compile(r"[0-9][0-9.]*[a-z\u3400-\u9fff]{0,3}$")
_COUNTED: Final = re.compile(r"([0-9]+(?:\.[0-9]+)?)[ -]?([a-z]{1,4})")


@dataclass(frozen=True, slots=True)
class OwnWords:
    """What a shop says of one product, prepared once a catalogue version.

    Attributes:
        names: by which it is called, aligned.
        said: its words without the ending of a plural, figures with their units, pairs of Chinese
            characters, and the last character of each name.
        called: the last words of its English names.
        spelt: the characters of its properties' names with their place, as a name misheard for its
            like still has them.
        apart: what is sold beside it, by name, where no figure tells more.
        text: all of it, aligned.
        choices: the titles of its choices, aligned.
        properties: the names of its properties, aligned.
        nouns: those of two characters of which a name consists, or its kind of goods, if that is
            no colour's.
        kinds: finds where something is told of a kind of such goods (枣花蜜保质期), if it is called
            by a Chinese noun.
    """

    names: tuple[str, ...]
    said: frozenset[str]
    called: frozenset[str]
    spelt: frozenset[tuple[int, int, str]]
    apart: frozenset[str]
    text: str
    choices: str
    properties: tuple[str, ...]
    nouns: frozenset[str]
    kinds: re.Pattern[str] | None


def own_words_of(view: ProductView) -> OwnWords:
    """Return the words by which what is said of ``view`` is known."""
    told = [view.title, *view.names, *view.variants]
    told += view.product.category.split()[-1:] if view.product else []
    told += [part for known in view.properties for part in (known.fact.name, known.fact.text)]
    said: set[str] = set()
    for text in map(align, told):
        said.update(map(singular, LATIN.findall(text)))
        said.update(f"{count} {unit}" for count, unit in _COUNTED.findall(text))
        for run in HAN.findall(text):
            said.update(pairs_of(run))
    names = tuple(map(align, view.names))
    said.update(run[-1] for name in names for run in HAN.findall(name))
    called = (latin[-1] for name in names if (latin := LATIN.findall(name)))
    properties = [(align(known.fact.name), align(known.fact.text)) for known in view.properties]
    attributes = (known.fact for known in view.properties if known.fact.kind == "attribute")
    named = tuple(dict.fromkeys(align(fact.name) for fact in attributes if fact.name))
    return OwnWords(
        names,
        frozenset(said),
        frozenset(map(singular, called)),
        frozenset(one for name, _ in properties for one in spelt_of(name)),
        frozenset(
            name
            for name, text in properties
            if words.SOLD_APART.search(text) and not re.search("[0-9]", text)
        ),
        " ".join(map(align, told)),
        align(" ".join(view.variants)),
        named,
        _nouns_of(view, names),
        _kinds_of(align(view.title), names, named),
    )


def _nouns_of(view: ProductView, names: Iterable[str]) -> frozenset[str]:
    sort = align(view.product.category).rpartition("/")[2] if view.product else ""
    called = (one for one in (*names, sort) if HAN.fullmatch(one) and len(one) == _TWO)
    return frozenset(one for one in called if not _COLOUR.fullmatch(one[-1]))


def _kinds_of(
    title: str, names: Iterable[str], properties: Iterable[str]
) -> re.Pattern[str] | None:
    called = [name for name in names if HAN.fullmatch(name) and len(name) > 1]
    title = _SIZE_AT_END.sub("", title)
    nouns = {*called, *(name[-1] for name in called if title.endswith(name[-1]))}
    if not nouns:
        return None
    noun = "|".join(sorted(nouns, key=len, reverse=True))
    told = "|".join((*map(re.escape, properties), words.TOLD_OF_KIND))
    return re.compile(rf"(?P<kind>{words.KIND_OF})(?:{noun})的?(?:{told})")


def is_known(word: str, own: OwnWords) -> bool:
    """Tell whether an English word is the shop's, a property's, a part's or general talk."""
    bare = singular(word)
    return bare in own.said or word in words.GENERAL_ENGLISH or bare in known_generally()


def is_known_in_chinese(name: str, own: OwnWords) -> bool:
    """Tell whether a Chinese noun is the shop's, a property, a part or a material."""
    known = known_pairs(name, own) or words.KNOWN_THING.search(name)
    return bool(known) or name.removesuffix("子")[-1] in own.said


def known_pairs(name: str, own: OwnWords, generally: bool = True) -> bool:
    """Tell whether any two characters of a noun stand so in the shop's words, or a property's.

    Without ``generally`` only the shop's own words count.
    """
    pairs = frozenset(pairs_of(name))
    return bool(pairs & own.said or (generally and pairs & known_generally()))


def singular(word: str) -> str:
    """Return a word without the ending of a plural."""
    if len(word) > _LETTERS_OF_A_PLURAL and word.endswith("s") and not word.endswith("ss"):
        return word[:-1]
    return word


def spelt_of(name: str) -> Iterator[tuple[int, int, str]]:
    """Return the characters of a name with their place in it."""
    return ((len(name), at, character) for at, character in enumerate(name))


def pairs_of(run: str) -> Iterator[str]:
    """Return the pairs of neighbouring characters."""
    return (run[at : at + 2] for at in range(len(run) - 1))
