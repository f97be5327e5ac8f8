"""Statistics of short lists: averages, spread, extremes, order, weights, grades.

Plain "standard deviation" and "variance" mean the population's; the sample's only where the question says so.
Knows nothing of tables in files.
"""

from __future__ import annotations

from random import Random

from bot.training.recipe.family import Family, Lang, Slot, Slots
from bot.training.recipe.slots import EN_NAMES, ZH_NAMES, decimal_text, number, numbers, plain, word

ZH_SUBJECTS = ["语文", "数学", "英语", "物理", "化学", "生物", "历史", "地理", "政治", "体育", "音乐", "信息技术"]
EN_SUBJECTS = ["math", "English", "physics", "chemistry", "biology", "history", "geography", "art", "music", "science", "French", "economics"]
ZH_WHAT = ["这组数据", "成绩", "体重", "身高", "气温", "销量", "分数", "温度读数", "步数", "用电量", "血压", "票房", "得分", "样品重量", "响应时间", "每日客流", "工资", "库存"]
EN_WHAT = ["data", "scores", "weights", "heights", "temperatures", "sales", "readings", "steps", "prices", "lap", "times", "samples", "ages", "marks", "measurements", "earnings", "visitors"]


def some(rng: Random, lang: Lang, low: int = 3, high: int = 9, digits: int = 4) -> Slots:
    """A list and a word for what it measures."""
    return {"l": listed(rng, lang, low, high, digits), "what": word(rng.choice(ZH_WHAT if lang == "zh" else EN_WHAT))}


def listed(rng: Random, lang: Lang, low: int, high: int, digits: int) -> Slot:
    """A list: of any size, or of values near each other as measurements are."""
    if rng.random() < 0.5:
        return numbers(rng, lang, low, high, digits)
    centre = rng.choice((20, 60, 75, 85, 100, 170, 500, 1200, 5000))
    decimals = rng.random() < 0.3
    values = [str(round(rng.uniform(0.7, 1.3) * centre, 1)) if decimals else str(round(rng.uniform(0.7, 1.3) * centre)) for _ in range(rng.randint(low, high))]
    if rng.random() < 0.4:
        values[-1] = values[0]
    if rng.random() < 0.12:
        values = [f"-{value}" if rng.random() < 0.5 else value for value in values]
    joiner = rng.choice(("、", "，", " ", ", ", "、", "；") if lang == "zh" else (", ", ", ", " ", "; "))
    text = joiner.join(values)
    if lang == "en" and joiner == ", " and rng.random() < 0.4:
        text = ", ".join(values[:-1]) + rng.choice((" and ", ", and ")) + values[-1]
    if lang == "zh" and rng.random() < 0.15:
        text = joiner.join(values[:-1]) + "和" + values[-1]
    if rng.random() < 0.12:
        text = f"[{text}]" if rng.random() < 0.7 else f"({text})"
    return Slot(text, ", ".join(values))


def positive(rng: Random, lang: Lang) -> Slots:
    """A short list of whole numbers above zero."""
    values = [str(rng.randint(1, rng.choice((10, 40, 200)))) for _ in range(rng.randint(2, 5))]
    joiner = rng.choice(("、", "，", "和" if len(values) == 2 else "、", " ") if lang == "zh" else (", ", " and " if len(values) == 2 else ", ", " "))
    return {"l": Slot(joiner.join(values), ", ".join(values))}


def repeated(rng: Random, lang: Lang) -> Slots:
    """A list of small numbers with a single most frequent one."""
    low = rng.choice((1, 1, 20, 36, 80))
    values = [rng.randint(low, low + 9) for _ in range(rng.randint(3, 7))]
    top = rng.choice(values)
    values += [top] * (max(values.count(v) for v in values) + 1 - values.count(top))
    rng.shuffle(values)
    text = rng.choice(("、", "，", " ", ",") if lang == "zh" else (", ", ", ", " ", ",")).join(map(str, values))
    return {"l": Slot(text, ", ".join(map(str, values))), "what": word(rng.choice(ZH_WHAT if lang == "zh" else EN_WHAT)), "x": plain(top)}


def with_threshold(rng: Random, lang: Lang) -> Slots:
    """A list and a number inside its range."""
    slots = some(rng, lang, 4, 10, 3)
    values = sorted(float(v) for v in slots["l"].code.split(", "))
    return {**slots, "t": plain(round(rng.uniform(values[0], values[-1])))}


def with_percentile(rng: Random, lang: Lang) -> Slots:
    """A list and a percentile."""
    p = rng.choice((10, 20, 25, 30, 40, 60, 75, 80, 90, 90, 95, 99))
    return {**some(rng, lang, 5, 11), "p": Slot(str(p), str(p))}


def with_rank(rng: Random, lang: Lang) -> Slots:
    """A list and a small rank."""
    k = rng.choice((2, 2, 3))
    ranks = {2: "二", 3: "三"} if lang == "zh" else {2: "second", 3: "third"}
    return {**some(rng, lang, 4, 9), "k": Slot(ranks[k], str(k))}


def report(rng: Random, lang: Lang) -> Slots:
    """Marks with names of subjects or people in front of them."""
    zh = lang == "zh"
    names = rng.choice((ZH_SUBJECTS, ZH_SUBJECTS, ZH_NAMES[:16])) if zh else rng.choice((EN_SUBJECTS, EN_SUBJECTS, EN_NAMES))
    chosen = rng.sample(names, rng.randint(3, 6))
    marks = [str(rng.randint(48, 100)) if rng.random() < 0.9 else f"{rng.randint(50, 99)}.5" for _ in chosen]
    between = rng.choice(("", "", "是", "考了", " ", "：") if zh else (" ", " ", ": ", " got ", " = "))
    unit = rng.choice(("", "分")) if zh else ""
    text = rng.choice(("，", "、", " ", ",") if zh else (", ", ", ", "; ")).join(f"{n}{between}{m}{unit}" for n, m in zip(chosen, marks, strict=True))
    return {"s": Slot(text, ", ".join(marks))}


