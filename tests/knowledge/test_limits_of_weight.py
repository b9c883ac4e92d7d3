"""A limit of weight is no weight of the goods; so many pieces are read from the row of a size."""

import pytest

from knowledge.language.asked import asked_attributes, named_attributes
from knowledge.search.on_matter import on_matter
from knowledge.search.table_answers import table_answer
from tests.knowledge.retrieval_shop import make_fact


@pytest.mark.parametrize(
    "text", ["max weight", "weight limit", "what's the max load", "能装多少斤", "大箱能放多少斤"]
)
def test_what_it_bears_is_asked(text: str) -> None:
    assert asked_attributes(text) == {"load"}


@pytest.mark.parametrize("name", ["max user weight", "child weight", "rider weight", "限重"])
def test_what_it_bears_is_named(name: str) -> None:
    assert named_attributes(name) == {"load"}


@pytest.mark.parametrize("text", ["how much does it weigh", "weight", "多重"])
def test_what_it_weighs_is_still_its_weight(text: str) -> None:
    assert asked_attributes(text) == {"weight"}


def test_how_many_catties_go_in_is_on_what_it_bears() -> None:
    facts = [make_fact("B", "推车", "净重", "6kg"), make_fact("B", "推车", "承重", "60kg")]
    weight, load = on_matter("推车能装多少斤", facts)
    assert load > weight


PADS = [make_fact("Z", "云朵护理垫", "尺码", "NB：3kg以下，60片；S：3-7kg，54片；M：6-10kg，46片")]


@pytest.mark.parametrize(("text", "value"), [("S码一包多少片", "54片"), ("M几片一包", "46片")])
def test_so_many_of_a_size(text: str, value: str) -> None:
    (found,) = table_answer(text, PADS)
    assert found.value.endswith(value)


@pytest.mark.parametrize("text", ["一包多少片", "S码一包多少毫升", "S码几包"])
def test_without_a_size_or_of_another_unit_no_row(text: str) -> None:
    assert table_answer(text, PADS) == ()
