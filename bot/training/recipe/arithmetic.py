"""Sums, differences, products, quotients, powers, roots and whole expressions."""

from __future__ import annotations

from random import Random

from bot.training.recipe.family import Family, Lang, Slot, Slots
from bot.training.recipe.slots import count, full_width, integer, number, numbers, plain, written


def two(rng: Random, lang: Lang) -> Slots:
    """Two numbers, long ones as common as short ones."""
    digits = rng.choice((3, 5, 7, 9))
    return {"a": number(rng, lang, digits), "b": number(rng, lang, rng.choice((2, digits)))}


def larger_first(rng: Random, lang: Lang) -> Slots:
    """Two whole numbers, the first the larger."""
    a, b = sorted((integer(rng, 2, 7), integer(rng, 2, 4)), reverse=True)
    return {"a": Slot(written(str(a), rng, lang), str(a)), "b": Slot(written(str(b), rng, lang), str(b))}


def expression(rng: Random, lang: Lang) -> Slots:
    """A written-out expression in the signs people type, and the same in Python."""
    terms = rng.choice((2, 2, 2, 3, 3, 4))
    text, code = "", ""
    depth = 0
    for i in range(terms):
        n = number(rng, "en", rng.choice((2, 3, 5, 8)), decimals=0.25)
        value = n.code if "*" not in n.code else str(integer(rng, 1, 4))
        if terms > 2 and depth == 0 and i < terms - 1 and rng.random() < 0.25:
            text, code, depth = text + "(", code + "(", 1
            opened = i
        spelled_value, coded = value, value
        if rng.random() < 0.12 and value.isdigit() and len(value) < 4:
            spelled_value, coded = value + "%", f"{value}/100"
        elif rng.random() < 0.06:
            power = rng.randint(2, 9)
            spelled_value, coded = f"{value}^{power}", f"{value}**{power}"
        text, code = text + spelled_value, code + coded
        if depth == 1 and i > opened:
            text, code, depth = text + ")", code + ")", 0
        if i < terms - 1:
            sign = rng.choice("+-**/")
            shown = {"*": rng.choice("××*xX*"), "/": rng.choice("÷÷//"), "+": "+", "-": "-"}[sign]
            space = rng.choice(("", "", "", " "))
            text, code = text + space + shown + space, code + sign
    if depth:
        text, code = text + ")", code + ")"
    if lang == "zh" and rng.random() < 0.08:
        text = full_width(text)
    return {"e": Slot(text, f"round({code}, 6)" if "/" in code else code)}


