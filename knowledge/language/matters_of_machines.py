"""What viewers ask on what machines and devices do and hold: the words of each matter.

Reviewed general trade vocabulary; see :mod:`knowledge.language.matters_of_trade` for the form.
"""

from typing import Final

MATTERS: Final = """
keeps_warm
  zh 保温多久 保温几 保温#小时 保温效果 保温 还是热的 还热吗 还热不 能保温 保多久温 热水能放
  zh 保几个小时 早上装~还热 隔夜还热 第二天还热 能热多久 保温几个小时 几个小时还 还烫 下午还热
  zh 还是烫的 晚上还热
  en stay hot, keep hot, keep it hot, keep coffee hot, hold heat, how long does it stay hot
  en keep drink hot, hot for, still hot
keeps_cold
  zh 保冷 保冰 冰块~化 冰能放多久 冰水~多久 保冰多久 冰的能保
  en stay cold, keep cold, keep ice, how long does it stay cold, cold for
flavour_mixing
  zh 串味 吸味
  en absorb smell
soy_milk
  zh 打豆浆 豆浆能
  en soy milk
mince
  zh 打肉 肉馅 绞肉
  en grind meat, mince
crush_ice
  zh 打冰 碎冰 冰沙
  en crush ice, smoothie, ice
porridge
  zh 煮粥 熬粥
  en porridge, oatmeal
stew
  zh 炖汤 煲汤 炖肉
  en stew, soup
cake
  zh 做蛋糕 烤蛋糕
  en bake, cake
chicken_whole
  zh 整鸡 一整只鸡 放只鸡
  en whole chicken
timer
  zh 预约 定时 晚上放~早上 提前放 第二天早上 能预约 可以定时 定时关 设时间 预约功能 定时功能
  zh 可以预约 睡前放
  en timer, schedule, delay start
app_control
  zh 手机控制 手机能控制 app 小爱 远程 米家 天猫精灵 语音控制 手机操控 手机app 连手机控制 能用手机
  zh 声控 连wifi 联网
  en app, alexa, google home, control from phone, voice control, control it with my phone, wifi
  en smart home
sticky
  zh 粘锅 不粘 会粘 糊底 粘不粘 粘底 糊锅 不粘吗 粘不 粘内胆 会粘底 沾锅 粘米
  en nonstick, non stick, food stick, stick to, does it stick
coating
  zh 涂层 掉涂层 掉漆 涂层会
  en coating, peel off, ptfe, teflon
leak_current
  zh 漏电 触电 安全吗~电 电到 漏不漏电
  en electric shock
dry_out_body
  zh 上火 口干
radiation
  zh 辐射
  en radiation, emf
auto_off
  zh 自动断电 自动关 忘关 忘了关 自动停 自己会关 会自己关 自动关机 定时断 忘记关 到时间自己
  en auto shut off, turn off by itself, automatic shut, shut off automatically, auto off
  en forget to turn it off
frost
  zh 风冷 直冷 结霜 除霜 无霜
  en frost free, defrost
chill_volume over:capacity
  zh 冷藏多少 冷藏几 冷藏多大
freeze_volume over:capacity
  zh 冷冻多少 冷冻几 冷冻多大
drum_wash_load over:weight over:capacity
  zh 洗几公斤 洗多少斤 洗几斤 洗多少公斤 洗#斤 洗被子 洗羽绒
  en wash load
drum_dry_load over:weight over:capacity over:tumble_dry
  zh 烘几公斤 烘多少 烘几斤
water_extraction over:capacity
  zh 一天抽 一天除 除湿量
  en pint a day, pint per day
room_area
  zh 多大房间 适用面积 几平 多少平 平米 多大面积 #平能 多大客厅 客厅能用 多大的房间 多大屋子
  zh 几十平 卧室够 适合多大 面积
  en square feet, sq ft, what size room, how big of a room, room size, how big of an area, cover a
  en bedroom, big room
threshold
  zh 门槛 过坎 爬坡 有坎 过多高 越障 爬得上
  en threshold, climb, over carpet
pet_hair
  zh 缠毛 缠不缠 缠头发 绞进去 毛~绞 猫毛 狗毛 吸毛发 吸头发 宠物毛 缠头发吗 头发缠 长发~缠 毛发
  zh 吸猫毛 吸狗毛 会不会缠
  en pet hair, dog hair, cat hair, hair tangle, get tangled, handle pet hair, long hair
mopping
  zh 拖地 能拖 会拖 拖地干净 能不能拖 拖得干净 会拖地
  en mop, does it mop, wash the floor
mapping
  zh 建图 激光导航 多楼层 地图
  en mapping, lidar
auto_empty
  zh 自动集尘 自己倒垃圾 集尘 倒垃圾
  en self empty, auto empty
stairs
  zh 楼梯 掉下去 台阶
  en stair, fall off
filter
  zh 滤芯 滤网 带过滤 过滤
  en filter
lamp
  zh 带灯 有灯吗 灯光 照明灯
  en come with a light, built in light
aeroplane
  zh 上飞机 坐飞机 坐灰机 带上飞机 登机 飞机能 飞机上 灰机 过安检 可以带飞机 机场 坐飞机~带
  zh 飞机能带
  en plane, carry on, flight, carry-on, airplane, overhead bin, tsa, carry on plane, fly with
  en take on a plane, airport, travel by air, bring on a plane
check_in
  zh 托运
  en checked bag, check it
train
  zh 高铁 火车 地铁
  en train, subway
fold
  zh 折叠 收起来 能收 好收纳 可折 叠起来 能折 不用时收 能不能折 折起来 收纳方便 能放床底 放床底
  zh 好不好收 可以折 收纳 塞床底 好收不 不用的时候
  en fold, collapse, foldable, fold up, folds flat, store flat, under the bed, easy to store
  en store it when
sit_lie
  zh 能坐能躺 能躺 平躺 坐躺 可躺 睡觉能 放平 后仰 靠背能
  en recline, lie flat, lay flat, lean back, lay back, back recline, tilt
adjustable
  zh 调节 可调 能调 活口 活圈 开口的 调大小 能松紧 伸缩 能调吗 可调节 大小能调 高度能调 升降
  zh 能调高 开口戒 松紧能调
  en adjustable, adjust, resize, change the height, height adjust, adjust the size
  en adjust the height
engrave
  zh 刻字 定制 刻名字 印字
  en engrave, personalize, custom
bluetooth_version
  zh 蓝牙几 蓝牙版本 几点几的蓝牙
  en bluetooth version, what bluetooth
latency
  zh 延迟 延时 卡不卡 音画同步 打游戏卡 声音延迟 声画同步 延迟高 延迟吗 慢半拍
  en latency, lag, delay, in sync
noise_cancelling
  zh 降噪 主动降噪 降不降噪 地铁上听 隔噪
  en noise cancelling, noise canceling, cancel noise, anc, block noise, block out
sound_quality
  zh 音质 低音 音效 音质好 音质怎么样 好听吗 低音怎么样 声音好听 声音怎么样 音响好不好 音响怎么样
  en sound quality, bass, sound good, how do they sound, how is the sound, how is the bass
microphone
  zh 麦克风 通话 打电话清 收音 通话清楚 打电话清楚 对方听得清 说话清楚
  en microphone, mic, call quality, phone call, can people hear me, hear me clearly, for call
ear_comfort
  zh 戴着疼 耳朵疼 掉不掉 会掉吗 跑步掉 戴久 戴得稳 掉下来 戴久了疼 会掉出来 跑步会掉 容易掉
  zh 睡觉戴 戴着舒服 牢不牢
  en fall out, hurt my ear, stay in, comfortable for long, stay in when running, fall off
  en comfortable, fall out when
two_devices
  zh 连两台 连两个 两个手机 同时连 双设备 连两个设备 同时连两 一拖二
  en two device, multipoint, two phone, both phone, connect to two, pair with two, connect two
  en multiple device
phone_calls
  zh 打电话 能通话 接电话 接打电话 通话功能 可以打电话 能接电话
  en make call, take call, answer call
needs_sim
  zh 要插卡 办电话卡 电话卡 流量卡 需要卡 插电话卡 要办卡 要卡吗
  en need a sim, sim card, data plan
sim_slot over:needs_sim
  zh 插两张卡 双卡 能插卡 插几张卡
  en dual sim, two sim
memory_card
  zh 内存卡 扩展卡 tf卡 sd卡 存储卡 扩展内存卡 存储扩展 带卡吗 送卡吗
  en memory card, sd card, micro sd, expandable storage
memory_upgrade over:memory over:memory_card
  zh 加内存 内存能加 扩内存 加硬盘 升级内存 内存~加 加条 自己加内存 加固态 换内存 加装硬盘 能升级
  zh 扩展内存 扩容 能加硬盘
  en upgrade the ram, add more ram, expand memory, upgrade ram, upgradeable, add a second ssd
  en upgrade memory, add memory
memory amount
  zh 内存多大 多大内存 几个g 多少g 运行内存 存储 多大存储 内存几 几g 几个t 多大硬盘 128的 256的
  zh 运存 运行内存多大
  en how much ram, how much memory, storage, gb, how much space, how much storage, ssd
processor
  zh 处理器 什么芯片 几代 什么u cpu 骁龙 天玑 酷睿 cpu是 什么cpu 处理器是 芯片是 什么核心
  en processor, cpu, chip, which processor, what cpu
graphics
  zh 显卡 独显 集显
  en graphic card, gpu, graphic
gaming
  zh 打游戏 吃鸡 玩游戏 王者 原神 lol 英雄联盟 能打游戏 能玩原神 打王者 玩吃鸡 打lol 玩游戏卡
  en gaming, play game, game, run fortnite, can it game, handle game
camera
  zh 拍照 摄像头 前置 拍得清 拍照好 相机 拍照怎么样 拍照清 拍得好 像素怎么样 拍视频
  en camera, take photo, camera good, how is the camera, good picture
gps
  zh 定位 gps 能定位 定位准 定位功能 看到位置 知道在哪
  en gps, track location, tracking, track my, location
heart_rate
  zh 心率 心跳 心率准 测心率 监测心率
  en heart rate, pulse
blood_oxygen
  zh 血氧
  en blood oxygen, spo2
blood_pressure
  zh 血压
  en blood pressure
sleep_tracking
  zh 睡眠监测 测睡眠 监测睡眠
  en sleep tracking, track sleep, track my sleep
ecg
  zh 心电
  en ecg
accuracy
  zh 准不准 准吗 误差 精准 测得准 准确 测的准 准确吗 误差大 误差多少 准的吗 和医院~一样 跟医院
  en accurate, accuracy, precise, how exact, accurate compared, reliable reading
strip_included
  zh 试纸
  en test strip
needle_included
  zh 采血针 带针 针头
  en lancet, needle
pen_included
  zh 带笔 手写笔 送笔
  en pen, stylus
keyboard_included
  zh 键盘
  en keyboard
earphones_included
  zh 送耳机 带耳机
  en earphone
case_included
  zh 送壳 带壳 手机壳 保护壳 送保护套 带保护套 带收纳
  en case, carrying case, come with a bag
film_included
  zh 贴膜 送膜 带膜 钢化膜
  en screen protector
box_included
  zh 有盒子 带盒子 盒子吗 包装盒 首饰盒
  en jewelry box, come in a box
steam
  zh 蒸菜 能蒸 蒸包子
  en steam
fry
  zh 炸薯条 炸鸡 炸东西
  en fries, fry
juice
  zh 榨汁 果汁
  en juice
grind
  zh 磨粉 打粉 五谷 打杂粮
  en grind
reheat
  zh 热剩饭 热饭 加热饭
  en reheat, leftover
rice_amount
  zh 煮几碗 煮多少米 几杯米
  en cup of rice
yogurt
  zh 做酸奶 酸奶
  en yogurt
noodles
  zh 煮面
preheat
  zh 预热
  en preheat
temperature_range
  zh 最高多少度 最高温 多少度~温 能调温 温度能调 控温
  en max temp, how hot does it, temperature range, temperature control
heating_time
  zh 加热快 多久热 几分钟热 升温快 预热多久
  en heat up, how long to heat
works_phone
  zh 连手机 投屏 手机能连 手机投 手机同屏 连接手机 无线投屏 能投屏
  en connect to my phone, connect to phone, mirror my phone, screen mirror, cast from, airplay
apple example
  zh 苹果 iphone ios
  en iphone, ios, apple, ipad
android example
  zh 安卓 华为 小米 三星 oppo vivo
  en android, samsung, pixel
computer example
  zh 电脑 笔记本能 台式
  en computer, laptop, pc, mac, macbook, windows
television example
  zh 电视
  en tv, television
"""
