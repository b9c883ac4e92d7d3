"""Takes evidence apart into statements: the smallest pieces of a fact that may be said alone."""

from dataclasses import dataclass, replace
from typing import Final

from copilot.effects import Evidence
from copilot.phrasing.guard import polarity_words
from copilot.phrasing.guard.crossing import crossed, foreign
from copilot.phrasing.guard.elements import (
    SLOT_BASE,
    Element,
    Elements,
    Language,
    chosen,
    units_of,
)
from copilot.phrasing.guard.exceptions import exception_readings
from copilot.phrasing.guard.lexer import lex
from copilot.phrasing.guard.naming import Naming, naming_of
from copilot.phrasing.guard.polarity import (
    LIMITING,
    NEGATIVE,
    PERMITTING,
    REFUSING,
    denied,
    of_answer,
)
from copilot.phrasing.guard.segments import (
    Segment,
    affirms,
    bare_word,
    body_of,
    denies,
    has_slot,
    may_continue,
    segments_of,
)
from copilot.phrasing.slots import Slot, place_of, short_value

_TELLING_VALUE: Final = 5
"""Characters besides figures (a word counts as two) from which a value tells what it is."""
ITEMS: Final = 100
"""Items are numbered by list: list 2, item 3 is 203."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing a fact says.

    Attributes:
        fact: the fact's place in the evidence.
        part: its place in the fact; statements of one part are ways to say the same.
        elements: what it says, in order.
        items: per element the list item it is of, 0 for none: whole items may be left out.
        needs: parts of the same fact that limit it and must be said as well, whatever else is.
        advice: parts that must be said unless the line refuses what they are about.
        whole: whether it is the fact's whole value, said through its slot.
        naming: what it is about.
        telling: whether the words of the whole value say by themselves what it is.
        denied: whether its fact answers its question with no.
        affirmed: whether its fact answers its question with yes.
        ellipsis: whether a light verb may be left out, as an answer does.
    """

    fact: int
    part: int
    elements: Elements
    items: tuple[int, ...]
    naming: Naming
    needs: frozenset[int] = frozenset()
    advice: frozenset[int] = frozenset()
    whole: bool = False
    ellipsis: bool = False
    stances: frozenset[str] = frozenset()
    denied: bool = False
    affirmed: bool = False
    telling: bool = False

    @property
    def one_of(self) -> bool:
        """Whether only one of the things it lists is to be had: 送毛巾或梳子."""
        free = self.stances & (NEGATIVE | PERMITTING | {"advise"})
        each = self.naming.choices or self.naming.self_told  # $24 or 3 for $60
        return not (free or each) and bool(chosen(self.elements))

    @property
    def plain(self) -> bool:
        """Whether nothing is denied, allowed, required or advised."""
        return not self.stances or self.stances == {"has"}


def statements_of(
    evidence: tuple[Evidence, ...], slots: tuple[Slot, ...], language: Language
) -> tuple[Statement, ...]:
    """Return every statement of ``evidence``."""
    found: list[Statement] = []
    for index, one in enumerate(evidence):
        own = tuple(slot for slot in slots if slot.fact == index)
        found += _of_fact(one, index, own, slots, language)
    return tuple(found)


def _of_fact(
    one: Evidence, index: int, own: tuple[Slot, ...], slots: tuple[Slot, ...], language: Language
) -> list[Statement]:
    naming = naming_of(one, own, slots, language)
    body = body_of(one, own, slots)
    if foreign(one.fact.text, language):
        naming = naming_of(replace(one, name=crossed(one.name, language)), own, slots, language)
        body = crossed(body, language)
    segments = segments_of(body, one.kind == "offer", language)
    made: list[Statement] = []
    for part, segment in enumerate(segments):
        readings = _readings(segment, segments[:part], naming, language)
        if part and one.kind == "policy":
            others = exception_readings(segment, segments[:part], naming.units, language)
            readings += [(reading, False) for reading in others]
        head = _head_of(segments[0].elements) if part else ()
        if head and segment.elements[0].kind == "stance":
            readings.append(((*head, *segment.elements), False))
        for elements, answer in readings:
            listed = naming.qualifier + elements
            items = _items(listed, one.kind in ("offer", "variant") or naming.lists)
            said = Statement(
                index, part, listed, items, naming, ellipsis=answer, stances=_stances(listed)
            )
            made.append(replace(said, items=(0,) * len(listed)) if said.one_of else said)
    denied = naming.loose and bool(segments) and denies(segments[0])
    affirmed = naming.loose and bool(segments) and affirms(segments[0])
    limited = [replace(_limited(s, segments, made), denied=denied, affirmed=affirmed) for s in made]
    value = one.value.strip()
    if short_value(value) and value.lower() not in _WORDLESS:
        limited.append(_whole(index, len(segments), own[0], slots, naming, value, language))
    return limited


_HEAD: Final = frozenset("后时")
_LONGEST_HEAD: Final = 5


def _head_of(elements: Elements) -> Elements:
    """Return the time at which all of a fact is true: 涂抹后 of 涂抹后轻微提亮，不泛白."""
    for place, element in enumerate(elements[:_LONGEST_HEAD]):
        if element.kind != "unit":
            return ()
        if element.value in _HEAD:
            return elements[: place + 1] if place else ()
    return ()


_WORDLESS: Final = frozenset({"是", "否", "yes", "no", "true", "false", "y", "n", "√", "×"})


