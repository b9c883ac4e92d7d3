"""What lies released before they were stopped: read one by one, each true of its facts."""

TRUE_BEGINNINGS = frozenset(
    """
10000mAh
249元
269元
2kg
3 for $27
4500 mAh battery
59元
5kg的大米
6.1-inch OLED screen
60g，适合3岁以上
89元
A类婴幼儿用品
Beech wood, for children 3 years and up
Fragrance-free
It's $27.50
It's $44
Sage and coal
The pearls are 6 mm
They're $49.99
We have brick, rose
We have sage
不加盐
不可以吞咽
不含色素
不含荧光增白剂
不添加蔗糖
主要成分是椰油酰甘氨酸钾
乳胶含量93%
价格69.9元
低温烘烤的坚果
保质期12个月
净含量2kg
到手价199元
功率1400W
口感偏苦
含氟量0.05%
容量500ml，保温12小时
尺码S到XXL
屏幕6.6英寸OLED
工作噪音60分贝以下
成猫每天约50g
拍2袋立减10元
支持主动降噪
收纳桶装
无添加香精
没加香精
活动价119元
燃气灶、电磁炉都能用
电子计数
电池5000mAh
直径32cm
直播价899元
衣长105cm
试吃装100g
这款容量500ml
送试吃装3包
适合3-4人
适用年龄3岁以上
配料是咖啡豆
酸甜口的
重量约2.8g
长度1.5m
防晒指数UPF50+
附杯刷1支
雾蓝、奶白、墨绿都有
面料100%棉，尺寸150×200cm、200×230cm
室内就能跳
薰衣草香
不含酒精
不含香精
植物纤维的
内胆304不锈钢
保质期18个月
橡胶大底
券后269元
玻尿酸
敷15-20分钟
399元
吸力18000Pa
It's 100% linen
Oat, slate
容量3L
附吸管刷1支
流量慢
慢流量
孕妇不可骑行
Shea butter
""".strip().split("\n")
)
