"""Rows of ``missing_said`` told as small stories, as exam exercises and in chat fragments; units that are not named.

Data, written by hand.
"""

from __future__ import annotations

from bot.training.recipe import units
from bot.training.recipe.family import Draw
from bot.training.recipe.missing_said_rows import Twin, twin

DRAWS: dict[str, Draw] = {family.name: family.draw for family in units.FAMILIES}


def unit_twin(kind: str, zh: tuple[str, ...], en: tuple[str, ...]) -> Twin:
    """A conversion of which the value, its unit or the other unit may be missing."""
    return twin(
        DRAWS[kind],
        "print({e})",
        zh,
        en,
        a=("请问要换算的数值是多少？", "({a}|是{a}|{a}{u})", "What value should I convert?", "({a}|it's {a}|{a} {u})"),
        u=("请问{a}是什么单位？", "({u}|是{u}|单位是{u})", "What unit is {a} in?", "({u}|in {u}|{u} I mean)"),
        v=("请问要换算成什么单位？", "({v}|换成{v}|{v}吧)", "To which unit?", "({v}|to {v}|into {v} please)"),
    )  # fmt: skip


FOURTH: tuple[Twin, ...] = (
    unit_twin("length", ("卷尺量出来{a}[{u}|]，[合多少{v}|换个单位是多少]", "{a}[{u}|]换算[成{v}|一下]", "[{a}|我量的那个数]{u}用{v}怎么表示", "图纸标{a}[{u}|]，师傅要[{v}|别的单位]的数，是几"),
              ("the tape shows {a}[ {u}|], how much is that [in {v}|in the other unit]", "{a}[ {u}|] expressed in [{v}|another unit]", "[{a}|my measurement in] {u}, give it in {v}", "drawing says {a}[ {u}|] and the builder wants [{v}|different units]; figure?")),
    unit_twin("mass", ("秤上显示{a}[{u}|]，[等于多少{v}|换成我们习惯的单位是多少]", "这袋{a}[{u}|]，改用[{v}|另一种单位]是几", "[{a}|那袋的重量]{u}折合{v}", "药方写{a}[{u}|]，折成[{v}|现在的单位]"),
              ("the scale says {a}[ {u}|]; that's how many [{v}|in our units]", "a sack of {a}[ {u}|], restate it in [{v}|something else]", "[{a}|the weight in] {u} to {v}", "prescription: {a}[ {u}|], in [{v}|modern units]")),
    unit_twin("area", ("中介说那块地{a}[{u}|]，[合几{v}|按咱们的算法多大]", "{a}[{u}|]的地，换成[{v}|别的单位]多大", "[{a}|那块地的]{u}数换{v}", "规划图上{a}[{u}|]，报表要填[{v}|另一个单位]"),
              ("agent says {a}[ {u}|], so [in {v}|the way we count it]?", "a plot of {a}[ {u}|], change it to [{v}|other units]", "[{a}|the plot in] {u}, as {v}", "plan: {a}[ {u}|]; the form wants [{v}|a different unit]")),
    unit_twin("volume", ("食谱要{a}[{u}|]牛奶，[是多少{v}|用我家的量具是多少]", "水箱{a}[{u}|]，换成[{v}|别的单位]", "[{a}|这桶的]{u}等于几{v}", "瓶身印着{a}[{u}|]，换算[成{v}|一下]给我"),
              ("recipe wants {a}[ {u}|] of milk, that's how much [in {v}|with my measuring jug]", "tank {a}[ {u}|], converted to [{v}|something else]", "[{a}|this bucket in] {u} in {v}", "bottle reads {a}[ {u}|]; convert it [to {v}|for me]")),
    unit_twin("speed", ("仪表盘{a}[{u}|]，[等于几{v}|换个说法是多少]", "风速{a}[{u}|]，改成[{v}|别的单位]", "船速{a}[{u}|]换算[成{v}|一下]", "[{a}|表上那个数]{u}合多少{v}"),
              ("the dial shows {a}[ {u}|], so [in {v}|in the other system]?", "wind at {a}[ {u}|], turn it into [{v}|another unit]", "{a}[ {u}|] convert [to {v}|please]", "[{a}|my top speed in] {u}, as {v}")),
    # small stories
    twin("a=$30-300 n=3-12 k=2-9", "{a}*{n}*{k}",
         ("我们小区团购燕窝，{k}户人家，每户[{n}盒|几盒]，[一盒{a}，]团长一共要垫多少", "公司给{k}个客户送礼，一家[{n}份|若干]，[每份{a}|都挺贵]，礼品费总计", "{k}个孩子学琴，每人每月[{n}节|几节]，[一节{a}，]一个月家里学费多少"),
         ("our block orders tea together: {k} households, [{n} boxes each|some boxes each], [{a} a box, ]how much must the organiser lay out", "gifts for {k} clients, [{n} apiece|a few apiece], [{a} each|all pricey], total cost", "{k} kids take piano, [{n} lessons a month each|lessons every month], [{a} a lesson, ]monthly bill"),
         a=("请问一份多少钱？", "({a}|一份{a}|每个{a})", "What does one cost?", "({a}|{a} each|it's {a})"), n=("请问每家（人）几份？", "({n}|{n}份|每家{n})", "How many for each?", "({n}|{n} each|{n} of them)")),
    twin("w=60-120 l=3-19 m=3-9", "{l}/{m}",
         ("我减肥[{m}个月|有段日子了]掉了[{l}斤|一圈]，平均一个月掉多少（起步{w}公斤）", "公司[{m}个月|这阵子]走了[{l}个人|一批人]，月均走几个，编制{w}", "下了[{m}天|好些天]雨，一共[{l}毫米|不大]，日均多少，{w}号站点"),
         ("lost [{l} pounds|some weight] in [{m} months|the last while], per month? (started at {w} kg)", "[{l} people|quite a few people] left in [{m} months|recent months], monthly average? headcount was {w}", "[{l} mm|some rain] over [{m} days|the wet days], daily mean at station {w}"),
         l=("请问总量是多少？", "({l}|一共{l}|总共{l})", "What is the total?", "({l}|{l} in all|it's {l})"), m=("请问一共多久（几个月、几天）？", "({m}|{m}个|一共{m})", "Over how long?", "({m}|{m} of them|it was {m})")),
    twin("a=$50-900 b=$901-3000 n=3-24", "({b}-{a})/{n}",
         ("手机{b}，我手头[{a}，|有点钱，]剩下的分[{n}期|若干期]免息，每期几块", "课程{b}，先交[{a}|定金]，余款[{n}个月|几个月]付清，月付多少", "装修款{b}，首笔[{a}|已付]，尾款平均分[{n}次|几次]给，每次"),
         ("phone costs {b}, I have [{a}|some money], the rest in [{n} instalments|instalments] without interest; each?", "course {b}, [{a}|a deposit] now, balance over [{n} months|some months], monthly", "renovation {b}, first payment [{a}|done], the rest split into [{n} payments|equal payments]; one is"),
         a=("请问先付多少？", "({a}|先付{a}|是{a})", "How much is paid first?", "({a}|it's {a}|{a} first)"), n=("请问分几期（次）？", "({n}|{n}期|分{n}次)", "How many instalments?", "({n}|{n} of them|in {n})")),
    twin("n=30-90 a=3-9 b=10-25", "{n}*{a}/{b}",
         ("一个活儿[{a}个人|这几个人]干要[{n}天|很多天]，{b}个人一起干要几天", "[{a}台机器|现有机器][{n}小时|一个周期]干完的量，换{b}台要几小时", "[{a}头牛|牛]吃[{n}天|好些天]的草料，{b}头牛能吃几天"),
         ("a job takes [{a} workers|a few workers] [{n} days|many days]; with {b} workers how many days", "what [{a} machines|our machines] do in [{n} hours|one run], {b} machines do in how many hours", "hay for [{a} cows|the cows] lasts [{n} days|some days], how long for {b} cows"),
         n=("请问原来要多久？", "({n}|要{n}|{n}天)", "How long does it take at first?", "({n}|it takes {n}|{n} of them)"), a=("请问原来是几个？", "({a}|{a}个|原来{a})", "How many are there at first?", "({a}|{a} of them|there are {a})")),
    twin("a=3-30 b=$20-300 c=31-90", "{b}/{a}*{c}",
         ("上回买[{a}斤|几斤]花了[{b}|不少]，同样的价买{c}斤要多少", "复印[{a}页|一份]收[{b}，|过钱，]那{c}页收多少", "按[{a}天|几天][{b}|这个数]的标准，住{c}天多少钱", "他跑[{a}公里|一趟]补贴[{b}|过一次]，跑{c}公里补多少"),
         ("last time [{a} pounds|a few pounds] cost [{b}|a lot]; {c} pounds at that price?", "[{a} copies|one job] cost me [{b}|something], {c} copies then", "[{b}|that much] for [{a} days|a few days], so {c} days come to", "he got [{b}|an allowance] for [{a} km|one trip]; for {c} km?"),
         a=("请问对应的数量是多少？", "({a}|是{a}|{a}个)", "For how many was that?", "({a}|for {a}|{a} of them)"), b=("请问当时多少钱？", "({b}|花了{b}|是{b})", "How much was it then?", "({b}|it was {b}|{b} then)")),
    # exam exercises
    twin("s=20-90 h=3-20", "print(round({s}*{h}, 4))",
         ("一个平行四边形，[底{s}厘米，][高{h}厘米，]面积是多少", "求平行四边形草坪的面积，[底边{s}米，][对应的高{h}米|高已标出]。", "如图，□ABCD中[BC={s}，]BC边上的高[为{h}|见图]，S等于几"),
         ("a parallelogram[ with base {s} cm][ and height {h} cm]: its area", "find the area of the parallelogram lawn, [base {s} m, ][height {h} m|height as marked]", "in parallelogram ABCD, [BC = {s}|BC is given] and the height on BC [is {h}|is shown]; area?"),
         s=("请问底是多少？", "({s}|底{s}|是{s})", "What is the base?", "({s}|base {s}|it's {s})"), h=("请问高是多少？", "({h}|高{h}|是{h})", "What is the height?", "({h}|height {h}|it's {h})")),
    twin("r=3-30 h=31-90", "import math\nprint(round(math.pi*{r}**2*{h}/3, 4))",
         ("圆锥形沙堆，[底面半径{r}米，][高{h}米，]体积几立方米", "求圆锥体积：[r={r}，][h={h}，]", "漏斗口[半径{r}厘米|不小]，深[{h}厘米|一拃]，能装多少立方厘米"),
         ("a cone of sand[ with radius {r} m][ and height {h} m], volume", "cone: [r = {r}, ][h = {h}, ]volume", "a funnel [of radius {r} cm|with a wide mouth], [{h} cm deep|deep], how much does it hold"),
         r=("请问底面半径是多少？", "({r}|半径{r}|r={r})", "What is the radius?", "({r}|radius {r}|it's {r})"), h=("请问高是多少？", "({h}|高{h}|h={h})", "What is the height?", "({h}|height {h}|it's {h})")),
    twin("a=3-19 b=20-39 c=40-60", "print(round(2*({c}*{b}+{c}*{a}+{b}*{a}), 4))",
         ("礼盒长{c}宽[{b}|忘量了]高[{a}|没写]厘米，表面积多少", "做一个长方体铁皮箱，[长{c}、|]宽{b}、高{a}分米，六面都要，至少用铁皮几平方分米", "长方体长{c}，[宽{b}，]高{a}，求表面积"),
         ("gift box {c} long, [{b} wide|width not taken], [{a} high|height not noted], surface area", "a sheet metal box[ {c} dm long], {b} dm wide and {a} dm high, all six sides; dm2 of metal", "cuboid, length {c}, [width {b}, ]height {a}: surface"),
         a=("请问高是多少？", "({a}|高{a}|是{a})", "What is the height?", "({a}|it's {a}|{a} high)"), b=("请问宽是多少？", "({b}|宽{b}|是{b})", "What is the width?", "({b}|it's {b}|{b} wide)"), c=("请问长是多少？", "({c}|长{c}|是{c})", "What is the length?", "({c}|it's {c}|{c} long)")),
    twin("a=3-30 b=31-90", "import math\nprint(math.lcm({a}, {b}))",
         ("[{a}|一个数]和[{b}|另一个]的最小公倍数", "甲[每{a}天|隔些天]去一次图书馆，乙[每{b}天|也隔些天]去一次，今天碰上了，至少几天后再碰上"),
         ("lcm of [{a}|one number] and [{b}|the other]", "he goes to the library [every {a} days|now and then], she [every {b} days|too]; they met today, in how many days at the earliest do they meet again"),
         a=("请问第一个数是多少？", "({a}|是{a}|{a}天)", "What is the first number?", "({a}|it's {a}|every {a})"), b=("请问第二个数是多少？", "({b}|是{b}|{b}天)", "What is the second number?", "({b}|it's {b}|every {b})")),
    twin("a=12-96/6 b=100-240/10", "import math\nprint(math.gcd({a}, {b}))",
         ("求[{a}|前一个数]与[{b}|后一个数]的最大公因数", "两根绳[{a}米|一短]、[{b}米|一长]，剪成一样长不剩，每段最长几米", "[{a}|这个]和[{b}|那个]的gcd"),
         ("greatest common divisor of [{a}|the first] and [{b}|the second]", "two ropes, [{a} m|a short one] and [{b} m|a long one], cut into equal pieces with nothing left; longest piece?", "gcd([{a}|this], [{b}|that])"),
         a=("请问第一个数是多少？", "({a}|是{a}|{a}米)", "What is the first number?", "({a}|it's {a}|{a} m)"), b=("请问第二个数是多少？", "({b}|是{b}|{b}米)", "What is the second number?", "({b}|it's {b}|{b} m)")),
    twin("n=40-900 d=3-19", "print({n}//{d}, {n}%{d})",
         ("[{n}|这些]除以[{d}|它]，商和余数", "[{n}颗|一罐]糖平均分给[{d}个|几个]孩子，每人几颗，还剩几颗", "[{n}天|这么多天]是几个[{d}天|周期]，余几天"),
         ("[{n}|these] divided by [{d}|it], quotient and remainder", "[{n} sweets|a jar of sweets] shared by [{d} kids|the kids]: how many each and how many left over", "[{n} days|so many days] make how many periods of [{d} days|fixed length], and what's over"),
         n=("请问被除的总数是多少？", "({n}|一共{n}|是{n})", "What is the total to divide?", "({n}|it's {n}|{n} in all)"), d=("请问除以多少（分几份）？", "({d}|{d}个|除以{d})", "Divided by how many?", "({d}|by {d}|{d} of them)")),
    # chat fragments
    twin("a=$200-9000 p=%3-40", "{a}*(1-{p}/100)",
         ("[{a}|一笔钱]扣[{p}|手续费]，到手？", "课时费[{a}，|照旧，]机构抽[{p}|成]，我实得", "[{p}|有]的个税，[税前{a}，]税后几块", "押金[{a}|交了]，违约扣[{p}|一部分]，退多少"),
         ("[{a}|a sum] less [{p}|fees], in hand?", "lesson fee [{a}|as usual], the agency keeps [{p}|its part], I get", "tax [{p}|taken], [gross {a}, ]net?", "deposit [{a}|paid], they keep [{p}|some] for damage; refund"),
         a=("请问原来是多少钱？", "({a}|是{a}|一共{a})", "What is the amount?", "({a}|it's {a}|{a} in all)"), p=("请问扣百分之几？", "({p}|扣{p}|是{p})", "What percentage is taken?", "({p}|it's {p}|{p} off)")),
    twin("a=$200-9000 p=%3-40", "{a}*(1+{p}/100)",
         ("基数[{a}，]上浮[{p}|点]，是多少", "去年学费[{a}|记不清]，今年涨[{p}|了]，今年学费几块", "[不含税{a}，]税率[{p}|照常]，含税价", "订单[{a}|下了]加收[{p}|一点]加急费，总共付"),
         ("base [{a}|amount], plus [{p}|a bit], makes", "tuition was [{a}|something], up [{p}|this year]; now it's", "[net {a}, ]tax [{p}|on top], gross?", "order [{a}|placed] with [{p}|a surcharge] for rush, total"),
         a=("请问原来是多少钱？", "({a}|是{a}|原来{a})", "What is the base amount?", "({a}|it's {a}|{a} before)"), p=("请问加百分之几？", "({p}|加{p}|是{p})", "By what percentage?", "({p}|it's {p}|{p} more)")),
    twin("n=3-60 p=$3-90 b=$5000-9000/100", "{b}-{n}*{p}",
         ("经费{b}，买[{n}套|几套]工具，[一套{p}，]还结余多少", "带了{b}，[{n}张票|票][{p}一张|不便宜]，剩几块", "卡里{b}，刷了[{n}次|几次]，每次[{p}|固定扣]，余额"),
         ("funds {b}, we buy [{n} tool sets|tool sets] at [{p} each|shop price]; what's left", "had {b} on me, [{n} tickets|tickets] at [{p}|full price], remaining", "card {b}, used [{n} times|a few times] at [{p} each|a fixed charge], balance"),
         n=("请问数量是多少？", "({n}|{n}个|一共{n})", "How many?", "({n}|{n} of them|it was {n})"), p=("请问单价（每次）是多少？", "({p}|每次{p}|{p}一个)", "How much is one?", "({p}|{p} each|it's {p})")),
    twin("y=3-9 f=12-40", "print({f}+{y})",
         ("儿子今年[{f}岁|上班了]，[{y}年后|等我退休时]他多大", "现在是[{f}楼|这层]，再上[{y}层|几层]是几楼", "本来[{f}个人|一桌人]，又来[{y}个|几个]，一共几人"),
         ("my son is [{f}|working now]; how old in [{y} years|when I retire]", "we're on floor [{f}|this], [{y}|a few] floors up is floor", "[{f} of us|a table of us], then [{y} more|more people] came; how many now"),
         y=("请问再加多少？", "({y}|加{y}|{y}个)", "How many are added?", "({y}|{y} more|it's {y})"), f=("请问原来是多少？", "({f}|是{f}|原来{f})", "What is it at the start?", "({f}|it's {f}|{f} at first)")),
)
