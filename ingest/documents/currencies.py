"""Which currency a sign, word or code stands for."""

# ISO 4217, active codes (2026).
_ISO_4217 = """
AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP
BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP
GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES
KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU
MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON
RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND
TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW
"""
_CODES = frozenset(_ISO_4217.split())

# The first is what a sign means by itself; a currency column may choose among all of them.
_SIGNS: dict[str, tuple[str, ...]] = {
    "¥": ("CNY", "JPY"),
    "元": ("CNY", "JPY", "HKD", "TWD"),
    "块": ("CNY",),
    "块钱": ("CNY",),
    "圆": ("CNY", "JPY"),
    "rmb": ("CNY",),
    "人民币": ("CNY",),
    "$": ("USD", "HKD", "TWD", "SGD", "AUD", "CAD", "NZD", "MXN", "BRL"),
    "us$": ("USD",),
    "美元": ("USD",),
    "美金": ("USD",),
    "hk$": ("HKD",),
    "港币": ("HKD",),
    "港元": ("HKD",),
    "nt$": ("TWD",),
    "新台币": ("TWD",),
    "s$": ("SGD",),
    "a$": ("AUD",),
    "c$": ("CAD",),
    "€": ("EUR",),
    "欧元": ("EUR",),
    "£": ("GBP",),
    "英镑": ("GBP",),
    "円": ("JPY",),
    "日元": ("JPY",),
    "₩": ("KRW",),
    "韩元": ("KRW",),
    "₽": ("RUB",),
    "₸": ("KZT",),
    "₹": ("INR",),
    "rm": ("MYR",),
    "฿": ("THB",),
    "₫": ("VND",),
    "rp": ("IDR",),
    "₱": ("PHP",),
}


def meant_by(word: str) -> tuple[str, ...]:
    """Return the ISO 4217 codes that a sign, word or code may mean, the likeliest first.

    Three Latin letters that are no known code stand for themselves; anything else is ``()``.
    """
    folded = word.strip().casefold()
    if folded in _SIGNS:
        return _SIGNS[folded]
    code = folded.upper()
    return (code,) if len(code) == 3 and code.isascii() and code.isalpha() else ()


def is_known(code: str) -> bool:
    """Return whether ``code`` is an active ISO 4217 code."""
    return code in _CODES
