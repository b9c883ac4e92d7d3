"""The wording of a card that answers for several products: one fact each, under its title."""

from collections.abc import Sequence

from copilot.effects import Evidence
from copilot.skills.answers.card import LINE_CHARACTERS, Language, line
from knowledge.language.headline import fits_headline
from knowledge.language.script import language_of

_LONGEST_TITLE = 24


def is_of_several(evidence: Sequence[Evidence]) -> bool:
    """Return whether the facts are of more than one product: none of them answers for the rest.

    What several come to together does.
    """
    if evidence[0].kind == "sum" and evidence[0].fact.sku is None:
        return False
    return len({one.fact.sku for one in evidence if one.fact.sku is not None}) > 1


def titles(evidence: Sequence[Evidence]) -> str:
    """Return the products' titles, each once, shortened where they are long."""
    known = dict.fromkeys(one.fact.title for one in evidence if one.fact.sku is not None)
    return " / ".join(_short(title) for title in known)


def headline_of_several(evidence: Sequence[Evidence], language: Language) -> str:
    """Return what was asked, never one product's value: which is whose stands with the facts."""
    names = {one.name.strip() for one in evidence if one.kind != "faq"}
    if len(names) == 1 and fits_headline(name := names.pop()):
        return name
    count = len({one.fact.sku for one in evidence if one.fact.sku is not None})
    return f"{count}款分别看" if language == "zh" else f"{count} products, each its own"


def line_of_several(evidence: Sequence[Evidence]) -> str:
    """Return each product's fact after its title; empty when that is longer than a breath."""
    spoken = [(one.fact.title, line(one)) for one in evidence]
    if not all(said for _, said in spoken):
        return ""
    chinese = all(language_of(said) == "zh" for _, said in spoken)
    colon, semicolon = ("：", "；") if chinese else (": ", "; ")
    text = semicolon.join(f"{title}{colon}{said.rstrip('。.')}" for title, said in spoken)
    return text if len(text) <= LINE_CHARACTERS else ""


def _short(title: str) -> str:
    return title if len(title) <= _LONGEST_TITLE else title[: _LONGEST_TITLE - 1] + "…"
