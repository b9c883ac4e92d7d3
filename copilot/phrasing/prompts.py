"""Prompt files: parsed, checked, and filled with nothing but the inputs they name."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Literal

from copilot.phrasing.ports import Message

Language = Literal["zh", "en"]

INPUTS = frozenset({"question", "product", "facts", "avoid", "wording"})
"""What a prompt may ask for; ``copilot.phrasing.inputs`` says what each holds."""

NEEDED: tuple[tuple[str, Language], ...] = (
    ("answer", "zh"),
    ("answer", "en"),
    ("cue", "zh"),
    ("cue", "en"),
)

_HEADER = ("name", "language", "version", "inputs")
_PART = re.compile(r"=== *(\w*) *")
_PLACEHOLDER = re.compile(r"\{\{(.*?)\}\}")


class PromptError(ValueError):
    """A prompt file that can't be used; says which, where and what is wrong.

    Args:
        line: counted from 1; 0 for the file as a whole.
    """

    def __init__(self, file: str, line: int, problem: str) -> None:
        super().__init__(f"{file} line {line}: {problem}" if line else f"{file}: {problem}")
        self.file = file
        self.line = line


@dataclass(frozen=True, slots=True)
class Prompt:
    """A prompt as its file has it.

    Attributes:
        version: raised with each change of the wording; lines of another are not used again.
        inputs: what stands between double braces in ``user``.
    """

    name: str
    language: Language
    version: int
    inputs: frozenset[str]
    system: str
    user: str

    def fill(self, inputs: Mapping[str, str]) -> tuple[Message, Message]:
        """Return the prompt's messages; what an input holds is never looked at for placeholders.

        Raises ``KeyError`` when one of the prompt's inputs is not given.
        """
        user = _PLACEHOLDER.sub(lambda found: inputs[found.group(1)], self.user)
        return Message("system", self.system), Message("user", user)


class Prompts:
    """All prompts of a folder, by name and language."""

    def __init__(self, prompts: Mapping[tuple[str, Language], Prompt]) -> None:
        self._prompts = prompts

    def get(self, name: str, language: Language) -> Prompt:
        """Return a prompt. Raises ``KeyError`` for one that is not among ``NEEDED``."""
        return self._prompts[name, language]


def read_prompts(folder: Traversable | None = None) -> Prompts:
    """Read and check every prompt that is needed; from the installed ``prompts`` by default.

    Raises ``PromptError`` for the first file that is missing or wrong.
    """
    folder = files("prompts") if folder is None else folder
    found: dict[tuple[str, Language], Prompt] = {}
    for name, language in NEEDED:
        file = f"{name}.{language}.txt"
        try:
            text = folder.joinpath(file).read_text("utf-8")
        except FileNotFoundError:
            raise PromptError(file, 0, "is missing") from None
        except UnicodeDecodeError:
            raise PromptError(file, 0, "is not UTF-8") from None
        found[name, language] = parse_prompt(text, file, name, language)
    return Prompts(found)


def parse_prompt(text: str, file: str, name: str, language: Language) -> Prompt:
    """Parse a prompt file, which must be of the given name and language.

    Raises ``PromptError``.
    """
    lines = text.splitlines()
    header, body_at = _read_header(lines, file)
    for key, wanted in (("name", name), ("language", language)):
        line, given = header[key]
        if given != wanted:
            raise PromptError(file, line, f"{key} is {given!r}, the file's name says {wanted!r}")
    line, version = header["version"]
    if not re.fullmatch(r"[1-9][0-9]{0,8}", version):
        raise PromptError(file, line, f"version is {version!r}, expected a whole number from 1")
    inputs = _read_inputs(*header["inputs"], file)
    parts = _read_parts(lines, body_at, file)
    _check_placeholders(parts, inputs, header["inputs"][0], file)
    system, user = ("\n".join(text for _, text in parts[part]).strip() for part in _PARTS)
    return Prompt(name, language, int(version), inputs, system, user)


_PARTS = ("system", "user")
_Parts = dict[str, list[tuple[int, str]]]


def _read_header(lines: list[str], file: str) -> tuple[dict[str, tuple[int, str]], int]:
    """Return each header's line and value, and the index of the line behind them."""
    header: dict[str, tuple[int, str]] = {}
    for index, line in enumerate(lines):
        if _PART.fullmatch(line):
            break
        if not line.strip():
            continue
        key, colon, value = (part.strip() for part in line.partition(":"))
        if not colon or key not in _HEADER:
            raise PromptError(file, index + 1, f"expected one of {', '.join(_HEADER)}, then ':'")
        if key in header:
            raise PromptError(file, index + 1, f"{key} is given twice")
        header[key] = (index + 1, value)
    else:
        index = len(lines)
    for key in _HEADER:
        if key not in header:
            raise PromptError(file, index, f"no {key} above the first part")
    return header, index


def _read_inputs(line: int, value: str, file: str) -> frozenset[str]:
    names = [name.strip() for name in value.split(",")]
    for name in names:
        if name not in INPUTS:
            known = ", ".join(sorted(INPUTS))
            raise PromptError(file, line, f"unknown input {name!r}; there are {known}")
    return frozenset(names)


def _read_parts(lines: list[str], start: int, file: str) -> _Parts:
    parts: _Parts = {}
    current = ""
    for index in range(start, len(lines)):
        heading = _PART.fullmatch(lines[index])
        if heading is None:
            parts[current].append((index + 1, lines[index]))
            continue
        current = heading.group(1)
        if current not in _PARTS or current in parts:
            raise PromptError(file, index + 1, "expected '=== system', then '=== user', once each")
        parts[current] = []
    for part in _PARTS:
        if not any(text.strip() for _, text in parts.get(part, [])):
            raise PromptError(file, len(lines), f"no text under '=== {part}'")
    return parts


def _check_placeholders(parts: _Parts, inputs: frozenset[str], inputs_line: int, file: str) -> None:
    used: set[str] = set()
    for part, lines in parts.items():
        for line, text in lines:
            names = _PLACEHOLDER.findall(text)
            if part == "system" and names:
                raise PromptError(file, line, "inputs stand in the user's part only")
            for name in names:
                if name not in inputs:
                    raise PromptError(file, line, f"{name!r} is not among the inputs on top")
            if "{{" in _PLACEHOLDER.sub("", text):
                raise PromptError(file, line, "'{{' is not closed on the same line")
            used |= set(names)
    if unused := sorted(inputs - used):
        raise PromptError(file, inputs_line, f"{', '.join(unused)} is named but not used")
