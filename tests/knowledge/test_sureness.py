"""How sure an answer is: by its lead over facts on something else, not by nearness alone."""

import numpy as np
import pytest

from knowledge.facts import Fact
from knowledge.language.script import Language
from knowledge.products import FactKind, Source
from knowledge.search.sureness import MOST_LEAD, Standing, log_odds, standing

FAR = Standing(0.02, 0.4, 0.02, 0.0)
"""A fact that is hardly ahead, not near, and shares no word."""


def fact(name: str, kind: FactKind = "attribute", variant: str = "") -> Fact:
    return Fact(name, "P", "杯子", kind, name, name, name, (), Source("s"), 1, variant)


def measured(facts: list[Fact], strengths: list[float]) -> Standing:
    values = np.array(strengths, np.float32)
    return standing(facts, values, values - np.float32(0.2), 0.3, int(values.argmax()))


def test_the_lead_is_over_the_next_fact_on_something_else() -> None:
    found = measured([fact("颜色"), fact("容量"), fact("材质")], [0.5, 1.0, 0.8])
    assert found.lead == pytest.approx(0.2)
    assert found.near_lead == pytest.approx(0.2)
    assert found.nearness == pytest.approx(0.8)
    assert found.shared == 0.3


def test_another_choice_or_the_weight_with_the_box_is_no_rival() -> None:
    choices = [fact("净重", variant="大"), fact("净重", variant="小"), fact("材质")]
    assert measured(choices, [1.0, 0.98, 0.6]).lead == pytest.approx(0.4)
    assert measured([fact("净重"), fact("毛重"), fact("材质")], [1.0, 0.98, 0.6]).lead > 0.35


def test_two_sentences_of_a_description_are_rivals() -> None:
    sentences = [fact("描述", "description"), fact("描述", "description")]
    assert measured(sentences, [1.0, 0.9]).lead == pytest.approx(0.1)


def test_what_stands_alone_leads_by_most_and_no_lead_counts_further() -> None:
    assert measured([fact("容量")], [0.7]).lead == MOST_LEAD
    assert measured([fact("容量"), fact("材质")], [2.0, 0.1]).lead == MOST_LEAD


@pytest.mark.parametrize("language", ["zh", "en", "other"])
def test_more_of_anything_makes_surer(language: Language) -> None:
    sure = log_odds(language, FAR)
    assert sure < 0
    for better in (
        Standing(0.4, 0.4, 0.02, 0.0),
        Standing(0.02, 0.9, 0.02, 0.0),
        Standing(0.02, 0.4, 0.4, 0.0),
        Standing(0.02, 0.4, 0.02, 0.5),
    ):
        assert log_odds(language, better) > sure
