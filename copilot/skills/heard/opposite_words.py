"""Properties that are said by a word or by its opposite: thick or thin, free or paid.

General vocabulary of both languages, from no catalogue. The first pattern says that the product
has the property, the second that it has the opposite. Read in aligned text.
"""

import re
from typing import Final, NamedTuple


class Opposites(NamedTuple):
    """The words for a property and for its opposite."""

    has: re.Pattern[str]
    lacks: re.Pattern[str]

    def found(self, text: str) -> list[re.Match[str]]:
        """Return where an aligned text uses the one or the other."""
        return [*self.has.finditer(text), *self.lacks.finditer(text)]


_TABLE: Final = (
    (r"厚实?|加厚|\bthick", r"轻?薄|\bthin\b"),
    (
        r"(?<![体克净毛])重(?![量要点新复])|沉(?!浸|默)|\bheavy",
        r"轻(?![微松易奢])便?|\blight(?:weight)?\b",
    ),
    (
        r"吵|(?:噪音|声音|动静|声)(?:挺|很|特别)?大|\b(?:loud|noisy)",
        r"静音|安静|低噪音?|(?:声音?|噪音|动静)(?:很|也|都)?(?:小|低|不大)|(?:没有?|"
        r"无)(?:声音?|噪音)|\b(?:quiet|silent)",
    ),
    (r"油(?:腻|光)?(?![漆烟费污])|\b(?:greasy|oily|grease)", r"清爽|干爽|哑光"),
    (r"[黏粘](?:腻|手)?(?![贴合土胶])|\b(?:sticky|tacky)", r"清爽|干爽"),
    (r"硬(?![件盘币])|\b(?:firm|stiff|rigid)\b", r"柔?软(?![件])|\bsoft"),
    (r"甜|\bsweet\b", r"\bunsweetened\b"),
    (r"辣|\bspicy", r"\bmild\b"),
    (r"酸(?!奶|钠|钾)|\b(?:sour|tart)\b", r"(?!)"),
    (r"苦|\bbitter", r"(?!)"),
    (r"(?<![增坚])强|牢固?|\bstrong", r"弱|\bweak"),
    (r"宽松|\b(?:loose|baggy|roomy)\b", r"修身|紧身|贴身|\b(?:tight|slim|snug)\b"),
    (r"弹力|弹性|有弹|\bstretch", r"\bno give\b|\brigid\b"),
    (r"透(?![气明])|\bsee[- ]through|\bsheer\b", r"\bopaque\b"),
    (r"亮面|光面|\b(?:glossy|shiny)\b", r"哑光|磨砂|雾面|\bmatt?e\b"),
    (
        r"真皮|头层|\b(?:genuine|real) leather",
        r"人造革|仿皮|\bpu\b|超纤|\b(?:faux|fake|vegan) leather",
    ),
    (r"自动|\bautomatic", r"手动|手撑|\bmanual"),
    (r"有线|\bwired\b", r"无线|\b(?:wireless|cordless)\b"),
    (r"全新|\bbrand[- ]new\b", r"二手|翻新|\b(?:used|refurbished|second[- ]hand)\b"),
    (r"保暖|暖和|\bwarm", r"\bcold\b"),
    (r"异味|味道|气味|臭|\bsmell|\bodou?r", r"无味|\bodou?rless"),
    (
        r"^(?:送不送|带不带|送|带|配)[一-鿿]{1,4}[吗么不嘛]|built[- ]in|\bincluded\b|"
        r"in the box|\bcomes? with|自带|内置|附带|附赠|标配|盒子里有",
        r"\bno [a-z]+ (?:in the box|included)|sold separately|separately|另[外]?[购买]|"
        r"自备|自己[买配备]|\b(?:need|bring|buy|get) (?:your own|one)\b",
    ),
    (r"香味|(?<!无)香精|\b(?:scent|scented|fragrance|perfumed)\b", r"无香|\bunscented\b"),
    (
        r"[收要付花]一?分?(?:费|钱|运费|邮费)|收费|[邮运]费多少|自费|自付|自理|另算|"
        r"\bpay\b|\bcharge[sd]?\b|\bcosts?\b|\bfees?\b",
        r"免费|白送|(?:不[用要收]|没有?|免|无)[邮运]费|一分(?:钱)?(?:都|也)?不[收要花]|"
        r"包邮|免[邮运]|(?<!-)\bfree\b(?![- ]?(?:from|of|standing|dom))|\bon us\b",
    ),
    (
        r"(?:区?分|有)(?:左右|正反|男女|前后)[脚手面]?",
        r"(?:左右|正反|男女|前后|两[边面])[脚手面]?(?:都[能可]|均可|通用|一样)",
    ),
    (r"慢|\bslow", r"快(?!递|乐|点|来|抢|手)|\b(?:fast|quick)"),
    (r"粗糙?|\b(?:rough|coarse)\b", r"细腻|光滑|\bsmooth"),
    (r"复杂|麻烦|\b(?:hard|difficult|tricky) to\b", r"简单|\beasy\b|\bsimple\b"),
    (r"(?<![防耐抗])易碎|脆弱|\bfragile", r"耐摔|结实|\b(?:sturdy|shatterproof|unbreakable)\b"),
)
OPPOSITES: Final = tuple(Opposites(re.compile(has), re.compile(lacks)) for has, lacks in _TABLE)
