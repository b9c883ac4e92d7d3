"""Reads what hosts say of goods beside their facts, and questions that are the same or look it.

The goods and their numbered facts are those of ``bench.asked_goods``, in the file of the same
name. What is said, one product after the other (``bench/data/said``)::

    # title
    =12 直接丢洗衣机 | 机器洗没问题      utterances that say what fact 12 says
    x12 只能手洗 | 送干洗店             that contradict it
    ~12 洗完晾在阴凉地方                near it, neither confirmed nor contradicted by any fact
    =3,7 …                             two facts at once
    ~ 新进来的点个关注                   nothing to do with the product

Questions (``bench/data/same``): one, others that one answer serves, and such as need another::

    能机洗吗 = 机洗行不行 | 只能手搓啊  ≠ 能干洗吗 | 能烘干吗
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final, Literal

from bench.asked_goods import FOLDER as ASKED
from bench.asked_goods import UNTRAINED, Goods, read_goods

SAID: Final = ASKED.parent / "said"
SAME: Final = ASKED.parent / "same"

Relation = Literal["agrees", "contradicts", "neither"]

_RELATIONS: Final[dict[str, Relation]] = {"=": "agrees", "x": "contradicts", "~": "neither"}
_SAID = re.compile(r"([=x])([\d,]*\d)\s+(.+)|(~)([\d,]*)\s+(.+)")
_ALIKE = re.compile(r"([^≠]+?)\s=\s([^≠]+?)\s*≠([^≠]+)")


@dataclass(frozen=True, slots=True)
class Utterance:
    """What a host says of ``goods``, and how it stands to the facts of these numbers."""

    goods: Goods
    relation: Relation
    facts: tuple[int, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Alike:
    """Questions on the product of a title that one answer serves, and others that it does not."""

    title: str
    same: tuple[str, ...]
    others: tuple[str, ...]


def read_said(path: Path) -> Iterator[Utterance]:
    """Yield the utterances of a file.

    Raises:
        ValueError: a line is of no form, or names goods or a fact that are not there.
    """
    known = {goods.title: goods for goods in _goods(path.name)}
    goods: Goods | None = None
    for number, line in _lines(path):
        if line.startswith("#"):
            goods = known.get(line.lstrip("# "))
        found = _SAID.fullmatch(line)
        if goods is None or not (found or line.startswith("#")):
            raise ValueError(f"{path.name} line {number}: {line[:40]!r} is of no known form")
        if found:
            sign, numbers, texts = (part for part in found.groups() if part is not None)
            facts = tuple(int(one) for one in re.findall(r"\d+", numbers))
            if not goods.facts.keys() >= set(facts):
                raise ValueError(f"{path.name} line {number}: no fact {numbers} of {goods.title}")
            for text in _cut(texts):
                yield Utterance(goods, _RELATIONS[sign], facts, text)


def read_alike(path: Path) -> Iterator[Alike]:
    """Yield the questions of a file.

    Raises:
        ValueError: a line is of no form.
    """
    title = ""
    for number, line in _lines(path):
        if line.startswith("#"):
            title = line.lstrip("# ")
            continue
        found = _ALIKE.fullmatch(line)
        same, others = (_cut(found[2]), _cut(found[3])) if found else ((), ())
        if not title or found is None or not same or not others:
            raise ValueError(f"{path.name} line {number}: {line[:40]!r} is of no known form")
        yield Alike(title, (found[1], *same), others)


def files_of(folder: Path, trained: bool) -> Iterator[Path]:
    """Yield the files of a folder to train on, or those that are not."""
    for path in sorted(folder.glob("*.txt")):
        if path.name.endswith(UNTRAINED) != trained:
            yield path


@cache
def _goods(name: str) -> list[Goods]:
    return read_goods(ASKED / name)


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    for number, raw in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if raw.strip():
            yield number, raw.strip()


def _cut(text: str) -> tuple[str, ...]:
    return tuple(filter(None, (one.strip() for one in re.split(r"[|｜]", text))))
