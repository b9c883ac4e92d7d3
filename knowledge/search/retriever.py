"""Finds the facts that answer a question: in the product asked about, the line-up, the shop."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from knowledge.embedder.ports import CalibratedEmbedder, Vector
from knowledge.facts import Fact
from knowledge.language.normalise import normalise
from knowledge.language.offers.request_patterns import COUNTED_ENGLISH
from knowledge.language.script import language_of
from knowledge.prices.desk import PriceDesk
from knowledge.retrieval import Findings, Query, Scope, ScoredFact
from knowledge.search.answer_tail import shown
from knowledge.search.apart import said_of_another
from knowledge.search.choice_meant import with_choice_named
from knowledge.search.code_meant import code_meant, names_unknown_code
from knowledge.search.difference import asks_difference, telling_apart
from knowledge.search.exact_match import exact_match
from knowledge.search.fitting import EXCLUDED, variants_named
from knowledge.search.goes_first import with_nearer_first
from knowledge.search.in_turn import MOST_PRODUCTS, in_turn
from knowledge.search.index import ShopIndex
from knowledge.search.lexical import NAMED_SHARE
from knowledge.search.meant_matters import meant_matters
from knowledge.search.money_meant import money_meant
from knowledge.search.named_variants import names_a_colour
from knowledge.search.on_matter import warns_of_harm
from knowledge.search.plain_question import said_plainly
from knowledge.search.price_questions import ask_led_by, pieces_asked, price_facts, states_price
from knowledge.search.priced_addition import priced_addition
from knowledge.search.ranked import Ranked, enough_of, score_of
from knowledge.search.scoring import (
    Question,
    in_shop_order,
    nearness,
    offers_asked,
    read_question,
    strengths,
)
from knowledge.search.sureness import Standing, standing
from knowledge.search.told_by_tables import told_by_tables

DOUBTFUL = 0.3
"""How much more a fact must have to tell that a doubtful message was a question for the shop."""

DOUBTFUL_OF_OFFER = 0.0
"""The same for what an offer says of the very thing asked for: 赠品, a coupon, how many one may buy
are words of a shop, whatever else the message was taken for."""

NAMED_AHEAD = 0.2
"""How much stronger such a product must answer than the one in focus, if that answers at all."""

_SHORTLIST = 40
"""Of many facts, the nearest are ranked, and in a whole shop as many that share most words."""


class Retriever:
    """Searches one shop at one version; belongs to the one inference thread.

    Args:
        index: the shop's facts.
        embedder: of the name the index was built with; best behind an ``EmbeddingCache``.
        prices: works out what is not written; without it, only what is written answers.

    Raises:
        ValueError: the index was built with another embedder.
    """

    def __init__(
        self, index: ShopIndex, embedder: CalibratedEmbedder, prices: PriceDesk | None = None
    ) -> None:
        if index.embedder_name != embedder.name:
            raise ValueError(
                f"the index was built with {index.embedder_name}, the embedder is {embedder.name}"
            )
        self.index = index
        self._embedder = embedder
        self._desk = prices or PriceDesk()
        self._matters = meant_matters(embedder.name)
        sold = {fact.sku for fact in index.facts if fact.sku is not None}
        self._only = sold.pop() if len(sold) == 1 else None

    def search(self, query: Query) -> Findings:
        """Return the facts that answer ``query``.

        ``vector`` of the findings is signed int8, one byte a dimension, value = byte / 127.
        """
        own = self._facts_of(query.focus[0]) if len(query.focus) == 1 else ()
        query = replace(query, text=money_meant(query.text, own))
        named = [fact for sku in query.focus for fact in self._facts_of(sku)]
        query = replace(query, text=code_meant(query.text, named))
        query = replace(query, text=with_choice_named(said_plainly(query), own))
        foreign = names_unknown_code(query.text, named)
        worked = () if foreign else self._desk.answer(query, self._facts_of)
        if worked:
            facts = tuple(ScoredFact(fact, 1.0) for fact in worked)
            elsewhere = worked[0].sku is not None and worked[0].sku not in query.focus
            where: Scope = "lineup" if elsewhere else "focus"
            return Findings(facts, where, b"", True, self.index.version)
        if query.each and len(query.focus) > 1:
            return self._difference(query) or in_turn(query, self.search)
        exact = self._of_one(query) or exact_match(self.index, query)
        if exact:
            scope: Scope = "shop" if exact[0].sku is None else "focus"
            facts = tuple(ScoredFact(fact, 1.0) for fact in exact)
            return Findings(facts, scope, b"", True, self.index.version)
        if not self.index.facts or not query.text.strip():
            return Findings((), None, b"", False, self.index.version)
        vector = self._embedder.embed_query(query.text)
        question = read_question(query.text)
        first: Ranked | None = None
        for scope, rows in self._scopes(query, vector, question):
            ranked = self._ranked(scope, rows, question, vector, query.focus)
            first = first or ranked
            if query.doubtful:
                best = self.index.facts[ranked.rows[0]]
                settled = offers_asked(question, best) or warns_of_harm(question.text, best)
                likely = query.likely and ranked.scope == "focus"
                more = DOUBTFUL_OF_OFFER if settled else DOUBTFUL / 2 if likely else DOUBTFUL
                ranked = replace(ranked, enough=ranked.enough + more)
            if ranked.strong_enough() and not (
                self._price_of_another(ranked, query)
                or self._about_another(ranked, query, vector, question)
            ):
                return self._findings(ranked, ranked.scope, vector, question, query.choice)
        return self._findings(first, None, vector, question, query.choice)

    def _facts_of(self, sku: str) -> list[Fact]:
        return [self.index.facts[row] for row in self.index.rows_of([sku])]

    def _of_one(self, query: Query) -> tuple[Fact, ...]:
        """Return what the tables of the one product asked about tell."""
        if len(query.focus) != 1:
            return ()
        own = self._facts_of(query.focus[0])
        return priced_addition(query.text, own) or told_by_tables(query.text, own)

    def _difference(self, query: Query) -> Findings | None:
        """Return what tells the products asked about apart, if that is all that is asked."""
        if not asks_difference(query.text):
            return None
        products = [self._facts_of(sku) for sku in query.focus[:MOST_PRODUCTS]]
        facts = tuple(ScoredFact(fact, 1.0) for fact in telling_apart(products))
        return Findings(facts, "focus", b"", True, self.index.version) if facts else None

    def _price_of_another(self, ranked: Ranked, query: Query) -> bool:
        """Return whether the price found is of goods that the question does not name."""
        best = self.index.facts[ranked.rows[0]]
        if not query.focus or best.sku in (None, *query.focus) or not states_price(best):
            return False
        naming = COUNTED_ENGLISH.sub(" ", normalise(query.text))
        return not self.index.lexical.overlap(naming, ranked.rows[:1]).named().any()

    def _about_another(
        self, ranked: Ranked, query: Query, vector: Vector, question: Question
    ) -> bool:
        """Return whether the question names a product of the line-up that answers better."""
        if ranked.scope != "focus" or query.named or not query.lineup:
            return False
        rows, _ = self._shortlist(self.index.rows_of(query.lineup), vector)
        naming = COUNTED_ENGLISH.sub(" ", normalise(question.text))
        if not rows or not self.index.lexical.overlap(naming, rows).named().any():
            return False
        other = self._ranked("lineup", rows, question, vector, query.focus)
        return other.strong_enough() and other.strengths[0] >= ranked.strengths[0] + NAMED_AHEAD

    def rank(self, query: Query) -> list[ScoredFact]:
        """Return every fact of the narrowest scope of ``query``, the best first."""
        ranked = self._narrowest(query)
        if ranked is None:
            return []
        return [
            ScoredFact(self.index.facts[row], score_of(strength, ranked.enough))
            for row, strength in zip(ranked.rows, ranked.strengths, strict=True)
        ]

    def weigh(self, query: Query) -> tuple[Fact, Standing] | None:
        """Return the best fact of the narrowest scope and how it stands; ``None`` if none is."""
        ranked = self._narrowest(query)
        return None if ranked is None else (self.index.facts[ranked.rows[0]], ranked.standing)

    def _narrowest(self, query: Query) -> Ranked | None:
        vector = self._embedder.embed_query(query.text)
        question = read_question(query.text)
        for scope, rows in self._scopes(query, vector, question):
            return self._ranked(scope, rows, question, vector, query.focus)
        return None

    def _scopes(
        self, query: Query, vector: Vector, question: Question
    ) -> Iterator[tuple[Scope, list[int]]]:
        """Yield the scopes to look in and their facts, each made when it is needed."""
        wide = self.index.shop_wide_rows()
        if query.focus:
            rows = self.index.rows_of(query.focus) + wide
            if rows:
                yield "focus", rows
            if query.named or question.particulars.safety:
                return  # whom it may harm, no other product's fact tells
        if query.lineup:
            rows = self.index.rows_of(query.lineup) + wide
            if rows:
                yield "lineup", rows
        near = self.index.nearest(vector, _SHORTLIST)
        alike = self.index.lexical.best(question.text, _SHORTLIST)
        yield "shop", list(dict.fromkeys(near + alike))

    def _ranked(
        self,
        scope: Scope,
        rows: list[int],
        question: Question,
        vector: Vector,
        focus: tuple[str, ...],
    ) -> Ranked:
        if scope == "lineup":
            rows, cosines = self._shortlist(rows, vector)
        else:
            cosines = self.index.similarities(vector, rows)
        facts = [self.index.facts[row] for row in rows]
        overlap = self.index.lexical.overlap(question.text, rows)
        outside = scope != "focus"
        strong = strengths(question, facts, cosines, overlap, self._embedder.scale, outside)
        own = self._facts_of(focus[0]) if len(focus) == 1 else ()
        strong = with_nearer_first(question.text, facts, own, strong)
        apart = np.array([said_of_another(question, fact, own) for fact in facts])
        if outside:
            named = overlap.named() if focus else overlap.product >= NAMED_SHARE
            other = ~named & np.array([fact.sku not in (None, self._only) for fact in facts])
            if focus:
                strong = strong - np.float32(EXCLUDED) * other
            apart |= other
        else:
            strong = in_shop_order(question, facts, strong)
        # What is apart answers nothing, but that it came so near speaks against the next one.
        left = np.where(apart & (strong > -EXCLUDED / 2), strong - np.float32(EXCLUDED), strong)
        order = np.argsort(-left, kind="stable")
        best: Scope = scope
        if scope == "focus" and facts[order[0]].sku is None:
            best = "shop"
        ranked, values = [rows[i] for i in order], [float(left[i]) for i in order]
        first = int(order[0])
        near = nearness(question, facts, cosines, self._embedder.scale)
        shared = float(max(overlap.name[first], overlap.text[first]))
        found = standing(facts, strong, near, shared, first)
        return Ranked(best, ranked, values, enough_of(best, question.text, values[0], found), found)

    def _shortlist(self, rows: list[int], vector: Vector) -> tuple[list[int], Vector]:
        """Return the nearest of ``rows`` and their cosines."""
        cosines = self.index.similarities(vector, rows)
        if len(rows) <= _SHORTLIST:
            return rows, cosines
        kept = np.argsort(-cosines, kind="stable")[:_SHORTLIST]
        return [rows[i] for i in kept], cosines[kept]

    def _findings(
        self,
        ranked: Ranked | None,
        scope: Scope | None,
        vector: Vector,
        question: Question,
        choice: str,
    ) -> Findings:
        scored = self._shown(ranked, question, choice) if ranked else ()
        # Matters are learnt from words of two languages and say nothing of a third.
        known = language_of(question.text) != "other"
        meant = self._matters.of(vector) if self._matters and known else ()
        version = self.index.version
        return Findings(tuple(scored), scope, _quantised(vector), False, version, meant)

    def _shown(self, ranked: Ranked, question: Question, choice: str) -> list[ScoredFact]:
        """Return the best fact and those that help the same question; all prices in their order."""
        if ranked.strengths[0] < -EXCLUDED / 2:
            return []
        facts = [self.index.facts[row] for row in ranked.rows]
        enough = ranked.enough
        prices = self._prices(facts[0], question, choice)
        if prices:
            score = score_of(ranked.strengths[0], enough)
            return [ScoredFact(fact, score) for fact in prices]
        places = shown(question, facts, ranked.strengths, enough)
        return [ScoredFact(facts[n], score_of(ranked.strengths[n], enough)) for n in places]

    def _prices(self, best: Fact, question: Question, choice: str) -> tuple[Fact, ...]:
        ask = ask_led_by(best, question.particulars.price, question.text)
        if ask is None or best.sku is None:
            return ()
        facts = self._facts_of(best.sku)
        # Which choice's price is nearest says nothing where none is named.
        named = variants_named(question.text, facts) or frozenset(filter(None, [choice]))
        unknown = bool(question.particulars.stated) or names_a_colour(question.text)
        return price_facts(ask, facts, named, unknown, pieces_asked(question.text))


def _quantised(vector: Vector) -> bytes:
    return np.rint(np.clip(vector, -1, 1) * 127).astype(np.int8).tobytes()
