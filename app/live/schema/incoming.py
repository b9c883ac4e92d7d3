"""What connectors report: chat, speech, the products on air, the platform's figures."""

from typing import Annotated, ClassVar, Literal, Self

from pydantic import Field, field_validator, model_validator
from pydantic_core import PydanticCustomError

from app.access import AccessRole
from app.live.schema.fields import (
    Count,
    Identifier,
    Milliseconds,
    Person,
    Sku,
    Text,
    WireModel,
)
from app.live.schema.frames import (
    ANY_EVENT_ROLE,
    INGEST,
    INGEST_HOST,
    INGEST_OPERATIONS,
    EventFrame,
    viewer,
)
from copilot.events import Chat, Focus, Health, Lineup, LineupItem, Speaker, Speech, Stats


class ChatData(WireModel):
    """A viewer's message."""

    user: Annotated[Person, Field(description="Who wrote it.")]
    text: Annotated[Text, Field(description="What they wrote; may be empty, as for a sticker.")]


class ChatFrame(EventFrame):
    """A viewer wrote something."""

    roles: ClassVar[frozenset[AccessRole]] = INGEST
    type: Literal["chat"]
    data: ChatData

    def event(self) -> Chat:
        """Return the event as the room knows it."""
        return Chat(viewer(self.data.user), self.data.text)


class SpeechData(WireModel):
    """A piece of what is said on air."""

    text: Annotated[Text, Field(description="The words of the whole segment so far.")]
    final: Annotated[bool, Field(description="Whether the segment will not change any more.")]
    segment: Annotated[
        Identifier, Field(description="Names the segment; its partials and its final share it.")
    ]
    speaker: Annotated[Speaker, Field(description="Who says it.")] = "host"
    start_ms: Annotated[
        Milliseconds | None, Field(description="When the segment begins, on the sender's clock.")
    ] = None
    end_ms: Annotated[
        Milliseconds | None, Field(description="When it ends, on the same clock.")
    ] = None

    @model_validator(mode="after")
    def _ends_after_it_begins(self) -> Self:
        if self.start_ms is not None and self.end_ms is not None and self.end_ms < self.start_ms:
            raise PydanticCustomError("end_before_start", "end_ms must not be before start_ms")
        return self


class SpeechFrame(EventFrame):
    """Somebody speaks on air."""

    roles: ClassVar[frozenset[AccessRole]] = INGEST_HOST
    type: Literal["speech"]
    data: SpeechData

    def event(self) -> Speech:
        """Return the event as the room knows it."""
        data = self.data
        return Speech(data.text, data.final, data.segment, data.speaker, data.start_ms, data.end_ms)


class FocusData(WireModel):
    """The product on air."""

    sku: Annotated[Sku | None, Field(description="The product's SKU; null when none is on air.")]
    variant: Annotated[
        Identifier | None, Field(description="The variant shown, where there are several.")
    ] = None


class FocusFrame(EventFrame):
    """Another product is on air from now on."""

    roles: ClassVar[frozenset[AccessRole]] = ANY_EVENT_ROLE
    type: Literal["focus"]
    data: FocusData

    def event(self) -> Focus:
        """Return the event as the room knows it."""
        return Focus(self.data.sku, self.data.variant)


class LineupEntry(WireModel):
    """A product under its link number."""

    link: Annotated[int, Field(ge=1, le=9999, description="The link number viewers see.")]
    sku: Annotated[Sku, Field(description="The product's SKU.")]
    offer: Annotated[Identifier | None, Field(description="The platform's own offer id.")] = None


class LineupData(WireModel):
    """The products of the session."""

    items: Annotated[
        tuple[LineupEntry, ...],
        Field(max_length=500, description="All of them: what was set before is replaced."),
    ]

    @field_validator("items")
    @classmethod
    def _one_product_a_link(cls, items: tuple[LineupEntry, ...]) -> tuple[LineupEntry, ...]:
        first: dict[int, int] = {}
        for index, item in enumerate(items):
            if first.setdefault(item.link, index) != index:
                raise PydanticCustomError(
                    "link_twice",
                    "link {link} stands at items {first} and {second}, expected it once",
                    {"link": item.link, "first": first[item.link], "second": index},
                )
        return items


class LineupFrame(EventFrame):
    """The session's products, with their link numbers."""

    roles: ClassVar[frozenset[AccessRole]] = INGEST_OPERATIONS
    type: Literal["lineup"]
    data: LineupData

    def event(self) -> Lineup:
        """Return the event as the room knows it."""
        return Lineup(tuple(LineupItem(i.link, i.sku, i.offer) for i in self.data.items))


class StatsData(WireModel):
    """Totals as the platform reports them."""

    viewers: Annotated[Count | None, Field(description="Viewers in the room now.")] = None
    likes: Annotated[Count | None, Field(description="Likes since the broadcast began.")] = None


class StatsFrame(EventFrame):
    """The platform's figures of the room."""

    roles: ClassVar[frozenset[AccessRole]] = INGEST
    type: Literal["stats"]
    data: StatsData

    def event(self) -> Stats:
        """Return the event as the room knows it."""
        return Stats(self.data.viewers, self.data.likes)


class HealthData(WireModel):
    """The stream's technical state."""

    bitrate_kbps: Annotated[
        float | None,
        Field(ge=0, le=1e9, allow_inf_nan=False, description="Kilobits a second sent."),
    ] = None
    loss: Annotated[
        float | None,
        Field(ge=0, le=1, allow_inf_nan=False, description="Share of packets lost, 0 to 1."),
    ] = None
    fps: Annotated[
        float | None, Field(ge=0, le=1000, allow_inf_nan=False, description="Frames a second.")
    ] = None


class HealthFrame(EventFrame):
    """How the stream is doing."""

    roles: ClassVar[frozenset[AccessRole]] = INGEST
    type: Literal["health"]
    data: HealthData

    def event(self) -> Health:
        """Return the event as the room knows it."""
        return Health(self.data.bitrate_kbps, self.data.loss, self.data.fps)
