"""Which recogniser the settings give, and what ``livecue check`` says of it."""

from pathlib import Path
from typing import Any

import pytest

from app.settings import Settings, SettingsError, load_settings
from app.speech.checks import check_hearing
from app.speech.choice import TranscriberUnavailable, build_transcriber
from ingest.live.funasr import FunAsrTranscriber


def settings(folder: Path, **given: Any) -> Settings:
    return load_settings(data_folder=folder, cache_folder=folder, **given)


def test_by_default_there_is_none(tmp_path: Path) -> None:
    assert build_transcriber(settings(tmp_path)) is None
    (check,) = check_hearing(settings(tmp_path))
    assert check.ok
    assert "LIVECUE_TRANSCRIBER" in check.advice


def test_funasr_is_where_the_address_says(tmp_path: Path) -> None:
    found = build_transcriber(settings(tmp_path, transcriber="funasr"))
    assert isinstance(found, FunAsrTranscriber)
    assert found.url == "ws://127.0.0.1:10095"
    given = settings(tmp_path, transcriber="funasr", transcriber_url="wss://asr.example:10095")
    assert getattr(build_transcriber(given), "url", "") == "wss://asr.example:10095"


async def test_an_endpoint_is_named_without_its_key(tmp_path: Path) -> None:
    given = settings(
        tmp_path,
        transcriber="openai",
        transcriber_url="https://asr.example/v1",
        transcriber_model="sense-voice",
        transcriber_api_key="top-secret",
    )
    found = build_transcriber(given)
    assert found is not None
    assert found.name == "sense-voice at https://asr.example/v1"
    assert "top-secret" not in repr(given)
    assert all("top-secret" not in str(check) for check in check_hearing(given))
    await found.aclose()


@pytest.mark.parametrize(
    ("kind", "url", "expected"),
    [
        ("funasr", "https://asr.example", "ws:// or wss://"),
        ("openai", "wss://asr.example", "http:// or https://"),
    ],
)
def test_an_address_of_the_other_kind_is_refused(
    tmp_path: Path, kind: str, url: str, expected: str
) -> None:
    given = settings(tmp_path, transcriber=kind, transcriber_url=url)
    with pytest.raises(TranscriberUnavailable, match=expected):
        build_transcriber(given)
    check = next(check_hearing(given))
    assert not check.ok
    assert "LIVECUE_TRANSCRIBER_URL" in check.detail


def test_a_recogniser_nobody_knows_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="none, funasr, openai, local"):
        settings(tmp_path, transcriber="siri")
    with pytest.raises(SettingsError, match="ws://, wss://, http:// or https://"):
        settings(tmp_path, transcriber_url="asr.example")


def test_kept_audio_is_told(tmp_path: Path) -> None:
    given = settings(tmp_path, transcriber="funasr", audio_kept="shop/room, other/*")
    details = [check.detail for check in check_hearing(given)]
    assert any("shop/room, other/*" in detail and "7 days" in detail for detail in details)
