"""How a card names the row of a size table that holds a wearer: the size, never its figures alone.

Rows come as facts called after their table and size: 尺码表 M：95-110斤. The last row, for a body
beyond the table, is called 尺码表最大: XL，125-140斤.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from copilot.effects import Evidence
from knowledge.language.headline import fits_headline, fits_line
from knowledge.language.spoken import speak_text

_LABEL: Final = r"[2-6]?x{0,3}[sml]|均码|\d{2,3}"
_ROW: Final = re.compile(rf"(?:(?P<table>.*) )?(?P<label>{_LABEL})", re.IGNORECASE)
_OF_SIZES: Final = re.compile(r"[^\x00-\x7f]|\b(?:sizes?|sizing|chart|eu|us|uk|table)\b", re.I)
"""What a table is called whose rows are bare numbers; an iPhone 15 is no row of iPhones."""
_LAST: Final = re.compile(r".*(?P<end>最[大小])")


def of_size(name: str, value: str) -> Iterator[str]:
    """Yield the headlines of a row of a size table, the fullest first; none for other facts."""
    if (last := _LAST.fullmatch(name)) is not None and "，" in value:
        yield f"{last['end']}{value.replace('，', ' ', 1)}"
        yield f"{name} {value.partition('，')[0]}"
    elif (
        (row := _ROW.fullmatch(name)) is not None
        and row["table"]
        and any(map(str.isdigit, value))
        and not (row["label"].isdigit() and not _OF_SIZES.search(row["table"]))
    ):
        yield f"{name} {value}"
        yield f"{row['label']} {value}"
        yield name


def is_of_two_sizes(evidence: Sequence[Evidence]) -> bool:
    """Return whether a card shows two rows of one table, as for a body on the edge of both."""
    rows = [_row(one) for one in evidence]
    return len(rows) == 2 and None not in rows and len({r["table"] for r in rows if r}) == 1


def headline_of_two_sizes(evidence: Sequence[Evidence]) -> str:
    """Return both sizes with their figures where that fits, else under the table's name."""
    both = " / ".join(f"{row['label']} {one.value.strip()}" for row, one in _rows(evidence))
    if fits_headline(both):
        return both
    labels = "/".join(row["label"] for row, _ in _rows(evidence))
    table = _rows(evidence)[0][0]["table"] or ""
    return f"{table} {labels}".strip()


def line_of_two_sizes(evidence: Sequence[Evidence], chinese: bool) -> str:
    """Return both rows as one says them; empty where they are longer than a breath."""
    said = [
        f"{row['label']}{'：' if chinese else ': '}{one.value.strip()}"
        for row, one in _rows(evidence)
    ]
    text = speak_text(("；" if chinese else "; ").join(said), "zh" if chinese else "en")
    return text if fits_line(text, chinese) else ""


def _rows(evidence: Sequence[Evidence]) -> list[tuple["re.Match[str]", Evidence]]:
    return [(row, one) for one in evidence if (row := _row(one)) is not None]


def _row(one: Evidence) -> "re.Match[str] | None":
    ranged = one.kind == "attribute" and any(map(str.isdigit, one.value))
    return _ROW.fullmatch(one.name.strip()) if ranged else None
