"""An English property and its value as a sentence: "Dishwasher safe: no", it's not that."""

import re
from typing import Final

from copilot.skills.wording.no_sentence_en import makes_no_sentence, treated, value_alone
from copilot.skills.wording.questions_en import question_answered_en
from copilot.skills.wording.subjects_en import (
    being,
    doing,
    having,
    is_plural,
    lowered,
    with_article,
)
from copilot.skills.wording.yes_no_words import LEADS_REST, YesNo, read_yes_no

_QUALITY: Final = re.compile(
    r"(?:\b|-)(?:\w+(?:able|ible|proof)|proof|retardant|safe|free|friendly|resistant|repellent|organic|vegan"
    r"|cordless|wireless|scented|unscented|insulated|padded|lined|certified|approved|tested|compatible|handmade"
    r"|suitable for .+|safe (?:for|in|during|with|on) .+|made in .+|tested on .+"
    r"|itchy|scratchy|sticky|greasy|smelly|noisy|stretchy|slippery|squeaky|toxic|see-through)\Z",
    re.IGNORECASE,
)
_DONE: Final = re.compile(r"\w{2,}ed\Z")
_NOUN_IN_ED: Final = re.compile(r"(?:bed|feed|seed|speed|shed|weed|breed)\Z", re.IGNORECASE)
_PROVIDED: Final = re.compile(r" (?:included|required|needed|provided|supplied)\Z", re.IGNORECASE)
_BASE: Final = {
    "works": "work", "fits": "fit", "supports": "support", "contains": "contain",
    "includes": "include", "has": "have", "comes": "come", "folds": "fold", "needs": "need",
    "requires": "require", "runs": "run", "uses": "use", "ships": "ship", "stands": "stand",
    "holds": "hold", "goes": "go", "crushes": "crush", "lasts": "last", "keeps": "keep",
    "makes": "make", "sleeps": "sleep", "feeds": "feed", "weighs": "weigh", "charges": "charge",
    "grinds": "grind", "removes": "remove", "absorbs": "absorb", "repels": "repel",
    "floats": "float",
}  # fmt: skip
_FEATURE: Final = re.compile(
    r"(?!(?:machine|hand|tumble|line)\b)[a-z-]+ (?:charging|cancell?ing|lighting|tracking|pairing"
    r"|heating|cooling|lining|coating|padding|stitching)\Z",
    re.IGNORECASE,
)
# Charges per month are things and no doing.
_COUNTED: Final = re.compile(
    r"(?:charges|floats|grinds|removes)(?: per\b|\Z)|charges [a-z]+\Z", re.IGNORECASE
)
_PARTS_HAD: Final = re.compile(
    r"[a-z-]+ (?:zips|zippers|pockets|straps|handles|wheels|vents|holes|buttons|hooks|loops|drawers"
    r"|shelves|magnets|lids|parts|feet|lights)\Z",
    re.IGNORECASE,
)
_LEADS: Final = re.compile(
    r"(?:\A(?:not )?for|suitable for|recommended for|best for|designed for|compatible with|made in"
    r"|made of|made from|made by|safe for|ideal for|good for"
    r"|(?:best|good|fresh|fine|valid|usable|ready|open|safe) "
    r"(?:within|before|after|until|till|by|from|above|below|under|over|up to|at)"
    r"|(?:sold|packed|used|worn|filled|lined|coated|shipped|supplied) (?:as|in|for|with|by))\Z",
    re.IGNORECASE,
)
_ASKING: Final = re.compile(
    r"\?\s*\Z|^(?:what|which|who|how|when|where|why|does|do|is|are|can|will)\b", re.IGNORECASE
)
_ODD_NAME: Final = re.compile(r"[/,;()\[\]:|]|\d\Z")
_OF_HOW: Final = re.compile(
    r"\b(?:care|instructions?|usage|use|directions|storage|washing|cleaning|notes?|warnings?|features?|tips|advice"
    r"|who|when|where|about|tested|rated)\Z",
    re.IGNORECASE,
)
_ASSURANCE: Final = re.compile(r"(?:warranty|guarantee|cover)")
_SORT_OF_ASSURANCE: Final = re.compile(
    r"(?:(?:full|limited|international|lifetime|extended|manufacturer['’]?s)\s?){1,3}",
    re.IGNORECASE,
)
_CLAUSES: Final = re.compile(r"[;!]|\.\s|\b(?:is|are|can|cannot|must|do not|don't|please)\b", re.I)
_DOES: Final = re.compile(r"(?P<verb>[a-z]{3,}s) (?P<what>(?:an?|the|your|one|up to) .+)\Z")
"""A name that tells with an object what a thing does: charges a phone."""
_HOW_OFTEN: Final = re.compile(
    r"(?:about |up to |around |at least )?\d[\d.–-]*(?: to \d+)?"
    r" (?:times?|minutes?|hours?|days?|weeks?)\b"
)
_SAID_OF: Final = re.compile(r"(?:[a-z]+ ){1,4}(?:may|might|will|should|must|can) ", re.IGNORECASE)
_TREATED: Final = re.compile(r"\bsafe\Z")
_ONLY: Final = re.compile(r"(?P<part>[a-z]+(?: [a-z]+)?) only(?P<rest>, .+)?\Z", re.IGNORECASE)
_NUMBER: Final = re.compile(r"\d{1,4}")
_THINGS: Final = re.compile(r"\d{1,4} [a-z ]+\Z")
VERBAL: Final = re.compile(
    r"(?:hand|machine|spot|wash|dry|wipe|do not|don't|not|none|never|avoid|keep|store|use|apply"
    r"|take|please|only|suitable|for|with|without|works?|fits?|supports?|contains?|includes?|made|available"
    r"|ships?|comes?)\b",
    re.IGNORECASE,
)
HAPPENED: Final = re.compile(
    r"(?:[a-z]{3}ed|born|built|made) *\Z|(?:directed|written|made) by\Z", re.IGNORECASE
)
"""Names of what was done once, of which a product is or was the subject: released, directed by."""
_THING_DONE: Final = re.compile(
    r"(?!(?:first|last|originally|newly|also|re|year|date|when|where) )[a-z]+ [a-z]+ed *\Z"
)
"""What is done to a thing that is no product: space saved, water used."""


