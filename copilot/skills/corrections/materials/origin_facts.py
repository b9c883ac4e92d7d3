"""What a product's facts say of where it and what is in it come from."""

import re
from dataclasses import dataclass

from copilot.skills.corrections.claim import KnownProperty, ProductView
from copilot.skills.corrections.materials.place_words import INSIDE, PLACES
from knowledge.language.characters import align

_NAME = re.compile(
    r"产地|产区|原产|生产地|产自|来源地|源产|采购地|\borigin\b|\bmade in\b|\bsource\b|country as"
)
_SUBJECT = re.compile(r"^(.*?)的?(?:原?产地|产区|来源地?|原产国|生产地| origin| source)$")


@dataclass(frozen=True, slots=True)
class Origin:
    """A fact on where something comes from; ``subject`` is empty for the product itself."""

    known: KnownProperty
    subject: str
    places: tuple[str, ...]
    learned: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OriginFacts:
    """Where a product and its parts come from, what it is called by and what it is made of."""

    facts: tuple[Origin, ...]
    names: str
    materials: str = ""


def origin_facts(product: ProductView) -> OriginFacts:
    """Return what the product's facts say of origins."""
    facts = []
    for known in product.properties:
        name = align(known.fact.name)
        material = _of_material(known, name) if known.fact.kind == "attribute" else None
        if material is not None:
            facts.append(material)
            continue
        if known.fact.kind != "attribute" or not ("origin" in known.keys or _NAME.search(name)):
            continue
        value = align(known.fact.value)
        places = _innermost(tuple(place for place, _, _ in PLACES.spans(value)))
        subject = _SUBJECT.match(name)
        bare = subject[1] if subject else ""
        if bare in ("country of", "country/region of", "原", "生", "主要", "商品", "产品"):
            bare = ""
        facts.append(Origin(known, bare, places, _unknown_places(value)))
    names = align(" ".join((product.title, *product.names)))
    made = (align(k.fact.value) for k in product.properties if "material" in k.keys)
    return OriginFacts(tuple(facts), names, " ".join(made))


def _of_material(known: KnownProperty, name: str) -> Origin | None:
    """Return where the material comes from that a value names by its place: 100%新疆长绒棉."""
    value = align(known.fact.value)
    found = PLACES.spans(value) if _MADE_OF.search(name) else ()
    if len(found) != 1:
        return None
    place, _, end = found[0]
    noun = _MATERIAL.match(value, end)
    return Origin(known, noun["noun"], (place,), ()) if noun else None


_MADE_OF = re.compile(r"面料|材质|材料|原料|主料|用料|用[棉皮木]|茶青|原[棉皮木]")
_MATERIAL = re.compile(r"的?(?:进口|优质|精选|天然)?(?P<noun>[一-鿿]{1,5})(?=$|[,，、;；+（(])")


def _unknown_places(value: str) -> tuple[str, ...]:
    """Return places of a fact that the table does not know (永康 of 浙江永康)."""
    rest = value
    for _, start, end in PLACES.spans(value):
        rest = rest[:start] + " " * (end - start) + rest[end:]
    return tuple(re.findall(r"[\u3400-\u9fff]{2,4}", re.sub(r"[省市县区]", " ", rest)))


def _innermost(places: tuple[str, ...]) -> tuple[str, ...]:
    """Leave out what another place of the same fact lies in (浙江 of 浙江永康)."""
    return tuple(p for p in places if not any(p in enclosing(other)[1:] for other in places))


def enclosing(place: str) -> tuple[str, ...]:
    """Return a place and all that it lies in, from inside out: 大理, 云南, 中国."""
    chain = [place]
    while inside := INSIDE.get(chain[-1], ""):
        chain.append(inside)
    return tuple(chain)
