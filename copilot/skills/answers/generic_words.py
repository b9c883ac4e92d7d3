"""Words that stand in titles and questions of any shop and therefore name no product."""

from copilot.skills.answers.word_lists import words

GENERIC_HAN = words(
    """
    新款 新品 正品 官方 旗舰 旗舰店 专卖 特价 包邮 热卖 爆款 同款 推荐 限时 秒杀 直播 直播间 主播
    专享 专属 现货 批发 厂家 直销 男女 男士 女士 男款 女款 儿童 宝宝 婴儿 孕妇 老人 成人 学生 家用
    商用 户外 便携 迷你 大号 小号 中号 大码 小码 加大 加厚 加绒 薄款 厚款 长款 短款 宽松 修身 高腰
    百搭 休闲 简约 复古 时尚 潮流 韩版 日式 日系 欧美 中式 秋冬 春夏 夏季 冬季 春季 秋季 夏天 冬天
    春秋 红色 黑色 白色 蓝色 绿色 粉色 灰色 黄色 紫色 棕色 米色 银色 金色 彩色 颜色 纯色 多色 可选
    规格 型号 尺寸 尺码 容量 重量 材质 面料 纯棉 全棉 棉质 真皮 牛皮 不锈 不锈钢 塑料 玻璃 陶瓷
    实木 硅胶 真丝 羊毛 羊绒 亚麻 涤纶 防水 防滑 防晒 防风 透气 保暖 保湿 补水 耐用 耐磨 可爱 高档
    高端 高级 优质 品质 质量 健康 安全 环保 无糖 低脂 零食 食品 礼物 礼品 礼盒 送礼 套装 组合 单品
    一套 一件 两件 三件 件套 全套 装饰 用品 日用 生活 居家 家居 办公 学习 工具 产品 商品 宝贝 东西
    适用 通用 专用 多功能 功能 智能 自动 电动 手动 无线 有线 蓝牙 充电 快充 大容量 小容量 超大
    超薄 轻薄 双层 单层 加长 可以 怎么 什么 多少 价格 今天 优惠 活动 赠品 链接 味道 口味 原味 香味
    敏感肌 干皮 油皮 敏感 过敏 发货 运费 快递 退货 质保 保修 保质期 生产 日期 进口 国产 品牌
    洗碗机 洗衣机 微波炉 手机 电脑 苹果 安卓 吸管 盖子 尺码表 身高 体重 上衣 衣服 裤子 鞋子 好看
    好用 舒服 系列 升级 版本 标准 经典 基础 入门 专业 家庭 装备 大人 小孩 朋友 小朋友 孩子 幼儿
    婴幼儿 新生儿 男童 女童 男孩 女孩 男生 女生 青少年 老年 中老年 老年人 老人家 长辈 爸妈 爸爸 妈妈
    爷爷 奶奶 老公 老婆 男友 女友 男朋友 女朋友 情侣 学生党 孕妈 孕期 备孕 哺乳 哺乳期 宠物 狗狗
    猫咪
    """
)
"""Han words that stand in many titles or that ask after a quality rather than name a thing."""

HOUSEHOLD_MACHINES = (
    *words("""
    洗衣机 洗碗机 烘干机 脱水机 微波炉 电磁炉 燃气灶 空气炸锅 电饭锅 高压锅 破壁机 吹风机 吸尘器
    扫地机 洗地机 净水器 热水器 饮水机 咖啡机 榨汁机 面包机 缝纫机 电视机 打印机 路由器 充电宝
    """),
    *("washing machine", "sewing machine", "washer", "dishwasher", "tumble dryer", "microwave"),
    *("air fryer", "vacuum cleaner", "coffee machine", "hair dryer", "pressure cooker"),
)
"""What stands in every home: goods are put in it or used with it, whatever is sold."""

GENERIC_EN = words(
    """
    a an the and or for with of in on to by from at new hot sale best top good great nice quality
    premium pro plus max mini ultra lite set pack pcs piece pieces pair kit bundle gift box case
    cover bag men mens women womens man woman kids kid baby girls boys girl boy adult unisex size
    small medium large xl xxl long short big black white red blue green pink grey gray brown
    yellow purple gold silver navy beige cotton leather steel stainless plastic glass wood wooden
    silicone silk wool linen waterproof wireless wired bluetooth portable rechargeable electric
    automatic smart digital fast quick charging charger usb usb-c battery cable home kitchen
    office outdoor travel sport sports summer winter spring autumn fall casual classic modern
    vintage style fashion color colour one two three all any free shipping original official
    version edition model series type item product link this that it you we my your high low light
    heavy soft hard full half double single dual super extra real pure natural organic fresh
    healthy how what when where which does can will is are do have has get buy price cost order
    the-new other stock use work works inch inches oz lb kg ml mm cm led hd phone iphone android
    laptop computer machine water skin hair face body hand foot head show see look back front
    inside wear wearing try say made make day days week time way room stream live chat host guys
    child children toddler toddlers infant infants newborn newborns babies teen teens student
    students elderly senior seniors husband wife lady ladies boyfriend girlfriend pet pets dog dogs
    cat cats puppy kitten pregnant pregnancy
    """
)
"""English words that stand in many titles or in questions of any kind."""

