"""What hosts say of goods and which questions are one: every form is read, any other is named."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench import said_goods
from bench.asked_goods import UNTRAINED
from bench.said_goods import SAID, SAME, Alike, files_of, read_alike, read_said

ASKED = """
# 保温杯 500ml
1 容量：500ml
2 清洗：杯盖可拆洗
3 颜色：红

# 台灯
1 功率：9W
"""
CUP, LAMP = "保温杯 500ml", "台灯"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Where goods are known as ``goods.txt``; what is said of them is written beside."""
    (tmp_path / "asked").mkdir()
    (tmp_path / "asked" / "goods.txt").write_text(ASKED, "utf-8")
    monkeypatch.setattr(said_goods, "ASKED", tmp_path / "asked")
    said_goods._goods.cache_clear()
    yield tmp_path
    said_goods._goods.cache_clear()


def written(folder: Path, text: str) -> Path:
    path = folder / "goods.txt"
    path.write_text(text, "utf-8")
    return path


def said(folder: Path, text: str) -> list[tuple[str, str, tuple[int, ...], str]]:
    found = read_said(written(folder, text))
    return [(one.goods.title, one.relation, one.facts, one.text) for one in found]


def test_each_form_of_speech_is_read(folder: Path) -> None:
    text = f"""
# {CUP}
=1 装一斤水 | 一瓶矿泉水倒进去正好
x1 能装两升｜就半两
~2 洗完要晾干
=1,3 红的这个装一斤
~ 新进来的点个关注

# {LAMP}
=1 九瓦的
"""
    assert said(folder, text) == [
        (CUP, "agrees", (1,), "装一斤水"),
        (CUP, "agrees", (1,), "一瓶矿泉水倒进去正好"),
        (CUP, "contradicts", (1,), "能装两升"),
        (CUP, "contradicts", (1,), "就半两"),
        (CUP, "neither", (2,), "洗完要晾干"),
        (CUP, "agrees", (1, 3), "红的这个装一斤"),
        (CUP, "neither", (), "新进来的点个关注"),
        (LAMP, "agrees", (1,), "九瓦的"),
    ]


def test_a_figure_at_the_start_of_speech_is_no_fact_s_number(folder: Path) -> None:
    text = f"# {CUP}\n=1 500毫升\n~ 3个一起买"
    assert said(folder, text) == [
        (CUP, "agrees", (1,), "500毫升"),
        (CUP, "neither", (), "3个一起买"),
    ]


@pytest.mark.parametrize(
    "line", ["没有符号", "=12", "=1", "= 装一斤", "x 装两升", "?1 装多少", "=一 装一斤", "~"]
)
def test_speech_of_no_form_is_named(folder: Path, line: str) -> None:
    with pytest.raises(ValueError, match=r"goods\.txt line 3: .* is of no known form"):
        said(folder, f"# {CUP}\n=1 装一斤水\n{line}\n")


@pytest.mark.parametrize("line", ["=4 什么", "x1,4 什么", "~9 什么"])
def test_a_fact_that_is_not_there_is_named(folder: Path, line: str) -> None:
    with pytest.raises(ValueError, match=rf"goods\.txt line 2: no fact .* of {CUP}"):
        said(folder, f"# {CUP}\n{line}\n")


@pytest.mark.parametrize("text", ["# 没有的商品\n=1 什么", "=1 没有标题"])
def test_goods_that_are_not_there_are_named(folder: Path, text: str) -> None:
    with pytest.raises(ValueError, match=r"goods\.txt line 1: "):
        said(folder, text)


def test_each_form_of_questions_is_read(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        "# 杯\n能机洗吗 = 机洗行不行 | 只能手搓啊  ≠ 能干洗吗｜能烘干吗\n\n# 灯\na = b≠c\n",
    )
    assert list(read_alike(path)) == [
        Alike("杯", ("能机洗吗", "机洗行不行", "只能手搓啊"), ("能干洗吗", "能烘干吗")),
        Alike("灯", ("a", "b"), ("c",)),
    ]


@pytest.mark.parametrize(
    "line",
    ["能机洗吗", "a = b", "a ≠ b", "a=b ≠ c", "a = | ≠ c", "a = b ≠ |", "a = b ≠ c ≠ d", "= b ≠ c"],
)
def test_questions_of_no_form_are_named(tmp_path: Path, line: str) -> None:
    path = written(tmp_path, f"# 杯\na = b ≠ c\n{line}\n")
    with pytest.raises(ValueError, match=r"goods\.txt line 3: "):
        list(read_alike(path))


def test_questions_without_a_title_are_named(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="line 1"):
        list(read_alike(written(tmp_path, "a = b ≠ c")))


words = st.text("能机洗吗 abc1？,=x~", min_size=1, max_size=8).map(str.strip).filter(bool)


@given(st.lists(words, min_size=1, max_size=4), st.sampled_from(["=", "x", "~"]))
def test_whatever_is_said_is_read_as_it_is_written(
    tmp_path_factory: pytest.TempPathFactory, texts: list[str], sign: str
) -> None:
    folder = tmp_path_factory.mktemp("said")
    with pytest.MonkeyPatch.context() as patch:
        (folder / "asked").mkdir()
        (folder / "asked" / f"{folder.name}.txt").write_text(ASKED, "utf-8")
        patch.setattr(said_goods, "ASKED", folder / "asked")
        path = folder / f"{folder.name}.txt"
        path.write_text(f"# {CUP}\n{sign}2,3 {' | '.join(texts)}\n", "utf-8")
        read = list(read_said(path))
    assert [one.text for one in read] == texts
    assert {one.facts for one in read} == {(2, 3)}


def test_all_that_is_said_is_of_the_form() -> None:
    trained, untrained = list(files_of(SAID, True)), list(files_of(SAID, False))
    assert len(trained) + len(untrained) == len(list(SAID.glob("*.txt"))) >= 160
    assert len(untrained) == 11
    assert all(path.name.endswith(UNTRAINED) for path in untrained)
    for path in trained + untrained:
        relations = {one.relation for one in read_said(path)}
        assert relations == {"agrees", "contradicts", "neither"}, path.name


def test_all_questions_are_of_the_form() -> None:
    files = [*files_of(SAME, True), *files_of(SAME, False)]
    assert len(files) == len(list(SAME.glob("*.txt"))) >= 36
    for path in files:
        alike = list(read_alike(path))
        assert alike, path.name
        for one in alike:
            assert not set(one.same) & set(one.others), f"{path.name}: {one.same[0]}"
