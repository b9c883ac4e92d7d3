"""CSV shop files: read as shops write them, refused with the row and column."""

from decimal import Decimal

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from ingest.documents.limits import Limits
from ingest.documents.problems import Problem, ShopFileError
from ingest.documents.shop_file import ParsedShop, ReadingOptions, read_shop_file
from knowledge.products import Product


def read(text: str | bytes, **limits: int) -> ParsedShop:
    data = text.encode() if isinstance(text, str) else text
    return read_shop_file(data, "shop.csv", ReadingOptions(Limits(**limits)))


def only(text: str | bytes) -> Product:
    (product,) = read(text).products
    return product


def problems(text: str | bytes, **limits: int) -> list[Problem]:
    with pytest.raises(ShopFileError) as caught:
        read(text, **limits)
    return list(caught.value.problems)


def problem(text: str | bytes, **limits: int) -> tuple[int | None, str, str, str]:
    (found,) = (p for p in problems(text, **limits) if p.severity == "error")
    assert found.message
    return found.row, found.column, found.value, found.code


WHOLE = (
    "商品编码,商品名称,别名,类目,描述,直播价,原价,券后价,优惠券,活动,赠品,库存,限购,"
    "多件价,开始时间,结束时间,容量,内胆材质\n"
    'CUP-01,保温杯,"小绿杯、CW-500",家居 > 水杯,"<b>轻巧</b>",89元,￥159,79,领10元券,第二件半价,'
    '杯刷;杯套,"1,000件",2,2件149;3件199,2026-11-22 20:00,2026-11-23,500ml,316不锈钢\n'
)


def test_a_whole_row_is_understood() -> None:
    product = only(WHOLE)
    offer = product.offer
    assert offer is not None
    assert (product.sku, product.title, product.names) == ("CUP-01", "保温杯", ("小绿杯", "CW-500"))
    assert (product.category, product.description) == ("家居/水杯", "轻巧")
    assert (offer.currency, offer.live_price, offer.list_price) == (
        "CNY",
        Decimal(89),
        Decimal(159),
    )
    assert (offer.coupon_price, offer.coupon, offer.promotion) == (
        Decimal(79),
        "领10元券",
        "第二件半价",
    )
    assert (offer.gifts, offer.stock, offer.limit_per_buyer) == (("杯刷", "杯套"), 1000, 2)
    assert [(t.minimum_quantity, str(t.total)) for t in offer.tiers] == [(2, "149"), (3, "199")]
    assert offer.starts_at is not None
    assert offer.starts_at.isoformat() == "2026-11-22T20:00:00+08:00"
    assert offer.ends_at is not None
    assert offer.ends_at.isoformat() == "2026-11-23T23:59:59+08:00"
    assert [(a.name, a.value, a.standard_name) for a in product.attributes] == [
        ("容量", "500ml", "size"),
        ("内胆材质", "316不锈钢", None),
    ]
    assert product.attributes[0].source.location == "row 2, column 容量"
    assert product.attributes[0].quantities[0].unit == "ml"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_encodings_delimiters_and_newlines(encoding: str, delimiter: str, newline: str) -> None:
    text = f'货号,标题,颜色\nA,保温杯,墨绿\nB,"多行\n{delimiter}标题",\n'.replace(",", delimiter)
    parsed = read(text.replace("\n", newline).encode(encoding))
    assert [p.sku for p in parsed.products] == ["A", "B"]
    assert parsed.products[0].attributes[0].value == "墨绿"
    assert parsed.products[1].source.location == "row 3"
    codes = [p.code for p in parsed.problems]
    assert codes == (["read_as_gb18030"] if encoding == "gb18030" else [])


def test_rows_are_numbered_as_a_spreadsheet_shows_them() -> None:
    text = '\nsku,title,price\nA,"two\nlines",1\n\nB,b,oops\n'
    assert problem(text) == (5, "price", "oops", "not_a_price")
    assert problem("sep=;\nsku;title;price\nA;a;oops\n") == (2, "price", "oops", "not_a_price")


def test_variant_rows_belong_to_their_product_wherever_they_stand() -> None:
    product = only(
        "sku,title,parent_sku,price,颜色,尺码\n"
        "C-W,,C,¥92,奶白,大\n"
        "C,杯,,¥89,,\n"
        "C-G,墨绿款,c,,墨绿,\n"
    )
    white, green = product.variants
    assert (white.sku, white.title) == ("C-W", "奶白 大")
    assert (green.title, green.offer) == ("墨绿款", None)
    assert white.offer is not None
    assert white.offer.live_price == 92
    assert [a.value for a in white.attributes] == ["奶白", "大"]


