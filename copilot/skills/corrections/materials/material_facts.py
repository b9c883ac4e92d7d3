"""What a product's facts say of its materials, part by part."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from copilot.skills.corrections.cards.short_values import short_value
from copilot.skills.corrections.claim import KnownProperty, Language, ProductView
from copilot.skills.corrections.figures.part_words import PART_WORDS
from copilot.skills.corrections.materials.material_parts import parts_of
from copilot.skills.corrections.materials.material_words import MATERIAL
from knowledge.language.characters import align

_NAME = re.compile(
    r"材质|材料|面料|质地|布料|里料|内衬|填充|内胆|内壁|外壳|外层|鞋底|鞋面|大底|杯身|涂层"
    r"|机身|板材|皮质|成分$"
    r"|\b(?:material|fabric|upper|sole|lining|fill(?:ing)?|shell|body|coating|composition"
    r"|made of|outer|inner|frame|handle|liner)\b"
)
PART: Final = re.compile(
    "|".join(
        rf"\b{re.escape(word)}\b" if word.isascii() else re.escape(word)
        for word in sorted(PART_WORDS, key=len, reverse=True)
    )
)
"""A word for a part of a product."""

LOOKS: Final = re.compile(
    r"(?:的)?(?:感|般|一样|似的|手感|触感|光泽|纹|色(?!的?不锈)|味|系|质感|绿|红|白|的?手感|风"
    r"|裤|裙|衫|衣|袜|帽|被|包(?!的)|鞋(?!底|面)|袋|盒|纸|盖(?!的)|柄|椅|桌|面膜|床品|的?感觉"
    r"|碗|垫)|[- ](?:like|feel|look|colou?r|soft|smooth)\b|y\b"
)
"""What makes a material a look, a feel or another thing."""

_RULED_OUT: Final = re.compile(r"不[适可能宜]|禁|忌|\b(?:not|avoid|unsuitable)\b")
"""Names of what a product is not made for, whatever it is made of."""

_OUTER_COVERS: Final = frozenset({"外套", "胎套", "枕套"})


@dataclass(frozen=True, slots=True)
class MadeOf:
    """A fact on what something is made of.

    Attributes:
        part: the part it is about (:data:`PART_WORDS`), or its bare name; empty for the product.
        materials: keys of all materials its words speak of.
        truth: its words: those of the part where a value lists parts.
    """

    known: KnownProperty
    part: str
    name: str
    materials: frozenset[str]
    truth: str


@dataclass(frozen=True, slots=True)
class MaterialFacts:
    """What a product is made of.

    Attributes:
        elsewhere: materials its other texts mention.
        called: its title and names, aligned: what is no part of it but itself.
    """

    facts: tuple[MadeOf, ...]
    elsewhere: frozenset[str]
    language: Language
    called: str

    def is_itself(self, word: str) -> bool:
        """Tell whether the word for a part is what the product is called: 支架 of a 手机支架."""
        own = PART_WORDS[word]
        return word in self.called and all(own not in (fact.part, fact.name) for fact in self.facts)


def material_facts(product: ProductView) -> MaterialFacts:
    """Return what the product's facts say of its materials."""
    facts: list[MadeOf] = []
    called = align(" ".join((product.title, *product.names)))
    elsewhere = set(_materials(called))
    for known in product.properties:
        materials = _materials(align(known.fact.value))
        name = align(known.fact.name)
        if _RULED_OUT.search(name):
            elsewhere |= materials
        elif known.fact.kind == "attribute" and materials and (_NAME.search(name) or _only(known)):
            facts.extend(_made_of(known, name, materials))
        else:
            elsewhere |= materials
    return MaterialFacts(tuple(facts), frozenset(elsewhere), product.language, called)


def _made_of(known: KnownProperty, name: str, materials: frozenset[str]) -> Iterator[MadeOf]:
    """Yield what a fact says of the product, or of each part it lists."""
    found = PART.search(name)
    own = PART_WORDS[found[0]] if found else _bare(name)
    value = known.fact.value
    parts = parts_of(align(value))
    if len(parts) == 1 and parts[0].name.isascii() and parts[0].name not in PART_WORDS:
        parts = ()  # solid Sitka spruce tells no part
    if not parts:
        yield MadeOf(known, own, _bare(name), materials, short_value(value))
    for part in parts:
        words = value[part.start : part.end]
        key = _part_key(part.name) or own
        held = _materials(align(words))
        yield MadeOf(known, key, part.name or _bare(name), held, short_value(words))


def _part_key(name: str) -> str:
    """Return the part a listed name means; 外套 is a cover beside a core, else a jacket."""
    return "cover" if name in _OUTER_COVERS else PART_WORDS.get(name, name)


def _only(known: KnownProperty) -> bool:
    """Whether a value begins with nothing but a material (手柄: 榉木), whatever its name.

    What follows a comma tells more of it: brass, 1/2 inch.
    """
    name, value = align(known.fact.name), _FURTHER.split(align(known.fact.value))[0]
    found = MATERIAL.spans(value)
    if not found or _NO_PART.search(name):
        return False
    _, start, end = found[0]
    if PART.search(name) and start == 0 and len(value) - end <= 4:
        return True
    rest = value
    for _, first, last in reversed(found):
        rest = rest[:first] + " " + rest[last:]
    return not _QUALITY.sub("", rest).strip(" 、,，和+/&")


_FURTHER: Final = re.compile(r"[,，;；](?! ?(?:and )?[a-z]+(?:$|[,，]))")
"""Before what tells more; a list of materials is one."""
_NO_PART: Final = re.compile(
    r"香|味|色|调|款|风格|适用|适合|不含|产地|品种|配料|原料|scent|flavou?r|colou?r|finish"
    r"|shade|note|smell"
    r"|style|ingredient|origin|suitable|free|contains|allerg"
)
_QUALITY: Final = re.compile(
    r"食品[接级]*|医[用疗]级?|加厚|双层|单层|优质|进口|天然|全|高级|环保|纯|实|硬|软|的"
    r"|\d+(?:\.\d+)? ?%?"
    r"|\b[a-z]+-free\b|\b\d{1,2} ?k\b|[- ](?:filled|plated|plate|vermeil)\b"
    r"|\b(?:solid|natural|pure|genuine|premium|recycled|organic|food[- ]grade|fabric|material|wood"
    r"|alloy|and|sitka|engelmann|american|european|indian|african|black|white|hard|soft)\b"
)


def _bare(name: str) -> str:
    return re.sub(
        r"(?:的?(?:材质|材料|面料|质地|成分)|主要| ?(?:material|fabric)(?: type)?)+$", "", name
    ).strip()


def _materials(text: str) -> frozenset[str]:
    return frozenset(key for key, _, end in MATERIAL.spans(text) if not LOOKS.match(text, end))
