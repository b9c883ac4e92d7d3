"""Reviewed synonyms: wordings that mean the same in any shop, told apart from those that nearly do.

The first word of a group stands for all of them on both sides. What only nearly means the same
(不加糖 and 无糖, 净重 and 毛重, 不建议 and 不能) is in no group.
"""

from typing import Final

from copilot.phrasing.guard.word_lists import words

CHINESE: Final = """
漏 漏水 渗漏 会漏水
渗水 会渗水
装碳酸饮料 放碳酸饮料 盛碳酸饮料 灌碳酸饮料
进洗碗机 放洗碗机 放进洗碗机 用洗碗机 放入洗碗机 放到洗碗机 上洗碗机 丢洗碗机 扔洗碗机 放在洗碗机
  进洗碗机洗 放洗碗机洗 用洗碗机洗 放进洗碗机洗 放洗碗机清洗 用洗碗机清洗 进洗碗机清洗
  放进洗碗机清洗 放入洗碗机清洗 洗碗机洗 洗碗机清洗 洗碗机里洗 放洗碗机里洗 放进洗碗机里洗
机洗 机器洗 用洗衣机洗 洗衣机洗 放洗衣机洗 丢洗衣机洗 放洗衣机 扔洗衣机 用洗衣机清洗 洗衣机清洗
  用机器洗 放进洗衣机洗 进洗衣机 机器清洗 机器水洗
手洗 用手洗 手动清洗 手工洗
干洗 用干洗
洗净 洗干净 清洗干净 冲洗干净
先 首先 提前
后 之后 以后 过后
前 之前 以前
时 的时候 时候 期间 之时
以上 及以上
以下 及以下
以内 之内
左右 上下
如果 要是 若 假如 倘若 如 若是
最多 至多
最少 至少 起码
不超过 别超过 不要超过 不能超过 勿超过 不可超过 不得超过
仅 仅仅 只
仅能 只能 仅可 只可 仅可以 只可以 仅支持 只支持
仅适合 只适合 仅适用 只适用 仅适用于
约 大约 大概 大致
一般 一般来说 通常 正常来说
容易 易
不粘 不沾 不粘锅底
没有不适 无不适
用 使用 拿
选 选择 挑选 挑
吃 食用
喝 饮用
穿 穿着 穿上
小朋友 小孩 小孩子 孩子 儿童 小朋友们 宝贝们的孩子
婴儿 小婴儿 婴幼儿
孕妇 孕妈 孕妈妈 怀孕的
老人 老年人
女生 女性 女士 女孩子
男生 男性 男士 男孩子
敏感肌 敏感皮肤 敏感肌肤 敏感性皮肤
油皮 油性皮肤 油性肌肤 油性肤质
混油皮 混合偏油 混油 混油性皮肤
干皮 干性皮肤 干性肌肤 干性肤质
皮肤 肌肤
朋友 宝宝们 朋友们 人 人群 患者 者 人士
打伞 撑伞
一起 一块儿 一块
区别 差别
存放 放 保存 储存 贮存 收纳存放
冰箱 冰箱里
冷藏 冰箱冷藏 放冰箱冷藏
避光 避免光照 避开阳光
干燥处 干燥的地方 干燥地方
阴凉处 阴凉的地方 阴凉地方
阴凉干燥处 阴凉干燥的地方 阴凉干燥地方 阴凉又干燥的地方
尽快 尽早 及时
除外 除了
佩戴 戴 配戴
携带 随身带 随身携带 带着走
连接 连 连上
冲洗 冲一冲 冲一下
浸泡 泡
涂抹 涂 抹
搭配 搭 搭着
安装 装上
另购 自己购买 自己买 自己另买 自己另外买 自行另购 另外买 另外购买 单独购买 单独买 另买 另行购买
  自行购买 自己另外买 另外拍 单独拍
洗涤 洗 清洗
首次 初次
水温 温度 水的温度
更换 换
逐步 逐渐 慢慢 一点点
增加 加 多加
港澳台 港澳台地区
收到 签收 到货
拍照 拍照片 拍个照 拍图
退 退货 退回 退掉
调节 调 调整
减 立减 优惠 便宜 减免
每人 每位 一个人 每个人
限购 限 限买 限拍
结束 截止 为止
另 另外
下雨天 雨天 下雨 下雨的时候
游泳 下水 去游泳
洗澡 淋浴 冲澡
擦拭 擦 擦一擦 擦擦
暴晒 曝晒 在太阳下晒 太阳下暴晒
晾干 阴干 自然晾干
手柄 把手
可能 有可能 也许会
轻微 稍微 一点 些许 有点
散去 散 散掉 散了 消散
味 味道 味儿 口味
分开 分开来
立即 马上 立刻
包邮 免运费 免邮费 免邮 免快递费 不收运费
发货 发出 寄出
退换 退换货
颜色 颜色有 配色
墨绿 墨绿色
奶白 奶白色
黑 黑色
白 白色
红 红色
蓝 蓝色
绿 绿色
粉 粉色
灰 灰色
黄 黄色
紫 紫色
棕 棕色 咖色
驼 驼色
赠送 附赠 附送 赠 送 免费送 免费赠送 还送 另送 再送
电磁炉 电磁炉上
防水
防泼水 防泼溅
材质 材料 质地为 材质为
重量 重 份量
长度 长
宽度 宽
高度 高
厚度 厚
价格 价钱 售价 价
时长 时间
共 一共 总共 合计 总价
买 拍 下单 购买 入手 带走 到手
脱落 掉 掉落 脱掉
换新
联系 找
损坏 弄坏 损伤 伤害 伤 伤到 损害
自动断电 自动关机断电
充电
续航 续航时间 续航时长
保温 保温时间 保温时长
保冷 保冷时间 保冷时长
质保 保修 质保期 保修期 质保时间
拆卸 拆 拆下 拆下来 拆卸下来
折叠 折 折起来 叠起来
刷 刷洗
热量 卡路里
怕 担心
打底 做打底 用来打底
贴身 贴着皮肤
扎 扎人 扎肤
起球 起球球
倒置 倒过来 倒着放 倒放 倒立 翻过来
尺码 码数 尺寸
合适 刚好 正好
宽松 宽松一点 宽松点 宽松些
正常使用 正常用 日常正常使用
不适 不舒服
泛红 发红
刺痛 刺疼
浴室 卫生间
刷牙 刷牙时
""".strip()
"""One group a line. Words are matched whole, the longest first."""

