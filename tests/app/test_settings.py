"""Settings are read from the environment, and a bad one is explained without telling secrets."""

from pathlib import Path

import pytest

from app.settings import Settings, SettingsError, load_settings, unknown_names


@pytest.fixture(autouse=True)
def _clean_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in Settings.model_fields:
        monkeypatch.delenv(f"LIVECUE_{name.upper()}", raising=False)


def problems(**given: object) -> tuple[str, ...]:
    with pytest.raises(SettingsError) as caught:
        load_settings(**given)
    return caught.value.problems


def test_works_with_nothing_configured() -> None:
    settings = load_settings()
    assert (settings.host, settings.port) == ("127.0.0.1", 8787)
    assert settings.database() == "sqlite:///.livecue/livecue.sqlite3"
    assert settings.cache_folder == Path.home() / ".cache" / "livecue"


def test_reads_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LIVECUE_PORT", "9000")
    monkeypatch.setenv("LIVECUE_ALLOWED_ORIGINS", "https://a.example, https://b.example,")
    monkeypatch.setenv("LIVECUE_DATA_FOLDER", "~/live")
    monkeypatch.setenv("LIVECUE_METRICS_ENABLED", "false")
    monkeypatch.setenv("LIVECUE_LOG_LEVEL", "")
    settings = load_settings()
    assert settings.port == 9000
    assert settings.allowed_origins == ("https://a.example", "https://b.example")
    assert settings.data_folder == Path.home() / "live"
    assert settings.metrics_enabled is False
    assert settings.log_level == "info"


def test_what_is_given_goes_before_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LIVECUE_PORT", "9000")
    assert load_settings(port=9001).port == 9001


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        ("port", "tcp://1", "LIVECUE_PORT: got 'tcp://1', expected a whole number from 0 to 65535"),
        ("port", "70000", "LIVECUE_PORT: got '70000', expected a whole number from 0 to 65535"),
        (
            "hello_timeout_s",
            "0",
            "LIVECUE_HELLO_TIMEOUT_S: got '0', expected a number above 0, at most 60",
        ),
        (
            "log_level",
            "loud",
            "LIVECUE_LOG_LEVEL: got 'loud', expected one of debug, info, warning, error",
        ),
        (
            "metrics_enabled",
            "maybe",
            "LIVECUE_METRICS_ENABLED: got 'maybe', expected true or false",
        ),
        (
            "room_log_entries",
            "1",
            "LIVECUE_ROOM_LOG_ENTRIES: got '1', expected a whole number from 16 to 1000000",
        ),
        (
            "public_url",
            "live.example",
            "LIVECUE_PUBLIC_URL: got 'live.example', "
            "expected an address that begins with http:// or https://",
        ),
        (
            "allowed_origins",
            "shop.example",
            "LIVECUE_ALLOWED_ORIGINS: got 'shop.example', expected origins such as "
            "https://shop.example, without a path, separated by commas",
        ),
        (
            "audio_kept",
            "myshop",
            "LIVECUE_AUDIO_KEPT: got 'myshop', expected shop/room or shop/*, separated by commas",
        ),
    ],
)
def test_a_bad_value_is_named_with_what_is_expected(
    name: str, value: str, message: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(f"LIVECUE_{name.upper()}", value)
    assert problems() == (message,)


@pytest.mark.parametrize(
    "value",
    [
        "https://shop.example/live",
        "https://shop.example/",
        "*",
        "https://shop.example\r\nX-Evil: 1",
        "ftp://shop.example",
    ],
)
def test_an_origin_is_a_scheme_a_host_and_a_port(value: str) -> None:
    assert len(problems(allowed_origins=value)) == 1
    fine = "https://shop.example:8443, http://[::1]:3000"
    assert len(load_settings(allowed_origins=fine).allowed_origins) == 2


@pytest.mark.parametrize(
    "value",
    [
        "'self'; script-src *",
        "https://a.example; script-src *",
        "'unsafe-inline'",
        "'none', https://a.example",
        "https://a.example/path",
        "javascript:alert(1)",
        "https://a.example\nX-Evil: 1;",
    ],
)
def test_what_may_frame_us_adds_nothing_to_the_policy(value: str) -> None:
    assert len(problems(frame_ancestors=value)) == 1


def test_what_may_frame_us_is_written_as_in_a_policy() -> None:
    given = "'self' https://*.shop.example:443, https:"
    assert load_settings(frame_ancestors=given).frame_ancestors == (
        "'self'", "https://*.shop.example:443", "https:",
    )  # fmt: skip
    assert load_settings(frame_ancestors="'none'").frame_ancestors == ("'none'",)


def test_every_bad_value_gets_its_own_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LIVECUE_PORT", "x")
    monkeypatch.setenv("LIVECUE_LOG_FORMAT", "xml")
    assert [problem.split(":")[0] for problem in problems()] == [
        "LIVECUE_PORT",
        "LIVECUE_LOG_FORMAT",
    ]


def test_a_secret_is_never_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LIVECUE_TOKEN_SECRET", "too-short-secret")
    (problem,) = problems()
    assert "too-short-secret" not in problem
    assert problem.endswith("expected a secret of at least 32 characters")
    settings = load_settings(
        token_secret="s" * 40, database_url="postgresql://u:hidden@localhost/x"
    )
    assert "ssss" not in repr(settings)
    assert "hidden" not in repr(settings)
    assert settings.database() == "postgresql://u:hidden@localhost/x"


def test_a_long_value_is_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LIVECUE_PORT", "9" * 5000)
    assert len(problems()[0]) < 200


def test_an_unknown_setting_given_in_code_is_refused() -> None:
    assert problems(prot=1) == ("LIVECUE_PROT: there is no such setting",)


def test_misspelt_variables_are_found() -> None:
    environment = {"LIVECUE_PROT": "1", "LIVECUE_PORT": "1", "livecue_host": "h", "PATH": "/"}
    assert unknown_names(environment) == ("LIVECUE_PROT",)


def test_variables_of_single_commands_are_no_misspellings() -> None:
    assert unknown_names({"LIVECUE_REPLAY_TOKEN": "t"}) == ()


def test_each_setting_is_read_somewhere() -> None:
    app = Path(__file__).parents[2] / "app"
    own = app / "settings.py"
    others = "".join(file.read_text("utf-8") for file in app.rglob("*.py") if file != own)
    for name in Settings.model_fields:
        assert f"settings.{name}" in others or f"self.{name}" in own.read_text("utf-8"), name
