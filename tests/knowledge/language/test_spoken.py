"""What is read aloud, and that it reads back to the same amount."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.language.numbers import parse_number
from knowledge.language.quantities import Quantity, find_quantities
from knowledge.language.spoken import speak_number, speak_quantity, speak_text
from knowledge.language.spoken_numbers import SpokenLanguage
from knowledge.language.spoken_units import CHINESE_NAMES, ENGLISH_INVARIANT, ENGLISH_NAMES
from knowledge.language.unit_table import UNITS
from knowledge.language.units import dimension_of, same_amount

_LANGUAGES: st.SearchStrategy[SpokenLanguage] = st.sampled_from(("zh", "en"))
_COUNTS = [symbol for symbol, unit in UNITS.items() if unit.dimension == "count"]
# 块 alone means yuan; 一听, 一种, 一键 are words of their own; 一千字节 is a kilobyte
_AMBIGUOUS = {"pcs", "块", "听", "种", "键", "B"}
_UNITS: dict[SpokenLanguage, list[str]] = {
    "zh": sorted((set(CHINESE_NAMES) | {"%", "‰"} | set(_COUNTS)) - _AMBIGUOUS),
    "en": sorted(set(ENGLISH_NAMES) | set(ENGLISH_INVARIANT)),
}


@given(
    st.decimals(min_value=-(10**12), max_value=10**12, places=4, allow_nan=False)
    | st.integers(0, 10**12).map(Decimal)
    | st.integers(0, 30000).map(Decimal)
    | st.sampled_from([Decimal(10) ** k + d for k in range(12) for d in (0, 1, 10, 100, 200)]),
    _LANGUAGES,
)
def test_a_spoken_number_parses_back(value: Decimal, language: SpokenLanguage) -> None:
    assert parse_number(speak_number(value, language)) == value


@pytest.mark.parametrize(
    ("value", "zh", "en"),
    [
        ("0", "零", "zero"),
        ("2", "二", "two"),
        ("10", "十", "ten"),
        ("12.05", "十二点零五", "twelve point zero five"),
        ("110", "一百一十", "one hundred and ten"),
        ("205", "两百零五", "two hundred and five"),
        ("2005", "两千零五", "two thousand and five"),
        ("20000", "两万", "twenty thousand"),
        ("100010", "十万零一十", "one hundred thousand and ten"),
        ("-3", "负三", "minus three"),
    ],
)
def test_speaks_numbers(value: str, zh: str, en: str) -> None:
    assert speak_number(Decimal(value), "zh") == zh
    assert speak_number(Decimal(value), "en") == en


@pytest.mark.parametrize("value", ["NaN", "Infinity", "1e20"])
def test_refuses_what_nobody_says(value: str) -> None:
    with pytest.raises(ValueError, match="expected a finite number"):
        speak_number(Decimal(value), "zh")


@given(
    _LANGUAGES.flatmap(lambda lang: st.tuples(st.just(lang), st.sampled_from(_UNITS[lang]))),
    # not zero: 零件 is a word of its own
    st.decimals(min_value=Decimal("0.01"), max_value=99999, places=2, allow_nan=False),
    st.decimals(min_value=1, max_value=999, places=1, allow_nan=False) | st.none(),
    st.booleans(),
)
def test_a_spoken_quantity_is_found_again(
    spoken: tuple[SpokenLanguage, str], low: Decimal, width: Decimal | None, approximate: bool
) -> None:
    language, unit = spoken
    high = low if width is None else low + width
    said = speak_quantity(
        Quantity(dimension_of(unit), low, high, unit, approximate, 0, 0), language
    )
    found = find_quantities(said)
    assert len(found) == 1, said
    again = found[0]
    original = Quantity(dimension_of(unit), low, high, unit, approximate, 0, 0)
    assert same_amount(again, original), said
    assert again.approximate is approximate, said


@pytest.mark.parametrize(
    ("text", "zh", "en"),
    [
        ("500ml", "五百毫升", "500 millilitres"),
        ("¥59.9", "五十九块九", "59.9 yuan"),
        ("¥59.99", "五十九块九毛九", "59.99 yuan"),
        ("59.05元", "五十九块零五分", "59.05 yuan"),
        ("0.5元", "五毛", "0.5 yuan"),
        ("2件", "两件", "2 pieces"),
        ("1盒", "一盒", "1 box"),
        ("1.5小时", "一个半小时", "1.5 hours"),
        ("24-26℃", "二十四到二十六摄氏度", "24 to 26 degrees Celsius"),
        ("-18℃", "零下十八摄氏度", "-18 degrees Celsius"),
        ("30%", "百分之三十", "30%"),
        ("1/2", "二分之一", "0.5"),
        ("500多人", "五百多人", "500 people"),
    ],
)
def test_speaks_one_fact(text: str, zh: str, en: str) -> None:
    assert speak_text(text, "zh") == zh
    assert speak_text(text, "en") == en


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("一晚约0.8度", "一晚约零点八度"),
        ("糖度15度以上", "糖度十五度以上"),
        ("清酒15%vol", "清酒十五度"),
        ("散光50度到200度", "散光五十到两百度"),
        ("靠背95-160度", "靠背九十五到一百六十度"),
        ("冷藏-3度", "冷藏零下三度"),
        ("水温60摄氏度", "水温六十摄氏度"),
        ("140华氏度", "一百四十华氏度"),
    ],
)
def test_what_is_written_as_degrees_alone_is_said_so_whatever_it_measures(
    text: str, said: str
) -> None:
    assert speak_text(text, "zh") == said


def test_speaks_a_sentence_and_leaves_its_words_alone() -> None:
    assert speak_text("容量：约500ml，2件59.9元，5元/斤", "zh") == (
        "容量：约五百毫升，两件五十九块九，五块每斤"
    )
    assert speak_text("尺寸20×30×5cm", "zh") == "尺寸二十厘米乘三十厘米乘五厘米"
    assert speak_text("没有数字", "zh") == "没有数字"
    assert speak_text("Capacity: 500ml, 12 months", "en") == (
        "Capacity: 500 millilitres, 12 months"
    )
    assert speak_text("60 tablets, 3 boxes", "en") == "60 tablets, 3 boxes"


def test_open_ends_are_said() -> None:
    (above,) = find_quantities("300元以上")
    (below,) = find_quantities("within 24 hours")
    assert speak_quantity(above, "zh") == "三百块以上"
    assert speak_quantity(below, "en") == "up to 24 hours"


@given(st.text(max_size=40), _LANGUAGES)
def test_any_text_can_be_spoken(text: str, language: SpokenLanguage) -> None:
    speak_text(text, language)


@pytest.mark.parametrize(
    ("written", "said"),
    [("$143.5", "143.50 dollars"), ("$79", "79 dollars"), ("$2.05", "2.05 dollars")],
)
def test_cents_are_said_in_full(written: str, said: str) -> None:
    assert speak_text(written, "en") == said


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("a 2 year guarantee", "a 2 year guarantee"),
        ("your 14 days trial", "your 14 day trial"),
        ("the 1.7 L jug", "the 1.7 litre jug"),
        ("30 day returns", "30 day returns"),
        ("it takes $5 off", "it takes 5 dollars off"),
        ("the 30 days are over", "the 30 days are over"),
        ("lasts 6 hours with the case", "lasts 6 hours with the case"),
    ],
)
def test_a_unit_before_what_it_describes_has_no_plural(written: str, said: str) -> None:
    assert speak_text(written, "en") == said


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("304不锈钢", "三零四不锈钢"),
        ("316食品级不锈钢内胆", "三一六食品级不锈钢内胆"),
        ("925银链", "九二五银链"),
        ("500ml不锈钢杯", "五百毫升不锈钢杯"),
    ],
)
def test_a_grade_is_named_digit_by_digit(written: str, said: str) -> None:
    assert speak_text(written, "zh") == said


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("三件8折", "三件打八折"),
        ("满2件7.5折", "满两件打七五折"),
        ("第二件半价，三件85折", "第二件半价，三件打八五折"),
        ("两件八五折", "两件打八五折"),
        ("会员享9折", "会员享九折"),
        ("领6折券", "领六折券"),
        ("全场3折起", "全场三折起"),
        ("折叠后5cm", "折叠后五厘米"),
    ],
)
def test_tenths_of_a_price_are_said_as_tenths(written: str, said: str) -> None:
    assert speak_text(written, "zh") == said


@pytest.mark.parametrize(
    ("written", "zh", "en"),
    [
        ("03奶茶", "零三奶茶", "03奶茶"),
        ("色号01、04、12", "色号零一、零四、十二", "色号01、04、12"),
        ("09款", "零九款", "09 款"),
        ("07号色", "零七号色", "07号色"),
        ("5号电池两节", "五号电池两节", "5号电池2 节"),
        ("0.5L", "零点五升", "0.5 litres"),
        ("0添加", "零添加", "0添加"),
        ("备案2025098761", "备案二零二五零九八七六一", "备案2025098761"),
        ("shade 06", "shade 零六", "shade 06"),
    ],
)
def test_a_number_that_is_a_name_keeps_its_zero(written: str, zh: str, en: str) -> None:
    assert speak_text(written, "zh") == zh
    if written.isascii():
        assert speak_text(written, "en") == en


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("2027年3月12日", "二零二七年三月十二号"),
        ("2027-03-12", "二零二七年三月十二号"),
        ("2027.3.2生产", "二零二七年三月二号生产"),
        ("2027年3月", "二零二七年三月"),
        ("6月18日20点开始", "六月十八号二十点开始"),
        ("每晚8点到12点", "每晚八点到十二点"),
        ("下午2点30分", "下午两点半"),
        ("周六9:30-22:00", "周六九点半到二十二点"),
        ("稀释1:30", "稀释1:30"),
        ("比例1:30", "比例一比三十"),
        ("屏幕16:9", "屏幕十六比九"),
        ("1:1还原", "一比一还原"),
        ("第2代", "第二代"),
        ("第3件4折", "第三件打四折"),
        ("蓝牙5.3", "蓝牙五点三"),
    ],
)
def test_dates_and_times_of_day_are_said(written: str, said: str) -> None:
    assert speak_text(written, "zh") == said


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("旅行装8ml×3", "旅行装八毫升三份"),
        ("面膜贴×2", "面膜贴两份"),
        ("18g×20袋", "十八克一袋、二十袋"),
        ("1.5米×2米", "一点五米乘两米"),
        ("身高150-160cm/体重80-95斤", "身高一百五十到一百六十厘米、体重八十到九十五斤"),
        ("150-160cm/80-95斤", "一百五十到一百六十厘米、八十到九十五斤"),
        ("100元/2件", "一百块两件"),
        ("米白/焦糖", "米白、焦糖"),
        ("30元/100克", "三十块每一百克"),
        ("6元/斤起", "六块每斤起"),
        ("7小时（开风扇）", "七小时，开风扇的话"),
        ("3年（开封后6个月）", "三年，开封后六个月"),
        ("重20克（不含盒），轻", "重二十克，不含盒，轻"),
        ("纸巾（加厚）12包", "纸巾，加厚，十二包"),
    ],
)
def test_signs_are_said_as_what_they_mean(written: str, said: str) -> None:
    assert speak_text(written, "zh") == said


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("18 g x 20 packs", "18 grams each, 20 packs"),
        ("3 h (fan on)", "3 hours, fan on"),
        ("90 W (peak) and quiet", "90 watts, peak, and quiet"),
        ("1.7 kg/45 cm", "1.7 kilograms, 45 centimetres"),
    ],
)
def test_english_signs_are_said_as_what_they_mean(written: str, said: str) -> None:
    assert speak_text(written, "en") == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("规格是6-8只/kg", "规格是六到八只每千克"),
        ("20元/m", "二十块每米"),
        ("8-10条/kg，活的", "八到十条每千克，活的"),
        ("3只/斤", "三只每斤"),
    ],
)
def test_so_many_to_a_unit(text: str, said: str) -> None:
    assert speak_text(text, "zh") == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a 14k rose gold clasp", "a 14 karat rose gold clasp"),
        ("9k gold-filled wire", "9 karat gold-filled wire"),
        ("18k golden fans follow us", "18000 golden fans follow us"),
        ("935 sterling silver chain", "935 sterling silver chain"),
        ("it costs 935 sterling", "it costs 935 pounds sterling"),
        ("runs for 20/40/60 min", "runs for 20, 40 or 60 minutes"),
        ("115/230 V, 50/60 Hz", "115 or 230 volts, 50 or 60 hertz"),
        ("110-230V~50/60Hz", "110 to 230 volts, 50 or 60 hertz"),
        ("a 3/8 inch bit", "a 3/8 inch bit"),
        ("1/3 cup of oats", "1/3 cup of oats"),
        ("24/7 chat", "24/7 chat"),
        ("off by ±4 g", "off by plus or minus 4 grams"),
        ("noise ≤45 dB", "noise at most 45 decibels"),
        ("a 5/8 in bolt, 1 1/2 inches long", "a 5/8 inch bolt, 1 1/2 inches long"),
        ("1/2 in the box", "0.5 in the box"),
        ("set in 5 °C steps", "set in 5 degree Celsius steps"),
        ("4 m (for 2 kg), 6 m (for 5 kg)", "4 metres, for 2 kilograms; 6 metres, for 5 kilograms"),
    ],
)
def test_figures_that_are_names_or_stand_side_by_side(text: str, said: str) -> None:
    assert speak_text(text, "en") == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("14k玫瑰金耳钉", "十四K玫瑰金耳钉"),
        ("粉丝18k", "粉丝一万八千"),
        ("号型170/88A", "号型170/88A"),
        ("最大5A", "最大五安培"),
        ("80S/2棉", "80S/2棉"),
        ("定时20/40/60分钟", "定时二十、四十、六十分钟"),
        ("220V~50/60Hz", "两百二十伏，五十、六十赫兹"),
        ("5V~12V", "五到十二伏"),
        ("2/3杯", "三分之二杯"),
        ("0.2mm/0.3mm", "零点二毫米、零点三毫米"),
        ("8oz/平方码", "八盎司每平方码"),
        ("精度±2%", "精度正负百分之二"),
        ("8小时≤6℃", "八小时不超过六摄氏度"),
        ("水压≥0.1MPa", "水压不低于零点一兆帕"),
        ("执行QB/T 1333-2018", "执行QB/T 一三三三杠二零一八"),
        ("符合GB 18401", "符合GB 一八四零一"),
        ("64GB 500元", "六十四GB 五百块"),
        ("618和双12同价", "六一八和双十二同价"),
        ("共618件", "共六百一十八件"),
        ("透光比0.8:1", "透光比零点八比一"),
        ("主机+底座", "主机加底座"),
        ("8GB+256GB", "八GB加两百五十六GB"),
        ("UPF50+面料", "UPF50+面料"),
        ("DP×2，湿巾×3", "DP两个，湿巾三份"),
        ("适合iPad 10 用", "适合iPad 10 用"),
        ("Switch 2台", "Switch 两台"),
        ("温差±0.3℃", "温差正负零点三摄氏度"),
    ],
)
def test_chinese_figures_that_are_names_or_stand_side_by_side(text: str, said: str) -> None:
    assert speak_text(text, "zh") == said
