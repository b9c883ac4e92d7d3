"""Whether the host still talks about the product on air: when that is doubted, and when not."""

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copilot.skills.corrections.focus.focus_doubt import (
    DENIED_MS,
    FADES_MS,
    FADES_NAMED_MS,
    NAMED_FOR_MS,
    WEIGHT,
    WINDOW_MS,
    FocusDoubt,
)
from tests.copilot.speech_scripts import judgement

SUITS_B = {"A": (0, 1), "B": (1, 0)}
SUITS_C = {"A": (0, 1), "B": (0, 1), "C": (1, 0)}
SUITS_A = {"A": (1, 0), "B": (0, 1)}
SUITS_BOTH = {"A": (1, 0), "B": (1, 0)}
WEAKLY_B = {"A": (0, 1), "B": (1, 0, 0, 0)}  # waterproof: half the shop is


class Talk:
    """A host who talks, an utterance a segment, with A on air."""

    def __init__(self, focus: str | None = "A") -> None:
        self.doubt = FocusDoubt()
        self.focus = focus
        self.doubt.focus_changed(focus, None, 0)
        self.now = 0
        self.number = 0

    def says(
        self,
        fits: Mapping[str, tuple[int, ...]] | None = None,
        after_ms: int = 3_000,
        brings_on: str | None = None,
        names: str | None = None,
        segment: str = "",
        keeps: bool = False,
    ) -> str | None:
        """Say something and return the product suspected then."""
        self.now += after_ms
        self.number += 1
        name = brings_on or names
        heard = judgement(
            segment or f"s{self.number}",
            fits=fits,
            named=(name,) if name else (),
            introduces=brings_on is not None,
            keeps=keeps,
        )
        self.doubt.judged(heard, self.focus, self.now)
        return self.doubt.suspect


@pytest.fixture
def talk() -> Talk:
    return Talk()


def test_once_is_chance_and_twice_is_a_doubt(talk: Talk) -> None:
    assert talk.says(SUITS_B) is None
    assert talk.says(SUITS_B) == "B"


def test_an_utterance_that_grows_counts_once(talk: Talk) -> None:
    assert talk.says(SUITS_B, segment="s1") is None
    assert talk.says(SUITS_B, 300, segment="s1") is None
    assert talk.says({}, 300, segment="s1") is None, "in the end it suited nothing"
    assert talk.says(SUITS_B) is None


def test_what_contradicts_nothing_on_air_takes_longer_to_be_a_doubt(talk: Talk) -> None:
    for _ in range(WEIGHT - 1):
        assert talk.says({"B": (1, 0)}) is None
    assert talk.says({"B": (1, 0)}) == "B"


@pytest.mark.parametrize(
    "fits",
    [
        {"A": (0, 1)},
        {"A": (0, 1), "B": (0, 1)},
        {"A": (0, 2), "B": (0, 1)},
        WEAKLY_B,
        {"B": (1, 0, 0, 0)},
    ],
    ids=["silent on B", "wrong of both", "more wrong of A", "a yes of B", "A leaves a yes open"],
)
def test_a_host_who_errs_for_long_is_no_sign_of_another_product(
    talk: Talk, fits: dict[str, tuple[int, ...]]
) -> None:
    assert [talk.says(fits) for _ in range(12)] == [None] * 12


def test_what_many_products_have_counts_beside_what_is_b_s_own(talk: Talk) -> None:
    talk.says(WEAKLY_B)
    assert talk.says(SUITS_B) == "B"


def test_naming_the_product_on_air_settles_what_came_before(talk: Talk) -> None:
    talk.says(SUITS_B)
    talk.says(SUITS_B | {"A": (0, 1)}, names="A", keeps=True)
    assert talk.says(SUITS_B) is None
    assert talk.says(SUITS_B) == "B", "and speaks for nothing that comes later"


def test_naming_the_product_on_air_again_and_again_ends_the_doubt(talk: Talk) -> None:
    talk.says(SUITS_B)
    assert talk.says(SUITS_B) == "B"
    suspects = [talk.says({"A": (0, 1)}, names="A", keeps=True) for _ in range(3)]
    assert (suspects[0], suspects[-1]) == ("B", None)


