"""More percentages: in words, of mixtures, of parts and wholes compared, with prices and profit."""

from __future__ import annotations

from bot.training.recipe.everyday import families
from bot.training.recipe.everyday_rows import Row
from bot.training.recipe.money_kinds import KINDS

ROWS: tuple[Row, ...] = (
    # percentages in words
    Row("a=$300-9000/10 p=worded", "{a}*{p}/100", (
        "{a}的{p}等于多少", "工资{a}，拿出{p}还花呗，还多少", "{p}的佣金，成交{a}，佣金几元", "总额{a}，按{p}计提，提多少", "{a}这笔款子先付{p}当定金，定金是"), (
        "{p} of {a}", "put {p} of a {a} salary aside: amount", "commission of {p} on {a}", "what does {p} of {a} come to", "deposit is {p} and the price {a}; deposit?")),
    Row("a=$300-9000/10 p=worded", "{a}*(1+{p}/100)", (
        "{a}增加{p}以后是多少", "房租{a}上涨{p}，新房租", "价格{a}，提价{p}，卖几元", "{a}外加{p}的税，一共"), (
        "{a} increased by {p}", "rent {a} goes up {p}, new rent", "{a} plus {p} tax", "raise {a} by {p}")),
    Row("a=$300-9000/10 p=worded", "{a}*(1-{p}/100)", (
        "{a}减少{p}以后是多少", "原价{a}，降价{p}，现价", "{a}花掉了{p}，剩几元", "收入{a}，扣去{p}，还有多少"), (
        "{a} decreased by {p}", "price {a}, reduced by {p}: new price", "spent {p} of {a}, left", "{a} with {p} taken off")),
    Row("a=$300-9000/10 p=worded", "{a}/({p}/100)", (
        "{a}是总数的{p}，总数多少", "完成了{p}，也就是{a}，全部任务多少", "他出了{p}共{a}，总投资几元"), (
        "{a} is {p} of the total; total", "{p} makes {a}, the whole?", "my part, {p}, cost {a}. What did it all cost?")),
    Row("a=$300-9000/10 p=worded", "{a}/(1+{p}/100)", (
        "涨了{p}以后是{a}，原来多少", "比去年增加{p}，今年{a}，去年几元", "加{p}税后{a}，税前"), (
        "{a} after an increase of {p}; before", "up {p} on last year at {a}; last year", "{a} including {p} tax, without it")),
    Row("a=$300-9000/10 p=worded", "{a}/(1-{p}/100)", (
        "降了{p}以后是{a}，原来多少", "比去年减少{p}，今年{a}，去年几元", "扣{p}剩{a}，没扣时"), (
        "{a} after a decrease of {p}; before", "down {p} on last year at {a}; last year", "{a} is left once {p} has been deducted, gross")),
    Row("a=fund p=worded n=years", "{a}*(1+{p}/100)**{n}", (
        "{a}每年增值{p}，复利，{n}年后多少", "年增长{p}，现在{a}，{n}年以后", "按{p}的年复利，{a}存{n}年变成"), (
        "{a} growing {p} a year, compounded, {n} years", "at {p} per year, {a} after {n} years", "{n} years of {p} annual growth on {a}")),
    # fractions and percent
    Row("a=$300-9000/10", "{a}*3/4", (
        "{a}的四分之三是多少", "拿走{a}的四分之三，拿走几元", "{a}的货卖了四分之三，卖了多少钱的"), (
        "three quarters of {a}", "three fourths of {a} is", "we sold three quarters of the {a} stock; how much")),
    Row("a=$300-9000/10", "{a}*2/3", (
        "{a}的三分之二是多少", "三分之二的{a}归我，我得几元", "{a}花了三分之二，花掉多少"), (
        "two thirds of {a}", "I get two thirds of {a}; that's", "two thirds of the {a} is gone, how much is gone")),
    Row("a=$300-9000/10", "{a}/4", (
        "{a}的四分之一是多少", "四分之一的工资交房租，工资{a}，房租几元", "分给我{a}的四分之一"), (
        "a quarter of {a}", "rent eats a quarter of {a}: rent", "one fourth of {a}")),
    Row("a=$300-9000/10", "{a}/3", (
        "{a}的三分之一是多少", "工资{a}，三分之一存银行，存几元", "{a}里面三分之一是运费，运费多少"), (
        "a third of {a}", "save one third of {a}, how much", "a third of the {a} is freight; freight")),
    Row("a=$300-9000/10", "{a}/2", (
        "{a}的一半是多少", "半价，原价{a}，卖几元", "{a}我俩一人一半，每人"), (
        "half of {a}", "half price, normally {a}", "we each take half of {a}")),
    Row("a=2-5 b=6-16", "{a}/{b}*100", (
        "{b}分之{a}是百分之几", "{a}/{b}化成百分数", "把分数{b}分之{a}写成百分比", "{b}份里取{a}份，占百分之多少"), (
        "{a}/{b} as a percent", "turn the fraction {a}/{b} into a percentage", "{a} parts of {b}, in percent", "what percentage is {a} over {b}")),
    Row("p=0.05-0.95", "{p}*100", (
        "{p}化成百分数是百分之几", "小数{p}等于百分之多少", "{p}用百分比怎么写，数是几"), (
        "{p} as a percentage", "turn the decimal {p} into percent", "{p} in percent")),
    Row("p=%4-96", "{p}/100", (
        "{p}化成小数", "{p}写成小数是多少", "把{p}换成小数"), (
        "{p} as a decimal", "write {p} as a decimal number", "turn {p} into a decimal"), 4),
    Row("p=%4-96", "from fractions import *\nprint(Fraction({p}, 100))", (
        "{p}化成最简分数", "{p}写成分数，约到最简", "把{p}变成最简分数"), (
        "{p} as a fraction in lowest terms", "write {p} as a simplified fraction", "reduce {p} to a fraction")),
    # mixtures
    Row("a=5-45 b=100-600/10", "{a}/({a}+{b})*100", (
        "{a}克盐放进{b}克水里，盐水浓度百分之几", "糖{a}克、水{b}克，搅匀，含糖率多少", "溶质{a}g，溶剂{b}g，质量分数是百分之几", "把{a}克蜂蜜兑{b}克水，甜度（蜂蜜占比）", "{b}克水加{a}克洗洁精，浓度多少个百分比"), (
        "{a} g of salt in {b} g of water: concentration in percent", "sugar {a} g, water {b} g, stirred. Sugar content in percent?", "solute {a} g, solvent {b} g, mass fraction in percent", "mix {a} g honey into {b} g water; honey share", "{b} g of water with {a} g soap is how strong in percent")),
    Row("a=5-45 b=100-600/10", "{a}/{b}*100", (
        "{b}克盐水里有{a}克盐，浓度百分之几", "溶液一共{b}克，其中溶质{a}克，质量分数", "{b}毫升饮料含糖{a}克，含糖百分之几（按克每百毫升）", "{b}克合金含铜{a}克，含铜率"), (
        "{b} g of brine contains {a} g of salt: percent", "solution {b} g in all, solute {a} g; mass fraction in percent", "{b} g of alloy with {a} g copper, copper content in percent", "of the {b} g mixture {a} g is sugar; what percent")),
    Row("p=%3-40 b=100-900/10", "{b}*{p}/100", (
        "{b}克浓度{p}的盐水，含盐多少克", "配{b}克{p}的糖水，要糖几克", "{p}的消毒液{b}毫升，里面原液多少毫升", "酒{b}毫升，酒精度{p}，纯酒精多少毫升", "{b}克牛奶蛋白质{p}，蛋白质几克"), (
        "{b} g of {p} brine holds how much salt", "to make {b} g of {p} sugar solution I need how much sugar", "{b} ml of {p} disinfectant: pure agent in ml", "{b} ml of a drink at {p} alcohol, pure alcohol in ml", "{p} protein in {b} g of milk, grams of protein")),
    Row("p=%3-40 b=100-900/10", "{b}*(1-{p}/100)", (
        "{b}克浓度{p}的盐水，水多少克", "配{b}克{p}的糖水，要加几克水", "{b}毫升{p}的酒里不是酒精的部分多少毫升"), (
        "{b} g of {p} brine: how much water is in it", "to make {b} g of {p} sugar solution, how much water", "{b} ml of {p} spirit, the part that isn't alcohol")),
    Row("a=5-45 p=%3-40", "{a}/({p}/100)", (
        "{a}克盐能配多少克{p}的盐水", "有糖{a}克，要配{p}的糖水，能配几克", "含盐{a}克、浓度{p}，盐水一共几克"), (
        "{a} g of salt makes how much {p} brine", "with {a} g sugar at a strength of {p}, grams of solution", "the brine is {p} and holds {a} g of salt; total weight")),
    Row("a=5-45 p=%3-40", "{a}/({p}/100)-{a}", (
        "{a}克盐配{p}的盐水，加多少克水", "有糖{a}克，配成浓度{p}的糖水需要几克水"), (
        "{a} g of salt to be made into {p} brine: water to add", "how much water turns {a} g of sugar into a {p} solution")),
    Row("a=100-400/10 p=3-30 b=401-900/10", "{a}*{p}/({a}+{b})", (
        "{a}克{p}%的盐水加{b}克水，浓度变成百分之几", "{p}%的糖水{a}克，兑入{b}克清水，现在是百分之多少", "往{a}克浓度{p}%的溶液里倒{b}克水，新浓度", "{a}毫升{p}%的酒精加{b}毫升水稀释，变成百分之几"), (
        "{a} g of {p}% brine plus {b} g water: new percent", "dilute {a} ml at {p}% with {b} ml of water", "pour {b} g of water into {a} g of a {p}% solution; strength now", "{p}% syrup, {a} g, and {b} g water: percent")),
    Row("a=100-400/10 p=20-40 q=3-15", "{a}*{p}/{q}-{a}", (
        "{a}克{p}%的盐水稀释成{q}%，加多少克水", "把{a}毫升{p}%的酒精兑成{q}%，要几毫升水", "{p}%的药液{a}克要配成{q}%的，需加水多少克", "原液{p}%有{a}毫升，想变{q}%，加水量"), (
        "{a} g of {p}% brine to be thinned to {q}%: water to add", "bring {a} ml of {p}% alcohol down to {q}%; ml of water", "a {p}% stock of {a} ml should become {q}%, how much water", "water needed to turn {a} g at {p}% into {q}%")),
    Row("a=100-400/10 p=3-15 q=20-40", "({a}*{q}-{a}*{p})/(100-{q})", (
        "{a}克{p}%的盐水，要变成{q}%，加多少克盐", "{p}%的糖水{a}克，再放几克糖能到{q}%", "往{a}克{p}%的溶液里加多少溶质变{q}%（克）"), (
        "{a} g of {p}% brine: salt to add for {q}%", "how much sugar lifts {a} g of {p}% syrup to {q}%", "solute needed to take {a} g from {p}% to {q}%")),
    Row("a=100-400/10 p=3-15 q=20-40", "{a}-{a}*{p}/{q}", (
        "{a}克{p}%的盐水，蒸发多少克水变成{q}%", "{p}%的糖水{a}克熬浓到{q}%，要去掉几克水"), (
        "{a} g of {p}% brine: water to evaporate to reach {q}%", "boil {a} g of {p}% syrup down to {q}%; grams of water lost")),
    Row("a=100-400/10 p=3-20 b=410-900/10 q=21-40", "({a}*{p}+{b}*{q})/({a}+{b})", (
        "{a}克{p}%的盐水和{b}克{q}%的盐水混合，浓度百分之几", "{p}%的酒{a}毫升兑{q}%的酒{b}毫升，混完是几度（百分之几）", "甲溶液{a}克含{p}%，乙溶液{b}克含{q}%，倒一起后"), (
        "{a} g at {p}% mixed with {b} g at {q}%: percent", "blend {a} ml of {p}% with {b} ml of {q}% alcohol; strength", "solution one {a} g ({p}%), solution two {b} g ({q}%), together in percent")),
    # comparing parts and wholes
    Row("a=200-900/10 p=%5-60", "{a}+{a}*(1+{p}/100)", (
        "女生{a}人，男生比女生多{p}，全校多少人", "甲厂{a}吨，乙厂比甲厂多产{p}，两厂共多少吨", "第一天卖{a}，第二天多卖{p}，两天一共"), (
        "{a} girls and {p} more boys than girls: pupils in all", "plant one makes {a} t, plant two {p} more; together", "{a} sold on day one and {p} more on day two, both days")),
    Row("a=200-900/10 p=%5-60", "{a}+{a}*(1-{p}/100)", (
        "女生{a}人，男生比女生少{p}，全校多少人", "甲厂{a}吨，乙厂比甲厂少产{p}，两厂共多少吨", "第一天卖{a}，第二天少卖{p}，两天一共"), (
        "{a} girls and {p} fewer boys than girls: pupils in all", "plant one makes {a} t, plant two {p} less; together", "{a} sold on day one and {p} less on day two, both days")),
    Row("a=200-900/10 p=%5-60", "{a}*{p}/100", (
        "女生{a}人，男生比女生多{p}，男生多几人", "计划{a}件，超产{p}，多产多少件", "原价{a}，涨{p}，涨了几元", "去年{a}，同比增长{p}，增加了多少"), (
        "{a} girls, {p} more boys: how many more", "plan {a}, over by {p}; extra pieces", "price {a}, up {p}: by how much money", "last year {a}, growth {p}; the increase itself")),
    Row("p=%5-80", "(1-1/(1+{p}/100))*100", (
        "甲比乙多{p}，乙比甲少百分之几", "A比B高{p}，反过来B比A低百分之多少", "男生比女生多{p}，女生比男生少百分之几"), (
        "A is {p} more than B; B is how many percent less than A", "if mine is {p} bigger than yours, yours is smaller by what percent", "boys outnumber girls by {p}; girls are fewer by what percent")),
    Row("p=%5-80", "(1/(1-{p}/100)-1)*100", (
        "甲比乙少{p}，乙比甲多百分之几", "A比B低{p}，那B比A高百分之多少", "女生比男生少{p}，男生比女生多百分之几", "降价{p}，同样的钱能多买百分之几", "时间缩短{p}，效率提高百分之几"), (
        "A is {p} less than B; B is how many percent more than A", "prices fall {p}: how many percent more can I buy with the same money", "time cut by {p}, speed is up what percent", "girls are {p} fewer than boys; boys exceed girls by what percent")),
    Row("p=%5-60", "((1+{p}/100)**2-1)*100", (
        "正方形边长增加{p}，面积增加百分之几", "连续两年都增长{p}，总共增长百分之多少", "半径变大{p}，圆面积大了百分之几", "两次都涨{p}，累计涨幅"), (
        "the side of a square grows {p}; its area grows by what percent", "{p} growth two years running: total in percent", "radius up {p}, area of the circle up by", "two rises of {p} each, combined")),
    Row("p=%5-60", "(1-(1-{p}/100)**2)*100", (
        "正方形边长减少{p}，面积减少百分之几", "连续两次降价{p}，一共降了百分之多少", "两年都跌{p}，累计跌幅"), (
        "the side of a square shrinks {p}; its area shrinks by what percent", "two price cuts of {p} each: total in percent", "losing {p} twice in a row, combined loss")),
    Row("p=%5-60", "(1-(1+{p}/100)*(1-{p}/100))*100", (
        "先涨{p}再跌{p}，最后亏了百分之几", "先提价{p}又降价{p}，比原来便宜百分之多少", "一涨一跌都是{p}，净损失百分之几"), (
        "up {p} and then down {p}: net loss in percent", "raised {p}, then cut {p}; how many percent cheaper than at first", "gain {p}, lose {p}, overall loss")),
    Row("p=%11-60 q=%5-10", "((1+{p}/100)*(1-{q}/100)-1)*100", (
        "按成本加{p}定价，再让利{q}，利润率（对成本）百分之几", "长增加{p}宽减少{q}，面积变化百分之几", "单价涨{p}销量跌{q}，销售额变化百分之几"), (
        "priced at cost plus {p}, sold {q} below list: profit on cost in percent", "length up {p}, width down {q}; change of the area in percent", "price +{p}, volume -{q}: revenue change in percent")),
    Row("p=%20-60 d=off", "((1+{p}/100)*{d}-1)*100", (
        "按成本加{p}标价，{d}卖，利润率（对成本）百分之几", "加价{p}后{d}出售，赚本钱的百分之多少"), (
        "marked at cost plus {p}, sold with {d}: profit on cost in percent", "cost plus {p}, then {d}; gain as percent of cost")),
    Row("a=$100-900 p=%20-60 q=%5-15", "{a}*(1+{p}/100)*(1-{q}/100)-{a}", (
        "成本{a}，加{p}标价，便宜{q}卖，赚多少钱", "进价{a}，提价{p}后让利{q}成交，利润几元", "本钱{a}，按{p}加价再减{q}，每件净赚"), (
        "cost {a}, marked up {p}, sold {q} off list: profit", "bought at {a}, listed {p} higher, discount {q}; gain per piece", "profit on {a} after adding {p} and giving {q} off")),
    Row("a=$100-400 b=$450-900 d=off", "{b}*{d}-{a}", (
        "进价{a}，标价{b}，{d}卖，赚多少", "成本{a}的鞋标{b}，{d}处理，利润几元", "标{b}卖{d}，本钱{a}，每双赚"), (
        "cost {a}, tag {b}, sold with {d}: profit", "shoes cost me {a}, are marked {b} and go at {d}; gain", "tag {b}, {d}, cost {a}. What's left?")),
    Row("a=$100-400 b=$450-900", "{a}/{b}*10", (
        "进价{a}，标价{b}，打几折刚好保本", "成本{a}标{b}，最低几折不亏", "本钱{a}，定价{b}，几折卖等于不赚不赔"), (
        "cost {a}, tag {b}: at how many tenths of the tag do I break even", "how many tenths of {b} is the cost {a}")),
    Row("a=$100-400 b=$450-900", "(1-{a}/{b})*100", (
        "进价{a}，标价{b}，最多降百分之几不亏本", "成本{a}标{b}，最大让利幅度是百分之多少"), (
        "cost {a}, tag {b}: largest discount in percent without a loss", "how many percent can I cut {b} before it falls to the cost of {a}")),
    Row("a=$100-900 p=%5-40", "{a}*(1-{p}/100)", (
        "进价{a}，亏{p}卖掉，卖了多少", "{a}买的手表亏本{p}出手，成交价", "按成本{a}的基础上赔{p}处理，卖几元"), (
        "bought at {a}, sold at a {p} loss: price", "a watch for {a} goes at a loss of {p}; sold for", "cost {a}, {p} below cost, selling price")),
    Row("a=$100-900 p=%5-40", "{a}/(1-{p}/100)", (
        "卖了{a}，亏{p}，进价多少", "{a}出手赔了本钱的{p}，当初几元买的"), (
        "sold at {a} with a {p} loss on cost: cost", "I let it go for {a} and lost {p}; bought for")),
    Row("a=$100-900 p=%5-40", "{a}/(1+{p}/100)", (
        "卖了{a}，赚{p}，进价多少", "{a}出手赚了本钱的{p}，当初几元买的", "售价{a}，对成本的利润率{p}，成本"), (
        "sold at {a} with a {p} profit on cost: cost", "I let it go for {a} and gained {p}; bought for", "price {a}, profit on cost {p}; cost")),
    # parts that make a whole
    Row("p=%11-40 q=%41-58 a=100-900/10", "{a}/(1-{p}/100-{q}/100)", (
        "甲占{p}，乙占{q}，剩下的丙有{a}人，一共多少人", "第一天修{p}，第二天修{q}，还剩{a}米，全长几米", "{p}买书{q}买鞋，剩{a}块，原有多少钱"), (
        "A is {p}, B {q}, and C, the rest, has {a} people: total", "{p} on day one, {q} on day two, {a} m left; whole length", "spent {p} on books and {q} on shoes (of all I had), {a} is left. At first?")),
    Row("p=%11-40 q=%41-58 a=100-900/10", "{a}/(({p}+{q})/100)", (
        "第一天完成{p}，第二天完成{q}，两天一共{a}件，全部多少件", "{p}加{q}合起来是{a}，总数多少"), (
        "{p} on day one and {q} on day two make {a} pieces; the whole job", "{p} and {q} of it together are {a}. Total?")),
    Row("p=%11-40 q=%41-58 a=100-900/10", "{a}/(({q}-{p})/100)", (
        "甲占{q}，乙占{p}，甲比乙多{a}，总数多少", "第一天看{p}，第二天看{q}，第二天多看{a}页，全书几页"), (
        "A has {q}, B {p}, and A has {a} more; total", "day one {p}, day two {q} of the book, {a} pages more on day two. Pages altogether?")),
    Row("p=%11-40 q=%41-58 a=100-900/10", "{a}*({q}-{p})/100", (
        "{a}人里{q}选A，{p}选B，A比B多几人", "总数{a}，甲占{q}，乙占{p}，相差多少", "{a}页的书昨天看{p}今天看{q}，今天多看几页"), (
        "of {a} people {q} chose A and {p} B: how many more chose A", "{a} in all, {q} against {p}; difference", "{a} pages, {p} yesterday and {q} today. How many more today?")),
    Row("p=%11-40 q=%41-58 a=100-900/10", "{a}*({p}+{q})/100", (
        "{a}人里{p}选A，{q}选B，两种共几人", "全书{a}页，第一天看{p}，第二天看全书的{q}，两天看了多少页", "{a}块钱，{p}吃饭{q}交通，这两项共花"), (
        "of {a} people {p} chose A and {q} B: how many together", "a {a} page book, {p} on day one, {q} on day two; pages read", "{a}: {p} food, {q} transport, both")),
    Row("a=60-89 p=%20-40 b=90-99", "{a}*{p}/100+{b}*(1-{p}/100)", (
        "平时分{a}占{p}，其余按期末{b}，总评多少", "期中{a}分占{p}，剩下的占比是期末{b}分，总成绩", "面试{a}占{p}，笔试{b}占剩余，综合分"), (
        "coursework {a} counts {p}, the final {b} counts the rest: overall", "weighted score, {a} at {p} and {b} for the remainder", "interview {a} weighs {p}, the written test {b} the rest. Total mark?")),
    Row("a=60-74 p=%20-30 b=75-89 q=%31-40 c=90-99 r=%32-49", "({a}*{p}+{b}*{q}+{c}*{r})/100", (
        "平时{a}占{p}，期中{b}占{q}，期末{c}占{r}，加权得分多少", "三项成绩{a}、{b}、{c}，权重{p}、{q}、{r}，加权和"), (
        "marks {a}, {b}, {c} with weights {p}, {q}, {r}: weighted sum", "homework {a} ({p}), midterm {b} ({q}), final {c} ({r}); weighted mark")),
    Row("a=20-90 b=1000-9000/100", "{a}/{b}*100", (
        "{b}次浏览有{a}单，转化率百分之几", "曝光{b}，点击{a}，点击率", "{b}个访客里{a}个注册，注册率多少", "发{b}封邮件，回信{a}封，回信率"), (
        "{a} orders from {b} visits: conversion rate in percent", "{b} impressions, {a} clicks; CTR", "{b} visitors, {a} signed up. Sign-up rate?", "{a} replies to {b} mails in percent")),
    Row("b=1000-9000/100 p=0.8-4.9", "{b}*{p}/100", (
        "{b}次浏览，转化率{p}%，多少单", "曝光{b}，点击率{p}%，点击几次", "访客{b}，注册率{p}%，注册几人"), (
        "{b} visits at a conversion of {p}%: orders", "{b} impressions with a CTR of {p}%; clicks", "sign-ups from {b} visitors at {p}%")),
    Row("a=20-90 p=0.8-4.9", "{a}/({p}/100)", (
        "要{a}单，转化率{p}%，需要多少访客", "目标{a}个点击，点击率{p}%，要多少曝光"), (
        "to get {a} orders at {p}% conversion: visitors needed", "{a} clicks wanted, CTR {p}%, impressions")),
    Row("a=50-80 b=2-9", "{b}/{a}*100", (
        "体重{a}公斤减了{b}公斤，减了百分之几", "{a}公斤的人瘦{b}公斤，占体重多少", "电池容量{a}，掉了{b}，损耗百分之几"), (
        "lost {b} kg of {a} kg: percent", "{b} kg off a body weight of {a}, in percent", "capacity {a}, down {b}; loss in percent")),
    Row("a=3000-5000/50 p=%70-95", "{a}*{p}/100", (
        "电池{a}毫安时，健康度{p}，实际容量多少", "额定{a}mAh，只剩{p}，还有几毫安时"), (
        "battery {a} mAh at {p} health: real capacity", "rated {a} mAh, {p} left; mAh")),
    Row("a=200-480/10 b=500-990/10", "abs({a}-{b})/{b}*100", (
        "测量值{a}，真值{b}，相对误差百分之几", "估了{a}，实际{b}，误差率多少"), (
        "measured {a}, true {b}: relative error in percent", "I estimated {a}, it was {b}; percentage error")),
    # 个点, 扣点, 成, 对半
    Row("a=fund p=3-13", "{a}*{p}/100", (
        "佣金{p}个点，成交{a}，佣金多少", "返{p}个点，进货额{a}，返几元", "平台扣{p}个点，流水{a}，扣了多少", "中介要{p}个点，房子{a}，给他几元", "利润{p}个点，合同{a}，赚多少", "税是{p}个点，开票{a}（不含税），税金", "{a}的货抽{p}个点"), (
        "the agent wants {p} points, that is {p} percent, of {a}; how much", "{p} per cent of {a} goes to the middleman", "kickback of {p} percent on {a}", "we make {p}% on a {a} contract: profit")),
    Row("a=fund p=3-13", "{a}*(1+{p}/100)", (
        "不含税{a}，加{p}个点，含税多少", "报价{a}，开票再加{p}个点，开票价", "成本{a}上浮{p}个点卖，售价", "{a}另加{p}个点的服务费，共付"), (
        "{a} plus {p} per cent for the invoice: total", "cost {a}, add {p} percent, sell at", "{a} with {p}% on top for service")),
    Row("a=fund p=3-13", "{a}*(1-{p}/100)", (
        "流水{a}，平台扣{p}个点，到账多少", "{a}让{p}个点，成交价", "货款{a}，对方压{p}个点，实收几元", "票面{a}，贴{p}个点换现，拿到"), (
        "sales {a}, the platform takes {p} percent: received", "{a} less {p} per cent, deal at", "face {a}, cashed at {p} percent off")),
    Row("a=fund p=3-13", "{a}/(1+{p}/100)", (
        "含税{a}，税是{p}个点，不含税多少", "{a}里含了{p}个点的税，净价", "加了{p}个点之后是{a}，没加时几元"), (
        "{a} with {p} percent tax in it, net", "{p} per cent was added and it came to {a}; before")),
    Row("a=fund p=3-13 n=years", "{a}*{p}/100*{n}", (
        "年化{p}个点，{a}，{n}年单利利息多少", "一年{p}个点的利，{a}借{n}年，利息共几元（不复利）", "{p}个点的年息，存{a}存{n}年，利钱"), (
        "{p} percent a year simple on {a} for {n} years: interest", "a loan of {a} at {p} per cent a year, {n} years, no compounding; interest")),
    Row("a=fund p=3-13 n=years", "{a}*(1+{p}/100)**{n}", (
        "年化{p}个点，{a}复利滚{n}年，变多少", "一年{p}个点，利滚利，{a}放{n}年后有几元", "每年稳赚{p}个点，{a}，{n}年后"), (
        "{p} percent a year compounding on {a}, {n} years: value", "earning {p} per cent every year on a growing sum, {a} to start, after {n} years")),
    Row("a=fund p=3-13", "{a}*{p}/100/12", (
        "年化{p}个点，{a}，一个月利息多少", "{a}借人，一年{p}个点，每月收息几元", "年息{p}个点，本金{a}，月月付息，每次付"), (
        "{p} percent a year on {a}: a month's interest", "{a} lent at {p} per cent yearly; monthly interest")),
    Row("a=$300-9000/10 p=tenths", "{a}*(1+{p})", (
        "涨{p}，原价{a}，现价", "{a}加{p}是几", "产量{a}，今年高出{p}", "工钱{a}，师傅要多{p}，给几元"), (
        "up {p}, was {a}; now", "{a} and {p} more", "the mason wants {p} more than {a}")),
    Row("a=$300-9000/10 p=tenths", "{a}*(1-{p})", (
        "跌{p}，原价{a}，现价", "{a}去{p}是几", "收成{a}，今年少{p}", "工钱{a}，老板扣{p}，拿几元", "首付交了{p}，总价{a}，尾款"), (
        "down {p}, was {a}; now", "{a} and {p} less", "{p} paid upfront of {a}, balance")),
    Row("a=$300-9000/10 p=tenths", "{a}*{p}", (
        "{a}的{p}", "{p}利，本钱{a}，赚几元", "{a}，我拿{p}，几多", "首付{p}，总价{a}，首付款"), (
        "{p} of {a}", "profit of {p} on {a}: money", "I take {p} of {a}")),
    Row("a=$300-9000/10 p=tenths", "{a}/(1+{p})", (
        "涨了{p}现在{a}，原来", "比去年多{p}，今年{a}，去年", "增产{p}收{a}，上年收多少"), (
        "up {p} to {a}; before", "{a} this year, {p} more than last year's", "harvest grew {p} to {a}, last year's harvest")),
    Row("a=$300-9000/10 p=tenths", "{a}/(1-{p})", (
        "跌了{p}现在{a}，原来", "比去年少{p}，今年{a}，去年", "减产{p}收{a}，上年收多少"), (
        "down {p} to {a}; before", "{a} this year, {p} less than last year's", "harvest fell {p} to {a}, last year's harvest")),
    Row("a=$300-9000/10", "{a}*2", (
        "{a}翻个倍", "{a}涨了一倍是多少", "double {a}", "比{a}多一倍", "增长百分之百，原来{a}，现在"), (
        "twice {a}", "{a} went up 100%", "a hundred percent more than {a}", "{a} x 2 please")),
    Row("a=$300-9000/10", "{a}/2", (
        "{a}打对折", "{a}腰斩", "{a}砍一半", "五五分{a}，我得", "跌了一半，原来{a}，现在"), (
        "{a} halved", "{a} fell by half", "half off {a}", "a fifty-fifty share of {a}")),
    Row("a=20-190 b=200-990", "{b}/{a}", (
        "{a}→{b} 几倍", "{b}相当于{a}的多少倍", "收入从{a}变{b}，变为原来的几倍"), (
        "{a} -> {b}, how many times", "{b} as a multiple of {a}", "income from {a} to {b}: times the original")),
    Row("a=20-190 b=200-990", "({b}-{a})/{a}*100", (
        "{a}→{b} 涨了百分之几", "{b}比{a}多出百分之多少", "收入从{a}变{b}，增长率"), (
        "{a} -> {b}, percent gain", "{b} exceeds {a}, in percent", "income from {a} to {b}: growth rate")),
    Row("a=$300-9000/10 r=permille", "{a}*{r}", (
        "{a}的{r}是多少", "手续费{r}，成交{a}，手续费几元", "印花税{r}，合同额{a}，税", "保费率{r}，保额{a}，保费"), (
        "{r} of {a}", "fee of {r} on a {a} trade", "stamp duty {r}, contract {a}; duty", "premium at {r} of {a}")),
    Row("a=200-480/5 b=500-990/5", "{b}/{a}*100", (
        "以{a}为100，{b}的指数是多少", "基期{a}，报告期{b}，定基指数（基期100）"), (
        "index with {a} = 100: value for {b}", "base {a} is 100; what is {b}")),
    # 几成 and years counted in tenths
    Row("a=21-79 b=80-400", "{a}/{b}*10", (
        "{a}是{b}的几成", "{b}亩地收了{a}亩，收了几成", "电影院{b}个座坐了{a}个，几成座", "计划{b}完成{a}，完成几成", "{a}占{b}几成呢"), (
        "{a} of {b} in tenths", "how many tenths of {b} is {a}", "{b} seats, {a} taken: how many tenths full")),
    Row("a=$200-480/10 b=$500-990/10", "({b}-{a})/{a}*10", (
        "从{a}涨到{b}，涨了几成", "去年{a}今年{b}，多了几成", "{b}比{a}高几成"), (
        "from {a} to {b}, how many tenths more", "{a} last year and {b} now: rise in tenths")),
    Row("a=$200-480/10 b=$500-990/10", "({b}-{a})/{b}*10", (
        "从{b}跌到{a}，跌了几成", "去年{b}今年{a}，少了几成", "{a}比{b}低几成"), (
        "from {b} to {a}, how many tenths less", "{b} last year and {a} now: fall in tenths")),
)

FAMILIES = families("percent_said", ROWS, KINDS)