_DOING: Final = re.compile(r"(?:[a-z]+ )?(?:charg|cook|brew|dry|cur|heat|bak|sett|load|build)ing")
_DURATION: Final = re.compile(
    r"(?:about |around |up to |under )?\d[\d.]*(?:(?:-| to )\d[\d.]*)? ?"
    r"(?:s|seconds?|min|minutes?|h|hours?|days?)"
)

_OF_SIZE: Final = re.compile(r"(?P<of>\S.*) (?P<label>[2-9]?X{0,4}[SML])")
_TABLE: Final = re.compile(r"(?:size|sizes|sizing|measurements?)(?: (?:chart|table|guide))?", re.I)

_NONE: Final = YesNo(False, "none", "")
_SELF: Final = re.compile(
    r"(?:country of )?origin|made|produced|source|compatib(?:le|ility)(?: with)?", re.IGNORECASE
)
"""Names whose value is said of the product itself: origin, knitted in Portugal."""
_DONE_SOMEWHERE: Final = re.compile(
    r"(?:[a-z-]+ed|made|sewn|woven|grown|free) (?:in|of|from|by|with|at) "
)
_BORNE: Final = re.compile(r"[- ](?:safe|proof|resistant|stable)\Z")
_LIMITS: Final = re.compile(r"(?:up|down) to \d|(?:below|under|above|until) \d")


def property_said_en(name: str, value: str, title: str = "") -> str:
    """Return a sentence of a property and its value, in small letters; empty where none is safe.

    ``title`` names the product, which tells whether it is one thing or several.
    """
    name, value = name.strip().strip(" :"), value.strip().rstrip(".;")
    if not name.split() or not value:
        return ""
    answer = _NONE if value.lower() == "none" else read_yes_no(value, chinese=False)
    if answer is not None:
        return answered_en(name, answer, title)
    if sized := _OF_SIZE.fullmatch(name):
        return _of_size(sized["of"], sized["label"], value)
    if _ASKING.search(name):
        return value
    if (does := _DOES.match(lowered(name))) and _HOW_OFTEN.match(value):
        did = doing(title, does["verb"], _plain(does["verb"]), deny=False)
        return f"{did} {does['what']} {value}"
    return "" if _ODD_NAME.search(name) else _stated(name, value, title)


def _of_size(of: str, label: str, value: str) -> str:
    """Return what a row of a table says of its size: weight L, 310 g is "in L, the weight is …"."""
    if _TABLE.fullmatch(of):
        return f"size {label}, {value}"
    if of.lower().startswith("for "):
        return f"{label} is {lowered(of)}, {value}"
    if not value[:1].isdigit():
        return ""
    return f"in {label}, the {lowered(of)} {'are' if is_plural(of) else 'is'} {value}"


def answered_en(name: str, answer: YesNo, title: str = "") -> str:
    """Return what a yes or no to a property comes to; empty where its name tells too little."""
    asked = bool(_ASKING.search(name))
    said = question_answered_en(name, answer.yes) if asked else _turned(name, answer.yes, title)
    if not said or not answer.rest:
        return said
    # "yes at 30 °C" limits without a pause.
    return f"{said}{' ' if LEADS_REST.match(answer.rest) else ', '}{answer.rest}"


def _plain(verb: str) -> str:
    """Return the plain form of a verb: charge of charges, carry of carries."""
    if verb.endswith("ies"):
        return f"{verb[:-3]}y"
    return verb[:-2] if re.search(r"(?:ch|sh|ss|x|zz)es\Z", verb) else verb[:-1]


def _singular(noun: str) -> str:
    return noun.casefold().removesuffix("s")


def _is_number_of(value: str, word: str) -> bool:
    """Return whether a value is a number with the name it has: 3 shelves."""
    number, _, thing = value.partition(" ")
    return bool(_NUMBER.fullmatch(number)) and _singular(thing) == _singular(word)


