"""Currencies beyond the everyday ones: ISO 4217 codes and the words for them."""

from typing import Final

CURRENCY_CODES: Final = (
    "CNY USD EUR GBP JPY KRW HKD TWD MOP SGD MYR THB VND PHP IDR INR RUB AUD CAD NZD CHF SEK NOK "
    "DKK BRL MXN ZAR TRY AED SAR NGN GEL PLN CZK HUF ILS EGP KZT UAH PKR BDT LKR KWD KES COP CLP "
    "AFN AOA ARS AZN BGN BHD BIF BND BTN BWP BYN CDF CRC DOP DZD ETB FJD GHS GIP GTQ HNL HRK HTG "
    "IQD IRR ISK JMD JOD KGS KHR LAK LBP LYD MAD MDL MGA MKD MMK MNT MUR MVR MWK MZN NIO NPR OMR "
    "PAB PGK PYG QAR RON RSD RWF SYP TJS TND TZS UGX UYU UZS VES XAF XOF YER ZMW "
    "BTC DEM FRF ITL ESP NLG BEF IEP ATS FIM PTE GRD"
)
"""Codes known as units; old European ones stay in texts of their time."""

AMBIGUOUS_CODES: Final = frozenset(
    ["mad", "try", "cop", "sar", "pab", "ron", "gip", "fim", "mop", "ars", "ats", "esp", "gel"]
)
"""Codes that are words or abbreviations when not written in capitals."""

ENGLISH_CURRENCIES: Final = """
EUR euro_cent | GBP uk_pound pound_of_sterling penny pence pennies
EGP egyptian_pound | LBP lebanese_pound | SYP syrian_pound | IEP irish_pound punt
GIP gibraltar_pound
INR indian_rupee rs | PKR pakistani_rupee pakistan_rupee
LKR sri_lankan_rupee sri_lanka_rupee ரூ
NPR nepalese_rupee | MUR mauritian_rupee | MVR rufiyaa maldivian_rufiyaa
BDT taka bangladeshi_taka ৳
JPY japanese_yen | KRW south_korean_won | CNY chinese_renminbi chinese_rmb | TWD new_taiwan_dollar
BND brunei_dollar | FJD fijian_dollar fiji_dollar | JMD jamaican_dollar | SGD singaporean_dollar
AUD aussie_dollar au$ | MXN mexican_peso | PHP philippine_peso filipino_peso | ARS argentine_peso
CLP chilean_peso | COP colombian_peso | DOP dominican_peso | UYU uruguayan_peso | BRL brazil_real
CHF swiss_franc | FRF french_franc | BEF belgian_franc
XAF central_african_cfa_franc xaf cfa_franc
XOF west_african_cfa_franc | RWF rwandan_franc | CDF congolese_franc | BIF burundian_franc
SEK swedish_crown swedish_kronor swedish_kronas | NOK norwegian_kroner norwegian_crown
DKK danish_kroner danish_crown | ISK icelandic_krona icelandic_króna
CZK czech_koruna koruna czech_crown
PLN polish_zloty zlotys zlotych | HUF forint hungarian_forint | RON romanian_leu romanian_lei
MDL moldovan_leu | BGN bulgarian_lev | RSD serbian_dinar | MKD macedonian_denar
HRK kuna croatian_kuna
UAH ukrainian_hryvnia hryvnias ₴ | BYN belarusian_ruble | RUB russian_ruble russian_rouble
KZT kazakh_tenge kazakhstani_tenge ₸ | UZS uzbek_som uzbekistani_som | KGS kyrgyz_som | TJS somoni
AZN manat azerbaijani_manat ₼ | GEL georgian_lari
ILS new_shekel israeli_shekel israeli_new_shekel
TRY turkish_lira | AED uae_dirham emirati_dirham | MAD moroccan_dirham | SAR saudi_riyal
QAR qatari_riyal qatari_rial | OMR omani_rial | IRR iranian_rial | YER yemeni_rial
KWD kuwaiti_dinar
BHD bahraini_dinar | IQD iraqi_dinar | JOD jordanian_dinar | DZD algerian_dinar | LYD libyan_dinar
TND tunisian_dinar | AFN afghani afghan_afghani | THB thai_baht bahts | VND vietnamese_dong
IDR indonesian_rupiah | MYR malaysian_ringgit | KHR riel cambodian_riel ៛
LAK lao_kip laotian_kip ₭
MMK kyat burmese_kyat myanmar_kyat | MNT tugrik tögrög mongolian_tugrik ₮ | BTN ngultrum
MOP pataca macanese_pataca | ZAR south_african_rand | NGN nigerian_naira
GHS cedi ghanaian_cedi ₵
KES kenyan_shilling | TZS tanzanian_shilling | UGX ugandan_shilling | ETB birr ethiopian_birr
ZMW zambian_kwacha | MWK malawian_kwacha | AOA kwanza angolan_kwanza | BWP botswana_pula
MZN metical mozambican_metical | MGA ariary malagasy_ariary
CRC costa_rican_colón costa_rican_colon
CRC costa_rican_colones colones ₡ | GTQ quetzal guatemalan_quetzal | HNL lempira honduran_lempira
NIO nicaraguan_córdoba nicaraguan_cordoba | PAB balboa panamanian_balboa
HTG haitian_gourde gourde
PYG guaraní guarani paraguayan_guaraní ₲ | VES venezuelan_bolívar bolivar bolívar | PGK kina
BTC bitcoin bitcoins ₿ | sat satoshi | DEM deutsche_mark german_mark deutschmark d-mark
ITL italian_lira italian_lire | ESP peseta spanish_peseta
NLG guilder dutch_guilder netherlands_guilder
ATS austrian_schilling | FIM markka finnish_markka | PTE portuguese_escudo
GRD drachma greek_drachma
"""

