"""Lines of cards: asked for once, for cards in sight, and never of facts that are gone."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copilot.attention import Attention
from copilot.effects import CancelPhrase, Effect, Evidence, Phrase, Phrased, PhraseOutcome
from copilot.limits import RoomLimits
from copilot.line_requests import HOST_WISH, OTHER, PRICE_AND_STOCK, LineRequest, LineRequests
from copilot.suggestions import Asked, Suggestion
from copilot.wordings import WORDINGS, Wording, after
from tests.copilot.room_scripts import evidence

LIMITS = RoomLimits(queue_cards=1)


def request(value: str = "500ml", kind: str = "attribute") -> LineRequest:
    found = evidence("容量", "A", value)
    offered: Evidence = replace(found, kind="offer") if kind == "offer" else found
    return LineRequest("answer", (offered,), "多大容量", "保温杯", "zh", "容量：500ml")


class Script:
    """Requests with attention: one card in front, one beside it, the rest behind."""

    def __init__(self, enabled: bool = True) -> None:
        self.attention = Attention(LIMITS)
        self.lines = LineRequests(enabled)
        self.now = 0

    def card(self, id: str, rank: float = 1.0, wanted: LineRequest | None = None) -> list[Effect]:
        asked = Asked("多大容量", 5, 3, (), 0, 0)
        suggestion = Suggestion(
            id=id, version=1, kind="answer", audience="host", headline="容量 500ml", facts=(),
            line="容量：500ml", asked=asked, sku="A", product="", link=1, rank=rank, pinned=False,
            ready=not self.lines.enabled, opened_ms=self.now, expires_ms=None,
        )  # fmt: skip
        asking = wanted or request()
        self.attention.propose(self.lines.opening(suggestion, asking), id, False, self.now)
        self.lines.want(id, asking)
        return self.turn()

    def turn(self, after_ms: int = 0) -> list[Effect]:
        self.now += after_ms
        closings = self.attention.take_closings()
        for closing in closings:
            self.lines.closed(closing.suggestion.id)
        self.attention.settle(closings, False, self.now)
        return self.lines.settle(self.attention)

    def want(self, id: str, wanted: LineRequest) -> list[Effect]:
        self.lines.want(id, wanted)
        return self.turn()

    def reword(self, id: str, wording: Wording | None = None) -> list[Effect]:
        self.lines.reword(id, wording, self.attention)
        return self.turn()

    def offered(self, id: str) -> tuple[Wording, tuple[Wording, ...]]:
        """How a card's line is worded, and how else it may be."""
        card = self.attention.get(id)
        assert card is not None
        return card.wording, card.wordings

    def phrased(
        self, id: str, attempt: int, line: str = "一句话", outcome: PhraseOutcome = "worded"
    ) -> list[Effect]:
        self.lines.phrased(Phrased(id, attempt, line, outcome), self.attention)
        return self.turn()

    def close(self, id: str) -> list[Effect]:
        self.attention.close(id, "used", self.now)
        return self.turn()

    def shown(self, id: str) -> tuple[str, bool]:
        card = self.attention.get(id)
        assert card is not None
        return card.line, card.ready


def attempts(effects: list[Effect]) -> list[tuple[str, int]]:
    return [(e.suggestion, e.attempt) for e in effects if isinstance(e, Phrase)]


def cancelled(effects: list[Effect]) -> list[str]:
    return [e.suggestion for e in effects if isinstance(e, CancelPhrase)]


@pytest.fixture
def script() -> Script:
    """Card a is in front, its line being worded."""
    script = Script()
    assert attempts(script.card("a")) == [("a", 1)]
    return script


def test_a_request_says_all_that_the_model_needs() -> None:
    (phrase,) = Script().card("a")
    assert phrase == Phrase(
        suggestion="a",
        attempt=1,
        version=1,
        prompt="answer",
        evidence=request().evidence,
        question="多大容量",
        product="保温杯",
        language="zh",
        priority=OTHER,
        askers=3,
        avoid="",
    )


def test_prices_go_before_the_rest() -> None:
    (phrase,) = Script().card("a", wanted=request("99元", "offer"))
    assert isinstance(phrase, Phrase)
    assert phrase.priority == PRICE_AND_STOCK


def test_without_a_model_nothing_is_asked_for() -> None:
    script = Script(enabled=False)
    assert script.card("a") == []
    assert script.reword("a") == []
    assert script.shown("a") == ("容量：500ml", True)


def test_a_line_is_asked_for_once(script: Script) -> None:
    assert script.turn(1_000) == []
    assert script.want("a", request()) == []
    script.phrased("a", 1)
    assert script.want("a", request()) == []


