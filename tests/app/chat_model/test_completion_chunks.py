"""A chunk is a piece of text, the end, or a fault with one of the fixed codes."""

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.chat_model.completion_chunks import Chunk, read_chunk
from copilot.phrasing.ports import ModelFailed

CODES = {"refused", "overloaded", "broken", "slow", "empty", "too_long"}
JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 9) | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["choices", "delta", "content", "finish_reason", "error", "code"]),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


def chunk(content: object = None, finish: object = None) -> str:
    choice = {"index": 0, "delta": {"content": content}, "finish_reason": finish}
    return orjson.dumps({"choices": [choice]}).decode()


def failed(data: str) -> ModelFailed:
    with pytest.raises(ModelFailed) as caught:
        read_chunk(data)
    return caught.value


def test_text_and_end() -> None:
    assert read_chunk(chunk("你好")) == Chunk("你好", last=False)
    assert read_chunk(chunk(None, "stop")) == Chunk("", last=True)
    assert read_chunk(chunk("。", "eos")) == Chunk("。", last=True)


def test_chunks_without_text_say_nothing() -> None:
    assert read_chunk('{"choices": [], "usage": {"total_tokens": 3}}') == Chunk("", last=False)
    assert read_chunk('{"choices": [{"delta": {"role": "assistant"}}]}') == Chunk("", last=False)
    assert read_chunk('{"choices": [{}]}') == Chunk("", last=False)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        ("{", "broken"),
        ("[]", "broken"),
        ('{"choices": 3}', "broken"),
        ('{"choices": ["x"]}', "broken"),
        (chunk(["text"]), "broken"),
        (chunk("…", "length"), "too_long"),
        (chunk("", "content_filter"), "refused"),
        ('{"error": {"type": "server_error"}}', "broken"),
        ('{"error": {"code": "rate_limit_exceeded"}}', "overloaded"),
        ('{"error": {"code": 429}}', "overloaded"),
        ('{"error": "no"}', "broken"),
    ],
)
def test_faults_have_their_codes(data: str, code: str) -> None:
    assert failed(data).code == code


def test_an_endpoints_words_stay_out_of_the_fault() -> None:
    assert "hunter2" not in str(failed('{"error": {"message": "hunter2", "code": "hunter2"}}'))


def code_of(data: str) -> str:
    """Return the fault's code, or an empty text for a chunk."""
    try:
        read_chunk(data)
    except ModelFailed as failure:
        return failure.code
    return ""


@given(JSON)
def test_any_json_is_a_chunk_or_a_fault(value: object) -> None:
    assert code_of(orjson.dumps(value).decode()) in CODES | {""}


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_is_a_chunk_or_a_fault(text: str) -> None:
    assert code_of(text) in CODES | {""}
