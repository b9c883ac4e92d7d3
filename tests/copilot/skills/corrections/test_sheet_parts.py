"""The pieces sheet claims are made of: lengths of time said, dates stated, members listed."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copilot.skills.corrections.counts.member_counts import members_in, singular
from copilot.skills.corrections.dates.dated_facts import stretches_of
from copilot.skills.corrections.dates.event_words import name_stems, named_events, spoken_events
from copilot.skills.corrections.figures.spoken_years import find_lastings


@pytest.mark.parametrize(
    ("text", "holds", "denied"),
    [
        ("for over ten years", (11, 40), (0, 9)),
        ("for more than three decades", (31, 90), (5, 29)),
        ("less than five years", (0, 4), (6, 90)),
        ("for nearly fifty years", (40, 50), (60, 70)),
        ("about 20 years", (17, 23), (25, 90)),
        ("for a decade", (10, 12), (21, 60)),
        ("for two and a half decades", (25, 26), (40, 60)),
        ("over half a century", (51, 70), (1, 45)),
        ("for a couple of years", (2, 3), (7, 20)),
        ("for 12 years", (12, 12.5), (14, 30)),
        ("twenty-five years or more", (30, 80), (1, 20)),
        ("took 18 months", (1.5, 1.6), (3, 9)),
    ],
)
def test_a_length_of_time_said(
    text: str, holds: tuple[float, float], denied: tuple[float, float]
) -> None:
    (lasting,) = find_lastings(text)

    assert not lasting.is_denied_by(*holds)
    assert lasting.is_denied_by(*denied)


@given(st.integers(1, 500), st.integers(0, 900))
def test_bounds_never_deny_what_they_allow(number: int, lasted: int) -> None:
    (over,) = find_lastings(f"for over {number} years")
    (under,) = find_lastings(f"for less than {number} years")

    assert over.is_denied_by(lasted, lasted) == (lasted < number)
    assert under.is_denied_by(lasted, lasted) == (lasted > number)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("14 March 1977", [("1977-03-14", "1977-03-14", False)]),
        ("June 1976 - September 1976", [("1976-06-01", "1976-09-30", False)]),
        ("2009 – 2014", [("2009-01-01", "2014-12-31", False)]),
        ("1894-95", [("1894-01-01", "1895-12-31", False)]),
        ("6 - 21 August 2016", [("2016-08-06", "2016-08-21", False)]),
        ("2016 ( 2016 ) - present", [("2016-01-01", "2016-12-31", True)]),
        (
            "1997-2001, 2012-present",
            [("1997-01-01", "2001-12-31", False), ("2012-01-01", "2012-12-31", True)],
        ),
        ("c. 1862", [("1859-01-01", "1865-12-31", False)]),
        ("before 1795", []),
        ("2000 mAh", []),
    ],
)
def test_the_times_a_value_states(value: str, expected: list[tuple[str, str, bool]]) -> None:
    found = [(s.first.isoformat(), s.last.isoformat(), s.goes_on) for s in stretches_of(value)]

    assert found == expected


def test_a_stretch_tells_when_it_may_have_begun_and_ended() -> None:
    (stretch,) = stretches_of("1969 - May 1981")

    assert (stretch.began, stretch.ended) == (date(1969, 12, 31), date(1981, 5, 1))


@pytest.mark.parametrize(
    ("value", "members"),
    [
        ("red, blue, green", (3, 3)),
        ("Ann Cole", (1, 1)),
        ("Grunt/RCA Records, Epic", (2, 3)),
        ("salt and pepper, thyme", (2, 3)),
        ("5, including Eva", (5, 5)),
        ("18", (18, 18)),
        ("1,200", (1200, 1200)),
        ("Cole, Reyes and others", (2, None)),
        ("Cole (vocals, guitar), Reyes", (2, 2)),
        ("50mm, 35mm, 90mm", (3, 3)),
        ("1994, 2003", None),
        ("Acme Inc., Ltd.", (1, 1)),
    ],
)
def test_members_are_counted(value: str, members: tuple[int, int | None] | None) -> None:
    assert members_in(value) == members


def test_names_of_members_lose_their_plural() -> None:
    plurals = ("labels", "batteries", "boxes", "glass", "lenses")

    assert [singular(word) for word in plurals] == ["label", "battery", "box", "glass", "lense"]


def test_what_an_attribute_gives_the_date_of() -> None:
    assert named_events("release date") == {"release"}
    assert named_events("date of birth") == {"birth"}
    assert named_events("brand established") == {"founding"}
    assert named_events("battery life") == frozenset()
    assert name_stems("decommissioned") == {"decommission"}


def test_what_happened_is_told_by_its_verb() -> None:
    told = [(e.words, sorted(e.kinds)) for e in spoken_events("it was built, then leased out")]

    assert told == [("built", ["making"]), ("leased", [])]
