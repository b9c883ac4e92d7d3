"""The wording of everything that can be wrong with a shop file, in Chinese and English."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Language = Literal["zh", "en"]
Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True)
class Wording:
    """A kind of problem: how grave, what is said, what was expected; ``{0}`` … are details."""

    severity: Severity
    en: str
    zh: str
    expected_en: str = ""
    expected_zh: str = ""


def _error(en: str, zh: str, expected_en: str = "", expected_zh: str = "") -> Wording:
    return Wording("error", en, zh, expected_en, expected_zh)


def _warning(en: str, zh: str, expected_en: str = "", expected_zh: str = "") -> Wording:
    return Wording("warning", en, zh, expected_en, expected_zh)


FIELD_NAMES: Mapping[str, str] = {
    "sku": "商品编码",
    "title": "商品名称",
    "question": "问题",
    "answer": "回答",
    "topic": "主题",
    "text": "内容",
}
"""What a person who writes Chinese knows the fields by that may be missing."""

_UTF8 = ("a CSV or JSON file saved as UTF-8", "另存为 UTF-8 编码的 CSV 或 JSON 文件")

WORDINGS: dict[str, Wording] = {
    # the file as a whole
    "unreadable_file": _error("the file cannot be opened: {0}", "文件打不开：{0}"),
    "too_large": _error(
        "the file has {0} bytes", "文件有 {0} 字节", "at most {1} bytes", "最多 {1} 字节"
    ),
    "empty_file": _error(
        "the file is empty",
        "文件是空的",
        "a header and at least one product",
        "表头和至少一个商品",
    ),
    "nul_bytes": _error(
        "the file holds NUL bytes: it is no text, or UTF-16 without its mark",
        "文件里有空字节：不是文本，或是没有标记的 UTF-16",
        *_UTF8,
    ),
    "bad_encoding": _error(
        "the text is neither UTF-8 nor GB18030, from byte {0} on",
        "文字既不是 UTF-8 也不是 GB18030，从第 {0} 字节起",
        *_UTF8,
    ),
    "unknown_format": _error(
        "files that end in {0} are not read",
        "不能读取 {0} 文件",
        "a .csv or .json file; spreadsheets save as CSV UTF-8",
        ".csv 或 .json 文件；表格软件里可另存为 CSV UTF-8",
    ),
    "no_products": _error(
        "there is nothing in the file: no product, no policy, no answer",
        "文件里没有商品、政策或问答",
        "at least one product",
        "至少一个商品",
    ),
    "too_many_problems": _error("there are more problems than these", "问题太多，只列出前面的"),
    "too_many_rows": _error(
        "there are more than {0} rows",
        "超过 {0} 行",
        "at most {0} rows a file",
        "一个文件最多 {0} 行",
    ),
    "too_many_columns": _error(
        "there are {0} columns", "有 {0} 列", "at most {1} columns", "最多 {1} 列"
    ),
    # CSV
    "broken_csv": _error(
        "the row's quotes or cells are broken: {0}",
        "这一行的引号或单元格坏了：{0}",
        'a quote inside a quoted cell is written twice ("")',
        '单元格里的引号要写两次（""）',
    ),
    "too_many_cells": _error(
        "the row has {0} cells, the header {1}",
        "这一行有 {0} 格，表头只有 {1} 格",
        "a cell with a comma stands in quotes",
        "带逗号的单元格要加引号",
    ),
    "no_header": _error(
        "this column has values but no header",
        "这一列有内容但没有表头",
        "a name in the first row",
        "第一行写列名",
    ),
    "no_column": _error(
        "no column holds the {0}; there are: {1}",
        "没有“{0}”这一列；现有：{1}",
        "a column named {2}",
        "列名写成 {2} 之一",
    ),
    "column_twice": _error(
        "columns {0} and {1} both mean {2}",
        "“{0}”和“{1}”两列都表示“{2}”",
        "one of them",
        "只留一列",
    ),
    # JSON
    "broken_json": _error("this is no valid JSON: {0}", "JSON 格式不对：{0}"),
    "wrong_kind": _error("this is {0}", "这里是 {0}", "{1}", "{1}"),
    "key_twice": _error(
        "the name {0} is given twice here", "“{0}”在这里写了两次", "once", "只写一次"
    ),
    "unknown_key": _warning("the name {0} is not known and was not used", "不认识“{0}”，没有使用"),
    # cells
    "missing": _error("the {0} is missing", "缺少{0}", "a text", "文字"),
    "too_long": _error(
        "the text has {0} characters", "文字有 {0} 个字", "at most {1}", "最多 {1} 个字"
    ),
    "sku_twice": _error(
        "this SKU was already used at {0}",
        "这个编码在{0}已经用过",
        "each SKU once",
        "每个编码只用一次",
    ),
    "sku_shortened": _error(
        "a spreadsheet has shortened this long number",
        "表格软件把长编码变成了科学计数",
        "the whole number, in a column formatted as text",
        "把该列设为文本格式，填完整编码",
    ),
    "no_parent": _error(
        "its main product {0} is not in this file",
        "文件里没有主商品 {0}",
        "the SKU of a product row of this file",
        "本文件里某个商品的编码",
    ),
    "nested_variant": _error(
        "its main product {0} is itself a variant",
        "主商品 {0} 自己也是规格行",
        "the SKU of a product row",
        "主商品的编码",
    ),
    "formula": _error(
        "this is a spreadsheet's formula or its error, not a value",
        "这是公式或公式错误，不是值",
        "the value itself",
        "填写算好的值",
    ),
    "not_a_price": _error(
        "this is not one exact price",
        "这不是一个确定的价格",
        "one amount, such as 89, ¥89 or 1,299.00元",
        "一个金额，如 89、¥89、1,299.00元",
    ),
    "not_a_count": _error(
        "this is not a whole number", "这不是整数", "a whole number, such as 300", "整数，如 300"
    ),
    "not_a_time": _error(
        "this is not a date with a time",
        "这不是日期时间",
        "such as 2026-11-22 20:00 or 2026-11-22T20:00:00+08:00",
        "如 2026-11-22 20:00 或 2026-11-22T20:00:00+08:00",
    ),
    "ends_first": _error(
        "it ends before it starts", "结束早于开始", "a time after {0}", "晚于 {0} 的时间"
    ),
    "not_tiers": _error(
        "these are not prices for several pieces",
        "这不是多件价",
        "such as 2 for 149; 3 for 199",
        "如 2件149；3件199",
    ),
    "currencies": _error(
        "the currencies {0} and {1} stand for one product",
        "同一个商品有 {0} 和 {1} 两种货币",
        "one currency a product",
        "一个商品一种货币",
    ),
    # doubts
    "placeholder": _warning(
        "this looks like a placeholder and was left out", "像是占位内容，没有使用"
    ),
    "negative": _warning("the number is negative and was left out", "是负数，没有使用"),
    "doubtful_price": _warning("the price was read as {0}", "价格按 {0} 理解"),
    "above_list": _warning("the live price is above the list price {0}", "直播价高于原价 {0}"),
    "above_live": _warning(
        "the price after coupon is above the live price {0}", "券后价高于直播价 {0}"
    ),
    "unknown_currency": _warning("the currency {0} is not known", "不认识货币 {0}"),
    "assumed_currency": _warning(
        "no currency is named; prices are read as {0}", "没有写货币，价格按 {0} 理解"
    ),
    # the playbook: what is wrong with an activity leaves that one out and the rest of the file in
    "activity_kind": _warning(
        "this is {0}; the activity was left out", "这里是 {0}，没有使用这个玩法", "{1}", "{1}"
    ),
    "activity_missing": _warning(
        "the {0} is missing; the activity was left out",
        "缺少{0}，没有使用这个玩法",
        "{1}",
        "{1}",
    ),
    "activity_too_long": _warning(
        "the text has {0} characters; the activity was left out",
        "文字有 {0} 个字，没有使用这个玩法",
        "at most {1}",
        "最多 {1} 个字",
    ),
    "activity_title": _warning(
        "the title is too long for a headline; the activity was left out",
        "标题太长，卡片上放不下，没有使用这个玩法",
        "at most {0} characters, or {1} words",
        "最多 {0} 个字，或 {1} 个英文单词",
    ),
    "activity_minutes": _warning(
        "{0} is no length of an activity; it was left out",
        "{0} 不是玩法的时长，没有使用这个玩法",
        "a whole number of minutes, {1} to {2}",
        "整数分钟，{1} 到 {2}",
    ),
    "activity_occasion": _warning(
        "the occasion {0} is not known; the activity was left out",
        "不认识场合“{0}”，没有使用这个玩法",
        "of {1}",
        "{1} 之中的",
    ),
    "activity_twice": _warning(
        "the id {0} was already used at {1}; the first one holds",
        "编号“{0}”在{1}已经用过，以前面的为准",
        "each id once",
        "每个编号只用一次",
    ),
    "activity_contradicts": _warning(
        "the id {0} was already used at {1} with other content; the first one holds",
        "编号“{0}”在{1}已经用过，而且内容不同，以前面的为准",
        "each id once, with one content",
        "每个编号只用一次，内容只写一种",
    ),
    "more_activities": _warning(
        "more is wrong with the activities than is listed", "玩法的问题太多，只列出前面的"
    ),
    "too_many_activities": _warning(
        "there are {0} activities; those after the first {1} were left out",
        "有 {0} 个玩法，只使用前 {1} 个",
        "at most {1}",
        "最多 {1} 个",
    ),
    "read_as_gb18030": _warning(
        "the file is not UTF-8 and was read as GB18030; check the characters",
        "文件不是 UTF-8，按 GB18030 读取，请核对文字",
    ),
}
