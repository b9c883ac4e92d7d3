"""The unit table: symbols, what they measure, exact factors, and the words they are written with.

Factors follow the SI brochure (9th edition), NIST Handbook 44 for US customary units and the
Chinese market units fixed in 1959 (1 斤 = 500 g, 1 两 = 50 g). Bytes count in 1024 (1 TB = 1024
GB), as shops label
memory, bits in 1000. Months and years form a family of their own: a month has no
exact days.
"""

from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from knowledge.language.currency_words import CURRENCY_CODES


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit.

    Attributes:
        symbol: the canonical spelling.
        dimension: what it measures.
        family: units with the same family convert into each other.
        factor: how many of the family's reference unit one of it is.
        offset: added after multiplying (temperatures only).
    """

    symbol: str
    dimension: str
    family: str
    factor: Fraction
    offset: Fraction = Fraction(0)


_TABLE: Final = """
length m    m=1 mm=0.001 cm=0.01 dm=0.1 km=1000 µm=0.000001 nm=0.000000001 pm=0.000000000001
length m    in=0.0254 ft=0.3048 yd=0.9144 mi=1609.344 里=500 hm=100 dam=10 nmi=1852
length m    fathom=1.8288 furlong=201.168 ly=9460730472580800
length 尺   丈=100 尺=10 市寸=1
area m²     m²=1 mm²=0.000001 cm²=0.0001 dm²=0.01 km²=1000000 ha=10000 ft²=0.09290304
area m²     in²=0.00064516 mi²=2589988.110336 acre=4046.8564224 yd²=0.83612736
area m²     hm²=10000 dam²=100
area 亩     亩=1
volume L    L=1 ml=0.001 cl=0.01 dl=0.1 m³=1000 dm³=1 cm³=0.001 mm³=0.000001
volume L    gal=3.785411784 qt=0.946352946 pint=0.473176473 fl_oz=0.0295735295625 ft³=28.316846592
volume L    hl=100 dal=10 km³=1000000000000 in³=0.016387064 yd³=764.554857984 bbl=158.987294928
volume L    tbsp=0.01478676478125 tsp=0.00492892159375 gill=0.11829411825 fl_dr=0.0036966911953125
volume L    bushel=35.23907016688 peck=8.80976754172 hogshead=238.480942392 minim=0.00006161151992
mass g      g=1 µg=0.000001 mg=0.001 kg=1000 t=1000000 斤=500 两=50 钱=5 ct=0.2
mass g      lb=453.59237 oz=28.349523125 stone=6350.29318 dram=1.7718451953125
mass g      dwt=1.55517384 long_ton=1016046.9088 short_ton=907184.74 担=50000 ng=0.000000001
energy J    J=1 kJ=1000 MJ=1000000 Wh=3600 mWh=3.6 kWh=3600000 cal=4.184 kcal=4184
energy J    MWh=3600000000 GWh=3600000000000 GJ=1000000000 BTU=1055.05585262
power W     W=1 mW=0.001 kW=1000 MW=1000000 GW=1000000000 TW=1000000000000
power 匹    匹=1
power hp    hp=1
charge mAh  mAh=1 Ah=1000
voltage V   V=1 mV=0.001 kV=1000
current A   A=1 mA=0.001 µA=0.000001 kA=1000
resistance Ω Ω=1 kΩ=1000 MΩ=1000000
frequency Hz Hz=1 kHz=1000 MHz=1000000 GHz=1000000000 THz=1000000000000
data bit    bit=1 kb=1000 Mb=1000000 Gb=1000000000 B=8 KB=8192 MB=8388608 GB=8589934592
data bit    TB=8796093022208 PB=9007199254740992 EB=9223372036854775808
data bit    Tb=1000000000000 Pb=1000000000000000
data_rate bps bps=1 Kbps=1000 Mbps=1000000 Gbps=1000000000 Tbps=1000000000000 MB/s=8000000
data_rate bps KB/s=8000 GB/s=8000000000
duration s  s=1 ms=0.001 µs=0.000001 ns=0.000000001 min=60 h=3600 d=86400
duration s  week=604800 fortnight=1209600
duration month month=1 year=12 quarter=3 decade=120 century=1200
duration workday workday=1
age year_old year_old=1
loft FP FP=1
torque N·m N·m=1 kgf·m=9.80665
pressure Pa Pa=1 mmHg=133.322387415 kPa=1000 MPa=1000000 bar=100000 hPa=100 GPa=1000000000
pressure Pa mbar=100 psi=6894.757293168
force N     N=1 kN=1000 lbf=4.4482216152605
sound dB    dB=1
light lm    lm=1
illuminance lux lux=1
luminance nit nit=1
rotation rpm rpm=1
speed km/h  km/h=1 m/s=3.6 mph=1.609344 knot=1.852 ft/s=1.09728 km/s=3600 km/min=60 cm/s=0.036
speed km/h  in/s=0.09144 mm/s=0.0036 m/min=0.06 ft/min=0.018288 mi/min=96.56064 mi/s=5793.6384
angle °     °=1 rad=57.295779513082320876798154814105
pixels px   px=1
resolution dpi dpi=1
size 码     码=1
multiple 倍 倍=1
percent %   %=1 ‰=0.1
alcohol %vol %vol=1
diopter D   D=1
heart_rate bpm bpm=1
activity IU IU=1
temperature °C °C=1
"""

_COUNT_FAMILIES: Final = "个=件=只=枚=颗=条=台=pcs 盒 瓶 包 袋 罐 双=对 套"
_COUNT_WORDS: Final = (
    "支 张 本 把 桶 份 组 粒 卷 根 层 格 杯 碗 串 板 片 块 箱 款 种 位 名 人 家 株 朵 顶 副 "
    "床 幅 架 辆 "
    "部 座 间 排 列 行 页 册 节 抽 滴 贴 丸 盘 束 头 轮 课 集 次 色 档 听 提 "
    "篮 匙 勺 筒 管 瓣 步 期 杆 "
    "单 枝 口 尾 针 键 核 孔 门 句 场 件套 人份 批 段 餐"
)


def _measures() -> dict[str, Unit]:
    units: dict[str, Unit] = {}
    for line in _TABLE.strip().splitlines():
        dimension, family, *entries = line.split()
        for entry in entries:
            symbol, factor = entry.split("=")
            symbol = symbol.replace("_", " ")
            units[symbol] = Unit(symbol, dimension, family, Fraction(factor))
    units["°F"] = Unit("°F", "temperature", "°C", Fraction(5, 9), Fraction(-160, 9))
    units["K"] = Unit("K", "temperature", "°C", Fraction(1), Fraction("-273.15"))
    return units


def _counts() -> dict[str, Unit]:
    units: dict[str, Unit] = {}
    for family in _COUNT_FAMILIES.split():
        symbols = family.split("=")
        for symbol in symbols:
            units[symbol] = Unit(symbol, "count", symbols[0], Fraction(1))
    for symbol in _COUNT_WORDS.split():
        units[symbol] = Unit(symbol, "count", symbol, Fraction(1))
    return units


UNITS: Final[dict[str, Unit]] = (
    _measures()
    | _counts()
    | {code: Unit(code, "money", code, Fraction(1)) for code in CURRENCY_CODES.split()}
    | {"sat": Unit("sat", "money", "BTC", Fraction(1, 10**8))}
)
"""Every unit by its canonical symbol."""