FUNCTION_HAN = frozenset(
    "的了吗呢吧啊呀哦噢嘛么不没是在我你您他她它们咱这那哪就都也很太真好还再又才只从为因所但而或等之其此被"
    "让叫像跟和与及给把到得着过去来说看想听讲做弄吃买卖拍用穿放有能会可以要该需应行个一两几多少什怎咋啥谁人"
    "今明昨天年月日点分些样种次下里后前时候最更比较非常请于对将并且各每约或者即最少不太"
)
"""Characters that stand in sentences about anything: a pair with one of them tells no shop."""

EVERYDAY_HAN = words(
    """
    主播 知道 喜欢 意思 声音 东西 好看 质量 开始 更新 晚上 可爱 快乐 朋友 出来 福利 麻烦 大家 微信
    账号 关注 操作 推荐 家里 道理 起来 头像 效果 上身 私信 问题 老板 垃圾 免费 加油 谢谢 辛苦 新鲜
    大佬 青春 生日 粉丝 背景 音乐 复活 电影 特效 位置 镜头 结局 女生 男生 升级 红包 成功 终于 水果
    差评 赚钱 减肥 漂亮 点赞 可能 家人 原来 队友 通关 时间 值得 年轻 确实 护体 紧张 高手 东北 广告
    结束 版本 好玩 送货 电话 游戏 弹幕 直播 手机 电脑 孩子 老婆 老公 妈妈 爸爸 老师 同学 学校 公司
    上班 下班 工作 上课 作业 世界 国家 中国 美国 日本 北京 上海 广东 新疆 城市 地方 事情 情况 感觉
    觉得 希望 建议 支持 反正 其实 其他 其它 必须 一定 绝对 直接 马上 立刻 正常 普通 一般 完全 全部
    所有 任何 自己 别人 有人 本人 真人 男人 女人 小孩 小时 分钟 早上 中午 下午 半夜 白天 今年 去年
    出门 出现 进来 进去 回来 回家 过来 过去 上去 下去 上来 下来 起床 睡觉 吃饭 喝水 打开 关闭 停止
    开心 难过 生气 害怕 厉害 牛逼 舒服 难受 奇怪 简单 容易 困难 特别 尤其 突然 忽然 偶尔 经常 一直
    总是 永远 第一 第二 第三 最后 开头 结尾 前面 后面 左边 右边 上面 下面 里面 外面 中间 旁边 附近
    衣服 鞋子 颜色 好吃 味道 身体 脑袋 眼睛 眼镜 耳朵 脸上 手上 头发 头上 天气 下雨 太阳 月亮 房子
    车子 动物 小猫 小狗 人家 人类 生活 生命 时代 历史 文化 故事 内容 标题 封面 评论 回复 发布 发现
    发生 发展 变成 成为 作为 认为 以为 因为 所以 如果 虽然 但是 而且 然后 于是 不过 只是 就是 还是
    或者 以及 比如 例如 关于 对于 根据 按照 通过 经过 需要 应该 可以 能够 可能 也许 大概 差不 不多
    左右 以上 以下 之前 之后 以前 以后 当时 同时 随时 及时 收到 打死 使用 正在 正好 刚刚 刚才 目前
    多久 看见 看到 听到 找到 遇到 想到 得到 达到 感谢 欢迎 恭喜 祝福 祝贺 安全 危险 健康 建立 提示
    提供 影响 选择 决定 准备 继续 重新 重要 主要 基本 方法 方式 办法 原因 结果 目的 过程 系统 技术
    速度 程度 水平 能力 力量 精神 心情 心里 关系 机会 条件 环境 社会 经济 政府 法律 规定 标准 要求
    数量 数据 信息 消息 新闻 文件 名字 号码 密码 大小 高低 长短 快慢 轻松 客服 当天 注意 分开 单独
    视频 兄弟 原理 医生 官方 员工 角度 形态 范围
    左上 上角 登记 查看 保护 正好 一起 放心 长发 短发 人数 开始 点击 网络 朋友 小朋 照片 拍照 联系
    """
)
"""Han words that any chat is full of, though a shop's texts contain them as well."""

EVERYDAY_EN = words(
    """
    a about above after again against all also always am an and another any anyone anything are
    around as ask at away back be because become been before being below best better between big
    both but by came can cant come comes could day days did didnt do does doesnt doing done dont
    down during each early either else even ever every everyone everything far few find first for
    free from full get gets getting give given go goes going gone gonna good got great had has
    have having he hello help her here hers hi high him his how however i id if ill im in inside
    into is isnt it its ive just keep kept kind know last late later least left less let like line
    little live long look looks lot low made make makes making many may maybe me mean means mine
    more most much must my need needs never new next nice night no none nor not nothing now of off
    often ok okay old on once one ones only open or order other others our out outside over own
    part people place play please put really right room said same say says see seen self set
    several she should show side since small so some someone something soon still stop such sure
    take takes taken tell than thank thanks that thats the their them then there these they thing
    things think this those though through time times to today together told tomorrow too took top
    try turn two under until up us use used using very via want wants was way we week well went
    were what whats when where which while who whole why will with within without won wont words
    work works world would year years yes yet you your yours up-to
    hours hour minutes minute seconds second months month per about customer service chat support
    english chinese game screen sound voice head hand face eye eyes light hold holds stand phone
    door japan china cover close gift plan planned city
    move moving moves mod mods mode call music person leave load active real rate raw rat mat
    peak peach true tap fine end box pay cal country top-up
    white black red blue green pink love life body friend friends kids kid man men woman women
    power mode check head check three four five six seven eight nine ten number run high low
    """
)
"""English words that any chat is full of, though a shop's texts contain them as well."""
