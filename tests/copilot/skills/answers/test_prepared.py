"""Lines worded ahead, in a whole room: for the same question and the very same facts, or not."""

from collections.abc import Iterable
from dataclasses import replace

import pytest

from copilot.effects import (
    Effect,
    Evidence,
    Find,
    Found,
    KnowledgeChanged,
    Phrase,
    Phrased,
    Prepare,
    Prepared,
    SessionStarted,
    Tell,
)
from copilot.events import (
    Activity,
    Chat,
    Event,
    Focus,
    Order,
    SessionEnd,
    Stats,
    SuggestionDismissed,
    SuggestionReworded,
    SuggestionUsed,
    Viewer,
)
from copilot.noted import RecordPrepared
from copilot.suggestions import Opened, Suggestion
from tests.copilot.journalled_room import JournalledRoom
from tests.copilot.room_scripts import LIMITS, evidence, heard, question

WEIGHT = evidence("重量", "A", "260克")
COLOUR = evidence("颜色", "A", "红色")
VIEWER = Viewer("u1", "小白")
AT_MOST = LIMITS.lines_ahead
LINE = "这款只有260克，拿着很轻"
AHEAD = Prepared("A", "多重啊", "多重", (WEIGHT,), b"", "plain", LINE)


class Broadcast(JournalledRoom):
    """A room with a chat model and a viewer; A is on air."""

    def __init__(self, phrasing: bool = True, most: int = AT_MOST, viewers: int = 1) -> None:
        super().__init__(replace(LIMITS, phrasing=phrasing, lines_ahead=most))
        self.take(SessionStarted("s1"))
        self.take(heard(Stats(viewers)))
        self.on_air = self.take(heard(Focus("A")))

    def asked(self, text: str, *facts: Evidence, vector: bytes = b"") -> list[Effect]:
        (find,) = [e for e in self.take(question(text)) if isinstance(e, Find)]
        return self.take(Found(find.question, facts, vector))


@pytest.fixture
def live() -> Broadcast:
    return Broadcast()


def wanted(effects: Iterable[Effect]) -> list[Prepare]:
    return [effect for effect in effects if isinstance(effect, Prepare)]


def became(effects: Iterable[Effect]) -> list[str]:
    return [effect.became for effect in effects if isinstance(effect, RecordPrepared)]


def phrases(effects: Iterable[Effect]) -> list[Phrase]:
    return [effect for effect in effects if isinstance(effect, Phrase)]


def opened(effects: Iterable[Effect]) -> Suggestion:
    (card,) = [
        effect.told.suggestion
        for effect in effects
        if isinstance(effect, Tell) and isinstance(effect.told, Opened)
    ]
    return card


def test_lines_are_wanted_for_what_comes_on_air(live: Broadcast) -> None:
    (prepare,) = wanted(live.on_air)
    assert (prepare.sku, prepare.wording, prepare.at_most) == ("A", "plain", AT_MOST)
    (other,) = wanted(live.take(heard(Focus("B"))))
    assert other.sku == "B"
    assert wanted(live.take(heard(Focus(None)))) == [Prepare(None)]


def test_without_a_model_nothing_is_prepared() -> None:
    live = Broadcast(phrasing=False)
    assert wanted(live.on_air) == []
    assert wanted(live.take(KnowledgeChanged(2))) == []
    assert wanted(live.take(heard(SessionEnd()))) == []


def test_with_no_lines_ahead_nothing_is_prepared() -> None:
    live = Broadcast(most=0)
    assert wanted([*live.on_air, *live.take(KnowledgeChanged(2))]) == []
    assert wanted(live.relived().resume()) == []


@pytest.mark.parametrize(
    "seen", [Chat(VIEWER, "来了"), Stats(3), Activity("enter", VIEWER), Order("o1", "paid")]
)
def test_nothing_is_prepared_before_a_viewer_is_seen(seen: Event) -> None:
    live = Broadcast(viewers=0)
    assert wanted(live.on_air) == []
    assert wanted(live.relived().resume()) == []
    (prepare,) = wanted(live.take(heard(seen)))
    assert prepare.sku == "A"
    assert wanted(live.take(heard(seen))) == []


def test_the_end_of_a_broadcast_ends_it(live: Broadcast) -> None:
    live.take(AHEAD)
    effects = live.take(heard(SessionEnd()))
    assert wanted(effects) == [Prepare(None)]
    assert became(effects) == ["discarded"]


def test_a_card_opens_with_its_line_at_once(live: Broadcast) -> None:
    assert became(live.take(AHEAD)) == ["kept"]
    effects = live.asked("多重", WEIGHT)
    card = opened(effects)
    assert (card.line, card.ready, card.wording) == (LINE, True, "plain")
    assert card.facts == (WEIGHT.fact,)
    assert phrases(effects) == []
    assert became(effects) == ["reused"]
    assert live.relived().attention.told() == live.room.attention.told()


def test_the_same_asked_in_other_words_is_answered_too(live: Broadcast) -> None:
    live.take(AHEAD)
    card = opened(live.asked("这个有几斤重", WEIGHT))
    assert card.line == LINE


