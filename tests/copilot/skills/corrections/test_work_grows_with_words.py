"""What a recogniser going round in circles costs: about as much more as it says more."""

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest

from copilot.shop_lore import ShopLore
from copilot.skills.corrections.judgement import Said
from copilot.skills.corrections.speech.cues import CueFinder
from copilot.skills.corrections.speech.said_text import MOST_FIGURES, SaidText
from knowledge.fact_making import make_facts
from tests.copilot.skills.corrections.judge_shop import catalogue, judge

HEARD = ["500毫升", "一1cm", "每5片", "size 5 "]
WRITTEN = ["½", "到5", "$1 "]
MOST = 2.5
"""Times the work for twice the words."""


def calls_of(act: Callable[[], object]) -> int:
    """Return how many functions were called meanwhile, built-in ones among them."""
    calls = 0

    def count(frame: FrameType, event: str, arg: Any) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        act()
    finally:
        sys.setprofile(None)
    return calls


def longest_step(text: str) -> int:
    """Return the calls of the longest step in which a text is judged."""
    sku = catalogue().products[0].sku
    said = Said("s1", 1, text, True, "host", (), sku, None, (sku,), ())
    steps, longest = judge().in_steps(said), 0
    going = True
    while going:

        def step() -> None:
            nonlocal going
            going = next(steps, steps) is not steps

        longest = max(longest, calls_of(step))
    return longest


@pytest.mark.parametrize("words", HEARD)
def test_the_longest_step_of_a_judgement_grows_no_faster_than_its_words(words: str) -> None:
    judge()  # prepared, and its patterns compiled
    longest_step(words)
    half, whole = (longest_step((words * 500)[:length]) for length in (125, 250))
    assert whole <= MOST * half


def test_what_is_said_beside_figures_is_found_without_reading_each() -> None:
    said = SaidText("盖500毫升" * 80, "", CueFinder(()))
    first, last = said.figures[0], said.figures[-1]
    assert said.rest(first.start, last.end).count("盖") == len(said.figures) - 1
    few = calls_of(lambda: said.rest(first.end, said.figures[1].start))
    assert calls_of(lambda: said.rest(first.end, last.start)) <= few + 2 * len(said.figures)


def test_more_figures_than_anybody_says_are_not_all_read() -> None:
    said = SaidText("½" * 400, "", CueFinder(()))
    assert len(said.figures) == MOST_FIGURES
    assert said.figures[-1].end == 400, "what was said last is read"


@pytest.mark.parametrize("words", WRITTEN)
def test_reading_a_message_grows_no_faster_than_its_words(words: str) -> None:
    reader = ShopLore(catalogue(), make_facts(catalogue())).reader
    reader.read(words * 3)
    half, whole = (calls_of(lambda n=n: reader.read((words * 400)[:n])) for n in (200, 400))  # type: ignore[misc]
    assert whole <= MOST * half
