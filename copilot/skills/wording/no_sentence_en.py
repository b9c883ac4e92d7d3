"""English names and values that no "the … is …" can join: the lid is no lid included."""

import re
from typing import Final

_ADJECTIVE: Final = re.compile(r"[a-z]+[^aeiou\W]y\Z", re.IGNORECASE)
_NOUN_IN_Y: Final = re.compile(
    r"(?:[eiu]ty|[aeou]ry|try|ncy|phy|gy|ny|lly|ody|opy|emy|idy|ily|umy|assembly|warranty|supply)\Z",
    re.IGNORECASE,
)
_WHO: Final = re.compile(
    r"\b(?:child(?:ren)?|kids?|bab(?:y|ies)|infants?|toddlers?|men|women|adults?|teens?|seniors?"
    r"|elderly|people|pets?|dogs?|cats?|pregnan(?:cy|t)|pregnant women|breastfeeding|nursing"
    r"|beginners?|vegans?|diabetics?)\Z",
    re.IGNORECASE,
)
_OF_ITSELF: Final = re.compile(
    r"(?:no|safe|ok|okay|fine|recommended|allowed|approved|prohibited|from|folds|stands|runs|uses"
    r"|holds|needs|requires|has|comes|goes|keeps|fits|works|supports|contains|includes|lasts|takes"
    r"|makes|charges|covers|opens|closes|attaches)\b"
    r"|(?:cool|warm|soft|gentle|comfortable|good|great|ideal|perfect|suitable|easy|hard|quick|slow"
    r"|ready) (?:to|for|in|on|enough)\b"
    r"|[a-z]+s (?:out|up|off|down|away|over|back|through|within|flat|fast|quickly|easily)\b"
    r"|(?:drain|empty|rinse|soak|charge|unplug|fill|mix|replace|ask|consult|check|see|follow"
    r"|shake|rub|iron|leave|place|put|hang|refrigerate|freeze|heat|reheat|boil|serve|tap|press"
    r"|turn|remove|add|brush|air|cover|let|allow|bring|choose|order|pick|try|wait|read|size)"
    r" (?!(?:is|are|of)\b)[a-z]+",
    re.IGNORECASE,
)
"""Beginnings of values that no "is" may stand before; the measures "from 20 to 30" aside."""
_MEASURE: Final = re.compile(r"from (?:about )?[$€£]?\d[\d.,]*\s?\S* (?:to|up)\b", re.IGNORECASE)
_LEAST: Final = 2


def value_alone(word: str, value: str) -> str:
    """Return a value that says itself what its name does: no batteries needed; else nothing."""
    words = [_stem(one) for one in re.findall(r"[a-z]+", value.casefold())]
    head = _stem(word.split()[-1].casefold())
    # The reflective is reflective piping: a name that leads its value is said with it.
    led = len(words) > 1 and words[: len(word.split())] == [_stem(w) for w in word.split()]
    return value if led or (head in words and len(words) >= _LEAST) else ""


def treated(word: str, value: str) -> bool:
    """Tell whether a value says that what a name calls has been done: plating, silver plated."""
    last = value.split()[-1].casefold()
    done = word.endswith("ing") and last == f"{word.removesuffix('ing')}ed"
    return done and " " in value and "," not in value


def makes_no_sentence(word: str, value: str) -> bool:
    """Tell whether a name and its value stand better as they are, with a pause between."""
    if _OF_ITSELF.match(value) and not _MEASURE.match(value):
        return True
    adjective = " " not in word and _ADJECTIVE.match(word) and not _NOUN_IN_Y.search(word)
    return bool(adjective or _WHO.search(word))


def _stem(word: str) -> str:
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word