@pytest.mark.parametrize(
    "facts",
    [
        (replace(WEIGHT, fact=replace(WEIGHT.fact, version=2)),),
        (evidence("重量", "A", "300克"),),
        (WEIGHT, COLOUR),
        (COLOUR, WEIGHT),
        (evidence("重量", "B", "260克"),),
    ],
    ids=["version", "value", "more", "order", "product"],
)
def test_other_evidence_is_worded_anew(live: Broadcast, facts: tuple[Evidence, ...]) -> None:
    live.take(AHEAD)
    effects = live.asked("多重", *facts)
    assert opened(effects).ready is False
    assert len(phrases(effects)) == 1
    assert became(effects) == []


def test_another_question_on_the_same_fact_is_worded_anew(live: Broadcast) -> None:
    fact = evidence("清洗", "A", "可机洗，不可干洗")
    live.take(replace(AHEAD, question="能机洗吗", key="能机洗", evidence=(fact,)))
    effects = live.asked("能干洗吗", fact)
    assert opened(effects).ready is False
    assert len(phrases(effects)) == 1


def test_a_sum_is_said_as_it_was_worked_out(live: Broadcast) -> None:
    total = replace(evidence("两件", "A", "198元"), kind="sum", spoken="一百九十八元，两件")
    live.take(replace(AHEAD, question="两件多少钱", key="两件多少钱", evidence=(total,)))
    assert opened(live.asked("两件多少钱", total)).line != LINE


def test_a_prepared_line_can_be_had_in_other_words(live: Broadcast) -> None:
    live.take(AHEAD)
    card = opened(live.asked("多重", WEIGHT))
    assert card.wordings == ("shorter", "warmer", "livelier")
    (phrase,) = phrases(live.take(heard(SuggestionReworded(card.id))))
    assert (phrase.avoid, phrase.wording) == (LINE, "shorter")


def test_another_product_takes_the_lines_along(live: Broadcast) -> None:
    live.take(AHEAD)
    live.take(replace(AHEAD, question="什么颜色", key="什么颜色", evidence=(COLOUR,)))
    card = opened(live.asked("多重", WEIGHT))
    live.take(heard(SuggestionDismissed(card.id)))
    assert became(live.take(heard(Focus("B")))) == ["discarded"], "one of them had been of use"
    assert became(live.take(AHEAD)) == ["discarded"], "it came too late"
    live.take(heard(Focus("A")))
    assert opened(live.asked("什么颜色", COLOUR)).ready is False


def test_a_new_version_is_prepared_for_anew(live: Broadcast) -> None:
    live.take(AHEAD)
    effects = live.take(KnowledgeChanged(2))
    assert became(effects) == ["discarded"]
    (prepare,) = wanted(effects)
    assert (prepare.sku, prepare.known) == ("A", ())


def test_another_usual_wording_is_prepared_for_anew(live: Broadcast) -> None:
    live.take(AHEAD)
    card = opened(live.asked("多重", WEIGHT))
    (phrase,) = phrases(live.take(heard(SuggestionReworded(card.id, "warmer"))))
    live.take(Phrased(phrase.suggestion, phrase.attempt, "宝宝们，260克", "worded"))
    (prepare,) = wanted(live.take(heard(SuggestionUsed(card.id))))
    assert (prepare.sku, prepare.wording) == ("A", "warmer")
    assert became(live.take(AHEAD)) == ["discarded"], "it is worded as before"


def test_no_more_lines_are_kept_than_were_wanted(live: Broadcast) -> None:
    kept = [
        became(live.take(replace(AHEAD, question=f"问{n}", key=f"问{n}")))
        for n in range(AT_MOST + 1)
    ]
    assert kept == [["kept"]] * AT_MOST + [["discarded"]]


def test_a_restart_prepares_what_is_missing(live: Broadcast) -> None:
    live.take(AHEAD)
    (prepare,) = wanted(live.relived().resume())
    assert (prepare.sku, prepare.known, prepare.at_most) == ("A", ("多重啊",), AT_MOST - 1)
    assert prepare.held == ((WEIGHT,),)


def test_what_the_model_was_asked_in_vain_is_not_asked_after_a_restart(live: Broadcast) -> None:
    assert became(live.take(replace(AHEAD, line=""))) == []
    assert opened(live.asked("多重", WEIGHT)).ready is False, "there is no such line"
    (prepare,) = wanted(live.relived().resume())
    assert (prepare.known, prepare.at_most) == (("多重啊",), AT_MOST - 1)


def test_a_restart_repeats_nothing_of_what_was_all_asked(live: Broadcast) -> None:
    for n in range(AT_MOST):
        live.take(replace(AHEAD, question=f"问{n}", key=f"问{n}", line=LINE if n % 2 else ""))
    assert wanted(live.relived().resume()) == []


def test_what_was_asked_when_the_product_was_on_air_before_is_wanted_again(
    live: Broadcast,
) -> None:
    card = opened(live.asked("多重", WEIGHT))
    live.take(heard(SuggestionDismissed(card.id)))
    live.take(heard(Focus("B")))
    (prepare,) = wanted(live.take(heard(Focus("A"))))
    assert prepare.asked == ("多重",)
