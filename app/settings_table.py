"""The settings in words: the table of docs/CONFIGURATION.md and the sentence for a bad value."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from pydantic import BaseModel, SecretStr
from pydantic_core import ErrorDetails

from app.settings_values import EXPECTED

PREFIX = "LIVECUE_"
PAGE = Path(__file__).parent.parent / "docs" / "CONFIGURATION.md"
START, END = "<!-- settings: python -m app.settings -->", "<!-- end of settings -->"
SHOWN_LETTERS = 80  # of a refused value: enough to recognise it, not a page of log
_TYPES = {
    "integer": "a whole number",
    "number": "a number",
    "boolean": "true or false",
    "array": "values separated by commas",
    "string": "a text",
}


def expectation(model: type[BaseModel], name: str) -> str:
    """Return what the field ``name`` accepts, in words, derived from its own bounds."""
    schema: dict[str, Any] = model.model_json_schema()["properties"][name]
    choices = schema.get("anyOf", [schema])
    accepted = next(choice for choice in choices if choice.get("type") != "null")
    if "enum" in accepted:
        return "one of " + ", ".join(accepted["enum"])
    words = _plain(name, accepted)
    return words + _bounds(accepted)


def _plain(name: str, schema: dict[str, Any]) -> str:
    if EXPECTED in schema:
        return str(schema[EXPECTED])
    if schema.get("format") == "path":
        return "a folder's path"
    if schema.get("format") == "file-path":
        return "a file's path"
    if name == "database_url":
        return "a URL such as postgresql+psycopg://user:password@host/database"
    if name == "trusted_proxies":
        return "addresses or networks separated by commas"
    if schema.get("format") == "password":
        return "a secret"
    pattern = schema.get("pattern", "")
    if pattern.startswith("^(ws"):
        return "an address that begins with ws://, wss://, http:// or https://"
    if pattern.startswith("^http"):
        return "an address that begins with http:// or https://"
    if "PUBLIC KEY" in pattern:
        return "a public key in PEM form"
    return _TYPES[schema["type"]]


def _bounds(schema: dict[str, Any]) -> str:
    low, high = schema.get("minimum"), schema.get("maximum")
    if "exclusiveMinimum" in schema:
        return f" above {schema['exclusiveMinimum']:.12g}, at most {high:.12g}"
    if low is not None:
        return f" from {low:.12g} to {high:.12g}"
    if schema.get("minLength", 0) > 1:
        return f" of at least {schema['minLength']} characters"
    return ""


def default_text(model: type[BaseModel], name: str) -> str:
    """Return the default of ``name`` as one would write it in the environment."""
    default = model.model_fields[name].default
    if default is None or default == ():
        return ""
    if isinstance(default, bool):
        return str(default).lower()
    if isinstance(default, tuple):
        return ", ".join(default)
    if isinstance(default, Path) and default.is_relative_to(Path.home()):
        return f"~/{default.relative_to(Path.home())}"
    return str(default)


def problem(model: type[BaseModel], error: ErrorDetails) -> str:
    """Return one sentence: which variable, what was given (secrets apart) and what is expected."""
    name = str(error["loc"][0])
    variable = f"{PREFIX}{name.upper()}"
    if name not in model.model_fields:
        return f"{variable}: there is no such setting"
    secret = "SecretStr" in str(model.model_fields[name].annotation)
    value = error["input"]
    given = "a value that is not shown" if secret or isinstance(value, SecretStr) else _short(value)
    return f"{variable}: got {given}, expected {expectation(model, name)}"


def _short(value: object) -> str:
    text = repr(value if isinstance(value, str) else str(value))
    return text if len(text) <= SHOWN_LETTERS else f"{text[:SHOWN_LETTERS]}…'"


def table(model: type[BaseModel]) -> str:
    """Return the settings as a Markdown table, in the order they are declared."""
    lines = ["| variable | default | expected | meaning |", "|---|---|---|---|"]
    for name, field in model.model_fields.items():
        default = default_text(model, name)
        shown = f"`{default}`" if default else "(none)"
        expected = expectation(model, name)
        lines.append(f"| `{PREFIX}{name.upper()}` | {shown} | {expected} | {field.description} |")
    return "\n".join(lines)


def renewed(page: str, table_text: str) -> str:
    """Return ``page`` with the part between its two markers replaced by ``table_text``."""
    before, _, rest = page.partition(START)
    _, end, after = rest.partition(END)
    if not end:
        raise ValueError(f"the page lacks the markers {START!r} and {END!r}")
    return f"{before}{START}\n{table_text}\n{END}{after}"


def main(model: type[BaseModel], arguments: Sequence[str]) -> int:
    """Print the table; ``--write`` puts it into the page, ``--check`` fails if the page differs."""
    text = table(model)
    if not arguments:
        sys.stdout.write(text + "\n")
        return 0
    page = PAGE.read_text(encoding="utf-8")
    wanted = renewed(page, text)
    if arguments[0] == "--write":
        PAGE.write_text(wanted, encoding="utf-8")
    elif wanted != page:
        sys.stderr.write(f"{PAGE.name} is not up to date: run python -m app.settings --write\n")
        return 1
    return 0
