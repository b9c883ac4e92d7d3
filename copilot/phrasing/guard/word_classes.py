"""Reads the files of words: classes of words and groups of wordings that mean the same."""

from functools import lru_cache
from importlib.resources import files
from itertools import chain
from typing import Final

from copilot.phrasing.guard.elements import Language
from copilot.phrasing.guard.word_lists import wordings

_COMMENT: Final = "#"


@lru_cache(maxsize=2)
def word_classes(language: Language) -> dict[str, tuple[str, ...]]:
    """Return the words of each ``[class]`` of ``words.<language>.txt``."""
    split = str.split if language == "zh" else wordings
    return {
        name: tuple(word for line in lines for word in split(line))
        for name, lines in _sections(f"words.{language}.txt").items()
    }


@lru_cache(maxsize=2)
def rewordings(language: Language) -> dict[str, tuple[str, ...]]:
    """Return the lines of each ``[class]`` of ``rewordings.<language>.txt``."""
    return {name: tuple(lines) for name, lines in _sections(f"rewordings.{language}.txt").items()}


@lru_cache(maxsize=2)
def likes(language: Language) -> tuple[str, ...]:
    """Return the groups of ``likes``, a line each."""
    return tuple(_sections(f"likes.{language}.txt")["like"])


def glossary() -> tuple[str, ...]:
    """Return the lines of the glossary of Chinese and English."""
    return tuple(chain.from_iterable(_sections("glossary.txt").values()))


@lru_cache(maxsize=2)
def passing_words(language: Language) -> tuple[str, ...]:
    """Return what a line may hold though no fact does, of every class of ``passing``."""
    separator = None if language == "zh" else ","
    lines = chain.from_iterable(_sections(f"passing.{language}.txt").values())
    found = (word.strip() for line in lines for word in line.split(separator))
    return tuple(word for word in found if word)


def _sections(file: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    lines: list[str] = []
    for line in files(__package__).joinpath(file).read_text("utf-8").splitlines():
        text = line.strip()
        if text.startswith("["):
            lines = found.setdefault(text[1:].partition("]")[0], [])
        elif text and not text.startswith(_COMMENT):
            lines.append(text)
    return found
