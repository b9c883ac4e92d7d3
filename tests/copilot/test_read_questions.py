"""A room whose questions are read beside each other: one card for one question, in any words."""

from dataclasses import replace

import pytest

from copilot.effects import Effect, Find, Input, SessionStarted, Tell
from copilot.events import Focus, Lineup, LineupItem
from copilot.records import decode, encode, kind_of
from copilot.room import Room
from copilot.suggestions import Opened, Suggestion
from tests.copilot.room_scripts import LIMITS, PROFILE, found, heard, question

NEAR, FAR = bytes([100, 10]), bytes([10, 100])


class Asked:
    """A room with A on air and a journal of what it was told."""

    def __init__(self) -> None:
        self.room = Room(PROFILE, LIMITS)
        self.journal: list[tuple[Input, int]] = []
        self.now = 0
        for given in (
            SessionStarted("s1"),
            heard(Lineup((LineupItem(1, "A"), LineupItem(2, "B")))),
            heard(Focus("A")),
        ):
            self.give(given)

    def give(self, given: Input) -> list[Effect]:
        self.now += 100
        self.journal.append((given, self.now))
        return self.room.handle(given, self.now)

    def ask(self, text: str, user: str, links: tuple[int, ...] = ()) -> Find:
        (find,) = [e for e in self.give(question(text, user, links)) if isinstance(e, Find)]
        return find

    def answer(self, find: Find, fact: str, vector: bytes, *same: tuple[int, float]) -> list[str]:
        """Return the cards that open."""
        given = replace(found(find.question, fact, vector=vector), same=same)
        told = [effect.told for effect in self.give(given) if isinstance(effect, Tell)]
        return [each.suggestion.id for each in told if isinstance(each, Opened)]

    def cards(self) -> list[Suggestion]:
        return [card for card in self.room.attention.told() if card.kind == "answer"]

    def settle(self) -> None:
        self.now += 10_000
        self.room.tick(self.now)


@pytest.fixture
def asked() -> Asked:
    return Asked()


def test_a_question_is_looked_up_with_those_it_may_be_the_same_as(asked: Asked) -> None:
    first = asked.ask("甲涡轮轴怎么拧", "u1")
    assert first.others == ()
    while_finding = asked.ask("用的什么漆", "u2")
    assert while_finding.others == ((first.question, "甲涡轮轴怎么拧"),), "it may be found first"
    asked.answer(first, "涡轮", NEAR)
    asked.answer(while_finding, "漆", FAR)
    other = asked.ask("尾部乙件好装吗", "u3")
    assert other.others == (
        (while_finding.question, "用的什么漆"),
        (first.question, "甲涡轮轴怎么拧"),
    )
    assert asked.ask("有赠品吗", "u4", (2,)).others == (), "on another product"


def test_questions_of_other_words_become_one_card(asked: Asked) -> None:
    first = asked.ask("甲涡轮轴怎么拧", "u1")
    assert len(asked.answer(first, "涡轮", NEAR)) == 1
    second = asked.ask("尾部乙件好装吗", "u2")
    assert asked.answer(second, "涡轮", FAR, (first.question, 0.9)) == []
    asked.settle()
    (card,) = asked.cards()
    assert card.asked is not None
    assert (card.asked.count, card.asked.names) == (2, ("name u1", "name u2"))
    again = asked.give(question("尾部乙件好装吗", "u3"))
    assert not [effect for effect in again if isinstance(effect, Find)], "its wording is known now"


def test_questions_that_look_alike_become_two_cards(asked: Asked) -> None:
    first = asked.ask("几天一充", "u1")
    asked.answer(first, "续航", NEAR)
    second = asked.ask("续航怎么样", "u2")
    assert len(asked.answer(second, "续航", NEAR, (first.question, 0.05))) == 1
    assert len(asked.cards()) == 2


def test_without_a_reading_the_rules_make_them_one(asked: Asked) -> None:
    asked.answer(asked.ask("几天一充", "u1"), "续航", NEAR)
    assert asked.answer(asked.ask("续航怎么样", "u2"), "续航", NEAR) == []
    assert len(asked.cards()) == 1


def test_a_reading_beside_a_question_that_is_gone_is_no_error(asked: Asked) -> None:
    first = asked.ask("几天一充", "u1")
    assert len(asked.answer(first, "续航", NEAR, (99, 0.9), (first.question, 0.9))) == 1


def test_the_journal_alone_tells_which_were_one(asked: Asked) -> None:
    first = asked.ask("甲涡轮轴怎么拧", "u1")
    asked.answer(first, "涡轮", NEAR)
    second = asked.ask("尾部乙件好装吗", "u2")
    asked.answer(second, "涡轮", FAR, (first.question, 0.9))
    asked.answer(asked.ask("几天一充", "u3"), "涡轮", NEAR, (first.question, 0.2))
    asked.settle()
    again = Room(PROFILE, LIMITS)
    for given, at_ms in asked.journal:
        client = given.envelope.client if kind_of(given) in ("Chat", "Focus", "Lineup") else ""  # type: ignore[union-attr]
        again.handle(decode(kind_of(given), client, "id", encode(given)), at_ms)
    again.resume()
    again.tick(asked.now)
    assert again.attention.told() == asked.room.attention.told()
    assert [card.asked.count for card in asked.cards() if card.asked] == [2, 1]
