"""The index: search, reuse of vectors, and what is kept on disk."""

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from knowledge.embedder.ports import Vector
from knowledge.facts import Fact
from knowledge.search.embedded_text import TITLE_LENGTH, name_text, statement_text
from knowledge.search.index import IndexUnusable, ShopIndex, open_index
from tests.knowledge.retrieval_shop import make_fact, shop_facts


class LetterEmbedder:
    """A fake model: counts of characters, so that like texts are near; counts what it embeds."""

    dimensions = 64
    name = "letters@1"

    def __init__(self) -> None:
        self.passages: list[str] = []

    def embed_query(self, text: str) -> Vector:
        vector = np.full(64, 0.01, np.float32)
        for character in text:
            vector[ord(character) % 64] += 1
        return vector / np.linalg.norm(vector)

    def embed_passages(self, texts: Sequence[str]) -> Vector:
        self.passages.extend(texts)
        return np.stack([self.embed_query(text) for text in texts])


FACTS = shop_facts()


def test_searching_a_product_gives_its_facts_only() -> None:
    index = ShopIndex.build("s", 1, FACTS, LetterEmbedder())
    found = index.search(LetterEmbedder().embed_query("容量：480ml"), ["cup-01"], 3)
    assert len(found) == 3
    assert {fact.sku for fact, _ in found} == {"CUP-01"}
    assert [score for _, score in found] == sorted((s for _, s in found), reverse=True)


def test_the_whole_shop_and_the_product_agree() -> None:
    index = ShopIndex.build("s", 1, FACTS, LetterEmbedder())
    vector = LetterEmbedder().embed_query("承重：150公斤")
    everything = index.search(vector, None, len(FACTS))
    assert len(everything) == len(FACTS)
    within = [(fact, score) for fact, score in everything if fact.sku == "CHR-12"]
    for (fact, score), (same, again) in zip(
        within, index.search(vector, ["CHR-12"], 99), strict=True
    ):
        assert fact is same
        assert score == pytest.approx(again, abs=1e-5)


def test_unknown_products_and_an_empty_shop_give_nothing() -> None:
    vector = LetterEmbedder().embed_query("x")
    assert ShopIndex.build("s", 1, FACTS, LetterEmbedder()).search(vector, ["nope"], 5) == []
    empty = ShopIndex.build("s", 1, (), LetterEmbedder())
    assert empty.search(vector, None, 5) == []
    assert empty.nearest(vector, 5) == []


def test_one_changed_product_embeds_its_facts_alone() -> None:
    first = ShopIndex.build("s", 1, FACTS, LetterEmbedder())
    changed = tuple(
        replace(f, id="new", text="容量：520ml", value="520ml") if f.name == "容量" else f
        for f in FACTS
    )
    second = LetterEmbedder()
    index = ShopIndex.build("s", 2, changed, second, previous=first)
    assert second.passages == ["山野316不锈钢保温杯：容量：520ml", "容量"]
    whole = ShopIndex.build("s", 2, changed, LetterEmbedder())
    rows = range(len(changed))
    vector = LetterEmbedder().embed_query("容量")
    assert np.allclose(index.similarities(vector, rows), whole.similarities(vector, rows))


def test_vectors_of_another_model_are_not_reused() -> None:
    first = ShopIndex.build("s", 1, FACTS, LetterEmbedder())
    other = LetterEmbedder()
    other.name = "letters@2"
    ShopIndex.build("s", 1, FACTS, other, previous=first)
    assert len(other.passages) >= len(FACTS)


def test_a_name_used_often_is_embedded_once() -> None:
    model = LetterEmbedder()
    ShopIndex.build("s", 1, FACTS, model)
    assert model.passages.count("容量") == 1
    assert model.passages.count("净含量") == 1


def test_saved_and_loaded_searches_the_same(tmp_path: Path) -> None:
    index = ShopIndex.build("s", 7, FACTS, LetterEmbedder())
    index.save(tmp_path)
    loaded = ShopIndex.load(tmp_path, "s", 7, FACTS, "letters@1")
    vector = LetterEmbedder().embed_query("保修几年")
    assert loaded.search(vector, None, 9) == index.search(vector, None, 9)
    assert (loaded.shop, loaded.version) == ("s", 7)


def test_a_warm_start_embeds_nothing_and_a_new_fact_only_itself(tmp_path: Path) -> None:
    open_index(tmp_path, "s", 1, FACTS, LetterEmbedder())
    warm = LetterEmbedder()
    open_index(tmp_path, "s", 2, FACTS, warm)
    assert warm.passages == []
    added = make_fact("CUP-01", "山野316不锈钢保温杯", "杯盖", "一键弹开")
    open_index(tmp_path, "s", 3, (*FACTS, added), warm)
    assert warm.passages == ["山野316不锈钢保温杯：杯盖：一键弹开", "杯盖"]
    open_index(tmp_path, "s", 3, (*FACTS, added), warm)
    assert len(warm.passages) == 2


