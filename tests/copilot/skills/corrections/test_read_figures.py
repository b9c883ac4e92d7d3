"""What a trained reader takes for a contradiction, and figures that are none."""

import pytest

from copilot.skills.corrections.judgement import Said
from copilot.skills.corrections.reading.close_reading import pieces_of
from copilot.skills.corrections.reading.spoken_of import Reading
from knowledge.fact_making import make_facts
from knowledge.retrieval import FactStand
from tests.copilot.skills.corrections.judge_shop import TALK_SHOP, catalogue, judge


def shown(text: str, focus: str, name: str) -> list[str]:
    """Return what is said wrong where the reader takes all words to contradict one fact."""
    shop, lore = catalogue(TALK_SHOP), judge(TALK_SHOP)
    fact = next(f for f in make_facts(shop) if f.sku == focus and f.name == name)
    said = Said("s", 1, text, True, "host", (), focus, None, (focus,), ((1, focus),))
    judgement = lore.judge(said)
    readings = [Reading(p, (FactStand(fact, 0.0, 0.99),)) for p in pieces_of(said, judgement)]
    verdicts = lore.read_closely(said, judgement, readings).verdicts
    return [verdict.attribute for verdict in verdicts if verdict.outcome == "wrong"]


@pytest.mark.parametrize(
    ("focus", "name", "text"),
    [
        ("KET", "Weight", "forty five pounds for that kettle are you joking"),
        ("EAR", "Weight", "a hundred and thirty pounds and they are real pearls"),
        ("EAR", "Weight", "both of them come to six and a half grams"),
        ("DIF", "Weight", "the two of them together that's four hundred and twenty grams"),
        ("DIF", "Volume", "both together are two hundred millilitres"),
        ("XIE", "单只重量", "一双下来四百八十克 还没一瓶水重"),
    ],
)
def test_a_price_or_a_weight_of_several_contradicts_no_measure(
    focus: str, name: str, text: str
) -> None:
    assert not shown(text, focus, name)


@pytest.mark.parametrize(
    ("focus", "name", "text"),
    [
        ("DIF", "Weight", "it is heavier than a bag of sugar honestly"),
        ("EAR", "Weight", "both of them come to fourteen grams"),
        ("KET", "Body", "forty five pounds and it is made of plastic"),
    ],
)
def test_words_and_other_figures_still_do(focus: str, name: str, text: str) -> None:
    assert name in shown(text, focus, name)
