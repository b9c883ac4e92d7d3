"""Parses JSON from a stranger: numbers keep their digits, names given twice are not lost."""

import json
from decimal import Decimal, InvalidOperation
from typing import Any

from ingest.documents.problems import Place, Problems

# No price, count or measure needs more; 1e999999999 written out would fill the memory.
_LONGEST_NUMBER = 60


class JsonObject(dict[str, Any]):
    """A JSON object that remembers which of its names were given ``twice``."""

    def __init__(self, pairs: list[tuple[str, Any]]) -> None:
        super().__init__(pairs)
        self.twice: list[str] = []
        if len(self) < len(pairs):
            names = [name for name, _ in pairs]
            self.twice = [name for name in self if names.count(name) > 1]


def parse_json(text: str, problems: Problems) -> object:
    """Return the parsed text: ``JsonObject``, ``list``, ``str``, ``Decimal``, ``bool`` or ``None``.

    Raises ``ShopFileError`` with the line where it breaks.
    """
    try:
        data = json.loads(
            text,
            object_pairs_hook=JsonObject,
            parse_int=_number,
            parse_float=_number,
            parse_constant=_no_number,
        )
        if "\\ud" in text.lower():
            # Half a surrogate pair parses, but no file, database or screen can take it.
            json.dumps(data, ensure_ascii=False, default=str).encode()
    except json.JSONDecodeError as error:
        said = f"{error.msg} (column {error.colno})"
        raise problems.stop("broken_json", Place(error.lineno), "", said) from error
    except RecursionError as error:
        raise problems.stop("broken_json", Place(1), "", "nested too deeply") from error
    except UnicodeEncodeError as error:
        raise problems.stop("broken_json", Place(1), "", "half of a surrogate pair") from error
    except ValueError as error:
        raise problems.stop("broken_json", Place(1), "", error) from error
    return data


def kind_of(value: object) -> str:
    """Return JSON's own word for what ``value`` is."""
    match value:
        case None:
            return "null"
        case bool():
            return "boolean"
        case Decimal():
            return "number"
        case str():
            return "string"
        case list():
            return "array"
        case _:
            return "object"


def _number(digits: str) -> Decimal:
    if len(digits) <= _LONGEST_NUMBER:
        try:
            number = Decimal(digits)
        except InvalidOperation:
            raise ValueError(f"the number {digits} is out of range") from None
        if -_LONGEST_NUMBER < number.adjusted() < _LONGEST_NUMBER:
            return number
    raise ValueError(f"the number {digits[:20]} is out of range")


def _no_number(word: str) -> Decimal:
    raise ValueError(f"{word} is no number")
