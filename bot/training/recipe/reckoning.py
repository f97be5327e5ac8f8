"""Sums said in words: labelled lists, wages, runs of numbers, halves and quarters, powers and roots, averages.

Knows no prices but those told, no tax on wages and no rule of overtime that the question does not state.
"""

from __future__ import annotations

from random import Random

from bot.training.recipe.family import Lang, Slot, Slots
from bot.training.recipe.weave import AMOUNT, PAY, bare, cash, decs, pct, remark, scene, story, who, words

ZH_LABELS = (
    ("周一", "周二", "周三", "周四", "周五"), ("早饭", "打车", "午饭", "咖啡", "晚饭", "电影"), ("房租", "水电", "网费", "买菜", "交通"), ("一月", "二月", "三月", "四月", "五月"),
    ("语文", "数学", "英语", "物理", "化学"), ("第一天", "第二天", "第三天", "第四天"), ("小张", "小李", "小王", "小赵"), ("门票", "住宿", "车费", "吃饭", "纪念品"),
)  # fmt: skip
EN_LABELS = (
    ("Mon", "Tue", "Wed", "Thu", "Fri"), ("breakfast", "taxi", "lunch", "coffee", "dinner", "cinema"), ("rent", "power", "internet", "groceries", "bus pass"), ("Jan", "Feb", "Mar", "Apr", "May"),
    ("maths", "physics", "French", "history"), ("day one", "day two", "day three"), ("Ann", "Bob", "Cleo", "Dev"), ("tickets", "hotel", "train", "food", "souvenirs"),
)  # fmt: skip
ZH_WEEK, EN_WEEK = ("周一", "周二", "周三", "周四", "周五", "周六"), ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat")


def labelled(rng: Random, lang: Lang) -> Slots:
    """Numbers behind labels; ``l`` spells the list, its code is the sum."""
    labels = rng.choice(ZH_LABELS if lang == "zh" else EN_LABELS)
    return {"l": listed(labels[: rng.randint(3, len(labels))], rng, lang, 1, 400), "x": remark(rng, lang), "k": who(rng, lang, "")}


def listed(labels: tuple[str, ...], rng: Random, lang: Lang, low: int, high: int) -> Slot:
    """Labels with numbers in one of the layouts people type."""
    values = [f"{rng.randint(low, high)}{rng.choice(('', '', '.5', '.25', '.8'))}" for _ in labels]
    inner = rng.choice(("", " ", "：", "") if lang == "zh" else (" ", " ", ": ", " was "))
    joiner = rng.choice(("，", "、", "，", " ") if lang == "zh" else (", ", ", ", "; "))
    return Slot(joiner.join(f"{a}{inner}{b}" for a, b in zip(labels, values, strict=True)), "+".join(values))


def hours(rng: Random, lang: Lang) -> Slots:
    """Hours of several days and a wage per hour ``w``."""
    labels = (ZH_WEEK if lang == "zh" else EN_WEEK)[: rng.randint(3, 6)]
    return {"l": listed(labels, rng, lang, 3, 10), "w": cash(15, 90)(rng, lang, "块" if lang == "zh" else rng.choice("$$£€")), "k": who(rng, lang, ""), "x": remark(rng, lang)}


def scored(rng: Random, lang: Lang) -> Slots:
    """Marks of judges or tests; the code is a list."""
    tenths = rng.random() < 0.5
    values = [f"{rng.randint(6, 9)}.{rng.randint(1, 9)}" if tenths else str(rng.randint(55, 99)) for _ in range(rng.randint(5, 8))]
    joiner = rng.choice(("、", "，", " ") if lang == "zh" else (", ", " ", ", "))
    return {"l": Slot(joiner.join(values), ", ".join(values)), "k": who(rng, lang, ""), "x": remark(rng, lang), "b": decs(6, 9.9)(rng, lang, "") if tenths else bare(60, 100)(rng, lang, "")}


