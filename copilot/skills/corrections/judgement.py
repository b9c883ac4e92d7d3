"""What is asked about a piece of speech and what the shop's facts say to it: plain data."""

import re
from dataclasses import dataclass
from typing import Final, Literal

from copilot.events import Speaker
from copilot.suggestions import CardFact

Outcome = Literal["wrong", "right"]
Weight = Literal["price", "safety", "plain"]

_OF_SEVERAL: Final = frozenset({"多件价", "Price for several"})
_PIECES: Final = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Said:
    """A piece of speech with what it may be about.

    Attributes:
        segment: the segment's id.
        revision: 1 for the first text of the segment, one more each time it changes.
        text: the words of the segment so far, at most 500 characters (the last ones).
        final: whether they will not change any more.
        before: what the same speaker said just before, the latest last; at most two segments of
            the last ten seconds. A claim may have its subject there and its value in ``text``.
        focus: the product on air; ``None`` when there is none.
        variant: the choice shown, where there are several.
        lineup: SKUs of the session, in order of link.
        links: (link number, SKU), so that 七号链接 can be told.
        runs_on: how many of ``before``, the last ones, run straight into ``text``: no long pause,
            nobody else's words and no other product put on air lie between.
    """

    segment: str
    revision: int
    text: str
    final: bool
    speaker: Speaker
    before: tuple[str, ...]
    focus: str | None
    variant: str | None
    lineup: tuple[str, ...]
    links: tuple[tuple[int, str], ...]
    runs_on: int = 0


@dataclass(frozen=True, slots=True)
class Lead:
    """What was left open just before a text, which goes on with it.

    Attributes:
        text: the open words, with what joins them to the text.
        before: what was said before them.
    """

    text: str
    before: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Verdict:
    """One claim of the host's, held against a fact.

    Attributes:
        sku: the product it is about.
        attribute: the shop's own name of the property (``容量``); an offer's fact has its own name.
        outcome: whether the fact says so. What the facts do not speak of has no verdict.
        said: the host's value, as short as a card shows it (``600ml``, ``可以``).
        truth: the fact's value, in the same unit where there is one (``500ml``).
        fact: the fact that decides.
        headline: at most 12 characters or 6 words (``容量 500ml``).
        line: a sentence that puts it right gracefully, figures as the fact has them; empty when
            the outcome is ``right``.
        weight: prices and what matters to health must be heard soon; a gram need not.
        start, end: character span of the claim in ``Said.text``; start may be negative when its
            subject stands in ``Said.before``.
        settled: false while the text may go on in a way that changes the claim (``一百…``).
        named: whether the product was named in words or by link, rather than taken from focus.
        listed: whether it is one of several values said in a row, of which each must be right.
        choice: for which of a property's choices it is said by name (L码); empty when for none.
        said_alone, truth_alone: ``said`` and ``truth`` so worded that each can be read by itself
            (支持无线充电, 不支持无线充电); empty where they can be as they are.
    """

    sku: str
    attribute: str
    outcome: Outcome
    said: str
    truth: str
    fact: CardFact
    headline: str
    line: str
    weight: Weight
    start: int
    end: int
    settled: bool
    named: bool
    listed: bool = False
    choice: str = ""
    said_alone: str = ""
    truth_alone: str = ""

    @property
    def sides(self) -> tuple[str, str]:
        """What was said and what is true, as a card shows them."""
        return self.said_alone or self.said, self.truth_alone or self.truth

    @property
    def key(self) -> str:
        """What the claim is about: equal keys are claims about the same property.

        What two pieces cost together is one thing, what four cost another; so is each choice.
        """
        pieces = _PIECES.match(self.truth) if self.attribute in _OF_SEVERAL else None
        of = pieces[0] if pieces else self.choice
        return f"{self.sku}|{self.attribute}" + (f"|{of}" if of else "")


@dataclass(frozen=True, slots=True)
class Fit:
    """How the claims of a text suit a product of the line-up: how many are right, how many wrong.

    Counted for the focus and for every other product of the line-up as if it were on air, for those
    by the last words of a long text only; claims that name their product count for that one alone.

    Attributes:
        own: how many of those right are by a value of its own, which another product would hardly
            have: no yes or no, no gift, no round figure.
        instead: how many of those right by a value, round ones too, the product on air denies.
    """

    sku: str
    right: int
    wrong: int
    own: int = 0
    instead: int = 0


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Two facts of one product that cannot both be right; the host is held against neither.

    Attributes:
        attribute: the shop's own name of the property.
        one, other: the facts.
        one_value, other_value: what each of them says, in the shop's words.
        measured: whether both are figures of one measure.
    """

    attribute: str
    one: CardFact
    one_value: str
    other: CardFact
    other_value: str
    measured: bool


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the facts say to a piece of speech.

    Attributes:
        segment, revision: of the ``Said`` it answers.
        verdicts: about the focus or the products named, in order of their spans.
        fits: see ``Fit``; products without any claim that could be compared are left out.
        named: products named in the text, by link or name, in order.
        introduces: whether the words bring on a product as the next one (接下来, 下一个, next up)
            or show it as the one in hand; then ``named`` is what the host now talks about.
        retracts: whether the words take back what was said just before (不对, 说错了, I mean).
        disagreements: facts of the products spoken of that are at odds in what was said.
        lead: the words just before together with which the text was judged, if there were any.
        reopened: keys of what those words seemed to say, and do not with this text: 三斤, 六两一袋.
        keeps: whether the words call the product on air by a name that is its alone in the line-up.
        titles: (SKU, title) of the other products that are named, or that a value of theirs suits.
    """

    segment: str
    revision: int
    verdicts: tuple[Verdict, ...]
    fits: tuple[Fit, ...]
    named: tuple[str, ...]
    introduces: bool
    retracts: bool
    disagreements: tuple[Disagreement, ...] = ()
    lead: Lead | None = None
    reopened: tuple[str, ...] = ()
    keeps: bool = False
    titles: tuple[tuple[str, str], ...] = ()
