"""A shop of any size for load, made from a seed: products with figures of their own."""

import json
from pathlib import Path
from random import Random

KINDS = {
    "保温杯": ("容量", "ml", 300, 1200),
    "充电宝": ("电池容量", "mAh", 5000, 30000),
    "电饭煲": ("容量", "L", 2, 6),
    "吹风机": ("功率", "W", 800, 2200),
    "面霜": ("净含量", "g", 30, 120),
    "羽绒服": ("充绒量", "g", 90, 320),
    "洗衣液": ("净含量", "ml", 500, 5000),
    "台灯": ("功率", "W", 5, 30),
}
MAKERS = ("云栖", "山屿", "拾光", "白鹭", "青禾", "北巷", "南枝", "松间", "知夏", "远川")
COLOURS = ("墨绿", "奶白", "藏青", "樱粉", "雾灰", "杏色", "焦糖", "浅蓝")
PLACES = ("浙江永康", "广东佛山", "福建泉州", "江苏南通", "山东青岛", "四川成都")
MATERIALS = ("316不锈钢", "304不锈钢", "食品级硅胶", "铝合金", "ABS", "棉", "陶瓷")

QUESTIONS = {
    "quantity": (
        "{link}号{name}多少",
        "{link}号链接的{name}是多少呀",
        "想问下{link}号{name}有多少",
    ),
    "重量": ("{link}号多重", "{link}号链接重量多少", "{link}号有多少克啊"),
    "颜色": ("{link}号有什么颜色", "{link}号都有哪些颜色可选", "{link}号几个色呀"),
    "产地": ("{link}号哪里产的", "{link}号产地是哪", "{link}号是哪里生产的呢"),
    "材质": ("{link}号什么材质", "{link}号是什么材料做的", "{link}号链接用的啥料子"),
    "保修": ("{link}号保修多久", "{link}号质保几年呀", "{link}号坏了保修吗"),
}
CHATTER = (
    "666", "哈哈哈哈", "来了来了", "主播今天好美", "扣1", "1", "晚上好", "加油加油", "支持主播",
    "太可爱了吧", "刚进来", "冲冲冲", "[鼓掌]", "😂😂😂", "爱了爱了", "第一", "哇塞", "nice",
    "lol", "good evening everyone", "love this stream", "声音好听", "路过", "家人们好",
)  # fmt: skip


def make_shop(products: int, seed: int = 7) -> dict[str, object]:
    """Return a shop file's document with ``products`` products of some ten attributes each."""
    random = Random(seed)
    return {"currency": "CNY", "products": [_product(random, i) for i in range(products)]}


def write_shop(path: Path, products: int, seed: int = 7) -> None:
    """Write the shop as JSON."""
    path.write_text(json.dumps(make_shop(products, seed), ensure_ascii=False), "utf-8")


def _product(random: Random, number: int) -> dict[str, object]:
    kind = random.choice(tuple(KINDS))
    name, unit, low, high = KINDS[kind]
    price = random.randint(20, 900)
    return {
        "sku": f"LOAD-{number:05d}",
        "title": f"{random.choice(MAKERS)}{kind} {number:05d}款",
        "category": f"测试/{kind}",
        "list_price": price + random.randint(10, 200),
        "price": price,
        "attributes": {
            name: f"{random.randint(low, high)}{unit}",
            "重量": f"{random.randint(80, 3000)}g",
            "颜色": "、".join(random.sample(COLOURS, 3)),
            "产地": random.choice(PLACES),
            "材质": random.choice(MATERIALS),
            "保修": f"{random.randint(1, 5)}年",
            "尺寸": f"{random.randint(5, 60)}×{random.randint(5, 60)}×{random.randint(5, 60)}cm",
        },
    }
