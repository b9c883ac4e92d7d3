"""Finds products told by a quality: 那个防水的, 醋酸的那条, "the waterproof one"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from copilot.skills.answers.around import Around
from copilot.skills.answers.pointing import MEASURES
from copilot.skills.answers.title_parts import han_runs
from knowledge.language.normalise import normalise
from knowledge.products import Catalogue, Product

_MEASURE = f"[{MEASURES}]"
_FRAMES = re.compile(
    rf"[那这]{_MEASURE}(?:能|可以|可|带|有|是|会)?(?P<inner>[一-鿿a-z0-9]{{1,6}}?)的"
    rf"|(?:能|可以|可|带|有|是|会)?(?P<before>[一-鿿a-z0-9]{{2,4}})的[那这]{_MEASURE}"
    rf"|(?P<noun>[一-鿿]{{2,4}}?)[那这]{_MEASURE}"
    r"|(?P<one>[一-鿿]{2,4})的(?=(?:和|跟|与|还是|比)[一-鿿]{2,4}的)"
    r"|(?:和|跟|与|还是|比)(?P<other>[一-鿿]{2,4})的(?=哪|有|的?区别|差|一起|谁)"
    r"|\b(?:the|that|this|those|these|ur|your) (?P<english>[a-z]+(?:[ -][a-z]+)?) ones?\b"
    r"|\bones? (?:with|that has|that is|thats) (?:an? |the )?(?P<having>[a-z]+(?: [a-z]+)?)"
)
_FRAMED = re.compile(r"[那这].{1,9}的|[一-鿿][那这]|的[和跟与还比]|\bones?\b")
_YES = frozenset({"是", "有", "可", "可以", "能", "支持", "带", "yes", "true"})
_SEPARATORS = re.compile(r"[\s、,，/;；+()]+")
_COLOUR_OF_TITLE = re.compile(
    r"([黑白红蓝绿紫粉灰黄橙棕金银青])(?:色|(?=[一-鿿]?(?:裙|裤|衣|鞋|包|瓶|杯|帽)))"
)
_ENGLISH_TRAIT = re.compile("[a-z]{4,16}")
# The small one is one of what is on air; that another thing has small parts tells nothing.
_SIZE = re.compile(
    r"(?:(?:small|larg|bigg?|littl|mediu)[a-z]*|mini|middle|[大小中][号的码])(?![a-z])"
)
_LONGEST = 6


@dataclass(frozen=True, slots=True)
class TraitHit:
    """A quality that tells products near at hand from the others, with its span."""

    start: int
    end: int
    skus: tuple[str, ...]


class TraitNames:
    """The qualities of one catalogue version; immutable and safe to share between rooms."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._owners: dict[str, set[str]] = {}
        for product in catalogue.products:
            for trait in _traits(product):
                self._owners.setdefault(trait, set()).add(product.sku)

    def find(self, text: str, around: Around) -> tuple[TraitHit, ...]:
        """Return the qualities by which normalised ``text`` tells a product."""
        if not _FRAMED.search(text):
            return ()
        hits = []
        for match in _FRAMES.finditer(text):
            said = match[match.lastgroup or 0]
            skus = self._near(said, around)
            if skus:
                start = match.start("other") if match["other"] else match.start()
                hits.append(TraitHit(start, match.end(), skus))
        return tuple(hits)

    def _near(self, said: str, around: Around) -> tuple[str, ...]:
        if _SIZE.match(said):
            return ()
        for start in range(max(1, len(said) - 1)):  # 能防水, 带防水: what stands before may vary
            owners = self._owners.get(said[start:])
            if owners:
                return around.near(owners)
            if said.isascii():
                break
        return ()


def _traits(product: Product) -> Iterator[str]:
    for attribute in product.attributes:
        name, value = normalise(attribute.name), normalise(attribute.value)
        if value in _YES:
            yield name
            yield name.removeprefix("是否").removeprefix("可").removeprefix("支持")
            continue
        for word in _SEPARATORS.split(value):
            if 1 < len(word) <= _LONGEST or (word.isascii() and 2 < len(word) <= 16):
                yield word
    for wording in (product.title, *product.names):
        yield from _ENGLISH_TRAIT.findall(normalise(wording))
        for run in han_runs(normalise(wording)):
            yield from (run[at : at + size] for size in (2, 3) for at in range(len(run) - size + 1))
        for colour in _COLOUR_OF_TITLE.findall(normalise(wording)):
            yield colour
            yield colour + "色"
