"""What of a question is looked up once the product it names is known."""

import pytest

from knowledge.retrieval import Query
from knowledge.search.plain_question import said_plainly


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("第四个多少钱", "多少钱"),
        ("第6款有几个颜色", "有几个颜色"),
        ("7#多少钱", "多少钱"),
        ("how much is ⑤", "how much is"),
        ("第二件多少钱", "第二件多少钱"),
        ("第三个半价吗", "第三个半价吗"),
    ],
)
def test_the_number_of_the_product_named_is_no_number_of_pieces(text: str, plain: str) -> None:
    assert said_plainly(Query(text, ("A",), True, ("A", "B"))) == plain


def test_what_names_no_product_keeps_its_figures() -> None:
    assert said_plainly(Query("第四个多少钱", ("A",), False, ("A",))) == "第四个多少钱"
