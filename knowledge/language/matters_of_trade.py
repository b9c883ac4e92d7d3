"""What viewers ask a shop about buying, sending and keeping to it: the words of each matter.

Reviewed general trade vocabulary. A block is a matter's key, its marks, and lines of phrases:
``zh`` separated by blanks, ``en`` by commas and in the singular. In a phrase ``#`` stands for a
number or what asks for one, ``~`` for a few characters or words.

Marks: ``detail`` = it tells apart two questions on one matter (whom, where, which part or choice);
``example`` = the same, but where only one of them names such a thing they are still one question;
``amount`` = a question with a figure is another than one without (两件多少钱, 多少钱);
``object`` = what else is said matters (替换布单卖吗, 滤芯单卖吗); ``over:other`` = it is asked and
not ``other``, whose words also occur (冷藏多少升 is not 多少升).
"""

from typing import Final

MATTERS: Final = """
price amount
  zh 多少钱 啥价 什么价 什么价位 怎么卖 咋卖 几块 几块钱 多少米 多钱 价格 价钱 单价 卖多少 贵不贵
  zh 贵吗 好多钱 几钱 几多钱 价多少
  en how much is, how much are, how much for, how much does it cost, price, cost, magkano
  en cuanto cuesta, cuanto vale, berapa harga, combien
discount amount
  zh 优惠 优惠券 有券 领券 用券 打折 折扣 便宜点 少点 满减 有活动 搞活动 做活动 有没有券 有券不
  zh 能便宜 再便宜 优惠多少 有折扣 最低价 什么活动
  en discount, coupon, promo code, deal, on sale, cheaper, any code, sale, lower price
price_protection
  zh 保价 价保 降价~补 买贵~退 补差价 退差价
  en price match, price protection, price drop
stock amount object
  zh 有货 现货 缺货 没货 补货 还有货 有库存 断货 还剩多少 还剩几 还有没有 卖完了 抢完了 还能拍
  zh 抢不到
  en in stock, out of stock, restock, sold out, available again, when is it back, still available
  en any left
dispatch_time
  zh 发货 #天发货 多久发 多久能发 #天发 #小时发 什么时候发 啥时候发 何时发 今天发 今天能发 当天发
  zh 几号发 拍~能发 马上发 下单~发 什么时候寄 几天寄出 多久寄出 拍下几天 今天能寄 今天拍~发 下午发
  zh 现在拍~发
  en when will it ship, when do you ship, how soon do you ship, ship today, dispatch
  en when do u ship, ship out, processing time, ship same day, how long before it ship
  en when does it ship
arrival_time
  zh #天到 #天能到 多久到 多久能到 什么时候到 啥时候到 何时到 几号到 要等几天 要等多久 物流~几天
  zh 送到~几天 #天能收到 多久能收到 什么时候收到 路上几天 明天能到 后天能到 周末能到 多久送到
  zh 几天送到 几天收到 几天能收 快递几天 路上要 拍几号到 几号能到 哪天到 什么时候能收到 多久拿到
  en how long does shipping take, how long is shipping, delivery time, when will it arrive
  en arrive by, how many day ~ arrive, how fast is shipping, how long to get, get here by
  en get it by, how long will it take to, here by, delivered by, when do i get it
  en when would i get it, will i get it, when do i get, when can i expect, how long till
  en how long until it arrive
shipping_fee over:price
  zh 包邮 包不包邮 邮费 运费 免邮 免运费 快递费 送货费 出邮费 收邮费 自己付邮 免不免邮 邮费多少
  zh 要邮费
  en shipping free, free shipping, pay for shipping, shipping cost, postage, shipping fee
  en how much is shipping, cost of shipping, delivery fee, pay shipping, charge shipping
  en charge for shipping, is delivery free, shipping included
ship_from
  zh 哪里发货 哪儿发货 哪发货 从哪发 从哪里发 从哪儿发 哪里发的 哪儿发的 发货地 仓库在哪 哪个仓
  zh 什么地方发
  en ship from, shipped from, where is your warehouse, where do they ship from
ship_to amount object
  zh 发吗 发不发 能发吗 发不 能发~吗 能寄 寄到 送到 配送吗 能邮 邮吗 发货吗 能配送
  en ship to, shipping to, deliver to, delivery to, send to, ship international
  en international shipping, ship worldwide
courier
  zh 什么快递 哪家快递 啥快递 哪个快递 走什么快递 发什么物流
  en which courier, what courier, which carrier
returns
  zh 能退 可以退 退货 七天无理由 7天无理由 包退 退吗 可退 退不退 退换 退得了 不合适~退 不喜欢~退
  zh 支持退 无理由 退货吗 能不能退 可不可以退 能退货 拆了能退 用过能退 支持七天 买错~退 大小不合适
  zh 不满意~退 穿过能退
  en return it, return policy, can i return, refund, money back, send it back, returnable
  en return them, accept return, if i dont like it, if it doesnt fit, can i send it, get my money
  en accept returns, take it back, take return, what if i dont like it, dont like it ~ send
  en hate it, can i send it back, let me return
exchange
  zh 换货 换码 能换 可以换 换大小 换尺码 包换 给换 换个 换个码 大了能换 小了能换 不合适~换 免费换
  en exchange, swap, change the size, wrong size ~ exchange, swap size
return_fee over:shipping_fee over:returns
  zh 运费险 退货运费 退货邮费 退~邮费~谁 退~运费~谁 退回去~邮费 谁出邮费 谁付运费 谁出运费
  zh 有没有运费险 送运费险 退货~运费 退货~邮费
  en return shipping, pay for the return, who pay for return, return label, free return
warranty
  zh 保修 质保 售后 三包 联保 保几年 保多久 坏了~修 坏了~换 坏了~保 坏了~管 坏了怎么办 坏了咋办
  zh 坏了咋整 包修 出问题~找 坏了找谁 质保多久 保不保修 坏了保 坏了给修 坏了能换 几年质保
  zh 质量问题~换 出故障 用坏了
  en warranty, guarantee, cover it, what if it break, if they break, if it die, if they die
  en stop working, covered if, guaranteed, break after, if it stop working, stop working after
  en replace if, defective
invoice
  zh 发票 开票 专票 普票
  en invoice, receipt
tax
  zh 含税 关税 税费 交税 包税 关税吗 要交税 含不含税
  en tax, custom fee, duty, import fee, import tax, pay custom, tariff
genuine
  zh 正品 真货 真品 假货 假的 是真的 官方 保真 真假 旗舰店 专柜 是不是真的 保证正品 假一赔
  zh 真的假的 正不正 正规 是正版 正版 盗版 翻版
  en authentic, genuine, real thing, legit, fake, knockoff, official, is it real, is this real
  en original or, bootleg
for_gift
  zh 送人 送礼 礼盒 礼品装 拿得出手 送长辈 送女朋友 送男朋友 送人合适 能送人 送妈妈 送人有面子
  zh 送朋友
  en gift box, gift wrap, as a gift, for a gift, gift ready, good gift, present for
free_gift object
  zh 赠品 送什么 送啥 有没有送 有送吗 送东西
  en free gift, freebie, gift with
payment
  zh 分期 花呗 白条 货到付款 信用卡
  en installment, afterpay, klarna, paypal, cash on delivery, pay later
installation_fee over:price over:home_installation
  zh 安装~收费 安装~要钱 安装费 装~收费 装~要钱 免费安装 包安装 免费装 安装~免费 安装另外
  en installation free, installation cost, install fee, free installation
home_installation
  zh 上门装 上门安装 有人装 师傅装 师傅上门 派人装 包上门 师傅来装 送货上门 包不包安装 有没有人装
  zh 谁来装
  en come install, someone install, installation included, installation service, install it for me
  en set it up for me
self_assembly
  zh 自己装 自己安装 怎么装 怎么安装 好装吗 难装 要组装 需要组装 好安装 安装复杂 安装难 要安装吗
  zh 一个人能装 自己能装 自己组装 需要安装 拼起来 装起来 好不好装 好拼 搭起来 好搭 容易搭 几分钟搭
  en assembly, assemble, hard to put together, hard to install, easy to install, put it together
  en easy to set up, hard to set up, put together, come assembled, assembly required, set up alone
  en easy to pitch
certificate object
  zh 证书 鉴定 检测报告 质检 有认证 3c认证 国检 有没有证 带证书 有质检 有检测 权威认证
  en certificate, certified, certification, lab tested, third party tested, coa, proof, gia
limit
  zh 限购 能买几 最多买 最多拍 每人几
  en limit per, how many can i buy, max per order
invoice_name
  zh 抬头
bundle
  zh 套餐 一起买 组合装 多买 凑单
  en bundle, combo
change_address
  zh 改地址 换地址 写错地址 地址错
  en change ~ address, wrong address
parcel_privacy
  zh 保密发货 隐私包装 快递单~写 看得出来是什么 外包装写
  en discreet packaging, discreet
packing_damage
  zh 会压坏 会摔碎 路上坏 运输~坏 破损 碎了 压碎 烂了 坏果 死了 化了 包装~结实 打包~结实 坏的赔
  zh 包赔 坏单包赔 会不会坏 会不会碎 碎吗 坏了赔 摔坏 打碎 死蟹 死了赔 烂果 坏果包赔 路上会化
  zh 收到是坏 收到坏的 坏了包赔 到货坏
  en arrive broken, arrive damaged, damaged in shipping, break in shipping, break in transit
  en packed well, melt in transit, doa, dead on arrival, broken, crack in the mail, arrives broken
  en came broken
place_canada detail
  en canada, toronto, vancouver, montreal
place_us detail
  zh 美国
  en usa, us address, united state, america, new york, texas, california, hawaii, alaska
place_uk detail
  zh 英国
  en uk, united kingdom, england, london, scotland
place_au detail
  zh 澳洲 澳大利亚
  en australia, sydney, melbourne
place_eu detail
  zh 欧洲
  en europe, eu, germany, france, spain, italy
place_mx detail
  en mexico, puerto rico
place_sg detail
  zh 新加坡 马来西亚
  en singapore, malaysia
place_ph detail
  zh 菲律宾
  en philippines, manila
place_xinjiang detail
  zh 新疆 乌鲁木齐
place_tibet detail
  zh 西藏 拉萨
place_inner_mongolia detail
  zh 内蒙 内蒙古
place_hainan detail
  zh 海南 海口 三亚
place_hongkong detail
  zh 香港 澳门
  en hong kong
place_taiwan detail
  zh 台湾
  en taiwan
place_northeast detail
  zh 东北 黑龙江 吉林 哈尔滨 沈阳
place_guangdong detail
  zh 广东 广州 深圳
place_sichuan detail
  zh 四川 成都 重庆
place_beijing detail
  zh 北京 上海
place_village detail
  zh 农村 乡镇 村里 乡下
genuine_print
  zh 盗版 正版
  en pirated
pay_paypal detail
  en paypal
pay_afterpay detail
  en afterpay, klarna, pay in 4
pay_card detail
  zh 信用卡
  en credit card, visa, mastercard, apple pay
"""
