"""Counts the members that an attribute lists, or reads the number it states instead."""

import re
from dataclasses import dataclass
from typing import Final

from copilot.skills.corrections.claim import KnownProperty, ProductView
from copilot.skills.corrections.product_views import bare_name
from knowledge.language.characters import align

_PARENTHESES: Final = re.compile(r"\([^()]*\)")
_NUMBER_FIRST: Final = re.compile(
    r"\s*(?:about |c\. ?|~|approx\.? )?(?P<number>\d{1,3}(?:,\d{3})+|\d+)"
    r"(?P<rest>\s*(?:\(.*\)|[,;].*)?)\Z"
)
_OPEN_ENDED: Final = re.compile(
    r"\b(?:including|incl|etc|others?|more|various|among|list of|several|many|multiple|see)\b"
    r"|…|\.\.\."
)
_MEASURE: Final = re.compile(r"\d+(?:\.\d+)?\s?[a-z\"]{1,3}")
_MORE_JOINTS: Final = re.compile(r"\s(?:and|&|or)\s|/| - ")
_NO_MEMBER: Final = re.compile(r"(?:jr|sr|inc|ltd|llc|u\.?s\.?a?|u\.?k\.?|co|iii?)\.?\Z")
_AGENT: Final = re.compile(
    r"(?P<verb>produced|directed|written|edited|created|published|distributed|illustrated|owned"
    r"|founded|designed|manufactured|screenplay|music|story) by\Z"
)
AGENTS: Final = {
    "produced": "producer", "directed": "director", "written": "writer", "edited": "editor",
    "created": "creator", "published": "publisher", "distributed": "distributor",
    "illustrated": "illustrator", "owned": "owner", "founded": "founder", "designed": "designer",
    "manufactured": "manufacturer", "screenplay": "screenwriter", "music": "composer",
    "story": "writer",
}  # fmt: skip
_SAME: Final = (
    {"spouse", "wife", "wive", "husband", "marriage"},
    {"children", "child", "kid"},
    {"color", "colour", "shade", "colorway", "colourway"},
    {"flavor", "flavour", "taste"},
    {"label", "record label", "music label"},
    {"starring", "star", "actor", "cast member", "lead actor"},
    {"genre", "style", "musical genre"},
    {"occupation", "profession", "job"},
    {"part", "piece", "component", "included item"},
    {"variant", "variation", "version", "edition"},
    {"employee", "staff", "staff member", "worker"},
    {"member", "membership"},
    {"official language", "language"},
    {"speed", "speed setting", "speed level"},
    {"mode", "setting", "program"},
    {"pocket", "compartment"},
    {"port", "outlet", "socket"},
    {"occupant", "seat"},
)
_CHOICES: Final = frozenset({"color", "colour", "flavor", "flavour", "size", "variant", "scent"})
_PLACES: Final = re.compile(r"\b(?:studio|location|venue|residence|born|died|education|website|date"
                            r"|headquarters|origin|dimensions?|made in|country)\b")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Counted:
    """An attribute that has a number of members.

    Attributes:
        nouns: what one member is called, in the singular.
        least, most: how many there are; ``most`` is ``None`` when there may be more.
        chosen_from: whether buyers choose among the members, so that a few may be on offer.
    """

    known: KnownProperty
    nouns: frozenset[str]
    least: int
    most: int | None
    chosen_from: bool = False


def counted_of(view: ProductView) -> tuple[Counted, ...]:
    """Return the attributes of a product whose members can be counted."""
    found = (_counted(known) for known in view.properties)
    return tuple(one for one in found if one is not None)


def _counted(known: KnownProperty) -> Counted | None:
    fact = known.fact
    if fact.kind != "attribute" or fact.variant:
        return None
    name = " ".join(align(bare_name(fact)).replace("(s)", "").strip(" :").split())
    if _PLACES.search(name):
        return None
    agent = _AGENT.search(name)
    noun = AGENTS[agent["verb"]] if agent else singular(_without_count_words(name))
    members = members_in(fact.value)
    if members is None:
        return None
    nouns = {noun}.union(*(same for same in _SAME if noun in same))
    chosen = bool(nouns & _CHOICES)
    return Counted(known, frozenset(nouns), *members, chosen)


def members_in(value: str) -> tuple[int, int | None] | None:
    """Return how many members a value lists, least and most; ``None`` when it lists none.

    ``5, including Rumer`` states its number; ``Grunt/RCA Records, Epic`` may be two or three.
    """
    aligned = align(value)
    if stated := _NUMBER_FIRST.match(aligned):
        if "," in stated["rest"] and re.search(r"\d", stated["rest"]):
            return None
        number = int(stated["number"].replace(",", ""))
        return number, number
    plain = _PARENTHESES.sub(" ", aligned)
    parts = [part.strip(" .") for part in re.split(r"[,;\n、]", plain)]
    if re.search(r"\d", plain) and not (
        re.search(r"[a-z]{3}", plain) or all(_MEASURE.fullmatch(part) for part in parts)
    ):
        return None
    parts = [part for part in parts if part and not _NO_MEMBER.match(part)]
    if not parts or any(len(part) > 48 for part in parts):
        return None
    least = len(set(parts))
    if _OPEN_ENDED.search(aligned):
        return least, None
    return least, least + sum(len(_MORE_JOINTS.findall(part)) for part in parts)


def singular(words: str) -> str:
    """Return words with the last one in the singular, roughly: ``wives`` is ``wive``."""
    if words.endswith("ies") and len(words) > 4:
        return words[:-3] + "y"
    if re.search(r"(?:ss|sh|ch|x)es\Z", words):
        return words[:-2]
    return words[:-1] if words.endswith("s") and not words.endswith("ss") else words


def _without_count_words(name: str) -> str:
    return re.sub(
        r"^(?:no\.?|number|total|amount) (?:of )?|^(?:notable|available|included) "
        r"| (?:included|available|supported|offered)$",
        "",
        name,
    )
