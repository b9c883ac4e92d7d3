"""The words units are written with, in Chinese and English, each leading to a canonical symbol.

Among them are some that speech recognition writes for units that sound like them (里米).
"""

from typing import Final

from knowledge.language.currency_words import (
    AMBIGUOUS_CODES,
    CHINESE_CURRENCIES,
    CURRENCY_CODES,
    ENGLISH_CURRENCIES,
)

_CHINESE: Final = """
mm 毫米 公厘 | cm 厘米 公分 | dm 分米 | m 米 公尺 | km 公里 千米 | µm 微米 | nm 纳米
in 英寸 英吋 寸 吋 | ft 英尺 英呎 | yd 英码 | mi 英里 | 里 里 华里 | 尺 市尺 尺 | 市寸 市寸
丈 丈 | m² 平方米 平方公尺 平米 平方 平
cm² 平方厘米 平方公分 | mm² 平方毫米 | km² 平方公里 平方千米
dm² 平方分米 | ha 公顷 | 亩 亩 | ft² 平方英尺 | in² 平方英寸 | acre 英亩 | mi² 平方英里
ml 毫升 | L 升 公升 | cl 厘升 | dl 分升 | m³ 立方米 立方 | cm³ 立方厘米 | dm³ 立方分米
gal 加仑 | pint 品脱 | fl_oz 液量盎司 液盎司 | mm³ 立方毫米 | g 克 公克 | mg 毫克 | µg 微克
kg 公斤 千克 | t 吨 公吨 | 斤 斤 市斤 | 两 两 | lb 磅 英磅 | oz 盎司 | ct 克拉 | W 瓦 瓦特
kW 千瓦 | mW 毫瓦 | MW 兆瓦 | Wh 瓦时 瓦小时 | kWh 千瓦时 度电 千瓦小时 | mWh 毫瓦时 | 匹 匹
hp 马力 | J 焦 焦耳 | kJ 千焦 千焦耳 | MJ 兆焦 | cal 卡路里 卡 | kcal 千卡 大卡 千卡路里
mAh 毫安时 毫安 毫安培 毫安小时 | Ah 安时 | V 伏 伏特 | mV 毫伏 | kV 千伏 | A 安培 安 | mA
Ω 欧姆 | Hz 赫兹 赫 | kHz 千赫 千赫兹 | MHz 兆赫 兆赫兹 | GHz 吉赫 吉赫兹 千兆赫 | bit 比特
B 字节 | kb 千比特 | KB 千字节 | MB 兆字节 兆 | GB 吉字节 千兆字节 个g 个G | TB 太字节 | s 秒 秒钟
ms 毫秒 | 档 个档 挡 个挡 | min 刻钟 分钟 分 | h 小时 个小时 钟头 个钟头 个钟 | d 天 日
week 周 星期 个星期 礼拜 个礼拜 个周 | month 个月 月 | year 年 周年 | quarter 个季度
workday 个工作日 工作日 | year_old 岁 周岁 | °C 摄氏度 度 | °F 华氏度 | ° 角度 | Pa 帕 帕斯卡
N·m 牛米 牛·米 牛顿米 | mmHg 毫米汞柱 | kPa 千帕 | MPa 兆帕 | dB 分贝 | lm 流明 | lux 勒克斯
nit 尼特 | IU 国际单位 个国际单位
rpm 转每分 转每分钟 转/分 转/分钟 | km/h 公里/小时 公里每小时 千米/小时 千米每小时 迈
m/s 米/秒 米每秒 | px 像素 | 码 码 | 倍 倍 | % 个百分点 百分点 个点
CNY 毛 角 毛钱 角钱 分钱 元 块 圆 元人民币 块钱 块人民币 人民币 元钱
USD 美元 美金 刀 美刀 美圆 | HKD 港元 港币 | TWD 台币 新台币 | EUR 欧元 | GBP 英镑
JPY 日元 日圆 日币 | KRW 韩元 韩币 | THB 泰铢 | SGD 新加坡元 新币 | MYR 令吉 林吉特 马币
MOP 澳门元 澳门币 葡币 | AUD 澳元 澳币 | CAD 加元 加币 加拿大元 | NZD 新西兰元 纽币
CHF 瑞士法郎 瑞郎 | RUB 卢布 | INR 卢比 印度卢比 | VND 越南盾 | IDR 印尼盾 印尼卢比
PHP 菲律宾比索 | BRL 雷亚尔 | MXN 墨西哥比索 比索 | TRY 土耳其里拉 里拉 | SEK 瑞典克朗
NOK 挪威克朗 | DKK 丹麦克朗 | ZAR 兰特 | NGN 奈拉 | AED 迪拉姆 | SAR 沙特里亚尔 | 个 个
人 个人 | 盒 盒
瓶 瓶 | 包 包 | 袋 袋 小袋 大袋 | 罐 罐 | 双 双 | 对 对 | 套 套 | 片 片 | 件套 件套
hm 公引 | nmi 海里 浬 | ly 光年 | fathom 英寻 | furlong 弗隆 | pm 皮米 | yd² 平方英码 平方码
in³ 立方英寸 立方吋 | ft³ 立方英尺 立方呎 | yd³ 立方码 立方英码 | km³ 立方公里 立方千米
hl 百升 公石
mm 豪米 | cm 里米 | ml 豪升 毫声 豪声 | kg 公近 | mAh 豪安
qt 夸脱 | tbsp 汤匙 大汤匙 | tsp 茶匙 | bushel 蒲式耳 | stone 英石 | dram 打兰 | ng 纳克
long_ton 长吨 英吨 | short_ton 短吨 美吨 | 担 担 市担 | MWh 兆瓦时 | GWh 吉瓦时 | GW 吉瓦
TW 太瓦
GJ 吉焦 | µA 微安 | MΩ 兆欧 | kΩ 千欧 | THz 太赫兹 太赫 | Mb 兆比特 | Gb 吉比特 千兆比特
Tb 太比特
PB 拍字节 | EB 艾字节 | Mbps 兆比特每秒 兆每秒 | Kbps 千比特每秒 | Gbps 吉比特每秒
MB/s 兆字节每秒
µs 微秒 | ns 纳秒 | century 个世纪 | N 牛顿 | kN 千牛 | hPa 百帕 | GPa 吉帕 | bar 巴
km/s 公里每秒 千米每秒 公里/秒 千米/秒 | km/min 公里每分钟 千米每分钟 公里/分钟
m/min 米每分钟 米/分钟 米/分
cm/s 厘米每秒 厘米/秒 | mm/s 毫米每秒 毫米/秒 | mph 英里每小时 英里/小时 | mi/s 英里每秒 英里/秒
ft/s 英尺每秒 英尺/秒 | rad 弧度
"""
CHINESE: Final = _CHINESE + CHINESE_CURRENCIES.strip()

