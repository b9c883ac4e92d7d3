"""Tells which choices of a product a question names: by title, colour, size letter or figure."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from knowledge.language.amounts import states_same
from knowledge.language.normalise import normalise
from knowledge.language.quantities import find_quantities
from knowledge.language.terms import han_runs, words
from knowledge.search.question_figures import stated_figures, without_link_numbers

_COLOURS: Final = """
黑 black
白 white
红 red
蓝 blue
绿 green
紫 purple
粉 pink
灰 grey gray
黄 yellow
橙 orange
棕 brown
咖 coffee
米 beige
金 gold
银 silver
"""
_COLOUR_OF: Final[Mapping[str, str]] = {
    word: line.split()[0] for line in _COLOURS.strip().splitlines() for word in line.split()
}
_HAN_COLOUR = "".join(word for word in _COLOUR_OF if not word.isascii())
_IN_QUESTION = re.compile(f"([{_HAN_COLOUR}])(?:色|的|款|那)")
_IN_TITLE = re.compile(f"([{_HAN_COLOUR}])(?:色|款|(?![\\u4e00-\\u9fff]))")
_CLITIC = re.compile(r"['\u2019][a-z]+")


@dataclass(frozen=True, slots=True)
class _Title:
    """A choice's title cut into what may name it."""

    title: str
    pieces: frozenset[str]


def named_variants(question: str, titles: Iterable[str]) -> frozenset[str]:
    """Return those of ``titles`` that ``question`` names; empty when it names none.

    What all titles share names none of them; of titles that agree equally well the shortest is
    meant (深空灰, not 深空灰礼盒装); one that agrees in more beats those that agree in less.
    """
    choices = _choices(tuple(dict.fromkeys(title for title in titles if title)))
    if not choices:
        return frozenset()
    text = without_link_numbers(question)
    said = _said(text)
    stated = stated_figures(question)
    matched: dict[str, frozenset[str]] = {}
    for choice in choices:
        found = choice.pieces if _whole(choice.title, text) else choice.pieces & said
        if states_same(stated, find_quantities(choice.title)):
            found |= {"="}
        if found:
            matched[choice.title] = found
    return _best(matched, {choice.title: choice.pieces for choice in choices})


def names_a_colour(question: str) -> bool:
    """Return whether ``question`` speaks of the one in some colour, whether or not it exists."""
    text = _CLITIC.sub(" ", without_link_numbers(question))
    return bool(_IN_QUESTION.search(text)) or any(word in _COLOUR_OF for word in words(text))


def _best(
    matched: Mapping[str, frozenset[str]], pieces: Mapping[str, frozenset[str]]
) -> frozenset[str]:
    kept = set()
    for title, found in matched.items():
        longer = (other for other in matched if title != other and _is_part(title, other))
        if any(matched[other] - pieces[title] for other in longer):
            continue
        rivals = [other for other in matched if matched[other] >= found and other != title]
        if any(matched[other] > found for other in rivals):
            continue
        if all(len(pieces[other]) >= len(pieces[title]) for other in rivals):
            kept.add(title)
    return frozenset(kept)


def _is_part(title: str, other: str) -> bool:
    """Return whether a title is part of another's: 深空灰 of 深空灰礼盒装, and not L of XL."""
    return re.search(rf"(?<![A-Za-z0-9]){re.escape(title)}", other) is not None


@lru_cache(maxsize=1024)
def _choices(titles: tuple[str, ...]) -> tuple[_Title, ...]:
    cut = {title: _pieces(title) for title in titles}
    shared = frozenset.intersection(*cut.values()) if len(cut) > 1 else frozenset()
    if any(pieces <= shared for pieces in cut.values()):
        shared = frozenset()  # one title is part of all others: what they share is its name
    return tuple(_Title(title, pieces - shared) for title, pieces in cut.items())


def _pieces(title: str) -> frozenset[str]:
    text = normalise(title)
    colours = {
        _COLOUR_OF[word] for word in (*_IN_TITLE.findall(text), *words(text)) if word in _COLOUR_OF
    }
    return _cut(text) | colours


def _said(text: str) -> frozenset[str]:
    plain = _CLITIC.sub(" ", text)
    spoken = (*_IN_QUESTION.findall(plain), *words(plain))
    return _cut(plain) | {_COLOUR_OF[word] for word in spoken if word in _COLOUR_OF}


def _cut(text: str) -> frozenset[str]:
    pairs = {run[i : i + 2] for run in han_runs(text) for i in range(len(run) - 1)}
    return frozenset(pairs.union(words(text)))


def _whole(title: str, text: str) -> bool:
    plain = re.escape(normalise(title))
    return re.search(rf"(?<![a-z0-9.]){plain}(?![a-z0-9.])", text) is not None
