"""Sizes and names: a module has one reason to exist and says so."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
SOURCE = [
    path
    for room in ("app", "copilot", "ingest", "knowledge", "bench")
    for path in sorted((ROOT / room).rglob("*.py"))
    if "versions" not in path.parts  # a migration is one list of tables, never changed again
]
MODULE_LINES = 300
FUNCTION_LINES = 40
# Files that are one table, which would only be harder to read in pieces.
TABLES = ("lexicon", "_words", "unit_table", "calibration", "generic_words", "weights")
DRAWERS = {"utils", "util", "helpers", "helper", "manager", "base", "common", "misc", "shared"}


def named(path: Path) -> str:
    return str(path.relative_to(ROOT))


def faults(path: Path) -> Iterator[str]:
    """Yield what is wrong with a module."""
    text = path.read_text("utf-8")
    tree = ast.parse(text)
    if not ast.get_docstring(tree):
        yield "has no sentence on what it owns"
    lines = len(text.splitlines())
    if lines > MODULE_LINES and not any(word in path.stem for word in TABLES):
        yield f"has {lines} lines"
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            docstring = ast.get_docstring(node, clean=False) or ""
            length -= len(docstring.splitlines())
            if length > FUNCTION_LINES:
                yield f"{node.name} has {length} lines"


# All modules in one test: one for each of two thousand takes longer than what it looks at.
def test_a_module_is_small_and_says_what_it_owns() -> None:
    assert len(SOURCE) > 800
    assert [f"{named(path)}: {fault}" for path in SOURCE for fault in faults(path)] == []


def test_what_is_wrong_with_a_module_is_found(tmp_path: Path) -> None:
    module = tmp_path / "long.py"
    body = "    pass\n" * FUNCTION_LINES
    module.write_text(f"def far():\n{body}" + "\n" * MODULE_LINES, "utf-8")
    assert list(faults(module)) == [
        "has no sentence on what it owns", "has 341 lines", "far has 41 lines"
    ]  # fmt: skip


def test_no_drawer_for_everything() -> None:
    parts = {path: set(path.relative_to(ROOT).with_suffix("").parts) for path in SOURCE}
    assert [named(path) for path in SOURCE if DRAWERS & parts[path]] == []


def test_most_modules_are_of_a_readable_size() -> None:
    sizes = [
        len(path.read_text("utf-8").splitlines())
        for path in SOURCE
        if path.name not in ("__init__.py", "errors.py", "ports.py")
    ]
    readable = sum(60 <= size <= 300 for size in sizes)
    assert readable / len(sizes) >= 0.7


def test_the_project_speaks_of_itself_alone() -> None:
    """No path of anybody's machine and no host of a package registry stands in the source."""
    words = ("/home/", "pypi.org", "npmjs.org", "files.pythonhosted")
    for path in [*SOURCE, *(ROOT / "docs").rglob("*.md"), ROOT / "README.md", ROOT / "Makefile"]:
        text = path.read_text("utf-8")
        assert not [word for word in words if word in text], named(path)
