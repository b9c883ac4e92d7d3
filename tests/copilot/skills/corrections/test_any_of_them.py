"""Whoever says that a product does not care says yes of each thing listed."""

import pytest

from copilot.skills.corrections.judge import ShopJudge
from copilot.skills.corrections.judgement import Said
from copilot.skills.corrections.reading.close_reading import pieces_of
from copilot.skills.corrections.reading.spoken_of import Reading
from knowledge.fact_making import make_facts
from knowledge.products import Attribute, Catalogue, Product, Source
from knowledge.retrieval import FactStand

SOURCE = Source("shop.json")
SHEET = {"carpet friendly": "yes", "tile safe": "yes", "grass suitable": "no"}
ATTRIBUTES = tuple(Attribute(k, v, (), None, SOURCE) for k, v in SHEET.items())
PRODUCT = Product("P", "Sample", (), "", "", ATTRIBUTES, (), None, (), SOURCE)
SHOP = Catalogue("shop", 1, (PRODUCT,), (), ())
FACTS = {fact.name: fact for fact in make_facts(SHOP)}
JUDGE = ShopJudge.of(SHOP, tuple(FACTS.values()))


def outcomes(text: str, read: str) -> dict[str, str]:
    """Return the outcome of each property said; ``read`` is what a reader finds contradicted."""
    said = Said("s", 1, text, True, "host", (), "P", None, ("P",), ((1, "P"),))
    stands = tuple(FactStand(f, 0.0, 0.97 if n == read else 0.0) for n, f in FACTS.items())
    judgement = JUDGE.judge(said)
    readings = [Reading(piece, stands) for piece in pieces_of(said, judgement)]
    verdicts = JUDGE.read_closely(said, judgement, readings).verdicts
    return {one.attribute: one.outcome for one in verdicts}


@pytest.mark.parametrize(
    "text",
    ["wood, tile, carpet, it doesn't care", "tile or carpet, honestly they don't mind"],
)
def test_what_is_all_the_same_is_a_yes_whatever_a_reader_makes_of_it(text: str) -> None:
    assert outcomes(text, "carpet friendly")["carpet friendly"] == "right"


def test_what_the_shop_denies_is_no_yes() -> None:
    assert outcomes("mud, grass, it doesn't care", "grass suitable")["grass suitable"] == "wrong"


def test_one_thing_by_itself_is_left_to_the_reader() -> None:
    assert outcomes("carpet is too much, it won't take it", "carpet friendly") == {
        "carpet friendly": "wrong"
    }
