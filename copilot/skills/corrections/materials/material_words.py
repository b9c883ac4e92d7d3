"""Materials and the parts of products, by the words shops and hosts use for them.

Reviewed general trade vocabulary: no product, brand or shop is named here. A material is a key, the
family within which materials exclude one another, what it is a kind of, and a regular expression
over aligned text. A more special one stands before what it is a kind of.
"""

from typing import Final, NamedTuple

from copilot.skills.corrections.speech.table_lines import joined_lines
from copilot.skills.corrections.speech.tagged_patterns import TaggedPatterns


class Material(NamedTuple):
    """A material: ``parents`` are all that it is a kind of."""

    key: str
    family: str
    parents: frozenset[str]
    pattern: str


_TABLE: Final = r"""
bamboo_fibre   fabric viscose        竹纤维|竹浆纤维|bamboo (?:fib(?:er|re)|viscose|rayon|fabric)
bamboo_cotton  fabric -              竹棉
long_staple    fabric cotton         (?:新疆)?长绒棉|long[- ]staple cotton|egyptian cotton
    |pima cotton|supima
combed_cotton  fabric cotton         精梳棉|combed cotton
organic_cotton fabric cotton         有机棉|organic cotton
cotton         fabric -              (?:纯|全|新疆)?棉(?!花糖|签|柔巾|片|被|服|袄|衣|鞋|拖|质感)
    |\bcotton\b
ramie          fabric linen          苎麻|ramie
flax           fabric linen          亚麻(?!籽)
linen          fabric -              棉麻|麻布|\blinen\b
mulberry_silk  fabric silk           桑蚕丝|蚕丝(?!面膜|被)|mulberry silk
silk           fabric -              真丝|丝绸|\bsilk\b
cashmere       fabric -              (?:山)?羊绒|cashmere
merino         fabric wool           美利[奴诺]羊?毛?|merino(?: wool)?
alpaca         fabric -              羊驼毛?|alpaca
lambswool      fabric wool           羊羔毛|lamb'?s ?wool
wool           fabric -              (?:纯|绵)?羊毛|\bwool\b
polyester      fabric -              聚酯纤维|聚酯|涤纶|polyester
nylon          fabric -              锦纶|尼龙|\bnylon\b|polyamide
acrylic_fibre  fabric -              腈纶|acrylic (?:yarn|fib(?:er|re)|knit)
spandex        additive -            氨纶|莱卡|spandex|elastane|lycra
modal          fabric viscose        莫代尔|\bmodal\b
tencel         fabric -              天丝|莱赛尔|tencel|lyocell
viscose        fabric -              粘胶纤维|粘胶|粘纤|人造丝|viscose|rayon
acetate        fabric -              醋酸纤维?|三醋酸|acetate
ice_silk       fabric -              冰丝|ice silk
hemp           fabric linen          汉麻|\bhemp\b
jute           fabric -              黄麻|\bjute\b
cupro          fabric viscose        铜氨丝?|\bcupro\b
microfibre     fabric polyester      超细纤维(?!皮)|microfib(?:er|re)
chiffon        weave  -              雪纺|\bchiffon\b
velvet         weave  -              天鹅绒|丝绒|\bvelvet\b
velour         weave  -              水晶绒|\bvelour\b
lace           weave  -              蕾丝|\blace\b(?![- ]?up)
tweed          weave  wool           粗花呢|\btweed\b
poplin         weave  cotton         府绸|\bpoplin\b
gauze          weave  -              纱布|\bgauze\b|\bmuslin\b
terry          weave  cotton         毛巾布|\bterry ?cloth\b
taffeta        weave  -              塔夫绸|\btaffeta\b
organza        weave  -              欧根纱|\borganza\b
neoprene       weave  rubber         潜水料|氯丁橡胶|\bneoprene\b
sherpa         weave  polyester      羊羔绒|泰迪绒|\bsherpa\b
fleece         weave  polyester      摇粒绒|抓绒|polar fleece|\bfleece\b
coral_fleece   weave  polyester      珊瑚绒|coral fleece
flannel        weave  -              法兰绒|flannel
corduroy       weave  -              灯芯绒|corduroy
denim          weave  cotton         牛仔布|丹宁|\bdenim\b
canvas         weave  -              帆布|\bcanvas\b
oxford         weave  polyester      牛津布|oxford cloth
gore_tex       weave  -              gore-?tex
mesh           weave  -              网布|网面|飞织|针织面|\bmesh\b|\bknit upper\b
white_duck     down   duck_down,down 白鸭绒|white duck down
grey_duck      down   duck_down,down 灰鸭绒|gr[ea]y duck down
white_goose    down   goose_down,down 白鹅绒|white goose down
grey_goose     down   goose_down,down 灰鹅绒|gr[ea]y goose down
duck_down      down   down           鸭绒|duck down
goose_down     down   down           鹅绒|goose down
down           down   -              羽绒(?!服|被|背心|裤|马甲)|\bdown (?:fill\w*|feathers?)\b
silk_floss     down   -              蚕丝絮|silk floss
cotton_fill    down   -              (?:丝|空气|太空|三防|杜邦)棉|cotton wadding
poly_fill      down   -              化纤填充|羽丝绒|polyester fill\w*
memory_foam    foam   -              记忆棉|慢回弹|memory foam
feather        down   -              羽毛(?!球|笔)|\bfeathers?\b
kapok          down   -              木棉|\bkapok\b
wool_fill      down   -              羊毛絮|\bwool fill\w*
spring_core    foam   -              弹簧芯|\binnerspring\b
gel_foam       foam   memory_foam    凝胶(?:记忆棉)?芯|\bgel (?:memory )?foam\b
latex_foam     foam   -              乳胶|\blatex\b
sponge         foam   -              海绵|\bsponge\b|\bpu foam\b
palm_fibre     foam   -              椰棕|山棕|coir
buckwheat      foam   -              荞麦壳?|buckwheat
top_grain      leather cowhide,leather 头层(?:小)?牛皮|top[- ]grain (?:leather|cowhide)
    |full[- ]grain leather
split_leather  leather cowhide,leather 二层牛皮|split leather
cowhide        leather leather       (?:小)?牛皮(?!纸|癣)|cowhide|calf ?skin|cow leather
sheepskin      leather leather       (?:绵|山)?羊皮(?!纸)|sheepskin|lamb ?skin
pigskin        leather leather       猪皮|pigskin
suede          leather leather       麂皮|反绒皮|翻毛皮|\bsuede\b
horsehide      leather leather       马皮|\bhorsehide\b
deerskin       leather leather       鹿皮|\bdeer ?skin\b
ostrich        leather leather       鸵鸟皮|\bostrich\b
crocodile      leather leather       鳄鱼皮(?!纹)|\bcrocodile (?:leather|skin)
patent         leather -             漆皮|\bpatent leather
nubuck         leather leather       磨砂皮|\bnubuck\b
microsuede     leather -             科技布|leathaire
pvc_leather    leather -             pvc皮|pvc革|\bvinyl\b
pu_leather     leather -             人造革|合成革|仿皮|pu皮|pu革|超纤皮?|\bpu leather\b
    |faux leather|vegan leather|synthetic leather|artificial leather
leather        leather -             真皮|(?:genuine|real) leather|\bleather\b
steel_316      steel  steel,any_steel          (?:316l?|three[- ](?:sixteen
    |one[- ]six)) (?:stainless(?: steel)?|steel)
    |(?:316l?|三[一幺]六l?)(?:号|医用级?|食品级)?(?:的)?(?:不锈钢
    |钢)?(?![0-9零一二三四五六七八九克元块毫升米个])
steel_304      steel  steel,any_steel          (?:304|three[- ](?:oh?
    |zero)[- ]four) (?:stainless(?: steel)?
    |steel)
    |(?:304|三[零〇]四)(?:号|食品级)?(?:的)?(?:不锈钢
    |钢)?(?![0-9零一二三四五六七八九克元块毫升米个])
steel_201      steel  steel,any_steel          (?:201|二[零〇][一幺])(?:的)?(?:不锈钢|钢)
steel_430      steel  steel,any_steel          (?:430|四三[零〇])(?:的)?(?:不锈钢|钢)
steel          metal  any_steel              不锈钢|stainless(?: steel)?
any_steel      metal  -              钢制|钢材|全钢(?!化)|\bsteel\b(?! wool| strings?| cut| blue)
carbon_steel   metal  any_steel              碳钢|carbon steel
aluminium      metal  -              (?:压铸)?铝合金|铝镁合金|航空铝|(?:压铸|纯)铝
    |alumini?um(?: alloy)?
titanium       metal  -              纯钛|钛合金|钛金属|titanium
high_carbon    metal  carbon_steel,any_steel   高碳钢|high[- ]carbon steel
manganese      metal  any_steel              锰钢|manganese steel
chromoly       metal  any_steel              铬钼钢|chro(?:me?)?[- ]?mol(?:y|ybdenum)
damascus       metal  any_steel              大马士革钢?|damascus
tungsten       metal  -              钨钢|tungsten
magnesium      metal  -              镁合金|magnesium(?: alloy)?
bronze         metal  -              青铜|\bbronze\b
pewter         metal  -              锡制|纯锡|\bpewter\b
platinum       metal  -              铂金|\bplatinum\b
galvanised     metal  any_steel              镀锌(?:钢|板)?|galvani[sz]ed
cold_rolled    metal  any_steel              冷轧钢?板?|cold[- ]rolled
cast_iron      metal  -              (?:珐琅)?铸铁|生铁|熟铁|cast iron|wrought iron
copper         metal  -              纯铜|黄铜|紫铜|\bcopper\b|\bbrass\b
zinc_alloy     metal  -              锌合金|zinc alloy
sterling       metal  -              纯银|925银|s925|足银|sterling silver
carbon_fibre   hard   -              碳纤维?|碳素纤维|carbon fib(?:er|re)
gold_metal     metal  -              足金|18k金|黄金|solid gold
    |\b(?:\d{1,2} ?k(?:arat)?|fourteen[- ]karat|eighteen[- ]karat) gold\b
    |\bgold[- ](?:filled|plated|vermeil)\b
borosilicate   hard   glass          高硼硅(?:耐热)?(?:玻璃)?|borosilicate(?: glass)?
tempered_glass hard   glass          钢化玻璃|tempered glass
glass          hard   -              玻璃|\bglass\b
bone_china     hard   ceramic        骨瓷|bone china
ceramic        hard   -              陶瓷|瓷器|ceramic|porcelain
stone_slab     hard   -              岩板|sintered stone
granite        hard   -              花岗岩|花岗石|麻石|\bgranite\b
quartz_stone   hard   -              石英石|\bquartz (?:stone|countertop)
slate_stone    hard   -              板岩|\bslate\b(?! gr[ea]y| blue)
stoneware      hard   ceramic        炻瓷|炻器|\bstoneware\b
terracotta     hard   ceramic        陶土|红陶|粗陶|\bterra ?cotta\b|\bearthenware\b
zisha          hard   ceramic        紫砂|\bzisha\b
fibreglass     hard   -              玻璃(?:纤维|钢)|玻纤|fib(?:er|re) ?glass
resin          hard   -              树脂|\bresin\b
pvc            hard   plastic        (?<![a-z])pvc(?![a-z])(?!皮|革)
pe             hard   plastic        (?<![a-z])hd?pe(?![a-z])|聚乙烯|polyethylene
bakelite       hard   plastic        电木|胶木|bakelite
nylon_plastic  hard   plastic        玻纤尼龙|pa66
shell_pearl    hard   -              贝壳|\bshell buttons?|\bmother of pearl
horn           hard   -              牛角|\bhorn\b
coconut_shell  hard   -              椰壳|\bcoconut(?: shell)?\b(?! oil| water| milk)
marble         hard   -              大理石(?![纹色])|\bmarble\b
crystal_glass  hard   -              水晶玻璃|crystal glass
ppsu           hard   plastic        ppsu
tritan         hard   plastic        tritan
pp             hard   plastic        (?<![a-z])pp(?![a-z])|聚丙烯|polypropylene
pc             hard   plastic        (?<![a-z])pc(?![a-z])|聚碳酸酯|polycarbonate
abs            hard   plastic        (?<![a-z])abs(?![a-z])
pet            hard   plastic        (?<![a-z])pet(?:材质|塑料|瓶)
acrylic        hard   plastic        亚克力|有机玻璃|\bacrylic\b(?! yarn| fib| knit)
melamine       hard   plastic        密胺|美耐皿|melamine
plastic        hard   -              塑料|\bplastic\b
silicone       soft   -              硅胶|\bsilicone\b
natural_rubber soft   rubber         天然橡胶|natural rubber
beef_tendon    soft   -              牛筋
rubber         soft   -              橡胶|\brubber\b
eva            soft   -              (?<![a-z])eva(?![a-z])
tpu            soft   -              (?<![a-z])tpu(?![a-z])
tpe            soft   -              (?<![a-z])tpe(?![a-z])
latex_soft     soft   rubber         天然乳胶(?=气球|手套)
cork           soft   -              软木|\bcork\b
felt           soft   -              毛毡|\bfelt\b(?! like| so)
tpr            soft   -              (?<![a-z])tpr(?![a-z])
md             soft   -              (?<![a-z])md(?=底|鞋底|大底)
polyurethane   soft   -              (?<![a-z])pu(?=底|鞋底|大底)|聚氨酯|polyurethane
spruce         wood   wood           云杉|\bspruce\b
cedar          wood   wood           雪松木?|红雪松|红松|\bcedar(?: ?wood)?\b
mahogany       wood   wood           桃花[心芯]木?|红木|\bmahogany\b
rosewood       wood   wood           玫瑰木|黄檀|花梨木?|\brosewood\b
maple_wood     wood   wood           枫木|\bmaple\b(?! syrup| leaf)
elm            wood   wood           榆木|\belm\b
cherry_wood    wood   wood           樱桃木|\bcherry ?wood\b
camphor        wood   wood           香?樟木|\bcamphor ?wood\b
poplar         wood   wood           杨木|\bpoplar\b
basswood       wood   wood           椴木|\bbasswood\b
fir            wood   wood           杉木|冷杉|\bfir(?: ?wood)?\b
paulownia      wood   wood           桐木|\bpaulownia\b
sapele         wood   wood           沙比利|\bsapele\b
koa            wood   wood           \bkoa\b
alder          wood   wood           桤木|\balder\b
ash_tree       wood   wood           水曲柳
eucalyptus_w   wood   wood           桉木|\beucalyptus wood\b
cypress        wood   wood           柏木|\bcypress\b
hickory        wood   wood           山核桃木|\bhickory\b
sandal_wood    wood   wood           檀木|紫檀|\bsandalwood\b(?! oil| scent)
plywood        wood   -              多层板|胶合板|三合板|\bplywood\b
rattan         wood   -              藤编|(?:真|仿)?藤(?=制|条|的|椅)|\brattan\b|\bwicker\b
soy_wax        wax    -              大豆蜡|\bsoy wax\b
beeswax        wax    -              蜂蜡|\bbeeswax\b
paraffin       wax    -              石蜡|\bparaffin\b
coconut_wax    wax    -              椰子蜡|\bcoconut wax\b
walnut         wood   wood,solid_wood           (?:黑)?胡桃木|walnut wood|\bblack walnut\b
oak            wood   wood,solid_wood           (?:白|红)?橡木(?!桶)|\boak(?: wood)?\b
pine           wood   wood,solid_wood           松木|\bpine ?wood\b
beech          wood   wood,solid_wood           榉木|\bbeech(?: ?wood)?\b
birch          wood   wood,solid_wood           桦木|\bbirch(?: ?wood)?\b
ash_wood       wood   wood,solid_wood           白蜡木|ash wood
teak           wood   wood,solid_wood           柚木|\bteak(?: wood)?\b
rubberwood     wood   wood,solid_wood           橡胶木|rubber ?wood
acacia         wood   wood,solid_wood           相思木|acacia wood
ebony          wood   wood,solid_wood           乌木|鸡翅木|ebony
particle_board wood   -              颗粒板|刨花板|密度板|particle ?board|\bmdf\b
solid_wood     wood   wood           (?:纯|全)?实木|原木(?![色风浆])|solid wood
bamboo         wood   -              楠竹|竹制|竹木|(?:made of|solid) bamboo
wood           wood   -              木头|木质|\bwooden\b|\bwood\b
corn_fibre     filter -              玉米纤维|corn fib(?:er|re)
non_woven      filter -              无纺布|non-?woven
nylon_mesh     filter -              尼龙网
ceramic_coat   coat   -              陶瓷涂层|陶瓷不[粘沾]|ceramic coating
teflon         coat   -              特氟[龙隆]|teflon|ptfe
stone_coat     coat   -              麦饭石涂层|麦饭石(?!色)|stone coating
titanium_coat  coat   -              钛涂层|titanium coating
enamel         coat   -              珐琅|搪瓷|\benamel\b
"""


def _read(line: str) -> Material:
    key, family, parents, pattern = line.split(maxsplit=3)
    return Material(key, family, frozenset(parents.split(",")) - {"-"}, pattern)


MATERIALS: Final[dict[str, Material]] = {
    entry.key: entry for entry in map(_read, joined_lines(_TABLE))
}

MATERIAL: Final = TaggedPatterns({m.key: m.pattern for m in MATERIALS.values()})
