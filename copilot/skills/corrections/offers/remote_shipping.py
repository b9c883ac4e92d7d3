"""Holds free shipping to remote places against what the shop charges there: 新疆西藏也包邮."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from copilot.skills.corrections.claim import Claim, KnownProperty
from copilot.skills.corrections.speech.clauses import Clause, cut_clauses
from copilot.skills.corrections.speech.said_text import SaidText
from knowledge.facts import Fact
from knowledge.language.characters import align

_PLACES: Final = re.compile(
    r"新疆|西藏|内蒙古?|青海|宁夏|甘肃|海南|港澳台?|香港|澳门|台湾|偏远(?:地区)?|乡镇|海外"
    r"|\b(?:alaska|hawaii|puerto rico|northern ireland|highlands|islands|canada|overseas"
    r"|remote areas?)\b"
)
_CHARGED: Final = re.compile(
    r"补|加收|另收|另付|不包邮|不包|除外|自付|自理|到付|运费[^，。；]{0,6}\d|\d+(?:元|块)"
    r"|\b(?:extra|surcharge|excluded?|except|not included|additional)\b|[$£€]\s?\d"
)
_FREE: Final = re.compile(
    r"包邮|免(?:运费|邮)|不(?:用|需要?|要)(?:你们?|您|再|另外)?(?:补|加|付|出)|不收(?:运费|钱)|不加钱"
    r"|\b(?:ships? |shipping is |shipping )?free\b|\bno (?:extra|surcharge|shipping)\b"
    r"|\bfree shipping\b"
)
_COVERED: Final = re.compile(r"(?:也|都|全部?|统统|一样)(?:是|给)?包(?=[的哈啊哦呀嘛了]*\Z)")
_SHIPS_FREE: Final = re.compile(r"(?<!不)包邮[的哈啊哦呀了]*[，, ]*\Z")
_SHIPS_REACH: Final = 8
"""Characters before 新疆也包 in which 包邮 tells what is covered there."""
_STILL_CHARGED: Final = re.compile(
    r"不包|不免|除了|除外|以外|之外|(?<!不用)(?<!不需)(?<!不要)(?<!不)(?<!用)要?补(?:[一二三四五六七八九十\d]|差|运费|邮)|得补|要加|要收"
    r"|不(?:是|能|可以)包邮|[吗嘛]$|是不是|能不能|\b(?:except|not|but not|extra of|plus)\b|n['’]t\b"
)
_LONGEST_TRUTH: Final = 24


@dataclass(frozen=True, slots=True)
class _Charged:
    known: KnownProperty
    places: frozenset[str]
    truth: str


class RemoteShipping:
    """The places for which a shop charges shipping, prepared once a catalogue version."""

    def __init__(self, facts: Iterable[Fact]) -> None:
        self._charged = tuple(
            charged
            for fact in facts
            if fact.kind in ("policy", "faq") and fact.sku is None
            for charged in _charged(fact)
        )

    def claims(self, said: SaidText) -> list[Claim]:
        """Return where the text says that shipping to such a place costs nothing."""
        if not self._charged or not _PLACES.search(said.lowered, said.offset):
            return []
        found = (self._claim(clause, said) for clause in said.clauses if clause.end > said.offset)
        return [claim for claim in found if claim is not None]

    def _claim(self, clause: Clause, said: SaidText) -> Claim | None:
        named = frozenset(match[0] for match in _PLACES.finditer(clause.text))
        charged = next((one for one in self._charged if named & one.places), None)
        if charged is None or "?" in clause.mark or "？" in clause.mark:
            return None
        if _STILL_CHARGED.search(clause.text):
            return None
        before = said.lowered[max(0, clause.start - _SHIPS_REACH) : clause.start]
        covered = _COVERED.search(clause.text) and _SHIPS_FREE.search(before)
        if not covered and not _FREE.search(clause.text):
            return None
        return _made(charged, clause, said)


def _charged(fact: Fact) -> Iterable[_Charged]:
    """Yield the clauses of a rule that charge for places, with those named in them."""
    for clause in re.split(r"[。；;\n]|\. ", fact.value):
        aligned = align(clause)
        places = frozenset(match[0] for match in _PLACES.finditer(aligned))
        if places and _CHARGED.search(aligned):
            cut = next((c.text for c in cut_clauses(aligned) if _PLACES.search(c.text)), aligned)
            at = aligned.find(cut)
            shown = clause[at:].strip() if len(clause) - at <= _LONGEST_TRUTH else cut
            yield _Charged(KnownProperty(fact, frozenset()), places, shown)


def _made(charged: _Charged, clause: Clause, said: SaidText) -> Claim:
    return Claim(
        known=charged.known,
        outcome="wrong",
        said=clause.text.strip(),
        truth=charged.truth,
        start=clause.start - said.offset,
        end=clause.end - said.offset,
        settled=bool(clause.mark) or clause.end < len(said.lowered),
        weight="price",
    )
