"""Cuts a fact's text into segments, and tells which of them only hold together."""

import re
from dataclasses import dataclass
from typing import Final

from copilot.effects import Evidence
from copilot.phrasing.guard import polarity_words
from copilot.phrasing.guard.elements import SLOT_BASE, Element, Elements, Language, units_of
from copilot.phrasing.guard.figures import figure_spans
from copilot.phrasing.guard.lexer import factored, lex
from copilot.phrasing.guard.polarity import NEGATIVE
from copilot.phrasing.guard.runs import contains
from copilot.phrasing.slots import Slot, place_of, value_start

SEGMENT_END: Final = re.compile(
    r"[，。！？!?；;\n|]|,(?=\s|[^\d\s])|\.(?=\s|$)|\s[-–—]\s|——|\sand\s(?=(?:the|it|they|its)\s)"
)
_GLOSS: Final = re.compile(r"[（(]([A-Za-z\ue000-\uf8ff][A-Za-z\ue000-\uf8ff /×*+'-]*)[)）]")
"""Says more in letters and figures alone, and bounds nothing: 眼肉（ribeye）, 12000mAh（5V/3A）."""
_ASIDE: Final = re.compile(r"[（(]([^（）()]*)[)）]")
_EXCEPTION: Final = re.compile(
    r"但(?!愿)|不过|可是|然而|除|例外|仅|只(?!数)|否则|不在.{0,8}(?:范围|内|之列|此列)|即止|为止|另购|自理|不参加"
    r"|不包括|不保|另外(?:购|买)|自费|送完|售完|不退|不发|承担"
    r"|\b(?:but|except|excluding|only|unless|however|though|although|other than|apart from|excluded"
    r"|separately|not covered|not included)\b",
    re.IGNORECASE,
)
_CONDITION: Final = re.compile(
    r"请|建议|需|要(?!求)|先|如果|若|以上|以下|以内|慎|最多|最少|至少|至多|不超过|避免|前提|必须"
    r"|咨询|才能|遵医嘱|凭|限(?!时|量版)|[\ue000-\uf8ff][之以]?内"
    r"|\b(?:if|please|must|should|at (?:most|least)|up to|when|provided|require[sd]?|needs?"
    r"|without|avoid|consult|before|after|first|limited|under|over|above|below"
    r"|for [a-z]+ (?:that|which|who|with))\b",
    re.IGNORECASE,
)
_LISTING: Final = frozenset({"has not", "adds not", "suits not"})
_VERBS: Final = re.compile(
    r"[会将易让使用是有要带可能退换赔修]|导致|以免|承担|支付|自理|自负|负责|发货|寄[出回]|收取"
    r"|\b(?:is|are|will|it|they|always|keep|store|use|wash|dry|supervise|handle|test|apply|rinse)\b"
)
"""What a piece with a predicate of its own holds, however short."""
_AFTERWARDS: Final = re.compile(r"\s*(?:then\b|再|然后|接着)")
_ENUMERATED: Final = {"zh": 6, "en": 3}
"""Units up to which a piece after a denial may be one more thing denied."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of a fact's text between two marks.

    Attributes:
        exception: whether it takes something back of what else the fact says.
        condition: whether what else the fact says holds only under it.
    """

    text: str
    elements: Elements
    exception: bool
    condition: bool


def body_of(one: Evidence, own: tuple[Slot, ...], slots: tuple[Slot, ...]) -> str:
    """Return what the fact says after its name, each figure one private character."""
    text = one.fact.text
    start = 0
    if one.kind not in ("faq", "description") and text.startswith(one.name):
        start = len(one.name)
    body, position = "", start
    for slot in _figures(own, text, value_start(one), one.value.strip()):
        if slot.start >= position:
            body += text[position : slot.start] + chr(SLOT_BASE + place_of(slot, slots))
            position = slot.end
    return body + text[position:]


def _figures(own: tuple[Slot, ...], text: str, start: int, value: str) -> tuple[Slot, ...]:
    figures = tuple(slot for slot in own if "." in slot.name)
    if figures or not own or start < 0:
        return figures
    return own if figure_spans(value) else ()


