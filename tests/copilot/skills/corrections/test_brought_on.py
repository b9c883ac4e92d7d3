"""What is said right after the next product is brought on is said of it, on air yet or not."""

import pytest

from copilot.skills.corrections.judgement import Said
from tests.copilot.skills.corrections.judge_shop import written_judge

_JUDGE = written_judge(
    {
        "currency": "CNY",
        "products": [
            {
                "sku": "FAN",
                "title": "微风落地扇",
                "names": ["落地扇"],
                "price": 299,
                "attributes": {"档位": "12档", "噪音": "26分贝", "质保": "三年"},
            },
            {
                "sku": "QUILT",
                "title": "云朵大豆被",
                "names": ["大豆被"],
                "price": 199,
                "attributes": {"重量": "4斤", "填充": "大豆纤维", "质保": "一年"},
            },
        ],
    }
)


def _verdicts(text: str, before: str, runs_on: int = 1) -> list[tuple[str, str, str, bool]]:
    links = ((1, "FAN"), (2, "QUILT"))
    said = Said(
        "s2", 1, text, True, "host", (before,), "QUILT", None, ("FAN", "QUILT"), links, runs_on
    )
    return [(v.sku, v.attribute, v.outcome, v.named) for v in _JUDGE.judge(said).verdicts]


@pytest.mark.parametrize(
    ("before", "text", "attribute"),
    [
        ("好接下来给大家看这款微风落地扇", "噪音四十分贝", "噪音"),
        ("下一个落地扇", "质保五年", "质保"),
        ("来轮到我们的落地扇了", "这款质保两年的", "质保"),
    ],
)
def test_what_follows_is_held_against_the_product_brought_on(
    before: str, text: str, attribute: str
) -> None:
    assert _verdicts(text, before) == [("FAN", attribute, "wrong", True)]


@pytest.mark.parametrize(
    ("before", "text", "runs_on"),
    [
        ("待会下一个落地扇", "质保五年", 1),
        ("下一个要不要看落地扇吗", "质保五年", 1),
        ("有落地扇的宝宝扣一", "质保五年", 1),
        ("接下来给大家看这款微风落地扇", "质保五年", 0),
        ("接下来给大家看这款微风落地扇", "先把这个大豆被讲完，质保五年", 1),
    ],
)
def test_what_is_of_the_product_on_air_stays_so(before: str, text: str, runs_on: int) -> None:
    assert {sku for sku, *_ in _verdicts(text, before, runs_on)} <= {"QUILT"}


def test_an_answer_is_of_the_product_that_the_question_named() -> None:
    links = ((1, "FAN"), (2, "QUILT"))
    text = "落地扇是三十分贝的吗？是的"
    said = Said("s", 1, text, True, "host", (), "QUILT", None, ("FAN", "QUILT"), links)
    assert {v.sku for v in _JUDGE.judge(said).verdicts} <= {"FAN"}
