"""The kinds of fields frames are made of, with their bounds."""

from typing import Annotated, Final

from pydantic import BaseModel, ConfigDict, Field

MAXIMUM_FRAME_BYTES: Final = 64 * 1024
MAXIMUM_TEXT: Final = 2000
# The first millisecond of the year 3000 (UTC): a later time is a mistaken unit, not a date.
END_OF_TIME_MS: Final = 32_503_680_000_000
# JavaScript's largest exact integer, 2^53 - 1: an offset must survive a browser.
MAXIMUM_OFFSET: Final = 9_007_199_254_740_991
# Control characters would break logs and file names; PostgreSQL refuses NUL in a text.
NO_CONTROL_CHARACTERS: Final = r"^[^\x00-\x1f\x7f]+$"
ONE_LINE: Final = r"^[^\x00-\x1f\x7f]*$"


class WireModel(BaseModel):
    """A piece of a frame: no coercion, unknown fields ignored."""

    model_config = ConfigDict(strict=True, extra="ignore", frozen=True)


Identifier = Annotated[str, Field(min_length=1, max_length=128, pattern=NO_CONTROL_CHARACTERS)]
Text = Annotated[str, Field(max_length=MAXIMUM_TEXT)]
Milliseconds = Annotated[int, Field(ge=0, lt=END_OF_TIME_MS)]
Count = Annotated[int, Field(ge=0, le=1_000_000_000)]
Sku = Annotated[str, Field(min_length=1, max_length=128, pattern=NO_CONTROL_CHARACTERS)]


class Person(WireModel):
    """A viewer, as the platform names them."""

    id: Annotated[Identifier, Field(description="The platform's id of the viewer, as a text.")]
    name: Annotated[str, Field(max_length=200, description="The name shown in the room.")]
    badges: Annotated[
        tuple[Annotated[str, Field(max_length=64)], ...],
        Field(max_length=20, description="What the platform marks them with, such as `fan`."),
    ] = ()