def weighted(rng: Random, lang: Lang) -> Slots:
    """Values with percentages that add to 100."""
    n = rng.choice((2, 2, 3, 3, 4))
    cuts = sorted(rng.sample(range(1, 20), n - 1))
    weights = [(b - a) * 5 for a, b in zip([0, *cuts], [*cuts, 20], strict=True)]
    names = rng.sample(["平时", "期中", "期末", "作业", "实验", "出勤", "笔试", "面试", "考试", "论文"] if lang == "zh" else ["homework", "midterm", "final", "exam", "lab", "attendance", "quiz", "project", "interview", "essay"], n)
    marks = [rng.randint(55, 100) for _ in names]
    if lang == "zh":
        style = rng.choice(("{n}{m}分占{w}%", "{n}成绩{m}（{w}%）", "{n}{m}，权重{w}%", "{n}{m}占比{w}%", "{n}得{m}分、占{w}%"))
        joiner = rng.choice(("，", "；", "，", " "))
    else:
        style = rng.choice(("{n} {m} ({w}%)", "{n} {m} worth {w}%", "{m} in the {n} which counts {w}%", "{n}: {m}, weight {w}%", "{w}% {n} with {m}"))
        joiner = rng.choice((", ", "; ", ", "))
    parts = [style.replace("{n}", a).replace("{m}", str(m)).replace("{w}", str(w)) for a, m, w in zip(names, marks, weights, strict=True)]
    flipped = style.startswith("{w}")
    terms = [f"{w}*{m}" if flipped else f"{m}*{w}" for m, w in zip(marks, weights, strict=True)]
    return {"s": Slot(joiner.join(parts), " + ".join(terms))}


def stock(rng: Random, lang: Lang) -> Slots:
    """Two or three lots bought at different prices."""
    lots = [(rng.choice((rng.randint(1, 60), rng.randint(1, 20) * 100)), rng.choice((str(rng.randint(2, 300)), decimal_text(rng, 2)))) for _ in range(rng.choice((2, 2, 3)))]
    if lang == "zh":
        style = rng.choice(("{q}股{p}元", "{q}件每件{p}元", "{q}斤单价{p}", "{q}个@{p}元", "以{p}元买{q}股", "{p}元买了{q}份"))
        joiner = rng.choice(("，", "、", "，又", "和"))
    else:
        style = rng.choice(("{q} shares at ${p}", "{q} at {p}", "{q} units for ${p} each", "{q} kg at {p} per kg", "at {p} I got {q}"))
        joiner = rng.choice((", ", " and ", ", then "))
    flipped = style.index("{p}") < style.index("{q}")
    text = joiner.join(style.replace("{q}", str(q)).replace("{p}", p) for q, p in lots)
    terms = " + ".join(f"{p}*{q}" if flipped else f"{q}*{p}" for q, p in lots)
    return {"s": Slot(text, f"({terms}) / ({' + '.join(str(q) for q, _ in lots)})")}


def gpa(rng: Random, lang: Lang) -> Slots:
    """Grade points with credits."""
    courses = [(rng.choice(("4.0", "3.7", "3.3", "3.0", "2.7", "2.3", "3.5", "4", "3")), rng.randint(1, 6)) for _ in range(rng.randint(2, 5))]
    if lang == "zh":
        text = rng.choice(("，", "；", "、")).join(f"{g}（{c}学分）" for g, c in courses)
    else:
        text = ", ".join(f"{g} ({c} credits)" for g, c in courses)
    terms = " + ".join(f"{g}*{c}" for g, c in courses)
    return {"s": Slot(text, f"({terms}) / ({' + '.join(str(c) for _, c in courses)})")}


def target(rng: Random, lang: Lang) -> Slots:
    """Marks so far and the average wanted after one more."""
    values = [rng.randint(60, 98) for _ in range(rng.randint(2, 5))]
    text = rng.choice(("、", "，", " ") if lang == "zh" else (", ", ", ", " and " if len(values) == 2 else ", ")).join(map(str, values))
    return {"l": Slot(text, ", ".join(map(str, values))), "g": plain(rng.randint(75, 95)), "n": plain(len(values) + 1), "k": plain(len(values))}


def total_and_count(rng: Random, lang: Lang) -> Slots:
    """A total and how many it is shared by."""
    return {"t": number(rng, lang, 6, 20, 0.15), "n": plain(rng.randint(2, 60))}


def mean_and_count(rng: Random, lang: Lang) -> Slots:
    """An average and how many it stands for, and a second group."""
    a, b = (str(rng.randint(50, 99)) if rng.random() < 0.7 else f"{rng.randint(50, 99)}.{rng.randint(1, 9)}" for _ in range(2))
    return {"m": plain(a), "n": plain(rng.randint(3, 60)), "p": plain(b), "k": plain(rng.randint(3, 60)), "x": plain(rng.randint(30, 100))}


def pairs(rng: Random, lang: Lang) -> Slots:
    """Two lists of the same length."""
    n = rng.randint(3, 6)
    x = [rng.randint(1, 60) for _ in range(n)]
    y = [v * rng.randint(1, 3) + rng.randint(0, 15) for v in x]
    if len(set(x)) == 1 or len(set(y)) == 1:
        x[0], y[0] = x[0] + 1, y[0] + 7
    joiner = rng.choice(("、", "，") if lang == "zh" else (", ", " "))
    wrap = rng.choice(("{}", "[{}]", "{}"))
    x_slot, y_slot = (Slot(wrap.format(joiner.join(map(str, v))), ", ".join(map(str, v))) for v in (x, y))
    return {"x": x_slot, "y": y_slot}


