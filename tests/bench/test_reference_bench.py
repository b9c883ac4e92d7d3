"""The reference benchmark and the share of its own scripts taken rightly."""

import json
from pathlib import Path

import pytest

from bench.reference import Line, main, measure
from copilot.skills.answers.product_reference import NOTHING, Reference

SCRIPTS = Path("bench/data/product_reference_dev.jsonl")
MORE = Path("bench/data/product_reference_more.jsonl")


@pytest.mark.parametrize(("scripts", "count"), [(SCRIPTS, 160), (MORE, 412)])
def test_the_scripts_are_taken_rightly(scripts: Path, count: int) -> None:
    result = measure(scripts)

    assert result["n"] == count
    assert result["accuracy"] >= 0.98


def test_a_file_that_is_not_there_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("sys.argv", ["bench.reference", "--cases", str(tmp_path / "none.jsonl")])
    with pytest.raises(SystemExit, match=r"none\.jsonl: no such file"):
        main()


@pytest.mark.parametrize(
    ("about", "variant", "taken", "right"),
    [
        (["A"], None, Reference(("A",)), True),
        (["A"], "红", Reference(("A",), choice="红"), True),
        (["A"], "红", Reference(("A",)), False),
        (["A"], None, Reference(("A", "B"), certain=False), False),
        (["A", "B"], None, Reference(("B", "A")), True),
        ([], None, Reference(shop=True), True),
        ([], None, Reference(("A",)), False),
        (None, None, NOTHING, True),
        (None, None, Reference(("A", "B"), certain=False), True),
        (None, None, Reference(("A", "B")), False),
        (None, None, Reference(shop=True), False),
    ],
)
def test_what_counts_as_right(
    about: list[str] | None, variant: str | None, taken: Reference, right: bool
) -> None:
    assert Line("R", "这个呢", "", about, variant, taken).right == right


@pytest.mark.parametrize("scripts", [SCRIPTS, MORE])
def test_the_scripts_name_products_of_their_own_shop_only(scripts: Path) -> None:
    for line in scripts.read_text("utf-8").splitlines():
        script = json.loads(line)
        known = {product["sku"] for product in script["products"]}
        assert len(script["lineup"]) >= 12
        for event in script["events"]:
            assert set(event.get("about") or ()) <= known
