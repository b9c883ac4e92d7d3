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

_LABEL: Final = (
    r"[2-9]?x{0,4}[sml]|均码|\d{2,3}(?:\.5)?码?|\d[\d.]*\s?(?:米|m|cm|寸)[\u4e00-\u9fff]{0,3}"
)
_ROW: Final = re.compile(rf"(?:(?P<table>.*) )?(?P<label>{_LABEL})", re.IGNORECASE)
_OF_SIZES: Final = re.compile(r"[^\x00-\x7f]|\b(?:sizes?|sizing|chart|eu|us|uk|table)\b", re.I)
"""What a table is called whose rows are bare numbers; an iPhone 15 is no row of iPhones."""
_LAST: Final = re.compile(r".*(?P<end>最[大小])")


_CELL: Final = re.compile(r"(?P<measure>[\u4e00-\u9fff]{1,8})\s?(?P<figure>[\d.][^、，,；;]*)")
_TABLE_ROW: Final = re.compile(rf"\s*(?P<label>{_LABEL})\s?[:：].+", re.IGNORECASE | re.DOTALL)
_CELL_ENDS: Final = re.compile(r"[、，,；;/]")
_BODY: Final = re.compile(r"身高|体重|[\d.]+\s?(?:斤|公斤|kg)|\b(?:height|weight)\b", re.IGNORECASE)
_GIRTH: Final = re.compile(
    r"围|[衣裤裙袖肩脚]长|肩宽|\b(?:chest|bust|waist|hips?)\b", re.IGNORECASE
)
_ROWS: Final = re.compile(r"[；;\n]+")
_FEWEST: Final = 2  # rows of a table


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
        if "米" in row["label"] and _CELL.fullmatch(value):
            yield value  # who asks for the sheet of a bed has named the bed
        yield name
    elif labels := _labels(value):
        yield f"{name} {labels[0]}-{labels[-1]}"


def said_of_size(name: str, value: str) -> str:
    """Return one measure of a size in Chinese, or the sizes of a whole table, as one says it.

    Empty for other facts, and for a row of several measures.
    """
    row, cell = _ROW.fullmatch(name), _CELL.fullmatch(value)
    if row is not None and row["table"] and cell is not None:
        label = row["label"]
        of = f"{label}的" if "\u4e00" <= label[-1] <= "\u9fff" else f"{label}码的"
        return f"{of}{cell['measure']}是{cell['figure']}"
    labels = _labels(value)
    if not labels:
        return ""
    if not name.isascii():
        return f"{name}有{'、'.join(labels)}"
    return f"The {name.lower()} has {', '.join(labels[:-1])} and {labels[-1]}"


def _labels(value: str) -> list[str]:
    """Return the sizes of a whole table's rows; empty where a row is none."""
    rows = [row for row in _ROWS.split(value) if row.strip(" 。.")]
    found = [match["label"] for row in rows if (match := _TABLE_ROW.fullmatch(row))]
    return found if len(found) == len(rows) >= _FEWEST else []


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
    """Return both rows as one says them; where that is longer than a breath, of whom they are for.

    Where that is too long as well, which two sizes they are.
    """
    values = [one.value.strip() for _, one in _rows(evidence)]
    for told in (values, [("、" if chinese else ", ").join(_of_body(value)) for value in values]):
        said = [
            f"{row['label']}{'：' if chinese else ': '}{value}"
            for (row, _), value in zip(_rows(evidence), told, strict=True)
        ]
        text = speak_text(("；" if chinese else "; ").join(said), "zh" if chinese else "en")
        if all(told) and fits_line(text, chinese):
            return text
    first, second = (row["label"].upper() for row, _ in _rows(evidence))
    return f"{first}码和{second}码之间" if chinese else f"Between {first} and {second}"


def _of_body(value: str) -> list[str]:
    """Return the cells of a row that tell heights and weights."""
    cells = [cell.strip() for cell in _CELL_ENDS.split(value)]
    return [cell for cell in cells if _BODY.search(cell) and not _GIRTH.search(cell)]


def _rows(evidence: Sequence[Evidence]) -> list[tuple["re.Match[str]", Evidence]]:
    return [(row, one) for one in evidence if (row := _row(one)) is not None]


def _row(one: Evidence) -> "re.Match[str] | None":
    ranged = one.kind == "attribute" and any(map(str.isdigit, one.value))
    return _ROW.fullmatch(one.name.strip()) if ranged else None
