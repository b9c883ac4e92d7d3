"""The names of units as they are read aloud in Chinese and English."""

from typing import Final


def _names(table: str) -> dict[str, str]:
    entries = table.replace("\n", " | ").split(" | ")
    return dict(entry.strip().split("=") for entry in entries if entry.strip())


CHINESE_NAMES: Final = _names("""
mm=毫米 | cm=厘米 | dm=分米 | m=米 | km=公里 | µm=微米 | nm=纳米 | in=英寸 | ft=英尺 | yd=英码
mi=英里 | 里=里 | 尺=尺 | 市寸=市寸 | m²=平方米 | cm²=平方厘米 | mm²=平方毫米 | dm²=平方分米
km²=平方千米 | ha=公顷 | 亩=亩 | ft²=平方英尺 | in²=平方英寸 | mi²=平方英里 | acre=英亩 | ml=毫升
L=升 | cl=厘升 | dl=分升 | m³=立方米 | cm³=立方厘米 | dm³=立方分米 | mm³=立方毫米 | gal=加仑
pint=品脱 | g=克 | mg=毫克 | µg=微克 | kg=千克 | t=吨 | 斤=斤 | 两=两 | lb=磅 | oz=盎司 | ct=克拉
W=瓦 | kW=千瓦 | mW=毫瓦 | MW=兆瓦 | Wh=瓦时 | kWh=千瓦时 | mWh=毫瓦时 | 匹=匹 | hp=马力 | J=焦耳
kJ=千焦 | MJ=兆焦 | cal=卡路里 | kcal=千卡 | mAh=毫安时 | Ah=安时 | V=伏 | mV=毫伏 | kV=千伏
A=安培 | Ω=欧姆 | Hz=赫兹 | kHz=千赫 | MHz=兆赫 | GHz=吉赫 | bit=比特 | B=字节 | KB=千字节
MB=MB | GB=GB | TB=TB | s=秒 | ms=毫秒 | min=分钟 | h=小时 | d=天 | week=个星期
month=个月 | year=年 | quarter=个季度 | workday=个工作日
°=角度 | N·m=牛米 | Pa=帕 | kPa=千帕 | MPa=兆帕
dB=分贝 | lm=流明 | lux=勒克斯 | nit=尼特 | rpm=转每分钟 | km/h=公里每小时 | m/s=米每秒 | px=像素
码=码 | 倍=倍 | °C=摄氏度 | °F=华氏度 | pcs=件 | CNY=块 | USD=美元 | EUR=欧元 | GBP=英镑
JPY=日元 | KRW=韩元 | HKD=港元 | TWD=台币 | MOP=澳门元 | SGD=新加坡元 | MYR=令吉 | THB=泰铢
VND=越南盾 | PHP=菲律宾比索 | IDR=印尼盾 | INR=卢比 | RUB=卢布 | AUD=澳元 | CAD=加元
NZD=新西兰元 | CHF=瑞士法郎 | BRL=雷亚尔 | year old=岁 | fl oz=液量盎司
""")

ENGLISH_NAMES: Final = _names("""
mm=millimetre | cm=centimetre | dm=decimetre | m=metre | km=kilometre | µm=micrometre
nm=nanometre | yd=yard | mi=mile | m²=square metre | cm²=square centimetre | km²=square kilometre
mm²=square millimetre | acre=acre | ha=hectare | ml=millilitre | L=litre | cl=centilitre
dl=decilitre | m³=cubic metre | cm³=cubic centimetre | gal=gallon | qt=quart | pint=pint
fl oz=fluid ounce | g=gram | mg=milligram | µg=microgram | kg=kilogram | t=tonne | lb=pound
oz=ounce | ct=carat | W=watt | kW=kilowatt | mW=milliwatt | MW=megawatt | GW=gigawatt
Wh=watt-hour | kWh=kilowatt-hour | J=joule | kJ=kilojoule | cal=calorie | kcal=kilocalorie
mAh=milliamp-hour | Ah=amp-hour | V=volt | mV=millivolt | kV=kilovolt | A=amp | Ω=ohm | B=byte
KB=kilobyte | MB=megabyte | GB=gigabyte | TB=terabyte | bit=bit | s=second | ms=millisecond
min=minute | h=hour | d=day | week=week | month=month | year=year | quarter=quarter
workday=working day | dB=decibel | lm=lumen | nit=nit | px=pixel | pcs=piece | 件=piece
个=piece | 只=piece | 枚=piece | 盒=box | 瓶=bottle | 包=pack | 袋=bag | 罐=tin | 双=pair
对=pair | 套=set | 张=sheet | 片=slice | 粒=capsule | 卷=roll | 箱=carton | 杯=cup | 人=person
份=serving | 次=time | 层=layer | 支=tube | 颗=piece | 色=colour | 档=speed | 条=piece | 台=unit
USD=dollar | EUR=euro | MPa=megapascal | N·m=newton metre | Pa=pascal | kPa=kilopascal
""")

ENGLISH_INVARIANT: Final = _names("""
in=inches | ft=feet | °C=degrees Celsius | °F=degrees Fahrenheit | K=kelvin | Hz=hertz
kHz=kilohertz | MHz=megahertz | GHz=gigahertz | CNY=yuan | JPY=yen | KRW=won
GBP=pounds sterling | THB=baht | %=percent | hp=horsepower | lux=lux | rpm=revolutions per minute
HKD=Hong Kong dollars | 斤=jin | 两=liang | km/h=kilometres per hour | m/s=metres per second
year old=years old | SGD=Singapore dollars | AUD=Australian dollars | CAD=Canadian dollars
‰=per mille | 倍=fold
""")
_ONE_OF: Final = {
    "inches": "inch",
    "feet": "foot",
    "degrees Celsius": "degree Celsius",
    "degrees Fahrenheit": "degree Fahrenheit",
}
_IRREGULAR: Final = {"box": "boxes", "person": "people"}


def english_name(unit: str, plural: bool) -> str:
    """Return the English name of a canonical unit; the unit itself when it has none."""
    if unit in ENGLISH_INVARIANT:
        name = ENGLISH_INVARIANT[unit]
        return name if plural else _ONE_OF.get(name, name)
    known = ENGLISH_NAMES.get(unit)
    if known is None:
        return unit
    return _IRREGULAR.get(known, known + "s") if plural else known
