"""The benchmark of worked-out prices, and a small run of it: nothing wrong, nearly all answered."""

import pytest

from bench.price_oracle import Asked
from bench.prices import _verdict, cases, main, measure
from knowledge.facts import Fact
from knowledge.products import FactKind, Source


def test_no_figure_is_wrong_and_nearly_all_are_there() -> None:
    result = measure(cases(150, seed=11))

    assert result["wrong"] == 0
    assert result["answerable"] >= 60
    assert result["exact_share"] >= 0.95


def shown(value: str, kind: FactKind = "sum", name: str = "两件") -> tuple[Fact, ...]:
    return (Fact("f", "P-1", "t", kind, name, value, value, (), Source("s"), 1, "", value),)


@pytest.mark.parametrize(
    ("asked", "facts", "verdict"),
    [
        (Asked("", "total", 17800), shown("178元"), "exact"),
        (Asked("", "total", 17800), shown("178.5元"), "wrong"),
        (Asked("", "total", 17850), shown("178.5元"), "exact"),
        (Asked("", "total", None), shown("178元"), "wrong"),
        (Asked("", "total", 17800), shown("178元", "offer"), "silent"),
        (Asked("", "total", None), (), "rightly_silent"),
        (Asked("", "total", None, refused=2), shown("每人2件", "offer"), "exact"),
        (Asked("", "total", None, refused=2), shown("178元"), "wrong"),
        (Asked("", "coupon", 17800, with_coupon=True), shown("178元"), "wrong"),
        (Asked("", "per", 297, rounded=True), shown("2.97元"), "wrong"),
        (Asked("", "per", 297, rounded=True), shown("约2.97元", name="每片"), "exact"),
        (Asked("", "count", 72), shown("72颗"), "exact"),
    ],
)
def test_what_counts_as_exact(asked: Asked, facts: tuple[Fact, ...], verdict: str) -> None:
    assert _verdict(asked, facts) == verdict


def test_it_prints_one_object(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["bench.prices", "--n", "3"])
    assert main() == 0
    assert '"n": 3' in capsys.readouterr().out
