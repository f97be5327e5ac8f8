"""Counting and chance in words, whole numbers in stories, and systems and squares that a sentence hides.

A chance is told as a fraction, or as a percentage where the question says so. Knows no game but those told.
"""

from __future__ import annotations

from random import Random

from bot.training.recipe.stories import of
from bot.training.recipe.told import rule
from bot.training.recipe.weave import story, who, words

WAYS = ("共 {r} 种。", "有 {r} 种。", "{r} 种。"), ("There are {r} ways.", "{r} ways.", "{r}.")
CHANCE = ("概率是 {r}。", "是 {r}。"), ("The probability is {r}.", "It is {r}.")
RATE = ("{r}%。", "概率 {r}%。"), ("{r}%.", "The probability is {r} percent.")
NUMBER = ("是 {r}。", "{r}。"), ("{r}.", "It is {r}.")
PRICE = ("{r} 元。", "单价 {r} 元。"), ("{r}.", "One costs {r}.")
ROOTS = ("是 {r}。", "解得 {r}。"), ("{r}.", "The solutions are {r}.", "It is {r}.")
WHAT_CHANCE = ("概率是多少", "概率多大", "可能性有多大（用分数）", "求概率"), ("what's the probability", "what is the chance as a fraction", "how likely is that, as a fraction", "find the probability")
HOW_MANY_WAYS = ("有几种选法", "一共多少种可能", "多少种方案", "有多少种安排"), ("how many ways are there", "how many possibilities", "in how many ways can it be done", "how many arrangements")
F = "from fractions import *\n"
CF = "import math\nfrom fractions import *\n"
X = "from sympy import *\nx = symbols('x')\n"
XY = "from sympy import *\nx, y = symbols('x y')\n"
BALLS = words("红球,蓝球,白球,黑球,绿球", "red balls,blue balls,white balls,black balls,green balls")
CUP = words("咖啡,面包,铅笔,苹果,门票,毛巾,汉堡,牛奶", "coffees,rolls,pens,apples,tickets,towels,burgers,yoghurts")


def bag(rng: Random) -> dict[str, int]:
    """``a`` of one colour, ``b`` of another, ``c`` of a third; ``k`` are drawn."""
    a, b = rng.randint(3, 12), rng.randint(3, 12)
    return {"a": a, "b": b, "c": rng.randint(2, 9), "n": rng.randint(2, 3), "m": a + b + rng.randint(2, 9)}


def chosen(rng: Random) -> dict[str, int]:
    """``n`` people, ``m`` of them wanted."""
    n = rng.randint(6, 20)
    return {"n": n, "m": rng.randint(2, 5), "p": rng.randint(2, 6), "q": rng.randint(2, 6)}


def prices(rng: Random) -> dict[str, int]:
    """Two purchases of two goods with whole prices; ``s`` and ``t`` are what they cost."""
    x, y = rng.randint(2, 40), rng.randint(2, 40)
    a, b, c, d = (rng.randint(1, 6) for _ in "abcd")
    if a * d == b * c:
        d += 1
    return {"a": a, "b": b, "c": c, "d": d, "s": a * x + b * y, "t": c * x + d * y}


def pair(rng: Random) -> dict[str, int]:
    """Two whole numbers by their sum ``s``, difference ``d`` and product ``p``."""
    u, v = rng.randint(2, 40), rng.randint(2, 40)
    v += u == v
    return {"s": u + v, "p": u * v, "d": abs(u - v), "h": 2 * (u + v), "n": rng.randint(2, 9)}


def steps(rng: Random) -> dict[str, int]:
    """Two numbers with common factors, for tiles, ropes and lights that meet again."""
    g, a, b = rng.randint(2, 15), rng.randint(2, 9), rng.randint(2, 9)
    b += a == b
    return {"a": g * a, "b": g * b, "c": g * rng.randint(2, 9), "n": rng.randint(1, min(g * a, g * b) - 1), "y": rng.randint(2, 30)}


