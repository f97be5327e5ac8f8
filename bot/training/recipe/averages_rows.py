"""Rows of means, medians, spreads, wanted averages, grades, ratings and growth as people ask for them."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from bot.training.recipe import bignum_rows, everyday
from bot.training.recipe.everyday_rows import Row
from bot.training.recipe.family import Lang, Slot
from bot.training.recipe.retold import retold


def series(low: int, high: int, least: int = 4, most: int = 8, places: int = 0, again: float = 0.3) -> Callable[[Random, Lang], Slot]:
    """Measured values side by side; with probability ``again`` one of them comes twice."""

    def make(rng: Random, lang: Lang) -> Slot:
        values = [str(rng.randint(low, high)) if not places else f"{rng.uniform(low, high):.{places}f}" for _ in range(rng.randint(least, most))]
        if rng.random() < again:
            values.insert(rng.randrange(len(values)), rng.choice(values))
        sign = rng.choice(("、", "，", " ", "、", "；") if lang == "zh" else (", ", ", ", " ", "; ", "  "))
        last = rng.choice((sign, sign, "和" if lang == "zh" else " and "))
        return Slot(sign.join(values[:-1]) + last + values[-1], ", ".join(values))

    return make


def moded(rng: Random, lang: Lang) -> Slot:
    """Small numbers of which one is most frequent."""
    low = rng.choice((1, 3, 35, 60))
    values = [str(rng.randint(low, low + 8)) for _ in range(rng.randint(4, 7))]
    values += [values[0]] * (max(values.count(v) for v in values) + 1 - values.count(values[0]) + rng.randint(0, 1))
    rng.shuffle(values)
    return Slot(rng.choice(("、", "，", " ") if lang == "zh" else (", ", " ", "; ")).join(values), ", ".join(values))


def ordinal_percent(rng: Random, lang: Lang) -> Slot:
    """Which percentile: 90 in Chinese, 90th in English."""
    n = rng.choice((10, 20, 30, 40, 60, 70, 80, 85, 90, 95, 99))
    return Slot(str(n) if lang == "zh" else f"{n}th", str(n))


KINDS = {
    **bignum_rows.KINDS, "marks": series(48, 100), "kilos": series(40, 90, 4, 7, 1), "temps": series(-9, 34, 5, 7), "sales": series(200, 9000, 5, 8), "times": series(11, 60, 4, 7, 2), "few": series(2, 40, 3, 5, 0, 0), "nine": series(7, 9, 5, 8, 1), "ages": series(18, 65),
    "moded": moded, "pth": ordinal_percent, "old": series(60, 99, 2, 4, 0, 0),
}  # fmt: skip
ST = "from statistics import *\n"
NP = "import numpy as np\n"
MEAN, MEDIAN, MODE = ST + "print(round(mean([{l}]), 4))", ST + "print(median([{l}]))", ST + "print(mode([{l}]))"
SPREAD = "l = [{l}]\nprint(round(max(l) - min(l), 4))"

ROWS: tuple[Row, ...] = (
    # one number for a list
    Row("l=marks", MEAN, ("这次各科{l}，平均分多少", "小组成绩如下：{l}，求均分", "{l}，这些分数平均下来几分", "六年级抽测得分{l}，平均成绩", "考了这么几次：{l}，平均一次多少分", "班里几个人的分 {l} 平均呢"), ("my marks this term: {l}. Average?", "group results {l}, mean score please", "average out {l}", "test after test I got {l}; per test on average", "scores {l} -> mean", "what's the class average if the scores were {l}")),
    Row("l=kilos", MEAN, ("体重记录{l}公斤，平均多重", "几筐苹果各重{l}千克，平均每筐", "样品称了几次，{l}克，均值", "{l}，均重是多少"), ("weights logged: {l} kg, mean?", "the crates weigh {l} kg; average crate", "weighed it several times: {l} g. Mean value?", "average weight of {l}")),
    Row("l=temps", MEAN, ("这周每天气温{l}度，平均气温", "冷库读数{l}℃，平均几度", "零下零上都有：{l}，求平均"), ("temperatures this week {l}, average", "cold store readings {l} °C; mean", "mean of these, some below zero: {l}")),
    Row("l=sales", MEAN, ("一周营业额{l}，日均多少", "每天客流{l}，平均一天多少人", "步数记录 {l}，平均每天几步", "各门店销量{l}，店均"), ("takings per day {l}; daily average", "visitors {l}, mean per day", "my steps: {l}. Average day?", "shops sold {l}: per shop on average")),
    Row("l=times", MEAN, ("五十米跑成绩{l}秒，平均用时", "每圈用时{l}秒，平均圈速几秒", "接口耗时{l}毫秒，平均"), ("sprint times {l} s, mean", "laps of {l} seconds; average lap", "latencies {l} ms: average")),
    Row("l=marks", "print(sum([{l}]))", ("各科{l}，总分多少", "单项得分{l}，合计几分", "{l}，总成绩"), ("marks {l}: total", "points per event {l}, add up", "total score from {l}")),
    Row("l=marks", MEDIAN, ("成绩{l}，排中间的是几分", "{l}的中位数是多少", "把{l}排好，正中间的数", "中位分：{l}", "{l}，取中位"), ("marks {l}; the middle one", "median, {l}", "line up {l}: which value sits in the middle", "what's the median score for {l}")),
    Row("l=sales", MEDIAN, ("工资单上{l}，中位工资", "房价样本{l}，中位价多少", "{l}，中位数求一下"), ("salaries {l}: median salary", "house prices in thousands {l}; the median", "find the median of {l}")),
    Row("l=ages", MEDIAN, ("员工年龄{l}，年龄中位数", "参赛者{l}岁，中间年龄是几岁"), ("staff ages {l}: median age", "runners aged {l}; median")),
    Row("l=moded", MODE, ("鞋码销量记录{l}，卖得最多的码", "{l}里出现次数最多的数", "众数：{l}", "投票号码{l}，得票最多的是几号", "{l}，哪个最常见"), ("sizes sold {l}; the best seller", "which number turns up most in {l}", "mode: {l}", "votes {l}. Which number won?", "{l}: the commonest value")),
    Row("l=marks", SPREAD, ("成绩{l}，最高最低差几分", "{l}的极差", "{l}，波动范围多大（最大减最小）", "最好的和最差的差多少：{l}"), ("marks {l}: gap between best and worst", "range of {l}", "{l}, spread from lowest to highest", "highest minus lowest in {l}")),
    Row("l=temps", SPREAD, ("一周气温{l}度，最大温差", "气温{l}，最高与最低相差几度"), ("temperatures {l}; biggest difference", "readings {l}: warmest minus coldest")),
    Row("l=marks", "print(max([{l}]))", ("{l}，最高的几分", "几个人考了{l}，第一名多少", "{l}里头最大是谁"), ("{l}: the best", "they scored {l}; the winner's score", "highest in {l}")),
    Row("l=marks", "print(min([{l}]))", ("{l}，最低的几分", "几个人考了{l}，垫底多少", "{l}里头最小是谁"), ("{l}: the worst", "they scored {l}; the lowest", "smallest in {l}")),
    Row("l=marks", "print(sorted([{l}], reverse=True))", ("把{l}按分数从高到低排", "排名次：{l}，高分在前", "{l}由大到小"), ("rank {l} from the top", "order the marks {l}, best first", "{l} in descending order")),
    Row("l=marks k=2-3", "print(sorted([{l}], reverse=True)[{k} - 1])", ("{l}里排第{k}的高分是多少", "{l}，第{k}名几分（同分各占一名）"), ("place {k} from the top in {l}", "{l}: which value is number {k} counting from the largest")),
    Row("l=marks t=60-85", "print(sum(v >= {t} for v in [{l}]))", ("{l}，{t}分及以上的有几个", "{t}分算过线，{l}里过了几人", "成绩{l}，不低于{t}的人数"), ("{l}: how many reached {t}", "pass mark {t}; of {l}, how many passed", "count those not below {t} in {l}")),
    Row("l=marks t=60-85", "print(sum(v > {t} for v in [{l}]))", ("{l}，超过{t}的有几个", "高于{t}分的多少人：{l}"), ("{l}: how many are above {t}", "number of marks over {t} in {l}")),
    Row("l=marks t=60-85", "print(sum(v < {t} for v in [{l}]))", ("{l}，不到{t}的有几个", "{l}里低于{t}分的人数", "{t}分以下算不及格，{l}有几个不及格"), ("{l}: how many stay under {t}", "below {t} means failed; of {l}, how many failed")),
    Row("l=marks t=60-85", "l = [{l}]\nprint(round(sum(v >= {t} for v in l)/len(l)*100, 2))", ("{l}，{t}分及格，及格率百分之几", "成绩{l}，达到{t}的占百分之多少"), ("{l}, pass mark {t}: pass rate in percent", "what percent of {l} reached {t}")),
    Row("l=marks", "print(len([{l}]))", ("{l}，一共几个成绩", "数数有多少个数据：{l}"), ("{l}: how many values", "count the entries {l}")),
    # spread
    Row("l=marks", ST + "print(round(pstdev([{l}]), 4))", ("{l}的标准差", "成绩{l}，总体标准差", "分数波动：{l}，标准差多少", "全班就这些人：{l}，标准差"), ("standard deviation of {l}", "population standard deviation, {l}", "how much do {l} vary, standard deviation", "that's everybody: {l}. Sigma?")),
    Row("l=marks", ST + "print(round(stdev([{l}]), 4))", ("样本{l}，样本标准差", "{l}，按n-1算标准差", "抽样数据{l}，估计标准差（样本）"), ("sample {l}: sample standard deviation", "{l}, standard deviation with n-1", "s for the sample {l}")),
    Row("l=marks", ST + "print(round(pvariance([{l}]), 4))", ("{l}的方差", "数据{l}，总体方差多少", "求方差：{l}"), ("variance of {l}", "population variance, {l}", "{l}: their variance")),
    Row("l=marks", ST + "print(round(variance([{l}]), 4))", ("样本{l}，样本方差", "{l}，方差用n-1"), ("sample {l}: sample variance", "{l}, variance with n-1")),
    Row("l=kilos", ST + "print(round(pstdev([{l}])/mean([{l}])*100, 2))", ("{l}的变异系数（%）", "数据{l}，标准差占平均数百分之几"), ("coefficient of variation of {l} in percent", "{l}: standard deviation as a percent of the mean")),
    Row("l=kilos", "l = [{l}]\nm = sum(l)/len(l)\nprint(round(sum(abs(v - m) for v in l)/len(l), 4))", ("{l}的平均绝对偏差", "{l}，各数与平均数差的绝对值的平均"), ("mean absolute deviation of {l}", "average distance of {l} from their mean")),
    Row("l=sales p=pth", NP + "print(round(float(np.percentile([{l}], {p})), 4))", ("{l}的第{p}百分位数", "数据{l}，{p}分位是多少", "P{p}：{l}"), ("{p} percentile of {l}", "{l}: value at the {p} percentile", "for the data {l}, the {p} percentile")),
    Row("l=marks", NP + "print(round(float(np.percentile([{l}], 25)), 4))", ("{l}的下四分位数", "Q1：{l}", "{l}，第一四分位数"), ("lower quartile of {l}", "Q1 for {l}", "first quartile, {l}")),
    Row("l=marks", NP + "print(round(float(np.percentile([{l}], 75)), 4))", ("{l}的上四分位数", "Q3：{l}", "{l}，第三四分位数"), ("upper quartile of {l}", "Q3 for {l}", "third quartile, {l}")),
    Row("l=marks", NP + "q = np.percentile([{l}], [25, 75])\nprint(round(float(q[1] - q[0]), 4))", ("{l}的四分位距", "{l}，Q3减Q1", "IQR：{l}"), ("interquartile range of {l}", "{l}: Q3 minus Q1", "IQR, {l}")),
    Row("l=nine", "scores = sorted([{l}])[1:-1]\nprint(round(sum(scores)/len(scores), 4))", ("评委打分{l}，去掉一个最高一个最低，最后得分", "{l}，掐头去尾求平均", "歌手得分{l}，去最高分最低分后的平均分", "体操裁判{l}，截尾平均"), ("judges gave {l}; drop the top and bottom score, average the rest", "{l} without the highest and lowest, mean", "trimmed mean, one off each end: {l}", "diving marks {l}, best and worst don't count; average")),
    Row("l=few", ST + "print(round(geometric_mean([{l}]), 4))", ("{l}的几何平均", "几何平均数：{l}"), ("geometric mean of {l}", "{l}: multiply and take the root, the geometric mean")),
    Row("l=few", ST + "print(round(harmonic_mean([{l}]), 4))", ("{l}的调和平均", "调和平均数：{l}"), ("harmonic mean of {l}", "{l}: the harmonic mean")),
    Row("l=sales", "l = [{l}]\nprint([round(b - a, 4) for a, b in zip(l, l[1:])])", ("{l}，逐日增减多少", "各月数据{l}，每月比上月变化几"), ("{l}: change from each to the next", "monthly figures {l}; month on month differences")),
    # means of a few named numbers
    Row("a=60-100 b=40-59 c=101-140", "({a}+{b}+{c})/3", ("三次考了{a}、{b}、{c}，平均", "{a}和{b}和{c}，三个数均值多少", "语文{a}数学{c}英语{b}，平均每科几分", "三天各用电{a}、{b}、{c}度，一天平均"), ("three tries, {a}, {b} and {c}: the mean", "{a}, {b}, {c}; average of the three", "English {b}, maths {c}, science {a}: average per subject", "used {a}, {b} and {c} kWh on three days; a day on average"), 4),
    Row("a=60-100 b=40-59", "({a}+{b})/2", ("{a}跟{b}的平均数", "期中{a}期末{b}，各占一半，总评", "两次测{a}、{b}，取平均", "{a}和{b}的正中间是几"), ("average of {a} and {b}", "midterm {a}, final {b}, equal weight: overall", "measured twice, {a} and {b}; mean", "halfway between {a} and {b}"), 4),
    Row("n=5-60 t=900-9000", "{t}/{n}", ("{n}个人总共{t}分，人均几分", "{t}元的奖金池，{n}人均分，平均一人", "{n}天一共走了{t}米，日均多少米", "全组{n}人产出{t}件，平均每人"), ("{n} people scored {t} in total; per head", "a pot of {t} between {n} people on average", "{t} m in {n} days: daily average", "team of {n} made {t} pieces, each on average")),
    Row("n=5-60 m=60.5-95.5", "{m}*{n}", ("{n}人平均{m}分，总分多少", "平均每天{m}单，{n}天共多少单", "均价{m}，买了{n}件，花了多少"), ("{n} people at {m} on average: total", "{m} orders a day on average over {n} days; orders in all", "average price {m}, {n} items, spent?")),
    Row("m=60.5-95.5 t=900-9000", "{t}/{m}", ("总分{t}，平均{m}，多少人", "一共{t}，每份平均{m}，有几份"), ("total {t}, average {m}: how many", "sum {t} with a mean of {m}; number of values")),
    # wanted averages, missing values
    Row("l=old g=80-98", "l = [{l}]\nprint({g}*(len(l)+1) - sum(l))", ("考了{l}，下次得几分平均才到{g}", "前几次{l}，想均分{g}，再考一次要多少", "{l}之后，再来一个什么数平均就是{g}", "目标平均{g}，现有{l}，还差的一次要考"), ("I've got {l}; what next score makes the average {g}", "so far {l}. One more test, aiming at a mean of {g}: needed", "after {l}, which further number gives an average of {g}", "target average {g}, results {l}, required in the next one")),
    Row("a=60-100 b=40-59 c=101-140 m=70-99", "print({m}*4-{a}-{b}-{c})", ("四个数平均{m}，其中三个{a}、{b}、{c}，第四个是几", "四科均分{m}，已知{a}、{b}、{c}，剩下一科", "{a}、{b}、{c}和x的平均数是{m}，x等于"), ("four numbers average {m}; three are {a}, {b}, {c}. The fourth?", "mean of 4 marks is {m}, known {a}, {b} and {c}: the other", "{a}, {b}, {c} and x have mean {m}; x")),
    Row("a=60-100 b=40-59 m=70-99", "print({m}*3-{a}-{b})", ("三门平均{m}，两门{a}和{b}，第三门多少", "{a}、{b}、x平均是{m}，求x", "前两次{a}、{b}，三次平均要{m}，最后一次"), ("three subjects average {m}, two of them {a} and {b}: the third", "mean of {a}, {b} and x is {m}; x?", "first two {a} and {b}, want {m} over three: last one")),
    Row("n=3-9 m=60-90 t=70-98", "{t}*({n}+1)-{m}*{n}", ("前{n}次平均{m}，想拉到{t}，下回要考多少", "{n}场场均{m}分，再打一场要得多少场均才{t}", "目前{n}单均价{m}，再成一单要多少均价才到{t}"), ("{n} so far at {m} on average; next one needed for {t}", "averaging {m} points over {n} games, points next game for {t}", "mean {m} of {n} tests; to lift it to {t} the next must be")),
    Row("n=5-9 k=2-4 m=60-80 t=81-90", "({t}*{n}-{m}*{k})/({n}-{k})", ("共{n}次考试，前{k}次平均{m}，总平均想要{t}，剩下的平均每次考几分", "{n}天要日均{t}，头{k}天日均{m}，后面每天平均多少"), ("{n} tests in all, the first {k} average {m}; needed average in the rest for {t} overall", "{n} days at {t} a day wanted, the first {k} gave {m} a day: average for the remaining days")),
    Row("n=5-30 m=60-90 x=40-99", "({m}*{n}+{x})/({n}+1)", ("{n}个数平均{m}，添一个{x}，平均变多少", "{n}人均重{m}公斤，又来一位{x}公斤的，均重", "{n}条评论均分{m}，新来一条{x}分，现在均分"), ("{n} values with mean {m}, {x} joins; mean now", "{n} people average {m} kg, one of {x} kg steps in. New average?", "{n} reviews at {m}, one more of {x}: average")),
    Row("n=5-30 m=60-90 x=91-99", "({m}*{n}-{x})/({n}-1)", ("{n}个数平均{m}，拿走{x}，余下平均", "{n}人均分{m}，{x}分的那位转走了，剩下的人均分", "去掉最高的{x}，原来{n}个平均{m}，现在平均多少"), ("{n} values with mean {m}, take out {x}; mean of the others", "class of {n} averages {m}; the pupil with {x} leaves. New average?", "drop the top {x} from {n} values averaging {m}")),
    Row("n=5-30 m=60-90 x=40-59 y=91-99", "({m}*{n}-{x}+{y})/{n}", ("{n}个数平均{m}，其中{x}记错了应是{y}，正确平均", "{n}人均分{m}，把{y}看成了{x}，改过来平均多少"), ("{n} values average {m}, but {x} should have been {y}: correct mean", "mean {m} of {n}; replace {x} by {y}. New mean?")),
    Row("n=10-30 m=60-90 k=2-9", "{m}+{k}", ("{n}个数平均{m}，每个都加{k}，新的平均", "全班{n}人均分{m}，每人加{k}分，均分变"), ("{n} numbers average {m}; each goes up {k}. New mean?", "class of {n}, average {m}, everybody gets {k} bonus points: average")),
    Row("n=10-30 m=60-90 k=2-9", "{m}*{k}", ("{n}个数平均{m}，每个都乘{k}，新的平均",), ("{n} numbers average {m}; each is multiplied by {k}. New mean?",)),
    Row("n=20-60 a=60-90 m=20-59 b=60-95", "({n}*{a}+{m}*{b})/({n}+{m})", ("一班{n}人均分{a}，二班{m}人均分{b}，年级均分", "上半月{n}单均价{a}，下半月{m}单均价{b}，全月均价", "男工{n}人平均{a}件，女工{m}人平均{b}件，总平均"), ("class one: {n} pupils, mean {a}; class two: {m} pupils, mean {b}. Both together?", "{n} orders at {a} on average, then {m} at {b}: overall average", "{n} men average {a} pieces, {m} women {b}; everybody's average")),
    Row("n=20-60 t=60-75 a=76-90 m=10-19", "({t}*({n}+{m})-{a}*{m})/{n}", ("全班均分{t}，男生{n}人女生{m}人，女生均分{a}，男生均分",), ("whole class averages {t}: {n} boys and {m} girls, girls average {a}. The boys?",)),
    Row("n=3-9 m=10-40 d=2-9", "{m}*{n}+{d}*{n}", ("原先{n}人平均{m}，每人再多{d}，总数现在多少",), ("{n} people average {m}; each gets {d} more. Total now?",)),
    # weights, grades, ratings
    Row("a=60-99 p=%10-60 b=40-59", "{a}*{p}/100+{b}*(1-{p}/100)", ("期末{a}占{p}，平时{b}占其余，总评", "笔试{a}权重{p}，剩下的权重给面试{b}分，综合几分", "卷面{a}（{p}），实验{b}（剩余比例），这门课多少分"), ("final {a} counts {p}, coursework {b} the rest; overall", "written {a} at {p}, interview {b} for the remainder: total", "exam {a} ({p}), lab {b} (everything else): course mark")),
    Row("a=60-99 p=%20-30 b=40-59 q=%31-40 c=60-99", "{a}*{p}/100+{b}*{q}/100+{c}*(1-{p}/100-{q}/100)", ("平时{a}占{p}，期中{b}占{q}，其余看期末{c}，总分", "三项：作业{a}（{p}）、测验{b}（{q}）、剩下的比例是大考{c}"), ("homework {a} at {p}, midterm {b} at {q}, final {c} for the rest: total", "{a} weighs {p}, {b} weighs {q} and {c} what remains; weighted mark")),
    Row("p=%10-50 b=40-59 t=60-80", "({t}-{b}*(1-{p}/100))/({p}/100)", ("平时分{b}，期末占{p}，其余是平时，总评想要{t}，期末考几分",), ("coursework {b}, the final weighs {p} and coursework the rest; final mark needed for {t} overall",)),
    Row("a=60-99 b=40-59 c=100-120 x=2-3 y=4-5 z=6-9", "({a}*{x}+{b}*{y}+{c}*{z})/({x}+{y}+{z})", ("{a}分权{x}，{b}分权{y}，{c}分权{z}，加权平均", "三门课学分{x}、{y}、{z}，成绩依次{a}、{b}、{c}，加权均分", "单价{a}买{x}个，{b}买{y}个，{c}买{z}个，平均单价"), ("{a} with weight {x}, {b} with {y}, {c} with {z}: weighted mean", "credits {x}, {y}, {z} and grades {a}, {b}, {c}; weighted average", "{x} at {a}, {y} at {b}, {z} at {c}: average price")),
    Row("a=2.7-4.3 b=2.1-3.9 x=2-3 y=4-5", "({a}*{x}+{b}*{y})/({x}+{y})", ("{x}学分绩点{a}，{y}学分绩点{b}，GPA", "两门课，绩点{a}（{x}学分）和{b}（{y}学分），平均绩点"), ("{x} credits at {a}, {y} credits at {b}: GPA", "grade points {a} ({x} credits) and {b} ({y} credits), GPA?")),
    Row("a=20-900 b=10-90 c=2-9", "({a}*5+{b}*4+{c}*1)/({a}+{b}+{c})", ("五星{a}条，四星{b}条，一星{c}条，平均几星", "评价里5分{a}个、4分{b}个、1分{c}个，均分"), ("{a} five-star, {b} four-star and {c} one-star reviews: average stars", "ratings: 5 from {a}, 4 from {b}, 1 from {c} people; mean rating")),
    Row("a=20-900 b=1-19", "{a}/({a}+{b})*100", ("好评{a}条差评{b}条，好评率百分之几", "赞{a}踩{b}，点赞占比（%）", "胜{a}场负{b}场，胜率"), ("{a} good reviews, {b} bad: percent good", "{a} likes, {b} dislikes; share of likes in percent", "won {a}, lost {b}: win rate in percent")),
    Row("a=5-40 b=41-90", "{a}/{b}*100", ("{b}题对{a}题，得分率百分之几", "{b}投{a}中，命中率", "应到{b}人实到{a}人，出勤率（%）", "{b}个样品{a}个合格，合格率"), ("{a} right of {b}: score in percent", "{a} of {b} shots went in; hit rate in percent", "{a} present of {b}, attendance in percent", "{b} samples, {a} pass: pass rate in percent")),
    Row("a=60-99 c=121-150", "{a}/{c}*100", ("满分{c}，考了{a}，折合百分制几分", "{c}分的卷子得{a}，换算成100分制"), ("{a} out of {c} on a scale of 100", "full marks {c}, I got {a}: in percent")),
    Row("c=121-150 p=%60-95", "{c}*{p}/100", ("满分{c}，要拿{p}的分数，得多少分", "{c}分卷子，{p}算优秀，优秀线几分"), ("full marks {c}; points for {p}", "a {c} point paper, grade A from {p}: how many points")),
    # growth
    Row("a=1000-9000/100 b=10000-30000/500 n=2-9", "({b}/{a})**(1/{n})*100-100", ("{n}年从{a}涨到{b}，年均增长率百分之几", "{n}年间{a}变{b}，复合年增长（%）", "用户{a}到{b}用了{n}年，CAGR"), ("from {a} to {b} in {n} years: average yearly growth in percent", "CAGR, {a} to {b} over {n} years", "{a} became {b} in {n} years; compound growth a year in percent")),
    Row("p=%3-30 q=%31-60", "((1+{p}/100)*(1+{q}/100)-1)*100", ("先涨{p}再涨{q}，累计涨百分之几", "头一年增{p}，第二年增{q}，两年总增幅"), ("up {p}, then up {q}: total rise in percent", "{p} growth in year one and {q} in year two; both years in percent")),
    Row("p=%3-30 q=%31-60", "((1+{p}/100)*(1-{q}/100)-1)*100", ("先涨{p}再跌{q}，总共变化百分之几", "升{p}之后降{q}，合起来是百分之几"), ("up {p}, then down {q}: net change in percent", "a rise of {p} followed by a fall of {q}; overall percent")),
    Row("a=200-900 b=901-1900", "({b}-{a})/{a}*100", ("上月{a}这月{b}，环比百分之几", "去年同期{a}，今年{b}，同比增幅", "从{a}增加到{b}，涨了百分之几"), ("{a} last month, {b} this month: growth in percent", "year on year, {a} to {b}, percent", "it went up from {a} to {b}, that's what percent")),
    Row("a=200-900 b=901-1900", "({b}-{a})/{b}*100", ("从{b}减少到{a}，降了百分之几", "原来{b}，现在{a}，跌幅"), ("it fell from {b} to {a}: percent drop", "{b} before, {a} now; decrease in percent")),
    Row("l=sales", "l = [{l}]\nprint(round((l[-1] - l[0])/l[0]*100, 2))", ("{l}，从头到尾涨跌百分之几", "逐月数据{l}，末月比首月变化率（%）"), ("{l}: percent change from first to last", "monthly series {l}; last against first in percent")),
    Row("l=sales", "l = [{l}]\nprint(round(max(l)/sum(l)*100, 2))", ("{l}，最大的占总数百分之几", "各店销量{l}，销冠占比（%）"), ("{l}: share of the largest in percent", "sales per shop {l}; the top shop's percent of all")),
    Row("v=30-60 w=61-120", "2/(1/{v}+1/{w})", ("去时{v}回时{w}公里每小时，往返平均车速", "同样的路程，前半{v}后半{w}，平均速度"), ("there at {v}, back at {w} km/h: mean speed", "same distance at {v} and then at {w}; average speed")),
    Row("m=60-80 s=4-15 x=81-110", "({x}-{m})/{s}", ("均值{m}标准差{s}，{x}的z分数", "全体平均{m}、标准差{s}，我考{x}，标准分多少"), ("mean {m}, standard deviation {s}: z-score of {x}", "average {m}, sd {s}; how many sds above is {x}"), 4),
    Row("m=60-80 s=4-15 z=1.5-2.9", "{m}+{z}*{s}", ("均值{m}标准差{s}，高出{z}个标准差是多少",), ("mean {m}, sd {s}: the value {z} standard deviations above",), 4),
    Row("n=20-90 s=4-15", "{s}/{n}**0.5", ("样本量{n}，标准差{s}，标准误", "标准差{s}、n={n}，均值的标准误差"), ("n = {n}, standard deviation {s}: standard error", "standard error of the mean, sd {s}, {n} values"), 4),
    # once more, asked by others
    Row("l=marks", MEAN, ("平均几分？{l}", "给我算个均分，{l}，谢谢", "孩子这学期单元测{l}，总体平均水平多少分", "选手几轮得分{l}，场均", "把这几个成绩平均一下 {l}", "均值，数据如下：{l}"), ("average? {l}", "the mean of these please: {l}", "unit tests this term {l}; on average my child got", "rounds of {l}, points per round", "average these marks {l}", "arithmetic mean, data: {l}")),
    Row("l=sales", MEAN, ("平均每天卖多少？{l}", "近几天外卖单量{l}，日均单量", "车流量监测{l}，平均值", "电费每月{l}元，月均多少", "工资{l}，平均工资"), ("average per day? {l}", "orders these days: {l}; daily mean", "traffic counts {l}, mean count", "power bills {l}, monthly average", "wages {l}: average wage")),
    Row("l=kilos", MEAN, ("一筐筐称过来{l}斤，平均一筐", "几次测量{l}毫米，取平均值", "婴儿体检{l}，均值多少"), ("measured {l} mm; take the mean", "the sacks weigh {l}, average sack", "several readings {l}: mean reading")),
    Row("l=marks", MEDIAN, ("中位数？{l}", "{l}，从小到大数到中间是哪个", "别算平均，要中位：{l}", "一半人比它高一半人比它低，{l}"), ("median? {l}", "{l}: sorted, what's in the middle", "not the mean, the median: {l}", "half above, half below: {l}")),
    Row("l=moded", MODE, ("众数？{l}", "大家最爱几号：{l}", "{l}，重复最多的是哪个数", "客人人数记录{l}，最常来几人一桌"), ("mode? {l}", "favourite numbers {l}; the most popular", "{l}, which repeats most", "party sizes {l}: the commonest size")),
    Row("l=marks", SPREAD, ("极差？{l}", "{l}，头尾差多少", "体温（十分之一度）{l}，最高减最低", "几家报价{l}，最贵比最便宜贵多少"), ("range? {l}", "{l}: top minus bottom", "quotes of {l}; the dearest is how much above the cheapest", "from the smallest to the largest of {l} it's how far")),
    Row("l=marks", ST + "print(round(pstdev([{l}]), 4))", ("标准差？{l}", "{l}离散程度，用标准差", "σ是多少：{l}", "这几次成绩稳不稳，标准差：{l}"), ("standard deviation? {l}", "spread of {l} as a standard deviation", "σ for {l}", "how steady are {l}, sd")),
    Row("l=marks", ST + "print(round(stdev([{l}]), 4))", ("样本标准差？{l}", "抽了几个样{l}，s是多少（样本）", "{l}作为样本，标准差（除以n-1）"), ("sample sd? {l}", "{l} is a sample; its standard deviation", "standard deviation of the sample {l}, dividing by n-1")),
    Row("l=marks", ST + "print(round(pvariance([{l}]), 4))", ("方差？{l}", "{l}，每个数减平均数再平方，取平均", "S²（总体）：{l}"), ("variance? {l}", "{l}: mean of the squared deviations", "σ² of {l}")),
    Row("l=sales p=pth", NP + "print(round(float(np.percentile([{l}], {p})), 4))", ("接口延迟{l}毫秒，P{p}是多少", "求第{p}百分位：{l}"), ("latencies {l} ms; the {p} percentile", "{p} percentile? {l}", "find the {p} percentile for {l}")),
    Row("l=nine", "scores = sorted([{l}])[1:-1]\nprint(round(sum(scores)/len(scores), 4))", ("最后得分？评委亮分{l}，去掉最高最低各一个", "去极值后平均：{l}", "比赛规则掐掉一头一尾，{l}，得分多少"), ("final score? judges show {l}, highest and lowest dropped", "average without the extremes: {l}", "rules: strike one top and one bottom mark. {l}. Result?")),
    Row("l=marks k=2-3", "print(sorted([{l}])[{k} - 1])", ("{l}里第{k}小的数", "从低往高排，{l}的第{k}个"), ("number {k} from the bottom in {l}", "{l} sorted upward, the one at place {k}")),
    Row("l=marks t=60-85", "print(sum(v >= {t} for v in [{l}]))", ("几个过线？线是{t}，成绩{l}", "优秀线{t}，{l}里几人优秀", "成绩单{l}，至少{t}分的人数"), ("how many made it? cut {t}, marks {l}", "distinction from {t}; in {l} how many", "marks {l}: number with at least {t}")),
    Row("l=marks t=60-85", "l = [{l}]\nprint(round(sum(v >= {t} for v in l)/len(l)*100, 2))", ("及格率（%）？{l}，{t}分算及格", "{l}，优秀率（{t}分起）百分之多少"), ("pass rate in percent? {l}, with {t} as the line", "{l}: percent with {t} or better")),
    Row("l=marks a=2-9", "l = [{l}]\nprint(round(sum(l)/len(l) + {a}, 4))", ("{l}每个都加{a}，平均多少", "{l}，人人加{a}分后的均分"), ("add {a} to each of {l}; mean", "{l} with {a} bonus points for everyone, average")),
    Row("l=old x=60-99", "scores = [{l}, {x}]\nprint(round(sum(scores)/len(scores), 4))", ("之前{l}，今天又拿了{x}，平均", "{l}再加上一个{x}，新的平均数", "补考{x}，前面几门{l}，总平均"), ("so far {l}, today {x}: mean now", "{l} and one more, {x}; new average", "resit {x}, others {l}, overall mean")),
    Row("l=old g=80-98", "l = [{l}]\nprint({g}*(len(l)+1) - sum(l))", ("最后一科要几分？前面{l}，目标均分{g}", "{l}，还剩一次，怎样才能平均{g}", "想要平均{g}分，手上{l}，差一次，那次要多少分"), ("what do I need last? {l} so far, goal {g} on average", "{l}, one to go, for a mean of {g}", "wanting {g} as the average with {l} in hand and one test left: that test")),
    Row("n=3-9 m=60-90 t=70-98", "{t}*({n}+1)-{m}*{n}", ("下次要几分？{n}次平均{m}，目标{t}", "头{n}周平均{m}单，加上下周要周均{t}，下周得多少单", "{n}门的均分{m}，第{n}门之后再来一门，均分要{t}，这门考几分"), ("what must come next? mean {m} of {n}, goal {t}", "{m} a week for {n} weeks; next week needed for an average of {t}", "average {m} in {n} subjects, one more makes it {t}: mark in that one")),
    Row("n=20-60 a=60-90 m=20-59 b=60-95", "({n}*{a}+{m}*{b})/({n}+{m})", ("总平均？{n}个{a}，{m}个{b}", "{n}名老员工人均{a}件，{m}名新员工人均{b}件，全员人均", "前{n}天日均{a}，后{m}天日均{b}，整体日均", "男{n}人均分{a}，女{m}人均分{b}，全班均分"), ("overall mean? {n} at {a}, {m} at {b}", "{n} old hands at {a} pieces each on average, {m} newcomers at {b}: whole staff", "first {n} days {a} a day, next {m} days {b}: daily mean", "{n} boys average {a}, {m} girls {b}; class mean")),
    Row("n=5-30 m=60-90 x=91-99", "({m}*{n}-{x})/({n}-1)", ("去掉{x}以后平均？原来{n}个平均{m}", "{n}人平均{m}岁，{x}岁的老爷爷走了，剩下的平均几岁"), ("mean without {x}? {n} values had {m}", "{n} people average {m} years; the one aged {x} leaves. Mean age?")),
    Row("n=5-30 m=60-90 x=40-99", "({m}*{n}+{x})/({n}+1)", ("加进{x}以后平均？原来{n}个平均{m}", "队里{n}人平均{m}岁，来了位{x}岁的，现在平均几岁"), ("mean with {x} added? {n} values had {m}", "a squad of {n} averages {m}; the new signing is {x}. Average now?")),
    Row("n=5-60 t=900-9000", "{t}/{n}", ("平均多少？总量{t}，{n}份", "{n}次一共花了{t}元，平均一次", "共{t}页{n}天看完，平均每天几页", "{t}斤桃装了{n}筐，平均一筐几斤"), ("average? total {t}, {n} parts", "{n} times cost {t} altogether; one time on average", "{t} pages in {n} days, pages a day", "{t} kilos in {n} baskets; a basket on average")),
    Row("n=5-60 m=60.5-95.5", "{m}*{n}", ("总数多少？{n}份平均{m}", "{n}天日均{m}，一共", "平均体重{m}公斤的{n}人一共多重"), ("total? {n} parts averaging {m}", "{n} days at {m} a day, sum", "{n} people averaging {m} kg weigh together")),
    Row("a=60-99 p=%10-60 b=40-59", "{a}*{p}/100+{b}*(1-{p}/100)", ("总评？{a}占{p}，{b}占剩下的", "面试{a}分算{p}，其余看笔试{b}分，总成绩", "大作业{a}按{p}计，考试{b}按剩余计，几分"), ("overall? {a} counts {p}, {b} the rest", "interview {a} is {p}, written {b} the remainder; result", "project {a} at {p}, exam {b} for what remains")),
    Row("a=60-99 b=40-59 x=2-4 y=5-6", "({a}*{x}+{b}*{y})/({x}+{y})", ("{a}分{x}学分，{b}分{y}学分，加权平均分", "{x}公斤{a}元一公斤的配{y}公斤{b}元一公斤的，均价", "权重{x}和{y}，数值{a}和{b}，加权均值"), ("{a} with {x} credits, {b} with {y} credits: weighted", "{x} kg at {a} with {y} kg at {b}, price per kg on average", "weights {x} and {y}, values {a} and {b}; weighted mean")),
    Row("a=5-40 b=41-90", "{a}/{b}*100", ("百分之几？{b}里的{a}", "{b}次试验成功{a}次，成功率", "{b}粒种子发芽{a}粒，发芽率（%）", "{b}场赢{a}场，胜率多少"), ("what percent? {a} out of {b}", "{b} trials, {a} successes: rate in percent", "{a} of {b} seeds came up; germination in percent", "{b} games, {a} won; percent won")),
    Row("a=5-40 b=41-90", "(1-{a}/{b})*100", ("{b}人请假{a}人，出勤率百分之几", "{b}个零件{a}个次品，合格率（%）", "{b}题错{a}题，正确率"), ("{a} of {b} are away: attendance in percent", "{b} parts, {a} rejects; percent good", "{b} questions, {a} wrong: percent right")),
    Row("a=200-900 b=901-1900", "({b}-{a})/{a}*100", ("涨幅？{a}到{b}", "粉丝{a}涨到{b}，增长率（%）", "产量由{a}提高到{b}，提高百分之几"), ("growth in percent? {a} to {b}", "followers went from {a} to {b}; rate", "output raised from {a} to {b}: percent up")),
    Row("a=200-900 b=901-1900", "({b}-{a})/{b}*100", ("降幅？{b}到{a}", "成本由{b}压到{a}，下降百分之几", "用时从{b}秒缩短到{a}秒，缩短百分之几"), ("fall in percent? {b} to {a}", "cost cut from {b} to {a}, percent", "time down from {b} s to {a} s: percent saved")),
    Row("a=1000-9000/100 b=10000-30000/500 n=2-9", "({b}/{a})**(1/{n})*100-100", ("年均增速（%）？{a}，{n}年后{b}", "{n}年里从{a}做到{b}，平均每年增长百分之几"), ("yearly growth in percent? {a}, {n} years later {b}", "{n} years took it from {a} to {b}: percent a year on average, compounded")),
    Row("a=1000-9000/100 p=%3-30 n=2-9", "{a}*(1+{p}/100)**{n}", ("{a}每年增{p}，{n}年后", "基数{a}，年增速{p}，第{n}年末是多少", "照每年{p}的速度，{a}过{n}年变成"), ("{a} growing {p} a year for {n} years", "base {a}, growth {p} yearly, after {n} years", "at {p} a year, {a} becomes in {n} years")),
)

SAID = (
    retold("mean",
           (("数据是{l}", "抄下来的数{l}", "{l}这些", "连续几天{l}", "打分情况{l}"), ("平均数多少", "平均下来是几", "均值是几", "取个平均", "平均一个多少")),
           (("the data are {l}", "I noted {l}", "these: {l}", "day by day {l}", "ratings {l}"), ("what's the average", "on average, how much", "the mean, please", "average them", "what does it average out to")), 2.5, "said"),
    retold("median",
           (("数据是{l}", "抄下来的数{l}", "{l}这些", "排队的身高{l}"), ("中位数多少", "中间那个是几", "中位值是几", "排序后居中的数是谁")),
           (("the data are {l}", "I noted {l}", "these: {l}", "heights in line {l}"), ("what's the median", "what's in the middle", "the middle value, please", "sorted, which one is central")), 2, "said"),
    retold("pstdev",
           (("数据是{l}", "抄下来的数{l}", "全部就是{l}"), ("标准差多少", "总体标准差是几", "σ等于几", "离散程度，标准差是多少")),
           (("the data are {l}", "I noted {l}", "that's all of them: {l}"), ("what's the standard deviation", "the population standard deviation", "sigma, please", "how spread out are they, as a standard deviation")), 1.2, "said"),
    retold("spread",
           (("数据是{l}", "报价{l}", "{l}这些"), ("极差多少", "最大最小差多少", "最高比最低多几", "两头相差几")),
           (("the data are {l}", "quotes {l}", "these: {l}"), ("what's the range", "how far apart are the largest and smallest", "largest minus smallest", "from lowest to highest, how much")), 1.2, "said"),
    retold("max_and_min",
           (("数据是{l}", "报价{l}", "{l}这些"), ("最大和最小各是几", "最高最低分别多少", "两个极值是谁（先大后小）")),
           (("the data are {l}", "quotes {l}", "these: {l}"), ("what are the largest and the smallest", "highest and lowest, please", "both extremes, largest first")), 0.8, "said"),
    retold("weighted_mean",
           (("成绩单：{s}", "这门课{s}", "按比例{s}", "{s}"), ("最后总评几分", "加权后多少", "总成绩是多少", "折算下来几分")),
           (("report: {s}", "for this course {s}", "in proportion: {s}", "{s}"), ("what's the final mark", "weighted, how much", "overall result", "what does it work out at")), 1.5, "said"),
    retold("needed_score",
           (("目前{l}，一共{n}次，目标平均{g}", "{n}门里考完了{l}，想要均分{g}", "平均要到{g}，{n}场已有{l}"), ("最后一次要多少", "剩下那次得几分", "还差的那次至少考多少")),
           (("so far {l}, {n} in all, target average {g}", "of {n} subjects {l} are done, wanting {g} on average", "an average of {g} over {n} is the goal, I have {l}"), ("what must the last one be", "what's needed in the remaining one", "how many points in the last")), 1.5, "said"),
    retold("joint_mean",
           (("甲组{n}人平均{m}，乙组{k}人平均{p}", "先卖{n}件均价{m}，再卖{k}件均价{p}", "{n}个数均值{m}，另外{k}个均值{p}"), ("合起来平均多少", "总平均是几", "全部的均值多少")),
           (("group one, {n} people, averages {m}; group two, {k} people, averages {p}", "{n} sold at {m} on average, then {k} at {p}", "{n} numbers with mean {m}, {k} more with mean {p}"), ("what's the overall average", "mean of all of them", "combined, what's the average")), 1.2, "said"),
    retold("mean_of_total",
           (("总共{t}，分{n}份", "{n}天一共{t}", "{n}个人合计{t}", "{t}摊到{n}次"), ("平均多少", "平均每份几", "均值是几")),
           (("{t} in total, {n} parts", "{t} over {n} days", "{n} people with {t} together", "{t} spread over {n} times"), ("what's the average", "how much each on average", "the mean, please")), 1.2, "said"),
    retold("percentile",
           (("数据是{l}", "响应时间{l}", "{l}这些"), ("第{p}百分位是多少", "P{p}是几", "{p}%分位数多少")),
           (("the data are {l}", "response times {l}", "these: {l}"), ("what's the {p}th percentile", "P{p}, please", "value at the {p} percent quantile")), 0.8, "said"),
)

FAMILIES = everyday.families("averages_said", ROWS, KINDS) + SAID