def test_a_line_is_put_on_its_card(script: Script) -> None:
    assert script.shown("a") == ("容量：500ml", False)
    script.phrased("a", 1, "这款能装五百毫升")
    assert script.shown("a") == ("这款能装五百毫升", True)


@pytest.mark.parametrize(
    ("line", "outcome"), [("", "refused"), ("", "failed"), ("半句", "failed"), ("", "worded")]
)
def test_without_a_line_the_facts_stand(script: Script, line: str, outcome: PhraseOutcome) -> None:
    script.phrased("a", 1, line, outcome)
    assert script.shown("a") == ("容量：500ml", True)


def test_a_card_behind_the_queue_waits_until_it_comes_forward(script: Script) -> None:
    assert attempts(script.card("b", rank=0.5)) == [("b", 1)]
    assert script.card("c", rank=0.1) == []
    effects = script.close("b")
    assert attempts(effects) == [("c", 1)]


def test_a_card_held_by_operations_costs_no_call(script: Script) -> None:
    script.card("b", rank=0.9)
    script.card("c", rank=0.5)
    script.attention.hold("c", script.now)
    script.turn()
    assert script.close("b") == [CancelPhrase("b")]
    script.attention.release("c")
    assert attempts(script.turn()) == [("c", 1)]


def test_other_facts_stop_what_is_worded_and_begin_anew(script: Script) -> None:
    effects = script.want("a", request("450ml"))
    assert effects[0] == CancelPhrase("a"), "first it is stopped"
    assert attempts(effects) == [("a", 2)]
    (phrase,) = effects[1:]
    assert isinstance(phrase, Phrase)
    assert phrase.evidence[0].value == "450ml"


def test_a_line_of_facts_that_are_gone_is_never_shown(script: Script) -> None:
    script.want("a", request("450ml"))
    script.phrased("a", 1, "五百毫升")
    assert script.shown("a") == ("容量：500ml", False)
    script.phrased("a", 2, "四百五十毫升")
    assert script.shown("a") == ("四百五十毫升", True)
    script.phrased("a", 1, "五百毫升")
    assert script.shown("a") == ("四百五十毫升", True)


def test_facts_that_change_to_and_fro_are_worded_each_time(script: Script) -> None:
    script.want("a", request("450ml"))
    effects = script.want("a", request("500ml"))
    assert attempts(effects) == [("a", 3)]
    script.phrased("a", 1, "from the first time")
    assert script.shown("a")[1] is False


def test_facts_that_change_behind_the_queue_are_worded_when_it_comes_forward(
    script: Script,
) -> None:
    script.card("b", rank=0.5)
    script.card("c", rank=0.1)
    assert script.want("c", request("450ml")) == []
    effects = script.close("b")
    assert [e.evidence[0].value for e in effects if isinstance(e, Phrase)] == ["450ml"]


def test_an_answer_comes_once(script: Script) -> None:
    script.phrased("a", 1, "一")
    script.phrased("a", 1, "二")
    assert script.shown("a") == ("一", True)


def test_an_answer_of_a_later_attempt_than_any_is_not_believed(script: Script) -> None:
    script.phrased("a", 2, "二")
    assert script.shown("a") == ("容量：500ml", False)


def test_an_answer_for_a_card_that_is_gone_comes_to_nothing(script: Script) -> None:
    assert script.close("a") == [CancelPhrase("a")]
    assert script.phrased("a", 1) == []
    assert script.phrased("never", 1) == []


def test_a_card_whose_line_is_there_has_nothing_to_stop(script: Script) -> None:
    script.phrased("a", 1)
    assert script.close("a") == []


def test_a_card_that_never_came_forward_has_nothing_to_stop(script: Script) -> None:
    script.card("b", rank=0.5)
    script.card("c", rank=0.1)
    assert script.close("c") == []


def test_wishes_about_cards_that_are_gone_or_have_no_line_come_to_nothing(script: Script) -> None:
    assert script.reword("never") == []
    script.close("a")
    assert script.reword("a") == []
    script.lines.closed("a")
    script.lines.closed("never")


def test_the_host_s_wish_is_worded_before_all_others_and_otherwise(script: Script) -> None:
    script.phrased("a", 1, "这款能装五百毫升")
    (phrase,) = script.reword("a")
    assert isinstance(phrase, Phrase)
    assert (phrase.attempt, phrase.priority) == (2, HOST_WISH)
    assert phrase.avoid == "这款能装五百毫升"
    assert script.shown("a") == ("这款能装五百毫升", False)
    script.phrased("a", 2, "装得下五百毫升")
    assert script.shown("a") == ("装得下五百毫升", True)


