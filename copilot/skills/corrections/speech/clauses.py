"""Cuts a spoken text into clauses, whether or not the recogniser wrote punctuation."""

import itertools
import re
from dataclasses import dataclass
from functools import lru_cache

from copilot.skills.corrections.speech.joints import joints

_HAN = "\u3400-\u9fff"
_MARK = re.compile(
    r"[，。！？；,!?;…\n]+ *|\.+(?![0-9a-z]) *"
    rf"|(?<=[{_HAN}0-9a-z%]) +(?=[{_HAN}])|(?<=[{_HAN}]) +(?=[a-z])"
    r"|(?<=[吗么])(?=[^，。！？；,!?;… 的])"
    r"| -+ "
)
_SENTENCE_MARKS = frozenset("。!?！？…\n.")


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of a text between two marks, or between two places where speech begins anew.

    Attributes:
        start, end: span in the text, the mark that ends it excluded.
        text: its words.
        mark: what ends it; empty at the end of the text and where the next begins without one.
    """

    start: int
    end: int
    text: str
    mark: str

    @property
    def ends_sentence(self) -> bool:
        """Whether a sentence ends with it."""
        return any(character in _SENTENCE_MARKS for character in self.mark)


@lru_cache(maxsize=1024)
def cut_clauses(text: str) -> tuple[Clause, ...]:
    """Return the clauses of an aligned text (``knowledge.language.characters.align``) in order."""
    found: list[Clause] = []
    start = 0
    for mark in _MARK.finditer(text):
        if mark.start() > start:
            found.extend(_parts(text, start, mark.start(), mark[0].strip(" ")))
        start = mark.end()
    if start < len(text):
        found.extend(_parts(text, start, len(text), ""))
    return tuple(found)


def _parts(text: str, start: int, end: int, mark: str) -> list[Clause]:
    """Cut what stands between two marks where a new clause begins without one."""
    edges = [start, *(start + joint for joint in joints(text[start:end])), end]
    last = len(edges) - 2
    return [
        Clause(begin, finish, text[begin:finish], mark if index == last else "")
        for index, (begin, finish) in enumerate(itertools.pairwise(edges))
    ]


def has_ended(text: str, position: int) -> bool:
    """Tell whether a mark or some more words follow: what they may turn round is known by then."""
    after = text[position:]
    return len(after) >= _MORE or _MARK.match(after) is not None


_MORE = 5
_SUCH_A = re.compile(rf"的(?!话|配方|质地|[哈哦啊呀呢嘛吧了])[{_HAN}]")
_SAID_OF_OURS = re.compile(r"[是用]|采用|属于|这|咱|我们|它|今天")


def is_of_a_kind(words: str, start: int, end: int) -> bool:
    """Tell whether words at start:end of a clause only tell which things are meant.

    没有锅盖的便宜二十 speaks of lids left out somewhere; 这款是有刷的电机 speaks of this one.
    """
    such = _SUCH_A.match(words, end) or (
        words[end - 1 : end] == "的" and _SUCH_A.match(words, end - 1)
    )
    return bool(such) and not _SAID_OF_OURS.search(words, 0, start)
