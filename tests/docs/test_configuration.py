"""The configuration page says exactly what the settings are."""

from pathlib import Path

import pytest

from app import settings_table
from app.settings import Settings
from app.settings_table import default_text, main, renewed, table

PAGE = settings_table.PAGE.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", Settings.model_fields)
def test_each_setting_stands_with_default_and_sentence(name: str) -> None:
    (line,) = [each for each in PAGE.splitlines() if f"| `LIVECUE_{name.upper()}` |" in each]
    default = default_text(Settings, name)
    assert f"| `{default}` |" in line if default else "| (none) |" in line
    assert str(Settings.model_fields[name].description) in line


def test_the_table_is_the_generated_one() -> None:
    assert renewed(PAGE, table(Settings)) == PAGE


def test_each_description_is_one_sentence() -> None:
    for field in Settings.model_fields.values():
        assert field.description is not None
        assert field.description[0].isupper()
        assert field.description.endswith(".")


def test_check_fails_on_a_page_that_differs_and_write_mends_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = tmp_path / "CONFIGURATION.md"
    page.write_text(PAGE.replace("| `8787` |", "| `8788` |"), encoding="utf-8")
    monkeypatch.setattr(settings_table, "PAGE", page)
    assert main(Settings, ["--check"]) == 1
    assert main(Settings, ["--write"]) == 0
    assert main(Settings, ["--check"]) == 0
    assert page.read_text(encoding="utf-8") == PAGE


def test_a_page_without_markers_is_refused() -> None:
    with pytest.raises(ValueError, match="lacks the markers"):
        renewed("nothing here", "table")
