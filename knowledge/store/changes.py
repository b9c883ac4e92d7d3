"""What an import asks for and what it changed: plain types, and the difference of two states."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from knowledge.playbook import Activity
from knowledge.products import FaqEntry, Policy, Product
from knowledge.store.codec import Entry, EntryKind, kind_of, name_of, says_the_same, to_document
from knowledge.store.errors import SkuConflict
from knowledge.store.keys import entry_key

Address = tuple[EntryKind, str]
"""An entry's kind and key: where it is found in one shop."""


@dataclass(frozen=True, slots=True)
class CataloguePatch:
    """Entries to add or replace, and names of entries to remove, all or nothing.

    A product replaces the one with its SKU as a whole, a policy that of its topic, an answer that
    of its question, an activity that of its id. Removing what is not there is no error.
    """

    products: tuple[Product, ...] = ()
    policies: tuple[Policy, ...] = ()
    faq: tuple[FaqEntry, ...] = ()
    playbook: tuple[Activity, ...] = ()
    remove_products: tuple[str, ...] = ()
    remove_policies: tuple[str, ...] = ()
    remove_faq: tuple[str, ...] = ()
    remove_playbook: tuple[str, ...] = ()

    def entries(self) -> tuple[Entry, ...]:
        """Return everything to add or replace."""
        return (*self.products, *self.policies, *self.faq, *self.playbook)

    def removals(self) -> list[Address]:
        """Return the addresses of everything to remove."""
        named: tuple[tuple[EntryKind, tuple[str, ...]], ...] = (
            ("product", self.remove_products),
            ("policy", self.remove_policies),
            ("faq", self.remove_faq),
            ("activity", self.remove_playbook),
        )
        return [(kind, entry_key(name)) for kind, names in named for name in names]


@dataclass(frozen=True, slots=True)
class Published:
    """Which version a shop has published, 0 for none, and when, in milliseconds since 1970.

    A shop that was removed and made anew counts from 1 again; when tells its versions apart.
    """

    version: int = 0
    created_ms: int = 0


@dataclass(frozen=True, slots=True)
class Named:
    """An entry as a report names it: its kind, and its SKU, topic, question or id."""

    kind: EntryKind
    name: str


@dataclass(frozen=True, slots=True)
class Change:
    """What publishing changed; ``version`` is the one that now holds."""

    version: int
    added: tuple[Named, ...] = ()
    updated: tuple[Named, ...] = ()
    unchanged: tuple[Named, ...] = ()
    removed: tuple[Named, ...] = ()


@dataclass(frozen=True, slots=True)
class VersionNote:
    """A version of a shop's catalogue; ``created_ms`` is milliseconds since 1970."""

    version: int
    created_ms: int
    source: str
    note: str
    added: int
    updated: int
    removed: int


@dataclass(frozen=True, slots=True)
class Row:
    """An entry as it is stored; ``position`` orders the entries of one kind."""

    address: Address
    position: int
    document: str


@dataclass(frozen=True, slots=True)
class Difference:
    """The rows that begin and those that end to hold, with the names of what stays."""

    added: tuple[Row, ...]
    updated: tuple[Row, ...]
    removed: tuple[Row, ...]
    unchanged: tuple[Address, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.added or self.updated or self.removed)


State = Mapping[Address, Row]


def patched(current: State, patch: CataloguePatch) -> Difference:
    """Return how ``patch`` changes ``current``; what only moved within its file is unchanged.

    Raises ``SkuConflict`` when the patch holds a SKU twice; of a repeated topic or question the
    last one counts.
    """
    next_position = 1 + max((row.position for row in current.values()), default=-1)
    added: list[Row] = []
    updated: list[Row] = []
    unchanged: list[Address] = []
    wanted = _by_address(patch)
    for address, entry in wanted.items():
        document, old = to_document(entry), current.get(address)
        if old is None:
            added.append(Row(address, next_position + len(added), document))
        elif says_the_same(old.document, document):
            unchanged.append(address)
        else:
            updated.append(Row(address, old.position, document))
    removals = dict.fromkeys(patch.removals())
    removed = [current[a] for a in removals if a in current and a not in wanted]
    return Difference(tuple(added), tuple(updated), tuple(removed), tuple(unchanged))


def _by_address(patch: CataloguePatch) -> dict[Address, Entry]:
    wanted: dict[Address, Entry] = {}
    for entry in patch.entries():
        address = (kind_of(entry), entry_key(name_of(entry)))
        earlier = wanted.get(address)
        if isinstance(entry, Product) and isinstance(earlier, Product):
            raise SkuConflict(entry.sku, earlier.title, entry.title)
        wanted[address] = entry
    return wanted


def replaced(current: State, wanted: State) -> Difference:
    """Return what leads from ``current`` to exactly ``wanted``."""
    return Difference(
        added=tuple(row for address, row in wanted.items() if address not in current),
        updated=tuple(
            row for address, row in wanted.items() if address in current and current[address] != row
        ),
        removed=tuple(row for address, row in current.items() if address not in wanted),
        unchanged=tuple(address for address, row in wanted.items() if current.get(address) == row),
    )


def after(current: State, difference: Difference) -> Sequence[Row]:
    """Return the rows that hold once ``difference`` is published."""
    state = dict(current)
    for row in difference.removed:
        state.pop(row.address, None)
    for row in (*difference.added, *difference.updated):
        state[row.address] = row
    return list(state.values())
