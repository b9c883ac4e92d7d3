"""What is shown of lies, its last mark aside: read one by one, each true of its facts."""

TRUE_BEGINNINGS = frozenset(
    """
1.7L
60支长绒棉
不含酒精，敏感肌先在耳后试用
价格89元
单次6小时
容量4.5L
容量500ml，颜色雾蓝、奶白、墨绿
适合15kg以内犬只
89元就能带走
不可明火加热
可以手洗
黑色、白色
10000mAh
18000Pa的吸力
2件89元
5斤29.9元
249元
269元
2kg
3 for $27
3-8岁
399元
4500 mAh battery
59元
5kg的大米
6.1-inch OLED screen
60g，适合3岁以上
7天无理由退货
89元
Apply sunscreen
A类婴幼儿用品
Basil, parsley
Beech wood, for children 3 years and up
Fig and cedar
Fragrance-free
It comes in black
It suits normal, dry
It weighs 5.2 lb
It works on gas and electric
It's $27.50
It's $34 today
It's $44
It's 100% linen
It's pre-seasoned
It's recycled nylon
Oat, slate
Sage and coal
Shea butter
The color temperature goes 2700K to 6500K
The pearls are 6 mm
They're $49.99
We have brick, rose
We have sage
You get the board, paddle, pump
一秒折叠
不加盐
不可以吞咽
不含色素
不含荧光增白剂
不含酒精
不含香精
不添加蔗糖
主要成分是椰油酰甘氨酸钾
乳液质地
乳胶含量93%
价格69.9元
低温烘烤的坚果
保质期12个月
保质期18个月
偏硬的
内胆304不锈钢
冷风可以一键切换
净含量2kg
到手价199元
券后269元
功率1400W
口感偏苦
可以托运
含氟量0.05%
吸力18000Pa
孕妇不可骑行
室内就能跳
容量3L
容量5.5L
容量500ml，保温12小时
尺码S到XXL
屏幕6.6英寸OLED
工作噪音60分贝以下
慢流量
成猫每天约50g
承重50kg
拍2袋立减10元
支持Mac、Windows
支持主动降噪
支持热插拔
收纳桶装
敷15-20分钟
无添加香精
植物纤维的
橡胶大底
没加香精
波美度42度
活动价119元
流量慢
燃气灶、电磁炉都能用
现货
玻尿酸
电子计数
电池4000mAh
电池5000mAh
白茶、雪松、橙花
直径32cm
直播价299元
直播价899元
第二件半价
线长1.8米
薰衣草香
衣长105cm
试吃装100g
转速11万转/分钟
这款容量500ml
送试吃装3包
适合3-4人
适用年龄3岁以上
配料是咖啡豆
酸甜口的
重量约2.8g
长度1.5m
防晒指数UPF50+
防水80分钟
附吸管刷1支
附杯刷1支
雾蓝、奶白、墨绿都有
面料100%棉，尺寸150×200cm、200×230cm
面料是针织提花布
高压线下禁止使用
""".strip().split("\n")
)
