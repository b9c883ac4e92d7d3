"""Lines in a whole room: facts at once, a worded line when it comes, never the wrong one."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace

import pytest

from copilot.effects import (
    Briefed,
    CancelPhrase,
    Effect,
    Evidence,
    Find,
    Found,
    KnowledgeChanged,
    Phrase,
    Phrased,
    PhraseOutcome,
    SessionStarted,
    Tell,
)
from copilot.events import (
    Focus,
    Lineup,
    LineupItem,
    Quiet,
    SessionEnd,
    SuggestionDismissed,
    SuggestionHeld,
    SuggestionPinned,
    SuggestionPushed,
    SuggestionReleased,
    SuggestionReworded,
    SuggestionUsed,
)
from copilot.room_log import RoomLog
from copilot.suggestions import Delta, Entry, Opened, Ready, Revised, Suggestion, Told
from tests.copilot.journalled_room import JournalledRoom
from tests.copilot.room_scripts import LIMITS, evidence, heard, question
from tests.copilot.speech_scripts import judged, verdict

PHRASING = replace(LIMITS, phrasing=True, queue_cards=1)
FACTS = (evidence("容量"), evidence("材质", "A", "纯棉"))
OTHER_FACTS = (evidence("容量", "A", "450ml"), evidence("材质", "A", "纯棉"))


def of_version(version: int, facts: tuple[Evidence, ...] = FACTS) -> tuple[Evidence, ...]:
    """The same facts as another version of the catalogue has them."""
    return tuple(replace(e, fact=replace(e.fact, version=version)) for e in facts)


class Broadcast(JournalledRoom):
    """A room with a chat model, its clock and its journal; A is on air."""

    def __init__(self) -> None:
        super().__init__(PHRASING)
        self.take(SessionStarted("s1"))
        self.take(heard(Lineup((LineupItem(1, "A"), LineupItem(2, "B")))))
        self.take(heard(Focus("A")))
        self.now = 100_000

    def asked(self, key: str = "多大容量", user: str = "u1") -> list[Effect]:
        """Have a question asked and its facts found."""
        facts = FACTS if key == "多大容量" else (evidence(key),)
        (find,) = [e for e in self.take(question(key, user)) if isinstance(e, Find)]
        return self.take(Found(find.question, facts, b""), 5)

    def phrased(
        self, phrase: Phrase, line: str = "一句话", outcome: PhraseOutcome = "worded"
    ) -> list[Effect]:
        return self.take(Phrased(phrase.suggestion, phrase.attempt, line, outcome))

    def answer(self) -> Suggestion:
        (card,) = [card for card in self.room.attention.told() if card.kind == "answer"]
        return card


@pytest.fixture
def live() -> Broadcast:
    return Broadcast()


def phrases(effects: list[Effect]) -> list[Phrase]:
    return [effect for effect in effects if isinstance(effect, Phrase)]


def cancels(effects: list[Effect]) -> list[str]:
    return [effect.suggestion for effect in effects if isinstance(effect, CancelPhrase)]


def told(effects: list[Effect]) -> list[Told]:
    return [effect.told for effect in effects if isinstance(effect, Tell)]


def test_a_card_opens_at_once_with_its_facts_and_its_line_is_asked_for(live: Broadcast) -> None:
    effects = live.asked()
    (opened,) = told(effects)
    assert isinstance(opened, Opened)
    assert opened.suggestion.ready is False
    assert opened.suggestion.facts == tuple(e.fact for e in FACTS)
    assert opened.suggestion.line == "容量是五百毫升"
    (phrase,) = phrases(effects)
    assert (phrase.suggestion, phrase.attempt) == (opened.suggestion.id, 1)
    assert (phrase.prompt, phrase.question, phrase.evidence) == ("answer", "多大容量", FACTS)
    assert effects.index(phrase) > effects.index(Tell(opened)), "the screens hear of it first"


def test_a_sum_is_said_as_it_was_worked_out_and_costs_no_line(live: Broadcast) -> None:
    worked = replace(
        evidence("两件"), kind="sum", name="两件", value="133.5元", spoken="两件133.5元，第二件半价"
    )
    (find,) = [e for e in live.take(question("两件多少")) if isinstance(e, Find)]
    effects = live.take(Found(find.question, (worked, FACTS[0]), b""), 5)
    card = live.answer()
    assert phrases(effects) == []
    assert (card.headline, card.ready) == ("133.5元 两件", True)
    assert card.line == "两件一百三十三块五，第二件半价"
    assert live.relived().attention.told() == live.room.attention.told()


def test_a_sum_in_place_of_a_fact_stops_the_line_of_the_fact(live: Broadcast) -> None:
    (phrase,) = phrases(live.asked())
    worked = replace(evidence("两件"), kind="sum", value="178元", spoken="两件178元")
    (find,) = [e for e in live.take(KnowledgeChanged(2)) if isinstance(e, Find)]
    effects = live.take(Found(find.question, (worked,), b""))
    assert cancels(effects) == [phrase.suggestion]
    assert phrases(effects) == []
    assert (live.answer().line, live.answer().ready) == ("两件一百七十八块", True)


def test_the_line_is_told_as_ready(live: Broadcast) -> None:
    (phrase,) = phrases(live.asked())
    (ready,) = told(live.phrased(phrase, "这款能装五百毫升"))
    assert isinstance(ready, Ready)
    assert (ready.suggestion.line, ready.suggestion.version) == ("这款能装五百毫升", 2)


@pytest.mark.parametrize("outcome", ["refused", "failed"])
def test_without_a_line_the_facts_stand_and_are_told_as_ready(
    live: Broadcast, outcome: PhraseOutcome
) -> None:
    (phrase,) = phrases(live.asked())
    (ready,) = told(live.phrased(phrase, "", outcome))
    assert isinstance(ready, Ready)
    assert ready.suggestion.line == "容量是五百毫升"


def test_a_hundred_who_ask_the_same_cost_one_line(live: Broadcast) -> None:
    effects = live.asked()
    for number in range(100):
        effects += live.take(question("多大容量", f"v{number}"), 40)
    assert len(phrases(effects)) == 1
    (phrase,) = phrases(effects)
    live.now += 1_000
    live.phrased(phrase, "这款能装五百毫升")
    card = live.answer()
    assert card.asked is not None
    assert (card.line, card.ready, card.asked.count) == ("这款能装五百毫升", True, 101)
    live.take(question("多大容量", "later"), 2_000)
    assert live.answer().line == "这款能装五百毫升", "a new count leaves the line"


@pytest.mark.parametrize("act", [SuggestionUsed, SuggestionDismissed])
def test_a_card_dealt_with_stops_its_line(live: Broadcast, act: type[SuggestionUsed]) -> None:
    (phrase,) = phrases(live.asked())
    effects = live.take(heard(act(phrase.suggestion)))
    assert cancels(effects) == [phrase.suggestion]
    assert told(live.phrased(phrase)) == [], "it came all the same, and is of no use"


def test_an_expired_card_stops_its_line(live: Broadcast) -> None:
    (phrase,) = phrases(live.asked())
    effects = live.room.tick(live.now + PHRASING.card_expiry_ms + 1_000)
    assert cancels(effects) == [phrase.suggestion]


def test_the_end_of_the_broadcast_stops_every_line(live: Broadcast) -> None:
    first, second = phrases(live.asked()) + phrases(live.asked("什么材质"))
    effects = live.take(heard(SessionEnd()))
    assert sorted(cancels(effects)) == sorted([first.suggestion, second.suggestion])
    assert live.phrased(first) == []


def test_another_product_on_air_stops_the_cue_s_line(live: Broadcast) -> None:
    (phrase,) = phrases(live.take(Briefed("A", "商品A", FACTS)))
    assert phrase.prompt == "cue"
    effects = live.take(heard(Focus("B")))
    assert cancels(effects) == [phrase.suggestion]
    assert told(live.phrased(phrase)) == []


def test_an_answer_about_the_product_before_may_still_be_worded(live: Broadcast) -> None:
    (phrase,) = phrases(live.asked())
    assert cancels(live.take(heard(Focus("B")))) == []
    live.phrased(phrase, "这款能装五百毫升")
    assert live.answer().ready


def test_new_facts_stop_the_line_and_word_another(live: Broadcast) -> None:
    (old,) = phrases(live.asked())
    (find,) = [e for e in live.take(KnowledgeChanged(2)) if isinstance(e, Find)]
    effects = live.take(Found(find.question, OTHER_FACTS, b""))
    assert cancels(effects) == [old.suggestion]
    (new,) = phrases(effects)
    assert (new.attempt, new.evidence) == (2, OTHER_FACTS)
    live.phrased(old, "这款能装五百毫升")
    assert (live.answer().line, live.answer().ready) == ("容量是四百五十毫升", False)
    live.phrased(new, "这款能装四百五十毫升")
    assert (live.answer().line, live.answer().ready) == ("这款能装四百五十毫升", True)


def test_a_line_that_was_there_goes_with_its_facts(live: Broadcast) -> None:
    (old,) = phrases(live.asked())
    live.phrased(old, "这款能装五百毫升")
    (find,) = [e for e in live.take(KnowledgeChanged(2)) if isinstance(e, Find)]
    (revised,) = told(live.take(Found(find.question, OTHER_FACTS, b"")))
    assert isinstance(revised, Revised)
    assert (revised.suggestion.line, revised.suggestion.ready) == ("容量是四百五十毫升", False)


def test_facts_that_are_gone_stop_the_line(live: Broadcast) -> None:
    (phrase,) = phrases(live.asked())
    (find,) = [e for e in live.take(KnowledgeChanged(2)) if isinstance(e, Find)]
    assert cancels(live.take(Found(find.question, (), b""))) == [phrase.suggestion]


def test_a_version_that_says_the_same_leaves_the_answer_s_line(live: Broadcast) -> None:
    (phrase,) = phrases(live.asked())
    live.phrased(phrase, "这款能装五百毫升")
    (find,) = [e for e in live.take(KnowledgeChanged(2)) if isinstance(e, Find)]
    effects = live.take(Found(find.question, of_version(2), b""))
    assert phrases(effects) == []
    assert live.answer().line == "这款能装五百毫升"


def test_a_version_that_says_the_same_leaves_the_cue_s_line(live: Broadcast) -> None:
    (phrase,) = phrases(live.take(Briefed("A", "商品A", FACTS)))
    live.phrased(phrase, "五百毫升的纯棉")
    live.take(KnowledgeChanged(2))
    assert phrases(live.take(Briefed("A", "商品A", of_version(2)))) == []
    (card,) = live.room.attention.told()
    assert card.line == "五百毫升的纯棉"


def test_the_host_has_a_line_worded_again(live: Broadcast) -> None:
    (first,) = phrases(live.asked())
    live.phrased(first, "这款能装五百毫升")
    effects = live.take(heard(SuggestionReworded(first.suggestion)))
    (again,) = phrases(effects)
    assert (again.attempt, again.avoid, again.priority) == (2, "这款能装五百毫升", 0)
    (revised,) = told(effects)
    assert isinstance(revised, Revised)
    assert again.version == revised.suggestion.version, "deltas belong to what is shown"
    live.phrased(again, "装得下五百毫升")
    assert live.answer().line == "装得下五百毫升"


def test_corrections_and_cards_of_operations_are_never_worded(live: Broadcast) -> None:
    live.take(judged("s1", verdict("wrong")))
    effects = live.room.tick(live.now + 3_000)
    effects += live.take(heard(SuggestionPushed(headline="上链接", line="三号链接")), 3_000)
    assert phrases(effects) == []
    assert all(card.ready for card in live.room.attention.told())
    for card in live.room.attention.told():
        assert phrases(live.take(heard(SuggestionReworded(card.id)))) == []
        assert all(card.ready for card in live.room.attention.told())


def test_a_card_kept_back_by_quiet_is_worded_when_it_is_shown(live: Broadcast) -> None:
    live.take(heard(Quiet(True, 0.5)))
    assert phrases(live.asked()) == []
    effects = live.room.tick(live.now + 30_000)
    assert len(phrases(effects)) == 1


def test_a_card_behind_the_queue_is_worded_when_it_is_brought_forward(live: Broadcast) -> None:
    asked = [phrases(live.asked(key)) for key in ("一", "二", "三")]
    assert [len(each) for each in asked] == [1, 1, 0]
    (last,) = [card for card in live.room.attention.told() if card.slot == "later"]
    effects = live.take(heard(SuggestionPushed(last.id)))
    assert [phrase.suggestion for phrase in phrases(effects)] == [last.id]
    assert cancels(effects) == [], "the one that made way may come back with its line"


def test_a_card_that_operations_hold_is_not_asked_for_twice(live: Broadcast) -> None:
    (phrase,) = phrases(live.asked())
    assert cancels(live.take(heard(SuggestionHeld(phrase.suggestion)))) == []
    live.phrased(phrase, "这款能装五百毫升")
    assert phrases(live.take(heard(SuggestionReleased(phrase.suggestion)))) == []
    assert (live.answer().line, live.answer().slot) == ("这款能装五百毫升", "now")


def test_a_pinned_card_keeps_its_line(live: Broadcast) -> None:
    (phrase,) = phrases(live.asked())
    live.take(heard(SuggestionPinned(phrase.suggestion)))
    live.phrased(phrase, "这款能装五百毫升")
    assert (live.answer().pinned, live.answer().line) == (True, "这款能装五百毫升")


def test_a_model_that_fails_three_times_is_told_to_operations_alone(live: Broadcast) -> None:
    for key in ("多大容量", "什么材质", "几个颜色"):
        (phrase,) = phrases(live.asked(key))
        live.phrased(phrase, "", "failed")
        live.take(heard(SuggestionUsed(phrase.suggestion)))
    alerts = [card for card in live.room.attention.told() if card.kind == "alert"]
    assert [(card.headline, card.audience) for card in alerts] == [("话术模型没响应", "operations")]


def test_after_a_restart_a_half_worded_card_shows_its_facts_and_is_worded_again(
    live: Broadcast,
) -> None:
    (done,) = phrases(live.asked())
    live.phrased(done, "这款能装五百毫升")
    (half,) = phrases(live.asked("什么材质"))
    room = live.relived()
    lines = {card.id: (card.line, card.ready) for card in room.attention.told()}
    assert lines[done.suggestion] == ("这款能装五百毫升", True)
    assert lines[half.suggestion] == ("五百毫升", False)
    assert phrases(room.resume()) == [half]
    room.handle(Phrased(half.suggestion, half.attempt, "两句话", "worded"), live.now + 5_000)
    ready = {card.id: card.ready for card in room.attention.told()}
    assert ready[half.suggestion]


def test_after_a_restart_a_line_that_was_stopped_is_not_taken_up(live: Broadcast) -> None:
    (phrase,) = phrases(live.asked())
    live.take(heard(SuggestionUsed(phrase.suggestion)))
    assert phrases(live.relived().resume()) == []


def test_a_line_of_the_last_broadcast_meets_no_card_of_this_one(live: Broadcast) -> None:
    (phrase,) = phrases(live.asked())
    live.take(heard(SessionEnd()))
    live.take(SessionStarted("s2"))
    assert live.phrased(phrase) == []


def test_after_a_restart_open_cards_are_still_brought_up_to_date(live: Broadcast) -> None:
    (phrase,) = phrases(live.asked())
    live.phrased(phrase)
    live.take(KnowledgeChanged(2))
    finds = [e for e in live.relived().resume() if isinstance(e, Find)]
    assert len(finds) == 1


def test_a_screen_that_reads_late_sees_no_old_words_under_new_facts(live: Broadcast) -> None:
    live.asked()
    log, old = RoomLog(10, 10), live.answer()
    screen = log.subscribe(None, (old,), live.room.state(""))
    (find,) = [e for e in live.take(KnowledgeChanged(2)) if isinstance(e, Find)]
    (revised,) = told(live.take(Found(find.question, OTHER_FACTS, b"")))
    log.delta(Delta(old.id, old.version, "这款能装五百毫升"))
    log.append(revised)
    messages = asyncio.run(_read(screen.next))
    entries = [index for index, m in enumerate(messages) if isinstance(m, Entry)]
    deltas = [index for index, m in enumerate(messages) if isinstance(m, Delta)]
    assert len(entries) == 1
    assert all(index < entries[0] for index in deltas)


async def _read(read: Callable[[], Awaitable[Sequence[object]]]) -> Sequence[object]:
    return await read()
