"""Finds what a clause tells of a thing that is not the one on air: theirs is ten.

No brand is listed. What a clause is about stands before its verb or figure; if no word of that is
the shop's, a property, a part, a pronoun or general talk, it is somebody else's or something else.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from copilot.skills.corrections.claim import ProductView, SilentSpan
from copilot.skills.corrections.speech import subject_words as words
from copilot.skills.corrections.speech.clauses import cut_clauses
from copilot.skills.corrections.speech.subject_words import known_generally
from knowledge.language.characters import align

_LATIN: Final = re.compile("[a-z]+")
_HAN: Final = re.compile("[\u3400-\u9fff]+")
_WORDS_OF_A_SUBJECT: Final = 5
_LETTERS_OF_A_PLURAL: Final = 3


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
    """

    names: tuple[str, ...]
    said: frozenset[str]
    called: frozenset[str]
    spelt: frozenset[tuple[int, int, str]]
    apart: frozenset[str]


def own_words_of(view: ProductView) -> OwnWords:
    """Return the words by which what is said of ``view`` is known."""
    told = [view.title, *view.names, *view.variants]
    told += view.product.category.split()[-1:] if view.product else []
    told += [part for known in view.properties for part in (known.fact.name, known.fact.text)]
    said: set[str] = set()
    for text in map(align, told):
        said.update(map(_singular, _LATIN.findall(text)))
        said.update(f"{count} {unit}" for count, unit in _COUNTED.findall(text))
        for run in _HAN.findall(text):
            said.update(_pairs(run))
    names = tuple(map(align, view.names))
    said.update(run[-1] for name in names for run in _HAN.findall(name))
    called = (latin[-1] for name in names if (latin := _LATIN.findall(name)))
    properties = [(align(known.fact.name), align(known.fact.text)) for known in view.properties]
    return OwnWords(
        names,
        frozenset(said),
        frozenset(map(_singular, called)),
        frozenset(one for name, _ in properties for one in _spelt(name)),
        frozenset(
            name
            for name, text in properties
            if words.SOLD_APART.search(text) and not re.search("[0-9]", text)
        ),
    )


def told_of_others(
    text: str, own: OwnWords | None, named: Iterable[int] = ()
) -> tuple[SilentSpan, ...]:
    """Return the stretches that tell of another thing than the product and claim nothing of it.

    ``named`` are the places of the text at which the shop's products are named.
    """
    if own is None:
        return ()
    places = tuple(named)
    spans: list[SilentSpan] = []
    followed = False
    for clause in cut_clauses(align(text)):
        ours = any(clause.start <= place < clause.end for place in places)
        found = _foreign(clause.text, own, ours)
        if found is None and followed and words.FIGURE_ALONE.match(clause.text):
            found = len(clause.text)
        followed = found == len(clause.text) and not clause.ends_sentence
        if found is not None:
            spans.append(SilentSpan(clause.start, clause.start + found, "other_brand"))
    return tuple(spans)


def is_of_somebody_else(text: str, own: OwnWords) -> bool:
    """Tell whether words that stand by themselves tell of another thing than the product."""
    aligned = align(text)
    ours = any(name in aligned for name in own.names)
    return any(_foreign(one.text, own, ours) is not None for one in cut_clauses(aligned))


def _spelt(name: str) -> Iterator[tuple[int, int, str]]:
    return ((len(name), at, character) for at, character in enumerate(name))


def _pairs(run: str) -> Iterator[str]:
    return (run[at : at + 2] for at in range(len(run) - 1))


_COUNTED: Final = re.compile(r"([0-9]+(?:\.[0-9]+)?)[ -]?([a-z]{1,4})")


def _foreign(text: str, own: OwnWords, ours: bool) -> int | None:
    """Return up to where a clause speaks of another thing, if it does.

    ``ours`` tells that it names a product of the shop's: then only another size tells of another.
    """
    begin = _another_version(text, own)
    if begin is None and not ours:
        begin = _foreign_english(text, own) if _LATIN.search(text) else None
        if begin is None and _HAN.search(text):
            begin = _foreign_chinese(text, own)
    if begin is None:
        return None
    back = words.BACK_TO_OURS.search(text, begin)
    return back.start() if back else len(text)


