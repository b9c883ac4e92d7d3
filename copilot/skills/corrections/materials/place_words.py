"""Countries, Chinese provinces and cities, each with what it lies in.

Geography in general use, compact on purpose: places where goods sold in broadcasts come from. A
line is a place, in all its names, and the places inside it.
"""

from typing import Final

from copilot.skills.corrections.speech.table_lines import joined_lines
from copilot.skills.corrections.speech.tagged_patterns import TaggedPatterns

_CHINA: Final = """
北京|beijing:
上海|shanghai: 松江 嘉定 崇明
天津|tianjin:
重庆|chongqing: 涪陵 奉节 万州
浙江|zhejiang: 杭州|hangzhou 宁波|ningbo 温州|wenzhou 绍兴 嘉兴 湖州 金华 衢州 台州 丽水 舟山
    磐安 松阳 遂昌 缙云 青田 象山 奉化 上虞 嵊州 新昌 瑞安 苍南 义乌|yiwu 永康 武义 桐乡 平湖 海宁
    诸暨 龙泉 安吉 慈溪 临安 余姚 乐清 浦江 长兴
江苏|jiangsu: 南京|nanjing 苏州|suzhou 无锡|wuxi 常州 南通|nantong 扬州 镇江 徐州 盐城 泰州 淮安
    连云港 宿迁 溧阳 高邮 盱眙 如皋 扬中 邳州 张家港 江阴 启东 常熟 昆山 宜兴 丹阳 阳澄湖
广东|guangdong|canton: 广州|guangzhou 深圳|shenzhen 东莞|dongguan 佛山|foshan 中山|zhongshan 珠海
    |zhuhai 汕头|shantou 潮州|chaozhou 惠州|huizhou 江门 湛江 阳江 揭阳 茂名 肇庆 清远 梅州 韶关
    顺德 普宁 新会
福建|fujian: 福州|fuzhou 厦门|xiamen 泉州|quanzhou 漳州 莆田|putian 宁德 龙岩 三明 南平 安溪
    政和 建瓯 建阳 永春 南安 福清 霞浦 柘荣 云霄 连城 武夷山 晋江|jinjiang 石狮 德化 福鼎 古田
山东|shandong: 济南|jinan 青岛|qingdao 烟台|yantai 潍坊 临沂 淄博 威海 济宁 泰安 菏泽 聊城 德州
    蓬莱 莱阳 龙口 金乡 兰陵 沂水 乳山 荣成 诸城 高密 曹县 日照 滨州 东营 枣庄 寿光 章丘 栖霞
河南|henan: 郑州|zhengzhou 洛阳 开封 南阳 新乡 许昌 焦作 信阳 商丘 周口 驻马店 安阳 漯河 灵宝 西峡
    武陟 杞县 镇平 禹州 汝州 三门峡 平顶山 鹤壁
河北|hebei: 石家庄 保定 唐山 沧州 邯郸 廊坊 承德 张家口 秦皇岛 邢台 衡水 辛集 安平 晋州 赵县 迁西
    涿州 白沟 清河 安国
山西|shanxi: 太原 大同 运城 临汾 吕梁 平遥
陕西|shaanxi: 西安|xi'an 延安 宝鸡 咸阳 汉中 榆林 渭南 眉县 周至 大荔 富平 铜川 紫阳 洛川 安康
四川|sichuan: 成都|chengdu 绵阳 乐山 宜宾 泸州 眉山 攀枝花 雅安 南充 自贡 蒲江 安岳 会理 汉源 夹江
    盐源 峨眉山 德阳 遂宁 内江 达州 广元 凉山 郫县 汶川
云南|yunnan: 昆明|kunming 大理|dali 丽江 普洱|pu'er 西双版纳 临沧 保山 文山 红河 昭通 曲靖 玉溪
    景东 凤庆 勐腊 易武 双江 元谋 宾川 腾冲 楚雄 德宏 瑞丽 建水 鹤庆
    香格里拉 勐海 漾濞 蒙自
贵州|guizhou: 贵阳 遵义 六盘水 毕节 安顺 黔东南 湄潭 都匀 凤冈 修文 铜仁 仁怀
湖南|hunan: 长沙|changsha 株洲 湘潭 衡阳 岳阳 常德 益阳 郴州 永州 怀化 邵阳 炎陵 浏阳 醴陵 古丈
    张家界 娄底 安化 湘西
湖北|hubei: 武汉|wuhan 宜昌 襄阳 荆州 黄冈 恩施 赤壁 洪湖 利川 随州 罗田 英山 咸宁 荆门 潜江 十堰
    孝感 秭归
江西|jiangxi: 南昌 赣州 景德镇|jingdezhen 九江 上饶 宜春 吉安 信丰 寻乌 广昌 婺源 修水 南丰 抚州
    萍乡 赣南
安徽|anhui: 合肥|hefei 芜湖 黄山 亳州 六安 安庆 宣城 祁门 砀山 霍山 岳西 歙县 黟县 宁国 金寨 宿州
    祁门 阜阳 蚌埠 滁州
广西|guangxi: 南宁 桂林 柳州 梧州 北海 荔浦 容县 阳朔 东兴 防城港 钦州 融安 百色 玉林 横县 武鸣 田东
海南(?!芒)|hainan: 澄迈 琼海 儋州 陵水 海口 三亚 万宁 文昌
内蒙古|内蒙|inner mongolia: 呼和浩特 包头 赤峰 通辽 锡林郭勒 阿拉善 乌兰察布 兴安盟 呼伦贝尔
    鄂尔多斯 巴彦淖尔 科尔沁
黑龙江|heilongjiang: 哈尔滨|harbin 五常 大庆 齐齐哈尔 庆安 伊春 东宁 绥化 鸡西 黑河 佳木斯 牡丹江
    大兴安岭 方正
吉林|jilin: 长春 延边 抚松 集安 梅河口 舒兰 通化 白山 四平 长白山 松原 查干湖
辽宁|liaoning: 沈阳|shenyang 大连|dalian 鞍山 东港 北镇 绥中 岫岩 抚顺 本溪 丹东 营口 盘锦 锦州
甘肃|gansu: 兰州 天水 陇南 礼县 酒泉 白银 瓜州 张掖 敦煌 定西 武威 岷县 静宁 民勤
青海|qinghai: 西宁 海西 玉树 柴达木
宁夏|ningxia: 银川 中卫 中宁 吴忠 盐池
新疆|xinjiang: 乌鲁木齐 阿克苏|aksu 和田 喀什|kashgar 吐鲁番 库车 莎车 奇台 精河 玛纳斯 焉耆 哈密
    库尔勒 伊犁 阿勒泰 昌吉 塔城
    若羌 石河子 阿瓦提
西藏|tibet: 拉萨 林芝 日喀则 那曲 昌都
香港|hong kong:
台湾|taiwan: 台北 台中 高雄
"""

