"""The settings of hearing; without a recogniser, rooms take what others recognised."""

from typing import Literal

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings

from app.settings_values import RoomsOfShops

TranscriberKind = Literal["none", "funasr", "openai", "local"]


class SpeechSettings(BaseSettings):
    """The part of the settings that ``app.speech`` works by."""

    transcriber: TranscriberKind = Field(
        default="none",
        description="What turns rooms' audio into text; none takes text segments only.",
    )
    transcriber_url: str | None = Field(
        default=None,
        pattern=r"^(wss?|https?)://",
        description="Where it is: ws:// of FunASR, or https:// without /audio/transcriptions.",
    )
    transcriber_model: str = Field(
        default="whisper-1",
        min_length=1,
        description="The model's name at an OpenAI-compatible endpoint.",
    )
    transcriber_api_key: SecretStr | None = Field(
        default=None, description="The key for that endpoint; sent nowhere else."
    )
    transcriber_partial_s: float = Field(
        default=4,
        ge=0,
        le=30,
        description="How often openai and local look at unfinished speech; 0 never.",
    )
    audio_kept: RoomsOfShops = Field(
        default=(),
        description="Whose audio is kept: shop/room, or shop/* for all rooms of a shop.",
    )
    audio_retention_days: float = Field(
        default=7, gt=0, le=365, description="After how long kept audio is deleted."
    )