WHOLE: Final = words("""
扩散 分散 散装 散步 散热 散粉 散光 闲散 散发 解散 暖和 保暖 去油 去污 去味 去屑 去除 去角质 去黑头
  去甲醛 去皮 去核 去壳 去骨 去腥 去渍 去火 去湿 去毛 去死皮 去印 去皱 去痘 去年
  失去 过去 去世 去污力 去球 上瘾 上火 上色 上楼 上妆 上身 上级 上限 上品 上等 上乘 马上
  网上 线上 身上 楼上
  试用装 电话 通话 对话 话费 话筒 往上 朝上 向上 往下 向下 上年 上次 上课 上班 上学 上路 上马路
  上飞机 上架 上档次 上门 上游 上衣 上口 上机 路上 床上 车上 以上 之上 上下 上网
过敏 过期 过程 过滤 过度 过于 超过 通过 经过
以上 以下 以内 以外 除外 除了 之外 例外 内胆 内壁 上脸 早上 晚上 左右 只有 仅限 最多 最少 最高
  最低 最大 最小
不锈钢 保温杯 电磁炉 电陶炉 燃气灶 中性 中等 中药 目的 了解 还原 就业 在线 做工 将来 由来 为主
  主为 对折 来源 就走 今天走 今晚走 明天走 马上走 立马走 当天走
会员 机会 会议 社会 大会 是非 也门 自己 产品标准 就近 该死 你好 于是 还款 还有 里料 公里 里程 由于
  为了 地区 地板
产地 地址 地面 基地 地方 当地 土地 得到 得体 心得 值得 取得 所得税 得分 觉得 懂得 显得 舍得 来自
  上衣 上市 上海 上门 中国
做旧 时尚 小时候 时效 实时 及时 同时 前后 后悔 前台 以后 约束 预约 节约 大约 再生 再次 才能 人才
  其他 其它 其中 尤其 而已
的确 打的 目标 因而 反而 然而 使用方法 使用说明 使用期限 适用人群 产品质量 商品质量 给力 款式 付款
  贷款 退款 条款 新款 老款 男款 女款 童款 儿童款
大款 存款 全款 尾款 同款 爆款 厚款 薄款 加厚款 短款 长款 现款 送货 送礼 送达 赠品 送人 配送 发送
  送到 速送 传送 输送
高温 高速 高硼硅 高度 高品质 高帮 高弹 高清 高级 长袖 长绒 长裤 长款 长期 长效 加长 重复 重金属
  重新 重点 厚薄 加厚 厚实 加宽 宽大 加高 增高 高腰 长短 长发 长时间 短时间
伤口 烫伤 划伤 伤膝盖 用户 用途 作用 费用 实用 专用 通用 两用 商用 家用 车用 日用 户外用 食用油
  信用 副作用 利用 应用 用量 用法 用料 用品 用具 饮用水
吃法 小吃 好吃 吃水 喝水 穿搭 穿透 耐穿 反穿 人工 人造 人体 人数 别人 机器人 人参 达人 人民 人为
  前者 后者 再者 作者 两人
  成人 大人 本人 私人 人气 人字 人像 人物 单人 双人 个人 工人
红茶 红枣 红糖 红木 红色素 红外 红花 黑茶 黑豆 黑科技 黑头 黑芝麻 白茶 白酒 白砂糖 白醋 白鸭绒
  白鹅绒 白芷 白术 美白 白兰 蛋白 空白 绿茶 绿豆 绿化 粉底 粉末 粉状 粉尘 奶粉 米粉 粉质 面粉
  蛋白粉 粉刺 粉饼 蓝牙 蓝光 蓝莓 灰尘 黄油 黄金 黄瓜 黄酒 黄豆 蛋黄 黄芪 紫外 紫砂 紫薯 棕榈
  棕刚玉
刷头 牙刷 刷牙 毛刷 刷新 刷毛 杯刷 电动牙刷 刷子 拆卸 折扣 打折 折射 掉色 掉毛 掉渣 掉粉 掉漆 掉线
  价值 评价 价目 原价 券后价 直播价 到手价 直播间价格 单价 低价 高价 特价 日常价 活动价 吊牌价
  多件价
怕水 味道 口味 无味 异味 气味 香味 扎染 扎带 包扎 扎实 联系 买家 到货 如下 如何 如同 例如 比如
  如意 若干 找平 干燥 干性
只数 两只 单只 仅有 时长 时速 时差 时装 时令 定时 计时 临时 随时 准时 平时 立时 延时 前置 后置
  后盖 后跟 售后 前盖 前开 前襟 后背 背后 前后 饭后 饭前 餐前 餐后 睡前 产后 产前 开封后 前端 后端
  提前 前提 之前 以前
厚度 高度 长度 宽度 重量 净重 毛重 克重 承重 载重 称重 负重 双重 配重 重型 轻重 沉重 体重 严重
  尊重 起重 超重 重心
""")
"""Words in which a shorter one of these lists does not mean what it means alone."""

