"""Numbers told of boxes, ports, signs, shares, ages and gifts, and what is no number of theirs."""

import pytest

from copilot.skills.corrections.figures.figures import find_figures
from tests.copilot.skills.corrections.judge_shop import TOLD_SHOP, ask


def wrong(text: str, sku: str, before: tuple[str, ...] = ()) -> list[str]:
    verdicts = ask(text, sku, before, shop_file=TOLD_SHOP).verdicts
    return [v.attribute for v in verdicts if v.outcome == "wrong"]


@pytest.mark.parametrize(
    ("text", "sku", "name"),
    [
        ("一箱给你们装十包", "WIPES", "箱规"),
        ("整箱是八桶的", "LIQUID", "箱规"),
        ("每包里面足足一百二十抽", "WIPES", "规格"),
        ("一箱到手二十包", "TISSUE", "箱规"),
        ("USB口给你两个", "ROUTER", "接口"),
        ("背后网口就一个", "ROUTER", "接口"),
        ("五个HDMI口", "TV", "接口"),
        ("后头一共有六个千兆网口", "ROUTER", "接口"),
        ("里面有两包醋包，再加四包酱料", "NOODLE", "配料包"),
        ("PA这里就三个加号", "SPRAY", "PA等级"),
        ("PA++的", "SPRAY", "PA等级"),
        ("五十倍防晒", "SPRAY", "防晒倍数"),
        ("防晒能到六十倍的", "SPRAY", "防晒倍数"),
        ("wifi七的", "ROUTER", "Wi-Fi"),
        ("含绒量百分之九十", "PILLOW", "绒子含量"),
        ("亮度九百流明", "LAMP", "亮度"),
        ("物理分辨率是4K", "LAMP", "物理分辨率"),
        ("四个月大的狗狗也能吃", "KIBBLE", "适用阶段"),
        ("空书包提着三斤半", "SATCHEL", "自重"),
        ("珠子大小十二毫米", "PEARL", "直径"),
        ("再送你们裱花嘴，十二个够用了", "MAT", "赠品"),
        ("绳子松了寄过来换，一次收二十块", "JADE", "售后"),
        ("也要收个换绳的成本费", "JADE", "售后"),
        ("运存两个G", "TV", "运行内存"),
        ("珠径十二毫米", "PEARL", "直径"),
        ("酱料给你两包，醋包两包", "NOODLE", "配料包"),
        ("十二寸的轮子", "SCOOTER", "轮径"),
    ],
)
def test_another_number_is_told(text: str, sku: str, name: str) -> None:
    assert wrong(text, sku) == [name]


@pytest.mark.parametrize(
    ("text", "sku"),
    [
        ("一箱给你们发十二包", "WIPES"),
        ("拍两箱给你们发二十四包", "WIPES"),
        ("一箱大概十来包吧", "WIPES"),
        ("上次一箱是十包", "WIPES"),
        ("一箱用了十包还有两包", "WIPES"),
        ("一箱送两包试用装", "WIPES"),
        ("一箱有没有二十包", "WIPES"),
        ("人家一箱才八包", "WIPES"),
        ("网口四个，USB一个", "ROUTER"),
        ("后头一共有四个千兆网口", "ROUTER"),
        ("后头插两个网口就行", "ROUTER"),
        ("今天再加四包酱料", "NOODLE"),
        ("一个HDMI接盒子，一个接电脑", "TV"),
        ("三个HDMI都能用", "TV"),
        ("HDMI线要两根", "TV"),
        ("PA四个加号拉满", "SPRAY"),
        ("吸力两万Pa", "SPRAY"),
        ("三十倍的防晒日常够了", "SPRAY"),
        ("放大一百倍的防晒颗粒给你们看", "SPRAY"),
        ("人家五十倍的防晒厚得很", "SPRAY"),
        ("我手机是wifi五的", "ROUTER"),
        ("含绒量百分之八十", "PILLOW"),
        ("外头好多标百分之五十的绒子也敢卖三百", "PILLOW"),
        ("外边的含绒量百分之三十", "PILLOW"),
        ("亮度六百五十流明", "LAMP"),
        ("720P的物理分辨率", "LAMP"),
        ("分辨率支持4K输入", "LAMP"),
        ("4K的片子也能播", "LAMP"),
        ("四个月大的狗狗先别吃", "KIBBLE"),
        ("四个月大的狗狗能吃吗", "KIBBLE"),
        ("两岁的狗狗也能吃", "KIBBLE"),
        ("四个月的小狗吃幼犬粮就行", "KIBBLE"),
        ("塞满书拎起来五斤", "SATCHEL"),
        ("空书包提着一斤三两", "SATCHEL"),
        ("三十升的下礼拜才到货", "SATCHEL"),
        ("大小正好", "PEARL"),
        ("再送你们裱花嘴，六个够用了", "MAT"),
        ("送烘焙油纸，两张一垫", "MAT"),
        ("绳子松了寄过来换，不收钱", "JADE"),
        ("运存三个G", "TV"),
        ("酱料三包，醋包两包", "NOODLE"),
        ("拌一碗放一包酱料", "NOODLE"),
        ("再送两包酱料", "NOODLE"),
        ("两包酱料一起倒进去", "NOODLE"),
        ("两个USB设备都能插", "ROUTER"),
        ("装得下大小二十厘米的盒子", "PEARL"),
        ("八寸的轮子", "SCOOTER"),
        ("人家绳子断了要收二十块", "JADE"),
    ],
)
def test_what_holds_or_is_of_another_thing_is_left_alone(text: str, sku: str) -> None:
    assert wrong(text, sku) == []


def test_tenths_of_a_tonne_are_said_after_it() -> None:
    figure = find_figures("一立方一吨三")[-1]
    assert (str(figure.first.low), figure.first.unit) == ("1.3", "t")
