"""While something lasting is made no collection runs, and none walks over it afterwards."""

import gc
from collections.abc import Iterator
from contextlib import ExitStack

import pytest

from copilot.made_to_last import made_to_last


@pytest.fixture(autouse=True)
def collector() -> Iterator[None]:
    yield
    gc.unfreeze()
    gc.enable()


def test_the_collector_rests_inside_and_passes_over_what_was_made() -> None:
    with made_to_last():
        assert not gc.isenabled()
        kept: list[list[int]] = [[] for _ in range(1000)]
    assert gc.isenabled()
    assert gc.get_freeze_count() >= len(kept)
    gc.collect()
    young = {id(one) for one in gc.get_objects()}
    assert not young & {id(one) for one in kept}


def test_a_making_that_fails_wakes_the_collector() -> None:
    with pytest.raises(RuntimeError), made_to_last():
        raise RuntimeError
    assert gc.isenabled()


def test_of_two_that_overlap_the_last_to_end_finds_it_awake() -> None:
    first, second = ExitStack(), ExitStack()
    first.enter_context(made_to_last())
    second.enter_context(made_to_last())
    second.close()
    assert not gc.isenabled()
    first.close()
    assert gc.isenabled()


def test_a_collector_that_was_off_stays_off() -> None:
    gc.disable()
    with made_to_last():
        pass
    assert not gc.isenabled()
