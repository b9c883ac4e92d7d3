"""Reads goods with their facts and what viewers ask of them, which the adapter is trained on.

The form, one product after the other::

    # title
    1 净含量：500g
    ?1 一罐多大 | 总共几斤      wordings of one question that fact 1 answers
    ?1,2 …                     or two facts together
    ?- 会不会上火              no fact here answers it
    ! 我妈天天拿这个泡水        a remark that asks the shop nothing
    @en 1 how big is one can   the same in the other language
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

FOLDER = Path(__file__).parent / "data" / "asked"

UNTRAINED = "_09.txt"
"""How the files end that nothing is trained on, so that thresholds can be set by them."""

_FACT = re.compile(r"(\d+)\s+(.+)")
_ASKED = re.compile(r"[?？]\s*([\d,，]+|-)\s+(.+)")
_FOREIGN = re.compile(r"@(?:zh|en)\s+([\d,，]+|-)\s+(.+)")
_WORDINGS = re.compile(r"[|｜]")


@dataclass(frozen=True, slots=True)
class Group:
    """Wordings of one question, and the numbers of the facts that answer it: none if none does."""

    facts: tuple[int, ...]
    wordings: tuple[str, ...]
    foreign: bool = False


@dataclass(slots=True)
class Goods:
    """One product: its title, its facts by number, what is asked and what is merely remarked."""

    title: str
    facts: dict[int, str] = field(default_factory=dict)
    groups: list[Group] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)

    @property
    def answered(self) -> list[Group]:
        """The questions that facts answer."""
        return [group for group in self.groups if group.facts]

    @property
    def unanswered(self) -> list[Group]:
        """The questions that no fact answers."""
        return [group for group in self.groups if not group.facts]


def read_goods(path: Path) -> list[Goods]:
    """Return the goods of a file.

    Raises:
        ValueError: a line is of no form, or names a fact that is not there.
    """
    goods: list[Goods] = []
    for number, raw in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        line = raw.strip()
        if line.startswith("#"):
            goods.append(Goods(line.lstrip("# ")))
        elif line and (not goods or not _take(goods[-1], line)):
            raise ValueError(f"{path.name} line {number}: {line[:40]!r} is of no known form")
    return goods


def asked_files(trained: bool) -> Iterator[Path]:
    """Yield the files to train on, or those that are not."""
    for path in sorted(FOLDER.glob("*.txt")):
        if path.name.endswith(UNTRAINED) != trained:
            yield path


def _take(goods: Goods, line: str) -> bool:
    if line[0] in "!！":
        goods.remarks += _wordings(line[1:])
        return True
    for form in (_ASKED, _FOREIGN):
        if found := form.fullmatch(line):
            facts = tuple(int(one) for one in re.findall(r"\d+", found[1]))
            goods.groups.append(Group(facts, _wordings(found[2]), form is _FOREIGN))
            return all(one in goods.facts for one in facts)
    if found := _FACT.fullmatch(line):
        goods.facts[int(found[1])] = found[2]
        return True
    return False


def _wordings(text: str) -> tuple[str, ...]:
    return tuple(filter(None, (one.strip() for one in _WORDINGS.split(text))))