S = "from statistics import *\n"
FAMILIES = (
    Family("mean", some, S + "print(round(mean([{l}]), 4))",
           zh=("{l}的平均数", "{l}的平均值是多少", "求{l}的平均数", "平均数：{l}", "{l} 平均", "{l}平均下来是多少", "这几个数平均多少：{l}", "求均值 {l}", "{l}的算术平均", "{what}{l}，平均是多少", "{what}分别是{l}，算一下均值", "我们班{what}：{l}，平均呢", "几个数{l}取平均", "把{l}平均一下", "{what}记录{l}，求平均值", "最近几天的{what}是{l}，平均每天多少", "孩子作业：求{l}的平均数", "均值是多少 {l}", "有{l}这么些数，它们的平均水平", "老师让算{l}的平均分"),
           en=("average of {l}", "what is the mean of {l}", "mean of {l}", "calculate the average of {l}", "{l} average", "find the mean: {l}", "avg {l}", "what's the average of these numbers {l}", "the average of {l} is", "my {what} are {l}, what is the average", "{what}: {l}. mean?", "average these: {l}", "on average how much are {l}", "compute the arithmetic mean of {l}", "take the mean of {l}", "this week's {what} were {l}, what's the average", "given {l}, find the mean", "we recorded {what} of {l}, what's the average value", "average out {l}", "mean({l})"),
           say_zh=("平均数是 {r}。", "平均是 {r}。", "均值是 {r}。", "平均值为 {r}。"), say_en=("The mean is {r}.", "The average is {r}.", "On average {r}.", "It averages {r}."), weight=2.5),
    Family("median", some, S + "print(median([{l}]))",
           zh=("{l}的中位数", "{l}的中位数是多少", "求{l}的中位数", "中位数：{l}", "{l}排好序中间那个数是几", "这组数的中位数 {l}", "{what}{l}，中位数是多少", "{what}分别为{l}，求中位数", "找出{l}的中位数", "中间值是多少：{l}", "{l} 中位数", "统计题：{l}，中位数等于几", "给出数据{l}，中位数是", "{l}里处在中间的数"),
           en=("median of {l}", "what is the median of {l}", "find the median: {l}", "{l} median", "calculate the median of {l}", "what's the middle value of {l}", "the median for {l}", "my {what} are {l}, what's the median", "{what}: {l}. median?", "given the numbers {l}, what is the median", "median({l})", "which number is in the middle of {l} when sorted", "compute median {l}", "the {what} were {l} - give me the median"),
           say_zh=("中位数是 {r}。", "中位数为 {r}。", "中间值是 {r}。"), say_en=("The median is {r}.", "It is {r}.", "The middle value is {r}."), weight=1.5),
    Family("mode", repeated, S + "print(mode([{l}]))",
           zh=("看看{l}里哪个最常见", "{l}中重复次数最多的数", "投票结果{l}，哪个得票最多", "数据{l}的众数等于", "同学们穿的鞋码是{l}，众数是多少", "{l}的众数", "{l}的众数是多少", "求{l}的众数", "众数：{l}", "{l}里出现最多的是哪个数", "{l}中哪个数出现次数最多", "{what}{l}，众数是几", "找众数 {l}", "{l} 众数", "出现频率最高的数：{l}", "鞋码销售记录{l}，卖得最多的是几码", "这些数{l}里重复最多的是谁"),
           en=("which value repeats the most in {l}", "the most common of {l}", "what's the most frequently occurring number: {l}", "votes were {l}, which option won", "given {l}, find the mode", "modal value of {l}", "mode of {l}", "what is the mode of {l}", "find the mode: {l}", "{l} mode", "most common number in {l}", "which number appears most often in {l}", "most frequent value in {l}", "{what}: {l}. mode?", "what value occurs the most in {l}", "shoe sizes sold: {l}, which is the most popular"),
           say_zh=("众数是 {r}。", "出现最多的是 {r}。"), say_en=("The mode is {r}.", "The most frequent value is {r}."), weight=0.9),
    Family("pstdev", some, S + "print(round(pstdev([{l}]), 4))",
           zh=("{l}的标准差", "{l}的标准差是多少", "求{l}的标准差", "标准差：{l}", "{l} 标准差", "{what}{l}，标准差多少", "{l}的总体标准差", "求总体标准差 {l}", "{what}分别是{l}，计算标准差", "这组数据{l}的标准差", "数据{l}波动多大，用标准差表示", "stdev {l}", "算{l}的均方差", "{l}的离散程度，标准差是几", "{what}为{l}，总体标准差等于多少"),
           en=("standard deviation of {l}", "what is the standard deviation of {l}", "find the standard deviation: {l}", "{l} standard deviation", "std dev of {l}", "calculate the SD of {l}", "population standard deviation of {l}", "{what}: {l}. standard deviation?", "what's the population standard deviation for {l}", "how spread out are {l}, standard deviation please", "stdev {l}", "compute the std of {l}", "my {what} are {l}; the population SD is", "given {l}, find the standard deviation"),
           say_zh=("标准差是 {r}。", "标准差约为 {r}。", "结果是 {r}。"), say_en=("The standard deviation is {r}.", "It is about {r}.", "SD = {r}."), weight=1.2),
    Family("stdev", some, S + "print(round(stdev([{l}]), 4))",
           zh=("{l}的样本标准差", "求{l}的样本标准差", "样本标准差：{l}", "{l}的样本标准差是多少", "{what}抽样得到{l}，样本标准差是多少", "样本{l}的样本标准差", "用n-1算{l}的标准差", "{what}{l}，求样本标准差", "把{l}当样本，标准差多少"),
           en=("sample standard deviation of {l}", "what is the sample standard deviation of {l}", "find the sample standard deviation: {l}", "sample SD of {l}", "sample stdev for {l}", "{what} sample: {l}. sample standard deviation?", "standard deviation with n-1 of {l}", "treat {l} as a sample, what's the standard deviation", "compute the sample std dev of {l}"),
           say_zh=("样本标准差是 {r}。", "样本标准差约为 {r}。"), say_en=("The sample standard deviation is {r}.", "It is about {r}."), weight=0.8),
    Family("pvariance", some, S + "print(round(pvariance([{l}]), 4))",
           zh=("{l}的方差", "{l}的方差是多少", "求{l}的方差", "方差：{l}", "{l} 方差", "{what}{l}，方差多少", "{l}的总体方差", "{what}分别是{l}，求方差", "计算数据{l}的方差", "总体方差 {l}", "数学作业：{l}的方差等于几"),
           en=("variance of {l}", "what is the variance of {l}", "find the variance: {l}", "{l} variance", "calculate the variance for {l}", "population variance of {l}", "{what}: {l}. variance?", "var {l}", "what's the population variance for {l}", "given {l}, compute the variance"),
           say_zh=("方差是 {r}。", "方差约为 {r}。"), say_en=("The variance is {r}.", "It is {r}."), weight=0.9),
    Family("variance", some, S + "print(round(variance([{l}]), 4))",
           zh=("{l}的样本方差", "求{l}的样本方差", "样本方差：{l}", "{l}的样本方差是多少", "{what}样本{l}，样本方差多少", "用n-1算{l}的方差"),
           en=("sample variance of {l}", "what is the sample variance of {l}", "find the sample variance: {l}", "{what} sample {l}: sample variance", "variance with n-1 of {l}", "compute the sample variance for {l}"),
           say_zh=("样本方差是 {r}。",), say_en=("The sample variance is {r}.", "It is {r}."), weight=0.5),
    Family("spread", some, "l = [{l}]\nprint(round(max(l) - min(l), 4))",
           zh=("{l}的最大差距是多少", "气温{l}，温差多大", "{l}最高减最低", "数据{l}的极差等于", "{l}的极差", "{l}的极差是多少", "求{l}的极差", "{l}最大值和最小值相差多少", "{what}{l}，极差多少", "{l}里最大的减最小的是多少", "{l} 全距", "{what}{l}，最高和最低差多少"),
           en=("spread between max and min in {l}", "the range for the data {l}", "{l} range", "highest minus lowest: {l}", "temperatures {l}, what's the range", "range of {l}", "what is the range of {l}", "find the range: {l}", "difference between the largest and smallest of {l}", "{what}: {l}. what is the range", "max minus min of {l}", "how far apart are the highest and lowest of {l}"),
           say_zh=("极差是 {r}。", "相差 {r}。"), say_en=("The range is {r}.", "The difference is {r}."), weight=0.6),
    Family("maximum", some, "print(max([{l}]))",
           zh=("{l}最大的是", "{l}，挑出最大的", "在{l}里最高的是多少", "max {l}", "哪个数最大 {l}", "{what}数据{l}，最大值多少", "{l}里最大的是哪个", "{l}的最大值", "{l}中最大的数是多少", "{l}哪个最大", "求最大值：{l}", "{what}{l}，最高是多少", "找出{l}里面最大的", "这些数{l}谁最大", "{what}分别{l}，最高的那个"),
           en=("what's the biggest one in {l}", "pick the largest: {l}", "out of {l}, which is the highest", "top value of {l}", "max({l})", "the greatest number among {l}", "largest of {l}", "max of {l}", "which is the biggest: {l}", "what is the maximum of {l}", "biggest number in {l}", "{what}: {l}. highest?", "find the highest value in {l}", "which number is greatest among {l}", "maximum {l}"),
           say_zh=("最大的是 {r}。", "最大值是 {r}。"), say_en=("The largest is {r}.", "The maximum is {r}."), weight=0.7),
    Family("minimum", some, "print(min([{l}]))",
           zh=("{l}最小的是", "{l}，挑出最小的", "在{l}里最低的是多少", "min {l}", "哪个数最小 {l}", "几家报价{l}，最便宜的是多少", "{l}里最小的是哪个", "{l}的最小值", "{l}中最小的数是多少", "{l}哪个最小", "求最小值：{l}", "{what}{l}，最低是多少", "找出{l}里面最小的", "这些数{l}谁最小", "{what}分别{l}，最低的那个"),
           en=("what's the smallest one in {l}", "pick the smallest: {l}", "out of {l}, which is the lowest", "quotes of {l}, which one is cheapest", "min({l})", "the least number among {l}", "smallest of {l}", "min of {l}", "which is the smallest: {l}", "what is the minimum of {l}", "lowest number in {l}", "{what}: {l}. lowest?", "find the lowest value in {l}", "which number is least among {l}", "minimum {l}"),
           say_zh=("最小的是 {r}。", "最小值是 {r}。"), say_en=("The smallest is {r}.", "The minimum is {r}."), weight=0.6),
    Family("max_and_min", some, "l = [{l}]\nprint(max(l), min(l))",
           zh=("{l}里最大值、最小值各是几", "{what}{l}，最大值和最小值", "求{l}的最大值与最小值", "{l}的最大值和最小值", "{l}最大和最小分别是多少", "{what}{l}，最高最低各是多少", "找出{l}里最大的和最小的"), en=("highest and lowest of {l}", "biggest and smallest number in {l}", "{l}: max and min", "find both the maximum and the minimum of {l}", "maximum and minimum of {l}", "largest and smallest of {l}", "{what} {l}: highest and lowest", "what are the max and min of {l}"),
           say_zh=("最大值和最小值依次是 {r}。",), say_en=("Maximum and minimum: {r}.",), weight=0.4),
    Family("ascending", some, "print(sorted([{l}]))",
           zh=("{l}按大小排一下，从小的开始", "排序：{l}", "{l}，从低到高排列", "由小到大：{l}", "把这些数排个序{l}", "{l}怎么从小排到大", "把{l}从小到大排列", "{l}从小到大排序", "{l}升序", "给{l}排序", "{l}由小到大怎么排", "按从小到大的顺序写出{l}", "将{l}升序排列", "帮我排一下{l}，小的在前", "{what}{l}，从低到高排"),
           en=("ascending order of {l}", "{l} sorted from low to high", "sort from smallest to biggest: {l}", "put {l} from least to greatest", "order these numbers: {l}", "rearrange {l} in increasing order", "sort {l} in ascending order", "sort {l}", "order {l} from smallest to largest", "arrange {l} from low to high", "put {l} in order", "{l} ascending", "list {l} from least to greatest", "sort these {what}: {l}", "rank {l} lowest first"),
           say_zh=("从小到大：{r}。", "排好是 {r}。"), say_en=("In order: {r}.", "Sorted: {r}."), weight=0.6),
    Family("descending", some, "print(sorted([{l}], reverse=True))",
           zh=("由大到小：{l}", "{l}，从高到低排列", "{what}{l}排名，大的排前面", "{l}倒序排列，大的在前", "{l}怎么从大排到小", "把{l}从大到小排列", "{l}从大到小排序", "{l}降序", "{l}由大到小怎么排", "将{l}降序排列", "{what}{l}，从高到低排", "排个名次，高的在前：{l}", "按从大到小的顺序写出{l}"),
           en=("descending order of {l}", "{l} sorted from high to low", "sort from biggest to smallest: {l}", "put {l} from greatest to least", "rearrange {l} in decreasing order", "ranking of {l}, best first", "sort {l} in descending order", "order {l} from largest to smallest", "arrange {l} from high to low", "{l} descending", "list {l} from greatest to least", "rank these {what} highest first: {l}", "reverse sort {l}"),
           say_zh=("从大到小：{r}。",), say_en=("In descending order: {r}.", "Sorted: {r}."), weight=0.5),
    Family("nth_largest", with_rank, "print(sorted([{l}], reverse=True)[{k} - 1])",
           zh=("{l}里排第{k}的大数", "从大到小{l}的第{k}个", "{what}{l}，第{k}名是多少", "{l}中第{k}大的数", "{l}里第{k}大的是几", "{what}{l}，第{k}高的是多少"), en=("which is the {k} largest: {l}", "find the {k} greatest value in {l}", "{k} place among {what} {l}, highest first", "{k} largest number in {l}", "what is the {k} highest of {l}", "{k} biggest among {l}"), say_zh=("是 {r}。",), say_en=("It is {r}.",), weight=0.3),
    Family("count_above", with_threshold, "print(sum(v > {t} for v in [{l}]))",
           zh=("统计{l}里比{t}大的个数", "{what}记录{l}，大于{t}的共几个", "{l}，有几个高过{t}", "找找{l}有多少超过{t}的", "{l}里大于{t}的有几个", "{l}中超过{t}的有多少个", "{what}{l}，高于{t}的有几个", "{l}比{t}大的数有几个", "数一数{l}有几个超过{t}", "{l}里多少个数在{t}以上（不含）"),
           en=("among {l}, how many are above {t}", "{l}: how many bigger than {t}", "how many entries of {l} go over {t}", "number above {t} in {l}", "how many of {l} are greater than {t}", "how many numbers in {l} exceed {t}", "count values above {t} in {l}", "{what}: {l}. how many are over {t}", "how many of {l} are more than {t}", "number of values bigger than {t} among {l}"),
           say_zh=("有 {r} 个。",), say_en=("{r} of them.", "There are {r}."), weight=0.5),
    Family("count_below", with_threshold, "print(sum(v < {t} for v in [{l}]))",
           zh=("统计{l}里比{t}小的个数", "成绩{l}，{t}分以下的几个", "{l}，有几个不足{t}", "{l}里小于{t}的共多少", "{l}里小于{t}的有几个", "{l}中低于{t}的有多少个", "{what}{l}，不到{t}的有几个", "{l}比{t}小的数有几个"), en=("among {l}, how many are below {t}", "{l}: how many smaller than {t}", "how many entries of {l} fall under {t}", "number below {t} in {l}", "how many of {l} are less than {t}", "how many numbers in {l} are below {t}", "count values under {t} in {l}", "{what}: {l}. how many are lower than {t}"), say_zh=("有 {r} 个。",), say_en=("{r} of them.", "There are {r}."), weight=0.4),
    Family("count_at_least", with_threshold, "print(sum(v >= {t} for v in [{l}]))",
           zh=("{l}里至少{t}的有多少", "考试成绩{l}，{t}分以上（含）几个人", "{what}{l}，大于或等于{t}的个数", "{l}有几个不小于{t}", "{l}里不低于{t}的有几个", "成绩{l}，{t}分及格，几个人及格", "{l}中达到{t}的有多少个", "{l}大于等于{t}的有几个"), en=("how many values in {l} are no less than {t}", "{l}: how many reach {t}", "grades {l}, how many are {t} or higher", "count values ≥ {t} in {l}", "how many of {l} are at least {t}", "scores {l}, pass mark {t}, how many passed", "how many of {l} are {t} or more"), say_zh=("有 {r} 个。",), say_en=("{r} of them.",), weight=0.4),
    Family("count_of", repeated, "print([{l}].count({x}))",
           zh=("{l}里{x}出现了几次", "{l}中有几个{x}", "{x}在{l}里出现多少次", "数一下{l}有多少个{x}"), en=("how many times does {x} appear in {l}", "how many {x}s in {l}", "count {x} in {l}", "number of times {x} occurs in {l}"), say_zh=("{r} 次。", "出现了 {r} 次。"), say_en=("{r} times.",), weight=0.4),
    Family("how_many", some, "print(len([{l}]))",
           zh=("{l}一共有几个数", "数一数{l}有多少个数", "{l}里有几个数字", "{l}这组数据的个数"), en=("how many numbers are in {l}", "count the numbers in {l}", "how many values: {l}", "number of items in {l}"), say_zh=("一共 {r} 个。",), say_en=("{r} numbers.", "There are {r}."), weight=0.3),
    Family("percentile", with_percentile, "import numpy as np\nprint(round(float(np.percentile([{l}], {p})), 4))",
           zh=("{p}%分位点：{l}", "数据{l}的P{p}", "{what}{l}的{p}分位值", "{l}的{p}分位数", "{l}的第{p}百分位数", "求{l}的{p}%分位数", "{what}{l}，P{p}是多少", "{l}的第{p}个百分位"), en=("compute the {p}th percentile for {l}", "{p} percentile: {l}", "latencies {l}, what is p{p}", "value at the {p}th percentile of {l}", "{p}th percentile of {l}", "what is the {p}th percentile of {l}", "p{p} of {l}", "{what}: {l}. {p}th percentile?", "find the {p}% quantile of {l}"), say_zh=("是 {r}。", "{p}分位数是 {r}。"), say_en=("It is {r}.", "The {p}th percentile is {r}."), weight=0.6),
    Family("lower_quartile", lambda rng, lang: some(rng, lang, 5, 11), "import numpy as np\nprint(round(float(np.percentile([{l}], 25)), 4))",
           zh=("{what}{l}，下四分位数是多少", "{l}的25%分位数", "求{l}的第一四分位", "{l}的下四分位数", "{l}的第一四分位数", "求{l}的Q1"), en=("25th percentile (Q1) of {l}", "find the lower quartile: {l}", "{what}: {l}. Q1?", "first quartile of {l}", "lower quartile of {l}", "Q1 of {l}"), say_zh=("是 {r}。",), say_en=("It is {r}.",), weight=0.3),
    Family("upper_quartile", lambda rng, lang: some(rng, lang, 5, 11), "import numpy as np\nprint(round(float(np.percentile([{l}], 75)), 4))",
           zh=("{what}{l}，上四分位数是多少", "{l}的75%分位数", "求{l}的第三四分位", "{l}的上四分位数", "{l}的第三四分位数", "求{l}的Q3"), en=("75th percentile (Q3) of {l}", "find the upper quartile: {l}", "{what}: {l}. Q3?", "third quartile of {l}", "upper quartile of {l}", "Q3 of {l}"), say_zh=("是 {r}。",), say_en=("It is {r}.",), weight=0.3),
    Family("quartiles", lambda rng, lang: some(rng, lang, 5, 11), "import numpy as np\nprint([float(q) for q in np.percentile([{l}], [25, 50, 75])])",
           zh=("{l}的四分位数", "{l}的三个四分位数分别是多少", "求{l}的四分位数", "{what}{l}，四分位数"), en=("quartiles of {l}", "what are the quartiles of {l}", "find Q1, Q2 and Q3 of {l}", "{what}: {l}. quartiles?"), say_zh=("四分位数依次是 {r}。",), say_en=("The quartiles are {r}.",), weight=0.4),
    Family("iqr", lambda rng, lang: some(rng, lang, 5, 11), "import numpy as np\nq = np.percentile([{l}], [25, 75])\nprint(round(float(q[1] - q[0]), 4))",
           zh=("{l}的四分位距", "求{l}的四分位差", "{l}的IQR"), en=("interquartile range of {l}", "IQR of {l}", "what is the interquartile range for {l}"), say_zh=("四分位距是 {r}。",), say_en=("The interquartile range is {r}.",), weight=0.3),
    Family("geometric_mean", positive, S + "print(round(geometric_mean([{l}]), 4))",
           zh=("几何平均数是几：{l}", "增长倍数{l}，几何平均是多少", "{l}几何均值", "{l}的几何平均数", "求{l}的几何平均", "{l}的几何平均值是多少", "几何均值：{l}"), en=("geomean of {l}", "growth factors {l}, geometric mean", "compute the geometric mean for {l}", "geometric mean of {l}", "what is the geometric mean of {l}", "find the geometric mean: {l}", "geometric average of {l}"), say_zh=("几何平均数是 {r}。",), say_en=("The geometric mean is {r}.",), weight=0.5),
    Family("harmonic_mean", positive, S + "print(round(harmonic_mean([{l}]), 4))",
           zh=("{l}的调和平均数", "求{l}的调和平均", "{l}的调和均值是多少"), en=("harmonic mean of {l}", "what is the harmonic mean of {l}", "find the harmonic mean: {l}"), say_zh=("调和平均数是 {r}。",), say_en=("The harmonic mean is {r}.",), weight=0.3),
    Family("report_mean", report, S + "print(round(mean([{s}]), 2))",
           zh=("{s}，均分", "{s}，平均每科多少", "四舍五入算一下平均：{s}", "{s}，请问平均成绩", "模拟考{s}，平均几分", "小组得分：{s}，平均是多少", "{s}，平均分多少", "{s}，平均成绩是多少", "期末{s}，算下平均分", "{s}，求平均", "我{s}，平均考了多少分", "孩子成绩单：{s}，平均几分", "{s}，各科平均分", "平均分：{s}", "算平均分 {s}", "这次考试{s}，均分多少", "考试成绩{s}，平均是几"),
           en=("{s} — mean?", "what average do {s} give", "mean of my marks: {s}", "the team scored {s}, average points", "{s}. how much is that on average", "{s}, what is the average", "my grades: {s}. average?", "{s} - average score", "average of {s}", "scores: {s}. what's the mean", "report card: {s}, what's the average mark", "if {s}, what is the average score", "what's the average when {s}", "exam results {s}, find the mean", "calculate the average mark: {s}"),
           say_zh=("平均分是 {r}。", "平均 {r} 分。"), say_en=("The average is {r}.", "On average {r}."), weight=1.2),
    Family("report_sum", report, "print(sum([{s}]))",
           zh=("{s}，合计多少", "{s}，总共考了多少分", "高考{s}，总分多少", "各科{s}，求总分", "{s}，总分多少", "{s}，一共多少分", "{s}，总成绩是多少", "算总分：{s}", "{s}，加起来几分", "期末{s}，总分是"), en=("{s}, sum of the points", "what do {s} add up to", "overall total for {s}", "{s}; combined score?", "{s}, what is the total score", "total of {s}", "{s} - total marks", "scores: {s}. total?", "add up the marks: {s}", "{s}, how many points altogether"), say_zh=("总分是 {r}。", "一共 {r} 分。"), say_en=("The total is {r}.",), weight=0.7),
    Family("report_max", report, "print(max([{s}]))",
           zh=("{s}，考得最好的是多少分", "{s}里最高的分数", "{s}，最高是几", "{s}，最高分是多少", "{s}，最高多少分", "看看{s}里最高分几分"), en=("{s}, best result?", "what's the best mark in {s}", "maximum score from {s}", "{s}, what is the highest score", "highest mark: {s}", "top score among {s}"), say_zh=("最高分是 {r}。",), say_en=("The highest is {r}.",), weight=0.4),
    Family("weighted_mean", weighted, "print(round(({s}) / 100, 2))",
           zh=("{s}，这门课最后多少分", "学校按{s}计分，总成绩", "{s}，折算后总分", "加权平均：{s}", "{s}，总评多少分", "{s}，综合成绩是多少", "{s}，加权平均多少", "{s}，最后总成绩几分", "课程成绩构成：{s}，算总评", "{s}，按权重算下来多少分", "综合分：{s}", "我的{s}，加权总分是多少", "{s}，最终得分", "期末总评怎么算：{s}"),
           en=("{s}; total grade", "what is my overall with {s}", "final mark given {s}", "weights and marks: {s}. result?", "course total: {s}", "{s}, what is the final grade", "{s} - weighted average", "weighted average of {s}", "my grades are {s}. what's my final mark", "{s}, overall grade?", "course grade from {s}", "calculate the weighted score: {s}", "what overall mark do I get with {s}", "final score if {s}"),
           say_zh=("总评是 {r} 分。", "综合成绩 {r}。", "加权结果是 {r}。"), say_en=("The final grade is {r}.", "The weighted average is {r}."), weight=0.9),
    Family("average_price", stock, "print(round({s}, 2))",
           zh=("{s}，平均成本多少", "买了{s}，均价是多少", "{s}，摊下来每份多少钱", "{s}，加权平均价", "先后{s}，持仓成本是多少", "{s}，平均单价多少"), en=("I bought {s}, what is the average price", "{s}, average cost?", "average price paid for {s}", "{s} - what's my average cost", "weighted average price: {s}"), say_zh=("均价是 {r}。", "平均 {r} 元。"), say_en=("The average price is {r}.", "On average {r}."), weight=0.5),
    Family("gpa", gpa, "print(round({s}, 2))",
           zh=("绩点{s}，GPA多少", "各科绩点{s}，平均绩点是多少", "算GPA：{s}", "我的绩点是{s}，加权平均绩点", "{s}，平均学分绩点多少"), en=("grades {s}, what is my GPA", "GPA for {s}", "calculate GPA: {s}", "my grade points are {s}. GPA?", "what GPA do I get from {s}"), say_zh=("GPA 是 {r}。", "平均绩点 {r}。"), say_en=("The GPA is {r}.",), weight=0.4),
    Family("needed_score", target, "print({g}*{n} - sum([{l}]))",
           zh=("{l}之后还剩一次，{n}次平均想拿{g}，得考多少", "这学期{k}次测验{l}，第{n}次考多少能让均分到{g}", "前{k}次考了{l}，想平均{g}，第{n}次要考多少", "{l}，{n}次平均要达到{g}，最后一次得考几分", "已经考了{l}，要让{n}门平均{g}分，剩下一门考多少", "{k}科成绩{l}，{n}科平均想要{g}，还差那科要多少分", "平均分目标{g}，一共{n}次，目前{l}，下次要多少分", "要想{n}次均分{g}，前面{l}，最后一次至少多少"),
           en=("need an average of {g}; got {l}; one test left out of {n}, what score", "how high must test {n} be to bring {l} to an average of {g}", "I scored {l}. what do I need on test {n} to average {g}", "my first {k} scores are {l}, I want an average of {g} over {n}, what do I need next", "to get a mean of {g} across {n} exams after {l}, what must the last be", "scores so far {l}; target average {g} for {n} tests; needed score?", "with {l} so far, which mark on the {n}th gives a {g} average"),
           say_zh=("需要 {r} 分。", "最后一次要考 {r} 分。"), say_en=("You need {r}.", "The next score must be {r}."), weight=0.6),
    Family("mean_of_total", total_and_count, "print(round({t}/{n}, 2))",
           zh=("总数{t}，个数{n}，均值多少", "{n}次跑了{t}，平均一次多少", "一年{n}笔共{t}，平均每笔多少", "{t}分成{n}份平均是几", "{n}个数的总和是{t}，平均数是多少", "总分{t}，{n}个人，平均多少", "{n}个月一共{t}，平均每月多少", "{n}天总共{t}，日均多少", "全班{n}人总分{t}，均分是多少", "{t}是{n}次的合计，平均每次几", "{n}家店合计卖了{t}，店均多少", "{t}平摊到{n}天，每天多少"),
           en=("sum {t}, count {n}, mean?", "{n} orders worth {t} in total, average order", "we had {t} visitors over {n} days, what's the mean per day", "{t} divided over {n} people on average", "{n} numbers add up to {t}, what is their mean", "the total is {t} for {n} people, average?", "{t} in total over {n} months, average per month", "total {t} across {n} days, daily average", "if {n} values sum to {t} what's the average", "{n} stores sold {t} altogether, what is the average per store", "{t} spread over {n} days, how much per day"),
           say_zh=("平均是 {r}。", "平均 {r}。"), say_en=("The average is {r}.", "On average {r}."), weight=0.8),
    Family("total_of_mean", mean_and_count, "print(round({m}*{n}, 2))",
           zh=("{n}个数的平均数是{m}，总和是多少", "平均{m}，共{n}个，总数多少", "{n}个人平均{m}分，总分是多少", "均值{m}样本数{n}，合计", "每人平均{m}，{n}人加起来多少"), en=("the average of {n} numbers is {m}, what is the sum", "mean {m}, {n} items, total?", "{n} students average {m}, what is the total score", "an average of {m} across {n} gives what total"),
           say_zh=("总和是 {r}。", "一共 {r}。"), say_en=("The total is {r}.",), weight=0.4),
    Family("joint_mean", mean_and_count, "print(round(({m}*{n} + {p}*{k}) / ({n} + {k}), 2))",
           zh=("一班平均{m}分{n}人，二班平均{p}分{k}人，两班总平均多少", "{m}平均{n}人，{p}平均{k}人，合起来平均多少", "男生均分{m}共{n}人，女生均分{p}共{k}人，全班均分", "甲组均值{m}（{n}个），乙组均值{p}（{k}个），合并均值是多少"),
           en=("class A averages {m} with {n} students, class B averages {p} with {k}, what is the combined average", "mean {m} for {n} people and mean {p} for {k} people, overall mean", "group one: mean {m}, n={n}; group two: mean {p}, n={k}. combined mean?", "combine an average of {m} over {n} with an average of {p} over {k}"),
           say_zh=("总平均是 {r}。", "合起来平均 {r}。"), say_en=("The combined average is {r}.",), weight=0.5),
    Family("new_mean", mean_and_count, "print(round(({m}*{n} + {x}) / ({n} + 1), 2))",
           zh=("{n}个数平均{m}，再加一个{x}，新的平均数", "{n}次平均{m}，下一次考{x}，平均变成多少", "{n}人平均{m}，新来一个{x}的，平均是多少", "前{n}天均值{m}，今天{x}，现在平均多少"),
           en=("the mean of {n} numbers is {m}, adding {x}, what is the new mean", "{n} tests average {m}, the next one is {x}, new average?", "average {m} over {n}, one more value {x}, what's the average now", "my average is {m} after {n} games and I score {x} next, new average"),
           say_zh=("新的平均数是 {r}。",), say_en=("The new average is {r}.",), weight=0.5),
    Family("correlation", pairs, S + "print(round(correlation([{x}], [{y}]), 4))",
           zh=("x={x}，y={y}，相关系数是多少", "{x}和{y}的相关系数", "两组数据{x}与{y}，求皮尔逊相关系数", "变量A：{x}；变量B：{y}；相关性多大"), en=("correlation of {x} and {y}", "x = {x}; y = {y}; correlation coefficient", "Pearson correlation between {x} and {y}", "how correlated are {x} and {y}"), say_zh=("相关系数是 {r}。",), say_en=("The correlation is {r}.",), weight=0.4),
    Family("regression", pairs, S + "r = linear_regression([{x}], [{y}])\nprint(round(r.slope, 4), round(r.intercept, 4))",
           zh=("x={x}，y={y}，求回归直线", "{x}和{y}做线性回归", "用{x}拟合{y}，斜率和截距是多少", "自变量{x}，因变量{y}，最小二乘直线"), en=("x = {x}; y = {y}; fit a line", "best fit line for x {x} and y {y}", "slope and intercept for x: {x} and y: {y}"), say_zh=("斜率和截距依次是 {r}。",), say_en=("Slope and intercept: {r}.",), weight=0.3),
    Family("moving", some, "l = [{l}]\nprint([round(b - a, 4) for a, b in zip(l, l[1:])])",
           zh=("{l}相邻两项的差", "{what}{l}，逐项变化是多少", "{l}前后两个数依次差多少"), en=("differences between neighbours in {l}", "{what}: {l}. change from one to the next", "consecutive differences of {l}"), say_zh=("依次是 {r}。",), say_en=("The differences are {r}.",), weight=0.2),
)
