"""Right words of hosts that resemble mistakes are left alone, and the mistakes beside them are not.

Every line has a product of one or a few facts, and is said while it is on air.
"""

import pytest

from copilot.skills.corrections.judge import ShopJudge
from copilot.skills.corrections.judgement import Said
from knowledge.fact_making import make_facts
from knowledge.language.quantities import find_quantities
from knowledge.products import Attribute, Catalogue, Product, Source

SOURCE = Source("shop.json")


def wrong(facts: str, text: str) -> set[str]:
    """Return the properties that ``text`` is wrong about; ``facts`` are parted by ``|``."""
    stated = [fact.strip().partition("=") for fact in facts.split("|")]
    attributes = tuple(
        Attribute(name, value, find_quantities(value), None, SOURCE) for name, _, value in stated
    )
    product = Product("A", "样品 sample", (), "", "", attributes, (), None, (), SOURCE)
    catalogue = Catalogue("test", 1, (product,), (), ())
    judge = ShopJudge.of(catalogue, make_facts(catalogue))
    said = Said("s", 1, text, True, "host", (), "A", None, ("A",), ((1, "A"),))
    return {one.attribute for one in judge.judge(said).verdicts if one.outcome == "wrong"}


RIGHT = """
a value that denies another thing | 检测=不含甲醛，符合国标 | 有检测报告的
it denies another thing | Vegetarian=no gelatin or animal fat | vegetarian and it melts slowly
a value of several cases | 微波炉=瓷碗无金边，可以微波；竹盖不可 | 瓷碗能进微波炉
a part of the cases | 口袋=长款有口袋，短款无口袋 | 短款没有口袋
it is not found | 异物=抽检未检出 | 抽检没有异物的
this model has none | 蓝牙=本款没有，蓝牙款在8号链接 | 这款没有蓝牙
what somebody has not done | 烘干=可低温烘干 | 我从来没烘干过衣服
an appliance nobody has | 烘干=可低温烘干 | 家里没烘干机的看过来
denied by what stands before the manner | 机洗=不能，会缩水 | 别拿它随便机洗
stress, not permission | 清洗=勿机洗 | 机洗可千万别
what sort it is | 衣物沾上=别用含氯漂白水 | 含氯的漂白水千万别碰
what a sort does to somebody | 香味=无香 | 带香味的我用了头疼
kept away | Care=machine wash cold, do not bleach | keep the bleach away please
not needed | Foot pedal=included | you don't even need the foot pedal
another product to come | Booster mode=none | there's a booster mode coming next month
somebody's | Handed=right-handed only | my left-handed brother plays too
never stored so | 仓储=干仓存放 | 没有放在外地那种湿仓待过
tenths after the unit | 单只重量=5.8克 | 单只重量五克八
sides of one size | 尺寸=长80×宽30×高40cm | 摆出来八十公分长
a range of grades | 抗风=约6–7级 | 抗风六级左右的
a half is rounder | Weight=15.4 lb | weight is fifteen and a half pounds
two units of an amount | Battery=9,000 mAh / 37 Wh | Airplane=under 100 Wh | thirty seven watt hours
kinds added up | Ports=two USB-A, one USB-C | three ports in all
items counted | 模式=揉捏、敲打、热敷，各3档 | 三个模式
a bare number counts things | Lens=50 mm | eight lens cloths in the bag
one's own use | Stitches=90 built in plus 2 alphabets | I use four stitches at most
a number of the name | Wrong PIN 5 times=locks for 3 minutes | wrong PIN five times and it locks
another price's basis | 净重=9斤 | 返修收费六块一斤
a speed | 续航=约30分钟 | 续航期间一小时能跑十二公里
another size listed | 尺寸=200×230厘米 | 另有规格=150×200、180×220 | 一米五乘两米的也有
other people's goods | 厚度=8mm | 他们家那款只有四毫米
dozens | Contents=48 cans | four dozen cans
a rate | Contents=36 packs | about one in eighty packs
no two alike | Warranty=10 years against loose handles | no two handles look the same
no counted noun | Setup=3 minutes after a try or two | forty two inches at the peak
free in part only | Shipping=$5, free on 3 bags | you pay the five for shipping
in another language | Gift=free sleep mask with every order | 今天拍送一个眼罩
one side of several | 尺寸=宽600、深500、高850毫米 | 宽六十
a person's height | 尺寸=宽600、深500、高850毫米 | 高一米八的大哥也好用
another of a series | 册数=8册 | 图书馆那套三十册
"""

WRONG = """
微波炉 | 微波炉=不可以，有金边 | 这个能进微波炉
机洗 | 机洗=不能，会缩水 | 直接机洗就行
口袋 | 口袋=两侧斜插 | 这款没有口袋
Foot pedal | Foot pedal=included | there's no foot pedal with it
单只重量 | 单只重量=5.8克 | 单只重量八克五
尺寸 | 尺寸=宽600、深500、高850毫米 | 高一米二
尺寸 | 尺寸=长80×宽30×高40cm | 成品一米五长
Contents | Contents=48 cans | two dozen cans
Included | Included=base, 4 dust bags, 2 brushes | two dust bags in the box
集数 | 集数=共60集，扫码听 | 扫码一百二十集
Ports | Ports=two USB-A, one USB-C | ports: five of them
Shipping | Shipping=double-boxed, free, 3 days | shipping's fifteen bucks
"""


def lines(table: str) -> list[tuple[str, str, str]]:
    found = []
    for line in table.strip().splitlines():
        first, *facts, text = (part.strip() for part in line.split(" | "))
        found.append((first, "|".join(facts), text))
    return found


@pytest.mark.parametrize(("why", "facts", "text"), lines(RIGHT))
def test_right_words_are_left_alone(why: str, facts: str, text: str) -> None:
    assert wrong(facts, text) == set(), why


@pytest.mark.parametrize(("name", "facts", "text"), lines(WRONG))
def test_the_mistake_beside_them_is_found(name: str, facts: str, text: str) -> None:
    assert wrong(facts, text) == {name}
