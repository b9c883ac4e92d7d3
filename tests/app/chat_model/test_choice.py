"""The settings choose the models; a key goes to the address it was given for."""

import subprocess
import sys

import pytest

from app.chat_model.choice import (
    ChatModelUnavailable,
    build_chat_model,
    build_phraser,
    endpoints,
)
from app.chat_model.deadlines import Deadlines
from app.metrics import PrometheusMeter
from app.settings import Settings, load_settings

HOME = "https://models.example/v1"


def settings(**given: object) -> Settings:
    return load_settings(**{f"model_{name}": value for name, value in given.items()})


def test_without_a_name_there_is_no_model() -> None:
    assert endpoints(settings()) == []
    assert build_chat_model(settings(), PrometheusMeter(strict=True)) is None


def test_a_model_local_to_the_machine_is_refused_in_a_sentence() -> None:
    with pytest.raises(ChatModelUnavailable, match="LIVECUE_MODEL_NAME"):
        build_chat_model(settings(name="local"), PrometheusMeter(strict=True))


def test_fallbacks_are_names_here_or_elsewhere() -> None:
    found = endpoints(
        settings(
            name="large",
            base_url=HOME,
            api_key="home-key",
            fallbacks="small, @vendor/odd, other@https://other.example/v1, same@https://models.example:443/v2",
            fallback_api_key="other-key",
        )
    )
    assert [(each.model, each.url, each.key) for each in found] == [
        ("large", HOME, "home-key"),
        ("small", HOME, "home-key"),
        ("@vendor/odd", HOME, "home-key"),
        ("other", "https://other.example/v1", "other-key"),
        ("same", "https://models.example:443/v2", "home-key"),
    ]


@pytest.mark.parametrize(
    "elsewhere",
    [
        "http://models.example/v1",
        "https://models.example:8443/v1",
        "https://models.example.evil/v1",
    ],
)
def test_a_key_never_goes_elsewhere(elsewhere: str) -> None:
    found = endpoints(
        settings(name="a", base_url=HOME, api_key="home-key", fallbacks=f"b@{elsewhere}")
    )
    assert found[1].key == ""


async def test_the_whole_is_built_from_the_settings() -> None:
    given = settings(name="a", api_key="k", fallbacks="b", first_token_s=4, concurrency=2)
    meter = PrometheusMeter(strict=True)
    model = build_chat_model(given, meter)
    assert model is not None
    assert model.name == "a"
    phraser = build_phraser(given, model, meter)
    assert Deadlines.of(given).first_token_s == 4
    await phraser.stop()
    await model.aclose()


def test_every_metric_of_phrasing_has_its_place() -> None:
    meter = PrometheusMeter(strict=True)
    for code in ("refused", "overloaded", "broken", "slow", "empty", "too_long"):
        meter.count(f"model_{code}")
    for name in ("model_calls", "model_fallbacks", "model_rests", "model_breaker_opened"):
        meter.count(name)
    for name in ("worded", "refused", "failed", "shared", "reused", "turned_away"):
        meter.count(f"lines_{name}")
    for name in ("line_wait", "line_worded", "model_first_token"):
        meter.observe(name, 0.1)


def test_the_client_library_is_imported_only_when_a_model_is_configured() -> None:
    script = (
        "import sys\n"
        "from app.chat_model.choice import build_chat_model\n"
        "from app.settings import Settings\n"
        "assert build_chat_model(Settings(), None) is None\n"
        "print('openai' in sys.modules, 'httpx2' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "False False"