def _another_version(text: str, own: OwnWords) -> int | None:
    """Return where an English clause has told that it is about one of another size."""
    if found := words.WE_ALSO.search(text):
        return found.end()
    subject, end = _english_subject(text)
    if (found := words.OTHER_VERSION.fullmatch(subject)) and found["which"] not in own.said:
        return end
    if (found := words.OF_A_SIZE.fullmatch(subject)) and " " not in found["count"]:
        count = words.COUNTS.get(found["count"], found["count"])
        ours = f"{count} {found['unit'][:4]}" in own.said or found["what"] in known_generally()
        return None if ours else end
    said = [word for word in _LATIN.findall(subject) if word not in words.JOINING]
    called = len(said) > 1 and _singular(said[-1]) in own.called
    return end if called and not any(_is_known(word, own) for word in said[:-1]) else None


def _english_subject(text: str) -> tuple[str, int]:
    """Return the words before an English clause's verb, and where the verb ends."""
    lead = words.ENGLISH_LEAD.match(text)
    begin = lead.end() if lead else 0
    verb = words.ENGLISH_VERB.search(text, begin)
    return (text[begin : verb.start()].strip(), verb.end()) if verb else ("", 0)


def _foreign_english(text: str, own: OwnWords) -> int | None:
    """Return where an English clause has told that it is about another thing."""
    if found := words.OWNED_ELSEWHERE.search(text) or words.RUN_DOWN.search(text):
        return len(text)
    found = words.BOUGHT_ELSEWHERE.search(text)
    if found and not _is_known(found["shop"], own):
        return len(text)
    subject, end = _english_subject(text)
    said = [word for word in _LATIN.findall(subject) if word not in words.JOINING]
    if not 1 <= len(said) <= _WORDS_OF_A_SUBJECT or re.search(r"[0-9]", subject):
        return None
    unknown = [word for word in said if not _is_known(word, own)]
    if unknown and said[0] == unknown[0] and said[-1] == unknown[-1]:
        return end
    apart = said[-1] in words.OF_ANYTHING and len(said) > 1
    told = (_singular(word) in own.said or word in words.GENERAL_ENGLISH for word in said[:-1])
    return end if apart and not any(told) else None


def _is_known(word: str, own: OwnWords) -> bool:
    bare = _singular(word)
    return bare in own.said or word in words.GENERAL_ENGLISH or bare in known_generally()


def _singular(word: str) -> str:
    """Return a word without the ending of a plural."""
    if len(word) > _LETTERS_OF_A_PLURAL and word.endswith("s") and not word.endswith("ss"):
        return word[:-1]
    return word


def _foreign_chinese(text: str, own: OwnWords) -> int | None:
    """Return where a Chinese clause has told that it is about another thing."""
    if found := words.SUCH_ONES.search(text):
        return found.end()
    if words.NOT_FOR_SALE.search(text):
        return len(text)
    if (found := words.OF_THE_SHOP.match(text)) and found["name"] in own.apart:
        return found.end()
    lead = words.CHINESE_LEAD.match(text)
    found = words.CHINESE_SUBJECT.match(text, lead.end() if lead else 0)
    if found is None:
        return None
    name = found["owner"] or found["that"] or found["bare"] or found["before"] or found["more"]
    pairs = frozenset(_pairs(name))
    if pairs & own.said or pairs & known_generally() or words.KNOWN_THING.search(name):
        return None
    if bare := found["bare"] or found["before"]:
        figure = words.TOLD_OF_BARE.search(text, found.end())
        told = text[found.start() : figure.start()].rstrip("是") if figure else bare
        misheard = own.spelt.intersection((*_spelt(bare), *_spelt(told)))
        ours = bare.removesuffix("子")[-1] in own.said or words.KNOWN_THING.search(told)
        if misheard or ours or not _tells(text, found.end(), own):
            return None
    return len(text)


def _tells(text: str, at: int, own: OwnWords) -> bool:
    """Tell whether what follows a bare subject is told of it: a figure, or a property of ours."""
    near = (text[place : place + 2] for place in range(at, at + 3))
    return bool(words.TOLD_OF_BARE.match(text, at)) or any(pair in own.said for pair in near)
