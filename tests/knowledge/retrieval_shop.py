"""A small shop and questions to it, written for the tests: what the retriever is measured on."""

from typing import Final

from knowledge.facts import Fact
from knowledge.language.quantities import find_quantities
from knowledge.products import FactKind, Source

_SHOP: Final = """
CUP-01 | 山野316不锈钢保温杯
  容量 = 480ml
  材质 = 内胆316不锈钢，外壳304不锈钢
  保温时长 = 12小时
  净重 = 260g
  颜色 = 雾蓝、奶白、墨绿
  产地 = 浙江永康
  清洗方式 = 杯盖可拆洗，不建议放洗碗机
  faq 可以装牛奶或者茶吗 = 可以，但建议两小时内喝完并及时清洗
FAN-02 | 清晨桌面小风扇
  风速 = 四档可调
  电池容量 = 4000mAh
  续航 = 低档18小时，高档4小时
  充电接口 = Type-C
  噪音 = 低档约28分贝
  重量 = 310g
  faq 能夹在婴儿车上吗 = 可以，底座带夹子，扇叶间隙4毫米，手指伸不进去
SER-03 | 初雪烟酰胺精华液
  净含量 = 30ml
  主要成分 = 5%烟酰胺、透明质酸钠
  适用肤质 = 各种肤质，敏感肌请先在耳后试用
  保质期 = 三年，开封后六个月内用完
  使用方法 = 早晚洁面后取三到四滴，轻拍至吸收
  香精 = 不添加香精和酒精
  faq 孕妇可以用吗 = 孕期建议先咨询医生
NUT-04 | 果仁记每日坚果混合装
  规格 = 25克×30袋
  配料 = 腰果、核桃仁、蔓越莓干、扁桃仁
  过敏提示 = 含坚果，可能含有微量花生
  保质期 = 240天
  储存方法 = 阴凉干燥处，开袋后当天吃完
  faq 小孩能吃吗 = 三岁以下请勿食用，整粒坚果有呛噎风险
PAN-05 | 铁匠家精铁炒锅
  直径 = 32厘米
  重量 = 1.9千克
  适用炉灶 = 燃气灶、电磁炉都可以
  涂层 = 无涂层，物理发黑
  锅盖 = 配钢化玻璃盖
  保修 = 锅体质保五年
  faq 会生锈吗 = 洗完擦干就不会，长期不用请抹一层油
SHO-06 | 云步女士轻便跑鞋
  尺码 = 35到41码，标准运动鞋码
  鞋面材质 = 飞织网面
  鞋底 = 发泡橡胶
  单只重量 = 37码约198克
  颜色 = 白粉、黑灰
  faq 脚宽能穿吗 = 脚宽建议大一码
BED-07 | 棉田四件套
  面料 = 60支长绒棉
  尺寸 = 被套200×230厘米
  洗涤方式 = 可机洗，水温不超过30度
  包装内容 = 被套一件、床单一件、枕套两件
  颜色 = 豆沙、浅灰
KET-08 | Brook gooseneck electric kettle
  Capacity = 0.9 L
  Power = 1000 W
  Material = 304 stainless steel
  Temperature control = 40 to 100 °C in steps of one degree
  Keep warm = up to 60 minutes
  Cord length = 75 cm
  faq Does it turn off by itself? = Yes, it turns off when the water boils or the kettle is empty
EAR-09 | Sparrow wireless earbuds
  Battery life = 6 hours, 28 hours with the case
  Bluetooth version = 5.3
  Water resistance = IPX4
  Noise cancelling = active, up to 35 dB
  Charging time = 90 minutes
  Weight = 4.6 g each
  faq Can I use only one earbud? = Yes, each side works alone
BAG-10 | Harbor canvas backpack
  Volume = 22 L
  Material = waxed cotton canvas
  Laptop sleeve = fits up to 15.6 inches
  Weight = 880 g
  Care = wipe with a damp cloth, do not machine wash
  Warranty = 2 years
LMP-11 | 暖屋护眼台灯
  功率 = 12瓦
  色温 = 3000K到5000K无级调节
  照度标准 = 国AA级
  电源线长度 = 1.8米
  防蓝光 = RG0无危险类
CHR-12 | 归山人体工学椅
  承重 = 150公斤
  适合身高 = 155到185厘米
  靠背材质 = 韩国进口网布
  安装 = 需自行安装，约20分钟，附工具
  质保 = 三年
SUN-13 | 晴伞高倍防晒乳
  防晒指数 = SPF50+ PA++++
  净含量 = 50毫升
  防水 = 80分钟抗水
  卸妆 = 洗面奶即可清洁
  适用年龄 = 三岁以上
TEA-14 | 岭上明前龙井
  净含量 = 125克
  等级 = 特级
  产地 = 杭州西湖区
  采摘时间 = 清明前
  储存方法 = 密封冷藏
- | 店铺规则
  policy 发货 = 下单后48小时内从杭州仓发货，默认中通
  policy 退换 = 签收后七天内不影响二次销售可退，运费险全店赠送
  policy 发票 = 电子发票在订单完成后三天内开具
"""

