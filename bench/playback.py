"""A recorded broadcast through one whole room in virtual time: every effect is really carried out.

Searches, judgements and cues come from the product's own parts; what each of them takes is a fixed
latency of room clock, so that later events may overtake it as they do live.
"""

import heapq
import itertools
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Protocol

from app.live.schema.frames import EventFrame
from app.live.schema.parsing import parse, to_envelope
from bench.close_reader import CloseReader
from copilot.effects import (
    Brief,
    Briefed,
    CancelPhrase,
    Effect,
    Find,
    Found,
    Heard,
    Input,
    Judge,
    Phrase,
    Phrased,
    SessionStarted,
    Tell,
)
from copilot.events import Chat, Envelope, Viewer
from copilot.evidence import evidence_of, found_from
from copilot.limits import RoomLimits
from copilot.masking import mask
from copilot.ports import RoomProfile
from copilot.room import Room
from copilot.shop_lore import ShopLore
from copilot.skills.answers.around import Around
from copilot.skills.cues.strongest import strongest_facts
from copilot.suggestions import Told
from ingest.documents.shop_file import read_shop_file
from ingest.live.broadcast_file import RecordedEvent
from knowledge.embedder.cache import EmbeddingCache
from knowledge.embedder.choice import open_models
from knowledge.fact_making import make_facts
from knowledge.pair_reading.pair_reader import PairReader
from knowledge.prices.desk import PriceDesk
from knowledge.products import Catalogue
from knowledge.search.index import ShopIndex
from knowledge.search.retriever import Retriever

SEARCH_MS, JUDGE_MS, BRIEF_MS, PHRASE_MS = 12, 2, 1, 1_500


@dataclass(frozen=True, slots=True)
class Shown:
    """Something a screen was told, at a time of room clock in milliseconds."""

    at_ms: int
    told: Told


class Words(Protocol):
    """Words a card's line in place of a chat model."""

    def __call__(self, phrase: Phrase) -> Phrased:
        """Return what became of the line."""


def read_catalogue(files: Iterable[Path]) -> Catalogue:
    """Return one shop from several shop files."""
    parsed = [read_shop_file(file) for file in files]
    return Catalogue(
        "bench",
        1,
        tuple(product for one in parsed for product in one.products),
        tuple(policy for one in parsed for policy in one.policies),
        tuple(entry for one in parsed for entry in one.faq),
        tuple(activity for one in parsed for activity in one.playbook),
    )


class Playback:
    """Plays recordings for one shop; viewers can be named after their event's index.

    What the shop's facts say to the same words is worked out once, however many recordings are
    played: it depends on nothing but the shop.
    """

    def __init__(self, catalogue: Catalogue, cache_folder: Path) -> None:
        facts = make_facts(catalogue)
        models = open_models("packaged", cache_folder)
        embedder = EmbeddingCache(models.embedder)
        index = ShopIndex.build("bench", 1, facts, embedder)
        retriever = Retriever(index, embedder, PriceDesk(catalogue.products, 1))
        self._search = cache(retriever.search)
        self._lore = ShopLore(catalogue, facts)
        pairs = PairReader.packaged(models.tokens)
        self._same_question = cache(pairs.same_question)
        self._hear = cache(CloseReader(pairs, self._lore.judge, facts).hear)
        self._playbook = catalogue.playbook
        self._titles = {product.sku: product.title for product in catalogue.products}

    def play(
        self,
        events: Iterable[RecordedEvent],
        limits: RoomLimits,
        numbered_viewers: bool = False,
        words: Words | None = None,
    ) -> Iterator[Shown]:
        """Yield what the screens are told, in order."""
        self._words = words
        room = Room(RoomProfile("bench", "bench", "", "zh", 4000), limits)
        room.handle(SessionStarted("s", playbook=self._playbook), 0)
        # Ordered by time and then by coming; the payload itself is never compared.
        self._pending: list[tuple[int, int, Input]] = []
        self._order = itertools.count()
        now = 0
        for number, event in enumerate(events):
            now = round(event.at_s * 1000)
            yield from self._until(room, now)
            near = room.scene.around(now)
            heard = self._heard(number, event, numbered_viewers, near)
            yield from self._handle(room, heard, now)
        yield from self._until(room, now + 10_000)

    def _until(self, room: Room, end_ms: int) -> Iterator[Shown]:
        """Let timers and results come, each at its time."""
        while True:
            timer = room.due_ms()
            result = self._pending[0][0] if self._pending else None
            times = [at for at in (timer, result) if at is not None and at <= end_ms]
            if not times:
                return
            now = min(times)
            if result == now:
                yield from self._handle(room, heapq.heappop(self._pending)[2], now)
            else:
                yield from self._carry_out(room.tick(now), now)

    def _handle(self, room: Room, given: Input, now: int) -> Iterator[Shown]:
        yield from self._carry_out(room.handle(given, now), now)

    def _carry_out(self, effects: Iterable[Effect], now: int) -> Iterator[Shown]:
        for effect in effects:
            match effect:
                case Tell(told):
                    yield Shown(now, told)
                case Find():
                    self._later(now + SEARCH_MS, self._found(effect))
                case Judge(said, asked):
                    self._later(now + JUDGE_MS, self._hear(said, asked))
                case Brief(sku):
                    strongest = strongest_facts(self._lore.facts(sku))
                    evidence = tuple(evidence_of(fact) for fact in strongest)
                    self._later(now + BRIEF_MS, Briefed(sku, self._titles[sku], evidence))
                case Phrase() if self._words is not None:
                    self._later(now + PHRASE_MS, self._words(effect))
                case CancelPhrase(suggestion):
                    self._pending = [
                        item
                        for item in self._pending
                        if not (isinstance(item[2], Phrased) and item[2].suggestion == suggestion)
                    ]
                    heapq.heapify(self._pending)
                case _:
                    pass  # written down for people, shown to nobody

    def _found(self, find: Find) -> Found:
        findings = self._search(find.query)
        text = find.query.text
        same = ((number, self._same_question(text, other)) for number, other in find.others)
        return found_from(find.question, findings, tuple(same))

    def _later(self, at_ms: int, given: Input) -> None:
        heapq.heappush(self._pending, (at_ms, next(self._order), given))

    def _heard(
        self, number: int, event: RecordedEvent, numbered_viewers: bool, near: Around
    ) -> Heard:
        frame = {"type": event.type, "id": str(number), "ts": None, "data": event.data}
        parsed = parse(json.dumps(frame))
        assert isinstance(parsed, EventFrame)
        envelope = to_envelope(parsed, "bench")
        if not isinstance(envelope.event, Chat):
            return Heard(envelope)
        user = envelope.event.user
        viewer = Viewer(str(number), str(number), user.badges) if numbered_viewers else user
        chat = Chat(viewer, mask(envelope.event.text))
        reading = self._lore.reader.read(chat.text, near)
        wanted = reading if reading.for_board else None
        return Heard(Envelope("bench", str(number), None, chat), wanted)