CHINESE_CURRENCIES: Final = """
EGP 埃及镑 埃镑 | PKR 巴基斯坦卢比 | LKR 斯里兰卡卢比 | NPR 尼泊尔卢比 | BDT 塔卡 | ARS 阿根廷比索
CLP 智利比索 | COP 哥伦比亚比索 | PLN 兹罗提 波兰兹罗提 | CZK 捷克克朗 | HUF 福林 匈牙利福林
ISK 冰岛克朗 | RON 罗马尼亚列伊 | UAH 格里夫纳 | KZT 坚戈 哈萨克斯坦坚戈 | ILS 谢克尔 新谢克尔
QAR 卡塔尔里亚尔 | IRR 伊朗里亚尔 | OMR 阿曼里亚尔 | KWD 科威特第纳尔 | IQD 伊拉克第纳尔
JOD 约旦第纳尔 | MAD 摩洛哥迪拉姆 | AED 阿联酋迪拉姆 | KHR 瑞尔 柬埔寨瑞尔 | LAK 基普 老挝基普
MMK 缅元 缅币 | MNT 图格里克 蒙古图格里克 | BND 文莱元 文莱币 | KES 肯尼亚先令 | GHS 塞地 加纳塞地
USD 块美金 块美元 块刀 | HKD 块港币 | EUR 块欧元 欧 | JPY 円 | GBP 镑 | BTC 比特币 个比特币
DEM 德国马克 马克
FRF 法国法郎 法郎 | ITL 意大利里拉 | ESP 比塞塔
NLG 荷兰盾 | USD 美分 | EUR 欧分 | GBP 便士
"""

MILLIONS_AND_THOUSANDS: Final = {
    letter + code: (code.upper(), size)
    for letter, size in (("m", 10**6), ("k", 10**3))
    for code in ["usd", "eur", "gbp", "aud", "cad", "cny", "hkd", "jpy", "chf", "sek", "nok"]
}
"""Codes with a scale before them, as in 30 MUSD, and how much it is."""
