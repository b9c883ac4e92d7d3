"""How the environment's texts become lists, sites and folders."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Final

from pydantic import AfterValidator, BeforeValidator, WithJsonSchema
from pydantic_settings import NoDecode

EXPECTED: Final = "x-expected"
"""In a setting's schema: what it accepts, in words."""

_HOST: Final = r"[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*"
_ORIGIN: Final = rf"https?://(?:{_HOST}|\[[0-9a-f:.]+\])(?::\d{{1,5}})?"
_ANCESTOR: Final = (
    rf"'self'|'none'|https?:|(?:https?://)?(?:\*|(?:\*\.)?{_HOST})(?::(?:\d{{1,5}}|\*))?"
)
_KEPT: Final = r"[A-Za-z0-9_-]{1,64}/(?:[A-Za-z0-9_-]{1,64}|\*)"


def _split(value: object) -> object:
    """Read ``a, b`` as the environment gives it; leave a Python sequence as it is."""
    if isinstance(value, str):
        return tuple(part.strip() for part in value.split(",") if part.strip())
    return value


def _expand(value: object) -> object:
    """Read ``~`` in a path the way a shell does, since nothing else expands it in a container."""
    return Path(value).expanduser() if isinstance(value, str | Path) else value


def _each(pattern: str) -> Callable[[tuple[str, ...]], tuple[str, ...]]:
    def check(values: tuple[str, ...]) -> tuple[str, ...]:
        for value in values:
            if not re.fullmatch(pattern, value):
                raise ValueError(f"{value!r} does not fit")
        return values

    return check


def _apart(values: tuple[str, ...]) -> tuple[str, ...]:
    """Take the parts that a policy separates by spaces, and 'none' alone only."""
    parts = tuple(part for value in values for part in value.split())
    if "'none'" in parts and len(parts) > 1:
        raise ValueError("'none' stands alone")
    return parts


def _expected(words: str) -> WithJsonSchema:
    schema = {"type": "array", "items": {"type": "string"}, EXPECTED: words}
    return WithJsonSchema(schema)


Words = Annotated[tuple[str, ...], NoDecode, BeforeValidator(_split)]
Folder = Annotated[Path, BeforeValidator(_expand)]
File = Annotated[
    Path, BeforeValidator(_expand), WithJsonSchema({"type": "string", "format": "file-path"})
]
Origins = Annotated[
    Words,
    AfterValidator(_each(_ORIGIN)),
    _expected("origins such as https://shop.example, without a path, separated by commas"),
]
Ancestors = Annotated[
    Words,
    AfterValidator(_apart),
    AfterValidator(_each(_ANCESTOR)),
    _expected("'self', 'none' alone, or sites such as https://shop.example, separated by commas"),
]
RoomsOfShops = Annotated[
    Words, AfterValidator(_each(_KEPT)), _expected("shop/room or shop/*, separated by commas")
]
