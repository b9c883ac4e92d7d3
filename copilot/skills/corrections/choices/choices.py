"""Which of a product's choices (a size, a colour) a text speaks of."""

import re
from functools import lru_cache

from copilot.skills.corrections.measures.measured_groups import Group
from copilot.skills.corrections.speech.aligning import aligned
from copilot.skills.corrections.speech.said_text import SaidText

_SIZE = re.compile(r"(?<![a-z])(?:x{0,4}[sl]|m|\d?xl)(?:码|号)?(?![a-z])|[大中小均]码")
_SEVERAL = re.compile(
    r"[大中小][的号款码壶瓶盒包袋罐份装杯床]|另外?|别的|其他|还有|分别|两种|几[个种款]"
    r"|[有分][两三四五]"
    r"|\b(?:small|medium|large|bigger|smaller|other|another|from|and|or|to)\b"
)
"""What tells that a choice other than the one in hand may be meant."""
_CLAUSES_BACK = 3


def names_choice(lowered: str, title: str) -> bool:
    """Tell whether a text names a choice; the L of XL is another size."""
    wanted = aligned(title)
    return bool(wanted) and naming_of(wanted).search(lowered) is not None


@lru_cache(maxsize=4096)
def naming_of(wanted: str) -> re.Pattern[str]:
    """Return what finds an aligned title; the 码 of a size in letters may be left out.

    A title that begins with a measure is found as one says it too: 一米八的床 for 1.8米床.
    """
    letters = _IN_LETTERS.fullmatch(wanted)
    words = re.escape(letters[1]) + "码?" if letters else _as_said(wanted)
    before = r"(?<![a-z0-9])" if wanted[0].isascii() and wanted[0].isalnum() else ""
    ends_in_latin = wanted[-1].isascii() and wanted[-1].isalpha()
    return re.compile(before + words + (r"(?![a-z])" if letters or ends_in_latin else ""))


def _as_said(wanted: str) -> str:
    """Return a title as a pattern, with its measure in digits or in words."""
    measured = _MEASURED.match(wanted)
    if measured is None:
        return re.escape(wanted)
    whole, part, unit = measured["whole"], measured["part"] or "", measured["unit"]
    rest = wanted[measured.end() :]
    said = [re.escape(measured[0])]
    if unit == "米" and part:
        said.append(rf"[{whole}{_HOW_MANY[int(whole)]}]米[{part}{_SPOKEN[int(part)]}]")
    elif part == "5":
        said.append(rf"[{whole}{_HOW_MANY[int(whole)]}]{unit}半")
    if part:
        said.append(f"{_SPOKEN[int(whole)]}点{_SPOKEN[int(part)]}{unit}")
    else:
        said.append(f"{_HOW_MANY[int(whole)]}{unit}(?![{_SPOKEN}两半\\d])")
    ends = f"(?:的?{re.escape(rest)}{'|(?=的)' if len(rest) == 1 else ''})" if rest else ""
    return f"(?<![{_SPOKEN}两十百点.\\d])(?:{'|'.join(said)}){ends}"


_MEASURED = re.compile(r"(?P<whole>\d)(?:\.(?P<part>\d))?(?P<unit>米|升|斤|公斤|寸)")
_SPOKEN = "零一二三四五六七八九"
_HOW_MANY = "零一两三四五六七八九"
_IN_LETTERS = re.compile(r"(\d?x{0,4}[sml]|\dx)码?")


def said_choices(group: Group, said: SaidText, position: int, in_hand: str = "") -> frozenset[str]:
    """Return the conditions of a group's values that the words before or at a place name.

    The clause itself goes first, then the ones before it in the same sentence, then the choice
    that is in the host's hand.
    """
    conditions = {value.condition for _, value in group.values() if value.condition}
    if not conditions:
        return frozenset()
    index = said.clause_of(position)
    for back in range(_CLAUSES_BACK):
        if index - back < 0:
            break
        clause = said.clauses[index - back]
        if back and clause.ends_sentence:
            break
        named = frozenset(c for c in conditions if names_choice(clause.text, c))
        if named:
            return named
    if not in_hand or _SEVERAL.search(said.clauses[index].text):
        return frozenset()
    return frozenset(c for c in conditions if aligned(c) == aligned(in_hand))


def names_other_choice(
    group: Group, variants: tuple[str, ...], said: SaidText, position: int
) -> bool:
    """Tell whether the text speaks of a choice for which a group states nothing."""
    conditions = {value.condition for _, value in group.values() if value.condition}
    if not conditions or said_choices(group, said, position):
        return False
    text = said.clauses[said.clause_of(position)].text
    return bool(_SIZE.search(text)) or any(names_choice(text, title) for title in variants)