_WORLD: Final = """
越南|vietnam
泰国|thailand
马来西亚|malaysia
印尼|印度尼西亚|indonesia
新加坡|singapore
菲律宾|philippines
柬埔寨|cambodia
缅甸|myanmar
印度(?!尼)|\\bindia\\b
孟加拉国?|bangladesh
巴基斯坦|pakistan
斯里兰卡|sri lanka
尼泊尔|nepal
日本|japan
韩国|(?:south )?korea
蒙古国|\\bmongolia\\b
俄罗斯|russia
土耳其|turkey|türkiye
以色列|israel
伊朗|\\biran\\b
沙特|saudi arabia
埃及|egypt
南非|south africa
摩洛哥|morocco
肯尼亚|kenya
埃塞俄比亚|ethiopia
英国|\\b(?:england|uk|britain|united kingdom)\\b
法国|france
德国|germany
意大利|italy
西班牙|spain
葡萄牙|portugal
荷兰|netherlands|holland
比利时|belgium
瑞士|switzerland
奥地利|austria
瑞典|sweden
挪威|norway
芬兰|finland
丹麦|denmark
冰岛|iceland
爱尔兰|ireland
波兰|poland
捷克|czech
匈牙利|hungary
希腊|greece
保加利亚|bulgaria
乌克兰|ukraine
美国|(?<=the )states\\b(?! of)|\\b(?:usa|america|united states|u\\.s\\.)(?!\\w)|the us\\b
加拿大|canada
墨西哥|mexico
巴西|brazil
阿根廷|argentina
智利|chile
秘鲁|peru
哥伦比亚|colombia
厄瓜多尔|ecuador
澳大利亚|澳洲|australia
新西兰|纽西兰|new zealand
老挝|\\blaos\\b
哈萨克斯坦|kazakhstan
乌兹别克斯坦|uzbekistan
阿联酋|迪拜|\\buae\\b|dubai
约旦(?!河)|\\bjordan\\b(?! \\d)
加纳|\\bghana\\b
科特迪瓦|ivory coast
坦桑尼亚|tanzania
马达加斯加|madagascar
卢旺达|rwanda
突尼斯|tunisia
危地马拉|guatemala
哥斯达黎加|costa rica
洪都拉斯|honduras
巴拿马|\\bpanama\\b(?! hat)
尼加拉瓜|nicaragua
萨尔瓦多|el salvador
多米尼加|dominican republic
牙买加|jamaica
古巴|\\bcuba\\b
乌拉圭|uruguay
巴拉圭|paraguay
玻利维亚|bolivia
罗马尼亚|romania
塞尔维亚|serbia
克罗地亚|croatia
斯洛文尼亚|slovenia
斯洛伐克|slovakia
立陶宛|lithuania
爱沙尼亚|estonia
拉脱维亚|latvia
"""

