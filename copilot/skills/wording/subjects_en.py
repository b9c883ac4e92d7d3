"""What a product is called in an English sentence about it: it or they."""

import re
from typing import Final

_SUBJECT: Final = re.compile(r"^(?:it|they)(?:['’](?:s|re))? ", re.IGNORECASE)
_DOES: Final = re.compile(
    r"it does (?!(?:also|still|even|ever|all|both|only|not|so)\b)(?P<verb>[a-z]{2,}(?<!ly))(?= |\Z)"
)
_IRREGULAR: Final = {"have": "has", "be": "is"}
NOT: Final = "n't"
_HEAD_ENDS: Final = re.compile(
    r"\s+(?:with|for|in|of|by|from|and)\s|\s*[,(\[|/:–—]|\s-\s|\s+\d", re.IGNORECASE
)
_ONE_OF_THEM: Final = re.compile(r"(?:ss|us|is|lens|series|as)\Z", re.IGNORECASE)


def is_plural(noun: str) -> bool:
    """Return whether an English noun, or the last word of a few, names several things."""
    head = _HEAD_ENDS.split(noun.strip(), maxsplit=1)[0]
    return bool(re.search(r"[A-Za-z]{2}s\Z", head)) and not _ONE_OF_THEM.search(head)


def being(title: str, deny: bool = False) -> str:
    """Return ``it's`` or ``they're`` for a product's title, denied where wanted."""
    said = "they're" if is_plural(title) else "it's"
    return f"{said} not" if deny else said


def having(title: str) -> str:
    """Return ``it has`` or ``they have``."""
    return "they have" if is_plural(title) else "it has"


def doing(title: str, verb: str, plain: str, deny: bool) -> str:
    """Return ``it works``, ``they work``, ``it doesn't work`` for a verb and its plain form."""
    several = is_plural(title)
    if deny:
        return f"{'they do' if several else 'it does'}{NOT} {plain}"
    return f"they {plain}" if several else f"it {verb}"


def with_article(value: str) -> str:
    """Return what holds a number of things with its article: a box of 12, a set of 3."""
    return f"a {value}" if _HOLDS.match(value) else value


_HOLDS: Final = re.compile(
    r"(?:box|pack|set|pair|bag|case|bottle|tube|jar|tin|roll|bundle|carton|tray|pouch) of \d", re.I
)


def lowered(name: str) -> str:
    """Return a name as it stands inside a sentence: BPA and iPhone keep their letters."""
    return name if name[1:2].isupper() or not name[1:2] else name[:1].lower() + name[1:]


def opened(sentence: str) -> str:
    """Return a sentence with its first letter large; ``iPhone`` keeps its own."""
    return sentence if sentence[1:2].isupper() else sentence[:1].upper() + sentence[1:]


def without_subject(sentence: str) -> str:
    """Return a sentence without the product it is about, which a card names beside it."""
    if does := _DOES.match(sentence):
        sentence = f"it {_third_person(does['verb'])}{sentence[does.end() :]}"
    return opened(_SUBJECT.sub("", sentence.replace("they have ", "it has ", 1)))


def _third_person(verb: str) -> str:
    """Return what it does: works of work, washes of wash."""
    if verb in _IRREGULAR:
        return _IRREGULAR[verb]
    if re.search(r"[^aeiou]y\Z", verb):
        return f"{verb[:-1]}ies"
    return f"{verb}es" if re.search(r"(?:s|x|z|ch|sh|o)\Z", verb) else f"{verb}s"
