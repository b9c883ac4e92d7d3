"""Every setting of the service: name with unit, default, bounds and one sentence of meaning."""

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from pydantic import Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from app.limit_settings import LimitSettings
from app.model_settings import ModelSettings
from app.settings_table import PREFIX, main, problem
from app.settings_values import Ancestors, File, Folder, Origins
from app.speech_settings import SpeechSettings


class _ServiceSettings(BaseSettings):
    """The settings of the service itself."""

    host: str = Field(
        default="127.0.0.1",
        min_length=1,
        description="The address to listen on; loopback unless changed.",
    )
    port: int = Field(
        default=8787, ge=0, le=65535, description="The TCP port to listen on; 0 takes any free one."
    )
    tls_certificate: File | None = Field(
        default=None,
        description="PEM file with one's own certificate chain; with one, only TLS is spoken.",
    )
    tls_key: File | None = Field(
        default=None,
        description="PEM file with its key; not needed when the certificate's file holds it.",
    )
    public_url: str | None = Field(
        default=None,
        pattern=r"^https?://",
        description="The address people use, as behind a proxy; else taken from each request.",
    )
    allowed_origins: Origins = Field(
        default=(),
        description="Other sites whose pages may call this service, such as https://shop.example.",
    )
    frame_ancestors: Ancestors = Field(
        default=("'self'",), description="Sites that may show our pages in a frame, as in a CSP."
    )
    data_folder: Folder = Field(
        default=Path(".livecue"), description="Where the database and the signing secret are kept."
    )
    cache_folder: Folder = Field(
        default=Path("~/.cache/livecue").expanduser(),
        description="Where prepared models and indexes are kept; may be deleted at any time.",
    )
    database_url: SecretStr | None = Field(
        default=None,
        description="SQLAlchemy URL of the database; without one, SQLite in the data folder.",
    )
    embedder: str = Field(
        default="packaged",
        min_length=1,
        description="What embeds texts: packaged, or a sentence-transformers name or folder.",
    )
    token_secret: SecretStr | None = Field(
        default=None,
        min_length=32,
        description="Secret that signs tokens; without one, it is made at first start (mode 0600).",
    )
    token_public_key: str | None = Field(
        default=None,
        pattern=r"-----BEGIN PUBLIC KEY-----",
        description="PEM public key of a platform that signs tokens itself; we then issue none.",
    )
    token_lifetime_hours: float = Field(
        default=168,
        gt=0,
        le=8760,
        description="How long a token issued here is valid unless asked otherwise.",
    )
    log_level: Literal["debug", "info", "warning", "error"] = Field(
        default="info", description="The least important log lines to write."
    )
    log_format: Literal["console", "json"] = Field(
        default="console",
        description="Log lines for people, or one JSON object a line for machines.",
    )
    session_idle_minutes: float = Field(
        default=30,
        gt=0,
        le=1440,
        description="Without any event for this long, a session ends by itself.",
    )
    stream_delay_ms: int = Field(
        default=4000,
        ge=0,
        le=60_000,
        description="How long after the studio viewers see the picture, for new rooms.",
    )
    max_open_cards: int = Field(
        default=12,
        ge=1,
        le=100,
        description="How many cards a room keeps open; the lowest ranked give way.",
    )
    card_expiry_s: float = Field(
        default=90,
        gt=0,
        le=3600,
        description="After how long an answer nobody used closes by itself.",
    )
    hello_timeout_s: float = Field(
        default=10, gt=0, le=60, description="How long a WebSocket client may take to say hello."
    )
    body_limit_kb: int = Field(
        default=1024,
        ge=16,
        le=65_536,
        description="The largest HTTP body other than an upload, in KiB.",
    )
    upload_limit_mb: int = Field(
        default=20, ge=1, le=500, description="The largest uploaded file, in MiB."
    )
    upload_timeout_s: float = Field(
        default=60, gt=0, le=600, description="How long reading an uploaded file may take."
    )
    client_queue_messages: int = Field(
        default=512,
        ge=16,
        le=100_000,
        description="How many messages wait for a slow screen before it must reconnect.",
    )
    room_queue_events: int = Field(
        default=2000,
        ge=16,
        le=1_000_000,
        description="How many events wait in a room before more are refused as overload.",
    )
    room_log_entries: int = Field(
        default=2000,
        ge=16,
        le=1_000_000,
        description="How many log entries a room keeps for screens that reconnect.",
    )
    journal_batch_events: int = Field(
        default=200,
        ge=1,
        le=10_000,
        description="How many events the journal commits at once, at most.",
    )
    journal_retention_days: float = Field(
        default=30,
        gt=0,
        le=3650,
        description="After how long the events of an ended session are deleted.",
    )
    knowledge_poll_s: float = Field(
        default=2,
        gt=0,
        le=3600,
        description="How often to look for a catalogue published elsewhere.",
    )
    metrics_enabled: bool = Field(default=True, description="Whether /metrics answers.")
    drain_timeout_s: float = Field(
        default=10, gt=0, le=600, description="How long stopping may take before it is forced."
    )


class Settings(SpeechSettings, ModelSettings, LimitSettings, _ServiceSettings):
    """The settings, read from the environment variables ``LIVECUE_…`` and nowhere else."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, env_ignore_empty=True, extra="forbid", frozen=True
    )

    def database(self) -> str:
        """Return the SQLAlchemy URL to use; it may hold a password, so it is never logged."""
        if self.database_url is not None:
            return self.database_url.get_secret_value()
        return f"sqlite:///{self.data_folder / 'livecue.sqlite3'}"


OTHER_VARIABLES = frozenset({"LIVECUE_REPLAY_TOKEN", "LIVECUE_LISTEN_TOKEN"})
"""What single commands read beside the settings."""


class SettingsError(Exception):
    """Settings that can't be used; ``problems`` has one sentence for each."""

    def __init__(self, problems: tuple[str, ...]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


def load_settings(**given: object) -> Settings:
    """Return the environment's settings with ``given`` in front, or raise ``SettingsError``."""
    try:
        return Settings(**given)  # type: ignore[arg-type]  # checked by the model itself, just below
    except ValidationError as error:
        problems = tuple(problem(Settings, each) for each in error.errors(include_url=False))
        raise SettingsError(problems) from None


def unknown_names(environment: Mapping[str, str]) -> tuple[str, ...]:
    """Return the ``LIVECUE_…`` variables of ``environment`` that are no setting: misspellings."""
    known = {f"{PREFIX}{name}".upper() for name in Settings.model_fields} | OTHER_VARIABLES
    names = (name for name in environment if name.upper().startswith(PREFIX))
    return tuple(sorted(name for name in names if name.upper() not in known))


if __name__ == "__main__":
    sys.exit(main(Settings, sys.argv[1:]))