def is_quality(name: str) -> bool:
    """Return whether a name says what a thing is like and not what it has: dishwasher safe."""
    return bool(_QUALITY.search(name)) or (
        bool(_DONE.search(name)) and not _PROVIDED.search(name) and not _NOUN_IN_ED.search(name)
    )


def _turned(name: str, yes: bool, title: str) -> str:
    if _ODD_NAME.search(name):
        return ""
    word = lowered(name)
    if _PROVIDED.search(word):
        return word if yes else f"no {word}"
    if is_quality(word):
        return f"{being(title, deny=not yes)} {word}"
    first, _, rest = word.partition(" ")
    if _is_done(word) and rest:
        return f"{doing(title, first, _BASE[first], deny=not yes)} {rest}"
    if not yes:
        return "" if word.startswith(("no ", "non")) else f"no {word}"
    had = _FEATURE.match(word) or _PARTS_HAD.match(word)
    return f"{having(title)} {word}" if had else ""


def _is_done(name: str) -> bool:
    """Return whether a name begins with what the product does: works on induction."""
    return name.split()[0].lower() in _BASE and not _COUNTED.match(name)


def _stated(name: str, value: str, title: str) -> str:
    word = lowered(name)
    head = word.split()[-1].casefold()
    if re.search(rf"\b{re.escape(head)}[- ]free\Z|\d-{re.escape(head)}\Z", value, re.IGNORECASE):
        return f"{being(title)} {lowered(value)}"
    if _ASSURANCE.fullmatch(word) and _SORT_OF_ASSURANCE.fullmatch(value):
        article = "an" if value[0].lower() in "aeiou" else "a"
        return f"{having(title)} {article} {lowered(value)} {word}"
    first, _, rest = word.partition(" ")
    if word == "for":
        return f"{being(title)} for {value}"
    if _is_done(word) and (rest or first not in ("has", "runs", "uses")):
        did = doing(title, first, _BASE[first], deny=False)
        return " ".join(part for part in (did, rest, value) if part)
    if _LEADS.search(word):
        return f"{being(title)} {word} {value}"
    if itself := _of_itself(word, value, title):
        return itself
    if limited := _limited(word, value) or _counted(word, value, title):
        return limited
    if _OF_HOW.search(word) or _CLAUSES.search(value) or VERBAL.match(value):
        return value if _OF_HOW.search(word) and " " in value else ""
    if said := value_alone(word, value):
        return lowered(said)
    return _named(word, value, title)


def _of_itself(word: str, value: str, title: str) -> str:
    """Return a value that tells by a verb of its own what the product is or does."""
    if treated(word, value):
        return f"{being(title)} {value}"
    if _BORNE.search(word) and _LIMITS.match(value):
        return f"{being(title)} {word} {value}"
    said = frozenset(re.findall(r"[a-z]{3,}", lowered(value)))
    if _CLAUSES.search(value) or not (_SELF.fullmatch(word) or said & frozenset(word.split())):
        return ""
    first, _, rest = lowered(value).partition(" ")
    if first in _BASE and rest and not _COUNTED.match(value):
        return f"{doing(title, first, _BASE[first], deny=False)} {rest}"
    return f"{being(title)} {lowered(value)}" if _DONE_SOMEWHERE.match(lowered(value)) else ""


def _named(word: str, value: str, title: str) -> str:
    """Return a name joined to its value by what was or is; empty where they make no sentence."""
    if HAPPENED.search(word):
        was = "they were" if is_plural(title) else "it was"
        unsaid = _PROVIDED.search(word) or _THING_DONE.match(word)
        return "" if unsaid else f"{was} {word} {value}"
    if is_quality(word) or makes_no_sentence(word, value):
        return ""
    several = is_plural(word)
    return f"the {word} {'are' if several else 'is'} {value if several else with_article(value)}"


def _limited(word: str, value: str) -> str:
    """Return what is true of a part alone (jar only), or what a clause says by itself."""
    if VERBAL.match(value):
        return ""
    if _DOING.fullmatch(word) and _DURATION.fullmatch(value):
        return f"{word} takes {value}"
    if _TREATED.search(word) and (only := _ONLY.match(value)):
        part, rest = only["part"], only["rest"] or ""
        return f"only the {lowered(part)} {'are' if is_plural(part) else 'is'} {word}{rest}"
    return lowered(value) if _SAID_OF.match(value) else ""


def _counted(word: str, value: str, title: str) -> str:
    """Return how many there are of what a name calls: it has 3 shelves, 10 pegs are included."""
    if _PROVIDED.search(word) and _THINGS.match(value):
        return f"{value} {'is' if value.startswith('1 ') else 'are'} {word.split()[-1]}"
    if not is_plural(word.partition(" per ")[0]):
        return f"{being(title)} {value}" if _is_number_of(value, word) and " " in value else ""
    if _NUMBER.fullmatch(value):
        return f"{having(title)} {value} {word}"
    return f"{having(title)} {value}" if _is_number_of(value, word) else ""
