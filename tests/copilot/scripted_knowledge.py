"""A shop's knowledge for rooms under test: one catalogue, no reader, searches as scripted."""

import asyncio
from collections.abc import Sequence

from knowledge.fact_making import make_facts
from knowledge.facts import Fact
from knowledge.products import Catalogue, Product
from knowledge.retrieval import FactStand, Findings, Query, Stand


class ScriptedKnowledge:
    """Knows one catalogue, of whichever shop it is asked; finds nothing and reads nothing."""

    def __init__(self, kept: Catalogue) -> None:
        self.kept = kept
        self._facts = make_facts(kept)

    def catalogue(self, shop: str) -> Catalogue:
        """Return the catalogue."""
        return self.kept

    def product(self, shop: str, sku: str) -> Product | None:
        """Return a product by SKU, without regard to case."""
        named = sku.casefold()
        return next((p for p in self.kept.products if p.sku.casefold() == named), None)

    def facts(self, shop: str) -> Sequence[Fact]:
        """Return the facts of the catalogue."""
        return self._facts

    async def ready(self, shop: str) -> None:
        """Be ready."""

    async def find(self, shop: str, query: Query, priority: int) -> Findings:
        """Find nothing."""
        return Findings((), None, b"", False, 1)

    async def same_question(
        self, text: str, others: Sequence[str], priority: int
    ) -> Sequence[float]:
        """Read nothing."""
        return ()

    async def stands(
        self, shop: str, sku: str, texts: Sequence[str], priority: int
    ) -> Sequence[Sequence[FactStand]]:
        """Read nothing."""
        return ()

    async def compare(
        self, statements: Sequence[str], texts: Sequence[str], priority: int
    ) -> Sequence[Sequence[Stand]]:
        """Compare nothing."""
        return ()

    async def together(self, pairs: Sequence[tuple[str, str]], priority: int) -> Sequence[Stand]:
        """Read nothing together."""
        return ()


class HeldKnowledge(ScriptedKnowledge):
    """Answers each search when it is told to."""

    def __init__(self, kept: Catalogue) -> None:
        super().__init__(kept)
        self.queries: list[Query] = []
        self.searches: list[asyncio.Future[Findings]] = []

    async def find(self, shop: str, query: Query, priority: int) -> Findings:
        """Wait to be told."""
        future: asyncio.Future[Findings] = asyncio.get_running_loop().create_future()
        self.queries.append(query)
        self.searches.append(future)
        return await future
