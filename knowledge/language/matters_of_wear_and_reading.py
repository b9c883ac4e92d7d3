"""What viewers ask on clothes, shoes, jewellery and books: the words of each matter.

Reviewed general trade vocabulary; see :mod:`knowledge.language.matters_of_trade` for the form.
"""

from typing import Final

MATTERS: Final = """
colours_offered
  zh 几个颜色 几种颜色 啥颜色 什么颜色 哪些颜色 有什么色 有啥色 几个色 几种色 什么色 颜色有
  zh 别的颜色 其他颜色 还有什么色 有几色 几色可选 都有什么色 有没有别的色 有什么颜色 颜色都有
  zh 哪几个颜色 哪几种色
  en what color, other color, which color, how many color, color option, any other color
  en come in other, color do you have, what colour, color does it come, color available
which_shade
  zh 选几号 选什么色号 哪个色号 拍哪个色 什么色号 选哪个色 用哪个色 几号色 选哪个号 色号多少
  zh 拍几号 适合什么色号 用几号 黄皮~哪个 推荐色号 什么色号适合 该选哪个色
  en which shade, what shade, shade for, shade should i, what color should i, match my skin
which_size amount
  zh 穿啥码 穿什么码 穿多大 穿几码 哪个码 选什么码 拍什么码 多大码 拍多大 穿多大码 穿啥 穿什么
  zh 拍m还是l 拍l还是xl 拍s还是m m还是l s还是m l还是xl 选多大 几码 什么码 什么尺码 啥码 拍哪个码
  zh 多大的码 推荐码 要多大 穿几号 多大号 买什么码 买多大 买几码 选几码 选啥码 要什么码 拍啥码
  zh #斤穿 #斤选 #斤拍 合适吗~码
  en what size should i, which size should i, what size do i, what size for, which size
  en size do i need, size would i, get a medium or, get a small or, what size would
  en what size to get, medium or large
size_runs
  zh 偏大 偏小 正码 标准码 平时码 按平时 码数正 大一码 小一码 尺码准 码准 码大 码小 尺码正 偏码
  zh 码子 正常码 拍大一码 买大一码 平时穿 平常码 要不要买大
  en true to size, run big, run small, run large, size up, size down, fit true, sizing accurate
  en run true, order up, normal size, usual size, is it tts, tts
width_runs
  zh 偏宽 偏窄 楦头 鞋宽 鞋型宽
  en run wide, run narrow
wide_feet
  zh 宽脚 脚宽 脚胖 脚背高 胖脚 高脚背 脚肥 脚背 胖脚丫 脚宽的
  en wide feet, wide foot, foot wide, for wide, my foot are wide
large_sizes
  zh 大码 加大码 胖mm 胖子能 胖人 talla 大码吗 有没有大码 xxl 胖妹妹 胖姐 #斤以上 微胖
  en plus size, talla grande, big size, 2x, 3x, curvy, bigger size
waist
  zh 腰围
  en waist
chest
  zh 胸围
  en chest, bust
hips
  zh 臀围
  en hip
shoulder
  zh 肩宽
  en shoulder
ring_size amount
  zh 圈口 戒圈 手围
  en ring size, wrist size
slimming
  zh 显瘦 显胖 显腿 遮肉 显不显 显胖吗 显瘦吗 臃肿 穿上胖 显臃肿
  en slimming, flattering, make me look fat, bulky, puffy
fit_loose
  zh 修身 宽松 版型
  en loose fit, slim fit, baggy, oversized
heel_height
  zh 跟多高 跟高 几公分跟
  en heel
height_boost
  zh 增高
rub_feet
  zh 磨脚 磨不磨脚 磨后跟 打脚 磨不磨 磨脚后跟 会磨 脚疼
  en rub, blister, hurt my feet, break in
down_content
  zh 含绒量 绒子含量 含绒多少 绒含量
down_fill over:weight
  zh 充绒量 充绒 充多少绒 多少克绒 绒有多少
  en fill power, down fill
down_kind
  zh 白鸭绒 鹅绒 鸭绒 什么绒 填充的啥绒 填充什么绒 啥绒
  en goose down, duck down
freshwater
  zh 淡水 海水珠 海水
  en freshwater, saltwater
real_stone
  zh 天然的 天然还是 人工的 合成的 是真钻 a货 是不是天然 天然吗 染色的 人造 真的假的 是真的珍珠
  zh 是真珠
  en natural diamond, lab grown, real diamond, real stone, real pearl, natural or
chain_length
  zh 链子多长 链长
  en chain length
bead_size over:dimensions over:thickness
  zh 珠子多大 几毫米的珠 珠径
sleeve_length
  zh 长袖 短袖 袖长
  en sleeve
dress_length
  zh 到膝盖 过膝 到脚踝 盖住屁股 遮屁股
  en knee length, how long is the dress, cover my butt
high_waist
  zh 高腰 低腰
  en high waist, high rise
wide_leg
  zh 阔腿 直筒 小脚
  en wide leg, straight leg
lined
  zh 里衬 内衬 有里子
  en lined
pockets
  zh 有兜 有口袋
  en pocket
arch
  zh 足弓 扁平足 足弓支撑
  en arch support, flat feet
cushioning
  zh 减震 缓震 底软 脚感
  en cushion, cushioning, bouncy
running_use
  zh 跑步能穿 跑步可以 能跑步 适合跑步
  en for running, run in them
standing_all_day
  zh 站一天 站久 久站
  en on my feet all day, stand all day, nurse
heel_slip
  zh 掉跟 跟脚
  en heel slip
nickel
  zh 含镍 镍 过敏~耳
  en nickel, hypoallergenic, sensitive ear
stone_size
  zh 几克拉 多大钻 几分的
  en carat, how big is the stone
clasp
  zh 什么扣 扣子牢
  en clasp
resale
  zh 回收 以旧换新
  en trade in, buy back
gram_price
  zh 一克多少 工费 多少一克
  en per gram
petite
  zh 小个子 个子矮 矮个子 拖地不 会拖地 拖地吗
  en petite, short girl, too long on
tall
  zh 高个子 个子高
  en tall people, long enough for tall
lustre
  zh 强光 光泽 反光 亮度好 皮光
  en luster, shiny, sparkle
answers_given
  zh 答案 解析 带不带答案 有没有答案 附答案 参考答案 有解析
  en answer key, answer, come with answer, solution
which_volume
  zh 上册 下册 全一册
  en volume one
publisher_edition
  zh 人教版 苏教版 北师大版 部编版 什么版本 哪个版本
  en edition
full_set
  zh 全套 一整套 全集 几本一套 整套 全不全 是一套 完整吗 完结 一整套吗 几册 几本
  en full set, complete set, whole set, entire series
hardcover
  zh 精装 平装 硬壳 硬皮 精装吗 精装还是平装 撕不烂 纸板 爱撕 娃撕
  en hardcover, paperback, board book, hard cover, soft cover, rip, tear the page, sturdy page
pinyin
  zh 注音 带拼音 拼音 有没有拼音 带不带拼音 有拼音
bilingual
  zh 双语 英文版 中英
  en bilingual, english version
volumes
  zh 有几本 几本书 多少册 多少本 几册 一套几本
  en how many book, how many volume
newest_edition
  zh 最新版 新教材 新版 改版 今年新版
  en latest edition, newest edition
reading_level
  zh 几年级看 适合几年级 多大看
  en reading level
print_size
  zh 字大 字号 字体
  en font, print size, large print
paper_quality
  zh 纸厚 纸质 纸张
  en paper quality, thick page
colour_pictures
  zh 彩图 彩色的 有插图 彩印
  en color picture, illustration
audio
  zh 有音频 扫码听 点读 有声
  en audio, read aloud
syllabus
  zh 同步教材 跟课本 和学校一样
  en curriculum
question_count
  zh 多少题 几套卷 多少套
"""
