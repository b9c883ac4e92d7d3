"""Grades, acidity, places of materials, groups and things put in, said as what they are not."""

import pytest

from tests.copilot.skills.corrections.judge_shop import TOLD_SHOP, ask


def wrong(text: str, sku: str, before: tuple[str, ...] = ()) -> list[str]:
    verdicts = ask(text, sku, before, shop_file=TOLD_SHOP).verdicts
    return [v.attribute for v in verdicts if v.outcome == "wrong"]


@pytest.mark.parametrize(
    ("text", "sku", "name"),
    [
        ("安全类别给到A类", "SCARF", "安全类别"),
        ("安全等级是C类", "WIPES", "安全等级"),
        ("中性的配方", "WIPES", "酸碱度"),
        ("偏酸的，温和", "LIQUID", "酸碱度"),
        ("用的是新疆羊绒", "SCARF", "面料"),
        ("咱们湿巾的工厂在广州", "WIPES", "产地"),
        ("壳子是PC的料子", "ROUTER", "外壳材质"),
        ("皮革的沙发也能拿它擦", "LIQUID", "不适用面料"),
        ("羊毛的随便洗", "LIQUID", "不适用面料"),
        ("防腐剂放了一点点", "KIBBLE", "防腐剂"),
        ("里头喷了香精的", "SPRAY", "香精"),
        ("怀着娃的姐妹也能用", "SPRAY", "孕妇可用"),
        ("这瓶就是专门为干皮做的", "SERUM", "适用肤质"),
        ("颜色有驼色的、烟灰的，还有个酒红", "SCARF", "颜色"),
        ("雨罩缝死在包上的", "SATCHEL", "雨罩"),
        ("颜色就一个 粉色的", "SCARF", "颜色"),
        ("就烟灰和粉色两个色", "SCARF", "颜色"),
        ("防火做到A级", "BOARD", "防火等级"),
        ("这个纸是木浆的", "TISSUE", "原料"),
        ("这个雨罩取不下来", "SATCHEL", "雨罩"),
        ("侧面一拉能再扩容一圈", "SATCHEL", "可扩展"),
        ("光源用的激光", "LAMP", "光源"),
        ("对焦是自动的", "LAMP", "对焦"),
        ("鞋选呢是窄的", "BOOTS", "鞋楦"),
        ("柏油路就穿它", "BOOTS", "适用场景"),
        ("那台投影灯是激光的", "SCARF", "光源"),
        ("磨毛三件套是六十支的", "SCARF", "纱支"),
    ],
)
def test_another_value_is_told(text: str, sku: str, name: str) -> None:
    assert wrong(text, sku) == [name]


@pytest.mark.parametrize(
    ("text", "sku"),
    [
        ("安全类别是B类", "SCARF"),
        ("区别A类和B类", "SCARF"),
        ("外面碱性的皂洗完发干", "WIPES"),
        ("人家碱性的配方伤手", "WIPES"),
        ("弱酸性的，跟皮肤一样", "WIPES"),
        ("中性笔的印子也洗得掉", "LIQUID"),
        ("用的是内蒙古羊绒", "SCARF"),
        ("隔壁用的是新疆羊绒", "SCARF"),
        ("从浙江桐乡发货", "SCARF"),
        ("羊毛的别拿它洗，会缩", "LIQUID"),
        ("羊毛的能不能洗", "LIQUID"),
        ("棉麻的随便洗", "LIQUID"),
        ("羊毛的也能洗？那是吹牛", "LIQUID"),
        ("防腐剂一点都没放", "KIBBLE"),
        ("香精没放", "SPRAY"),
        ("家里有孕妇的先别拍", "SPRAY"),
        ("怀着娃的先别用", "SPRAY"),
        ("油皮专门做的", "SERUM"),
        ("雨罩取得下来", "SATCHEL"),
        ("中性的，男女都能用", "WIPES"),
        ("羊毛的可以用手洗", "LIQUID"),
        ("香精放一点点更香", "SPRAY"),
        ("上面的字是激光雕的", "LAMP"),
        ("条纹是红蓝两个色拼的", "SCARF"),
        ("烟灰和驼色两个色先拍", "SCARF"),
        ("防火做到B1级", "BOARD"),
        ("木浆纸掉屑", "TISSUE"),
        ("没有笔袋的版本便宜十块", "SATCHEL"),
        ("加宽的肩带不勒", "SATCHEL"),
        ("光源是LED的", "LAMP"),
        ("激光笔不送", "LAMP"),
        ("自己拧一下这个圈就清楚了", "LAMP"),
        ("鞋楦是宽的", "BOOTS"),
        ("门窄的要量一下", "BOOTS"),
        ("越野就穿它", "BOOTS"),
        ("别穿去跑公路", "BOOTS"),
        ("隔壁那台投影灯是激光的", "SCARF"),
        ("我家那台投影灯是激光的", "SCARF"),
        ("磨毛三件套是四十支的", "SCARF"),
    ],
)
def test_what_holds_or_is_of_others_is_left_alone(text: str, sku: str) -> None:
    assert wrong(text, sku) == []
