"""What operations do with the host's screen: put cards on it, or keep them from it."""

from typing import Annotated, ClassVar, Final, Literal

from pydantic import Field, ValidationInfo, field_validator
from pydantic_core import PydanticCustomError

from app.access import AccessRole
from app.live.schema.acts import SuggestionData
from app.live.schema.fields import ONE_LINE, Identifier, Sku, WireModel
from app.live.schema.frames import OPERATIONS, EventFrame
from copilot.events import SuggestionHeld, SuggestionPushed, SuggestionReleased
from copilot.suggestions import Audience
from knowledge.language.headline import (
    HEADLINE_CHARACTERS,
    HEADLINE_LATIN_CHARACTERS,
    HEADLINE_WORDS,
    fits_headline,
)

PUSHED_LINE_CHARACTERS: Final = 120
HEADLINE_RULE: Final = (
    f"at most {HEADLINE_CHARACTERS} Chinese characters,"
    f" or {HEADLINE_WORDS} words of together at most {HEADLINE_LATIN_CHARACTERS} characters"
)


class PushData(WireModel):
    """Either an open suggestion to bring to the front, or a card of their own."""

    suggestion: Annotated[
        Identifier | None,
        Field(description="The open suggestion to bring to the front; then it stands alone."),
    ] = None
    headline: Annotated[
        str,
        Field(
            pattern=ONE_LINE,
            # How long it may be depends on its writing; this is the longest there can be.
            json_schema_extra={"maxLength": HEADLINE_LATIN_CHARACTERS},
            validate_default=True,
            description=f"Needed for a card of their own: {HEADLINE_RULE}.",
        ),
    ] = ""
    line: Annotated[
        str,
        Field(
            max_length=PUSHED_LINE_CHARACTERS,
            pattern=ONE_LINE,
            description="Of a card of their own: the sentence to say, if any.",
        ),
    ] = ""
    sku: Annotated[
        Sku | None, Field(description="Of a card of their own: the product it is about, if any.")
    ] = None
    audience: Annotated[
        Audience, Field(description="Of a card of their own: whose screens show it.")
    ] = "host"

    @field_validator("headline", "line", "sku")
    @classmethod
    def _words_are_of_a_card_of_their_own(
        cls, value: str | None, info: ValidationInfo
    ) -> str | None:
        if value and info.data.get("suggestion") is not None:
            raise PydanticCustomError(
                "suggestion_and_words",
                "should be left out when data.suggestion names an open card",
            )
        return value

    @field_validator("headline", "line")
    @classmethod
    def _stripped(cls, text: str) -> str:
        return text.strip()

    @field_validator("headline")
    @classmethod
    def _headline_can_be_read_at_a_glance(cls, headline: str, info: ValidationInfo) -> str:
        # Checked after the bounds of the field itself, and after the suggestion.
        if info.data.get("suggestion") is None and not (headline and fits_headline(headline)):
            raise PydanticCustomError(
                "headline_length",
                "expected {rule}, or in data.suggestion the open card to bring to the front",
                {"rule": HEADLINE_RULE},
            )
        return headline


class PushFrame(EventFrame):
    """Operations put a card of their own on the host's screen, or bring an open one forward."""

    roles: ClassVar[frozenset[AccessRole]] = OPERATIONS
    type: Literal["suggestion.push"]
    data: PushData

    def event(self) -> SuggestionPushed:
        """Return the event as the room knows it."""
        data = self.data
        return SuggestionPushed(
            suggestion=data.suggestion,
            headline=data.headline,
            line=data.line,
            sku=data.sku,
            audience=data.audience,
        )


class HoldFrame(EventFrame):
    """Operations keep a suggestion from the host."""

    roles: ClassVar[frozenset[AccessRole]] = OPERATIONS
    type: Literal["suggestion.hold"]
    data: SuggestionData

    def event(self) -> SuggestionHeld:
        """Return the event as the room knows it."""
        return SuggestionHeld(self.data.suggestion)


class ReleaseFrame(EventFrame):
    """Operations let the host have a suggestion that was held."""

    roles: ClassVar[frozenset[AccessRole]] = OPERATIONS
    type: Literal["suggestion.release"]
    data: SuggestionData

    def event(self) -> SuggestionReleased:
        """Return the event as the room knows it."""
        return SuggestionReleased(self.data.suggestion)
