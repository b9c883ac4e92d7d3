"""Reads the viewers' lines and patterns of lines that the intent model is trained on."""

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

from bench.asked_goods import asked_files, read_goods
from copilot.skills.answers.intent_model import ASKED, TALK
from copilot.skills.answers.reading import Intent

FOLDER = Path(__file__).parent / "data"
INTENTS: tuple[Intent, ...] = get_args(Intent)

_SLOT = re.compile(r"\{(\w+)\}")
_TIMES = re.compile(r"x(\d+) (.*)")
_SEED = 7


Kind = Intent | Literal["asked", "talk"]
KINDS: tuple[Kind, ...] = (*INTENTS, ASKED, TALK)
"""What a line may be: of an intent, asked of goods on air, or the talk of any live chat."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line to train on; ``written`` where a person wrote it whole, not a pattern filled."""

    text: str
    kind: Kind
    written: bool


def read_lines(path: Path) -> list[tuple[str, Intent]]:
    """Return (text, intent) of each line of ``path``; ``ValueError`` for an unknown intent."""
    return [(text, intent) for text, intent, _ in _under_intents(path)]


def training_lines(times: int) -> list[Line]:
    """Return all lines written and all patterns filled ``times`` times; the same every time."""
    written = [
        Line(text, intent, True)
        for path in sorted(FOLDER.glob("viewer_lines_*.txt"))
        for text, intent in read_lines(path)
    ]
    words: dict[str, list[str]] = {}
    chance = random.Random(_SEED)
    filled = [
        Line(text, intent, False)
        for path in sorted(FOLDER.glob("viewer_patterns_*.txt"))
        for pattern, intent, names in _under_intents(path, words)
        for text in _fill(pattern, names, times, chance)
    ]
    return list(dict.fromkeys(written + filled + _asked() + _talk()))


def _asked() -> list[Line]:
    """Return what is asked of the goods that the embedder's adapter is trained on, too."""
    return [
        Line(wording, ASKED, True)
        for path in asked_files(trained=True)
        for goods in read_goods(path)
        for group in goods.groups
        for wording in group.wordings
    ]


def _talk() -> list[Line]:
    """Return what is asked and said in live chats that no shop can answer, goods or none."""
    lines = [
        Line(text, TALK, True)
        for path in sorted(FOLDER.glob("viewer_talk_*.txt"))
        for text, _ in read_lines(path)
    ]
    for path in asked_files(trained=True):
        lines += [Line(text, TALK, True) for goods in read_goods(path) for text in goods.remarks]
    return lines


def _under_intents(
    path: Path, words: dict[str, list[str]] | None = None
) -> Iterator[tuple[str, Intent, dict[str, list[str]]]]:
    """Yield each line with the [intent] it stands under and the @words told of before it."""
    known = {} if words is None else words
    intent: Intent | None = None
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        text = line.strip()
        if not text or text.startswith("# "):
            continue
        if text.startswith("@") and words is not None:
            name, _, listed = text[1:].partition(":")
            known[name] = list(_listed(listed, known))
        elif text.startswith("[") and text.endswith("]"):
            intent = next((one for one in INTENTS if one == text[1:-1]), None)
            if intent is None:
                raise ValueError(f"{path.name} line {number}: {text} is not one of {INTENTS}")
        elif intent is None:
            raise ValueError(f"{path.name} line {number}: text before the first [intent]")
        else:
            yield text, intent, known


def _listed(text: str, known: dict[str, list[str]]) -> Iterator[str]:
    """Yield words parted by blanks: ``_`` is a blank within one, ``+name`` all of another list."""
    for word in text.split():
        if word.startswith("+"):
            yield from known[word[1:]]
        else:
            yield word.replace("_", " ")


def _fill(
    pattern: str, words: dict[str, list[str]], times: int, chance: random.Random
) -> list[str]:
    """Return ``pattern`` with its slots filled at random; with every word if it is but one slot."""
    if told := _TIMES.fullmatch(pattern):
        times, pattern = int(told[1]), told[2]
    if alone := _SLOT.fullmatch(pattern):
        return words[alone[1]]
    if not _SLOT.search(pattern):
        return [pattern]
    return [_SLOT.sub(lambda slot: chance.choice(words[slot[1]]), pattern) for _ in range(times)]