_ENGLISH: Final = """
K kelvin
mm millimeter millimetre | cm centimeter centimetre cms | dm decimeter decimetre
m meter metre mtr | km kilometer kilometre kms | µm um micrometer micrometre micron
nm nanometer nanometre | pm picometer picometre | in inch inches " ″ ” inchs | ft foot feet ' ′
yd yard yds | mi mile
m² m2 sqm squaremeter squaremetre ㎡ sqmeter sq_m square_meter square_metre
cm² cm2 square_centimeter square_centimetre | mm² mm2 square_millimeter square_millimetre
km² km2 square_kilometer square_kilometre | ft² ft2 sqft sq_ft square_foot square_feet
in² in2 square_inch square_inches | mi² square_mile | acre acre | ha hectare
ml milliliter millilitre mls ㎖ cc c_c | L liter litre ltr ℓ | cl centiliter centilitre
dl deciliter decilitre | m³ m3 cubic_meter cubic_metre
cm³ cm3 cubic_centimeter cubic_centimetre | dm³ dm3 cubic_decimeter
ft³ ft3 cubic_foot cubic_feet | gal gallon | qt quart | pint
fl_oz floz fl._oz fluid_ounce fl_ounce | g gram gramme gm gms gr | mg milligram milligramme
µg ug mcg microgram microgramme | kg kilogram kilo kgs kilogramme ㎏ | t ton tonne metric_ton
lb pound lbs pnd | oz ounce ozs | ct carat | 斤 jin catty | 两 liang | W watt | kW kilowatt
mW milliwatt | MW megawatt | GW gigawatt | Wh watthour watt_hour watt-hour
kWh kilowatthour kilowatt_hour kilowatt-hour | hp horsepower | J joule | kJ kilojoule
cal calorie cals | kcal kilocalorie | mAh milliamp_hour milliampere_hour milliamp-hour ma_h ma
Ah amp_hour ampere_hour amp-hour | V volt | mV millivolt | kV kilovolt | A amp ampere amps
mA milliamp milliampere | Ω ohm | Hz hertz | kHz kilohertz | MHz megahertz | GHz gigahertz | bit
kb kilobit | Mb megabit | Gb gigabit | B byte | KB kilobyte kbytes | MB megabyte mbytes meg
GB gigabyte gig gbytes | TB terabyte | PB petabyte | bps | Kbps kilobits_per_second
Mbps megabits_per_second mbit/s mb/s | Gbps gigabits_per_second | MB/s megabytes_per_second
s second sec secs | ms millisecond msec | min minute mins | h hour hr hrs | d day | week wk wks
month mo mos mth mths | year yr yrs | quarter | workday business_day working_day work_day
year_old year-old years-old yo y.o. years_old year_old years_of_age year_of_age yrs_old
°C ℃ celsius centigrade °_c degc deg_c degrees_c degree_c degree_celsius
°C degrees_celsius deg_celsius degrees_centigrade celcius centigrate degrees degree deg
°F ℉ fahrenheit degf deg_f degrees_f degree_f degree_fahrenheit degrees_fahrenheit farenheit °_f
°
N·m n.m n·m newton_meter newton_metre newton-meter | mmHg | FP fill_power | Pa pascal
kPa kilopascal | MPa megapascal | bar | dB decibel | lm lumen | lux | nit nits
IU iu international_unit
rpm r/min rev/min revolutions_per_minute | km/h kmh kph kilometers_per_hour kilometres_per_hour
m/s meters_per_second metres_per_second | mph miles_per_hour | px pixel | dpi ppi | 倍 fold
次 time | bpm beats_per_minute
% percent per_cent pct percentage_point percentage_points percentage percents per_cents
‰ per_mille permille | %vol %abv vol% %_vol abv %_abv
CNY yuan rmb cny renminbi kuai ¥ chinese_yuan
USD dollar buck cent usd us_dollar $ us$ u.s._dollar united_states_dollar american_dollar
EUR euro eur € | GBP gbp quid £ british_pound pounds_sterling pound_sterling sterling
JPY yen jpy japanese_yen | KRW won krw ₩ korean_won | HKD hkd hk$ hong_kong_dollar hk_dollar
TWD twd nt$ ntd taiwan_dollar | SGD sgd s$ singapore_dollar | MYR ringgit myr | THB baht thb ฿
VND dong vnd ₫ | PHP peso php ₱ | IDR idr rupiah | INR rupee inr ₹ | RUB ruble rouble rub ₽
AUD aud a$ australian_dollar | CAD cad c$ canadian_dollar | NZD nzd nz$ new_zealand_dollar
CHF franc chf swiss_franc | SEK sek swedish_krona | NOK nok norwegian_krone
DKK dkk danish_krone | BRL brl r$ real reais brazilian_real | MXN mxn mexican_peso
ZAR zar rand | TRY turkish_lira lira ₺ | AED aed dirham | SAR sar saudi_riyal riyal
NGN ngn naira ₦ | GEL georgian_lari lari ₾ | PLN pln zloty | ILS shekel ₪ | KZT tenge
UAH hryvnia | pcs piece pc pcs item unit ea | 盒 box boxes | 瓶 bottle | 包 pack packet pk
袋 bag sachet pouch pouches | 罐 cans tin | 双 pair | 套 set | 支 tube stick | 张 sheet ply
卷 roll | 片 tablet slice | 粒 capsule pill | 杯 cup | 箱 carton crate | 件 garment | 次 cycle
层 layer | 人 person people | 份 serving portion | 色 colour color | 档 speed gear | 核 core
桶 bucket | bbl barrel
hm hectometer hectometre | dam decameter decametre dekameter | nmi nautical_mile sea_mile
ly light-year light_year lightyear light_years | fathom | furlong
yd² yd2 sqyd sq_yd square_yard | dm² dm2 square_decimeter square_decimetre
hm² hm2 square_hectometer square_hectometre | dam² dam2 square_decameter square_decametre
km² sq_km | cm² sq_cm | mm² sq_mm | in² sqin sq_in | mi² mi2 sq_mi sqmi sq_mile
ft² sq._ft | m² sq._m | yd² sq._yd | in² sq._in | km² sq._km
hl hectoliter hectolitre | dal decaliter decalitre dekaliter
mm³ mm3 cubic_millimeter cubic_millimetre
km³ km3 cubic_kilometer cubic_kilometre | in³ in3 cubic_inch cubic_inches cu_in
yd³ yd3 cubic_yard cu_yd | ft³ cu_ft | tbsp tablespoon tablespoonful tbs
tsp teaspoon teaspoonful
gill | fl_dr fluid_dram | bushel | peck | hogshead | minim | stone | dram drachm | dwt pennyweight
long_ton british_ton | short_ton us_ton | t metric_tonne tons_metric | ng nanogram nanogramme
MWh megawatt_hour megawatt-hour | GWh gigawatt_hour gigawatt-hour | MJ megajoule | GJ gigajoule
BTU british_thermal_unit | TW terawatt | µA microamp microampere | kΩ kiloohm kilohm
MΩ megohm megaohm
THz terahertz | Tb terabit | Pb petabit | EB exabyte | Tbps terabits_per_second
KB/s kilobytes_per_second
GB/s gigabytes_per_second | µs us microsecond | ns nanosecond | fortnight | decade
century centuries
N newton | kN kilonewton | lbf pound-force pound_force | hPa hectopascal | GPa gigapascal
mbar millibar
psi pounds_per_square_inch pound_per_square_inch | knot kn kt kts
km/h kilometer_per_hour kilometre_per_hour kilometers_an_hour kilometres_an_hour
km/s kilometer_per_second kilometre_per_second kilometers_per_second kilometres_per_second
km/min kilometer_per_minute kilometre_per_minute kilometers_per_minute kilometres_per_minute
m/s meter_per_second metre_per_second | m/min meter_per_minute meters_per_minute metres_per_minute
cm/s centimeter_per_second centimeters_per_second centimetres_per_second
mm/s millimeter_per_second millimeters_per_second | mph mile_per_hour miles_an_hour mile_an_hour
mi/min mile_per_minute miles_per_minute | mi/s mile_per_second miles_per_second
ft/s fps foot_per_second feet_per_second | ft/min foot_per_minute feet_per_minute
in/s inch_per_second inches_per_second | rad radian
"""
ENGLISH: Final = _ENGLISH + ENGLISH_CURRENCIES.strip()

