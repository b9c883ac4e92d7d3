"""What is looked up for a question, how soon, and which newer product it may mean."""

import pytest

from copilot.events import Envelope, Lineup, LineupItem
from copilot.scene import Scene
from copilot.skills.answers.finding import find_of, newer_focus
from copilot.skills.answers.product_reference import Reference
from copilot.skills.answers.question import Question

DELAY_MS = 4_000


def scene() -> Scene:
    """Return a room in which the jar has been on air for long."""
    made = Scene(DELAY_MS, "s1")
    made.observe(Envelope("c", "1", None, Lineup((LineupItem(1, "JAR"), LineupItem(2, "RUG")))), 0)
    made.put_on_air("JAR", 0)
    return made


def question(*skus: str, named: bool = False, doubtful: bool = False) -> Question:
    made = Question(5, "k", "多大", skus, named, 0.0, 0, 0)
    made.doubtful = doubtful
    return made


def test_it_asks_for_the_question_among_the_products_of_the_lineup() -> None:
    find = find_of(question("RUG"), ((3, "多宽"),), scene())
    assert (find.question, find.query.text, find.others) == (5, "多大", ((3, "多宽"),))
    assert tuple(find.query.focus) == ("RUG",)


def test_what_is_named_comes_before_what_is_on_air_and_all_else_after() -> None:
    room = scene()
    asked = [
        question("RUG", named=True),
        question("JAR"),
        question("RUG"),
        question("JAR", named=True, doubtful=True),
        question(),
    ]
    assert [find_of(one, (), room).priority for one in asked] == [1, 2, 3, 3, 3]


@pytest.mark.parametrize(
    ("about", "newer"),
    [
        (Reference(("JAR",)), "RUG"),  # what viewers still see
        (Reference(("JAR",), named=True), None),
        (Reference(("JAR",), shop=True), None),
        (Reference(("RUG",)), None),
    ],
)
def test_who_saw_the_product_before_may_mean_the_one_on_air(
    about: Reference, newer: str | None
) -> None:
    room = scene()
    room.put_on_air("RUG", 60_000)
    assert newer_focus(about, room, 60_500) == newer
    assert newer_focus(about, room, 60_500 + 10 * DELAY_MS) is None


def test_a_doubtful_question_tells_whether_it_asks_as_of_goods() -> None:
    asked = question("JAR", doubtful=True)
    asked.likely = True
    query = find_of(asked, (), scene()).query
    assert (query.doubtful, query.likely) == (True, True)
