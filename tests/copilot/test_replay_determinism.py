"""A room's log is a function of its journal: whenever timers ran, replaying tells the same."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from copilot.effects import (
    Briefed,
    CancelPhrase,
    Effect,
    Find,
    Found,
    Input,
    Judge,
    Judged,
    KnowledgeChanged,
    Phrase,
    Phrased,
    PhraseOutcome,
    SessionStarted,
    Tell,
)
from copilot.events import (
    Activity,
    Chat,
    Event,
    Focus,
    Health,
    Lineup,
    LineupItem,
    Order,
    OrderStatus,
    Quiet,
    SessionEnd,
    Stats,
    SuggestionDismissed,
    SuggestionHeld,
    SuggestionPinned,
    SuggestionPushed,
    SuggestionRated,
    SuggestionReleased,
    SuggestionReworded,
    SuggestionUsed,
    Viewer,
)
from copilot.noted import RecordWait
from copilot.records import decode, encode, kind_of
from copilot.room import Room
from copilot.skills.corrections.judgement import Verdict
from copilot.suggestions import Told
from tests.copilot.room_scripts import LIMITS, PROFILE, evidence, heard, question
from tests.copilot.speech_scripts import judgement, speech, verdict

PHRASING = replace(LIMITS, phrasing=True, queue_cards=1, holding_askers=1, owed_after_ms=5_000)


@dataclass
class Lived:
    """A room as it is lived, with what it asked for and was not answered yet."""

    room: Room = field(default_factory=lambda: Room(PROFILE, PHRASING))
    finds: list[Find] = field(default_factory=list)
    judges: list[Judge] = field(default_factory=list)
    phrases: list[Phrase] = field(default_factory=list)
    cancelled: set[str] = field(default_factory=set)
    told: list[Told] = field(default_factory=list)
    waits: list[RecordWait] = field(default_factory=list)

    def note(self, effects: list[Effect]) -> None:
        for effect in effects:
            match effect:
                case Find():
                    self.finds.append(effect)
                case Judge():
                    self.judges.append(effect)
                case Phrase():
                    self.phrases.append(effect)
                case CancelPhrase(suggestion):
                    self.cancelled.add(suggestion)
                case Tell(told):
                    self.told.append(told)
                case RecordWait():
                    self.waits.append(effect)
                case _:
                    pass


Step = Callable[[Lived], Input | None]

keys = st.sampled_from(["多大容量", "多少钱", "什么颜色", "几天到", "m码多长", "l码多长"])
skus = st.sampled_from(["A", "B", None])
facts = st.lists(st.sampled_from(["容量", "价格", "颜色"]), max_size=2)
vectors = st.sampled_from([b"", bytes([100, 20, 0]), bytes([95, 25, 3]), bytes([0, 0, 100])])
words = st.text(alphabet="这款是五六百毫升元不对说错了", min_size=1, max_size=12)
segments = st.integers(0, 40).map(lambda number: f"s{number}")
verdicts = st.lists(
    st.builds(
        verdict,
        st.sampled_from(["wrong", "right"]),
        st.sampled_from(["容量", "价格"]),
        st.sampled_from(["600ml", "650ml"]),
        sku=st.sampled_from(["A", "B"]),
        settled=st.booleans(),
        named=st.booleans(),
        weight=st.sampled_from(["plain", "price"]),
    ),
    max_size=2,
)
fits = st.dictionaries(
    st.sampled_from(["A", "B", "C"]), st.tuples(st.integers(0, 2), st.integers(0, 2)), max_size=3
)


def ask(key: str, user: int, links: tuple[int, ...]) -> Step:
    """Ask, every third viewer as a fan."""
    badges = ("fan",) if user % 3 == 0 else ()
    reading = question(key, f"u{user}", links).reading
    chat = Chat(Viewer(f"u{user}", f"name u{user}", badges), key)
    return lambda lived: heard(chat, f"u{user}", reading)


def find(facts: list[str], vector: bytes, failed: bool, shares: Sequence[float] = ()) -> Step:
    """Answer the oldest search, with ``shares`` of the questions read beside it, the first ones."""

    def step(lived: Lived) -> Input | None:
        if not lived.finds:
            return None
        asked = lived.finds.pop(0)
        same = tuple(
            (other, share) for (other, _), share in zip(asked.others, shares, strict=False)
        )
        return Found(asked.question, tuple(map(evidence, facts)), vector, failed, same=same)

    return step


def judge(
    verdicts: list[Verdict],
    fits: dict[str, tuple[int, int]],
    named: tuple[str, ...],
    introduces: bool,
    retracts: bool,
    answers: int = 0,
) -> Step:
    """Answer the oldest piece of speech that was not judged yet; ``answers`` of the cards close."""

    def step(lived: Lived) -> Input | None:
        if not lived.judges:
            return None
        asked, said = lived.judges[0].asked, lived.judges.pop(0).said
        given = judgement(
            said.segment,
            *verdicts,
            revision=said.revision,
            fits=fits,
            named=named,
            introduces=introduces,
            retracts=retracts,
        )
        return Judged(given, tuple(card.suggestion for card in asked[:answers]))

    return step


def phrase(index: int, taken: bool, line: str, outcome: PhraseOutcome) -> Step:
    """Answer a line that was asked for, perhaps twice, perhaps though it was stopped."""

    def step(lived: Lived) -> Input | None:
        if not lived.phrases:
            return None
        place = index % len(lived.phrases)
        asked = lived.phrases.pop(place) if taken else lived.phrases[place]
        return Phrased(asked.suggestion, asked.attempt, line, outcome)

    return step


def brief(sku: str, values: list[str]) -> Step:
    found = tuple(evidence(f"特点{index}", sku, value) for index, value in enumerate(values))
    return lambda lived: Briefed(sku, f"商品{sku}", found)


def act(make: Callable[[str], Event], index: int) -> Step:
    """Do something with an open card, or with one that never was."""

    def step(lived: Lived) -> Input | None:
        cards = lived.room.attention.told()
        return heard(make(cards[index % len(cards)].id if cards else "gone"))

    return step


def plain(given_input: Input) -> Step:
    return lambda lived: given_input


def order(number: int, status: OrderStatus, user: int) -> Step:
    bought = Order(f"o{number}", status, 1, Decimal("9.90"), "CNY", "A", Viewer(f"u{user}", "n"))
    return plain(heard(bought))


acts = st.sampled_from(
    [
        SuggestionUsed,
        SuggestionDismissed,
        SuggestionPinned,
        lambda id: SuggestionPinned(id, False),
        SuggestionReworded,
        SuggestionHeld,
        SuggestionReleased,
        SuggestionPushed,
        lambda id: SuggestionRated(id, 1),
    ]
)
questions = st.builds(ask, keys, st.integers(0, 9), st.sampled_from([(), (1,), (2,), (9,)]))
shares = st.lists(st.sampled_from([0.0, 0.39, 0.41, 0.6, 0.71, 1.0]), max_size=3)
answers = st.builds(find, facts, vectors, st.booleans(), shares)
sentences = st.builds(
    lambda text, segment, final: plain(speech(text, segment, final)), words, segments, st.booleans()
)
judgements = st.builds(
    judge,
    verdicts,
    fits,
    st.sampled_from([(), ("A",), ("B",)]),
    st.booleans(),
    st.booleans(),
    st.integers(0, 2),
)
wrong = judge([verdict("wrong")], {"A": (0, 1)}, (), False, False)
suits_b = judge([verdict("wrong")], {"A": (0, 1), "B": (1, 0)}, (), False, False)
answered = judge([], {}, (), False, False, 1)
finals = st.builds(lambda text, segment: plain(speech(text, segment)), words, segments)
gaps = st.just(find([], b"", False))
learnt = plain(KnowledgeChanged(3))
focuses = skus.map(lambda sku: plain(heard(Focus(sku))))
briefings = st.builds(
    brief, st.sampled_from(["A", "B"]), st.lists(st.sampled_from("甲乙丙"), max_size=3)
)
lines = st.builds(
    phrase,
    st.integers(0, 5),
    st.booleans(),
    st.sampled_from(["一句话", "两句话", ""]),
    st.sampled_from(["worded", "refused", "failed"]),
)
doings = st.builds(act, acts, st.integers(0, 5))
traffic = st.one_of(
    st.builds(
        order,
        st.integers(0, 5),
        st.sampled_from(["placed", "paid", "refunded"]),
        st.integers(0, 3),
    ),
    st.builds(
        lambda viewers, likes: plain(heard(Stats(viewers, likes))),
        st.integers(0, 500),
        st.integers(0, 9_000),
    ),
    st.just(plain(heard(Activity("like", None, 3)))),
)
rare = st.sampled_from(
    [
        plain(heard(Quiet(True, 0.5))),
        plain(heard(Quiet(True))),
        plain(heard(Quiet(False))),
        plain(heard(Health(None, 0.3, 9.0))),
        plain(heard(Health(None, 0.0, 30.0))),
        plain(heard(SuggestionPushed(headline="上链接", line="三号", sku="A"))),
        plain(heard(SuggestionPushed(headline="注意", audience="operations"))),
        plain(KnowledgeChanged(2)),
        plain(heard(Lineup((LineupItem(1, "A"), LineupItem(2, "B"))))),
        plain(heard(SessionEnd())),
        plain(SessionStarted("s2", (LineupItem(1, "B"),))),
    ]
)
# What belongs together comes together more often than chance would have it.
scenes = st.one_of(
    st.tuples(questions, answers, lines),
    st.tuples(questions, answers, finals, st.just(answered), questions),
    st.tuples(questions, gaps, questions, questions, st.just(learnt), answers),
    st.tuples(sentences, st.just(wrong)),
    st.tuples(sentences, judgements, sentences, judgements),
    st.tuples(sentences, st.just(suits_b), sentences, st.just(suits_b), doings),
    st.tuples(focuses, briefings, lines),
    st.tuples(briefings, lines, doings),
    st.tuples(doings),
    st.tuples(traffic),
    st.tuples(rare),
)
waits = st.integers(0, 40_000)
pauses = st.one_of(st.integers(0, 2_500), st.integers(0, 2_500), waits)
ticks = st.lists(waits, max_size=2)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(scenes, pauses, ticks), min_size=3, max_size=25))
def test_replaying_the_journal_tells_the_same(
    script: list[tuple[tuple[Step, ...], int, list[int]]],
) -> None:
    lived, now = Lived(), 0
    journal: list[tuple[str, bytes, int]] = []
    begin = (plain(SessionStarted("s1")), plain(heard(Focus("A"))))
    for scene, wait, ticks in [(begin, 0, list[int]()), *script]:
        for tick in sorted(ticks):
            lived.note(lived.room.tick(now + tick))
        now += wait + max(ticks, default=0)
        for step in scene:
            given_input = step(lived)
            if given_input is None:
                continue
            if isinstance(given_input, Briefed):
                now += 1  # a cue is named after its millisecond
            journal.append((kind_of(given_input), encode(given_input), now))
            lived.note(lived.room.handle(given_input, now))
    again = Lived()
    for kind, payload, at_ms in journal:
        again.note(again.room.handle(decode(kind, "client", "id", payload), at_ms))
    assert again.room.resume() == lived.room.resume()
    lived.note(lived.room.tick(now + 200_000))
    again.note(again.room.tick(now + 200_000))
    assert again.told == lived.told
    assert again.waits == lived.waits
    assert again.cancelled == lived.cancelled
    assert again.room.attention.told() == lived.room.attention.told()
    assert again.room.state("") == lived.room.state("")
    assert again.room.due_ms() == lived.room.due_ms()
