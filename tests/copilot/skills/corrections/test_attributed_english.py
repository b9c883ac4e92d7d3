"""English figures whose fact a reader has found: what the words beside them are and are not of."""

import pytest

from copilot.skills.corrections.judge import ShopJudge
from copilot.skills.corrections.judgement import Said
from copilot.skills.corrections.reading.close_reading import pieces_of
from copilot.skills.corrections.reading.spoken_of import Reading
from knowledge.fact_making import make_facts
from knowledge.language.quantities import find_quantities
from knowledge.products import Attribute, Catalogue, Product, Source
from knowledge.retrieval import FactStand

SOURCE = Source("shop.json")
SHEET = {
    "length": "44 in",
    "weight": "1.8 kg",
    "canopy hydrostatic head": "1,500 mm",
    "cover hydrostatic head": "3,000 mm",
    "inner height": "110 cm",
    "shelf life": "18 months",
    "riders": "2 years and up",
    "Wi-Fi": "2.4 GHz only",
    "tog": "7.5",
    "burn time": "25-30 hours each",
}
PRODUCT = Product(
    "P",
    "Sample",
    (),
    "",
    "",
    tuple(Attribute(k, v, find_quantities(v), None, SOURCE) for k, v in SHEET.items()),
    (),
    None,
    (),
    SOURCE,
)
SHOP = Catalogue("shop", 1, (PRODUCT,), (), ())
FACTS = {fact.name: fact for fact in make_facts(SHOP)}
JUDGE = ShopJudge.of(SHOP, tuple(FACTS.values()))


def wrong(text: str, spoken: dict[str, float]) -> list[str]:
    """Return the properties ``text`` is wrong of; ``spoken`` are contradictions read."""
    said = Said("s", 1, text, True, "host", (), "P", None, ("P",), ((1, "P"),))
    stands = tuple(FactStand(f, 0.0, spoken.get(name, 0.0)) for name, f in FACTS.items())
    judgement = JUDGE.judge(said)
    readings = [Reading(piece, stands) for piece in pieces_of(said, judgement)]
    verdicts = JUDGE.read_closely(said, judgement, readings).verdicts
    return [verdict.attribute for verdict in verdicts if verdict.outcome == "wrong"]


@pytest.mark.parametrize(
    ("text", "name", "beside"),
    [
        ("it's a sixty inch drape so it pools on the floor", "length", {}),
        ("all rolled and packed up it's under a kilo", "weight", {}),
        ("you're fine, it's over six foot in the middle", "inner height", {"weight": 0.1}),
        ("the canopy is rated to three thousand millimetres", "canopy hydrostatic head", {}),
        ("sealed it keeps for three years in the pantry", "shelf life", {"riders": 0.3}),
        ("it talks to five gigahertz wifi just fine", "Wi-Fi", {}),
        ("this is the thirteen and a half talk", "tog", {}),
    ],
)
def test_a_figure_that_its_fact_does_not_have(
    text: str, name: str, beside: dict[str, float]
) -> None:
    others = {"cover hydrostatic head": 0.5} if "hydrostatic" in name else {}
    assert wrong(text, {name: 0.9, **others, **beside}) == [name]


@pytest.mark.parametrize(
    ("text", "name", "beside"),
    [
        ("there's a sixty inch drape behind me", "length", {}),
        ("boxed it's under three kilos", "weight", {}),
        ("it's a ten minute walk from here", "shelf life", {}),
        ("both are rated to three thousand millimetres", "canopy hydrostatic head", {}),
        ("the cover's rated to three thousand millimetres", "canopy hydrostatic head", {}),
        ("for three years and up", "shelf life", {"riders": 0.7}),
        ("that's a hundred hours plus across the box", "burn time", {}),
        ("he had three years in the army", "shelf life", {}),
    ],
)
def test_a_figure_that_may_be_of_something_else(
    text: str, name: str, beside: dict[str, float]
) -> None:
    others = {"cover hydrostatic head": 0.5} if "hydrostatic" in name else {}
    assert wrong(text, {name: 0.9, **others, **beside}) == []
