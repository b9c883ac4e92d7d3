"""The Chinese words by which buyers ask for a property and shops name it.

Reviewed general trade vocabulary: no product, brand or shop is named here. A block is the key of
a property and its phrases, separated by blanks. Those on a line with ``?`` only ask for
the property; the others also are what shops call it.
"""

from typing import Final

ATTRIBUTE_WORDS: Final = """
price
  价格 价钱 售价 单价 直播价 直播间价 到手价 券后价 活动价 原价 日常价 优惠价
  ? 多少钱 几多钱 好多钱 啥价 什么价 几块钱 多少块 怎么卖 咋卖 加钱 加价
coupon
  优惠券 优惠卷 红包 满减 折扣 优惠
  ? 券在哪 券去哪 券怎么领 哪里领券 哪领券
gift
  赠品 礼品 赠送 小样
  ? 送什么 送啥 有没有送 有送吗 送东西 啥送的 什么送的 送点啥 送点什么 送不送
weight
  重量 净重 毛重 克重
  ? 多重 几斤 几公斤 多少斤 多少克 重不重 沉不沉 有多沉
net_content
  净含量 规格
  ? 几片装
  ? 一瓶多少量 一瓶多少 一瓶多大 一袋多少克
capacity
  容量 容积
  ? 多少毫升 几升 多少升 能装多少
size
  尺寸 尺码 大小 码数 规格尺寸 长宽高 直径
  ? 多大 什么码 穿多大 几码 穿几码 哪个码
length
  长度 衣长 裤长 裙长
  ? 多长 有多长
width
  宽度
  ? 多宽
height
  高度
  ? 多高
thickness
  厚度 厚薄
  ? 多厚 厚不厚 厚吗 薄吗 薄不薄
colour
  颜色 颜色分类 色号 配色 主颜色
  ? 什么色 啥色 几个色 几种色 哪些色
fading
  色牢度 掉色 褪色 掉颜色 浮色 脱色 固色 串色 掉一点色 掉点色 掉些色 染色现象 会染色
  ? 掉不掉色 会掉颜色 颜色会掉 颜色掉 颜色会不会掉 颜色容易掉 掉不掉颜色 会掉色 会褪色 会染色 颜色牢
material
  材质 材料 面料 质地 材质成分 面料材质 主要材质
  ? 304的 316的 316l的 201的 430的 是304 是316 304还是316 316还是304 304不锈钢 316不锈钢
  ? 什么做的 什么料子 料子 什么料 什么布 纯棉 全棉 真丝 真皮 纯羊毛
lining
  里料 里料材质 内里 内里材质
filling
  填充物 填充 充绒量 含绒量 填充料
sole
  鞋底 鞋底材质
  ? 底是什么做 什么底 鞋底什么
ingredients
  成分 配料 配料表 原料 主要成分
  ? 含什么 有什么成分 里面有什么 里面有啥 里面都有什么 里面都有啥
origin
  产地 原产地 采购地 生产地 原产国
  ? 哪里产 哪产 哪里生产 哪生产 国产 进口
manufacturer
  厂家 生产商 制造商 生产厂家 厂名
  ? 哪家生产 谁生产
brand
  品牌 牌子
  ? 什么牌 啥牌
model
  型号 货号 款号 机型
  ? 什么型号 哪个型号
model_year
  上市年份 上市时间 年份季节 年份
  ? 哪年 什么时候上市 几几年
shelf_life
  保质期 有效期 限期使用日期 过期
  ? 放多久 能放几 能存多久
  ? 放多长时间 存多长时间 放得了多久 保多久 保多长时间
production_date
  生产日期 出厂日期
  ? 什么时候生产 几月生产
warranty
  保修 保修期 质保 三包 联保
  ? 保多久 保多长时间 保几年 坏了怎么办 坏了咋办
delivery_time
  发货时间 发货 到货 时效 物流时效
  ? 几天到 几天能到 多久到 多久能到 什么时候到 什么时候发 什么时候能发 什么时候能到
  ? 多久发 多久能发 几天发 几天能发 啥时候发 啥时候到 啥时候能发 啥时候能到
  ? 多长时间到 多长时间能到 多长时间发 什么时候收到 什么时候能收到 啥时候收到 啥时候能收到
  ? 多久收到 多久能收到 几天收到 几天能收到 几号发 几号到 几号能到 几号能发
shipping_fee
  运费 邮费 包邮 快递费
ship_from
  发货地 发货仓
  ? 哪里发货 从哪发 哪发货
courier
  快递 物流
  ? 什么快递 发什么快递 顺丰
returns
  退货 退换 退换货 换货 退款 七天无理由 7天无理由
  ? 可以退 能退 能换 不合适
return_insurance
  运费险 退货险 退货运费险
stock
  库存 现货 缺货 预售
  ? 有货 还有吗 没货 补货
limit
  限购
  ? 最多买几 能买几 每人几
invoice
  发票
power
  功率 额定功率
  ? 多少瓦 几瓦 费电 耗电
voltage
  电压 额定电压
  ? 多少伏
frequency
  频率 刷新率
battery
  电池 电池容量 毫安
  ? 多少毫安 几节电池
battery_life
  续航 续航时间 待机 使用时间 待机时间
  ? 用多久 充一次电 能用几小时
  ? 用多长时间 撑多久
charging
  充电 充电时间 快充 充电方式 充电接口
  ? 充多久
  ? 充多长时间
power_source
  电源 电源方式 供电 供电方式
  ? 插电 用电池还是
screen
  屏幕 屏幕尺寸 屏幕大小 显示屏
resolution
  分辨率 像素
memory
  内存 存储 运行内存 机身内存 存储容量 硬盘
system
  系统 操作系统
processor
  处理器 芯片
connection
  连接方式 蓝牙 接口 接口类型 无线
compatibility
  适用型号 适用机型 兼容 适用车型 适用品牌 兼容性
  ? 适配 能配 通用吗
people
  适用人群 适用对象 人群
  ? 适合什么人 谁能用 什么人用
  ? 给谁用 给谁 送给谁
age
  适用年龄 年龄 年龄段 适合年龄 适用阶段 适用月龄 月龄 适用犬龄 适用猫龄
  年龄阶段 生命阶段 建议年龄 推荐年龄
  ? 几岁 多大的孩子 多大孩子 几个月 几月龄 多大的猫 多大的狗 多大的宝宝 多大宝宝 多大的娃 多大的小孩
  ? 多大的小朋友 多大小孩 多大的小狗 多大的小猫 多大的狗狗 多大的猫咪 多大能吃 多大可以吃 多大能用
  ? 多大可以用 多大能玩 多大可以玩 多大能喝 多大开始 多大才能
gender
  适用性别 性别
  ? 男女 男款 女款 男士能 男的能 男生能 女生能
skin
  适用肤质 肤质 适合肤质
  ? 什么皮肤 干皮 油皮 敏感肌 什么肤质
season
  季节 适用季节 销售季节
  ? 什么季节 几月份穿 夏天穿 冬天穿 夏天能 冬天能
style
  风格 款式 样式
  ? 什么风格
  ? 什么风 走什么风
pattern
  图案 花型 图案文化
  ? 什么图案 什么花
  ? 花色 什么花纹 什么印花
fit
  版型 廓形 服装版型
  ? 修身吗 宽松吗 显瘦
sleeve
  袖长 袖型
  ? 长袖 短袖
collar
  领型 领子
closure
  闭合方式 衣门襟 开合方式
  ? 拉链 扣子 系带
  ? 怎么扣 怎么系 怎么穿脱
heel
  跟高 鞋跟
shape
  形状 外形
  ? 什么形状
finish
  表面工艺 工艺
care
  洗涤方式 清洗方式 清洁方式 洗护 保养 洗涤说明 水洗
  ? 怎么洗 能洗 机洗 手洗 可以洗 好洗
waterproof
  防水 防水等级 防泼水
  ? 怕水
energy
  能效 能效等级
noise_cancelling
  降噪 主动降噪 降噪深度
noise
  噪音 分贝
  ? 吵不吵 声音大
flavour
  口味 味道
  ? 什么味 几个味 几种味 好吃吗
scent
  香味 香型 气味
  ? 什么香 香不香
sugar
  含糖量 糖分 代糖
  ? 无糖 有糖吗 含糖 甜不甜
calories
  热量 卡路里 能量
  ? 多少卡 多少大卡
storage_method
  储存方法 储存条件 贮存条件 储存方式 贮存方法 保存方法 存储方法 保存条件
  ? 怎么保存 怎么存 放冰箱 冷藏
usage
  使用方法 用法 用法用量 使用说明 食用方法 吃法
  ? 怎么用 怎么吃 咋用 一天几次 怎么喝
effect
  功效 功能 作用 效果
  ? 有什么用 干嘛用 什么效果
package
  包装清单 包装 配件 包装内容 包装方式
  ? 里面有什么 里面有啥 里面都有什么 里面都有啥 盒子里有
quantity
  数量 件数 片数 支数 套装数量
  ? 几个 几件 几只 几条 几双 多少个 多少片
certificate
  认证 3c证书 证书 执行标准 产品标准号 批准文号 备案号 生产许可证
  ? 有证书 检测报告
installation
  安装 安装方式
  ? 怎么装 好装吗 包安装
  ? 打孔 怎么固定
load
  承重 最大承重 载重 限重
  ? 能承受多重 能坐多重 承受多少斤
room
  适用面积 适用场景 使用场景 适用空间 适用场合
  ? 适合多大房间 多少平
sun_protection
  防晒指数 防晒
  ? 多少倍防晒
language
  语言
author
  作者
  ? 谁写
publisher
  出版社
speed
  转速 速度 最大速度
  ? 多快
temperature
  温度 适用温度
  ? 多少度
light
  光源 色温 亮度 流明
"""

