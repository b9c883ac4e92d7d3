"""The preparation's progress bar, which is on standard error and only when something runs."""

import pytest

from app.commands.progress import preparation_bar


def test_nothing_is_shown_when_nothing_was_to_do(capsys: pytest.CaptureFixture[str]) -> None:
    with preparation_bar():
        pass
    said = capsys.readouterr()
    assert (said.out, said.err.strip()) == ("", "")


def test_the_step_under_way_is_shown_once(capsys: pytest.CaptureFixture[str]) -> None:
    with preparation_bar() as report:
        report("unpacking weights", 0.5)
        report("measuring languages", 0.9)
        report("measuring languages", 1.0)
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("measuring languages") == 1
    assert "unpacking" not in said.err, "one bar whose label follows the step"