_AMERICA: Final = """
alaska arizona california colorado connecticut florida hawaii idaho illinois indiana iowa kansas
kentucky louisiana maryland massachusetts michigan minnesota mississippi missouri montana nebraska
nevada new_hampshire new_jersey new_mexico new_york north_carolina north_dakota ohio oklahoma oregon
pennsylvania rhode_island south_carolina south_dakota tennessee texas utah vermont virginia
washington_state west_virginia wisconsin wyoming
"""

_BRITAIN: Final = "苏格兰|scotland 威尔士|wales"

CHINA: Final = (
    "中国大陆|中国|国产|国内生产|\\bmainland china\\b|\\bchina\\b|\\bprc\\b|\\bchinese[- ]made\\b"
)


_TOWNS: Final = """
金华: 永康 义乌 武义 浦江
嘉兴: 桐乡 平湖 海宁
绍兴: 诸暨
宁波: 慈溪 余姚
杭州: 临安
湖州: 安吉 长兴
丽水: 龙泉
温州: 乐清
苏州: 常熟 昆山 阳澄湖
无锡: 宜兴
镇江: 丹阳
佛山: 顺德
揭阳: 普宁
江门: 新会
泉州: 安溪 晋江 石狮 德化
南平: 武夷山
宁德: 福鼎 古田
潍坊: 寿光
济南: 章丘
烟台: 栖霞
保定: 白沟 安国
邢台: 清河
成都: 郫县
西双版纳: 勐海
大理: 漾濞
红河: 蒙自
遵义: 仁怀
益阳: 安化
宜昌: 秭归
黄山: 祁门
南宁: 横县 武鸣
百色: 田东
哈尔滨: 五常 方正
松原: 查干湖
定西: 岷县
武威: 民勤
中卫: 中宁
吴忠: 盐池
阿克苏: 阿瓦提
通辽: 科尔沁
"""
"""Towns that lie in another city of the table."""


def _places() -> tuple[dict[str, str], dict[str, str]]:
    """Return patterns and what each place lies in, by the first name of the place."""
    found: list[tuple[str, str, str]] = []
    towns = {
        town: city
        for city, _, inside in (line.partition(":") for line in _TOWNS.splitlines())
        for town in inside.split()
    }
    for line in joined_lines(_CHINA):
        names, _, inside = line.partition(":")
        province = names.split("|")[0].partition("(")[0]
        for city in inside.split():
            place = city.split("|")[0]
            found.append((place, city, towns.get(place, province)))
        found.append((province, names, "中国"))
    found.extend(
        (line.split("|")[0].partition("(")[0], line, "")
        for line in filter(None, _WORLD.splitlines())
    )
    states = (state.replace("_", " ") for state in _AMERICA.split())
    found.extend((state, state, "美国") for state in states)
    found.extend((names.split("|")[0], names, "英国") for names in _BRITAIN.split())
    found.append(("中国", CHINA, ""))
    patterns = {place: _whole_words(names) for place, names, _ in found}
    return patterns, {place: inside for place, _, inside in found}


def _whole_words(names: str) -> str:
    if "\\" in names or "(" in names:
        return names
    return "|".join(rf"\b{n}\b" if n.isascii() else n for n in names.split("|"))


_PATTERNS, INSIDE = _places()
PLACES: Final = TaggedPatterns(_PATTERNS)
"""Places in a text; ``INSIDE`` has what each lies in."""
