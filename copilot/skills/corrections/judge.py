"""Holds what a host says against the shop's facts: the one judge of a catalogue version."""

from collections.abc import Callable, Generator, Iterable, Sequence
from dataclasses import replace
from datetime import date

from copilot.skills.corrections.claim import Claim, ProductView, SilentSpan
from copilot.skills.corrections.disagreements import Disagreements, of_one_mind
from copilot.skills.corrections.focus.suiting import fits_of
from copilot.skills.corrections.hearing import Hearing
from copilot.skills.corrections.judgement import Disagreement, Fit, Judgement, Said, Verdict
from copilot.skills.corrections.measures.name_parts import parts_of
from copilot.skills.corrections.measures.property_names import vocabulary
from copilot.skills.corrections.offers.policy_claims import PolicyClaims
from copilot.skills.corrections.offers.promotion_forms import Rule
from copilot.skills.corrections.offers.promotion_rules import promotions_in
from copilot.skills.corrections.offers.supply_claims import STOCK_NAMES
from copilot.skills.corrections.prepared_product import PreparedProduct
from copilot.skills.corrections.product_views import bare_name, product_views
from copilot.skills.corrections.reading.close_reading import read_closely
from copilot.skills.corrections.reading.others_values import without_others
from copilot.skills.corrections.reading.spoken_of import Reading
from copilot.skills.corrections.speech.aligning import aligned
from copilot.skills.corrections.speech.cues import CueFinder
from copilot.skills.corrections.speech.cut_speech import lead_of, whole_of
from copilot.skills.corrections.speech.goods_in_general import of_the_same_goods
from copilot.skills.corrections.speech.naming import ProductNaming, about, said_kind, stretches
from copilot.skills.corrections.speech.pointed_out import without_pointed
from copilot.skills.corrections.speech.said_text import SaidText
from copilot.skills.corrections.speech.stance import read_stance
from copilot.skills.corrections.speech.whole_sentences import together
from copilot.skills.corrections.speech.whose_subject import told_of_kinds, told_of_others
from copilot.skills.corrections.verdicts import verdict_of
from copilot.turns import at_once
from knowledge.facts import Fact
from knowledge.language.characters import align
from knowledge.products import Catalogue