def test_a_variant_without_its_product_is_an_error() -> None:
    text = "sku,title,parent_sku\nA,a,NOSUCH\n"
    assert problem(text) == (2, "parent_sku", "NOSUCH", "no_parent")
    nested = problems("sku,title,parent_sku\nP,p,\nV,v,P\nW,w,V\n")
    assert [(p.row, p.code) for p in nested] == [(4, "nested_variant")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", (1, "", "", "empty_file")),
        (" \n\n", (1, "", "", "empty_file")),
        ("sku,title\n", (1, "", "", "no_products")),
        ("title,price\na,1\n", (1, "", "", "no_column")),
        ("sku,price\na,1\n", (1, "", "", "no_column")),
        ("sku,title\nA,a\na ,b\n", (3, "sku", "a", "sku_twice")),
        ("sku,title\nA,a\n\u200bA,b\n", (3, "sku", "A", "sku_twice")),
        ("sku,title\n,a\n", (2, "sku", "", "missing")),
        ("货号,标题\nA,\n", (2, "标题", "", "missing")),
        ('sku,title\nA,"a\nB,b\n', (2, "", "", "broken_csv")),
        ('sku,title\nA,"a"b\n', (2, "", "", "broken_csv")),
        ("sku,title\nA,a,surplus\n", (2, "", "surplus", "too_many_cells")),
        ("sku,title,\nA,a,x\n", (2, "3", "x", "no_header")),
        ("sku,title,price,直播价\nA,a,1,2\n", (1, "直播价", "", "column_twice")),
        ("sku,title\nA,=A1&B1\n", (2, "title", "=A1&B1", "formula")),
        ("sku,title\n6.95E+12,a\n", (2, "sku", "6.95E+12", "sku_shortened")),
        ("sku,title,stock\nA,a,many\n", (2, "stock", "many", "not_a_count")),
        ("sku,title,ends_at\nA,a,tomorrow\n", (2, "ends_at", "tomorrow", "not_a_time")),
        ("sku,title,tiers\nA,a,buy two\n", (2, "tiers", "buy two", "not_tiers")),
        ("sku,title,price,currency\nA,a,$5,CNY\n", (2, "currency", "", "currencies")),
        (b"sku,title\nA,a\x00b\n", (2, "", "", "nul_bytes")),
        (b"sku,title\nA,\xff\xfe\n", (2, "", "", "bad_encoding")),
        ("sku,title\nA,na\u00efve fa\u00e7ade".encode("cp1252"), (2, "", "", "bad_encoding")),
    ],
)
def test_what_is_wrong_is_said_with_its_place(
    text: str | bytes, expected: tuple[int, str, str, str]
) -> None:
    assert problem(text) == expected


def test_an_end_before_the_start_is_an_error() -> None:
    text = "sku,title,starts_at,ends_at\nA,a,2026-11-22 20:00,2026-11-22 19:00\n"
    assert [(p.column, p.code) for p in problems(text)] == [("ends_at", "ends_first")]


def test_all_errors_are_told_at_once_up_to_a_limit() -> None:
    rows = "".join(f"S{n},t,bad\n" for n in range(5000))
    found = problems("sku,title,price\n" + rows)
    assert [p.row for p in found[:3]] == [2, 3, 4]
    assert len(found) == 201
    assert found[-1].code == "too_many_problems"


def test_sizes_are_limited() -> None:
    assert problem("sku,title\n" + "a" * 100, max_bytes=50)[3] == "too_large"
    assert problem("sku,title\nA,a\nB,b\n", max_rows=1) == (3, "", "", "too_many_rows")
    assert problem("sku,title," + ",".join(map(str, range(10_000))) + "\n")[3] == "too_many_columns"
    assert problem("sku,title,x\nA,a,0123456789\n", max_characters=9)[3] == "too_long"
    assert problem("sku,title\nA," + "x" * 200_000)[3] == "broken_csv"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("sku,标题,尺寸\nA,杯,0x0x0cm\n", "placeholder"),
        ("sku,标题,price\nA,杯,-5\n", "negative"),
        ("sku,标题,price,原价\nA,杯,99,89\n", "above_list"),
        ("sku,标题,price,券后价\nA,杯,89,99\n", "above_live"),
        ("sku,标题,price,currency\nA,杯,89,XYZ\n", "unknown_currency"),
        ('sku,标题,price\nA,杯,"89,5"\n', "doubtful_price"),
        ("sku,title,price\nA,cup,89\n", "assumed_currency"),
    ],
)
def test_doubts_are_told_and_do_not_stop(text: str, code: str) -> None:
    parsed = read(text)
    (found,) = parsed.problems
    assert (found.code, found.severity, found.row) == (code, "warning", 2)
    assert len(parsed.products) == 1


