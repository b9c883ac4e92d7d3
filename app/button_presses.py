"""What a press of a button box does: an act on the card in front, told in one line."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Final, Literal, get_args

from app.storage.buttons import Button
from copilot.events import (
    Event,
    Quiet,
    SuggestionDismissed,
    SuggestionPinned,
    SuggestionReworded,
    SuggestionUsed,
)
from copilot.suggestions import Suggestion, Welcome
from copilot.wordings import Wording

Action = Literal["used", "dismiss", "pin", "reword", "quiet"]
Language = Literal["zh", "en"]

ACTIONS: Final[tuple[Action, ...]] = get_args(Action)
# Worn switches and boxes that ask twice: nobody presses the same button twice within this.
ECHO_SECONDS: Final = 0.5

_WORDS: Final[dict[str, tuple[str, str]]] = {
    "used": ("用了：{}", "Used: {}"),
    "dismiss": ("略过：{}", "Dismissed: {}"),
    "pin": ("已固定：{}", "Pinned: {}"),
    "unpin": ("取消固定：{}", "Unpinned: {}"),
    "plain": ("平实点说：{}", "In plain words: {}"),
    "shorter": ("短一点说：{}", "In fewer words: {}"),
    "warmer": ("亲切点说：{}", "More warmly: {}"),
    "livelier": ("活泼点说：{}", "With more life: {}"),
    "no_wording": ("没有别的说法：{}", "No other words: {}"),
    "quiet": ("已设为安静", "Quiet"),
    "loud": ("恢复提示", "Not quiet"),
    "nothing": ("眼前没有卡片", "No card in front"),
    "no_broadcast": ("还没有开播", "Not on air"),
}


@dataclass(frozen=True, slots=True)
class Answer:
    """What a press came to: whether anything was done, and the line for the box's display."""

    done: bool
    line: str


@dataclass(frozen=True, slots=True)
class Act:
    """An event to submit, and the line that tells it."""

    event: Event
    line: str


def act_of(
    action: Action, welcome: Welcome, language: Language, wording: Wording | None = None
) -> Act | Answer:
    """Return what pressing ``action`` does in a room that is as ``welcome`` says.

    ``wording`` is how ``reword`` is to word the line; the next that the card offers without one.
    """
    if action == "quiet":
        if welcome.state.session is None:  # an event would begin a broadcast
            return Answer(False, _line("no_broadcast", language))
        on = not welcome.state.quiet
        return Act(Quiet(on), _line("quiet" if on else "loud", language))
    card = next((card for card in welcome.open if card.slot == "now"), None)
    if card is None:
        return Answer(False, _line("nothing", language))
    if action == "reword":
        wanted = wording or next(iter(card.wordings), None)
        if wanted not in card.wordings:
            return Answer(False, _line("no_wording", language, card.headline))
        return Act(SuggestionReworded(card.id, wanted), _line(wanted, language, card.headline))
    word = "unpin" if action == "pin" and card.pinned else action
    return Act(_event(action, card), _line(word, language, card.headline))


def _event(action: Action, card: Suggestion) -> Event:
    match action:
        case "used":
            return SuggestionUsed(card.id)
        case "dismiss":
            return SuggestionDismissed(card.id)
        case _:
            return SuggestionPinned(card.id, not card.pinned)


def _line(word: str, language: Language, headline: str = "") -> str:
    # One line whatever the headline holds: operations write some of them.
    shown = " ".join("".join(c if c.isprintable() else " " for c in headline).split())
    return _WORDS[word][language == "en"].format(shown)


class Echoes:
    """Lets the echo of a press have the answer of the press itself; belongs to the event loop."""

    def __init__(self) -> None:
        self._recent: dict[tuple[str, Action], asyncio.Future[Answer]] = {}

    async def once(
        self, button: Button, action: Action, press: Callable[[], Awaitable[Answer]]
    ) -> Answer:
        """Return what ``press`` answers, or answered to the same press a moment ago.

        Raises what ``press`` raises. A press that came to nothing has no echo.
        """
        key = (button.id, action)
        recent = self._recent.get(key)
        if recent is not None:
            # Shielded: an echo that is given up must not take the press's answer with it.
            return await asyncio.shield(recent)
        task = asyncio.ensure_future(press())
        self._recent[key] = task
        task.add_done_callback(lambda _: self._settle(key, task))
        return await asyncio.shield(task)

    def _settle(self, key: tuple[str, Action], task: "asyncio.Future[Answer]") -> None:
        if task.cancelled() or task.exception() is not None or not task.result().done:
            self._forget(key, task)
        else:
            loop = asyncio.get_running_loop()
            loop.call_later(ECHO_SECONDS, self._forget, key, task)

    def _forget(self, key: tuple[str, Action], task: "asyncio.Future[Answer]") -> None:
        if self._recent.get(key) is task:
            del self._recent[key]
