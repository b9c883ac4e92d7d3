"""How the environment's texts become lists and folders."""

from pathlib import Path
from typing import Annotated

from pydantic import BeforeValidator, WithJsonSchema
from pydantic_settings import NoDecode


def _split(value: object) -> object:
    """Read ``a, b`` as the environment gives it; leave a Python sequence as it is."""
    if isinstance(value, str):
        return tuple(part.strip() for part in value.split(",") if part.strip())
    return value


def _expand(value: object) -> object:
    """Read ``~`` in a path the way a shell does, since nothing else expands it in a container."""
    return Path(value).expanduser() if isinstance(value, str | Path) else value


Words = Annotated[tuple[str, ...], NoDecode, BeforeValidator(_split)]
Folder = Annotated[Path, BeforeValidator(_expand)]
File = Annotated[
    Path, BeforeValidator(_expand), WithJsonSchema({"type": "string", "format": "file-path"})
]