class ShopJudge:
    """Prepared once a catalogue version; immutable, shared by all rooms of the shop."""

    def __init__(
        self,
        products: dict[str, PreparedProduct],
        policies: PolicyClaims,
        naming: ProductNaming,
        finder: CueFinder,
        promotions: frozenset[Rule],
        choices: dict[tuple[str, str], str],
        at_odds: dict[str, Disagreements] | None = None,
    ) -> None:
        self._products = products
        self._policies = policies
        self._naming = naming
        self._finder = finder
        self._promotions = promotions
        self._choices = choices
        self._at_odds = at_odds or {}

    @classmethod
    def of(
        cls,
        catalogue: Catalogue,
        facts: tuple[Fact, ...],
        today: Callable[[], date] = date.today,
    ) -> "ShopJudge":
        """Prepare for ``catalogue``; ``facts`` are those made of it.

        ``today`` tells the day up to which what goes on has lasted (on sale since 2008).
        """
        products = {
            sku: PreparedProduct.of(view, today)
            for sku, view in product_views(catalogue, facts).items()
        }
        phrases = {word for one in products.values() for word in one.measured.phrases()}
        choices = {(p.sku, c.sku): c.title for p in catalogue.products for c in p.variants}
        prepared = (
            products,
            PolicyClaims(facts),
            ProductNaming(catalogue),
            CueFinder(phrases | vocabulary()),
            _of_the_shop(facts),
            choices,
        )
        read = cls(*prepared).judge
        odd = {sku: Disagreements(p.view, p.measured.known, read) for sku, p in products.items()}
        return cls(*prepared, {sku: found for sku, found in odd.items() if found.all})

    def view(self, sku: str) -> ProductView | None:
        """Return a product as claims are held against it."""
        return self._products[sku].view if sku in self._products else None

    def figures_at_odds(self, sku: str) -> tuple[Disagreement, ...]:
        """Return the figures in which a product's own facts cannot all be right."""
        found = self._at_odds.get(sku)
        return tuple(odd for odd in found.all if odd.measured) if found else ()

    def judge(self, said: Said) -> Judgement:
        """Return what the facts say to a piece of speech; nothing for anybody but the host."""
        return at_once(self.in_steps(said))

    def read_closely(
        self, said: Said, judgement: Judgement, readings: Sequence[Reading]
    ) -> Judgement:
        """Return the judgement of ``said`` with what a trained reader makes of its words."""
        product = self._products.get(said.focus or "")
        if product is None or not readings:
            return judgement
        whole = whole_of(said, judgement.lead) if judgement.lead else said
        read = SaidText(whole.text, "", self._finder, sterling=product.sells_in_pounds)
        found = read_closely(judgement, readings, product, read, "，".join(whole.before))
        return of_one_mind(without_others(found, judgement, said, self._products), self._at_odds)

    def in_steps(self, said: Said) -> Generator[None, None, Judgement]:
        """Judge a piece of speech figure by figure, and yield where others may have a turn.

        The judgement is what the generator returns.
        """
        if said.speaker != "host" or not said.text.strip():
            return Judgement(said.segment, said.revision, (), (), (), False, False)
        judgement = yield from self._of_words(said)
        lead = lead_of(said, self._finder)
        if lead is None:
            return judgement
        whole = whole_of(said, lead)
        read = yield from self._of_words(whole, len(lead.text))
        earlier = yield from self._of_words(replace(whole, text=lead.text))
        return together(judgement, read, earlier, lead)

    def _of_words(self, said: Said, since: int = 0) -> Generator[None, None, Judgement]:
        """Judge words; by what ends before ``since`` it was told already what they suit."""
        hearing = yield from self._hear(said)
        yield
        tried = self._tried(hearing)
        for sku in (*self._meant(hearing), *tried):
            yield from self._claim(sku, hearing)
        verdicts, fits = self._verdicts(hearing), self._fits(hearing, tried, since)
        named = tuple(dict.fromkeys(mention.sku for mention in hearing.mentions))
        return Judgement(
            said.segment,
            said.revision,
            verdicts,
            fits,
            named,
            hearing.stance.introduces,
            hearing.stance.retracts,
            tuple(dict.fromkeys(hearing.at_odds)),
            keeps=said.focus in named
            and self._naming.keeps(said.text, said.links, frozenset(said.lineup), said.focus),
            titles=self._titles(named, fits),
        )

    def _hear(self, said: Said) -> Generator[None, None, "Hearing"]:
        before = "，".join(said.before)
        lineup = frozenset(said.lineup)
        mentions = self._naming.mentions(said.text, said.links, lineup, said.focus)
        earlier = self._naming.mentions(before, said.links, lineup, said.focus) if before else ()
        shift = len(before) + 1 if before else 0
        spans = tuple((m.start + shift, m.end + shift) for m in mentions)
        on_air = self._products.get(said.focus or "")
        sterling = on_air is not None and on_air.sells_in_pounds
        read = SaidText(said.text, before, self._finder, spans, sterling)
        stance = without_pointed(read_stance(said.text, before), mentions, said.text)
        places = [mention.start for mention in mentions]
        yield
        return Hearing(
            said=said,
            before=before,
            read=read,
            stance=of_the_same_goods(stance, said.text, on_air.view.names if on_air else ()),
            mentions=mentions,
            parts=stretches(said.text, mentions, before, earlier, self._naming.brought_on(said)),
            foreign=told_of_others(said.text, on_air.own if on_air else None, places, before),
            of_kinds={
                sku: told_of_kinds(said.text, self._products[sku].own, places, before)
                for sku in {one.sku for one in mentions} & self._products.keys() - {said.focus}
            },
        )

    def _claim(self, sku: str, hearing: "Hearing") -> Generator[None, None, None]:
        """Find the claims of a text as if it were about one product, but for silent stretches."""
        if sku in hearing.claims:
            return
        prepared, said = self._products[sku], hearing.said
        shown = said.variant if sku == said.focus else None
        choice = self._choices.get((sku, shown), shown or "") if shown else ""
        meant = sku == said.focus or any(part.sku == sku for part in hearing.parts)
        since = 0 if meant else hearing.recent
        steps = prepared.in_steps(said.text, hearing.before, hearing.read, choice, since)
        found = yield from steps
        hearing.claims[sku] = [
            claim
            for claim in found
            if not _silenced(claim, hearing.silent_of(sku), said.text)
            and not self._promised_by_all(claim, said.text)
        ]
        yield

    def _promised_by_all(self, claim: Claim, text: str) -> bool:
        """Tell whether a promotion that is not the product's own is the shop's for all."""
        if claim.weight != "price" or claim.outcome == "right" or not self._promotions:
            return False
        said = promotions_in(align(text[max(0, claim.start) : claim.end]))
        return any(promotion.rule in self._promotions for promotion in said)

    def _meant(self, hearing: "Hearing") -> list[str]:
        """Return the products that a text is about, by name or as the one on air."""
        skus = dict.fromkeys(part.sku or hearing.said.focus for part in hearing.parts)
        return [sku for sku in skus if sku is not None and sku in self._products]

    def _tried(self, hearing: "Hearing") -> list[str]:
        """Return the products by which it is told what a text suits."""
        said = hearing.said
        focus = self._products.get(said.focus or "")
        kind = said_kind(align(said.text), focus.view.names) if focus else ""
        skus = dict.fromkeys((*said.lineup, *((said.focus,) if said.focus else ())))
        return [sku for sku in skus if sku in self._products and self._is_called(sku, kind)]

    def _verdicts(self, hearing: "Hearing") -> tuple[Verdict, ...]:
        said, verdicts = hearing.said, []
        named = {mention.sku for mention in hearing.mentions}
        for sku in self._meant(hearing):
            view = self._products[sku].view
            if sku in self._at_odds:
                hearing.at_odds.extend(self._at_odds[sku].answered(align(said.text)))
            for claim in (*hearing.claims[sku], *self._promises(sku, hearing)):
                whose = about(hearing.parts, claim.end)
                if (whose or said.focus) != sku:
                    continue
                odd = self._odd(sku, claim)
                hearing.at_odds.extend(odd)
                if odd and claim.outcome == "wrong":
                    continue  # wrong by what the shop itself denies
                in_words = whose is not None and (whose in named or whose != said.focus)
                verdicts.append(verdict_of(claim, view, said.final, in_words, said.text))
        return tuple(sorted(verdicts, key=lambda verdict: (verdict.start, verdict.end)))

    def _odd(self, sku: str, claim: Claim) -> list[Disagreement]:
        return self._at_odds[sku].of(claim) if sku in self._at_odds else []

    def _promises(self, sku: str, hearing: "Hearing") -> list[Claim]:
        """Return the claims about the shop's rules that no claim about the product stands for."""
        own = [(claim.start, claim.end) for claim in hearing.claims[sku]]
        durations, view = self._products[sku].measured.durations(), self._products[sku].view
        return [
            claim
            for claim in self._policies.claims(hearing.read, durations, view)
            if not _silenced(claim, hearing.silent_of(sku), hearing.said.text)
            and not any(start < claim.end and claim.start < end for start, end in own)
        ]

    def _is_called(self, sku: str, kind: str) -> bool:
        """Tell whether a product may be meant by a noun (壶); any may when none was said."""
        return not kind or any(kind in align(name) for name in self._products[sku].view.names)

    def _fits(self, hearing: "Hearing", tried: list[str], since: int) -> tuple[Fit, ...]:
        """Return how what is claimed after the position ``since`` suits the products tried."""
        since = max(since, hearing.recent)
        told = {
            sku: [
                claim
                for claim in hearing.claims[sku]
                if claim.end > since
                and not claim.loosely
                and about(hearing.parts, claim.end) in (None, sku)
                and not (claim.outcome == "wrong" and self._odd(sku, claim))
            ]
            for sku in tried
        }
        return fits_of(told, hearing.said.focus)

    def _titles(self, named: Iterable[str], fits: Iterable[Fit]) -> tuple[tuple[str, str], ...]:
        skus = dict.fromkeys((*named, *(fit.sku for fit in fits if fit.own)))
        return tuple((sku, self._products[sku].view.title) for sku in skus if sku in self._products)


def _of_the_shop(facts: Iterable[Fact]) -> frozenset[Rule]:
    """Return the promotions that the shop's own rules and answers tell of."""
    texts = (align(fact.text) for fact in facts if fact.sku is None)
    return frozenset(promotion.rule for text in texts for promotion in promotions_in(text))


def _silenced(claim: Claim, silent: tuple[SilentSpan, ...], text: str) -> bool:
    """Tell whether a claim's last words, where its value is, claim nothing.

    What names its property (充电时间) is not taken for an instruction to do something for a time.
    """
    return any(
        span.start < claim.end <= span.end
        and not (span.reason == "instruction" and (claim.instructs or _names_itself(claim, text)))
        and not (span.reason == "viewer_business" and claim.known.fact.name in STOCK_NAMES)
        for span in silent
    )


def _names_itself(claim: Claim, text: str) -> bool:
    words, name = text[max(0, claim.start) : claim.end], bare_name(claim.known.fact)
    parts = parts_of(aligned(name))
    return name in words or bool(parts and parts.search(align(text[: claim.end])))
