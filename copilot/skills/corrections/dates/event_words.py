"""The English words for what has a date: what shops call it, and how people speak of it."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal

Event = Literal[
    "birth", "death", "release", "founding", "making", "recording", "activity", "end", "expiry"
]  # fmt: skip

NAMES: Final[dict[Event, str]] = {
    "birth": r"born|foaled|hatched|birth ?day|birth ?date|date of birth",
    "death": r"died|date of death|death",
    "release": r"released?|launch(?:ed)?|premiered?|publication|published|introduced|introduction"
    r"|debut|(?:first )?(?:release|launch|publication|available|aired|sold)|on sale(?: since)?"
    r"|year|date first available|initial release|original release|model year|first appearance",
    "founding": r"founded|established|formation|formed|inception|incorporated|settled|since"
    r"|foundation|opened|started|first (?:played|awarded|held)|began|created",
    "making": r"year|date|completed|built|manufactured|manufacture|production|constructed|painted"
    r"|finished|made|construction|created",
    "recording": r"recorded|recording",
    "activity": r"years active|active|produced|in production|original run|run|in service|in office"
    r"|operated|years of service|service years|aired|availability|reign|tenure|term",
    "end": r"dissolved|disbanded|discontinued|defunct|closed|ended|last (?:awarded|held|played)",
    "expiry": r"expiry|expiration|expires|best before|use by|sell by|good until|valid until",
}
"""What an attribute with dates is called, without the words for date and year around it."""

SPOKEN: Final[dict[Event, str]] = {
    "expiry": r"expires?|expiring|best before|use by"
    r"|(?:is|are|it's|they're|stays?|keeps?) good",
    "activity": r"(?:start|began|begun)(?:ed)?(?: out)?(?: (?:his|her|their|its))?(?: \w+)? "
    r"(?:\w+ing|career)|bec[ao]me active|been \w+ing|been active|career began"
    r"|been around|was active|been in (?:the )?(?:business|production|office|service)",
    "end": r"retired|disbanded|broke up|stopped \w+ing|quit \w+ing|bec[ao]me inactive|dissolved"
    r"|discontinued|ceased(?: \w+ing)?|split up|shut down",
    "birth": r"(?:re)?born|birthed|foaled|birth|first breathed(?: air)?",
    "death": r"died|dies|dying|passed away|passed on|deceased|death",
    "release": r"(?:re-?)?released|came out|comes out|launched|premiered|debuted|published"
    r"|introduced|went on sale"
    r"|hit the (?:market|shelves|stores|theat(?:er|re)s)|unveiled|first sold"
    r"|first aired|(?:was )?first available|release|came to market|first appeared",
    "founding": r"founded|established|formed|settled|incorporated|started|began|created|opened"
    r"|founding|first (?:played|awarded|held|given|handed out)",
    "making": r"painted|created|made|built|completed|finished|manufactured|produced|constructed"
    r"|crafted|carved|sculpted|composed|drawn",
    "recording": r"recorded|recording",
}
"""How people speak of it."""

ANY_WORK: Final = re.compile(
    r"\b(?:performing|performed|performs?|working|worked|career|active|recording|recorded"
    r"|touring|toured|entertaining|going|running|operating|around|together"
    r"|in (?:the )?(?:business|production|office|service|operation)|made|produced|sold|built"
    r"|lasted|served|music|played|playing)\b"
)
"""Words for all of what somebody does for a living or a thing is made for.

Who has been active since 1994 may have begun to sing later: ``singing`` says less than
``performing``.
"""

_ALL: Final = re.compile(
    r"\b(?:" + "|".join(f"(?P<{event}>{words})" for event, words in SPOKEN.items()) + r")\b"
    r"|\b(?P<other>[a-z]{3,}ed)\b"
)
_ALSO: Final = {
    event: re.compile(rf"(?:{words})\Z") for event, words in SPOKEN.items() if event != "activity"
}
_FRAME: Final = re.compile(
    r"\b(?:date|year|years|time|day|first|original(?:ly)?|initial(?:ly)?|of|in|on|the|s|brand"
    r"|company|business|maker|product|model)\b|[^a-z ]"
)
_NAMED: Final = {event: re.compile(rf"(?:{words})\Z") for event, words in NAMES.items()}
_ENDINGS: Final = re.compile(r"(?:ations?|ions?|ing|ed|es|s|e)\Z")
_SHORTEST_STEM: Final = 4


@dataclass(frozen=True, slots=True)
class SpokenEvent:
    """An event that a text speaks of.

    Attributes:
        kinds: what it may be; empty for a verb of no known kind.
        stem: its last word without its ending, by which an attribute of its own is found.
        words: the words themselves.
        start, end: span in the text.
    """

    kinds: frozenset[Event]
    stem: str
    words: str
    start: int
    end: int


@lru_cache(maxsize=1024)
def spoken_events(text: str) -> tuple[SpokenEvent, ...]:
    """Return the events an aligned text speaks of, in order; other words in -ed come along."""
    found = []
    for match in _ALL.finditer(text):
        words = match[0]
        kinds: set[Event] = {event for event, pattern in _ALSO.items() if pattern.match(words)}
        if match["activity"]:
            kinds.add("activity")
        found.append(SpokenEvent(frozenset(kinds), stem_of(words), words, *match.span()))
    return tuple(found)


@lru_cache(maxsize=8192)
def named_events(name: str) -> frozenset[Event]:
    """Return the events an attribute of this aligned name gives the date of."""
    plain = " ".join(name.replace("(s)", "").split())
    bare = " ".join(_FRAME.sub(" ", plain).split())
    return frozenset(
        event
        for event, pattern in _NAMED.items()
        if pattern.match(plain) or (bare and pattern.match(bare))
    )


@lru_cache(maxsize=8192)
def name_stems(name: str) -> frozenset[str]:
    """Return the stems by which an attribute may be spoken of: ``decommission``, ``flight``."""
    words = _FRAME.sub(" ", name).split()
    return frozenset(stem_of(word) for word in words if len(stem_of(word)) >= _SHORTEST_STEM)


def stem_of(words: str) -> str:
    """Return the last word of ``words`` without its ending."""
    last = words.split(" ")[-1]
    return _ENDINGS.sub("", last)