def averaged(rng: Random, lang: Lang) -> Slots:
    """``n`` marks with mean ``a``, one more mark ``b``, a mean ``c`` wished for."""
    n, a = rng.randint(3, 12), rng.randint(60, 92)
    c = a + rng.choice((1, 2, 2, 3))
    return {k: Slot(str(v), str(v)) for k, v in {"n": n, "a": a, "b": rng.randint(40, 100), "c": c, "m": n + 1}.items()} | {"k": who(rng, lang, ""), "x": remark(rng, lang)}


def run(rng: Random, lang: Lang) -> Slots:
    """The bounds of a run of whole numbers; ``o`` and ``e`` are its first odd and first even number in code."""
    a = rng.choice((1, 1, 1, rng.randint(2, 300)))
    b = a + rng.randint(9, 900)
    return {"a": Slot(str(a), str(a)), "b": Slot(str(b), str(b)), "x": remark(rng, lang)}


def overtime(rng: Random, lang: Lang) -> Slots:
    """Hours ``n`` of the contract, hours ``m`` worked, wage ``w``, factor ``f``."""
    n = rng.choice((35, 36, 38, 40, 40, 40, 44))
    f = rng.choice(("1.5", "1.5", "2", "1.25", "3"))
    return {"n": Slot(str(n), str(n)), "m": bare(n + 2, n + 15)(rng, lang, ""), "w": cash(12, 90)(rng, lang, "块" if lang == "zh" else rng.choice("$$£€")), "f": Slot(f, f), "k": who(rng, lang, ""), "x": remark(rng, lang)}


EARN = ("一共 {r} 元。", "能挣 {r} 元。", "应得 {r} 元。", "工资是 {r} 元。"), ("The pay is {r}.", "That earns {r}.", "It comes to {r}.", "You earn {r}.")
MEAN = ("平均 {r}。", "平均分是 {r}。", "均值为 {r}。"), ("The average is {r}.", "The mean is {r}.", "It averages {r}.")

