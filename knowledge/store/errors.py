"""What can go wrong when a shop's knowledge is kept or read back."""


class StoreError(Exception):
    """The knowledge store refused; nothing was changed."""


class UnknownVersion(StoreError):
    """The shop never had this version."""

    def __init__(self, shop: str, version: int) -> None:
        super().__init__(f"shop {shop!r} has no catalogue version {version}")
        self.shop = shop
        self.version = version


class UnknownProduct(StoreError):
    """The shop has no product of this SKU."""

    def __init__(self, shop: str, sku: str) -> None:
        super().__init__(f"shop {shop!r} has no product {sku!r}")
        self.sku = sku


class SkuConflict(StoreError):
    """Two products or variants of one shop would have the same SKU."""

    def __init__(self, sku: str, first: str, second: str) -> None:
        super().__init__(f"SKU {sku!r} stands for both {first!r} and {second!r}")
        self.sku = sku


class StoreBusy(StoreError):
    """Others kept publishing at the same moment; trying again later will do."""


class StoreUnavailable(StoreError):
    """The database could not be reached or did not do what was asked."""


class UnreadableDocument(StoreError):
    """A stored document does not have the form this version of the service writes."""