DIMENSION_ASKS: Final = """
money
  多少钱 几块 多少块 多少元 什么价 价格
mass
  多重 几斤 多少斤 多少克 几克 几公斤 多少公斤 重量 净重
volume
  多少毫升 几毫升 几升 多少升 容量
duration
  多久 几天 多少天 几年 几个月 几小时 多长时间 保质期
length
  多长 多高 多宽 多厚 多少厘米 多少公分 多少米 几米 多少寸 几寸
area
  多少平 几平
power
  多少瓦 几瓦 功率
voltage
  多少伏 几伏 电压
charge
  多少毫安 几毫安 毫安
temperature
  多少度 几度
data
  多少g内存 多大内存 内存多大 内存
percent
  百分之几 百分之多少 几折 浓度
energy
  多少卡 多少大卡 热量
frequency
  多少赫兹 刷新率
count
  几个 几件 几只 几条 几双 多少个 多少片 几片 几包 几瓶 几支 多少只
"""
"""What asks for a figure, by the dimension of :class:`Quantity` its answer has."""

FILLERS: Final = """
主播 小姐姐 小哥哥 姐姐 宝宝 亲 请问 问一下 想问 问下 你好 老板 客服 这个 那个 这款 那款
这件 这条 这双 这台 这瓶 它 你家 你们 咱们 咱家 的 是 有 吗 呢 呀 啊 吧 嘛 哦 么
多少 多大 多高 多长 多久 几年 几天 几个月 几种 几个 几款 几 什么 啥 哪种 哪个 哪些 哪里 哪儿
一盒 一包 一瓶 一袋 一箱 一件 一只 一双 一套 一支 一条 一片 一罐 一桶 一斤
怎么样 怎样 如何 咋样 是多少 是什么 有多少 介绍 一下 讲 说 讲讲 说说 说一下 看看 知道
告诉 到底 大概 具体 现在 一共 总共 能 可以 会 在 了 我 号 链接 款
"""
"""What may stand around an attribute's name without changing what is asked."""
