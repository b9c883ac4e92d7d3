"""A playbook in the store: it survives, is versioned, and older catalogues have none."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.storage.engine import open_engine
from app.storage.schema import upgrade
from ingest.documents.catalogue_import import import_file
from knowledge.default_playbook import DEFAULT_PLAYBOOK
from knowledge.playbook import Activity
from knowledge.store.changes import CataloguePatch, Named
from knowledge.store.codec import to_activity, to_document
from knowledge.store.errors import UnreadableDocument
from knowledge.store.store import KnowledgeStore

QUIZ = Activity("Quiz", "有奖竞猜", "", "猜猜有多重", "", ("chat_down",), 2)
SHOW = Activity("show", "现场试", "Show", "我现在就试", "Let me try", ("dead_air",), 3)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[KnowledgeStore]:
    engine = open_engine(f"sqlite:///{tmp_path / 'x.sqlite3'}")
    upgrade(engine)
    yield KnowledgeStore(engine)
    engine.dispose()


def test_a_playbook_comes_back_as_it_was_published(store: KnowledgeStore) -> None:
    change = store.upsert("s", CataloguePatch(playbook=(QUIZ, SHOW)), "api")
    assert change.added == (Named("activity", "Quiz"), Named("activity", "show"))
    assert store.catalogue("s").playbook == (QUIZ, SHOW)
    assert store.catalogue("t").playbook == ()


def test_an_activity_replaces_the_one_with_its_id(store: KnowledgeStore) -> None:
    store.upsert("s", CataloguePatch(playbook=(QUIZ, SHOW)), "api")
    other = Activity("quiz", "二选一", "", "扣1扣2", "", ("chat_down",), 1)
    change = store.upsert("s", CataloguePatch(playbook=(other,), remove_playbook=("SHOW",)), "api")
    assert (len(change.updated), len(change.removed)) == (1, 1)
    assert store.catalogue("s").playbook == (other,)
    assert store.catalogue("s", 1).playbook == (QUIZ, SHOW)


def test_a_catalogue_without_a_playbook_still_reads(store: KnowledgeStore) -> None:
    import_file(store, "s", b"sku,title\nA,cup\n", "shop.csv")
    catalogue = store.catalogue("s")
    assert (len(catalogue.products), catalogue.playbook) == (1, ())


@given(
    st.builds(
        Activity,
        st.text(),
        st.text(),
        st.text(),
        st.text(),
        st.text(),
        st.lists(st.sampled_from(["chat_down", "dead_air", "gifts_down"])).map(tuple),
        st.integers(1, 60),
    )
)
def test_any_activity_survives_its_document(activity: Activity) -> None:
    assert to_activity(to_document(activity)) == activity


def test_a_document_of_another_form_is_unreadable() -> None:
    with pytest.raises(UnreadableDocument):
        to_activity('{"id": "a"}')


def test_the_default_playbook_could_be_a_shops_own(store: KnowledgeStore) -> None:
    store.upsert("s", CataloguePatch(playbook=DEFAULT_PLAYBOOK), "api")
    assert store.catalogue("s").playbook == DEFAULT_PLAYBOOK
