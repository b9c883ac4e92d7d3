"""llama.cpp as the local model's process uses it, played by a scripted library."""

import stat
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from app.chat_model.local_engine import (
    CONTEXT_TOKENS,
    LlamaEngine,
    Opening,
    Request,
    read_completion,
)

Chunk = dict[str, Any]


def text(text: str, reason: str | None = None) -> Chunk:
    return {"choices": [{"text": text, "finish_reason": reason}]}


class Library:
    """What xllamacpp is to the engine; its server says what it is told to."""

    def __init__(self) -> None:
        self.requests: list[dict[str, Any]] = []
        self.script: list[Chunk] = [text("", "length")]
        self.passed = 0
        self.parameters: Any = None
        self.door = Path()
        self.door_mode = 0

    def CommonParams(self) -> SimpleNamespace:  # the library's name
        def part() -> SimpleNamespace:
            return SimpleNamespace()

        return SimpleNamespace(model=part(), cpuparams=part(), cpuparams_batch=part())

    def Server(self, parameters: Any) -> "Library":  # the library's name
        self.parameters = parameters
        self.door = Path(parameters.hostnames[0])
        self.door_mode = stat.S_IMODE(self.door.parent.stat().st_mode)
        self.door.touch()
        return self

    def handle_completions(self, request: dict[str, Any], take: Callable[[Any], bool]) -> None:
        self.requests.append(request)
        for chunk in self.script:
            self.passed += 1
            if take(chunk):
                return


@pytest.fixture
def library(monkeypatch: pytest.MonkeyPatch) -> Library:
    library = Library()
    monkeypatch.setitem(sys.modules, "xllamacpp", library)
    return library


def engine(*prompts: str) -> LlamaEngine:
    return LlamaEngine(Opening("weights.gguf", 2, prompts))


def test_nothing_can_connect_to_it(library: Library) -> None:
    engine("a")
    assert library.door_mode == 0o700
    assert not library.door.parent.exists()
    assert library.parameters.offline is True
    assert len(library.parameters.api_keys[0]) > 20


def test_it_keeps_its_words_to_itself(library: Library) -> None:
    engine("a")
    assert library.parameters.verbosity == -1


def test_each_kind_of_prompt_has_its_own_place(library: Library) -> None:
    prompts = ("答：一二三", "Answer: abc", "Cue: abc")
    subject = engine(*prompts)
    assert library.parameters.n_ctx == 3 * CONTEXT_TOKENS
    for prompt in ("Cue: xyz", "答：四", "Answer: abd", "Cue: abc"):
        subject.complete(Request(prompt, 10), lambda _: False)
    assert [each["id_slot"] for each in library.requests] == [2, 0, 1, 2]
    assert library.requests[-1]["max_tokens"] == 10


def test_a_grammar_is_kept_to_where_there_is_one(library: Library) -> None:
    subject = engine()
    subject.complete(Request("p", 10, 'root ::= "a"'), lambda _: False)
    assert library.requests[-1]["grammar"] == 'root ::= "a"'
    subject.complete(Request("p", 10), lambda _: False)
    assert "grammar" not in library.requests[-1]


def test_text_is_told_and_the_end_is_the_models(library: Library) -> None:
    subject = engine()
    library.script = [text(""), text("晨雾"), text("{F1}"), text("", "stop")]
    told: list[str] = []

    def on_text(piece: str) -> bool:
        told.append(piece)
        return False

    assert subject.complete(Request("p", 10), on_text) == "stop"
    assert "".join(told) == "晨雾{F1}"


@pytest.mark.parametrize("after", [1, 2])
def test_a_stop_is_heard_at_every_chunk_with_or_without_text(library: Library, after: int) -> None:
    subject = engine()
    library.script = [text(""), text("a"), text("b"), text("", "stop")]
    before, library.passed = library.passed, 0
    assert before == 0
    assert subject.complete(Request("p", 10), lambda _: library.passed >= after) == "stopped"
    assert library.passed == after


@pytest.mark.parametrize(
    ("chunk", "end"),
    [
        (text("a"), "stop"),
        (text("", "stop"), "stop"),
        (text("", "length"), "length"),
        ({"error": {"type": "exceed_context_size_error", "code": 400}}, "too_long"),
        ({"type": "exceed_context_size_error", "code": 400}, "too_long"),
        ({"error": {"type": "server_error"}}, "broken"),
        ({"error": "words"}, "broken"),
        ({"choices": []}, "broken"),
        ([], "broken"),
        ("words", "broken"),
    ],
)
def test_a_chunk_says_how_things_stand(chunk: Any, end: str) -> None:
    assert read_completion(chunk)[0] == end


def test_an_engine_that_says_nothing_at_all_is_broken(library: Library) -> None:
    subject = engine()
    library.script = []
    assert subject.complete(Request("p", 10), lambda _: False) == "broken"