@pytest.mark.parametrize("outcome", ["refused", "failed"])
def test_a_wish_that_fails_leaves_the_line_there_was(
    script: Script, outcome: PhraseOutcome
) -> None:
    script.phrased("a", 1, "这款能装五百毫升")
    script.reword("a")
    script.phrased("a", 2, "", outcome)
    assert script.shown("a") == ("这款能装五百毫升", True)


def test_a_wish_while_it_is_worded_stops_that(script: Script) -> None:
    effects = script.reword("a")
    assert cancelled(effects) == ["a"]
    assert attempts(effects) == [("a", 2)]
    effects = script.reword("a")
    assert (cancelled(effects), attempts(effects)) == (["a"], [("a", 3)])


def test_one_key_goes_through_the_wordings(script: Script) -> None:
    script.phrased("a", 1, "这款的容量是五百毫升")
    assert script.offered("a") == ("plain", ("shorter", "warmer", "livelier"))
    asked = []
    for attempt in range(2, 6):
        (phrase,) = script.reword("a")
        assert isinstance(phrase, Phrase)
        asked.append(phrase.wording)
        script.phrased("a", attempt, f"第{attempt}句")
        assert script.offered("a")[0] == phrase.wording
    assert asked == ["shorter", "warmer", "livelier", "plain"]


def test_the_host_may_ask_for_one_wording_directly_and_for_it_again(script: Script) -> None:
    script.phrased("a", 1, "这款的容量是五百毫升")
    for attempt in (2, 3):
        (phrase,) = script.reword("a", "warmer")
        assert isinstance(phrase, Phrase)
        assert phrase.wording == "warmer"
        script.phrased("a", attempt, f"第{attempt}句")
    assert script.offered("a") == ("warmer", ("livelier", "plain", "shorter"))


def test_a_wording_that_was_refused_is_passed_over_by_the_next_press(script: Script) -> None:
    script.phrased("a", 1, "这款的容量是五百毫升")
    script.reword("a")
    script.phrased("a", 2, "", "refused")
    assert script.offered("a") == ("plain", ("warmer", "livelier", "shorter"))


def test_fewer_words_come_from_the_facts_when_the_model_has_none() -> None:
    script = Script()
    script.card("a", wanted=replace(request(), short="五百毫升"))
    script.phrased("a", 1, "这款的容量是五百毫升")
    script.reword("a", "shorter")
    script.phrased("a", 2, "", "refused")
    assert script.shown("a") == ("五百毫升", True)
    assert script.offered("a")[0] == "shorter"


def test_the_facts_alone_are_the_plain_wording_when_the_model_has_none(script: Script) -> None:
    script.phrased("a", 1, "这款能装五百毫升")
    script.reword("a", "plain")
    script.phrased("a", 2, "", "failed")
    assert script.shown("a") == ("容量：500ml", True)


def test_without_a_model_the_facts_are_said_shorter_where_they_may_be() -> None:
    script = Script(enabled=False)
    script.card("a", wanted=replace(request(), short="五百毫升"))
    assert script.offered("a") == ("plain", ("shorter",))
    assert script.reword("a") == []
    assert script.shown("a") == ("五百毫升", True)
    assert script.offered("a") == ("shorter", ("plain",))
    script.reword("a", "warmer")  # nobody could word that
    assert script.shown("a") == ("五百毫升", True)
    script.reword("a")
    assert script.shown("a") == ("容量：500ml", True)


def test_the_usual_wording_is_what_is_asked_for_first() -> None:
    script = Script()
    script.lines.usually("livelier")
    (phrase,) = script.card("a")
    assert isinstance(phrase, Phrase)
    assert phrase.wording == "livelier"
    script.phrased("a", 1, "五百毫升，装得满满的")
    assert script.offered("a") == ("livelier", ("plain", "shorter", "warmer"))


def test_without_a_model_the_usual_wording_is_used_where_the_facts_allow_it() -> None:
    script = Script(enabled=False)
    script.lines.usually("shorter")
    script.card("a", wanted=replace(request(), short="五百毫升"))
    script.card("b", rank=0.5)
    assert script.shown("a") == ("五百毫升", True)
    assert script.shown("b") == ("容量：500ml", True)


@given(st.sampled_from(WORDINGS), st.sampled_from(WORDINGS))
def test_every_other_wording_is_offered_once(asked: Wording, shown: Wording) -> None:
    offered = after(asked, shown, WORDINGS)
    assert sorted(offered) == sorted(set(WORDINGS) - {shown})


def test_new_facts_take_the_place_of_the_host_s_wish(script: Script) -> None:
    script.phrased("a", 1, "这款能装五百毫升")
    script.reword("a")
    effects = script.want("a", request("450ml"))
    phrase = effects[-1]
    assert isinstance(phrase, Phrase)
    assert phrase.avoid == "", "what it was to avoid was about other facts"


