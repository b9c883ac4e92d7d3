"""What is left of one colour says nothing of a colour that there is not."""

from dataclasses import replace

import pytest

from knowledge.search.fitting import EXCLUDED, fits, read_particulars
from tests.knowledge.retrieval_shop import make_fact

BEIGE = replace(make_fact("P", "帆布包", "米色 库存", "5件", "variant"), variant="米色")
GREY = replace(make_fact("P", "tote", "grey Stock", "5 pieces", "variant"), variant="grey")
PLAIN = make_fact("P", "帆布包", "库存", "60件", "offer")


@pytest.mark.parametrize(
    ("question", "excluded"),
    [
        ("紫色还有货吗", True),
        ("绿的有现货没", True),
        ("is the purple one in stock", True),
        ("米色还有货吗", False),
        ("还有货吗", False),
        ("L码有货吗", False),
    ],
)
def test_another_colours_stock_is_excluded(question: str, excluded: bool) -> None:
    fact = GREY if question.isascii() else BEIGE

    added = fits(read_particulars(question), (fact, PLAIN))

    assert (added[0] <= -EXCLUDED / 2) == excluded
    assert added[1] > -EXCLUDED / 2
