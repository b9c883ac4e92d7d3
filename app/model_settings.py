"""The settings of the chat model that words lines; without a name there is none."""

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings

from app.settings_values import Words


class ModelSettings(BaseSettings):
    """The part of the settings that ``app.chat_model`` works by."""

    model_name: str | None = Field(
        default=None,
        min_length=1,
        description="The chat model that words lines; local and local-small run on this machine.",
    )
    model_base_url: str = Field(
        default="https://api.openai.com/v1",
        pattern=r"^https?://",
        description="The OpenAI-compatible endpoint's address, without /chat/completions.",
    )
    model_api_key: SecretStr | None = Field(
        default=None, description="The key for that endpoint; sent nowhere else."
    )
    model_fallbacks: Words = Field(
        default=(),
        description="Models to turn to when one fails before its first word: name, or name@url.",
    )
    model_fallback_api_key: SecretStr | None = Field(
        default=None, description="The key for fallbacks at another address than the first model's."
    )
    model_concurrency: int = Field(
        default=32, ge=1, le=512, description="How many lines are worded at once."
    )
    model_lines_ahead: int = Field(
        default=4,
        ge=0,
        le=32,
        description="How many lines are worded before anybody asks, for a product on air; 0 none.",
    )
    model_max_tokens: int = Field(
        default=160, ge=16, le=4096, description="The most tokens a line may take."
    )
    model_connect_s: float = Field(
        default=1, gt=0, le=60, description="How long connecting to the model may take."
    )
    model_first_token_s: float = Field(
        default=3,
        gt=0,
        le=60,
        description="How long may pass to the first token, all fallbacks taken together.",
    )
    model_gap_s: float = Field(
        default=2, gt=0, le=60, description="How long the model may be silent between two tokens."
    )
    model_whole_s: float = Field(
        default=15, gt=0, le=300, description="How long the model may take for a whole line."
    )
