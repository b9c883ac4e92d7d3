"""The wording of a card that answers for several products: one fact each, under its title."""

from collections.abc import Sequence

from copilot.effects import Evidence
from copilot.skills.answers.card import Language, is_chinese, line
from copilot.skills.answers.compared_products import compared_headline
from copilot.skills.wording.subjects_en import opened
from copilot.skills.wording.yes_no_words import read_yes_no
from knowledge.language.headline import fits_headline, fits_line
from knowledge.language.spoken import speak_text

_LONGEST_TITLE = 24
_SHORT_VALUE = 16  # 100-200ml; what is longer says more than a property's value


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


def headline_of_several(
    evidence: Sequence[Evidence], language: Language, question: str = ""
) -> str:
    """Return which has more where that was asked, else what was asked, never one product's value.

    Which value is whose stands with the facts.
    """
    if compared := compared_headline(evidence, question, language):
        return compared
    names = {one.name.strip() for one in evidence if one.kind != "faq"}
    if len(names) == 1 and fits_headline(name := names.pop()):
        return name
    count = len({one.fact.sku for one in evidence if one.fact.sku is not None})
    return f"{count}款分别看" if language == "zh" else f"{count} products, each its own"


def line_of_several(evidence: Sequence[Evidence]) -> str:
    """Return each product's fact after its title; empty when that is longer than a breath.

    One property of all of them is named once: 直播价，A是八十九块，B是六十九块.
    """
    chinese = all(is_chinese(one) for one in evidence)
    text = _one_property(evidence, chinese) or _each_its_own(evidence, chinese)
    return text if fits_line(text, chinese) else ""


def _one_property(evidence: Sequence[Evidence], chinese: bool) -> str:
    names = {one.name.strip() for one in evidence}
    if len(names) > 1 or any(one.kind not in ("attribute", "offer") for one in evidence):
        return ""
    if any(_answers(one.value, chinese) or len(one.value) > _SHORT_VALUE for one in evidence):
        return ""
    if chinese:
        said = "，".join(f"{one.fact.title}是{one.value.strip()}" for one in evidence)
        return speak_text(f"{names.pop()}，{said}", "zh")
    each = ", ".join(f"{one.value.strip()} for the {one.fact.title}" for one in evidence)
    return speak_text(f"{opened(names.pop())}: {each}", "en")


def _answers(value: str, chinese: bool) -> bool:
    return read_yes_no(value, chinese) is not None


def _each_its_own(evidence: Sequence[Evidence], chinese: bool) -> str:
    spoken = [(one.fact.title, line(one)) for one in evidence]
    if not all(said for _, said in spoken):
        return ""
    colon, semicolon = ("，", "；") if chinese else (": ", "; ")
    return semicolon.join(f"{title}{colon}{said.rstrip('。.')}" for title, said in spoken)


def _short(title: str) -> str:
    return title if len(title) <= _LONGEST_TITLE else title[: _LONGEST_TITLE - 1] + "…"
