"""What products may be called, and which facts need their product named."""

from typing import Final

from copilot.effects import Evidence
from copilot.phrasing.guard.elements import Language, units_of
from copilot.phrasing.guard.lexer import lex
from copilot.phrasing.guard.naming import is_property
from copilot.phrasing.guard.runs import Units
from copilot.phrasing.guard.stemming import stems

_TURNING: Final = frozenset("不无非防免抗低少零去除脱假仿") | {"non", "no", "anti", "un", "faux"}
"""What turns the word after it round, so that a title is not cut there: 粘锅 of 不粘锅."""
_LEFT_OUT: Final = frozenset("乳液霜膏露粉")
"""What a product's noun may be said without: 洁面 for 洁面乳."""
_SHORTEST_TITLE: Final = 2


def titles_of(
    evidence: tuple[Evidence, ...], product: str, language: Language
) -> tuple[Units, ...]:
    """Return what the products may be called: the closing noun of a title and its longer forms."""
    found: set[Units] = set()
    products = (one.fact.title for one in evidence if one.kind not in ("faq", "policy"))
    for title in {product, *products}:
        for word in _words_of(title):
            units = units_of(lex(word, language, line=False))
            shortest = _SHORTEST_TITLE if language == "zh" else 1
            found |= {
                units[i:]
                for i in range(len(units) - shortest + 1)
                if not i or units[i - 1] not in _TURNING
            }
            if language == "en":
                found |= {
                    units[i:j]
                    for i in range(1, len(units))
                    for j in range(i + 1, len(units))
                    if units[i - 1] not in _TURNING
                }
            if language == "zh" and units:
                found |= {(units[-1], "子"), (units[-1],)}
                short = units[:-1]
                if units[-1] in _LEFT_OUT and not is_property("".join(short)):
                    found |= {short[i:] for i in range(len(short) - 1)}
    return tuple(sorted(found, key=len, reverse=True))


def _words_of(title: str) -> list[str]:
    """Return the words of a Chinese title; an English one whole, without figures."""
    kept = "".join(c if c.isalpha() or c in " -'" else " " for c in title)
    if any("\u3400" <= c <= "\u9fff" for c in kept):
        return kept.split()
    return [kept.strip()] if kept.strip() else []


def elsewhere_of(
    evidence: tuple[Evidence, ...], product: str, language: Language
) -> dict[int, frozenset[str]]:
    """Return, for facts of another product, the units one of which must be said to name it."""
    found: dict[int, frozenset[str]] = {}
    titles = {one.fact.title for one in evidence if one.kind not in ("policy", "faq")}
    for index, one in enumerate(evidence):
        title = one.fact.title
        shop = one.kind == "policy" or (one.kind == "faq" and title == one.name) or not title
        if shop or title == product or (not product and len(titles) < 2):
            continue
        others = set(stems(product)) | set(units_of(lex(product, language, line=False)))
        own = set(units_of(lex(title, language, line=False))) - others
        found[index] = frozenset(own or {"\0"})
    return found
