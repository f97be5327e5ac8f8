"""One change after the other: rises and falls in percent, doubling and halving, money through two currencies, recipes.

Every rate and factor is told, save a byte's eight bits, the watts of a kilowatt and the like. Knows no market.
"""

from __future__ import annotations

from random import Random

from bot.training.recipe.dates import day
from bot.training.recipe.family import Lang, Slots
from bot.training.recipe.stories import COUNT, of
from bot.training.recipe.told import rule, said
from bot.training.recipe.weave import remark, story, who, words

FIGURE = words("销量,用户数,产量,人口,访问量,会员数", "sales,the user count,output,the population,traffic,membership")
THING = words("股价,房价,金价,菜价,机票价", "the share price,the house price,the gold price,the fare,the rent")
MONEY = ("{r} 元。", "是 {r} 元。"), ("{r}.", "It is {r}.", "That makes {r}.")
RATE = ("{r}%。", "变化 {r}%。"), ("{r}%.", "It changes by {r}%.")
NOW = ("现在是多少", "最后变成多少", "结果是几", "最后多少"), ("what is it now", "what does it end up at", "how much is it in the end", "what's the final value")
DAY = ("是 {r}。", "{r}。"), ("It is {r}.", "{r}.")


def changes(rng: Random) -> dict[str, int | float]:
    """A value ``a`` and rates of change in percent."""
    return {"a": rng.choice((rng.randint(20, 900), rng.randrange(1000, 90000, 100))), "p": rng.randint(2, 40), "q": rng.randint(2, 40), "s": rng.randint(2, 30), "n": rng.randint(2, 12)}


def workday(rng: Random, lang: Lang) -> Slots:
    """A date ``d`` and a number of working days ``n``."""
    return {"d": day(rng, lang)["d"], "n": said(rng.randint(2, 40), rng, lang), "k": who(rng, lang, ""), "x": remark(rng, lang)}


