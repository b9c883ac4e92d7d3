"""Catalogue entries as JSON documents and back, exactly."""

from typing import Any, Literal, TypeVar

from pydantic import TypeAdapter, ValidationError
from pydantic_core import PydanticSerializationError, from_json

from knowledge.playbook import Activity
from knowledge.products import FaqEntry, Policy, Product
from knowledge.store.errors import StoreError, UnreadableDocument

Entry = Product | Policy | FaqEntry | Activity
EntryKind = Literal["product", "policy", "faq", "activity"]

_T = TypeVar("_T", Product, Policy, FaqEntry, Activity)
_PRODUCT = TypeAdapter(Product)
_POLICY = TypeAdapter(Policy)
_FAQ = TypeAdapter(FaqEntry)
_ACTIVITY = TypeAdapter(Activity)


def kind_of(entry: Entry) -> EntryKind:
    """Return which kind of entry this is."""
    match entry:
        case Product():
            return "product"
        case Policy():
            return "policy"
        case FaqEntry():
            return "faq"
        case Activity():
            return "activity"


def name_of(entry: Entry) -> str:
    """Return what the entry is called among its kind: SKU, topic, question or id."""
    match entry:
        case Product():
            return entry.sku
        case Policy():
            return entry.topic
        case FaqEntry():
            return entry.question
        case Activity():
            return entry.id


def to_document(entry: Entry) -> str:
    """Return the entry as JSON; decimal numbers stand as text, so that no digit changes.

    Raises ``StoreError`` when a text in it is not valid Unicode.
    """
    try:
        match entry:
            case Product():
                return _PRODUCT.dump_json(entry).decode()
            case Policy():
                return _POLICY.dump_json(entry).decode()
            case FaqEntry():
                return _FAQ.dump_json(entry).decode()
            case Activity():
                return _ACTIVITY.dump_json(entry).decode()
    except (PydanticSerializationError, UnicodeError) as error:
        raise StoreError(f"a text of {name_of(entry)[:40]!a} is not valid Unicode") from error


def to_product(document: str) -> Product:
    """Read back a product. Raises ``UnreadableDocument``."""
    return _read(_PRODUCT, document)


def to_policy(document: str) -> Policy:
    """Read back a policy. Raises ``UnreadableDocument``."""
    return _read(_POLICY, document)


def to_faq(document: str) -> FaqEntry:
    """Read back an answered question. Raises ``UnreadableDocument``."""
    return _read(_FAQ, document)


def to_activity(document: str) -> Activity:
    """Read back an activity of the playbook. Raises ``UnreadableDocument``."""
    return _read(_ACTIVITY, document)


def says_the_same(first: str, second: str) -> bool:
    """Return whether two documents differ at most in where their values were read."""
    return first == second or _without_sources(from_json(first)) == _without_sources(
        from_json(second)
    )


def skus_in(document: str) -> list[str]:
    """Return the SKUs of a product's document: its own and its variants'."""
    product: dict[str, Any] = from_json(document)
    return [product["sku"], *(variant["sku"] for variant in product["variants"])]


def name_in(kind: EntryKind, document: str) -> str:
    """Return what a document's entry is called among its kind."""
    field = {"product": "sku", "policy": "topic", "faq": "question", "activity": "id"}[kind]
    return str(from_json(document)[field])


def _read(adapter: TypeAdapter[_T], document: str) -> _T:
    try:
        return adapter.validate_json(document)
    except ValidationError as error:
        problem = error.errors(include_input=False, include_url=False)[0]
        place = ".".join(str(step) for step in problem["loc"])
        raise UnreadableDocument(f"a stored document: {place}: {problem['msg']}") from error


def _without_sources(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _without_sources(v) for name, v in value.items() if name != "source"}
    if isinstance(value, list):
        return [_without_sources(v) for v in value]
    return value
