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
    好用 舒服 系列 升级 版本 标准 经典 基础 入门 专业 家庭 装备 大人 小孩
    """
)
"""Han words that stand in many titles or that ask after a quality rather than name a thing."""

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
    """
)
"""English words that stand in many titles or in questions of any kind."""
