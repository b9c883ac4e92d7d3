"""Places and devices that an answered question names, so that it answers for no others.

Geography and trade in general use: no shop's products. A line is a thing and all it is called, with
what it lies in, if anything, behind a ``<``: 广东 < 国内. A line with a blank in front goes on with
the one before. What is said of the whole holds for it. English names of several words are joined by
``_``.
"""

from typing import Final

NAMED_THINGS: Final = """
abroad: 海外 国外 境外 国际 internationally international overseas abroad worldwide globally global
  other_countries outside_the_us outside_us
mainland: 国内 全国 大陆 内地
remote: 偏远地区 偏远
po_box: po_box po_boxes p_o_box p_o_boxes
japan < abroad: 日本 东京 大阪 japan tokyo osaka
korea < abroad: 韩国 首尔 korea seoul
singapore < abroad: 新加坡 singapore
malaysia < abroad: 马来西亚 大马 吉隆坡 malaysia kuala_lumpur
thailand < abroad: 泰国 曼谷 thailand bangkok
vietnam < abroad: 越南 vietnam hanoi
philippines < abroad: 菲律宾 马尼拉 philippines manila
indonesia < abroad: 印尼 印度尼西亚 indonesia jakarta
india < abroad: 印度 india mumbai delhi bangalore
pakistan < abroad: 巴基斯坦 pakistan
australia < abroad: 澳洲 澳大利亚 悉尼 墨尔本 australia sydney melbourne
new_zealand < abroad: 新西兰 new_zealand auckland
united_states < abroad: 美国 纽约 usa united_states america the_us the_states
  new_york california texas florida
hawaii < abroad: 夏威夷 hawaii honolulu maui
alaska < abroad: 阿拉斯加 alaska anchorage fairbanks juneau
puerto_rico < abroad: 波多黎各 puerto_rico
canada < abroad: 加拿大 多伦多 温哥华 canada toronto vancouver montreal ontario quebec
mexico < abroad: 墨西哥 mexico
brazil < abroad: 巴西 brazil sao_paulo
argentina < abroad: 阿根廷 argentina
chile < abroad: 智利 chile
colombia < abroad: 哥伦比亚 colombia
europe < abroad: 欧洲 欧盟 europe eu european_union
united_kingdom < europe: 英国 伦敦 uk united_kingdom england london britain scotland wales
  great_britain
ireland < europe: 爱尔兰 ireland dublin
germany < europe: 德国 柏林 germany berlin munich
france < europe: 法国 巴黎 france paris
spain < europe: 西班牙 spain madrid barcelona
portugal < europe: 葡萄牙 portugal lisbon
italy < europe: 意大利 italy rome milan
netherlands < europe: 荷兰 netherlands holland amsterdam
belgium < europe: 比利时 belgium brussels
switzerland < europe: 瑞士 switzerland zurich
austria < europe: 奥地利 austria vienna
sweden < europe: 瑞典 sweden stockholm
norway < europe: 挪威 norway oslo
denmark < europe: 丹麦 denmark copenhagen
finland < europe: 芬兰 finland helsinki
poland < europe: 波兰 poland warsaw
greece < europe: 希腊 greece athens
czechia < europe: 捷克 czech czechia prague
hungary < europe: 匈牙利 hungary budapest
romania < europe: 罗马尼亚 romania
ukraine < europe: 乌克兰 ukraine
russia < abroad: 俄罗斯 russia moscow
turkey < abroad: 土耳其 istanbul
emirates < abroad: 阿联酋 迪拜 uae dubai emirates
saudi_arabia < abroad: 沙特 saudi_arabia saudi
israel < abroad: 以色列 israel
egypt < abroad: 埃及 egypt
south_africa < abroad: 南非 south_africa
nigeria < abroad: 尼日利亚 nigeria lagos
kenya < abroad: 肯尼亚 kenya nairobi
hong_kong < abroad: 香港 港澳台 港澳 hong_kong hk
macau < abroad: 澳门 港澳台 港澳 macau macao
taiwan < abroad: 台湾 港澳台 taiwan taipei
xinjiang < remote: 新疆 乌鲁木齐 喀什 伊犁 克拉玛依 xinjiang
tibet < remote: 西藏 拉萨 林芝 日喀则 那曲 昌都 tibet
inner_mongolia < remote: 内蒙古 内蒙 呼和浩特 鄂尔多斯 呼伦贝尔 包头 赤峰 通辽 inner_mongolia
qinghai < remote: 青海 西宁 格尔木
gansu < remote: 甘肃 兰州
ningxia < remote: 宁夏 银川
hainan < remote: 海南 海口 三亚 儋州
northeast < mainland: 东北 黑龙江 吉林 辽宁 哈尔滨 长春 沈阳 大连
beijing < mainland: 北京 beijing
tianjin < mainland: 天津
hebei < mainland: 河北 石家庄
shanxi < mainland: 山西 太原
shaanxi < mainland: 陕西 西安
shandong < mainland: 山东 济南 青岛
henan < mainland: 河南 郑州
shanghai < mainland: 上海 shanghai
jiangsu < mainland: 江苏 江浙沪 南京 苏州 无锡
zhejiang < mainland: 浙江 江浙沪 杭州 宁波 温州 义乌
anhui < mainland: 安徽 合肥
fujian < mainland: 福建 福州 厦门 泉州
jiangxi < mainland: 江西 南昌
hubei < mainland: 湖北 武汉
hunan < mainland: 湖南 长沙
guangdong < mainland: 广东 广州 深圳 东莞 佛山 guangdong guangzhou shenzhen
guangxi < mainland: 广西 南宁 桂林
sichuan < mainland: 四川 成都
chongqing < mainland: 重庆
guizhou < mainland: 贵州 贵阳
yunnan < mainland: 云南 昆明 大理
phone: 手机 phone smartphone mobile cellphone
iphone < phone: 苹果 苹果手机 苹果机 iphone ios
android < phone: 安卓 安卓手机 安卓机 android 华为 华为手机 小米 小米手机 三星 三星手机 荣耀
  oppo vivo samsung huawei xiaomi pixel galaxy
tablet: 平板 tablet
ipad < tablet: ipad
computer: 电脑 笔记本 laptop computer pc notebook
mac < computer: mac macbook imac
windows < computer: windows
television: 电视 tv television
console: 游戏机 console
playstation < console: ps4 ps5 playstation
xbox < console: xbox
switch < console: nintendo
car: 汽车 车载 车上 车里 car
"""