def _whole(
    index: int,
    part: int,
    slot: Slot,
    slots: tuple[Slot, ...],
    naming: Naming,
    value: str,
    language: Language,
) -> Statement:
    place = chr(SLOT_BASE + place_of(slot, slots))
    elements = (*naming.qualifier, Element("slot", place))
    said = lex(value, language, line=False)
    telling = sum(min(len(unit), 2) for unit in units_of(said) if not unit.isdecimal())
    return Statement(
        index,
        part,
        elements,
        (0,) * len(elements),
        naming,
        whole=True,
        stances=_stances(said),
        telling=telling >= _TELLING_VALUE
        or bool(naming.units and set(naming.units) <= set(units_of(said))),
    )


def _readings(
    segment: Segment, before: list[Segment], naming: Naming, language: Language
) -> list[tuple[Elements, bool]]:
    """Return what a segment says: as it stands, or as an answer to the fact's name."""
    elements = segment.elements
    if not units_of(elements) and not any(e.kind == "slot" for e in elements):
        return [(reading, True) for reading in _answers(segment, naming)]
    word = bare_word(segment.text)
    if word in polarity_words.YES | polarity_words.NO:
        return [(reading, True) for reading in _answers(segment, naming)]
    named = set(units_of(naming.asked))
    stance = elements[0] if elements and elements[0].kind == "stance" else None
    only_named = set(units_of(elements)) <= named and not has_slot(elements)
    if naming.loose and stance and only_named and all(e.kind == "unit" for e in elements[1:]):
        return [(elements, False)] + [(reading, True) for reading in _answers(segment, naming)]
    if (
        before
        and units_of(before[-1].elements)
        and may_continue(segment, before[-1], naming.loose, language)
    ):
        return [(before[-1].elements + (Element("pause", ""),) + elements, False)]
    return [(elements, False)]


def _answers(segment: Segment, naming: Naming) -> list[Elements]:
    """Return the fact's name affirmed or denied by an answer of one word."""
    asked = naming.asked
    if not units_of(asked):
        return []
    word = bare_word(segment.text)
    stances = [e.value for e in segment.elements if e.kind == "stance"]
    no = word in polarity_words.NO or any(stance in NEGATIVE for stance in stances)
    at = next((i for i, e in enumerate(asked) if e.kind == "stance"), None)
    if at is not None and asked[at].value in NEGATIVE:
        return []
    if no:
        own = [stance for stance in stances if stance in NEGATIVE]
        if word in ("no", "否", "不"):
            own = ["not", "cannot", "has not"] if at is None else []
        if at is not None:
            opposite = denied(asked[at].value)  # type: ignore[arg-type]
            bare = [opposite, "not"] if word in ("no", "否", "不") else [opposite]
            own = [stance for stance in own if stance != "not"] or bare
            return [
                asked[:at] + (Element("stance", s),) + asked[at + 1 :] for s in dict.fromkeys(own)
            ]
        choices = own or ["not", "cannot", "has not"]
        return [(Element("stance", s), *asked) for s in dict.fromkeys(choices)]
    brought = of_answer(word)
    if at is not None:
        return [asked]
    choices = [brought] if brought else ["can", "has"]
    return [asked, *((Element("stance", s), *asked) for s in choices)]


def _stances(elements: Elements) -> frozenset[str]:
    return frozenset(e.value for e in elements if e.kind == "stance")


def _items(elements: Elements, separate: bool) -> tuple[int, ...]:
    """Number the list items of a statement that may be left out; 0 = must be said.

    The first item of a list is one only right after a predicate or at the start, the last only
    before a predicate, a word like 都, or the end: elsewhere it may hold more than the item.
    ``separate`` = a list of nothing but things to be had, each an item however long its name.
    """
    listed = [e.value for e in elements if e.kind == "join"]
    separate = separate or (bool(listed) and set(listed) == {","})
    denied_alike = bool(elements) and elements[0].value in NEGATIVE and set(listed) == {","}
    plain = elements[1:] if denied_alike else elements  # 不油炸，不额外加盐: each stands alone
    separate = separate and all(e.kind in ("unit", "join", "stop") for e in plain)
    items = [0] * len(elements)
    for group, pieces in enumerate(_lists(elements), start=1):
        sizes = sorted(high - low for low, high in pieces)
        usual = sizes[-2] + 1
        for number, (low, high) in enumerate(pieces):
            if separate or high - low <= usual:
                items[low:high] = [group * ITEMS + number] * (high - low)
    return tuple(items)


def _lists(elements: Elements) -> list[list[tuple[int, int]]]:
    """Return the lists of a statement, each as the spans of its pieces."""
    lists: list[list[tuple[int, int]]] = []
    pieces: list[tuple[int, int]] = []
    start = 0
    for index, element in enumerate((*elements, Element("stop", ""))):
        if element.kind in ("join", "stop", "stance", "pause"):
            if index > start:
                pieces.append((start, index))
            if element.kind != "join":
                lists += [pieces] if len(pieces) > 1 else []
                pieces = []
            start = index + 1
    return lists


def _limited(statement: Statement, segments: list[Segment], made: list[Statement]) -> Statement:
    """Return ``statement`` with the parts of its fact that limit it; -1 = cannot be said."""
    sayable = {s.part for s in made}
    needs: set[int] = set()
    advice: set[int] = set()
    for part, other in enumerate(segments):
        if part == statement.part:
            continue
        named = part if part in sayable else -1
        stances = _stances(other.elements)
        refuses = bool(stances & REFUSING) and (
            not statement.stances & NEGATIVE or bool(statement.stances & PERMITTING)
        )
        if other.exception:
            needs.add(named)
        elif refuses or other.condition or stances & LIMITING:
            advice.add(named)
    if statement.stances & REFUSING:
        advice.clear()
    elif statement.stances & PERMITTING:
        needs |= advice  # what is allowed is never said without its conditions
    return replace(statement, needs=frozenset(needs), advice=frozenset(advice))
