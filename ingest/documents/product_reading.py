"""Understands records as products, policies and answers, noting every problem on the way."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from ingest.documents.cells import CellReader
from ingest.documents.columns import visible
from ingest.documents.markup import without_markup
from ingest.documents.offers import OfferReader
from ingest.documents.problems import Place, Problems
from ingest.documents.records import AnswerCells, Cell, Record, Records
from ingest.documents.standard_names import standard_name
from ingest.documents.values import is_nothing, is_shortened
from knowledge.language.quantities import quantities_called
from knowledge.products import Attribute, FaqEntry, Policy, Product, Source, Variant

_LONGEST_SKU = 100
_LONGEST_TITLE = 300


class ProductReader:
    """Reads the records of one file, named ``document`` in every source."""

    def __init__(
        self,
        document: str,
        cells: CellReader,
        problems: Problems,
        currency: Cell | None,
        default_currency: str,
    ) -> None:
        self._document = document
        self._cells = cells
        self._problems = problems
        self._offers = OfferReader(
            cells, problems, currency, default_currency, lambda r: self._source(r.place)
        )
        self._skus: dict[str, Place] = {}

    @property
    def assumed_currency(self) -> Cell | None:
        """A price whose currency nothing in the file names, if there is one."""
        return self._offers.assumed

    def products(self, records: Iterable[Record]) -> tuple[Product, ...]:
        """Return the products in the file's order, variant rows gathered under their product."""
        products: dict[str, Product] = {}
        waiting: list[tuple[str, Cell, Record]] = []
        children: set[str] = set()
        for record in records:
            parent = record.cells.get("parent_sku")
            parent_sku = self._cells.text(parent)
            if parent is not None and parent_sku:
                waiting.append((parent_sku, parent, record))
                children.add(_key(self._cells.text(record.cells.get("sku"))))
            elif (product := self._product(record)) is not None:
                products[_key(product.sku)] = product
        variants: dict[str, list[Variant]] = {}
        for parent_sku, cell, record in waiting:
            owner = products.get(_key(parent_sku))
            if owner is None:
                code = "nested_variant" if _key(parent_sku) in children else "no_parent"
                self._problems.add(code, cell.place, parent_sku, parent_sku)
            variant = self._variant(record, owner)
            if owner is not None and variant is not None:
                variants.setdefault(_key(parent_sku), []).append(variant)
        return tuple(
            replace(product, variants=(*product.variants, *variants.get(key, ())))
            for key, product in products.items()
        )

    def policies(self, records: Records) -> tuple[Policy, ...]:
        """Return the shop's policies."""
        return tuple(
            Policy(topic, text, self._source(cell.place))
            for topic, text, cell in self._worded(records.policies)
        )

    def answers(self, cells: Iterable[AnswerCells]) -> tuple[FaqEntry, ...]:
        """Return answered questions."""
        pairs = ((entry.question, entry.answer) for entry in cells)
        return tuple(
            FaqEntry(question, answer, self._source(cell.place))
            for question, answer, cell in self._worded(pairs)
        )

    def _product(self, record: Record) -> Product | None:
        sku, title = self._sku(record), self._title(record)
        offer = self._offers.offer(record)
        product = Product(
            sku=sku,
            title=title,
            names=self._cells.texts(record.cells.get("names")),
            category=self._category(record.cells.get("category")),
            description=without_markup(self._cells.text(record.cells.get("description"))),
            attributes=tuple(self._attributes(record)),
            variants=(),
            offer=offer,
            faq=self.answers(record.faq),
            source=self._source(record.place),
        )
        inner = (self._variant(variant, product) for variant in record.variants)
        whole = replace(product, variants=tuple(v for v in inner if v is not None))
        return whole if sku and title else None

    def _variant(self, record: Record, owner: Product | None) -> Variant | None:
        sku = self._sku(record)
        title = self._cells.text(record.cells.get("title"))
        attributes = tuple(self._attributes(record))
        currency = owner.offer.currency if owner is not None and owner.offer is not None else None
        offer = self._offers.offer(record, inherited=currency)
        if not title:
            # What tells one choice from another is what a person would call it by.
            title = " ".join(attribute.value for attribute in attributes) or sku
        return Variant(sku, title, attributes, offer) if sku else None

    def _sku(self, record: Record) -> str:
        cell = record.cells.get("sku")
        sku = visible(self._cells.text(cell))
        if cell is None or not sku:
            # What stands there and cannot be a SKU was already noted.
            if cell is None or not visible(str(cell.value)):
                place = cell.place if cell else _at(record, "sku")
                self._problems.add("missing", place, "", "sku")
            return ""
        if is_shortened(sku):
            self._problems.add("sku_shortened", cell.place, sku)
        if len(sku) > _LONGEST_SKU:
            self._problems.add("too_long", cell.place, sku, len(sku), _LONGEST_SKU)
        first = self._skus.setdefault(_key(sku), cell.place)
        if first is not cell.place:
            self._problems.add("sku_twice", cell.place, sku, first)
        return sku

    def _title(self, record: Record) -> str:
        cell = record.cells.get("title")
        title = self._cells.text(cell)
        if not title and (cell is None or not visible(str(cell.value))):
            place = cell.place if cell else _at(record, "title")
            self._problems.add("missing", place, "", "title")
        elif cell is not None and len(title) > _LONGEST_TITLE:
            self._problems.add("too_long", cell.place, title, len(title), _LONGEST_TITLE)
        return title

    def _category(self, cell: Cell | None) -> str:
        steps = self._cells.text(cell, joint="/").replace(" > ", "/").replace(">", "/").split("/")
        return "/".join(step.strip() for step in steps if step.strip())

    def _attributes(self, record: Record) -> Iterator[Attribute]:
        for name, cell in record.attributes:
            value = self._cells.text(cell, label=name)
            if is_nothing(value) or self._cells.is_placeholder(cell, value):
                continue
            yield Attribute(
                name=name,
                value=value,
                quantities=quantities_called(name, value),
                standard_name=standard_name(name),
                source=self._source(cell.place),
            )

    def _worded(self, pairs: Iterable[tuple[Cell, Cell]]) -> Iterator[tuple[str, str, Cell]]:
        for first, second in pairs:
            texts = (self._cells.text(first), self._cells.text(second))
            for text, cell in zip(texts, (first, second), strict=True):
                if not text:
                    self._problems.add("missing", cell.place, "", "text")
            if all(texts):
                yield texts[0], texts[1], first

    def _source(self, place: Place) -> Source:
        return Source(self._document, str(place))


def _key(sku: str) -> str:
    return visible(sku).casefold()


def _at(record: Record, name: str) -> Place:
    """Return where a field that is missing would stand."""
    place = record.place
    return Place(place.row, name if place.row is not None else f"{place.column}.{name}")