def test_a_folder_that_cannot_be_written_is_told_and_the_index_serves(tmp_path: Path) -> None:
    folder = tmp_path / "vectors"
    folder.write_bytes(b"a file where the folder would be")
    told: list[OSError] = []
    index = open_index(folder, "s", 1, FACTS, LetterEmbedder(), not_kept=told.append)
    assert len(told) == 1
    assert index.search(LetterEmbedder().embed_query("容量：480ml"), ["cup-01"], 3)
    again = LetterEmbedder()
    open_index(folder, "s", 2, FACTS, again, previous=index, not_kept=told.append)
    assert again.passages == []
    with pytest.raises(OSError, match="vectors"):
        open_index(folder, "s", 1, FACTS, LetterEmbedder())


def test_what_is_kept_must_fit(tmp_path: Path) -> None:
    ShopIndex.build("s", 1, FACTS[:-1], LetterEmbedder()).save(tmp_path)
    with pytest.raises(IndexUnusable, match="lacks vectors"):
        ShopIndex.load(tmp_path, "s", 1, FACTS, "letters@1")
    with pytest.raises(IndexUnusable, match="made by letters@1, not letters@2"):
        ShopIndex.load(tmp_path, "s", 1, FACTS[:-1], "letters@2")
    with pytest.raises(IndexUnusable, match="holds no vectors"):
        ShopIndex.load(tmp_path / "nowhere", "s", 1, FACTS, "letters@1")


@pytest.mark.parametrize("file", ["vectors.f32", "vectors.json"])
@pytest.mark.parametrize("content", [b"", b"{}", b"[]", b"\x00" * 50])
def test_damage_is_noticed(tmp_path: Path, file: str, content: bytes) -> None:
    ShopIndex.build("s", 1, FACTS, LetterEmbedder()).save(tmp_path)
    (tmp_path / file).write_bytes(content)
    with pytest.raises(IndexUnusable):
        ShopIndex.load(tmp_path, "s", 1, FACTS, "letters@1")


def test_new_vectors_under_an_old_manifest_are_noticed(tmp_path: Path) -> None:
    index = ShopIndex.build("s", 1, FACTS, LetterEmbedder())
    index.save(tmp_path)
    old = (tmp_path / "vectors.json").read_bytes()
    ShopIndex.build("s", 2, FACTS[::-1], LetterEmbedder()).save(tmp_path)
    assert json.loads(old)["keys"]
    (tmp_path / "vectors.json").write_bytes(old)
    with pytest.raises(IndexUnusable, match="damaged"):
        ShopIndex.load(tmp_path, "s", 1, FACTS, "letters@1")


def test_building_reports_progress() -> None:
    told: list[float] = []
    ShopIndex.build(
        "s", 1, FACTS, LetterEmbedder(), progress=lambda step, share: told.append(share)
    )
    assert told == sorted(told)
    assert told[-1] == 1.0
    assert len(told) > 3


@pytest.mark.parametrize(
    ("fact", "statement", "name"),
    [
        (make_fact("A", "保温杯", "容量", "500ml"), "保温杯：容量：500ml", "容量"),
        (make_fact("A", "杯", "能泡茶吗", "可以", "faq"), "杯：能泡茶吗 可以", "能泡茶吗"),
        (make_fact(None, "发货", "发货", "两天内", "policy"), "两天内", "发货"),
        (make_fact("A", "杯", "描述", "很轻", "description"), "杯：很轻", ""),
        (make_fact("A", "", "net_weight", "{ value: 2 }"), "net weight： value: 2", "net weight"),
    ],
)
def test_what_is_embedded(fact: Fact, statement: str, name: str) -> None:
    assert statement_text(fact) == statement
    assert name_text(fact) == name


def test_a_listing_s_long_title_is_cut() -> None:
    long = make_fact(
        "A", "夏季新款短袖男士宽松大码纯棉圆领半袖潮流百搭打底衫体恤上衣", "颜色", "黑"
    )
    title = statement_text(long).split("：")[0]
    assert len(title) == TITLE_LENGTH
    assert long.title.startswith(title)


def test_a_title_is_not_cut_inside_a_word() -> None:
    long = make_fact("A", "Insulated stainless bottle for travel", "Color", "red")
    assert statement_text(long).startswith("Insulated stainless：")
    assert statement_text(make_fact("A", "x" * 60, "Color", "red")).startswith("x" * 24 + "：")