FAMILIES = (
    Family("expression", expression, "print({e})",
           zh=("{e}", "{e}=", "{e}=?", "{e}等于多少", "{e} 是多少", "算{e}", "计算 {e}", "{e}得多少", "{e}的结果", "{e}等于几", "帮忙算{e}", "求 {e} 的值", "{e}=多少", "式子{e}怎么算，结果多少", "口算不出来：{e}", "{e} 的答案是什么"),
           en=("{e}", "{e}=", "{e} = ?", "what is {e}", "what's {e}", "calculate {e}", "compute {e}", "{e} equals what", "evaluate {e}", "how much is {e}", "solve {e}", "work out {e}", "value of {e}", "result of {e}", "{e} please", "can you do {e}", "find {e}"),
           weight=4),
    Family("product", two, "print({a}*{b})",
           zh=("{a}乘以{b}等于多少", "{a}乘{b}", "{a}乘{b}是多少", "{a}和{b}的乘积是多少", "{a}与{b}的积", "{a}个{b}是多少", "{b}的{a}倍是多少", "把{a}和{b}相乘", "{a}跟{b}相乘得多少", "{a}乘上{b}呢", "求{a}和{b}的积", "{a}倍的{b}是几", "{a} 乘 {b} 结果多少", "{a}*{b}到底等于几", "如果把{a}放大{b}倍是多少"),
           en=("what is {a} times {b}", "{a} times {b}", "multiply {a} by {b}", "the product of {a} and {b}", "how much is {a} multiplied by {b}", "{a} multiplied with {b}", "what do you get when you multiply {a} and {b}", "find the product of {a} and {b}", "{b} times {a} equals what", "{a} lots of {b}, what is that", "work out {a} by {b} multiplied", "if I have {a} groups of {b}, how much is that in total"),
           say_zh=("乘积是 {r}。", "结果是 {r}。", "等于 {r}。", "{a}乘以{b}等于 {r}。"), say_en=("The product is {r}.", "That is {r}.", "{a} times {b} is {r}.", "The result is {r}."), weight=2.5),
    Family("sum", two, "print({a}+{b})",
           zh=("{a}加{b}等于多少", "{a}加上{b}", "{a}与{b}的和", "{a}和{b}加起来是多少", "{a}和{b}一共多少", "{a}、{b}相加", "求{a}与{b}之和", "比{a}多{b}的数是多少", "{a}再加{b}是几", "{a}增加{b}后是多少", "把{a}和{b}加在一起", "{a}跟{b}合计多少", "{a}和{b}总共是多少"),
           en=("what is {a} plus {b}", "add {a} and {b}", "{a} plus {b}", "the sum of {a} and {b}", "sum of {a} and {b} please", "how much is {a} and {b} together", "{b} more than {a} is what", "add {b} to {a}", "what do {a} and {b} add up to", "total of {a} and {b}", "{a} increased by {b}", "combine {a} and {b}"),
           say_zh=("和是 {r}。", "一共是 {r}。", "结果是 {r}。", "加起来是 {r}。"), say_en=("The sum is {r}.", "Together that is {r}.", "The total is {r}.", "The result is {r}.")),
    Family("sum_many", lambda rng, lang: {"l": numbers(rng, lang, 3, 9, 5)}, "print(round(sum([{l}]), 6))",
           zh=("{l}的和是多少", "把{l}加起来", "{l}加在一起是多少", "{l} 合计", "求和：{l}", "这几个数的总和：{l}", "{l}一共是多少", "总计多少：{l}", "{l}，求总数", "这些加起来多少 {l}", "几笔账{l}，总共多少", "帮我合计一下{l}"),
           en=("sum of {l}", "add up {l}", "what is the total of {l}", "add these: {l}", "{l} - what's the sum", "total {l}", "sum these numbers {l}", "how much do {l} add up to", "please total up {l}", "tally {l}"),
           say_zh=("总和是 {r}。", "合计 {r}。", "加起来是 {r}。"), say_en=("The total is {r}.", "They add up to {r}.", "The sum is {r}.")),
    Family("difference", two, "print(round({a}-{b}, 6))",
           zh=("{a}减{b}等于多少", "{a}减去{b}", "{a}与{b}的差", "{a}比{b}多多少", "{a}和{b}相差多少", "从{a}里去掉{b}还剩多少", "{a}扣掉{b}剩多少", "比{a}少{b}的数", "{a}用掉{b}还有多少", "求{a}与{b}之差", "{a}减{b}是几", "{a}少了{b}是多少"),
           en=("what is {a} minus {b}", "subtract {b} from {a}", "{a} minus {b}", "the difference between {a} and {b}", "how much more is {a} than {b}", "take {b} away from {a}", "{b} less than {a}", "{a} less {b} is what", "what's left if I take {b} from {a}", "{a} decreased by {b}", "difference of {a} and {b}"),
           say_zh=("差是 {r}。", "结果是 {r}。", "还剩 {r}。", "等于 {r}。"), say_en=("The difference is {r}.", "That leaves {r}.", "The result is {r}.")),
    Family("quotient", two, "print(round({a}/({b}), 6))",
           zh=("{a}除以{b}等于多少", "{a}除以{b}", "{a}与{b}的商", "{b}除{a}得多少", "把{a}平均分成{b}份，每份多少", "{a}是{b}的几倍", "{a}是{b}的多少倍", "{a}里面有几个{b}", "{a}除{b}是多少，小数也行", "求{a}除以{b}的商", "{a}分给{b}个人，每人多少", "{a}/{b}约等于多少"),
           en=("what is {a} divided by {b}", "divide {a} by {b}", "{a} divided by {b}", "{a} over {b}", "the quotient of {a} and {b}", "how many times does {b} go into {a}", "{a} split into {b} equal parts", "ratio of {a} to {b}", "how many times bigger is {a} than {b}", "split {a} by {b}", "{a} shared between {b}, how much each"),
           say_zh=("商是 {r}。", "结果是 {r}。", "等于 {r}。", "大约是 {r}。"), say_en=("The quotient is {r}.", "The result is {r}.", "That is about {r}.")),
    Family("remainder", larger_first, "print({a}//{b}, {a}%{b})",
           zh=("{a}除以{b}商几余几", "{a}除以{b}的商和余数", "{a}除以{b}，商是多少，余数是多少", "{a}个东西每{b}个装一盒，能装几盒还剩几个", "{a}被{b}除，商和余数分别是多少", "{a}÷{b}=几……几", "{a}页书每天看{b}页，看几整天还剩几页", "{a}人每车坐{b}人，坐满几车，剩几人"),
           en=("{a} divided by {b}, quotient and remainder", "what are the quotient and remainder of {a} divided by {b}", "how many full groups of {b} in {a} and how many left over", "{a} items in boxes of {b}: how many full boxes and how many left", "divide {a} by {b} with remainder", "integer division of {a} by {b}, give quotient and remainder"),
           say_zh=("商和余数依次是 {r}。", "商、余数：{r}。"), say_en=("Quotient and remainder are {r}.", "Quotient and remainder: {r}.")),
    Family("modulo", larger_first, "print({a}%{b})",
           zh=("{a}除以{b}的余数", "{a}除以{b}余多少", "{a}除以{b}余几", "{a}模{b}", "{a} mod {b}", "{a}对{b}取余", "{a}对{b}取模是多少", "{a}被{b}除余下多少"),
           en=("{a} mod {b}", "remainder of {a} divided by {b}", "what is {a} modulo {b}", "what's the remainder when {a} is divided by {b}", "{a} % {b} remainder", "remainder when dividing {a} by {b}"),
           say_zh=("余数是 {r}。", "余 {r}。"), say_en=("The remainder is {r}.", "It leaves {r}.")),
    Family("power", lambda rng, lang: {"a": number(rng, lang, 3, 2, 0.15), "n": count(rng, lang, 2, 40)}, "print({a}**{n})",
           zh=("{a}的{n}次方", "{a}的{n}次方是多少", "{a}的{n}次幂等于几", "{a}^{n}", "{a}**{n}", "{n}个{a}相乘是多少", "求{a}的{n}次方", "{a}自乘{n}次方的结果", "{a}的{n}次幂", "{a}连乘{n}次得多少"),
           en=("{a} to the power of {n}", "what is {a} to the {n}th power", "{a}^{n}", "{a}**{n}", "raise {a} to the power {n}", "{a} to the {n}", "compute {a} raised to {n}", "{a} power {n}", "{a} exponent {n}")),
    Family("square", lambda rng, lang: {"a": number(rng, lang, 5, 2, 0.3)}, "print({a}**2)",
           zh=("{a}的平方", "{a}的平方是多少", "{a}平方等于几", "{a}²", "求{a}的平方", "{a}自己乘自己是多少", "{a}的二次方"),
           en=("{a} squared", "what is the square of {a}", "square {a}", "{a}²", "the square of {a}", "{a} times itself"), weight=0.6),
    Family("cube", lambda rng, lang: {"a": number(rng, lang, 4, 2, 0.2)}, "print({a}**3)",
           zh=("{a}的立方", "{a}的三次方是多少", "{a}³", "{a}立方等于多少"), en=("{a} cubed", "what is {a} cubed", "the cube of {a}", "{a}³"), weight=0.5),
    Family("root", lambda rng, lang: {"a": number(rng, lang, 6, 2, 0.15)}, "print(round(({a})**0.5, 6))",
           zh=("{a}的平方根", "根号{a}", "√{a}", "根号{a}是多少", "{a}开平方", "{a}开根号等于多少", "求{a}的算术平方根", "哪个数的平方是{a}", "sqrt({a})"),
           en=("square root of {a}", "what is the square root of {a}", "sqrt({a})", "√{a}", "sqrt {a}", "root of {a}", "find the square root of {a}", "which number squared gives {a}"),
           say_zh=("平方根是 {r}。", "约等于 {r}。", "结果是 {r}。"), say_en=("The square root is {r}.", "It is about {r}."), weight=0.8),
    Family("cube_root", lambda rng, lang: {"a": number(rng, lang, 6, 2, 0.1)}, "print(round(({a})**(1/3), 6))",
           zh=("{a}的立方根", "{a}开三次方", "{a}开立方是多少", "³√{a}", "三次根号{a}"), en=("cube root of {a}", "what is the cube root of {a}", "∛{a}", "third root of {a}"), weight=0.4),
    Family("factorial", lambda rng, lang: {"n": count(rng, lang, 3, 60)}, "import math\nprint(math.factorial({n}))",
           zh=("{n}的阶乘", "{n}!", "{n}的阶乘是多少", "{n}！等于几", "求{n}的阶乘", "1乘到{n}等于多少", "从1连乘到{n}是多少", "1×2×3×…×{n}"),
           en=("{n} factorial", "{n}!", "factorial of {n}", "what is {n} factorial", "compute {n}!", "product of all integers from 1 to {n}", "multiply 1 through {n}"),
           say_zh=("{n}的阶乘是 {r}。", "结果是 {r}。"), say_en=("{n} factorial is {r}.", "It is {r}."), weight=0.8),
    Family("series", lambda rng, lang: {"a": plain(rng.choice((1, 1, 1, rng.randint(2, 200)))), "n": plain(rng.randint(210, 9999)) if rng.random() < 0.7 else plain(rng.choice((1000, 10000, 100000)))}, "print(sum(range({a}, {n}+1)))",
           zh=("{a}加到{n}等于多少", "从{a}加到{n}", "{a}到{n}的和", "{a}+{a}后面一直加到{n}是多少", "{a}到{n}所有整数之和", "从{a}一直加到{n}的总和是多少", "{a}累加到{n}", "{a}至{n}的自然数求和"),
           en=("sum of the integers from {a} to {n}", "add all numbers from {a} to {n}", "sum from {a} to {n}", "what is {a} + ... + {n}", "add {a} through {n}", "total of every whole number between {a} and {n} inclusive"), weight=0.7),
    Family("larger", lambda rng, lang: {"a": number(rng, lang, 2, 1, 0.7), "b": number(rng, lang, 2, 1, 0.7)}, "print(max({a}, {b}))",
           zh=("{a}和{b}哪个大", "{a}跟{b}谁更大", "{a}和{b}比，哪个数大一些", "{a}大还是{b}大", "比较{a}与{b}，较大的是"),
           en=("which is larger, {a} or {b}", "which is bigger {a} or {b}", "is {a} or {b} greater", "the larger of {a} and {b}", "compare {a} and {b}, which one is greater"),
           say_zh=("{r} 更大。", "较大的是 {r}。"), say_en=("{r} is larger.", "The larger one is {r}."), weight=0.5),
    Family("smaller", lambda rng, lang: {"a": number(rng, lang, 2, 1, 0.7), "b": number(rng, lang, 2, 1, 0.7)}, "print(min({a}, {b}))",
           zh=("{a}和{b}哪个小", "{a}跟{b}谁更小", "{a}小还是{b}小", "{a}与{b}中较小的数"), en=("which is smaller, {a} or {b}", "the smaller of {a} and {b}", "which is less {a} or {b}"),
           say_zh=("{r} 更小。",), say_en=("{r} is smaller.",), weight=0.3),
    Family("rounding", lambda rng, lang: {"a": number(rng, lang, 4, 1, 1.0), "n": plain(rng.randint(0, 2))}, "print(round({a}, {n}))",
           zh=("{a}保留{n}位小数", "把{a}四舍五入到{n}位小数", "{a}精确到小数点后{n}位", "{a}取{n}位小数"), en=("round {a} to {n} decimal places", "{a} rounded to {n} decimals", "{a} to {n} dp"), weight=0.3),
)
