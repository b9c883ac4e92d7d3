"""Reads what a record says about price, coupon, gifts, limits and times into an offer."""

from collections.abc import Callable, Iterator
from decimal import Decimal

from ingest.documents.cells import CellReader
from ingest.documents.columns import Field
from ingest.documents.currencies import is_known, meant_by
from ingest.documents.problems import Problems
from ingest.documents.records import Cell, Record
from ingest.documents.values import Money, is_unlimited
from knowledge.products import Offer, PriceTier, Source

_OF_AN_OFFER: tuple[Field, ...] = (
    "price",
    "list_price",
    "coupon_price",
    "coupon",
    "tiers",
    "gifts",
    "promotion",
    "limit_per_buyer",
    "stock",
    "starts_at",
    "ends_at",
)


class OfferReader:
    """Reads offers of one file.

    ``currency`` is the cell in which the file names its currency, ``default`` the one of prices
    that name none anywhere; using it is noted once a file through ``assumed``.
    """

    def __init__(
        self,
        cells: CellReader,
        problems: Problems,
        currency: Cell | None,
        default: str,
        source_of: Callable[[Record], Source],
    ) -> None:
        self._cells = cells
        self._problems = problems
        self._file_currency = currency
        self._default = default
        self._source_of = source_of
        self._unknown: set[str] = set()
        self.assumed: Cell | None = None

    def offer(self, record: Record, inherited: str | None = None) -> Offer | None:
        """Return the record's offer, ``None`` when it says nothing of one.

        ``inherited`` is the currency of the product a variant belongs to.
        """
        if not record.tiers and not any(field in record.cells for field in _OF_AN_OFFER):
            return None
        cells, read = record.cells, self._cells
        amounts = {
            field: read.money(cells.get(field)) for field in ("price", "list_price", "coupon_price")
        }
        tiers = list(self._tiers(record))
        monies = [money for money in amounts.values() if money is not None]
        currency = self._currency(record, monies + [total for _, total in tiers], inherited)
        starts = read.time(cells.get("starts_at"), end=False)
        ends = read.time(cells.get("ends_at"), end=True)
        if starts is not None and ends is not None and ends <= starts:
            self._problems.add("ends_first", cells["ends_at"].place, ends, starts)
        offer = Offer(
            currency=currency,
            list_price=_amount(amounts["list_price"]),
            live_price=_amount(amounts["price"]),
            coupon_price=_amount(amounts["coupon_price"]),
            coupon=self._words(cells.get("coupon")),
            tiers=tuple(PriceTier(count, total.amount) for count, total in tiers),
            gifts=read.texts(cells.get("gifts")),
            promotion=self._words(cells.get("promotion")),
            limit_per_buyer=read.count(cells.get("limit_per_buyer")),
            stock=read.count(cells.get("stock")),
            starts_at=starts,
            ends_at=ends,
            source=self._source_of(record),
        )
        self._doubt(record, offer)
        return offer

    def _words(self, cell: Cell | None) -> str:
        text = self._cells.text(cell)
        return "" if is_unlimited(text) else text

    def _tiers(self, record: Record) -> Iterator[tuple[int, Money]]:
        tiers = self._cells.tiers(record.cells.get("tiers"))
        for cells in record.tiers:
            quantity, total = self._cells.count(cells.quantity), self._cells.money(cells.total)
            if quantity is not None and total is not None:
                tiers.append((quantity, total))
        yield from sorted(tiers, key=lambda tier: tier[0])

    def _currency(self, record: Record, monies: list[Money], inherited: str | None) -> str:
        """Return the one currency of a record: named by its column, its prices, or its file."""
        cell = record.cells.get("currency")
        named = self._named(cell)
        candidates = [named] if named else []
        candidates += [money.currencies for money in monies if money.currencies]
        if not candidates:
            return inherited or self._file_currency_code(record, bool(monies))
        common = [code for code in candidates[0] if all(code in other for other in candidates)]
        if not common:
            first, second = (
                candidates[0][0],
                next(c[0] for c in candidates if c[0] != candidates[0][0]),
            )
            place = cell.place if cell else record.place
            self._problems.add("currencies", place, "", first, second)
            return first
        preferred = inherited or (self._named(self._file_currency) or ("",))[0]
        return preferred if preferred in common else common[0]

    def _file_currency_code(self, record: Record, has_price: bool) -> str:
        named = self._named(self._file_currency)
        if named:
            return named[0]
        if has_price and self.assumed is None:
            self.assumed = record.cells.get("price") or Cell("", record.place)
        return self._default

    def _named(self, cell: Cell | None) -> tuple[str, ...]:
        """Return what a currency cell may mean; an unknown word stands for itself, noted once."""
        word = self._cells.text(cell)
        if cell is None or not word:
            return ()
        meant = meant_by(word) or (word,)
        if not is_known(meant[0]) and meant[0] not in self._unknown:
            self._unknown.add(meant[0])
            self._problems.add("unknown_currency", cell.place, word, meant[0])
        return meant

    def _doubt(self, record: Record, offer: Offer) -> None:
        live = offer.live_price
        if live is None:
            return
        if offer.list_price is not None and live > offer.list_price:
            place = record.cells["price"].place
            self._problems.add("above_list", place, live, format(offer.list_price, "f"))
        if offer.coupon_price is not None and offer.coupon_price > live:
            place = record.cells["coupon_price"].place
            self._problems.add("above_live", place, offer.coupon_price, format(live, "f"))


def _amount(money: Money | None) -> Decimal | None:
    return None if money is None else money.amount
