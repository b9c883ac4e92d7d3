"""Words that say no more than whose body a size is asked for, and that one is asked for."""

import re
from typing import Final

_ANIMALS: Final = (
    "[\u4e00-\u9fff]{0,2}犬|泰迪|柯基|金毛|拉布拉多|博美|比熊|雪纳瑞|法斗|边牧|哈士奇|萨摩耶?|阿拉斯加"
    "|德牧|贵宾|吉娃娃|腊肠"
    r"|\b(?:german shepherd|corgi|poodle|lab(?:rador)?|(?:golden )?retriever|bulldog|frenchie"
    r"|husky|beagle|chihuahua|dachshund|pug|collie)s?\b"
)
_ENGLISH: Final = (
    r"\b(?:my|our|his|her|the|an?|kid|son|daughter|boy|girl|baby|toddler|child|dog|puppy|pup"
    r"|husband|wife|dad|mom|mum|brother|sister|bf|gf|boyfriend|girlfriend|friend|is|are|i['’]?m|i"
    r"|s?he['’]?s?|tall|weigh(?:s|ed|ing)?|about|around|roughly|and|at|which|what|sizes?|for|one"
    r"|should|get|need|would|we)\b"
)
AROUND_BODY: Final = re.compile(
    rf"{_ENGLISH}|{_ANIMALS}"
    r"|纠结|犹豫|拿不准|不知道|不晓得|不会选|求助|能穿|可以穿|穿得[了上]|穿|合身|合适|哪[个款件]|什么|[啥几]码|啥"
    r"|多大|选|拍|要|买|推荐|建议|帮|求|尺码|身高|体重|高|重|的|应该|[吗么呢啊呀吧我个大多码号不cm斤/,，、+。？?!~\s]"
    r"|kg|公斤|千克|厘米|公分|[男女][生宝]?|我?们?家|狗狗?|宝[宝贝妈]|小?孩子?|娃娃?|儿子|女儿|闺女|小朋友"
)
