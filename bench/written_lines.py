"""Reads lines that people wrote for goods, honest ones and lies, as a chat model would write them.

The form, one product after the other; its facts are those of the goods file of the same name, in
``lines/goods`` or in ``asked``::

    # title
    ?2,5 一罐能吃多久啊       a question, and the numbers of the facts that a line may use
    + 一罐是250克…            an honest line: says no more than these facts do
    - 一罐是500克…            a lie
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from bench import asked_goods
from bench.asked_goods import Goods, read_goods
from bench.asked_shop import product_of
from copilot.effects import Evidence
from copilot.phrasing.guard.figures import figure_spans
from copilot.phrasing.slots import slots_of
from copilot.suggestions import CardFact
from knowledge.fact_making import make_facts
from knowledge.products import Catalogue

FOLDER = Path(__file__).parent / "data" / "lines"
GOODS = FOLDER / "goods"
"""Goods that only lines are written for; those of the other files are asked about as well."""
SET_ASIDE = FOLDER / "set_aside.tsv"
"""Lines whose label is arguable: the file, the line and the reason, between tabs."""
TRUE_PARTS = FOLDER / "true_parts.tsv"
"""What is shown of lies: the lie and the part, between a tab; read, and true of the facts."""

_ASKED = re.compile(r"[?？]\s*(\d+(?:[,，]\s*\d+)*)\s+(.+)")
_SAID = re.compile(r"([+-])\s*(\S.*)")
_HAN = re.compile("[\u3400-\u9fff]")


@dataclass(frozen=True, slots=True)
class WrittenLine:
    """One line, with what it may say.

    Attributes:
        place: of its product in the file, from 1.
        output: the line, each figure that a fact has as that fact's slot.
    """

    file: str
    place: int
    product: str
    question: str
    evidence: tuple[Evidence, ...]
    language: Literal["zh", "en"]
    honest: bool
    written: str
    output: str


def read_lines(path: Path, goods: Path | None = None) -> Iterator[WrittenLine]:
    """Yield the lines of a file but those set aside; ``goods`` = where the facts stand.

    Raises:
        ValueError: a line is of no form, or names a product or fact that is not there.
    """
    own = GOODS / path.name
    stands = goods or (own if own.exists() else asked_goods.FOLDER / path.name)
    known = {one.title: one for one in read_goods(stands)}
    aside = set_aside(path.name)
    product, place, question = "", 0, ""
    evidence: tuple[Evidence, ...] = ()
    for number, raw in enumerate(path.read_text("utf-8").splitlines(), 1):
        text = raw.strip()
        if not text:
            continue
        if text.startswith("#"):
            product, place, question = text.lstrip("# "), place + 1, ""
        elif found := _ASKED.fullmatch(text):
            question = found[2]
            evidence = _evidence(known.get(product), found[1], f"{path.name} line {number}")
        elif question and (found := _SAID.fullmatch(text)):
            if found[2] not in aside:
                language: Literal["zh", "en"] = "zh" if _HAN.search(found[2]) else "en"
                said = _slotted(found[2], evidence)
                honest = found[1] == "+"
                yield WrittenLine(
                    path.name, place, product, question, evidence, language, honest, found[2], said
                )
        else:
            raise ValueError(f"{path.name} line {number}: {text[:40]!r} is of no known form")


def set_aside(file: str) -> frozenset[str]:
    """Return the lines of a file whose label is arguable."""
    rows = (row.split("\t") for row in SET_ASIDE.read_text("utf-8").splitlines() if row)
    return frozenset(line for name, line, _ in rows if name == file)


def true_parts() -> frozenset[tuple[str, str]]:
    """Return the parts of lies that were read and found true, each with its lie."""
    rows = (row.split("\t") for row in TRUE_PARTS.read_text("utf-8").splitlines() if row)
    return frozenset((lie, part) for lie, part in rows)


def _evidence(goods: Goods | None, numbers: str, where: str) -> tuple[Evidence, ...]:
    if goods is None:
        raise ValueError(f"{where}: no product of that title is in the goods file")
    wanted = [int(number) for number in re.findall(r"\d+", numbers)]
    if missing := [number for number in wanted if number not in goods.facts]:
        raise ValueError(f"{where}: the product has no fact {missing[0]}")
    found: list[Evidence] = []
    for number in wanted:
        one = Goods(goods.title, {number: goods.facts[number]})
        catalogue = Catalogue("lines", 1, (product_of("P", one),), (), ())
        for fact in make_facts(catalogue):
            card = CardFact(fact.id, fact.sku, fact.title, fact.text, "", "", 1)
            found.append(Evidence(card, fact.kind, fact.name, fact.value))
    return tuple(found)


def _slotted(line: str, evidence: tuple[Evidence, ...]) -> str:
    """Return a line with the figures that the facts have as slots, as the prompt asks for."""
    slots = slots_of(evidence)
    for start, end in reversed(figure_spans(line)):
        said = line[start:end].strip()
        slot = next((slot for slot in slots if slot.text.strip() == said), None)
        if slot is not None:
            line = f"{line[:start]}{{{slot.name}}}{line[end:]}"
    return line