@pytest.mark.parametrize("fits", [{}, {"A": (0, 1)}], ids=["chatter", "wrong of A alone"])
def test_a_doubt_that_nothing_bears_out_is_dropped(
    talk: Talk, fits: dict[str, tuple[int, ...]]
) -> None:
    talk.says(SUITS_B)
    talk.says(SUITS_B)
    assert talk.says(fits, FADES_MS) == "B"
    assert talk.says(fits, 1) is None
    talk.says(SUITS_B)
    assert talk.says(SUITS_B) == "B", "nobody has denied it"


def test_a_doubt_goes_on_while_speech_suits_the_other(talk: Talk) -> None:
    talk.says(SUITS_B)
    assert [talk.says(SUITS_B, FADES_MS) for _ in range(6)][1:] == ["B"] * 5


def test_a_product_brought_on_by_name_is_suspected_for_longer(talk: Talk) -> None:
    talk.says(brings_on="B")
    talk.says(SUITS_B)
    assert talk.says({}, FADES_NAMED_MS) == "B"
    assert talk.says({}, 1) is None


def test_a_product_that_was_mentioned_needs_no_contradiction(talk: Talk) -> None:
    assert talk.says({}, names="B") is None
    assert talk.says({"B": (1, 0)}) is None
    assert talk.says({"B": (1, 0)}) == "B"


def test_what_suits_both_is_no_doubt(talk: Talk) -> None:
    for _ in range(5):
        assert talk.says(SUITS_BOTH) is None


def test_saying_it_right_in_between_outweighs(talk: Talk) -> None:
    talk.says(SUITS_B)
    talk.says(SUITS_A)
    assert talk.says(SUITS_B) is None


def test_what_was_said_over_a_minute_ago_is_forgotten(talk: Talk) -> None:
    talk.says(SUITS_B)
    assert talk.says(SUITS_B, WINDOW_MS) is None
    assert talk.says(SUITS_B, WINDOW_MS - 1) == "B"


def test_a_product_brought_on_by_name_needs_less(talk: Talk) -> None:
    assert talk.says(brings_on="B") is None
    assert talk.says(SUITS_B) == "B"


def test_what_was_said_before_it_was_brought_on_does_not_count_for_it(talk: Talk) -> None:
    talk.says(SUITS_B)
    assert talk.says({}, brings_on="B") is None


def test_a_product_that_is_only_named_is_not_brought_on(talk: Talk) -> None:
    talk.says(names="B")
    assert not talk.doubt.elsewhere("A")
    assert talk.says(SUITS_B) is None


def test_a_product_brought_on_and_long_talked_about_is_suspected(talk: Talk) -> None:
    talk.says(brings_on="B")
    assert talk.says({}, NAMED_FOR_MS - 1) is None
    assert talk.says({}, 1) == "B"


def test_a_product_announced_for_later_is_not_long_talked_about(talk: Talk) -> None:
    talk.says(brings_on="B")
    assert talk.doubt.elsewhere("A")
    talk.says(SUITS_A)
    assert not talk.doubt.elsewhere("A"), "the host is still at A"
    assert talk.says({}, NAMED_FOR_MS) is None


def test_bringing_on_what_is_on_air_is_no_doubt(talk: Talk) -> None:
    talk.says(brings_on="A")
    assert not talk.doubt.elsewhere("A")
    assert talk.says({}, NAMED_FOR_MS) is None


def test_speech_that_comes_back_ends_the_doubt(talk: Talk) -> None:
    talk.says(SUITS_B)
    talk.says(SUITS_B)
    suspects = [talk.says(SUITS_A) for _ in range(4)]
    assert (suspects[0], suspects[-1]) == ("B", None), "once is chance here too"
    assert not talk.doubt.elsewhere("A")
    assert talk.says(SUITS_A) is None