ENGLISH: Final = """
machine wash, machine clean, wash in the machine, wash in a machine, wash it in the machine,
  put in the washing machine, go in the washing machine, wash in the washing machine,
  throw in the washing machine
hand wash, wash by hand, handwash, hand clean
dishwasher, dishwasher safe, go in the dishwasher, put in the dishwasher,
  put it in the dishwasher, goes in the dishwasher, put them in the dishwasher
kid, child, children
toddler, toddlers
hour, hr
minute, min
ship, dispatch, send out
return, send back
warranty, guarantee period
fragrance, perfume, scent
water resistant, water-resistant
non stick, nonstick
color, colour
gray, grey
aluminum, aluminium
fiber, fibre
liter, litre
patch test, do a patch test, try a patch test
if, when, in case, as long as, provided that
before, prior to
after, following
only, solely, just
about, approximately, around, roughly
up to, as much as
weigh, weight, heavy
last, run
made, manufactured, produced
use, usage, using
buy, order, purchase
right away, straight away, immediately, at once
excluded, except, excluding, aside from, apart from, other than, except for
separately, on its own, by itself, by themselves
sold separately, not in the box, bought separately, separate purchase
low heat, low temperature
skin, skins
photo, picture, pic
refund, money back
small, little
dark color, dark, dark one
over, above, or more, and up, and over, or over
under, below
up, older
battery, battery life
free shipping, ships free, ship free, shipped free, shipping is free, free delivery
""".strip()
"""One group a line, wordings separated by commas, matched before stemming."""