IN_FOCUS: Final = (
    ("CUP-01", "能装多少水", "容量"),
    ("CUP-01", "可以保温多长时间啊", "保温时长"),
    ("CUP-01", "重不重", "净重"),
    ("CUP-01", "有几个颜色", "颜色"),
    ("CUP-01", "能泡茶吗", "可以装牛奶或者茶吗"),
    ("CUP-01", "可以丢洗碗机洗吗", "清洗方式"),
    ("CUP-01", "哪里生产的", "产地"),
    ("FAN-02", "充一次能用多久", "续航"),
    ("FAN-02", "多少毫安的", "电池容量"),
    ("FAN-02", "声音吵不吵", "噪音"),
    ("FAN-02", "宝宝推车能用不", "能夹在婴儿车上吗"),
    ("FAN-02", "用什么线充电", "充电接口"),
    ("SER-03", "敏感肌能用吗", "适用肤质"),
    ("SER-03", "怀孕了能不能用", "孕妇可以用吗"),
    ("SER-03", "开封了能放多久", "保质期"),
    ("SER-03", "有没有酒精", "香精"),
    ("SER-03", "怎么用啊一天几次", "使用方法"),
    ("NUT-04", "里面都有什么坚果", "配料"),
    ("NUT-04", "对花生过敏可以吃不", "过敏提示"),
    ("NUT-04", "一箱多少袋", "规格"),
    ("NUT-04", "两岁宝宝可以吃吗", "小孩能吃吗"),
    ("PAN-05", "电磁炉能用吗", "适用炉灶"),
    ("PAN-05", "多重啊", "重量"),
    ("PAN-05", "不粘的吗有涂层没", "涂层"),
    ("PAN-05", "容易锈不", "会生锈吗"),
    ("PAN-05", "多大的锅", "直径"),
    ("SHO-06", "脚背高脚胖穿什么码", "脚宽能穿吗"),
    ("SHO-06", "最大多少码", "尺码"),
    ("BED-07", "可以洗衣机洗吗", "洗涤方式"),
    ("BED-07", "一套有几个枕套", "包装内容"),
    ("BED-07", "什么料子", "面料"),
    ("KET-08", "how many watts", "Power"),
    ("KET-08", "how much water does it hold", "Capacity"),
    ("KET-08", "does it shut off automatically", "Does it turn off by itself?"),
    ("KET-08", "can I set the temperature", "Temperature control"),
    ("EAR-09", "are they waterproof", "Water resistance"),
    ("EAR-09", "how long does the battery last", "Battery life"),
    ("EAR-09", "how long to charge", "Charging time"),
    ("EAR-09", "can i wear just one", "Can I use only one earbud?"),
    ("BAG-10", "can it go in the washing machine", "Care"),
    ("BAG-10", "does a 15 inch laptop fit", "Laptop sleeve"),
    ("BAG-10", "how heavy", "Weight"),
    ("LMP-11", "灯光可以调冷暖吗", "色温"),
    ("CHR-12", "两百斤的胖子能坐吗", "承重"),
    ("CHR-12", "坏了怎么办保几年", "质保"),
    ("SUN-13", "游泳会不会掉", "防水"),
    ("SUN-13", "小朋友可以涂吗", "适用年龄"),
)

ACROSS_LANGUAGES: Final = (
    ("KET-08", "这个壶多大功率", "Power"),
    ("KET-08", "能烧多少水", "Capacity"),
    ("KET-08", "什么材质的", "Material"),
    ("KET-08", "水开了会自动断电吗", "Does it turn off by itself?"),
    ("EAR-09", "续航多久", "Battery life"),
    ("EAR-09", "防水吗", "Water resistance"),
    ("EAR-09", "能降噪吗", "Noise cancelling"),
    ("BAG-10", "能机洗吗", "Care"),
    ("BAG-10", "能放下笔记本电脑吗", "Laptop sleeve"),
    ("CUP-01", "how much does it hold", "容量"),
    ("CUP-01", "what is it made of", "材质"),
    ("CUP-01", "how long does it stay hot", "保温时长"),
    ("SER-03", "is it ok for sensitive skin", "适用肤质"),
    ("SER-03", "does it contain alcohol", "香精"),
    ("NUT-04", "is there peanut in it", "过敏提示"),
    ("PAN-05", "does it work on induction", "适用炉灶"),
    ("BED-07", "can I machine wash it", "洗涤方式"),
    ("CHR-12", "what is the maximum weight", "承重"),
)

