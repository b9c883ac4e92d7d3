"""Every size table that the page on shop files shows is read as one."""

import re
from pathlib import Path

import pytest

from knowledge.search.size_rows import size_rows
from knowledge.search.table_rows import table_rows
from tests.knowledge.test_table_answers import facts_of

PAGE = Path(__file__).parents[2] / "docs" / "CATALOGUE.md"
_SECTION = re.compile(r"## 尺码表.*?(?=\n## )", re.DOTALL)
_WRITTEN = re.compile(r"`([^`]*\d[^`]*(?:[；;]|）、|\), )[^`]*)`")


def written() -> list[str]:
    section = _SECTION.search(PAGE.read_text("utf-8"))
    assert section is not None
    rows = [line for line in section[0].splitlines() if line.startswith("|")]
    return [table for row in rows for table in _WRITTEN.findall(row)]


def test_the_page_shows_tables() -> None:
    assert len(written()) == 8


@pytest.mark.parametrize("table", written())
def test_what_the_page_shows_is_read(table: str) -> None:
    name = "尺码表" if not table.isascii() else "size chart"
    facts = facts_of({name: table})
    assert table_rows(facts) or len(size_rows(facts)) == 2