FAMILIES = (
    story("pick_with_leader", rule(chosen, k=who), "import math\nprint(math.comb({n}, {m})*{m})",
          (("从{n}人里选{m}人组队，再从中定一名队长", "{n}名同学挑{m}名参赛，其中1人当组长"), HOW_MANY_WAYS[0]),
          (("a team of {m} out of {n} people, one of the team becomes captain", "choose {m} of {n} pupils, then a leader among them"), HOW_MANY_WAYS[1]), WAYS, 0.8),
    story("round_table", rule(chosen), "import math\nprint(math.factorial({n}-1))",
          (("{n}个人围着圆桌坐", "{n}位客人坐一圈，旋转相同算一种"), HOW_MANY_WAYS[0]),
          (("{n} people sit around a round table", "{n} guests in a circle, turned seatings count once"), HOW_MANY_WAYS[1]), WAYS, 0.7),
    story("offices_filled", rule(chosen, k=who), "import math\nprint(math.perm({n}, {m}))",
          (("从{n}人中选{m}人担任不同的职务", "{n}名选手争前{m}名，名次不并列", "{n}幅画挑{m}幅按顺序挂墙上", "{n}本不同的书，拿{m}本排在架上"), HOW_MANY_WAYS[0]),
          (("{n} people, {m} different offices to fill", "{n} runners, the first {m} places, no ties", "hang {m} of {n} paintings in a row", "{m} of {n} different books are put in order on a shelf"), HOW_MANY_WAYS[1]), WAYS, 1.1),
    story("team_chosen", rule(chosen, k=who), "import math\nprint(math.comb({n}, {m}))",
          (("{n}名队员里选{m}名上场，不分位置", "{n}道题任选{m}道做", "菜单{n}道菜，点{m}道不同的", "{n}种口味任选{m}种"), HOW_MANY_WAYS[0]),
          (("{n} players, {m} of them play, positions don't matter", "answer any {m} of {n} questions", "a menu of {n} dishes, we order {m} different ones", "{m} of {n} flavours"), HOW_MANY_WAYS[1]), WAYS, 1.3),
    story("team_of_both", rule(lambda r: {"n": r.randint(4, 12), "m": r.randint(4, 12), "a": r.randint(2, 3), "b": r.randint(2, 3)}), "import math\nprint(math.comb({n}, {a})*math.comb({m}, {b}))",
          (("{n}名男生{m}名女生，选{a}男{b}女", "甲组{n}人，乙组{m}人，分别抽{a}人和{b}人"), HOW_MANY_WAYS[0]),
          (("{n} boys and {m} girls, choose {a} boys and {b} girls", "group one has {n} people, group two {m}, {a} of the first and {b} of the second are drawn"), HOW_MANY_WAYS[1]), WAYS, 0.9),
    story("routes_multiplied", rule(of(a=(2, 9), b=(2, 9), c=(2, 9)), k=who), "print({a}*{b}*{c})",
          (("从甲到乙{a}条路，乙到丙{b}条，丙到丁{c}条", "早餐：{a}种主食、{b}种饮料、{c}种水果各选一", "{k}有{a}顶帽子、{b}件外套、{c}双鞋"), HOW_MANY_WAYS[0]),
          (("{a} roads from A to B, {b} from B to C and {c} from C to D", "breakfast: one of {a} breads, {b} drinks and {c} fruits", "{k} has {a} hats, {b} coats and {c} pairs of shoes"), HOW_MANY_WAYS[1]), WAYS, 0.9),
    story("matches_home_away", rule(chosen), "print({n}*({n}-1))",
          (("{n}支队伍主客场双循环", "{n}个朋友互相寄贺卡，每人给其他人各一张"), ("一共多少场或多少张", "总数是几", "总共多少")),
          (("{n} teams, each plays every other at home and away", "{n} friends, everyone sends a card to each of the others"), ("how many in all", "what's the total", "how many games or cards")), NUMBER, 0.8),
    story("knockout_games", rule(of(n=(5, 128))), "print({n}-1)",
          (("{n}名选手淘汰赛，输一场就出局", "{n}支队打单败淘汰"), ("决出冠军要打多少场", "一共几场比赛", "总共要赛多少场")),
          (("{n} players in a knockout, one loss and you are out", "{n} teams, single elimination"), ("how many games until there is a winner", "how many matches in all", "how many games are played")), NUMBER, 0.6),
    story("one_ball", rule(bag), F + "print(Fraction({a}, {a} + {b}))",
          (("袋中有{a}个红球，{b}个白球，随机摸一个是红球", "{a}张中奖券，{b}张空券，抽一张中奖", "盒里好灯泡{a}只，坏的{b}只，任取一只是好的"), WHAT_CHANCE[0]),
          (("a bag holds {a} red balls, {b} white ones, a red one is drawn", "{a} winning tickets, {b} blanks, one draw wins", "{a} good bulbs, {b} bad ones, a random one is good"), WHAT_CHANCE[1]), CHANCE, 1.2, (("a", "第一种的数量", "first number"), ("b", "第二种的数量", "second number"))),
    story("one_of_three_kinds", rule(bag), F + "print(Fraction({b}, {a} + {b} + {c}))",
          (("袋里{a}个红球、{b}个白球和{c}个黑球，摸到白球", "{a}个苹果味、{b}个橙味、{c}个葡萄味的糖，随手拿到橙味"), WHAT_CHANCE[0]),
          (("{a} red, {b} white and {c} black balls, a white one is drawn", "sweets: {a} apple, {b} orange and {c} grape, I pick an orange one"), WHAT_CHANCE[1]), CHANCE, 1),
    story("not_that_kind", rule(bag), F + "print(1 - Fraction({a}, {a} + {b} + {c}))",
          (("袋里{a}个红球、{b}个白球和{c}个黑球，摸到的不是红球", "抽屉有{a}支红笔、{b}支蓝笔、{c}支黑笔，拿出来的不是红笔"), WHAT_CHANCE[0]),
          (("{a} red, {b} white and {c} black balls, the ball drawn is not red", "{a} red, {b} blue and {c} black pens, the one I take is not red"), WHAT_CHANCE[1]), CHANCE, 0.8),
    story("both_that_kind", rule(bag), CF + "print(Fraction(math.comb({a}, 2), math.comb({a} + {b}, 2)))",
          (("袋中{a}个红球，{b}个白球，不放回摸两个都是红球", "{a}男{b}女里随机选两人都是男的"), WHAT_CHANCE[0]),
          (("{a} red balls, {b} white ones, two are drawn without putting back, both red", "two of {a} men and {b} women are picked, both men"), WHAT_CHANCE[1]), CHANCE, 0.9),
    story("both_put_back", rule(bag), F + "print(Fraction({a}, {a} + {b})**2)",
          (("袋中{a}个红球，{b}个白球，放回地摸两次都是红球", "{a}张红牌，{b}张黑牌，抽完放回再抽，两次都红"), WHAT_CHANCE[0]),
          (("{a} red balls, {b} white ones, drawn twice with putting back, both red", "{a} red cards, {b} black cards, one is drawn, put back and drawn again, red both times"), WHAT_CHANCE[1]), CHANCE, 0.8),
    story("once_at_least", rule(of(p=(5, 90, 5), n=(2, 8)), k=who, percent="p"), "print(round((1-(1-{p}/100)**{n})*100, 2))",
          (("{k}每次投中的概率{p}%，投{n}次", "单次成功率{p}%，试{n}次", "抽一次中奖率{p}%，抽了{n}次"), ("至少成功一次的概率是百分之几", "起码中一次的可能性多少（%）", "至少一次的概率多少%")),
          (("{k} hits with {p}% each time, {n} tries", "success rate {p}%, tried {n} times", "a draw wins with {p}%, {n} draws"), ("what's the chance of at least one success in percent", "how likely is one or more, in percent", "what is the probability of at least one, in percent")), RATE, 1, (("p", "单次概率", "chance of one try"), ("n", "次数", "number of tries"))),
    story("every_time", rule(of(p=(50, 99), n=(2, 8)), k=who, percent="p"), "print(round(({p}/100)**{n}*100, 2))",
          (("{k}每次成功的概率{p}%，连做{n}次", "每道工序合格率{p}%，共{n}道"), ("全部成功的概率是百分之几", "都合格的可能性多少（%）", "次次成功的概率多少%")),
          (("{k} succeeds with {p}% each time, {n} times in a row", "each of {n} steps passes, at {p}%"), ("what's the chance that all succeed, in percent", "how likely is every one, in percent", "what is the probability of all, in percent")), RATE, 0.8),
    story("both_events", rule(of(p=(10, 90, 5), q=(15, 95, 5)), percent="pq"), "print(round({p}/100*{q}/100*100, 2))",
          (("甲命中率{p}%，乙命中率{q}%，各射一次", "明天下雨{p}%，堵车{q}%，两者独立"), ("同时发生的概率是百分之几", "两个都成的可能性多少（%）", "都发生的概率多少%")),
          (("A hits with {p}%, B with {q}%, one shot each", "rain is {p}% likely, a jam {q}%, independently"), ("what's the chance of both in percent", "how likely are both, in percent", "what is the probability that both happen, in percent")), RATE, 0.8),
    story("square_tiles", rule(steps), "import math\nprint(math.gcd({a}, {b}))",
          (("长{a}厘米，宽{b}厘米的纸剪成同样大的正方形且无剩余", "地面{a}分米×{b}分米，用整块方砖铺满", "两根绳子长{a}米和{b}米，剪成等长的段，不剩"), ("每段或边长最大多少", "最长是几", "边长最大是多少")),
          (("a sheet {a} cm long, {b} cm wide is cut into equal squares without rest", "a floor of {a} by {b} dm is covered with whole square tiles", "two ropes of {a} m and {b} m are cut into equal pieces without rest"), ("what's the largest side or length", "how long can they be at most", "what is the greatest possible length")), NUMBER, 1),
    story("square_tiles_count", rule(steps), "import math\ng = math.gcd({a}, {b})\nprint({a}//g*({b}//g))",
          (("长{a}厘米，宽{b}厘米的纸剪成尽可能大的同样正方形，没有剩余", "{a}×{b}厘米的木板锯成最大的相同方块"), ("能剪多少个", "一共几块", "可以得到多少个")),
          (("a sheet {a} cm long, {b} cm wide is cut into the largest equal squares without rest", "a board of {a} by {b} cm is sawn into the largest equal squares"), ("how many squares are there", "how many pieces", "how many squares does that give")), NUMBER, 0.8),
    story("gift_bags", rule(steps), "import math\nprint(math.gcd({a}, {b}))",
          (("{a}个苹果，{b}个橘子，平均分成若干份，每份一样没有剩余", "{a}支铅笔和{b}本本子，分给尽量多的孩子，人人一样"), ("最多几份", "最多能分给多少人", "最多分成多少份")),
          (("{a} apples, {b} oranges, split into equal bags without rest", "{a} pencils and {b} notebooks go to as many children as possible, all alike"), ("how many bags at most", "what's the largest number of shares", "how many shares at most")), NUMBER, 0.9),
    story("lights_together", rule(steps), "import math\nprint(math.lcm({a}, {b}))",
          (("甲灯每{a}秒闪一次，乙灯每{b}秒闪一次，刚才同时闪", "两路车分别{a}分钟和{b}分钟一班，刚好同时发车", "小红每{a}天去一次图书馆，小明每{b}天去一次，今天都在"), ("至少多久后又同时", "下次相遇要过多久", "最少再过多少又碰上")),
          (("one light blinks every {a} seconds, another every {b} seconds, now both at once", "two buses run every {a} and {b} minutes, they leave together now", "one cleaner comes every {a} days, the other every {b} days, today both"), ("after how long is it both again", "when do they coincide next, counted from now", "how long until the next time together")), NUMBER, 1.1, (("a", "第一个间隔", "first interval"), ("b", "第二个间隔", "second interval"))),
    story("three_together", rule(steps), "import math\nprint(math.lcm({a}, {b}, {c}))",
          (("三个闹钟分别每{a}、{b}、{c}分钟响一次，现在同时响了", "甲{a}天、乙{b}天、丙{c}天值一次班，今天一起值班"), ("至少多久后又同时", "下次一起要过多久", "最少再过多少又碰上")),
          (("three alarms ring every {a}, {b} and {c} minutes, now all at once", "A is on duty every {a} days, B every {b} and C every {c}, today all three"), ("after how long is it all again", "when do they coincide next, counted from now", "how long until the next time together")), NUMBER, 0.8),
    story("rest_one_of_two", rule(steps), "import math\nprint(math.lcm({a}, {b})+1)",
          (("一个数除以{a}余1，除以{b}也余1，且大于1", "糖果按{a}颗一包或{b}颗一包都多1颗"), ("最小是多少", "至少有多少", "最少是几")),
          (("a number above 1 leaves 1 when divided by {a}, and 1 when divided by {b}", "packed by {a} or by {b}, 1 sweet is always left"), ("what's the smallest", "how many are there at least", "what is the least number")), NUMBER, 0.6),
    story("two_goods_first", rule(prices, f=CUP, g=CUP), XY + "print(solve([{a}*x + {b}*y - ({s}), {c}*x + {d}*y - ({t})], [x, y])[x])",
          (("{a}个{f}和{b}个{g}共{s}元，{c}个{f}和{d}个{g}共{t}元", "买{f}{a}份{g}{b}份花{s}元，买{f}{c}份{g}{d}份花{t}元"), ("{f}单价多少", "一个{f}多少钱", "{f}每份几元")),
          (("{a} {f} and {b} {g} cost {s}, {c} {f} and {d} {g} cost {t}", "we paid {s} for {a} {f} plus {b} {g}, and {t} for {c} {f} plus {d} {g}"), ("how much is one of the {f}", "what's the price of one of the {f}", "what does one of the {f} cost")), PRICE, 1.2),
    story("two_goods_both", rule(prices, f=CUP, g=CUP), XY + "print(solve([{a}*x + {b}*y - ({s}), {c}*x + {d}*y - ({t})], [x, y]))",
          (("{a}个{f}和{b}个{g}共{s}元，{c}个{f}和{d}个{g}共{t}元，单价分别设为x和y", "{f}每个x元{g}每个y元，{a}个加{b}个是{s}元，{c}个加{d}个是{t}元"), ("各是多少", "x和y是多少", "两种单价分别几元")),
          (("{a} {f} and {b} {g} cost {s}, {c} {f} and {d} {g} cost {t}, call the prices x and y", "x for one of the {f}, y for one of the {g}: {a} and {b} of them are {s}, {c} and {d} of them are {t}"), ("what are the prices", "what are x and y", "how much is each")), ROOTS, 1),
    story("sum_and_product", rule(pair), X + "print(solve(x*({s} - x) - ({p}), x))",
          (("两个数的和是{s}，积是{p}", "两数相加得{s}，相乘得{p}"), ("这两个数是几", "分别是多少", "求这两个数")),
          (("two numbers add up to {s}, their product is {p}", "the sum of two numbers is {s}, multiplied they give {p}"), ("what are they", "which numbers are these", "find them")), ROOTS, 1, (("s", "两数之和", "sum"), ("p", "两数之积", "product"))),
    story("sides_by_area", rule(pair), X + "print(solve(x*({h}//2 - x) - ({p}), x))",
          (("长方形周长{h}米，面积{p}平方米", "{h}米围栏围出{p}平方米的长方形"), ("长和宽各是多少", "两条边分别是几米", "求长宽")),
          (("a rectangle has a perimeter of {h} m, an area of {p} m²", "{h} m of fence enclose a rectangle of {p} square metres"), ("what are its sides", "how long and wide is it", "find the sides")), ROOTS, 0.9),
    story("difference_and_product", rule(pair), X + "print(solve(x*(x + {d}) - ({p}), x))",
          (("大数比小数多{d}，两数的积是{p}", "长方形长比宽多{d}厘米，面积{p}平方厘米"), ("求较小的数x", "较小的那个x是多少", "小的一个x等于几")),
          (("the larger of two numbers is {d} more, their product is {p}", "a rectangle is {d} cm longer than wide, its area is {p} cm²"), ("what is x, the smaller one", "what can the smaller one be", "find the smaller one, x")), ROOTS, 0.8),
    story("number_squared", rule(lambda r: {"a": (a := r.randint(2, 12)), "u": (u := r.randint(2, 15)), "c": u * u + a * u}), X + "print(solve(x**2 + {a}*x - ({c}), x))",
          (("一个数的平方加上它的{a}倍等于{c}", "某数自乘后再加{a}个自己是{c}", "x的平方加{a}x得{c}"), ("这个数是几", "求这个数", "它可能是多少")),
          (("the square of a number plus {a} times the number is {c}", "a number times itself, and {a} times the number added, makes {c}", "x squared plus {a} x equals {c}"), ("which number is it", "find the number", "what can it be")), ROOTS, 1),
    story("fall_time", rule(of(h=(5, 500, 5))), "print(round((2*{h}/9.8)**0.5, 2))",
          (("物体从{h}米高处自由落下，g取9.8", "石头从{h}米的桥上掉下，重力加速度9.8"), ("几秒落地", "下落多少秒", "要多久到地面（秒）")),
          (("a stone falls from {h} m, g is 9.8", "something is dropped from a {h} m bridge, take g as 9.8"), ("after how many seconds does it land", "how many seconds does it fall", "how long does it take, in seconds")), (("{r} 秒。",), ("{r} seconds.",)), 0.6, (("h", "高度", "height"),)),
)