def test_chatter_does_not_make_a_doubt_come_and_go(talk: Talk) -> None:
    talk.says(SUITS_B)
    talk.says(SUITS_B)
    assert [talk.says({}) for _ in range(FADES_MS // 3_000)] == ["B"] * 8
    assert [talk.says(fits) for fits in (SUITS_B, SUITS_A, SUITS_B, SUITS_A)] == ["B"] * 4


def test_another_product_on_air_begins_anew(talk: Talk) -> None:
    talk.says(SUITS_B)
    talk.says(SUITS_B)
    talk.focus = "C"
    talk.doubt.focus_changed("C", "A", talk.now)
    assert talk.doubt.suspect is None
    assert not talk.doubt.elsewhere("C")
    assert talk.says({"B": (1, 0), "C": (0, 1)}) is None


def test_a_late_event_does_not_take_the_host_back_from_what_was_brought_on_since(
    talk: Talk,
) -> None:
    talk.says(SUITS_B)
    talk.says(brings_on="C")
    talk.focus = "B"
    talk.doubt.focus_changed("B", "A", talk.now)
    assert talk.doubt.elsewhere("B")
    assert talk.doubt.topic == "C"


def test_a_late_event_of_a_product_that_was_asked_about_and_left_is_late_too(talk: Talk) -> None:
    talk.says(SUITS_B)
    assert talk.says(SUITS_B) == "B"
    talk.says(brings_on="C")
    talk.focus = "B"
    talk.doubt.focus_changed("B", "A", talk.now)
    assert talk.doubt.elsewhere("B")


def test_another_product_put_on_air_than_was_brought_on_is_the_one(talk: Talk) -> None:
    """Nothing was heard of it yet, so its event is in time."""
    talk.says(brings_on="C")
    talk.focus = "B"
    talk.doubt.focus_changed("B", "A", talk.now)
    assert not talk.doubt.elsewhere("B")


def test_the_host_s_no_holds_for_a_while(talk: Talk) -> None:
    talk.says(SUITS_B)
    talk.says(SUITS_B)
    talk.doubt.denied(talk.now)
    assert talk.doubt.suspect is None
    assert talk.says(SUITS_B) is None
    assert talk.says(SUITS_B) is None
    denied_ms = 6_000
    talk.now = denied_ms + DENIED_MS - 2
    assert talk.says(SUITS_B, 1) is None
    assert talk.says(SUITS_B, 1) == "B", "asked again when it goes on"


def test_the_host_s_no_is_about_one_product(talk: Talk) -> None:
    talk.says(SUITS_B)
    talk.says(SUITS_B)
    talk.doubt.denied(talk.now)
    talk.says(SUITS_C)
    assert talk.says(SUITS_C) == "C"


def test_a_no_to_nothing_is_no_error(talk: Talk) -> None:
    talk.doubt.denied(1_000)
    assert talk.doubt.suspect is None


def test_with_nothing_on_air_there_is_no_doubt_and_yet_a_topic() -> None:
    talk = Talk(None)
    talk.says(SUITS_B)
    assert talk.says(SUITS_B) is None
    talk.says(brings_on="B")
    assert talk.doubt.topic == "B"


def test_bringing_the_product_on_air_back_by_name_ends_the_doubt(talk: Talk) -> None:
    talk.says(SUITS_B)
    assert talk.says(SUITS_B) == "B"
    talk.says(brings_on="A")
    assert talk.says(SUITS_A) is None


def test_a_third_product_brought_on_is_the_one_to_ask_about(talk: Talk) -> None:
    talk.says(SUITS_B)
    assert talk.says(SUITS_B) == "B"
    talk.says(brings_on="C")
    talk.says(SUITS_C)
    assert talk.says(SUITS_C) == "C"


fits = st.dictionaries(st.sampled_from("ABCD"), st.tuples(st.integers(0, 2), st.integers(0, 2)))
names = st.sampled_from(["A", "B", "C", None])
turns = st.one_of(
    st.tuples(st.just("says"), fits, names, st.integers(0, 30_000)),
    st.tuples(st.just("denies"), fits, names, st.integers(0, 30_000)),
    st.tuples(st.just("focus"), fits, names, st.integers(0, 30_000)),
)


@given(st.lists(turns, max_size=40))
def test_whatever_is_said_a_doubt_names_another_product_that_was_not_denied(
    script: list[tuple[str, dict[str, tuple[int, int]], str | None, int]],
) -> None:
    talk = Talk()
    denied: dict[str, int] = {}
    for turn, suits, name, after_ms in script:
        before = talk.doubt.suspect
        if turn == "says":
            talk.says(suits, after_ms, brings_on=name)
        elif turn == "denies":
            talk.doubt.denied(talk.now)
            assert talk.doubt.suspect is None
            if before is not None:
                denied[before] = talk.now
        else:
            on_air, talk.focus = talk.focus, name
            talk.doubt.focus_changed(name, on_air, talk.now)
            denied.clear()
            assert talk.doubt.suspect is None
        suspect = talk.doubt.suspect
        assert suspect is None or suspect != talk.focus
        assert suspect is None or suspect in "ABCD"
        if suspect is not None and suspect != before:
            assert talk.now - denied.get(suspect, -DENIED_MS) >= DENIED_MS
