"""One question: who asked, counted once a person, and what the card says of them."""

import pytest

from copilot.events import Viewer
from copilot.skills.answers import question as module
from copilot.skills.answers.question import MAX_TEXT, Question

NAMES = 3


def question(number: int = 1, text: str = "多大容量", now_ms: int = 1_000) -> Question:
    return Question(number, text, text, ("A", "B"), False, 0.0, now_ms, now_ms)


def ask(asked: Question, *users: str, now_ms: int = 2_000, buying: float = 0.0) -> None:
    for user in users:
        asked.ask(Viewer(user, f"name {user}"), buying, now_ms, NAMES)


def test_it_is_about_the_likeliest_product_or_the_whole_shop() -> None:
    assert question().sku == "A"
    assert Question(1, "k", "t", (), False, 0.0, 0, 0).sku is None


def test_repeats_count_as_messages_but_not_as_people() -> None:
    asked = question()
    ask(asked, "u1", "u2", "u1", "u1")
    assert (asked.count, len(asked.people)) == (4, 2)
    assert asked.asked().names == ("name u1", "name u2")


def test_only_the_first_few_names_are_kept() -> None:
    asked = question()
    ask(asked, "u1", "u2", "u3", "u4")
    assert asked.asked().names == ("name u1", "name u2", "name u3")
    assert asked.asked().people == 4


def test_asking_again_renews_it_and_keeps_the_strongest_intent() -> None:
    asked = question()
    ask(asked, "u1", now_ms=5_000, buying=0.8)
    ask(asked, "u2", now_ms=6_000, buying=0.1)
    assert (asked.first_ms, asked.last_ms, asked.buying) == (1_000, 6_000, 0.8)


def test_beyond_the_most_people_everyone_counts_as_known(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_PEOPLE", 2)
    asked = question()
    ask(asked, "u1", "u2", "u3")
    assert (asked.count, len(asked.people), len(asked.names)) == (3, 2, 2)


def test_absorbing_another_question_counts_nobody_twice() -> None:
    mine, other = question(1, now_ms=1_000), question(2, "能装多少", now_ms=500)
    ask(mine, "u1", "u2", now_ms=2_000, buying=0.2)
    ask(other, "u2", "u3", "u4", now_ms=1_500, buying=0.7)
    mine.absorb(other, NAMES)
    said = mine.asked()
    assert (said.count, said.people) == (5, 4)
    assert said.names == ("name u1", "name u2", "name u3")
    assert (said.first_ms, said.last_ms, mine.buying) == (500, 2_000, 0.7)
    assert said.text == "多大容量", "the wording on the screen does not change"


def test_a_long_message_is_cut_for_the_card() -> None:
    assert question(text="多" * 200).asked().text == "多" * MAX_TEXT


def test_what_opens_again_is_worded_as_it_is_asked_now() -> None:
    asked = question()
    ask(asked, "u1")
    asked.answered, asked.state = True, "done"
    asked.ask(Viewer("u2", "n2"), 0.0, 9_000, NAMES, text="能装多少水")
    assert (asked.asked().text, asked.asked().names) == ("能装多少水", ("n2",))


def test_an_open_card_keeps_its_words_and_everybody_their_own() -> None:
    asked, other = question(), question(2, "装得下一升吗")
    ask(asked, "u1")
    asked.state = "open"
    asked.ask(Viewer("u2", "n2"), 0.9, 9_000, NAMES, text="能装多少水")
    ask(other, "u3")
    asked.absorb(other, NAMES)
    assert asked.asked().text == "多大容量"
    texts = [asker.text for asker in asked.askers.values()]
    assert texts == ["多大容量", "能装多少水", "装得下一升吗"]


def test_another_question_that_opens_an_answered_one_again_brings_its_words() -> None:
    asked, other = question(), question(2, "装得下一升吗")
    ask(asked, "u1")
    asked.answered, asked.state = True, "done"
    ask(other, "u2")
    asked.absorb(other, NAMES)
    assert (asked.text, asked.key, asked.names) == (other.text, other.key, ["name u2"])
