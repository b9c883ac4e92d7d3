"""Prompt files say what is wrong with them and where; what goes in stays what it was."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copilot.phrasing.prompts import INPUTS, NEEDED, PromptError, parse_prompt, read_prompts

GOOD = """name: answer
language: zh
version: 3
inputs: question, facts

=== system
Say it. {F1} stays as it is.
=== user
Q {{question}}
F {{facts}}
"""
ROOT = Path(__file__).parents[3]


def parse(text: str) -> object:
    return parse_prompt(text, "answer.zh.txt", "answer", "zh")


def test_a_file_is_read_and_filled() -> None:
    prompt = parse_prompt(GOOD, "answer.zh.txt", "answer", "zh")
    assert (prompt.version, prompt.inputs) == (3, frozenset({"question", "facts"}))
    system, user = prompt.fill({"question": "q", "facts": "f"})
    assert (system.role, system.content) == ("system", "Say it. {F1} stays as it is.")
    assert (user.role, user.content) == ("user", "Q q\nF f")


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (("name: answer\n", ""), "answer.zh.txt line 4: no name above the first part"),
        (("version: 3\n", ""), "no version above the first part"),
        (("version: 3", "version: 0"), "line 3: version is '0', expected a whole number from 1"),
        (("name: answer", "name: cue"), "line 1: name is 'cue', the file's name says 'answer'"),
        (("language: zh", "language: en"), "line 2: language is 'en', the file's name says 'zh'"),
        (("inputs: question", "inputs: chat, question"), "line 4: unknown input 'chat'"),
        (("inputs: question, ", "inputs: "), "line 9: 'question' is not among the inputs on top"),
        (("F {{facts}}", "F"), "line 4: facts is named but not used"),
        (("{{facts}}", "{{facts"), "line 10: '{{' is not closed on the same line"),
        (("{{facts}}", "{{ facts }}"), "line 10: ' facts ' is not among the inputs on top"),
        (("Say it.", "Say {{facts}}."), "line 7: inputs stand in the user's part only"),
        (("=== user", "=== viewer"), "line 8: expected '=== system', then '=== user'"),
        (("=== user", "=== system"), "line 8: expected '=== system', then '=== user'"),
        (("Say it. {F1} stays as it is.\n", ""), "no text under '=== system'"),
        (("version: 3", "version: 3\nversion: 4"), "line 4: version is given twice"),
        (("version: 3", "author: me"), "line 3: expected one of name, language, version, inputs"),
    ],
)
def test_what_is_wrong_is_named_with_its_line(change: tuple[str, str], message: str) -> None:
    assert change[0] in GOOD
    with pytest.raises(PromptError, match=re.escape(message)):
        parse(GOOD.replace(*change))


@given(st.text(max_size=200))
def test_any_text_is_a_prompt_or_an_error_of_its_own(text: str) -> None:
    with pytest.raises(PromptError):
        parse(text)


@given(
    st.lists(
        st.sampled_from(GOOD.splitlines() + ["", "{{", "}}", "===", "=== user", "inputs: facts"]),
        max_size=14,
    )
)
def test_shuffled_lines_are_a_prompt_or_an_error(lines: list[str]) -> None:
    try:
        parse("\n".join(lines))
    except PromptError as error:
        assert 0 <= error.line <= max(1, len(lines))  # noqa: PT017 - both ends are right ones


@given(st.text(), st.text())
def test_nothing_in_an_input_is_taken_for_a_placeholder(question: str, facts: str) -> None:
    prompt = parse_prompt(GOOD, "answer.zh.txt", "answer", "zh")
    hostile = question + "{{facts}}" + question
    _, user = prompt.fill({"question": hostile, "facts": facts})
    assert user.content == f"Q {hostile}\nF {facts}"


def test_the_installed_prompts_are_all_there() -> None:
    prompts = read_prompts()
    for name, language in NEEDED:
        prompt = prompts.get(name, language)
        assert (prompt.name, prompt.language) == (name, language)
        assert "{F1}" in prompt.system
        assert ("question" in prompt.inputs) == (name == "answer")


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    for path in (ROOT / "prompts").glob("*.txt"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    read_prompts(tmp_path)
    (tmp_path / "cue.en.txt").unlink()
    with pytest.raises(PromptError, match=r"^cue\.en\.txt: is missing$"):
        read_prompts(tmp_path)
    (tmp_path / "cue.en.txt").write_bytes(b"\xff")
    with pytest.raises(PromptError, match=r"^cue\.en\.txt: is not UTF-8$"):
        read_prompts(tmp_path)


def test_the_page_names_every_prompt_and_input() -> None:
    page = (ROOT / "prompts" / "README.md").read_text("utf-8")
    files = {f"{name}.{language}.txt" for name, language in NEEDED}
    assert set(re.findall(r"`([a-z]+\.[a-z]+\.txt)`", page)) == files
    assert set(re.findall(r"^\| `([a-z]+)` \|", page, re.MULTILINE)) == INPUTS
