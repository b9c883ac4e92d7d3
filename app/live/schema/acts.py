"""What people at the screens do: with suggestions, and asking for quiet."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from app.access import AccessRole
from app.live.schema.fields import Identifier, WireModel
from app.live.schema.frames import HOST, HOST_OPERATIONS, EventFrame
from copilot.events import (
    Quiet,
    SuggestionDismissed,
    SuggestionPinned,
    SuggestionRated,
    SuggestionReworded,
    SuggestionUsed,
)
from copilot.wordings import Wording


class SuggestionData(WireModel):
    """Which suggestion."""

    suggestion: Annotated[Identifier, Field(description="The suggestion's id.")]


class UsedFrame(EventFrame):
    """The host used a suggestion."""

    roles: ClassVar[frozenset[AccessRole]] = HOST
    type: Literal["suggestion.used"]
    data: SuggestionData

    def event(self) -> SuggestionUsed:
        """Return the event as the room knows it."""
        return SuggestionUsed(self.data.suggestion)


class DismissedFrame(EventFrame):
    """The host put a suggestion away."""

    roles: ClassVar[frozenset[AccessRole]] = HOST
    type: Literal["suggestion.dismissed"]
    data: SuggestionData

    def event(self) -> SuggestionDismissed:
        """Return the event as the room knows it."""
        return SuggestionDismissed(self.data.suggestion)


class PinnedData(SuggestionData):
    """Which suggestion, and whether it stays."""

    on: Annotated[bool, Field(description="false lets it go again.")] = True


class PinnedFrame(EventFrame):
    """The host keeps a suggestion on the screen, or lets it go again."""

    roles: ClassVar[frozenset[AccessRole]] = HOST
    type: Literal["suggestion.pinned"]
    data: PinnedData

    def event(self) -> SuggestionPinned:
        """Return the event as the room knows it."""
        return SuggestionPinned(self.data.suggestion, self.data.on)


class RatedData(SuggestionData):
    """Which suggestion, and how good it was."""

    rating: Annotated[int, Field(ge=-1, le=1, description="-1 bad, 0 taken back, 1 good.")]


class RatedFrame(EventFrame):
    """The host says whether a suggestion was good."""

    roles: ClassVar[frozenset[AccessRole]] = HOST
    type: Literal["suggestion.rated"]
    data: RatedData

    def event(self) -> SuggestionRated:
        """Return the event as the room knows it."""
        return SuggestionRated(self.data.suggestion, self.data.rating)


class RewordedData(SuggestionData):
    """Which suggestion, and how it is to be worded."""

    wording: Annotated[
        Wording | None,
        Field(description="One of its `wordings`; null or left out = the first of them."),
    ] = None


class RewordedFrame(EventFrame):
    """The host wants a suggestion's line in other words."""

    roles: ClassVar[frozenset[AccessRole]] = HOST
    type: Literal["suggestion.reworded"]
    data: RewordedData

    def event(self) -> SuggestionReworded:
        """Return the event as the room knows it."""
        return SuggestionReworded(self.data.suggestion, self.data.wording)


class QuietData(WireModel):
    """Whether to keep quiet, and for how long."""

    on: Annotated[bool, Field(description="Show nothing that interrupts while true.")]
    minutes: Annotated[
        float | None,
        Field(gt=0, le=1440, allow_inf_nan=False, description="Ends by itself after these."),
    ] = None


class QuietFrame(EventFrame):
    """The host wants no interruptions, or wants them again."""

    roles: ClassVar[frozenset[AccessRole]] = HOST_OPERATIONS
    type: Literal["quiet"]
    data: QuietData

    def event(self) -> Quiet:
        """Return the event as the room knows it."""
        return Quiet(self.data.on, self.data.minutes)
