"""An hour of talk in which everything said is right, also when nobody tells what is on air."""

import json
from pathlib import Path

import pytest

from bench.correction_products import catalogue_of, product_of
from bench.talk import main, measure
from knowledge.products import Catalogue

GOODS = Path(__file__).parents[2] / "bench/data/spoken_claims.catalogue.json"


@pytest.fixture(scope="module")
def shop() -> Catalogue:
    return catalogue_of(product_of(row) for row in json.loads(GOODS.read_text("utf-8")))


def test_an_hour_of_right_statements_raises_nothing(shop: Catalogue) -> None:
    figures = measure(shop, [], hours=1.0, dropped=0.0, late=0.0, seed=1)
    assert figures["false_alarms"] == 0
    assert figures["sentences"] > 800


@pytest.mark.parametrize(("dropped", "late"), [(0.3, 0.0), (0.0, 0.3)])
def test_with_focus_events_lost_or_late_the_right_product_is_named(
    shop: Catalogue, dropped: float, late: float
) -> None:
    figures = measure(shop, [], hours=2.0, dropped=dropped, late=late, seed=1)
    assert figures["false_alarms"] <= 1  # until speech itself has told of the switch
    assert figures["focus"]["asked"] >= 15
    assert figures["focus"]["right"] >= 0.9 * figures["focus"]["asked"]


def test_lines_of_ones_own_are_said_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = tmp_path / "talk.txt"
    lines.write_text("今天天气真不错\n\nlovely weather tonight\n", encoding="utf-8")
    options = ["--catalogue", str(GOODS), "--plain", str(lines), "--hours", "0.1"]
    monkeypatch.setattr("sys.argv", ["bench.talk", *options])
    main()
    figures = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert figures["false_alarms"] == 0