FAMILIES = (
    story("up_up", rule(changes, g=FIGURE, k=who, percent="pq"), "print(round({a}*(1+{p}/100)*(1+{q}/100), 2))",
          (("{g}{a}，先增长{p}%，再增长{q}%", "{k}工资{a}，去年涨{p}%，今年又涨{q}%", "{a}，连着两次上调，{p}%和{q}%"), NOW[0]),
          (("{g} was {a}, grew by {p}%, then by {q}%", "{k} earned {a}, got a raise of {p}%, and a year later {q}%", "{a} raised twice, by {p}% and by {q}%"), NOW[1]), COUNT, 1.2),
    story("down_down", rule(changes, g=THING, percent="pq"), "print(round({a}*(1-{p}/100)*(1-{q}/100), 2))",
          (("{g}{a}，先跌{p}%，再跌{q}%", "{a}的{g}，第一天降{p}%，第二天降{q}%"), NOW[0]),
          (("{g} was {a}, fell by {p}%, then by {q}%", "{g} at {a} drops {p}% on day one and {q}% on day two"), NOW[1]), COUNT, 1),
    story("up_down_up", rule(changes, g=THING, percent="pqs"), "print(round({a}*(1+{p}/100)*(1-{q}/100)*(1+{s}/100), 2))",
          (("{g}{a}，涨{p}%，跌{q}%，又涨{s}%", "{a}起步，三个月分别+{p}%、-{q}%、+{s}%"), NOW[0]),
          (("{g} is {a}, up {p}%, down {q}%, up {s}% again", "starting from {a}, three months of +{p}%, -{q}% and +{s}%"), NOW[1]), COUNT, 1),
    story("chain_total_percent", rule(changes, g=THING, percent="pq"), "print(round(((1+{p}/100)*(1-{q}/100)-1)*100, 2))",
          (("{g}先涨{p}%，再跌{q}%", "上半年增{p}%，下半年减{q}%"), ("总共变化百分之几", "全年涨跌幅是多少", "合起来变动百分之多少")),
          (("{g} rises by {p}%, then falls by {q}%", "up {p}% in the first half, down {q}% in the second"), ("what's the total change in percent", "by how many percent overall", "what is the net change in percent")), RATE, 1),
    story("chain_total_rise", rule(changes, g=FIGURE, percent="pq"), "print(round(((1+{p}/100)*(1+{q}/100)-1)*100, 2))",
          (("{g}第一年增长{p}%，第二年增长{q}%", "连续两年分别涨{p}%和{q}%"), ("两年一共增长百分之几", "总增幅是多少", "合计涨了百分之多少")),
          (("{g} grows by {p}% in the first year, by {q}% in the second", "two rises of {p}% and {q}% in a row"), ("what's the total growth in percent", "by how many percent overall", "what is that together in percent")), RATE, 1),
    story("chain_back", rule(changes, g=THING, percent="pq"), "print(round({a}/(1+{p}/100)/(1-{q}/100), 2))",
          (("{g}先涨{p}%，再跌{q}%，现在{a}", "经过+{p}%、-{q}%两次变动后是{a}"), ("最初是多少", "原来的价是多少", "一开始多少")),
          (("{g} went up {p}%, then down {q}%, and is {a} now", "after +{p}% and -{q}% it stands at {a}"), ("what was it at first", "what was the starting value", "where did it start, how much")), COUNT, 0.8),
    story("grows_each", rule(lambda r: {"a": r.randrange(100, 90000, 100), "p": r.randint(2, 25), "n": r.randint(2, 12)}, g=FIGURE, percent="p"), "print(round({a}*(1+{p}/100)**{n}, 2))",
          (("{g}{a}，每月增长{p}%，连续{n}个月", "目前{g}为{a}，年增{p}%，过{n}年", "从{a}开始，每周涨{p}%，{n}周"), NOW[0]),
          (("{g} is {a}, growing {p}% a month, for {n} months", "{g} stands at {a}, adds {p}% every year, {n} years pass", "from {a}, up {p}% each week, {n} weeks"), NOW[1]), COUNT, 1.3, (("a", "起始值", "starting value"), ("p", "增长率", "growth rate"), ("n", "期数", "number of periods"))),
    story("shrinks_each", rule(lambda r: {"a": r.randrange(1000, 400000, 500), "p": r.randint(3, 30), "n": r.randint(2, 10)}, k=who, percent="p"), "print(round({a}*(1-{p}/100)**{n}, 2))",
          (("{k}的车买来{a}元，每年贬值{p}%，用了{n}年", "设备原值{a}，年折旧{p}%（按余额），{n}年后", "库存{a}件，每周减少{p}%，{n}周"), ("还值多少", "剩多少", "余额是多少")),
          (("{k}'s car cost {a}, loses {p}% of its value every year, {n} years on", "a machine of {a}, written down by {p}% of the rest yearly, for {n} years", "a stock of {a} shrinks by {p}% a week, {n} weeks"), ("what is it worth", "how much is left", "what remains")), COUNT, 1.2, (("a", "原值", "starting value"), ("p", "减少的比例", "rate of decrease"), ("n", "期数", "number of periods"))),
    story("doubles", rule(lambda r: {"a": r.randint(2, 300), "h": (h := r.choice((2, 3, 4, 5, 10, 15, 20, 30))), "t": h * r.randint(2, 12)}), "print({a}*2**({t}//{h}))",
          (("细菌{a}个，每{h}分钟翻一倍，过了{t}分钟", "开始有{a}个细胞，{h}小时分裂一次，{t}小时后", "池塘{a}片浮萍，{h}天翻一番，{t}天"), ("有多少个", "变成几个", "一共多少")),
          (("{a} bacteria double every {h} minutes, {t} minutes pass", "we start with {a} cells, one division every {h} hours, for {t} hours", "{a} water plants double in {h} days, {t} days"), ("how many are there", "how many are there then", "what's the number after that")), COUNT, 1, (("a", "起始数量", "number at the start"), ("h", "翻倍的时间", "doubling time"), ("t", "总时间", "total time"))),
    story("halves", rule(lambda r: {"a": r.randrange(40, 4000, 8), "h": (h := r.choice((2, 3, 4, 5, 6, 8, 10, 12))), "t": h * r.randint(2, 6)}), "print(round({a}/2**({t}/{h}), 4))",
          (("药物{a}毫克，半衰期{h}小时，过了{t}小时", "放射源{a}克，每{h}天剩一半，{t}天后"), ("还剩多少", "剩下几毫克或几克", "余量是多少")),
          (("{a} mg of a drug, half-life {h} hours, {t} hours later", "{a} g of a substance halves every {h} days, {t} days pass"), ("how much is left", "what remains", "how much is still there")), COUNT, 0.9, (("a", "起始的量", "amount at the start"), ("h", "半衰期", "half-life"), ("t", "经过的时间", "time"))),
    story("two_currencies", rule(lambda r: {"a": r.randrange(100, 9000, 50), "p": round(r.uniform(0.5, 9), 2), "q": round(r.uniform(0.1, 20), 2)}, k=who), "print(round({a}*{p}*{q}, 2))",
          (("{a}欧元先换美元，汇率{p}，再换日元，汇率{q}", "{k}拿{a}镑，1镑换{p}美元，1美元换{q}元"), ("最后有多少", "能得到多少", "到手几何，多少")),
          (("{a} euros into dollars at {p}, then into yen at {q}", "{k} has {a} pounds, {p} dollars to the pound, {q} crowns to the dollar"), ("how much in the end", "what does that give", "how much comes out")), COUNT, 0.9, (("a", "金额", "amount"),)),
    story("there_and_back_money", rule(lambda r: {"a": r.randrange(1000, 9000, 50), "p": round(r.uniform(5, 9), 2), "q": round(r.uniform(5, 9), 2), "s": r.randint(1, 4)}, k=who, percent="s"), "print(round({a}/{p}*{q}*(1-{s}/100), 2))",
          (("{k}用{a}元按{p}换成美元，又按{q}换回，手续费{s}%", "{a}元买外币，买入价{p}，卖出价{q}，再扣{s}%"), ("剩多少元", "最后多少钱", "到手几元")),
          (("{k} buys dollars for {a} at {p}, sells them at {q}, the fee is {s}%", "{a} changed at {p} per unit, changed back at {q}, less {s}%"), ("how much is left", "what comes back", "how much in the end")), MONEY, 0.7),
    story("recipe_scaled", rule(lambda r: {"m": r.randint(2, 6), "n": r.randint(7, 24), "a": r.randrange(50, 900, 10)}, k=who, t=words("面粉,牛奶,白糖,大米,黄油,土豆", "flour,milk,sugar,rice,butter,potatoes")), "print(round({a}/{m}*{n}, 2))",
          (("{m}人份要{a}克{t}，做{n}人份", "菜谱是{m}个人的，{t}{a}克，{k}请了{n}人", "{a}克{t}够{m}人吃，来了{n}人"), ("需要多少克", "要几克", "得准备多少克")),
          (("a recipe for {m} takes {a} g of {t}, I cook for {n}", "for {m} people it says {a} g of {t}, {k} has {n} guests", "{a} g of {t} is enough for {m}, but {n} people come"), ("how many grams are needed", "how much is needed", "how many grams should I take")), (("{r} 克。", "要 {r} 克。"), ("{r} g.", "It takes {r} grams.")), 1.1, (("n", "人数", "number of people"),)),
    story("download_time", rule(lambda r: {"a": r.choice((1.5, 2, 4, 8, 12, 25, 50)), "b": r.choice((10, 20, 50, 100, 200, 300))}, k=who), "print(round({a}*1024*8/{b}, 2))",
          (("文件{a}GB，网速{b}Mbps，1GB=1024MB", "{k}下载{a}G的游戏，带宽{b}兆，按1024进位"), ("要多少秒", "几秒下完", "下载用多少秒")),
          (("a file of {a} GB, a line of {b} Mbps, 1 GB = 1024 MB", "{k} loads a {a} GB game over {b} Mbit/s, counting 1024 MB to the GB"), ("how many seconds does it take", "how many seconds", "how long, in seconds")), (("{r} 秒。",), ("{r} seconds.",)), 0.7, (("a", "文件大小", "file size"), ("b", "网速", "speed of the line"))),
    story("appliance_cost", rule(lambda r: {"w": r.randrange(40, 2500, 20), "h": r.randint(2, 24), "d": r.randint(5, 31), "p": r.choice((0.5, 0.56, 0.6, 0.3, 0.25, 0.8))}, k=who), "print(round({w}/1000*{h}*{d}*{p}, 2))",
          (("{w}瓦的电器，每天开{h}小时，共{d}天，电价{p}元一度", "{k}的空调功率{w}W，一天{h}个小时，用{d}天，一度电{p}元"), ("电费多少", "要交几元", "花多少电费")),
          (("a {w} W heater, {h} hours a day, {d} days, power at {p} per kWh", "{k}'s lamp uses {w} watts, on {h} hours a day for {d} days, {p} a kWh"), ("what does it cost", "how much is the power", "what's the cost")), MONEY, 1, (("p", "电价", "price of power"), ("h", "每天的小时数", "number of hours a day"), ("d", "天数", "number of days"))),
    story("three_groups_mean", rule(of(a=(60, 99), b=(50, 95), c=(40, 90), n=(2, 30), m=(2, 30), k=(2, 30))), "print(round(({n}*{a}+{m}*{b}+{k}*{c})/({n}+{m}+{k}), 2))",
          (("{n}人得{a}分，{m}人得{b}分，{k}人得{c}分", "{a}分的{n}个，{b}分的{m}个，{c}分的{k}个", "三个班人数{n}、{m}、{k}，平均分{a}、{b}、{c}"), ("平均分多少", "总平均是几", "加权平均是多少")),
          (("{n} people have {a} points, {m} have {b} and {k} have {c}", "scores: {a} for {n} people, {b} for {m}, {c} for {k}", "three classes of {n}, {m} and {k} with means of {a}, {b} and {c}"), ("what's the mean of all", "what is the overall average", "what's the weighted average")), (("平均 {r}。", "是 {r}。"), ("The average is {r}.", "{r}.")), 1.1),
    story("workday_after", workday, "from datetime import *\nimport numpy as np\nprint(np.busday_offset({d}, {n}, roll='forward'))",
          (("{d}起，{n}个工作日后（周末不算）", "{k}{d}提交，审批要{n}个工作日，双休不计", "从{d}开始数{n}个工作日"), ("是哪天", "到几月几号", "日期是哪一天")),
          (("{n} working days after {d}, weekends don't count", "{k} applied on {d}, it takes {n} business days", "count {n} working days from {d}"), ("which date is that", "what date is it", "when is that")), DAY, 1),
    story("battery_left", rule(lambda r: {"a": r.randint(50, 100), "p": r.randint(3, 15), "h": r.randint(2, 3), "s": r.randint(10, 30), "m": r.randint(1, 1)}, k=who, percent="aprs"), "print({a}-{p}*{h}+{s})",
          (("{k}的手机电量{a}%，每小时掉{p}%，用了{h}小时，又充了{s}%", "电池{a}%，一小时耗{p}个百分点，{h}小时后充回{s}%"), ("现在电量百分之几", "还有多少电（%）", "电量是多少%")),
          (("{k}'s phone is at {a}%, loses {p}% an hour, {h} hours pass, then it gains {s}%", "a battery at {a}%, minus {p} points an hour for {h} hours, plus {s} by charging"), ("what's the level in percent", "how many percent are there now", "how full is it in percent, what number")), (("{r}%。",), ("{r}%.",)), 0.7),
)
