"""Words to viewers and of people: hello everyone from Porto tells nothing of the goods."""

import re
from typing import Final

_PEOPLE: Final = (
    r"(?:朋友|宝宝|宝贝|宝子|家人|姐妹|兄弟|粉丝|老铁|观众|同学|小伙伴|网友|老乡|哥哥|姐姐|亲)们?"
)
_GREETING: Final = r"欢迎|你们?好|您好|大家好|哈喽|哈啰|[早晚]上好|谢谢|感谢|拜拜|来啦|来了"
_ADDRESSED: Final = re.compile(
    rf"[^,，。!！;；]*(?:{_GREETING})[^,，。!！;；]*{_PEOPLE}[^,，。!！;；]*"
    rf"|[^,，。!！;；]*{_PEOPLE}[^,，。!！;；]*(?:{_GREETING})[^,，。!！;；]*"
    rf"|(?:来自|从)[^,，。!！;；]{{1,12}}的?{_PEOPLE}"
    r"|\b(?:everyone|everybody|anyone|anybody|guys|folks|friends|people|viewers?|someone|somebody|"
    r"those|you|ladies|followers|family)"
    r"(?: (?:all|who|that|are|is|joining|watching|tuning|calling|in|here|us|live|out|there|of"
    r"|you))*"
    r" from [^,.!;]*"
    r"|\b(?:i['’]?m|i am|we['’]re|he['’]s|she['’]s|you['’]re|my [a-z]+(?: is|['’]s))"
    r"(?: (?:all|both|also|originally|actually))? from [^,.!;]*"
    r"|(?:(?<=[,.!;])|\A)\s*(?:hi|hello|hey|welcome|greetings|shout ?outs?|thanks|thank you|"
    r"good (?:morning|evening|afternoon|night))\b"
    r"(?![^,.!;]*\b(?:it|it['’]s|this|that['’]s|these|they|made|comes?|has|have|is|are)\b)[^,.!;]*"
)


def addresses(text: str) -> bool:
    """Tell whether an aligned text greets somebody, or tells where people are from."""
    return _ADDRESSED.search(text) is not None


def without_addressed(text: str) -> str:
    """Return an aligned text without what is said to and of people."""
    return _ADDRESSED.sub(" ", text)
