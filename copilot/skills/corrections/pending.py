"""Misstatements that were heard and not shown yet: the grace in which a host puts it right."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

from copilot.limits import RoomLimits
from copilot.skills.corrections.focus.whose_value import NOBODYS, Owned
from copilot.skills.corrections.judgement import Fit, Judgement, Verdict

RETRACTED_MS: Final = 6_000  # 说错了 takes back what was said within this time
STALE_MS: Final = 30_000  # what could not be shown by then is not worth an interruption any more
KEPT: Final = 200
NEVER_MS: Final = STALE_MS + 1
_LEADING: Final = re.compile(r"\d+")
_COUNTED: Final = re.compile(r"[一二两三四五六七八九十百千万半]+[一-鿿]")
_FIGURE: Final = re.compile(r"[\d.,，\s~～–-]+")


@dataclass(slots=True)
class Pending:
    """A misstatement waiting for its grace to end.

    Attributes:
        heard_ms: when its claim was complete.
        fits: how the words it stands in suit the products of the line-up.
        held: whether it waits for a doubt about the focus to be settled.
        retracted_by: the segment that seems to take it back and may yet say what it meant.
        late: whether it came to light long after it was said: what can wait then comes at a pause.
        owned: whose value it may be instead, until what is said next tells.
    """

    verdict: Verdict
    segment: str
    heard_ms: int
    fits: tuple[Fit, ...] = ()
    held: bool = False
    retracted_by: str = ""
    late: bool = False
    owned: Owned = NOBODYS


def may_become_right(verdict: Verdict) -> bool:
    """Tell whether an unfinished amount is how the true one begins: 一百… of 129."""
    said, truth = _LEADING.search(verdict.said), _LEADING.search(verdict.truth)
    if said is None or truth is None:
        return False
    begun = said[0].rstrip("0") or said[0]
    return len(said[0]) <= len(truth[0]) and truth[0].startswith(begun)


def last_words(judgement: Judgement) -> dict[str, Verdict]:
    """Return what each property is left at; a right value that may still grow proves nothing."""
    last: dict[str, Verdict] = {}
    for verdict in judgement.verdicts:
        known = last.get(verdict.key)
        if verdict.outcome == "wrong" or (
            verdict.settled and (known is None or _takes_back(verdict, known))
        ):
            last[verdict.key] = verdict
    return last


def _takes_back(newer: Verdict, older: Verdict) -> bool:
    """Return whether a value puts an older one right; beside it in a list it does not."""
    return not (newer.listed and older.listed) and repairs(newer, older.said)


def repairs(newer: Verdict, said: str) -> bool:
    """Return whether a value stands in the place of ``said``.

    A property may have several figures: 一袋一百克 does not repair 一盒二十袋, though both are its
    net content.
    """
    if _says_figure(newer.said) != _says_figure(said):
        return newer.outcome == "wrong" or not said  # 1.43英寸 takes no LCD back
    units = {_unit(newer.said), _unit(said)} - {""}
    return len(units) < 2


def _suits(pending: Pending, sku: str | None) -> bool:
    """Return whether the words a misstatement stands in are right of a product."""
    return any(fit.right > 0 for fit in pending.fits if fit.sku == sku)


def _says_figure(said: str) -> bool:
    return _FIGURE.search(said) is not None or _COUNTED.fullmatch(said) is not None


def _unit(said: str) -> str:
    return _FIGURE.sub("", said) if _FIGURE.search(said) else ""


class PendingClaims:
    """The misstatements of the last seconds, by segment and property."""

    def __init__(self, limits: RoomLimits) -> None:
        self._limits = limits
        self._pending: dict[tuple[str, str], Pending] = {}
        self._shown: dict[tuple[str, str], str] = {}

    def judged(
        self,
        judgement: Judgement,
        held: frozenset[str],
        now_ms: int,
        said_ms: int | None = None,
        owned: Mapping[str, Owned] = MappingProxyType({}),
    ) -> None:
        """Take the newest reading of a segment in place of any older one.

        Claims whose key is in ``held`` wait for a doubt about the focus, those in ``owned`` for
        the next sentences. ``said_ms`` is when the words were heard, where the facts took their
        time.
        """
        last = last_words(judgement)
        wrong = {key: verdict for key, verdict in last.items() if verdict.outcome == "wrong"}
        for place, pending in tuple(self._pending.items()):
            newer = last.get(place[1])
            if newer is None:
                continue
            said_anew = judgement.retracts and pending.segment != judgement.segment
            # One alone may be said of something else: 1.43英寸 takes no LCD back, nor does a second
            # slip that is told beside the first.
            signs = (_takes_back(newer, pending.verdict), newer.outcome == "right", said_anew)
            if sum(signs) > 1:
                del self._pending[place]
        for segment, key in tuple(self._pending):
            own = segment == judgement.segment
            if key not in wrong if own else key in judgement.reopened:
                del self._pending[segment, key]
        for key, verdict in wrong.items():
            heard_ms = now_ms if said_ms is None else said_ms
            heard = Pending(verdict, judgement.segment, heard_ms, judgement.fits, key in held)
            self._hear(replace(heard, owned=owned.get(key, NOBODYS)))
            self._mark_late((judgement.segment, key), now_ms)
        self._settle_owners(judgement, now_ms)
        self._retract(judgement, bool(last), now_ms)
        self._forget_stale(now_ms)

    def said_in(self) -> dict[str, str]:
        """Return in which segment each property that waits was misstated last."""
        return {key: segment for segment, key in self._pending}

    def facts_changed(self, standing: frozenset[str]) -> None:
        """Drop what does not rest on a fact of ``standing``: what was said is judged anew."""
        self._pending = {
            place: pending
            for place, pending in self._pending.items()
            if pending.verdict.fact.id in standing
        }

    def forget_shown(self, segment: str, key: str) -> None:
        """Let a segment's claim be heard anew though it was shown once."""
        self._shown.pop((segment, key), None)

    def put_right(self, key: str) -> None:
        """Drop what was said of a property before the host put it right."""
        self._pending = {place: p for place, p in self._pending.items() if place[1] != key}

    def facts(self) -> frozenset[str]:
        """Return the ids of the facts that what waits is held against."""
        return frozenset(pending.verdict.fact.id for pending in self._pending.values())

    def hold(self, sku: str) -> None:
        """Let what took its product from the focus wait for the doubt to be settled."""
        for pending in self._pending.values():
            if pending.verdict.sku == sku and not pending.verdict.named:
                pending.held = True

    def release(self, now_ms: int, suspect: str | None = None) -> None:
        """Go on with what was held: the focus is right after all.

        What suits ``suspect`` is dropped, where nobody has said that it was not on air; where the
        host has, what waits was said of the product on air.
        """
        for pending in self._pending.values() if suspect is None else ():
            pending.owned = NOBODYS if pending.held else pending.owned
        if suspect is not None:
            self._pending = {
                place: pending
                for place, pending in self._pending.items()
                if not (pending.held and _suits(pending, suspect))
            }
        for place, pending in self._pending.items():
            pending.held = False
            self._mark_late(place, now_ms)

    def drop_held(self) -> None:
        """Drop what was held: it was said while the host was at another product."""
        self._pending = {place: p for place, p in self._pending.items() if not p.held}

    def moved_on(self, sku: str | None) -> None:
        """Drop what was said of the product now on air, or may have been said of any other.

        That is what was held, what suits it, and what nothing told to be a slip.
        """

        def stays(pending: Pending) -> bool:
            if pending.verdict.named or pending.verdict.sku == sku:
                return True
            unsure = bool(pending.owned.skus) and not pending.owned.told
            return not (pending.held or unsure or _suits(pending, sku))

        self._pending = {place: p for place, p in self._pending.items() if stays(p)}

    def due_ms(self, host_spoke_ms: int) -> int | None:
        """Return when the next grace ends if nothing more is said."""
        waiting = (p for p in self._pending.values() if not p.held and not p.retracted_by)
        return min((self._due(p, host_spoke_ms) for p in waiting), default=None)

    def take_due(self, host_spoke_ms: int, now_ms: int) -> list[Pending]:
        """Return the misstatements whose grace is over, the oldest first."""
        places = [
            place
            for place, pending in self._pending.items()
            if not pending.held
            and not pending.retracted_by
            and self._due(pending, host_spoke_ms) <= now_ms
        ]
        taken = [self._pending.pop(place) for place in places]
        fresh = [pending for pending in taken if now_ms - pending.heard_ms <= STALE_MS]
        due = sorted(fresh, key=lambda pending: pending.heard_ms)
        for pending in due:
            self._shown[pending.segment, pending.verdict.key] = pending.verdict.said
        while len(self._shown) > KEPT:
            del self._shown[next(iter(self._shown))]
        return due

    def _due(self, pending: Pending, host_spoke_ms: int) -> int:
        """Return the end of the grace: longer while the host goes on, as repairs come then."""
        if pending.owned.skus and pending.verdict.settled:
            due_ms = pending.owned.due_ms(pending.heard_ms, host_spoke_ms)
            return pending.heard_ms + NEVER_MS if due_ms is None else due_ms
        latest = pending.heard_ms + self._limits.correction_grace_max_ms
        if not pending.verdict.settled:
            return pending.heard_ms + NEVER_MS if may_become_right(pending.verdict) else latest
        if pending.late and pending.verdict.weight == "plain":
            return host_spoke_ms + self._limits.speech_pause_ms
        earliest = pending.heard_ms + self._limits.correction_grace_ms
        return min(max(earliest, host_spoke_ms + self._limits.speech_pause_ms), latest)

    def _settle_owners(self, judgement: Judgement, now_ms: int) -> None:
        """Let what waits be a slip once other words tell for the product it was held against."""
        for place, pending in self._pending.items():
            if not pending.owned.skus or place[0] == judgement.segment:
                continue
            sku = pending.verdict.sku
            pending.owned = pending.owned.after(judgement.fits, judgement.keeps, sku)
            if not pending.owned.skus:
                self._mark_late(place, now_ms)

    def _mark_late(self, place: tuple[str, str], now_ms: int) -> None:
        pending = self._pending.get(place)
        if pending is not None:
            after = now_ms - pending.heard_ms
            pending.late = pending.late or after > self._limits.correction_grace_max_ms

    def _hear(self, heard: Pending) -> None:
        place, verdict = (heard.segment, heard.verdict.key), heard.verdict
        if self._shown.get(place) == verdict.said:
            return  # a segment that goes on says the same thing again and again
        known = self._pending.get(place)
        if known is not None and known.verdict.said == verdict.said and known.verdict.settled:
            # Said once more after it was taken back, it is heard now.
            heard.heard_ms = heard.heard_ms if known.retracted_by else known.heard_ms
        self._pending[place] = heard

    def _retract(self, judgement: Judgement, says_what: bool, now_ms: int) -> None:
        """Let a retraction take back what was said just before, unless it says what it meant.

        不对不对 may go on: 不对不对，是一百二十九. Then the price alone is put right.
        """
        for pending in self._pending.values():
            if pending.segment == judgement.segment:
                continue
            recent = now_ms - pending.heard_ms <= RETRACTED_MS
            if judgement.retracts and not says_what and recent:
                pending.retracted_by = judgement.segment
            elif pending.retracted_by == judgement.segment and says_what:
                pending.retracted_by = ""

    def _forget_stale(self, now_ms: int) -> None:
        self._pending = {
            place: pending
            for place, pending in self._pending.items()
            if now_ms - pending.heard_ms <= STALE_MS
        }