def test_the_host_s_wish_is_for_once(script: Script) -> None:
    script.phrased("a", 1)
    script.reword("a")
    script.phrased("a", 2)
    phrase = script.want("a", request("450ml"))[-1]
    assert isinstance(phrase, Phrase)
    assert phrase.priority == OTHER


def test_the_host_s_wish_is_worded_wherever_the_card_stands(script: Script) -> None:
    script.phrased("a", 1)
    script.card("b", rank=9.0)
    script.phrased("b", 1)
    script.card("c", rank=0.1)
    script.attention.hold("b", script.now)
    script.turn()
    assert attempts(script.reword("b")) == [("b", 2)]
    script.phrased("b", 2, "换一句")
    assert script.shown("b") == ("换一句", True)


@pytest.mark.parametrize("outcome", ["worded", "refused", "failed"])
def test_a_wish_behind_the_queue_is_for_once_too(script: Script, outcome: PhraseOutcome) -> None:
    script.phrased("a", 1)
    script.card("b", rank=0.5)
    script.card("c", rank=0.1)
    (phrase,) = script.reword("c")
    assert isinstance(phrase, Phrase)
    assert (phrase.attempt, phrase.priority) == (1, HOST_WISH)
    script.phrased("c", 1, "一句话", outcome)
    assert script.want("c", request("450ml")) == [], "behind the queue, it costs no call"


def test_facts_of_another_version_that_say_the_same_leave_the_line(script: Script) -> None:
    script.phrased("a", 1, "这款能装五百毫升")
    (known,) = request().evidence
    newer = replace(known, fact=replace(known.fact, version=2))
    assert script.want("a", replace(request(), evidence=(newer,))) == []
    assert script.shown("a") == ("这款能装五百毫升", True)
    assert attempts(script.want("a", replace(request(), question="装多少"))) == [("a", 2)]


def test_what_was_under_way_is_asked_for_again_after_a_restart(script: Script) -> None:
    script.card("b", rank=0.5)
    script.card("c", rank=0.1)
    script.phrased("b", 1)
    again = script.lines.unfinished(script.attention)
    assert attempts(again) == [("a", 1)]
    assert script.turn() == [], "it is not asked for twice"


acts = st.one_of(
    st.tuples(st.just("card"), st.integers(0, 3), st.integers(0, 2)),
    st.tuples(st.just("want"), st.integers(0, 3), st.integers(0, 2)),
    st.tuples(st.just("reword"), st.integers(0, 3), st.just(0)),
    st.tuples(st.just("phrased"), st.integers(0, 3), st.integers(1, 4)),
    st.tuples(st.just("close"), st.integers(0, 3), st.just(0)),
)


class Model:
    """A model that answers with the facts it was given, late or never."""

    def __init__(self) -> None:
        self.script = Script()
        self.running: dict[str, int] = {}
        self.lines: dict[tuple[str, int], str] = {}
        self.wanted: dict[str, str] = {}

    def act(self, act: str, id: str, number: int) -> list[Effect]:
        script, is_open = self.script, id in self.script.attention
        match act:
            case "card" if not is_open:
                self.wanted[id] = f"{number}ml"
                return script.card(id, rank=float(number), wanted=request(self.wanted[id]))
            case "want" if is_open:
                self.wanted[id] = f"{number}ml"
                card = script.attention.get(id)
                assert card is not None
                script.attention.revise(replace(card, line="容量：500ml", ready=False))
                return script.want(id, request(self.wanted[id]))
            case "reword":
                return script.reword(id)
            case "phrased" if (id, number) in self.lines:
                if self.running.get(id) == number:
                    del self.running[id]
                return script.phrased(id, number, self.lines[id, number])
            case "close" if is_open:
                self.lines = {place: line for place, line in self.lines.items() if place[0] != id}
                return script.close(id)
            case _:
                return []

    def follow(self, effects: list[Effect]) -> None:
        for effect in effects:
            if isinstance(effect, CancelPhrase):
                assert effect.suggestion in self.running, "only what runs is stopped"
                del self.running[effect.suggestion]
            elif isinstance(effect, Phrase):
                assert effect.suggestion not in self.running, "one at a time"
                self.running[effect.suggestion] = effect.attempt
                self.lines[effect.suggestion, effect.attempt] = effect.evidence[0].value


@given(st.lists(acts, max_size=60))
def test_whatever_happens_a_line_meets_its_own_facts(acts: list[tuple[str, int, int]]) -> None:
    model = Model()
    for act, number, what in acts:
        model.follow(model.act(act, f"s{number}", what))
        for card in model.script.attention.all():
            assert card.line in ("容量：500ml", model.wanted[card.id])
        assert model.running.keys() <= {card.id for card in model.script.attention.all()}
