"""The Google Merchant or schema.org name of common attributes."""

from ingest.documents.columns import header_key

# https://support.google.com/merchants/answer/7052112 and https://schema.org/Product
_STANDARD = {
    "brand": "brand, 品牌, 品牌名",
    "color": "color, colour, 颜色, 颜色分类, 色号",
    "size": "size, 尺码, 尺寸, 规格, 容量, 净含量, capacity, volume, net content",
    "material": "material, 材质, 面料, 材料, 主要材质, 成分含量, fabric",
    "pattern": "pattern, 图案, 花型",
    "gender": "gender, 性别, 适用性别",
    "age_group": "age group, 适用年龄, 年龄段",
    "gtin": "gtin, ean, upc, barcode, 条码, 条形码, 商品条码, variant barcode",
    "mpn": "mpn, 制造商编号, manufacturer part number",
    "model": "model, 型号, 产品型号, model number",
    "condition": "condition, 成色, 新旧程度",
    "weight": "weight, 重量, 净重, item weight, net weight",
    "product_length": "length, 长度, 长, product length",
    "width": "width, 宽度, 宽, product width",
    "height": "height, 高度, 高, product height",
    "depth": "depth, 深度",
    "countryOfOrigin": "country of origin, origin, made in, 产地, 原产地, 原产国",
    "manufacturer": "manufacturer, 生产商, 制造商, 生产厂家, 厂家",
    "hasWarranty": "warranty, 保修, 质保, 保修期, 质保期",
    "energy_efficiency_class": "energy efficiency class, 能效等级, 能效",
    "certification": "certification, 认证, 执行标准",
    "keywords": "keywords, tags, 标签, 关键词",
    "releaseDate": "release date, 上市时间, 上市年份季节",
}
_BY_KEY = {
    header_key(name): standard for standard, names in _STANDARD.items() for name in names.split(",")
}


def standard_name(name: str) -> str | None:
    """Return the standard name for a shop's own attribute name, ``None`` where there is none."""
    return _BY_KEY.get(header_key(name))
