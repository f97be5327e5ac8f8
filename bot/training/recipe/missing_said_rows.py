"""The rows of ``missing_said``: data, written by hand. See there for the brackets."""

from __future__ import annotations

from dataclasses import dataclass

from bot.training.recipe.family import Draw

Lack = tuple[str, str, str, str]
"""What is asked back and what is replied, in Chinese and in English; ``(a|b)`` is a choice."""


@dataclass(frozen=True)
class Twin:
    """Numbers and sum as in ``everyday`` (or a draw), wordings with brackets, and for each value that may be missing its ``Lack``."""

    numbers: str | Draw
    sum: str
    zh: tuple[str, ...]
    en: tuple[str, ...]
    lacks: dict[str, Lack]


def twin(numbers: str | Draw, total: str, zh: tuple[str, ...], en: tuple[str, ...], **lacks: Lack) -> Twin:
    """A row; the keywords are the values that may be missing."""
    return Twin(numbers, total, zh, en, lacks)


TWINS: tuple[Twin, ...] = (
    # building, house, repairs
    twin("p=$20-190 n=6-90", "{p}*{n}",
         ("师傅说瓷砖[每平米{p}|按平米算]，阳台[{n}平米|那点地方]，铺下来多少钱", "贴砖[{n}平|卫生间那几面墙]，[单价{p}一平，]工料一共几块", "想铺地板，[{n}平方，]商家报[{p}一平方|个一口价]，总价多少", "地砖[{p}/平米]，要[{n}平米|铺满厨房]，预算得准备多少", "算下材料费：[面积{n}平米，][每平米{p}，]合计"),
         ("tiles[ at {p} a square metre], balcony[ of {n} square metres]: what does it come to", "the floor is [{n} m2|about as big as the old one]; laying it costs [{p} per m2|what he quoted], so total?", "I want parquet[, {n} square metres of it,] at [{p} a square metre|the shop price]. what'll I pay", "quote for tiling: [{n} m2, ][{p} each m2, ]sum please", "how much for carpet [in a {n} m2 room|in my room] if it's [{p} per square metre|sold by the metre]"),
         p=("请问每平米多少钱？", "({p}|每平米{p}|{p}一平)", "What is the price per square metre?", "({p}|{p} per m2|it's {p})"), n=("请问面积是多少平方米？", "({n}平米|{n}|一共{n}平)", "How many square metres?", "({n}|{n} m2|{n} square metres)")),
    twin("h=3-9 m=30-60", "{h}*{m}",
         ("这栋楼[{h}层，]每层[{m}户|住户一样多]，总共多少户人家", "小区新楼每层[{m}户|户数都相同]，[盖了{h}层，]全楼几户", "[{h}层楼，]一层[{m}个|那么多]房间，宾馆一共多少间房", "学校教学楼[共{h}层|好几层]，每层[{m}张课桌|课桌数一样]，全部有多少张", "停车楼[有{h}层|盖好了]，[一层{m}个车位，]能停几辆车"),
         ("the block has [{h} floors|a number of floors] with [{m} flats on each|the same number of flats on each]; how many flats is that", "a hotel [of {h} storeys|downtown], [{m} rooms per storey|each storey alike]. Rooms altogether?", "car park: [{h} levels, ][{m} spaces a level, ]total spaces", "how many desks are in the school if [{h} floors|all floors] hold [{m} each|the same number each]", "[{m} seats a row|every row is the same], [{h} rows|the hall is full of rows]; seats in all?"),
         h=("请问一共几层？", "({h}层|{h}|一共{h}层)", "How many floors or rows are there?", "({h}|there are {h}|{h} of them)"), m=("请问每层有多少？", "({m}|每层{m}|{m}个)", "How many are there on each?", "({m}|{m} each|{m} on each one)")),
    twin("a=3.2-9.5 b=2.4-5.5 h=2.4-3.2", "{a}*{b}*{h}",
         ("屋子[长{a}米，]宽{b}米，[高{h}米，]里头空气有多少立方米", "挖个坑，[长{a}米|不算短]，宽{b}米，[深{h}米|挖到见水为止]，出多少方土", "浇混凝土：[长{a}，]宽{b}，[厚{h}，]单位都是米，要几方", "水池宽{b}米、[长{a}米、|]灌满水位[{h}米|到顶]，盛几立方水", "货车车厢宽{b}米，[车厢长{a}米，][高{h}米，]容积几立方"),
         ("the room is[ {a} m long,] {b} m wide[ and {h} m high]; how many cubic metres of air", "we dig a pit {b} m wide[, {a} m long][, {h} m deep]. Cubic metres of soil?", "pour concrete: width {b} m, [length {a} m, ][thickness {h} m, ]volume?", "a pool {b} metres across[, {a} metres in length] and filled [to {h} metres|to the brim] holds how much water in m3", "cargo space {b} m wide[, {a} m long][, {h} m tall], volume"),
         a=("请问长是多少米？", "({a}米|长{a}|长{a}米)", "What is the length?", "({a} m|{a}|it is {a} m long)"), h=("请问高或者深是多少米？", "({h}米|{h}|是{h}米)", "What is the height or depth?", "({h} m|{h}|it is {h} m)")),
    twin("d=60-900/10 g=3-9", "print({d}//{g}+1)",
         ("[{d}米的|门口这条]路，一边从头到尾都种树，隔[{g}米|一段]种一棵，两头都种，要几棵", "操场边上[{d}米长|一整条边]，每[{g}米|隔几步]插一面旗，两端都插，几面", "马路一侧装路灯，[总长{d}米，][间距{g}米，]起点终点都有，一共几盏"),
         ("one side of a road[, {d} m long,] gets a tree every [{g} m|so often], one at both ends too. How many trees", "lamps along a street: [{d} m, ][one each {g} m, ]first and last post included, how many lamps", "a fence[ of {d} m] with posts [{g} m apart|at equal gaps], posts at both ends; number of posts"),
         d=("请问全长多少米？", "({d}米|全长{d}米|{d})", "How long is it?", "({d} m|{d}|{d} m long)"), g=("请问间隔是多少米？", "({g}米|隔{g}米|{g})", "How far apart are they?", "({g} m|{g}|every {g} m)")),
    # time and pay
    twin("r=$40-300 h=3-40", "{r}*{h}",
         ("请了个家教，[一小时{r}，]这个月上了[{h}个小时|好些课]，该给老师多少", "钟点工[{r}一小时|按钟头算]，[来了{h}个小时，]结账几块", "帮人修图，[每小时{r}，][做了{h}小时，]我该收对方多少钱", "场地费[{r}/小时|按小时收]，活动要[{h}小时|一整天]，租金多少", "律师咨询[每个钟头{r}，]聊了[{h}个钟头|挺久]，费用一共"),
         ("the tutor takes [{r} an hour|a fixed hourly fee], we had [{h} hours|plenty of lessons] this month, what do I owe", "cleaner, [{r} per hour, ][{h} hours, ]bill?", "I edited photos [for {h} hours|all weekend] at [{r} an hour|my normal rate]; what should I charge", "venue hire [at {r} an hour] [for {h} hours]: cost?", "a lawyer talked to us for [{h} hours|ages], [{r} each hour,] so the invoice will be"),
         r=("请问每小时多少钱？", "({r}|每小时{r}|{r}一小时)", "What is the hourly rate?", "({r}|{r} an hour|the rate is {r})"), h=("请问一共多少小时？", "({h}小时|{h}|{h}个钟头)", "How many hours?", "({h}|{h} hours|it was {h} hours)")),
    twin("n=120-900 r=$1-9", "{n}*{r}",
         ("厂里计件，[一件{r}，]我这个月做了[{n}件|不少件]，工钱多少", "缝一条裤子[给{r}|有计件工资]，她缝了[{n}条|一大堆]，到手几块", "快递员送一单[提成{r}|有提成]，[送了{n}单，]挣了多少", "[{n}个零件，]每个[加工费{r}|都收加工费]，总加工费是多少", "摘一斤草莓[给{r}工钱|发工钱]，今天摘了[{n}斤|好几筐]，能领几块"),
         ("piecework: [{r} a piece, ]I did [{n} pieces|loads] this month, pay?", "she sews trousers[ for {r} a pair] and finished [{n} pairs|a big pile]; what does she get", "a courier gets [{r} per parcel|money per parcel] and delivered [{n}|a van full]. Earnings?", "[{n} parts|these parts] at [{r} machining each|the usual machining fee], total cost", "picking strawberries pays [{r} a pound|by the pound]; [{n} pounds|all those baskets] today makes"),
         n=("请问一共做了多少？", "({n}|一共{n}|{n}件)", "How many were done?", "({n}|{n} of them|it was {n})"), r=("请问做一个给多少钱？", "({r}|一个{r}|每个{r})", "How much is paid for one?", "({r}|{r} each|{r} apiece)")),
    twin("s=$20000-900000/1000 p=%2-15", "{s}*{p}/100",
         ("这个月签了[{s}|几个大单]，提成[{p}|照老规矩]，提成能拿多少", "[销售额{s}，]按[{p}|阶梯]算佣金，佣金几块", "中介卖掉一套[{s}的|学区]房，收[{p}|行规那么多]的中介费，是多少钱", "[业绩{s}，][提成点{p}，]我这个月提成", "主播带货[卖了{s}|卖爆了]，抽成[{p}|谈好了]，她分到多少"),
         ("I closed [{s}|several deals] this month, commission is [{p}|as agreed]; what do I get", "sales [of {s}|this quarter], commission [{p}|by the usual scale], how much is the commission", "the agent sold a [{s} flat|lovely flat] and takes [{p}|his percentage]. His fee?", "[turnover {s}, ][rate {p}, ]my cut is", "the streamer moved [{s} of goods|tons of goods] and keeps [{p}|her share]; her part in money?"),
         s=("请问成交金额是多少？", "({s}|一共{s}|金额{s})", "What is the amount sold?", "({s}|{s} in all|sales were {s})"), p=("请问提成比例是多少？", "({p}|按{p}|比例{p})", "What is the commission rate?", "({p}|it's {p}|the rate is {p})")),
    twin("g=$5000-90000/1000 s=$500-3000/100", "{g}/{s}",
         ("想攒[{g}|一笔]买摩托，每月存[{s}|一点]，要存几个月", "[目标{g}，][月存{s}，]多少个月存够", "旅游基金要[{g}|那么多]，一个月能留出[{s}|一部分工资]，几个月凑齐", "学费[{g}|一学年的]，打工每个月攒[{s}|下来一些]，攒多久，几个月", "[每月还{s}，]欠朋友[{g}|的钱]，不算利息，几个月还清"),
         ("saving up for a motorbike[ that costs {g}], putting aside [{s} a month|a bit each month]; months needed?", "[goal {g}, ][monthly saving {s}, ]how many months", "I need [{g}|the money] for a trip and can keep [{s}|something] per month. how many months", "tuition [is {g}|must be paid], I save [{s} monthly|every month], in how many months do I have it", "I owe a friend [{g}|money] and pay back [{s} each month|monthly], no interest; how many months"),
         g=("请问总共需要多少钱？", "({g}|一共{g}|要{g})", "How much is needed in total?", "({g}|{g} in total|it's {g})"), s=("请问每个月多少钱？", "({s}|每月{s}|一个月{s})", "How much per month?", "({s}|{s} a month|monthly {s})")),
    # rates of doing
    twin("w=600-9000/100 v=20-90", "{w}/{v}",
         ("[{w}字的|这篇]稿子，一分钟打[{v}个字|字很快]，打完要几分钟", "朗读[{w}字|整篇]，[每分钟{v}字，]读多少分钟", "水箱[{w}升，]水管一分钟进[{v}升|水不少]，灌满几分钟", "[每分钟{v}页，]打印机打[{w}页|这本手册]要多长时间，几分钟", "下载[{w}兆的|这个]文件，速度[每秒{v}兆|还行]，多少秒"),
         ("typing a text[ of {w} words] at [{v} words a minute|my speed] takes how many minutes", "a tank[ that holds {w} litres] fills at [{v} litres a minute|a steady rate]. minutes till full?", "our printer does [{v} pages a minute|a lot of pages a minute]; [{w} pages|this handbook] will need how many minutes", "download [{w} MB|that file] at [{v} MB per second|this speed], seconds?", "reading aloud: [{w} words, ][{v} a minute, ]how many minutes"),
         w=("请问总量是多少？", "({w}|一共{w}|总共{w})", "What is the total amount?", "({w}|{w} in all|it's {w})"), v=("请问速度是多少？", "({v}|速度{v}|每分钟{v})", "At what rate?", "({v}|{v} per unit of time|the rate is {v})")),
    twin("s=120-900 d=4-30", "{s}/{d}",
         ("仓库还剩[{s}箱|一些]，每天出[{d}箱|差不多一样多]，够发几天", "家里米[{s}斤|还有]，一天吃[{d}斤|那么点]，能吃多少天", "猫粮[{s}克|还有半袋]，每天喂[{d}克|两顿]，能撑几天", "[药一共{s}片，]每天吃[{d}片|医生说的量]，吃几天", "流量剩[{s}兆|不多了]，每天用[{d}兆|一点]，可以用几天"),
         ("[{s} boxes|a few boxes] left in stock, [{d} go out per day|some go out daily]; how many days will they last", "we have [{s} pounds of rice|rice left] and eat [{d} pounds a day|some every day]. days until it's gone?", "cat food [{s} g|half a bag], [{d} g a day|two meals a day], how many days is that", "[{s} pills|the whole pack], [{d} a day|as prescribed]: for how many days", "[data left {s} MB, ]daily use [{d} MB|the same as ever], lasts how many days"),
         s=("请问总共还有多少？", "({s}|还有{s}|一共{s})", "How much is there?", "({s}|{s} left|there are {s})"), d=("请问每天用多少？", "({d}|每天{d}|一天{d})", "How much per day?", "({d}|{d} a day|daily {d})")),
    twin("n=6-60 m=40-600/10", "{n}*{m}",
         ("浇花，一盆[{m}毫升|浇透为止]，[{n}盆|阳台这些盆]要多少毫升水", "给[{n}个|全班]孩子发牛奶，每人[{m}毫升|一份]，要准备几毫升", "[{n}棵|园子里的]树，每棵施肥[{m}克|适量]，共几克", "一杯咖啡[{m}毫升|那么大]，[接待{n}位客人|客人每人一杯]，要冲多少毫升", "做[{n}个|一批]面包，每个面团[{m}克|一样重]，和多少克面"),
         ("watering: [{m} ml a pot|each pot the same], [{n} pots|all the pots], ml of water needed", "milk for [{n} children|the class], [{m} ml each|one serving each]; how many ml do I prepare", "[{n} trees|the trees out back] get [{m} grams of feed apiece|their feed]. grams in all?", "one cup is [{m} ml|that size], [{n} guests|every guest] take a cup, ml to brew", "baking [{n} loaves|a batch], dough of [{m} g per loaf|equal weight per loaf], total grams of dough"),
         n=("请问一共几个？", "({n}个|{n}|一共{n}个)", "How many are there?", "({n}|{n} of them|there are {n})"), m=("请问每个要多少？", "({m}|每个{m}|一个{m})", "How much for each?", "({m}|{m} each|each needs {m})")),
    twin("w=8-90 m=3-15", "{w}*{m}",
         ("退烧药按体重每公斤[{m}毫克|若干毫克]，孩子[{w}公斤|不重]，一次吃多少毫克", "狗狗[{w}公斤|个头不小]，驱虫药[一公斤{m}毫克|按公斤算]，喂几毫克", "[剂量每千克{m}mg，]病人体重[{w}千克|正常]，给多少mg"),
         ("fever medicine: [{m} mg per kilo|mg by weight], the child weighs [{w} kg|little]; dose in mg?", "my dog[, {w} kg,] needs a dewormer at [{m} mg a kg|the dose on the box]. how many mg", "[dosage {m} mg/kg, ]patient [{w} kg, |in bed two, ]mg to give"),
         w=("请问体重多少公斤？", "({w}公斤|{w}|体重{w}公斤)", "What is the weight in kilos?", "({w} kg|{w}|weighs {w} kg)"), m=("请问每公斤多少毫克？", "({m}毫克|每公斤{m}毫克|{m})", "How many mg per kilo?", "({m} mg|{m}|{m} mg per kg)")),
    # land and farm
    twin("m=4-90 y=300-1200/10", "{m}*{y}",
         ("今年小麦亩产[{y}斤|还行]，[种了{m}亩，]总共收多少斤", "承包[{m}亩|村东头那片]地，[每亩{y}斤稻谷，]能打几斤", "果园[{m}亩|不小]，一亩[结{y}斤苹果|产量不错]，全年产量多少斤", "玉米地，[{m}亩，][单产{y}斤，]总产是几斤"),
         ("wheat yields [{y} kg an acre|well this year] and we planted [{m} acres|the far field]; total kg?", "an orchard[ of {m} acres] giving [{y} kg of apples per acre|plenty of apples per acre], harvest?", "[{m} hectares|our hectares] of maize, [{y} kg each|same yield each]. what's the crop", "rice: [{m} fields, ][{y} kg a field, ]overall"),
         m=("请问一共多少亩？", "({m}亩|{m}|一共{m}亩)", "How large is the land?", "({m}|it's {m}|{m} of them)"), y=("请问每亩产多少？", "({y}斤|亩产{y}斤|{y})", "What is the yield per unit of land?", "({y} kg|{y}|{y} kg each)")),
    twin("c=12-80 e=3-6", "{c}*{e}*7",
         ("养了[{c}只|一群]母鸡，每只每天下[{e}个|几个]蛋（假设），一周几个蛋", "[{c}头|牛棚里的]牛，每头每天吃[{e}捆|些]草，一个星期吃多少捆", "[{c}个|所有]工人每人每天用[{e}副|几副]手套，一周要几副"),
         ("[{c} cows|the herd], each eats [{e} bales a day|bales every day]; bales per week", "[{c} workers|the crew] use [{e} pairs of gloves each per day|gloves daily], how many pairs in a week", "every one of [{c} machines|our machines] takes [{e} filters daily|filters daily]; weekly need?"),
         c=("请问一共有多少？", "({c}|一共{c}|有{c}个)", "How many are there?", "({c}|there are {c}|{c} in all)"), e=("请问每天每个多少？", "({e}|每天{e}|{e}个)", "How many each per day?", "({e}|{e} a day|{e} each)")),
    # percent and share
    twin("p=$90000-900000/10000 r=%20-60", "{p}*{r}/100",
         ("看中一套[{p}的|二手]房，首付[{r}|按政策]，要拿出多少现金", "买车[裸车{p}|选了顶配]，首付比例[{r}|最低档]，先交几块", "合同总额[{p}|定了]，预付款[{r}|照惯例]，预付多少", "定金是总价的[{r}|一部分]，总价[{p}|写在合同里]，交多少定金"),
         ("looking at a flat[ for {p}], down payment [{r}|as usual]; how much cash", "the car [is {p}|is the top model], I put down [{r}|the minimum]: how much is that", "contract [worth {p}|signed], advance [of {r}|as agreed], what's the advance payment", "deposit is [{r}|a part] of the price, the price being [{p}|in the contract]. Deposit?"),
         p=("请问总价是多少？", "({p}|总价{p}|一共{p})", "What is the full price?", "({p}|it costs {p}|{p} in total)"), r=("请问比例是百分之几？", "({r}|{r}吧|按{r})", "What percentage?", "({r}|{r} of it|it is {r})")),
    twin("n=200-9000/10 r=%1-12", "{n}*{r}/100",
         ("一批货[{n}件|刚到]，不良率[{r}|和上次一样]，坏的有几件", "[{n}粒|一袋]种子，不发芽的占[{r}|少数]，多少粒不发芽", "发了[{n}封|一大批]问卷，回收率[{r}|不高]，收回几份", "用户[{n}个，]流失率[{r}，]走了多少人", "[{n}个|全体]考生，[{r}|只有很小比例]能进复试，几个人进复试"),
         ("a lot of [{n} parts|parts], defect rate [{r}|as before]; how many are bad", "[{n} seeds|a bag of seeds], [{r}|some percentage] never sprout. number that don't sprout?", "we sent [{n} surveys|the surveys], response rate [{r}|was low], replies?", "[{n} users, ][churn {r}, ]users lost", "of [{n} candidates|the candidates] [{r}|only a small share] reach round two; how many people"),
         n=("请问总数是多少？", "({n}|一共{n}|总数{n})", "How many in total?", "({n}|{n} in total|there were {n})"), r=("请问比例是百分之几？", "({r}|{r}左右，就按{r}|比例{r})", "What is the rate?", "({r}|it's {r}|{r} of them)")),
    twin("c=$20-900 r=%10-90", "{c}*(1+{r}/100)",
         ("进价[{c}，]加价[{r}|一定比例]卖，标价写多少", "成本[{c}|不高]，利润率（按成本）[{r}|想定高点]，卖多少钱", "一瓶酒进货[{c}，]饭店[加{r}|再加价]，菜单上几块", "[成本价{c}，]老板要求加[{r}|一定的]毛利在成本上，售价"),
         ("it costs me [{c}|something], I add [{r}|a markup]; selling price?", "wholesale [{c}|price], markup [{r}|on that], what goes on the tag", "a bottle comes in at [{c}|cost], the restaurant adds [{r}|its markup]: menu price", "[cost {c}, ]with [{r} on top|something on top], price"),
         c=("请问成本是多少？", "({c}|成本{c}|进价{c})", "What does it cost you?", "({c}|the cost is {c}|{c} each)"), r=("请问加价百分之几？", "({r}|加{r}|{r}吧)", "How large is the markup in percent?", "({r}|{r} on top|add {r})")),
    twin("a=20-300 b=301-900", "{a}/{b}*100",
         ("[全厂{b}人，]今天请假的有[{a}个|不少]，占百分之几", "预算[{b}元|批下来了]，已经花了[{a}元|一部分]，用掉百分之多少", "一本书[{b}页|挺厚]，看到[{a}页|中间]，看了百分之几", "投票[{b}人参加|很热闹]，[{a}人|有人]反对，反对比例百分之多少", "[{b}个座位|剧场]，空着[{a}个|一些]，空座率百分之几"),
         ("[{b} people work here|we all work here], [{a} called in sick|some called in sick]; what percent is that", "budget [${b}|approved], spent [${a}|some of it]: percent used?", "the book has [{b} pages|many pages] and I'm [on page {a}|in the middle], percent read", "[{b} voted|people voted], [{a} were against|a few were against]. percentage against?", "[{b} seats|the theatre], [{a} empty|some empty], what percentage is empty"),
         a=("请问这部分是多少？", "({a}|是{a}|有{a})", "How many is the part?", "({a}|it's {a}|{a} of them)"), b=("请问总数是多少？", "({b}|一共{b}|总共{b})", "Out of how many in total?", "({b}|{b} in total|out of {b})")),
    twin("b=$100-900 s=$901-3000", "({s}-{b})/{b}*100",
         ("收来的旧表[花了{b}|不贵]，转手卖[{s}|了高价]，赚了百分之几", "邮票[买时{b}，]现在值[{s}|好多]，升值百分之多少", "基金[投了{b}|一笔]，赎回[{s}|了]，收益率百分之几", "工资从[{b}|原先的数]涨到[{s}|现在这个数]，涨幅百分之多少"),
         ("bought the watch [for {b}|cheap], sold it [for {s}|dear]; gain in percent?", "stamps [cost {b}|were bought] back then, now worth [{s}|a lot]. up by what percent", "put [{b}|money] into a fund, got [{s}|it back with profit]; return in percent", "from [{b}|what it was] to [{s}|what it is now], percentage rise"),
         b=("请问原来是多少钱？", "({b}|原来{b}|花了{b})", "What was it at the start?", "({b}|it was {b}|{b} at first)"), s=("请问后来是多少钱？", "({s}|后来{s}|卖了{s})", "What is it at the end?", "({s}|now {s}|{s} in the end)")),
    # travel
    twin("s=60-900 v=40-120", "{s}/{v}",
         ("高速[还有{s}公里|剩一段]，[保持{v}码，|]几小时下高速", "送货[单程{s}公里|去郊区]，货车[时速{v}公里|不快]，路上几个钟头", "[以每小时{v}公里|匀速]骑摩托，[{s}公里|这段山路]要多少小时", "船离港[{s}海里|有一段]，[一小时{v}海里，]多少小时靠岸", "快递从仓库到网点[{s}公里|同城]，[车速{v}公里每小时，]几个小时"),
         ("[{s} km|a stretch] of motorway left at [{v} km/h|a steady speed]; hours until the exit", "delivery [{s} miles away|out of town], the truck does [{v} mph|what it can], hours on the road?", "riding a motorbike [at {v} km/h] over [{s} km|that pass], how many hours", "the ship is [{s} nautical miles|some way] out and makes [{v} knots|fair speed]. hours to port?", "from depot to shop[ {s} km], [speed {v} km/h, ]hours?"),
         s=("请问路程是多少？", "({s}公里|{s}|一共{s}公里)", "How far is it?", "({s}|{s} km|it's {s})"), v=("请问速度是多少？", "(每小时{v}公里|{v}|时速{v})", "At what speed?", "({v}|{v} per hour|at {v})")),
    twin("s=60-900 l=5-80", "{l}/{s}*100",
         ("加了[{l}升|一箱]油，[跑了{s}公里，]百公里油耗几升", "这趟[{s}公里|长途]烧了[{l}升|不少油]，一百公里合几升", "[表显{s}公里，][耗油{l}升，]每百公里多少升"),
         ("used [{l} litres|a tank] over [{s} km|the trip]; litres per 100 km?", "[{s} km|we drove], [{l} l of fuel|some fuel], consumption per 100 km", "my car drank [{l} litres|quite a bit] in [{s} km|that week]. what's that per hundred km"),
         s=("请问跑了多少公里？", "({s}公里|{s}|跑了{s})", "How many kilometres was it?", "({s} km|{s}|it was {s} km)"), l=("请问用了多少升油？", "({l}升|{l}|用了{l}升)", "How many litres were used?", "({l}|{l} litres|it took {l} l)")),
    twin("k=3-42 m=4-9", "{k}*{m}",
         ("跑步配速[{m}分钟一公里|和平时一样]，[{k}公里|这一圈]要几分钟", "[{k}公里，]每公里[{m}分，]多少分钟跑完", "爬楼，一层[{m}秒|要些时间]，[爬{k}层|爬到顶]多少秒"),
         ("running at [{m} minutes a km|my usual pace], [{k} km|the loop] takes how many minutes", "[{k} km, ]pace [{m} min per km, ]finish time in minutes", "[{m} seconds a floor|some seconds a floor], [{k} floors|up to the top], seconds in all"),
         k=("请问一共多少？", "({k}|一共{k}|{k}公里)", "How many of them?", "({k}|{k} in all|it's {k})"), m=("请问每一个要多久？", "({m}|每个{m}|{m}分)", "How long does one take?", "({m}|{m} each|{m} for one)")),
    # money per piece, share
    twin("t=$60-3000 n=3-40", "{t}/{n}",
         ("奶奶留下[{t}|一笔钱]，[{n}个孙辈|孙辈们]平均分，每个分多少", "团购一箱[{t}|橙子]，里面[{n}个|好多个]，合几块一个", "学费[{t}|一学期的]，上了[{n}节|若干节]课，平均一节课多少钱", "年卡[{t}|不便宜]，我去了[{n}次|没几次]，相当于一次几块", "礼物[{t}|选好了]，[{n}个人|大家]凑，每人出多少"),
         ("grandma left [{t}|some money] to [{n} grandchildren|all the grandchildren] in equal parts; one part is", "a crate costs [{t}|a bit] and holds [{n}|plenty], price per piece?", "the course was [{t}|paid in full] for [{n} lessons|a set of lessons]: how much per lesson", "gym card [{t}, ]I went [{n} times|a few times], each visit cost me", "a present [of {t}], [{n} of us chip in|we all chip in]. each pays?"),
         t=("请问总共多少钱？", "({t}|一共{t}|总共{t})", "What is the total amount?", "({t}|{t} in total|it was {t})"), n=("请问分成几份？", "({n}|一共{n}|{n}个)", "How many parts is it?", "({n}|{n} of them|there are {n})")),
    twin("n=3-30 q=6-48 p=$1-12", "{n}*{q}*{p}",
         ("饮料{n}箱，每箱[{q}瓶|整箱装]，一瓶[{p}|按零售价]，一共多少钱", "订{n}盒月饼，一盒[{q}块，|若干块，]每块[{p}|单卖的价]，总价", "{n}包湿巾，[每包{q}片，][一片{p}，]合计几块", "进了{n}包袜子，一包[{q}双|装满]，[{p}一双|批发价]，货款多少"),
         ("{n} crates of drinks, [{q} bottles a crate|full crates], [{p} a bottle|at shop price], total", "{n} boxes, each with [{q} cakes|cakes inside], a cake costing [{p}|what it costs alone]; sum?", "{n} packs, [{q} pairs in each|packed full], [{p} a pair|wholesale], what's the bill", "we order {n} cartons holding [{q}|some] each at [{p} apiece|the unit price]. amount?"),
         q=("请问每箱有多少？", "({q}|每箱{q}|{q}个)", "How many are in each?", "({q}|{q} in each|each has {q})"), p=("请问单价是多少？", "({p}|一个{p}|单价{p})", "What does one cost?", "({p}|{p} each|one is {p})")),
    twin("a=$3000-90000/500 y=3-10 r=%2-6", "{a}*{r}/100*{y}",
         ("借给老同学[{a}|一笔钱]，按年[{r}|约好的利息]单利，[{y}年后|将来]他该付多少利息", "单利，[{a}，][{r}一年，][存{y}年，]利息几块", "村里集资[{a}|搞了一笔]，年息[{r}|说好了]，放了[{y}年|好几年]，不滚利，利息多少", "国债买了[{a}|一些]，[票面{r}，][期限{y}年，]总利息"),
         ("lent [{a}|money] to a schoolmate at [{r} a year|the agreed rate] simple, he keeps it [{y} years|for years]; interest due", "simple interest: [{a}, ][{r} a year, ][{y} years, ]how much", "bonds [for {a}|bought], coupon [{r}|as printed], [{y} years|to maturity], total interest", "what interest does [{a}|my deposit] earn, not compounded, at [{r}|the bank's rate] over [{y} years|the term]"),
         a=("请问本金是多少？", "({a}|本金{a}|是{a})", "What is the principal?", "({a}|it's {a}|{a} at the start)"), r=("请问年利率是多少？", "({r}|年利率{r}|一年{r})", "What is the annual interest rate?", "({r}|{r} a year|at {r})"), y=("请问存几年？", "({y}年|{y}|一共{y}年)", "For how many years?", "({y}|{y} years|for {y} years)")),
    # school and science
    twin("u=12-380 i=3-20", "{u}*{i}",
         ("电压[{u}伏|照旧]，电流[{i}安|调大了]，功率几瓦", "物理题：[I={i}A，][U={u}V，]求P", "家电[额定{u}V|插墙上]，走[{i}A|那么大]电流，多少瓦"),
         ("voltage [{u} V|as before], current [{i} A|turned up]; power in watts?", "physics: [U = {u} V, ][I = {i} A, ]find P", "a heater on [{u} volts|the mains] drawing [{i} amps|current], watts"),
         u=("请问电压是多少？", "({u}伏|{u}V|{u})", "What is the voltage?", "({u} V|{u}|{u} volts)"), i=("请问电流是多少？", "({i}安|{i}A|{i})", "What is the current?", "({i} A|{i}|{i} amps)")),
    twin("m=40-900 v=3-39", "{m}/{v}",
         ("一块金属[质量{m}克|称过了]，[体积{v}立方厘米|泡水里量过]，密度多少克每立方厘米", "求密度：[m={m}g，]V[={v}cm³|已知]", "石头[{m}克|一块]，排开水[{v}毫升|一些]，密度是几"),
         ("a lump of metal[ of {m} g], volume [{v} cm3|measured in water]; density in g/cm3", "find the density: [m = {m} g, ][V = {v} cm3, ]", "the stone weighs [{m} g|something] and displaces [{v} ml|some water]. its density?"),
         m=("请问质量是多少？", "({m}克|{m}|质量{m}克)", "What is the mass?", "({m} g|{m}|it weighs {m} g)"), v=("请问体积是多少？", "({v}|体积{v}|{v}立方厘米)", "What is the volume?", "({v}|{v} cm3|it's {v})")),
    twin("t=80-95 a=60-79 b=80-99", "{t}*3-{a}-{b}",
         ("前两门[{a}|语文]和[{b}|数学不错]，三门平均想到{t}，第三门得几分", "三次测验要平均{t}分，前两次[{a}、|已出分、][{b}，|]第三次考几分才够", "妈妈要我三科平均{t}，我语文[{a}|考完了]，数学[{b}|也考完了]，英语要多少分"),
         ("first two scores [{a}|known] and [{b}|known too], I want an average of {t} over three; the third must be", "three tests, average {t} needed, got [{a}|one back] and [{b}|another one], what do I need on test three", "mum wants an average of {t} in three subjects: maths [{a}|is done], art [{b}|is done], so English has to be"),
         a=("请问第一个成绩是多少？", "({a}|是{a}|{a}分)", "What was the first score?", "({a}|it was {a}|{a} points)"), b=("请问第二个成绩是多少？", "({b}|是{b}|{b}分)", "What was the second score?", "({b}|it was {b}|{b} points)")),
    twin("a=3-60 n=3-9", "print({a}**{n})",
         ("[{a}的|这个数的][{n}|若干]次方是多少", "底数[{a}|给定]，指数[{n}|给定]，幂是几", "把[{a}|它]自乘[{n}个连乘|好几个]，得多少"),
         ("[{a}|that number] to the power of [{n}|something] equals", "base [{a}|given], exponent [{n}|given], what's the power", "raise [{a}|it] to the [{n}th|nth] power"),
         a=("请问底数是多少？", "({a}|是{a}|底数{a})", "What is the base?", "({a}|it's {a}|the base is {a})"), n=("请问是几次方？", "({n}|{n}次方|{n}次)", "Which power?", "({n}|it is {n}|power {n})")),
)