def segments_of(body: str, offer: bool, language: Language) -> list[Segment]:
    """Return the segments of ``body``; an offer's asides (原价…) are segments of their own."""
    asides = _ASIDE.findall(body) if offer else []
    main = _ASIDE.sub(" ", body) if offer else body
    if language == "zh":
        asides = [*asides, *_GLOSS.findall(main)]
        main = _GLOSS.sub(" ", main)
    texts = [piece for piece in SEGMENT_END.split(main) if piece.strip()]
    found: list[Segment] = []
    for text in [*texts, *asides]:
        elements = tuple(
            e for e in lex(text, language, line=False) if e.kind not in ("pause", "link")
        )
        said = any(e.kind in ("unit", "slot", "stance") for e in elements)
        if not said and bare_word(text) not in polarity_words.YES | polarity_words.NO:
            continue
        exception, condition = bool(_EXCEPTION.search(text)), bool(_CONDITION.search(text))
        found.append(Segment(text, elements, exception, condition))
    return _listed(found, language)


def _listed(segments: list[Segment], language: Language) -> list[Segment]:
    """Return the segments with those that only list things (sage, coal, brick) as one."""
    kept: list[Segment] = []
    for segment in segments:
        listed = kept and all(_lists_things(s, language) for s in (kept[-1], segment))
        listed = listed and not _goes_on(kept[-1], segment)
        if kept and (listed or _denies_alike(kept[-1], segment)):
            joined = (*kept[-1].elements, Element("join", ","), *segment.elements)
            joined = factored(joined)
            kept[-1] = Segment(f"{kept[-1].text},{segment.text}", joined, False, False)
        else:
            kept.append(segment)
    return kept


def _goes_on(before: Segment, after: Segment) -> bool:
    """Return whether a segment says more of a thing that the one before lists: 樱粉预售."""
    items: list[list[str]] = [[]]
    for element in before.elements:
        if element.kind == "join":
            items.append([])
        else:
            items[-1].append(element.value)
    units = units_of(after.elements)
    listed = (tuple(item) for item in items if len("".join(item)) > 1)
    return any(len(item) < len(units) and contains(units, item) for item in listed)


def _denies_alike(before: Segment, after: Segment) -> bool:
    """Return whether two segments say the same of two things: 不含色素，不含酒精."""
    opens = before.elements[0], after.elements[0]
    alike = opens[0].kind == "stance" and opens[0] == opens[1]
    rest = (*before.elements[1:], *after.elements[1:])
    limited = before.exception or before.condition or after.exception or after.condition
    plain = all(e.kind in ("unit", "join") for e in rest)
    return alike and plain and not limited and len(after.elements) > 1 < len(before.elements)


def _lists_things(segment: Segment, language: Language) -> bool:
    units = sum(e.kind == "unit" for e in segment.elements)
    joins = sum(e.kind == "join" for e in segment.elements)
    plain = all(e.kind in ("unit", "join") for e in segment.elements)
    plain = plain and bare_word(segment.text) not in polarity_words.YES | polarity_words.NO
    limited = segment.exception or segment.condition or _AFTERWARDS.match(segment.text)
    return plain and not limited and 0 < units <= _ENUMERATED[language] * (joins + 1)


def bare_word(text: str) -> str:
    """Return a segment's text without marks around it."""
    return text.strip(" ：:。.!！").lower()


def has_slot(elements: Elements) -> bool:
    """Return whether a figure is among the elements."""
    return any(e.kind == "slot" for e in elements)


def may_continue(segment: Segment, before: Segment, loose: bool, language: Language) -> bool:
    """Return whether a piece without a predicate may be one more thing the last one denied."""
    listing = _LISTING if loose else NEGATIVE - {"not", "need not"}
    denies = any(e.kind == "stance" and e.value in listing for e in before.elements)
    plain = not any(e.kind == "stance" for e in segment.elements)
    plain = plain and not _VERBS.search(segment.text)
    return denies and plain and len(units_of(segment.elements)) <= _ENUMERATED[language]


def denies(segment: Segment) -> bool:
    """Return whether a segment is a bare no."""
    bare = not units_of(segment.elements) and not has_slot(segment.elements)
    negative = any(e.kind == "stance" and e.value in NEGATIVE for e in segment.elements)
    return bare and (negative or bare_word(segment.text) in polarity_words.NO)


def affirms(segment: Segment) -> bool:
    """Return whether a segment is a bare yes."""
    bare = not units_of(segment.elements) and not has_slot(segment.elements)
    negative = any(e.kind == "stance" and e.value in NEGATIVE for e in segment.elements)
    said = any(e.kind == "stance" for e in segment.elements)
    return (bare and said and not negative) or bare_word(segment.text) in polarity_words.YES
