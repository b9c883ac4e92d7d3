"""A line of nothing but a body's measures asks for a size, never what the goods weigh."""

import pytest

from knowledge.search.fitting import EXCLUDED, fits, read_particulars
from tests.knowledge.retrieval_shop import make_fact

FACTS = [
    make_fact("P", "登山包", "重量", "约1.2kg"),
    make_fact("P", "登山包", "净重", "3斤"),
    make_fact("P", "登山包", "模特信息", "模特身高170cm，体重100斤，穿M码"),
    make_fact("P", "登山包", "容量", "40升"),
]
TORSO = make_fact("P", "登山包", "适合身高", "160-180cm")


@pytest.mark.parametrize("text", ["1米72，140斤", "178 150斤", "130斤 175", "身高160体重108"])
def test_no_weight_of_the_goods_and_no_model_answers_it(text: str) -> None:
    added = fits(read_particulars(text), [*FACTS, TORSO])
    assert all(value < -EXCLUDED / 2 for value in added[:-1])
    assert added[-1] > -EXCLUDED / 2


@pytest.mark.parametrize("text", ["多重", "1.2kg重不重", "3斤的吗", "1米8的有吗"])
def test_what_the_goods_weigh_is_still_asked_for(text: str) -> None:
    assert all(value > -EXCLUDED / 2 for value in fits(read_particulars(text), FACTS))