def test_a_doubtful_figure_is_not_used() -> None:
    product = only("sku,标题,price,库存,尺寸\nA,杯,-5,-1,0x0x0cm\n")
    assert product.attributes == ()
    assert product.offer is not None
    assert (product.offer.live_price, product.offer.stock) == (None, None)


def test_no_is_a_value_and_a_dash_is_none() -> None:
    product = only("sku,标题,香精,保质期,price,券后价\nA,茶,无,—,89,无\n")
    assert [(a.name, a.value) for a in product.attributes] == [("香精", "无")]
    assert product.offer is not None
    assert product.offer.coupon_price is None


def test_currency_comes_from_the_cell_the_column_the_header_or_the_default() -> None:
    def currency(header: str, row: str) -> str:
        offer = only(f"sku,标题,{header}\nA,杯,{row}\n").offer
        assert offer is not None
        return offer.currency

    assert currency("price", "£5") == "GBP"
    assert currency("price,currency", "5,EUR") == "EUR"
    assert currency("price,currency", "$5,HKD") == "HKD"
    assert currency("price,currency", "¥5,JPY") == "JPY"
    assert currency("price (USD)", "5") == "USD"
    assert currency("直播价（元）", "5") == "CNY"
    assert currency("price", "5") == "CNY"


def test_invisible_characters_do_not_part_what_belongs_together_and_text_stays_as_shown() -> None:
    product = only("\u200bs\u200bku,标题\u200f,颜色\nA\u200b,杯\u200d子,\u202e墨绿\n")
    assert (product.sku, product.title) == ("A", "杯\u200d子")
    assert product.attributes[0].value == "\u202e墨绿"


def test_a_bare_id_names_the_product_only_without_a_better_column() -> None:
    assert only("id,name\n7,cup\n").sku == "7"
    product = only("ID,SKU,Name\n7,A,cup\n")
    assert (product.sku, product.attributes[0].name) == ("A", "ID")


cells = st.sampled_from(
    ["A", "B", "保温杯", "89", "¥1,2", "-1", '"', '""', '"a,b"', "=A1", "\u200b", "0x0", "无", ""]
) | st.text(max_size=8)
headers = st.sampled_from(
    ["sku", "商品名称", "title", "price", "原价", "parent_sku", "库存", "颜色", "tiers", ""]
)
tables = st.builds(
    lambda head, rows, end: ",".join(head) + end + end.join(",".join(row) for row in rows),
    st.lists(headers, min_size=1, max_size=8),
    st.lists(st.lists(cells, max_size=9), max_size=6),
    st.sampled_from(["\n", "\r\n", "\r"]),
)
encoded = st.builds(
    lambda text, encoding: text.encode(encoding, "replace"),
    tables,
    st.sampled_from(["utf-8", "utf-8-sig", "gb18030", "utf-16", "cp1252"]),
)


@settings(max_examples=150, deadline=None)
@given(encoded | st.binary(max_size=200))
@example(b"sku,title\n\x00")
@example("sku,title\nA,a".encode("utf-16-le"))
def test_any_bytes_are_read_or_refused_with_a_row(data: bytes) -> None:
    try:
        parsed = read(data)
    except ShopFileError as error:
        assert any(p.severity == "error" for p in error.problems)  # noqa: PT017 - either is right
        found = error.problems
    else:
        found = parsed.problems
        assert all(p.severity == "warning" for p in found)
        skus = [p.sku for p in parsed.products]
        assert len({sku.casefold() for sku in skus}) == len(skus)
        assert all(p.title and p.source.location.startswith("row ") for p in parsed.products)
    assert all(p.row is not None and p.row >= 1 for p in found)


def test_a_spreadsheet_is_refused_with_what_to_do() -> None:
    with pytest.raises(ShopFileError) as raised:
        read_shop_file(b"PK\x03\x04", "goods.xlsx")
    (found,) = raised.value.problems
    assert found.message == "files that end in .xlsx are not read"
    assert found.message_in("zh") == "不能读取 .xlsx 文件"
    assert "CSV UTF-8" in found.expected
    assert "CSV UTF-8" in found.expected_in("zh")