CASE_SENSITIVE: Final = {
    "Nm": "N·m", "g": "g", "l": "L", "L": "L", "ml": "ml", "mL": "ml", "ML": "ml", "Ml": "ml",
    "m": "m",
    "h": "h", "H": "h", "s": "s", "S": "", "t": "t", "T": "TB", "TB": "TB", "tb": "TB",
    "Tb": "TB", "w": "W", "W": "W", "kw": "kW", "kW": "kW", "KW": "kW", "Kw": "kW", "v": "V",
    "V": "V", "kv": "kV", "KV": "kV", "kV": "kV", "A": "A", "mA": "mAh", "MA": "mAh",
    "ma": "mAh", "mw": "mW", "mW": "mW", "MW": "MW", "GW": "GW", "gw": "GW", "wh": "Wh",
    "Wh": "Wh", "WH": "Wh", "kwh": "kWh", "kWh": "kWh", "KWH": "kWh", "KWh": "kWh", "mWh": "mWh",
    "mwh": "mWh", "mah": "mAh", "mAh": "mAh", "MAH": "mAh", "mAH": "mAh", "Mah": "mAh",
    "MAh": "mAh", "ah": "Ah", "Ah": "Ah", "AH": "Ah", "hz": "Hz", "Hz": "Hz", "HZ": "Hz",
    "khz": "kHz", "kHz": "kHz", "KHZ": "kHz", "KHz": "kHz", "mhz": "MHz", "MHz": "MHz",
    "MHZ": "MHz", "Mhz": "MHz", "ghz": "GHz", "GHz": "GHz", "GHZ": "GHz", "Ghz": "GHz",
    "kb": "KB", "KB": "KB", "Kb": "kb", "mb": "MB", "MB": "MB", "Mb": "Mb", "gb": "GB",
    "GB": "GB", "Gb": "Gb", "pb": "PB", "PB": "PB", "mbps": "Mbps", "Mbps": "Mbps",
    "MBPS": "Mbps", "kbps": "Kbps", "Kbps": "Kbps", "gbps": "Gbps", "Gbps": "Gbps",
    "Mb/s": "Mbps", "MB/s": "MB/s", "mb/s": "MB/s", "mpa": "MPa", "MPa": "MPa", "kpa": "kPa",
    "kPa": "kPa", "KPa": "kPa", "pa": "Pa", "Pa": "Pa", "PA": "Pa", "db": "dB", "dB": "dB",
    "DB": "dB", "j": "", "J": "J", "kj": "kJ", "kJ": "kJ", "KJ": "kJ", "MJ": "MJ", "mj": "",
    "d": "", "pm": "", "PM": "", "y": "", "c": "", "f": "", "b": "", "k": "", "n": "", "a": "",
    "p": "", "B": "", "K": "", "M": "", "G": "GB", "P": "", "C": "", "F": "", "min": "min",
    "in": "in", "IN": "in", "MWh": "MWh", "MWH": "MWh", "GWh": "GWh", "sat": "", "dal": "",
    "hm": "", "dam": "", "ly": "", "us": "", "kt": "", "kn": "", "fps": "",
} | {
    written: code if written.isupper() else ""
    for code in CURRENCY_CODES.split() if code.lower() in AMBIGUOUS_CODES or len(code) < 3
    for written in (code, code.lower())
}  # fmt: skip
"""Latin spellings whose capitals matter; ``""`` = too ambiguous to be a unit."""
