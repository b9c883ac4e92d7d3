"""Reads a CSV shop file into records: finds the delimiter, the header and the rows."""

import csv
import dataclasses
import io
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.documents.columns import (
    JSON_ONLY,
    Field,
    aside_of,
    field_of,
    is_weak_sku,
    names_of,
    visible,
)
from ingest.documents.currencies import meant_by
from ingest.documents.limits import Limits
from ingest.documents.problems import Place, Problems
from ingest.documents.records import Cell, Record, Records

_DELIMITERS = ",;\t"
_NEEDED: tuple[Field, ...] = ("sku", "title")


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its header as shown, the field it means (``None`` = attribute), its currency."""

    header: str
    field: Field | None
    currency: str = ""


@dataclass(slots=True)
class _Table:
    columns: list[Column]
    header_row: int
    rows: list[tuple[int, list[str]]] = dataclasses.field(default_factory=list)


def read_csv(text: str, limits: Limits, problems: Problems) -> Records:
    """Return a file's records. Raises ``ShopFileError`` when the table itself is broken."""
    table = _read_table(text, limits, problems)
    products = tuple(_record(number, row, table, problems) for number, row in table.rows)
    return Records(products=products, currency=_header_currency(table))


def _read_table(text: str, limits: Limits, problems: Problems) -> _Table:
    # Spreadsheets write and hide a first line such as "sep=;", and number from the next one.
    first_line, _, rest = text.partition("\n")
    if first_line.strip().lower().startswith("sep=") and len(first_line.strip()) == 5:
        delimiter, text = first_line.strip()[-1], rest
    else:
        delimiter = _find_delimiter(text)
    table: _Table | None = None
    for number, row in _rows(text, delimiter, problems):
        if not any(visible(cell) for cell in row):
            continue
        if table is None:
            table = _Table(_read_header(row, number, limits, problems), number)
            continue
        if len(table.rows) >= limits.max_rows:
            raise problems.stop("too_many_rows", Place(number), "", limits.max_rows)
        table.rows.append((number, row))
    if table is None:
        raise problems.stop("empty_file", Place(1))
    return table


def _rows(text: str, delimiter: str, problems: Problems) -> Iterator[tuple[int, list[str]]]:
    """Yield each row with its number: a cell with line breaks in it does not count twice."""
    number = 0
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    while True:
        number += 1
        try:
            yield number, next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise problems.stop("broken_csv", Place(number), "", error) from error


def _find_delimiter(text: str) -> str:
    """Return the delimiter under which the first row has most known columns, then most cells."""
    best, best_score = _DELIMITERS[0], (0, 0)
    for delimiter in _DELIMITERS:
        try:
            rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
            header = next((row for row in rows if any(visible(cell) for cell in row)), [])
        except csv.Error:
            continue
        score = (sum(field_of(cell) is not None for cell in header), len(header))
        if score > best_score:
            best, best_score = delimiter, score
    return best


def _read_header(
    header: list[str], number: int, limits: Limits, problems: Problems
) -> list[Column]:
    if len(header) > limits.max_columns:
        raise problems.stop("too_many_columns", Place(number), "", len(header), limits.max_columns)
    columns = [_column(cell) for cell in header]
    if not any(column.field == "sku" for column in columns):
        weak = next((n for n, c in enumerate(columns) if is_weak_sku(c.header)), None)
        if weak is not None:
            columns[weak] = Column(columns[weak].header, "sku")
    _check_header(columns, number, problems)
    return columns


def _column(header: str) -> Column:
    shown = header.strip()
    field = field_of(shown)
    aside = aside_of(shown)
    currency = aside if field is not None and meant_by(aside) else ""
    return Column(shown, None if field in JSON_ONLY else field, currency)


def _check_header(columns: list[Column], number: int, problems: Problems) -> None:
    """Note missing and ambiguous columns; without SKU and title no row can be understood."""
    seen: dict[Field, str] = {}
    for column in columns:
        if column.field is None:
            continue
        if column.field in seen:
            place = Place(number, column.header)
            first = seen[column.field]
            problems.add("column_twice", place, "", first, column.header, column.field)
        seen.setdefault(column.field, column.header)
    missing = [field for field in _NEEDED if field not in seen]
    there = ", ".join(column.header for column in columns)
    for field in missing:
        names = ", ".join(names_of(field)[:4])
        problems.add("no_column", Place(number), "", field, there, names)
    if missing:
        problems.finish()


def _record(number: int, row: list[str], table: _Table, problems: Problems) -> Record:
    columns = table.columns
    beyond = [cell for cell in row[len(columns) :] if visible(cell)]
    if beyond:
        problems.add("too_many_cells", Place(number), beyond[0], len(row), len(columns))
    cells: dict[Field, Cell] = {}
    attributes: list[tuple[str, Cell]] = []
    for index, (column, text) in enumerate(zip(columns, row, strict=False), start=1):
        cell = Cell(text.strip(), Place(number, column.header))
        if not visible(text):
            if column.field in _NEEDED:
                cells.setdefault(column.field, cell)
            continue
        if not visible(column.header):
            problems.add("no_header", Place(number, str(index)), text)
        elif column.field is None:
            attributes.append((column.header, cell))
        else:
            cells.setdefault(column.field, cell)
    return Record(Place(number), cells, tuple(attributes))


def _header_currency(table: _Table) -> Cell | None:
    for column in table.columns:
        if column.currency:
            return Cell(column.currency, Place(table.header_row, column.header))
    return None