WHOLE_SHOP: Final = (
    ("CUP-01", "那个保温杯多大容量", "容量"),
    ("CUP-01", "山野的杯子是什么钢", "材质"),
    ("FAN-02", "小风扇续航多久", "续航"),
    ("FAN-02", "桌面风扇吵吗", "噪音"),
    ("SER-03", "烟酰胺精华敏感肌能用吗", "适用肤质"),
    ("SER-03", "精华液孕妇能用吗", "孕妇可以用吗"),
    ("NUT-04", "每日坚果保质期多久", "保质期"),
    ("NUT-04", "坚果一箱几袋", "规格"),
    ("PAN-05", "炒锅能用电磁炉吗", "适用炉灶"),
    ("SHO-06", "跑鞋脚宽能穿吗", "脚宽能穿吗"),
    ("BED-07", "四件套能机洗吗", "洗涤方式"),
    ("KET-08", "how many watts is the kettle", "Power"),
    ("EAR-09", "are the earbuds waterproof", "Water resistance"),
    ("BAG-10", "backpack warranty", "Warranty"),
    ("LMP-11", "台灯多少瓦", "功率"),
    ("LMP-11", "护眼灯的线多长", "电源线长度"),
    ("CHR-12", "人体工学椅要自己装吗", "安装"),
    ("SUN-13", "防晒几岁能用", "适用年龄"),
    ("TEA-14", "龙井要放冰箱吗", "储存方法"),
    ("-", "什么时候发货", "发货"),
    ("-", "发什么快递", "发货"),
    ("-", "不喜欢能退吗", "退换"),
    ("-", "可以开发票吗", "发票"),
)

CALLED_OTHERWISE: Final = (
    ("PAN-05", "铁锅会生锈吗", "会生锈吗"),
    ("SHO-06", "鞋子多重", "单只重量"),
    ("KET-08", "热水壶多少瓦", "Power"),
    ("EAR-09", "耳机能用几个小时", "Battery life"),
    ("BAG-10", "背包多少升的", "Volume"),
    ("CHR-12", "椅子能承受多少斤", "承重"),
    ("TEA-14", "茶叶是哪里的", "产地"),
)
"""Products called by words their titles lack, which the reader knows and the retriever does not."""

NOT_IN_THE_MATERIAL: Final = (
    ("CUP-01", "儿童可以用吗有没有吸管"),
    ("CUP-01", "保修几年"),
    ("CUP-01", "能刻字吗"),
    ("FAN-02", "有没有粉色的"),
    ("FAN-02", "带不带遥控"),
    ("SER-03", "能美白祛斑吗几天见效"),
    ("NUT-04", "糖尿病人可以吃吗"),
    ("PAN-05", "是哪里生产的"),
    ("SHO-06", "防滑吗下雨天能穿吗"),
    ("SHO-06", "明星同款吗"),
    ("BED-07", "会不会掉色起球"),
    ("KET-08", "does it come in white"),
    ("KET-08", "is there a beeping sound"),
    ("EAR-09", "do they work with a PS5"),
    ("BAG-10", "is it vegan"),
    ("LMP-11", "可以用电池吗"),
    ("LMP-11", "有几种颜色"),
    ("CHR-12", "有脚托吗"),
    ("SUN-13", "含酒精吗"),
    ("TEA-14", "农残检测有报告吗"),
    ("TEA-14", "一天能喝几杯"),
    ("CUP-01", "主播多大了"),
    ("PAN-05", "主播这件衣服哪里买的"),
    ("EAR-09", "where are you streaming from"),
)


def shop_facts(version: int = 1) -> tuple[Fact, ...]:
    """Return the shop's facts in order."""
    facts: list[Fact] = []
    sku, title = "", ""
    for line in _SHOP.strip().splitlines():
        if not line.startswith(" "):
            sku, title = (part.strip() for part in line.split("|"))
            continue
        name, value = (part.strip() for part in line.split(" = "))
        kind: FactKind = "attribute"
        for marked in ("faq", "policy"):
            if name.startswith(marked + " "):
                kind, name = ("faq" if marked == "faq" else "policy"), name[len(marked) + 1 :]
        facts.append(make_fact(None if sku == "-" else sku, title, name, value, kind, version))
    return tuple(facts)


def make_fact(
    sku: str | None,
    title: str,
    name: str,
    value: str,
    kind: FactKind = "attribute",
    version: int = 1,
) -> Fact:
    """Return a fact as the shop's material gives it."""
    return Fact(
        id=f"{sku}/{kind}/{name}/{value}",
        sku=sku,
        title=title,
        kind=kind,
        name=name,
        text=f"{name}：{value}" if kind == "attribute" else value,
        value=value,
        quantities=find_quantities(value),
        source=Source("test shop", f"{sku} {name}"),
        version=version,
    )
