"""Which column or key means what: the names shops use, in Chinese and English."""

import re
import unicodedata
from typing import Literal

Field = Literal[
    "sku",
    "title",
    "names",
    "category",
    "description",
    "price",
    "list_price",
    "coupon_price",
    "coupon",
    "tiers",
    "gifts",
    "promotion",
    "limit_per_buyer",
    "stock",
    "starts_at",
    "ends_at",
    "currency",
    "parent_sku",
    "attributes",
    "variants",
    "faq",
]

SYNONYMS: dict[Field, str] = {
    "sku": (
        "sku, 商品编码, 货号, 商品编号, 商品货号, 商家编码, 款号, 编码, sku编码, sku id, sku code,"
        " item number, item id, product id, product code, variant sku"
    ),
    "title": (
        "title, 商品名称, 标题, 商品标题, 名称, 品名, 商品名, 产品名称, name, product name,"
        " product title, item name"
    ),
    "names": "names, 别名, 昵称, 俗称, 简称, alias, aliases, nicknames, other names",
    "category": (
        "category, 类目, 分类, 品类, 类别, 商品类目, 商品分类, categories, product category,"
        " product type"
    ),
    "description": "description, 描述, 商品描述, 详情, 商品详情, 介绍, 商品介绍, 简介, body",
    "price": (
        "price, 直播价, 直播间价, 直播价格, 直播间价格, 售价, 现价, 价格, 单价, 销售价, 活动价,"
        " 促销价, live price, sale price, variant price"
    ),
    "list_price": (
        "list_price, 原价, 划线价, 市场价, 吊牌价, 日常价, 官方价, 建议零售价, regular price,"
        " original price, compare at price, variant compare at price, msrp, rrp"
    ),
    "coupon_price": "coupon_price, 券后价, 到手价, price after coupon, after coupon price",
    "coupon": "coupon, 优惠券, 领券, 优惠码, coupons, coupon code",
    "tiers": "tiers, 多件价, 阶梯价, tier prices",
    "gifts": "gifts, 赠品, 礼品, gift, free gift, free gifts",
    "promotion": "promotion, 活动, 促销, 优惠, 优惠活动, 促销活动, 活动规则, 满减, promotions",
    "limit_per_buyer": (
        "limit_per_buyer, 限购, 限购数量, 每人限购, limit, purchase limit, max per buyer"
    ),
    "stock": (
        "stock, 库存, 库存数量, inventory, stock quantity, inventory qty, variant inventory qty"
    ),
    "starts_at": "starts_at, 开始时间, 活动开始, 活动开始时间, 生效时间, start time, starts",
    "ends_at": "ends_at, 结束时间, 活动结束, 活动结束时间, 失效时间, end time, ends",
    "currency": "currency, 币种, 货币, price currency",
    "parent_sku": "parent_sku, 主商品编码, 父商品编码, 主商品, 主sku, parent",
    "attributes": "attributes, 属性, 参数, 商品属性, 规格参数, specs, specifications",
    "variants": "variants, 变体, 规格列表, 款式列表",
    "faq": "faq, 常见问题, 问答",
}
"""Names of each field, the one to recommend first; compared as ``header_key`` does."""

# Only in JSON can they hold something; as a CSV's header they are attributes like any other.
JSON_ONLY: frozenset[Field] = frozenset(("attributes", "variants", "faq"))

# A bare id names the product only where no better column does.
_WEAK_SKU = ("id", "编号")

_ASIDE = re.compile(r"\s*\([^()]*\)\s*$")
_BETWEEN = re.compile(r"[\s_\-./:*#]+")


def visible(text: str) -> str:
    """Return ``text`` in half width without invisible characters and outer space, to match by."""
    folded = unicodedata.normalize("NFKC", text)
    shown = (c for c in folded if c.isspace() or unicodedata.category(c) not in ("Cc", "Cf"))
    return "".join(shown).strip()


def header_key(header: str) -> str:
    """Return the form in which headers are compared: no case, separators, or unit in brackets."""
    text = visible(header).casefold()
    return _BETWEEN.sub("", _ASIDE.sub("", text) or text)


def names_of(field: Field) -> list[str]:
    """Return the names of a field, the recommended one first."""
    return [name.strip() for name in SYNONYMS[field].split(",")]


_BY_KEY: dict[str, Field] = {
    header_key(name): field for field in SYNONYMS for name in names_of(field)
}


def field_of(header: str) -> Field | None:
    """Return the field a header or key means, ``None`` for an attribute."""
    return _BY_KEY.get(header_key(header))


def is_weak_sku(header: str) -> bool:
    """Return whether a header may name the SKU if no other does."""
    return header_key(header) in _WEAK_SKU


def aside_of(header: str) -> str:
    """Return what stands in brackets behind a header: ``元`` of ``直播价（元）``."""
    found = _ASIDE.search(visible(header))
    return found.group().strip(" ()") if found else ""