FAMILIES = (
    story("labelled_sum", labelled, "print(round({l}, 2))",
          (("{l}", "记个账：{l}", "{k}的记录是{l}", "下面是明细，{l}", "数据如下：{l}"), ("总共多少", "合计是多少", "加起来呢", "帮我加一下总数", "全部加一块儿是几")),
          (("{l}", "my notes say {l}", "here's the list: {l}", "{k} wrote down {l}"), ("what's the total", "add it all up for me", "how much altogether", "what do they sum to", "total please")),
          (("合计 {r}。", "一共 {r}。", "总数是 {r}。"), ("The total is {r}.", "Altogether {r}.", "That sums to {r}.")), 1.5),
    story("labelled_wage", hours, "print(round(({l})*{w}, 2))",
          (("工时{l}，每小时{w}", "{k}这周上班：{l}，时薪{w}", "时薪{w}，这几天的小时数是{l}", "打卡记录{l}（小时），一小时{w}", "兼职一个钟头{w}，{l}"), ("一共挣多少钱", "工资多少", "这周能拿多少", "应发多少")),
          (("my hours were {l} and I get {w} an hour", "{k}'s timesheet: {l}, paid {w} per hour", "hourly rate {w}, hours {l}", "I earn {w}/h, worked {l}"), ("what do I earn", "how much is the pay", "what's due in total", "weekly pay")),
          EARN, 1.5),
    story("overtime_pay", overtime, "print(round({n}*{w}+({m}-{n})*{w}*{f}, 2))",
          (("每周标准{n}小时，超出部分按{f}倍，{k}干了{m}小时，时薪{w}", "时薪{w}，{n}小时以内正常算，加班{f}倍，这周共{m}小时", "上了{m}个小时的班，其中{n}小时之外算加班（{f}倍工资），一小时{w}", "合同{n}小时，实际{m}小时，多出来的给{f}倍，基础时薪{w}"), ("这周工资多少", "一共能拿多少钱", "应发多少", "算下来挣多少")),
          (("{k} works {m} hours at {w} an hour and everything over {n} hours is paid {f} times", "{w} per hour up to {n} hours, overtime at {f} times that, worked {m} hours", "this week {m} hours; normal week {n}, rate {w}, overtime factor {f}", "I did {m} hours, past {n} I get {f}x my {w} hourly wage"), ("what is the pay", "how much do I earn", "total wage for the week", "gross pay")),
          EARN),
    story("overtime_hours_added", scene(n=bare(120, 180), w=cash(12, 80), m=bare(3, 40), q=cash(20, 140), k=who), "print(round({n}*{w}+{m}*{q}, 2))",
          (("{k}这个月正常上班{n}小时，每小时{w}，另有加班{m}小时，每小时{q}", "正班{n}小时×{w}，加班{m}小时×{q}", "普通工时{n}，单价{w}；加班工时{m}，单价{q}"), ("总工资多少", "一共发多少钱", "合计收入是多少")),
          (("{k} works {n} normal hours at {w} and {m} extra hours at {q}", "{n} regular hours for {w} each plus {m} overtime hours for {q} each", "regular: {n} h at {w}, overtime: {m} h at {q}"), ("what's the pay", "total wage", "how much is earned altogether")),
          EARN),
    story("wage_after_tax", scene(n=bare(20, 180), w=cash(12, 80), q=pct(5, 40), k=who), "print(round({n}*{w}*(1-{q}/100), 2))",
          (("{k}打工{n}小时，时薪{w}，扣{q}的税", "一小时{w}，做了{n}小时，平台抽成{q}", "工时{n}，时薪{w}，还要交{q}"), ("到手多少", "实际拿到多少钱", "最后能得多少")),
          (("{k} worked {n} hours at {w} an hour and {q} is deducted", "{n} hours, {w} hourly, {q} tax", "the app pays {w} an hour and keeps {q}, I did {n} hours"), ("what's the take-home pay", "how much is left after that", "what do I actually get")),
          EARN, 0.8),
    story("sum_range", run, "print(sum(range({a}, {b}+1)))",
          (("从{a}到{b}的所有整数", "{a}、{a}之后的每个数一直到{b}", "把{a}到{b}的自然数全加起来", "{a}加到{b}"), ("总和是多少", "和是几", "加起来得多少")),
          (("every whole number from {a} to {b}", "the integers {a} through {b}, both included", "I add all the numbers from {a} up to {b}"), ("what's the sum", "what do they add up to", "total")),
          AMOUNT, 0.6),
    story("sum_odd_range", run, "print(sum(n for n in range({a}, {b}+1) if n % 2 == 1))",
          (("{a}到{b}之间的全部奇数", "从{a}数到{b}，只挑单数", "{a}～{b}里的奇数", "把{a}到{b}的所有单数相加"), ("和是多少", "加起来是几", "总和多少", "一共得多少")),
          (("all the odd numbers from {a} to {b}", "only the odd numbers between {a} and {b} inclusive", "take the odd integers from {a} up to {b}"), ("what's their sum", "what do they add up to", "sum please")),
          AMOUNT, 0.7),
    story("sum_even_range", run, "print(sum(n for n in range({a}, {b}+1) if n % 2 == 0))",
          (("{a}到{b}之间的全部偶数", "从{a}数到{b}，只要双数", "{a}～{b}里的偶数", "把{a}到{b}的所有双数相加"), ("和是多少", "加起来是几", "总和多少", "一共得多少")),
          (("all the even numbers from {a} to {b}", "only the even numbers between {a} and {b} inclusive", "take the even integers from {a} up to {b}"), ("what's their sum", "what do they add up to", "sum please")),
          AMOUNT, 0.7),
    story("product_minus", scene(a=bare(12, 900), b=bare(6, 400), c=bare(5, 3000)), "print({a}*{b}-{c})",
          (("{a}乘{b}", "{a}与{b}相乘", "先算{a}×{b}", "{b}个{a}"), ("再减{c}是多少", "减掉{c}还有几", "结果去掉{c}得多少", "然后扣{c}呢")),
          (("multiply {a} by {b}", "{a} times {b}", "first {a} x {b}", "take {b} lots of {a}"), ("then subtract {c}, what's left", "minus {c} gives what", "now take {c} away, what do you get")),
          AMOUNT, 0.8),
    story("product_plus", scene(a=bare(12, 900), b=bare(6, 400), c=bare(5, 3000)), "print({a}*{b}+{c})",
          (("{a}乘{b}", "{a}与{b}相乘", "先算{a}×{b}", "{b}个{a}"), ("再加{c}是多少", "再添{c}得几", "加上{c}等于多少")),
          (("multiply {a} by {b}", "{a} times {b}", "first {a} x {b}", "take {b} lots of {a}"), ("then add {c}, what's the result", "plus {c} gives what", "and {c} more makes")),
          AMOUNT, 0.7),
    story("sum_then_times", scene(a=decs(2, 90), b=decs(2, 90), c=decs(2, 12), d=bare(3, 60)), "print(round(({a}+{b})*{c}-{d}, 4))",
          (("{a}跟{b}的和乘以{c}", "先把{a}和{b}加起来，再乘{c}", "（{a}+{b}）×{c}"), ("再减{d}等于几", "最后减去{d}是多少", "减{d}得多少")),
          (("add {a} and {b}, multiply by {c}", "({a} + {b}) times {c}", "the sum of {a} and {b}, times {c}"), ("then minus {d}, what is it", "take off {d}, what do you get", "and subtract {d} at the end")),
          AMOUNT, 0.8),
    story("sum_over", scene(a=bare(20, 900), b=bare(20, 900), c=bare(3, 40)), "print(round(({a}+{b})/{c}, 4))",
          (("{a}加{b}的和", "先求{a}与{b}之和", "{a}和{b}合在一起"), ("除以{c}是多少", "平均分成{c}份，每份几", "再除{c}等于")),
          (("add {a} and {b}", "the sum of {a} and {b}", "{a} and {b} together"), ("divided by {c} is what", "then split into {c} equal parts, how big is one", "over {c} makes what")),
          AMOUNT, 0.6),
    story("power_plus", scene(a=bare(3, 25), b=bare(3, 9), c=bare(11, 900)), "print({a}**{b}+{c})",
          (("{a}的{b}次方", "{a}连乘{b}次（{a}^{b}）", "{a}的{b}次幂"), ("加{c}是多少", "再加上{c}得几", "与{c}的和是多少")),
          (("{a} to the power of {b}", "{a}^{b}", "raise {a} to the {b}th power"), ("plus {c} is what", "add {c}, what do you get", "and then {c} more makes what")),
          AMOUNT, 0.7),
    story("power_minus", scene(a=bare(3, 25), b=bare(3, 9), c=bare(11, 900)), "print({a}**{b}-{c})",
          (("{a}的{b}次方", "{a}^{b}", "{a}的{b}次幂"), ("减{c}是多少", "减去{c}得几", "扣掉{c}等于多少")),
          (("{a} to the power of {b}", "{a}^{b}", "raise {a} to the {b}th power"), ("minus {c} is what", "subtract {c}, what do you get", "less {c} gives what")),
          AMOUNT, 0.5),
    story("root_plus_square", scene(a=bare(20, 9000), b=bare(4, 60)), "print(round({a}**0.5+{b}**2, 4))",
          (("根号{a}", "{a}的平方根", "{a}开平方"), ("加{b}的平方等于几", "与{b}²的和是多少", "再加上{b}平方得多少")),
          (("the square root of {a}", "sqrt {a}", "take the root of {a}"), ("plus {b} squared is what", "add {b}^2, what's that", "and {b} squared together make")),
          AMOUNT, 0.6),
    story("root_plus_cube", scene(a=bare(20, 9000), b=bare(4, 30)), "print(round({a}**0.5+{b}**3, 4))",
          (("根号{a}", "{a}的算术平方根", "{a}开根号"), ("加{b}的立方等于几", "与{b}³相加是多少", "再加上{b}的三次方得多少")),
          (("the square root of {a}", "sqrt of {a}", "root of {a}"), ("plus {b} cubed is what", "added to the cube of {b} gives", "and {b} cubed together make")),
          AMOUNT, 0.5),
    story("squares_added", scene(a=bare(4, 90), b=bare(4, 90)), "print({a}**2+{b}**2)",
          (("{a}的平方和{b}的平方", "{a}²跟{b}²", "两个数{a}和{b}各自平方"), ("加起来多少", "相加是几", "总和是多少")),
          (("{a} squared and {b} squared", "square {a}, square {b}", "the squares of {a} and {b}"), ("what's the sum", "added up, what is it", "together they make")),
          AMOUNT, 0.5),
    story("half_plus_quarter", scene(a=bare(20, 3000, 4), b=bare(20, 3000, 4)), "print(round({a}/2+{b}/4, 4))",
          (("{a}的一半加上{b}的四分之一", "拿{a}的一半，再拿{b}的四分之一", "取{a}的二分之一和{b}的四分之一"), ("一共多少", "合起来是几", "等于多少", "和是多少")),
          (("half of {a} plus a quarter of {b}", "take half of {a} and a quarter of {b}", "one half of {a}, one quarter of {b}"), ("what's that together", "how much is it", "sum it", "what do I get")),
          AMOUNT, 0.8),
    story("third_minus_half", scene(a=bare(300, 3000, 6), b=bare(20, 190, 2)), "print(round({a}/3-{b}/2, 4))",
          (("{a}的三分之一减去{b}的一半", "先取{a}的三分之一，再扣掉{b}的一半"), ("等于多少", "得几", "结果是", "还有多少")),
          (("a third of {a} minus half of {b}", "take one third of {a} and subtract half of {b}"), ("what's that", "how much is it", "result", "what is left")),
          AMOUNT, 0.5),
    story("half_quarter_off", scene(a=bare(200, 4000, 2), b=bare(200, 3000, 4), q=bare(5, 60, 5)), "print(round(({a}/2+{b}/4)*(1-{q}/100), 4))",
          (("{a}的一半加{b}的四分之一", "把{a}的一半和{b}的四分之一相加"), ("再打掉{q}%是多少", "结果减少{q}%得几", "总数再去掉{q}%还有多少")),
          (("half of {a} and a quarter of {b} added up", "add half of {a} to a quarter of {b}"), ("then {q}% off, how much is it", "minus {q}% of that, what's left", "take {q}% away from the sum, result")),
          AMOUNT, 0.5),
    story("double_less", scene(a=bare(12, 900), b=bare(5, 900)), "print({a}*2-{b})",
          (("{a}翻一倍", "{a}的两倍", "把{a}乘二"), ("再减{b}是多少", "去掉{b}呢", "少{b}是几")),
          (("double {a}", "twice {a}", "take two times {a}"), ("then minus {b}, what is it", "less {b} is what", "and take {b} off, result")),
          AMOUNT, 0.5),
    story("percent_then_plus", scene(a=bare(40, 9000, 5), q=pct(3, 90), b=bare(7, 900)), "print(round({a}*{q}/100+{b}, 4))",
          (("{a}的{q}", "取{a}的{q}", "先算{a}的{q}"), ("再加{b}是多少", "加上{b}得几", "添上{b}之后呢")),
          (("{q} of {a}", "take {q} of {a}", "first work out {q} of {a}"), ("plus {b} is what", "then add {b}, what do you get", "with {b} on top makes")),
          AMOUNT, 0.7),
    story("percent_of_difference", scene(a=bare(500, 9000, 5), b=bare(20, 480), q=pct(3, 90)), "print(round(({a}-{b})*{q}/100, 4))",
          (("{a}减{b}", "{a}去掉{b}剩下的数", "先从{a}里扣{b}"), ("差的{q}是多少", "再取{q}得几", "这个结果的{q}等于多少")),
          (("{a} minus {b}", "take {b} away from {a}", "subtract {b} from {a}"), ("then {q} of that is what", "what is {q} of the difference", "now {q} of the rest")),
          AMOUNT, 0.6),
    story("trimmed_mean", scored, "scores = sorted([{l}])[1:-1]\nprint(round(sum(scores)/len(scores), 4))",
          (("评委给{k}打了{l}", "得分：{l}", "比赛成绩{l}", "各位裁判的分数是{l}"), ("去掉最高和最低，平均多少", "去掉一个最高分一个最低分，最后得分是多少", "掐头去尾之后平均分呢", "不算最高最低，均分几")),
          (("the judges gave {k} {l}", "scores: {l}", "marks were {l}", "here are the ratings {l}"), ("drop the best and the worst, what's the average", "without the highest and the lowest, what is the mean", "remove top and bottom, average", "what's the mean once the extremes are gone")),
          MEAN),
    story("mean_with_next", scored, "scores = [{l}, {b}]\nprint(round(sum(scores)/len(scores), 4))",
          (("之前的成绩是{l}，这次{b}", "{k}考了{l}，后来又考了{b}", "数据{l}，新增一个{b}"), ("现在平均多少", "算上新的平均分是多少", "总的均值呢")),
          (("marks so far {l}, and the new one is {b}", "{k} had {l}, then got {b}", "values {l} plus a new value {b}"), ("what's the average now", "mean including the new one", "new average")),
          MEAN, 0.7),
    story("needed_mark", averaged, "print({c}*({n}+1)-{a}*{n})",
          (("{k}前{n}次平均{a}分，想让平均分到{c}", "{n}门课均分{a}，再考一门之后目标均分{c}", "目前{n}场平均{a}，打完下一场想达到{c}", "已经考了{n}次，平均{a}，希望第{m}次后平均是{c}"), ("下次要考多少", "下一次得拿几分", "最后这次需要多少分", "还要考几分才行")),
          (("after {n} tests {k}'s average is {a} and should become {c} with the next one", "my mean over {n} quizzes is {a}, I want {c} after quiz {m}", "{n} games averaging {a} potarget average {c} after one more", "average so far {a} ({n} exams), goal {c}"), ("what score is needed next", "what must the next one be", "how many points are needed", "what do I need on the next")),
          (("需要 {r} 分。", "要考 {r} 分。", "下次得 {r} 分。"), ("It has to be {r}.", "{r} is needed.", "The next one must be {r}.")), 1.3),
    story("mean_one_more", averaged, "print(round(({a}*{n}+{b})/({n}+1), 4))",
          (("{n}个数平均{a}，再来一个{b}", "{k}{n}次平均{a}分，第{m}次考了{b}", "原来{n}人均分{a}，新来的得{b}分"), ("新的平均是多少", "平均变成几", "现在均分多少")),
          (("{n} numbers average {a} and {b} joins them", "{k} averaged {a} over {n} tests, test {m} was {b}", "the mean of {n} scores is {a}; one more score of {b} comes in"), ("what's the new average", "what does the mean become", "average now")),
          MEAN),
    story("mean_one_less", averaged, "print(round(({a}*{n}-{b})/({n}-1), 4))",
          (("{n}个数平均{a}，去掉一个{b}", "{n}人平均{a}分，走了一个{b}分的", "{k}小组{n}人均分{a}，不算那个{b}分"), ("剩下的平均多少", "其余的均值是几", "平均变成多少")),
          (("{n} numbers average {a}, and {b} is removed", "the mean of {n} scores is {a}; drop the {b}", "{n} people average {a} pothe one with {b} leaves"), ("what's the average of the rest", "new mean", "what do the others average")),
          MEAN, 0.7),
    story("missing_mark", scene(a=bare(60, 98), b=bare(60, 98), c=bare(60, 98), d=bare(65, 95), k=who), "print({d}*4-{a}-{b}-{c})",
          (("四门平均{d}，其中三门{a}、{b}、{c}", "{k}四次测验均分{d}，前三次{a}，{b}，{c}", "四个数的平均数是{d}，知道三个：{a} {b} {c}"), ("另一个是多少", "剩下那个几", "第四个是多少")),
          (("four marks average {d}, three of them are {a}, {b} and {c}", "the mean of four numbers is {d}; {a}, {b}, {c} are known", "{k} averaged {d} over four tests, the first three were {a}, {b}, {c}"), ("what's the fourth", "what is the missing one", "find the other one")),
          AMOUNT, 0.8),
    story("two_groups_mean", scene(n=bare(5, 45), a=bare(60, 95), m=bare(5, 45), b=bare(60, 95)), "print(round(({n}*{a}+{m}*{b})/({n}+{m}), 4))",
          (("一班{n}人平均{a}，二班{m}人平均{b}", "男生{n}个均分{a}，女生{m}个均分{b}", "上午{n}单平均{a}元，下午{m}单平均{b}元"), ("合起来平均多少", "总平均是多少", "全体均值呢")),
          (("class A has {n} pupils averaging {a}, class B {m} pupils averaging {b}", "{n} men scored {a} on average and {m} women {b}", "{n} orders averaged {a}, another {m} averaged {b}"), ("what's the overall average", "combined mean", "average of everyone")),
          MEAN, 0.8),
    story("twice_a_day", scene(n=bare(3, 9), a=bare(5, 90), m=bare(5, 60), k=who, w=words("药片,猫粮,咖啡豆,鸡饲料,茶包,维生素", "pills,scoops of cat food,coffee pods,feeds,tea bags,vitamins")), "print({n}*{a}*{m})",
          (("{w}每天{n}次每次{a}克，要{m}天的量", "一天用{n}回，一回{a}克{w}，连续{m}天", "{k}准备{m}天的{w}，每日{n}份，每份{a}克"), ("一共多少克", "总共需要多少", "合计多少克")),
          (("{n} {w} a day for each of {a} people, for {m} days", "{a} people use {n} {w} daily, over {m} days", "we plan {m} days, {a} guests, {n} {w} each per day"), ("how many is that in all", "how many do we need", "total number")),
          AMOUNT, 0.6),
    story("shelf_total_minus", scene(n=bare(3, 40), a=bare(5, 60), m=bare(3, 90), k=who, w=words("书,玻璃杯,鸡蛋,苗木,罐头,瓷砖", "books,glasses,eggs,plants,cans,tiles")), "print({n}*{a}-{m})",
          (("{n}箱{w}，每箱{a}个，坏了{m}个", "仓库有{n}排{w}，一排{a}个，卖出{m}个", "{k}运来{n}包{w}，每包{a}，退了{m}个"), ("还剩多少", "能用的有几个", "剩下几个")),
          (("{n} boxes with {a} {w} each, {m} broke", "there are {n} rows of {a} {w}, {m} got sold", "{k} brings {n} crates of {a} {w}; {m} are thrown away"), ("how many are left", "how many remain", "what's left")),
          (("还剩 {r} 个。", "剩 {r} 个。"), ("{r} are left.", "That leaves {r}.")), 0.8),
    story("raise_then_year", scene(a=cash(3000, 30000, 100, 0), q=pct(2, 30), k=who), "print(round({a}*(1+{q}/100)*12, 2))",
          (("{k}月薪{a}，涨{q}", "现在一个月{a}，下月起加{q}", "底薪{a}上调{q}"), ("之后一年挣多少", "涨完年薪是多少", "十二个月一共多少钱")),
          (("{k} makes {a} a month and gets a {q} raise", "monthly pay {a}, up {q}", "{a} per month plus a {q} rise"), ("what is that per year", "yearly pay afterwards", "how much over twelve months")),
          PAY, 0.6),
)
