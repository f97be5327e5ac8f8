"""Whole numbers: divisors, primes, digits, bases, counting, chance, exact fractions; letters of words; small matrices.

Knows nothing of units, money or lists of measurements.
"""

from __future__ import annotations

from random import Random

from bot.training.recipe.family import Family, Lang, Slot, Slots
from bot.training.recipe.slots import ZH_DIGITS, integer, plain, written

EN_WORDS = ["strawberry", "banana", "mississippi", "bookkeeper", "committee", "accommodation", "parallel", "necessary", "occurrence", "raspberry", "hello", "programming", "university", "engineering", "assessment", "tomorrow", "letter", "coffee", "happiness", "elephant", "encyclopedia", "statistics", "cheese", "balloon", "address", "pineapple", "calculator", "language", "restaurant", "butterfly", "chocolate", "embarrassment", "successful", "beginning", "interesting", "watermelon", "blueberry", "access", "anaconda", "tattoo", "rhythm", "algorithm", "independence", "vacuum", "giraffe", "kangaroo", "lollipop", "mathematics"]
ZH_TEXTS = ("人山人海", "上海自来水来自海上", "妈妈骑马马慢妈妈骂马", "吃葡萄不吐葡萄皮", "天天向上", "不管白猫黑猫抓到老鼠就是好猫", "知之为知之不知为不知", "道可道非常道", "学而时习之不亦说乎", "红红火火恍恍惚惚", "一步一个脚印", "百闻不如一见", "四是四十是十", "千里之行始于足下")
BASES = {"bin": ("二", "binary", 2), "oct": ("八", "octal", 8), "hex": ("十六", "hexadecimal", 16)}


def seen(n: int, rng: Random, lang: Lang) -> Slot:
    """A whole number in one of its spellings."""
    return Slot(written(str(n), rng, lang), str(n))


def ordinal(n: int) -> str:
    """1st, 2nd, 3rd, 4th."""
    return f"{n}{'th' if 10 <= n % 100 <= 20 else {1: 'st', 2: 'nd', 3: 'rd'}.get(n % 10, 'th')}"


def listed(values: list[int], rng: Random, lang: Lang) -> Slot:
    """Whole numbers side by side, for a call with several arguments."""
    if len(values) == 2:
        joiner = rng.choice(("和", "和", "与", "跟", "、", "，") if lang == "zh" else (" and ", " and ", ", "))
    else:
        joiner = rng.choice(("、", "，", " ") if lang == "zh" else (", ", ", ", " "))
    texts = [str(v) for v in values]
    text = joiner.join(texts)
    if len(values) > 2 and rng.random() < 0.4:
        text = joiner.join(texts[:-1]) + ("和" if lang == "zh" else " and ") + texts[-1]
    return Slot(text, ", ".join(texts))


def several(rng: Random, lang: Lang) -> Slots:
    """Two numbers, sometimes three or four, with a common divisor."""
    g = rng.choice((1, rng.randint(2, 12), rng.randint(2, 40)))
    high = rng.choice((12, 40, 200))
    return {"l": listed([g * rng.randint(2, high) for _ in range(rng.choice((2, 2, 2, 3, 4)))], rng, lang)}


def one(rng: Random, lang: Lang) -> Slots:
    """A whole number from two to seven digits, and words for what it may be."""
    n = rng.randint(2, 10 ** rng.randint(2, 7))
    zh = lang == "zh"
    words = {
        "prime": "是质数" if zh else "prime", "composite": "不是质数" if zh else "not prime", "even": "偶数" if zh else "even", "odd": "奇数" if zh else "odd",
        "perfect": "是完全数" if zh else "a perfect number", "imperfect": "不是完全数" if zh else "not a perfect number", "square": "是完全平方数" if zh else "a perfect square", "unsquare": "不是完全平方数" if zh else "not a perfect square",
    }  # fmt: skip
    s = rng.choice((rng.randint(2, 400) ** 2, rng.randint(2, 99999)))
    p = rng.choice((rng.randint(2, 200), rng.randint(2, 999), rng.randint(1000, 99999), rng.choice((97, 91, 57, 51, 101, 119, 2, 1, 9973, 1001, 2027, 2025, 7919))))
    return {"n": seen(n, rng, lang), "v": seen(rng.randint(2, 10 ** rng.randint(2, 4)), rng, lang), "p": seen(p, rng, lang), "s": seen(s, rng, lang), "f": seen(rng.choice((6, 28, 496, 8128, rng.randint(2, 600))), rng, lang), **{k: plain(v) for k, v in words.items()}}


def bound(rng: Random, lang: Lang) -> Slots:
    """A bound for lists, a larger one for counts, a rank and a range."""
    a = rng.randint(1, 200)
    k = rng.randint(2, 1000) if rng.random() < 0.6 else rng.choice((10, 20, 50, 100, 500, 1000))
    return {"n": plain(rng.choice((10, 20, 30, 50, 100, rng.randint(10, 150)))), "m": seen(rng.choice((100, 500, 1000, 10000, rng.randint(50, 20000))), rng, lang), "k": Slot(str(k) if lang == "zh" else ordinal(k), str(k)), "a": plain(a), "b": plain(a + rng.randint(10, 80))}


def divisible(rng: Random, lang: Lang) -> Slots:
    """A number, a possible divisor, and a bound."""
    b = rng.randint(2, 60)
    yes, no = ("能整除", "不能整除") if lang == "zh" else ("yes", "no")
    return {"a": seen(b * rng.randint(2, 999) + rng.choice((0, rng.randint(0, b - 1))), rng, lang), "b": plain(b), "n": plain(rng.choice((100, 1000, rng.randint(50, 5000)))), "yes": plain(yes), "no": plain(no)}


def long_number(rng: Random, lang: Lang) -> Slots:
    """A number of four to sixteen digits, one of its digits, and a power."""
    n = str(rng.randint(10**3, 10 ** rng.randint(4, 16)))
    return {"n": plain(n), "d": plain(rng.choice(n)), "a": plain(rng.randint(2, 40)), "e": plain(rng.randint(11, 999))}


def based(rng: Random, lang: Lang) -> Slots:
    """A number, a base Python has a name for, and the number's digits in it; another base below ten."""
    n = rng.choice((rng.randint(2, 64), rng.randint(10, 255), rng.randint(100, 65535)))
    name = rng.choice(("bin", "bin", "hex", "hex", "oct"))
    zh, en, b = BASES[name]
    digits = {2: f"{n:b}", 8: f"{n:o}", 16: rng.choice((f"{n:X}", f"{n:x}"))}[b]
    prefix = {2: "0b", 8: "0o", 16: "0x"}[b] if rng.random() < 0.15 else ""
    m, q = rng.randint(10, 4000), rng.choice((3, 4, 5, 6, 7, 9))
    rest, other = m, ""
    while rest:
        rest, digit = divmod(rest, q)
        other = str(digit) + other
    named = f"{ZH_DIGITS[q]}进制" if lang == "zh" else f"base {q}"
    return {"n": seen(n, rng, "en") if n > 20 else plain(n), "conv": Slot("", name), "base": Slot(f"{zh}进制" if lang == "zh" else en, str(b)), "digits": Slot(prefix + digits, f"'{prefix}{digits}'"), "other": Slot(other, f"'{other}'"), "q": Slot(named, str(q))}


def power_mod(rng: Random, lang: Lang) -> Slots:
    """A to the e modulo m."""
    return {"a": plain(rng.randint(2, 99)), "e": plain(rng.choice((rng.randint(3, 60), rng.randint(50, 3000)))), "m": plain(rng.choice((7, 10, 11, 13, 17, 97, 100, 1000, 1009, rng.randint(3, 500), 1000000007)))}


def chosen(rng: Random, lang: Lang) -> Slots:
    """N and a smaller k."""
    n = rng.randint(4, 40)
    return {"n": plain(n), "k": plain(rng.randint(2, min(n - 1, 8)))}


def cards_and_dice(rng: Random, lang: Lang) -> Slots:
    """Dice, coins and balls."""
    red, blue = rng.randint(1, 12), rng.randint(1, 12)
    coins = rng.randint(2, 10)
    return {"s": plain(rng.randint(2, 12)), "c": plain(coins), "h": plain(rng.randint(1, coins - 1)), "r_": plain(red), "b": plain(blue), "d": plain(rng.randint(2, 6)), "n": plain(rng.randint(2, 8))}


def fraction(rng: Random) -> tuple[str, str]:
    """A fraction as text and as code."""
    d = rng.choice((2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 16, 20, rng.randint(2, 60)))
    n = rng.randint(1, d - 1) if rng.random() < 0.85 else rng.randint(1, 2 * d)
    return f"{n}/{d}", f"Fraction({n}, {d})"


def fractions(rng: Random, lang: Lang) -> Slots:
    """A sum, difference, product or quotient of fractions; two single fractions; a decimal."""
    parts = [fraction(rng) for _ in range(rng.choice((2, 2, 2, 3)))]
    signs = [rng.choice("+-*/") for _ in parts[1:]]
    if rng.random() < 0.4:
        signs = ["+"] * len(signs)
    faces = {"+": "+", "-": "-", "*": rng.choice(("×", "*", "×")), "/": "÷"}
    space = rng.choice(("", "", " "))
    text, code = parts[0]
    for sign, (t, c) in zip(signs, parts[1:], strict=True):
        text, code = text + space + faces[sign] + space + t, code + f" {sign} " + c
    a, b = parts[0], parts[1]
    places = rng.choice((1, 2, 2, 3))
    dec = f"{rng.choice((0, 0, 0, 1, 2, 3))}.{str(rng.randint(1, 10**places - 1)).zfill(places)}"
    g = rng.randint(2, 30)
    n, d = rng.randint(1, 20) * g, rng.randint(2, 30) * g
    names = {f: f.split("/") for f in (a[0], b[0])}
    said = {f: f"{x[1]}分之{x[0]}" if lang == "zh" and rng.random() < 0.35 else f for f, x in names.items()}
    return {"e": Slot(text, code), "a": Slot(said[a[0]], a[1]), "b": Slot(said[b[0]], b[1]), "q": Slot(said[a[0]], a[0]), "dec": plain(dec), "big": Slot(f"{n}/{d}", f"{n}, {d}"), "whole": plain(integer(rng, 2, 4))}


def percent_fraction(rng: Random, lang: Lang) -> Slots:
    """A percentage."""
    n = rng.randint(1, 150)
    return {"p": Slot(f"{n}%" if lang == "en" or rng.random() < 0.8 else f"百分之{n}", str(n))}


def ranged(rng: Random, lang: Lang) -> Slots:
    """Two bounds of a random draw and a number of draws."""
    low, high = rng.choice(((1, 100), (1, 10), (1, 6), (0, 9), (1, 1000), (rng.randint(0, 50), rng.randint(51, 999))))
    return {"a": plain(low), "b": plain(high), "k": plain(rng.randint(2, 7))}


def letters(rng: Random, lang: Lang) -> Slots:
    """A word or a phrase, and one of its letters or characters."""
    text = rng.choice(ZH_TEXTS) if lang == "zh" and rng.random() < 0.3 else rng.choice(EN_WORDS)
    quote = rng.choice(("", "", "“”" if lang == "zh" else '""', "''"))
    shown = f"{quote[0]}{text}{quote[1]}" if quote else text
    letter = rng.choice(text)
    if lang == "en" and rng.random() < 0.15:
        letter = rng.choice("aeiorst")
    return {"w": Slot(shown, f"'{text}'"), "c": Slot(letter, f"'{letter}'")}


def english_word(rng: Random, lang: Lang) -> Slots:
    """A word of Latin letters."""
    text = rng.choice(EN_WORDS)
    return {"w": Slot(text, f"'{text}'")}


def matrices(rng: Random, lang: Lang) -> Slots:
    """Square matrices that can be inverted, and a pair that can be multiplied."""
    def rows(n: int) -> str:
        return "[" + ", ".join("[" + ", ".join(str(rng.randint(-3, 9)) for _ in range(n)) + "]" for _ in range(n)) + "]"
    size = rng.choice((2, 2, 2, 3))
    a, b, c = rng.randint(1, 9), rng.randint(0, 9), rng.randint(0, 9)
    d = next(v for v in range(rng.randint(1, 9), 40) if a * v != b * c)
    invertible = f"[[{a}, {b}], [{c}, {d}]]"
    tight = rng.random() < 0.5

    def face(m: str) -> Slot:
        return Slot(m.replace(" ", "") if tight else m, m)
    return {"m": face(rows(size)), "i": face(invertible), "a": face(rows(2)), "b": face(rows(2)), "n": plain(rng.randint(2, 6)), "t": face(rows(3))}


def progression(rng: Random, lang: Lang) -> Slots:
    """First term, step or ratio, number of terms."""
    return {"a": plain(rng.randint(1, 30)), "d": plain(rng.randint(2, 15)), "q": plain(rng.randint(2, 5)), "n": plain(rng.randint(5, 100)), "k": plain(rng.randint(4, 20))}


S = "from sympy import *\n"
F = "from fractions import *\n"
M = "import math\n"
IS = ("是 {r}。", "{r}。", "结果是 {r}。")
ARE = ("It is {r}.", "{r}.", "The result is {r}.")
COUNT_ZH = ("共 {r} 个。", "有 {r} 个。", "{r} 个。")
COUNT_EN = ("There are {r}.", "{r}.", "{r} in total.")
WAYS_ZH = ("共 {r} 种。", "有 {r} 种。", "{r} 种。")
WAYS_EN = ("There are {r} ways.", "{r} ways.", "{r}.")
CHANCE_ZH = ("概率是 {r}。", "{r}。")
CHANCE_EN = ("The probability is {r}.", "{r}.")

FAMILIES = (
    Family("gcd", several, M + "print(math.gcd({l}))",
           zh=("{l}的最大公约数", "{l}的最大公因数是多少", "求{l}的最大公约数", "{l}最大公因数", "gcd({l})", "最大公约数：{l}", "{l}的公约数里最大的是几", "把长度为{l}的绳子剪成一样长，最长多少", "能同时整除{l}的最大的数", "{l}的GCD", "找{l}的最大公因数"), en=("gcd of {l}", "greatest common divisor of {l}", "what is the gcd of {l}", "highest common factor of {l}", "HCF of {l}", "gcd({l})", "largest number that divides {l}", "find the greatest common factor of {l}", "GCF {l}", "the biggest common divisor of {l}", "ropes of {l} cm cut into equal pieces, longest piece"), say_zh=("最大公约数是 {r}。", "是 {r}。"), say_en=("The greatest common divisor is {r}.", "It is {r}."), weight=1.1),
    Family("lcm", several, M + "print(math.lcm({l}))",
           zh=("{l}的最小公倍数", "{l}的最小公倍数是多少", "求{l}的最小公倍数", "lcm({l})", "最小公倍数：{l}", "{l}的公倍数中最小的是几", "几路车分别每{l}分钟一班，同时发车后多久再次同时发车", "能被{l}同时整除的最小的数", "{l}的LCM", "找{l}最小公倍数", "{l}通分的公分母最小是几"), en=("lcm of {l}", "least common multiple of {l}", "what is the lcm of {l}", "lowest common multiple of {l}", "lcm({l})", "smallest number divisible by {l}", "find the least common multiple of {l}", "LCM {l}", "buses run every {l} minutes, when do they leave together again", "lowest common denominator for {l}"), say_zh=("最小公倍数是 {r}。", "是 {r}。"), say_en=("The least common multiple is {r}.", "It is {r}."), weight=1.1),
    Family("is_prime", one, S + "print('{prime}' if isprime({p}) else '{composite}')",
           zh=("{p}这个数是质数么", "质数判断：{p}", "{p}是合数吗还是质数", "{p}除了1和自己还有别的因数吗，是不是质数", "{p}是质数吗", "{p}是不是质数", "{p}是素数吗", "判断{p}是否为质数", "{p}是质数还是合数", "{p}是不是素数", "{p} 质数?", "请判断{p}是不是一个质数", "{p}算质数吗", "检查{p}是不是素数", "{p}能不能再分解，是质数吗"), en=("prime or not: {p}", "{p} is prime, right", "does {p} have factors besides 1 and itself, is it prime", "primality of {p}", "is {p} prime", "is {p} a prime number", "{p} prime?", "is {p} prime or composite", "check if {p} is prime", "is the number {p} prime", "prime test {p}", "tell me whether {p} is a prime", "would {p} count as prime", "can {p} only be divided by itself and one"), say_zh=("{p}{r}。",), say_en=("{p} is {r}.",), weight=1.2),
    Family("factors", one, S + "print(factorint({n}))",
           zh=("{n}的素因数分解", "对{n}做质因数分解", "{n}可以拆成哪些质数", "质因数分解：{n}", "分解质因数{n}", "{n}分解质因数", "把{n}分解质因数", "{n}的质因数分解", "{n}的质因数有哪些", "{n}质因数分解结果", "将{n}写成质数相乘", "{n}拆成质因数", "{n}由哪些质数相乘得到", "求{n}的素因数", "{n}=哪几个质数的积"), en=("prime decomposition of {n}", "{n} as product of primes", "list the prime factors for {n}", "do the prime factorization of {n}", "prime factors of {n}", "prime factorization of {n}", "factor {n}", "factorize {n}", "what are the prime factors of {n}", "break {n} into primes", "write {n} as a product of primes", "decompose {n} into prime factors", "{n} prime factorisation", "which primes multiply to {n}", "factor {n} into primes"), say_zh=("质因数和次数：{r}。", "分解结果（质因数: 次数）是 {r}。"), say_en=("Prime factors with their powers: {r}.", "The prime factorization is {r}."), weight=1.1),
    Family("nth_prime", bound, S + "print(prime({k}))",
           zh=("素数列表中第{k}个", "从2开始数，第{k}个质数是谁", "第{k}个素数的值", "第{k}个质数", "第{k}个质数是多少", "第{k}个素数是几", "质数里排第{k}的是哪个", "求第{k}个素数"), en=("counting from 2, what is the {k} prime", "value of the {k} prime", "{k} prime number", "{k} prime", "what is the {k} prime number", "the {k} prime", "find the {k} prime number", "which number is the {k} prime"), say_zh=("是 {r}。",), say_en=("It is {r}.",), weight=0.6),
    Family("primes_below", bound, S + "print(list(primerange({n} + 1)))",
           zh=("{n}以内素数", "列一下{n}以内的质数", "给我{n}以内所有的质数", "从1到{n}哪些是质数", "{n}以内的质数", "{n}以内有哪些质数", "列出{n}以内的所有质数", "1到{n}的质数", "不超过{n}的素数有哪些", "{n}以内的素数都列出来", "写出{n}以内全部质数"), en=("show primes until {n}", "every prime from 2 to {n}", "write down the primes up to {n}", "primes ≤ {n}", "primes up to {n}", "list all primes up to {n}", "prime numbers from 1 to {n}", "which primes are there up to {n}", "all prime numbers not greater than {n}", "list of primes ≤ {n}", "give me the primes from 1 to {n}"), say_zh=("{r}。", "有 {r}。"), say_en=("{r}.", "They are {r}."), weight=0.6),
    Family("primes_between", bound, S + "print(list(primerange({a}, {b} + 1)))",
           zh=("{a}～{b}的质数有", "{a}至{b}范围内的素数", "从{a}到{b}找质数", "{a}到{b}之间的质数", "{a}到{b}有哪些质数", "列出{a}到{b}的素数", "在{a}和{b}之间的质数有哪些"), en=("all primes in the range {a} to {b}", "find primes from {a} through {b}", "between {a} and {b}, which are prime", "primes between {a} and {b}", "list the primes from {a} to {b}", "which prime numbers lie between {a} and {b}", "prime numbers {a} to {b}"), say_zh=("{r}。", "有 {r}。"), say_en=("{r}.", "They are {r}."), weight=0.5),
    Family("prime_count", bound, S + "print(primepi({m}))",
           zh=("质数在{m}以内有几个", "{m}以内共有多少素数", "小于等于{m}的质数个数", "{m}以内有多少个质数", "{m}以内质数的个数", "不超过{m}的素数有几个", "1到{m}一共多少个质数", "数一数{m}以内的素数有多少个"), en=("count of primes up to {m}", "pi({m}), the number of primes", "up to {m}, how many primes exist", "how many primes up to {m}", "number of primes up to {m}", "how many prime numbers are there from 1 to {m}", "count the primes not exceeding {m}", "how many primes ≤ {m}"), say_zh=COUNT_ZH, say_en=COUNT_EN, weight=0.6),
    Family("next_prime", one, S + "print(nextprime({p}))",
           zh=("比{p}大的最小质数", "{p}后面的下一个质数", "大于{p}的第一个素数", "{p}之后的质数是几"), en=("next prime after {p}", "smallest prime greater than {p}", "what is the first prime above {p}", "the prime that follows {p}"), say_zh=IS, say_en=ARE, weight=0.4),
    Family("divisors", one, S + "print(divisors({v}))",
           zh=("{v}的约数", "{v}有哪些因数", "{v}的因数都是谁", "把{v}的因数全列出来", "能整除{v}的数有哪些", "{v}的因数", "{v}的所有因数", "{v}的约数有哪些", "列出{v}的全部约数", "哪些数能整除{v}", "{v}能被哪些数整除", "找出{v}的因数", "写出{v}的所有约数"), en=("factors of {v}", "{v} divisors", "every number that divides {v}", "list all factors of {v}", "show the divisors for {v}", "divisors of {v}", "all factors of {v}", "list the divisors of {v}", "what are the factors of {v}", "which numbers divide {v}", "what numbers go into {v} evenly", "find all divisors of {v}", "numbers that {v} is divisible by"), say_zh=("{r}。", "因数有 {r}。"), say_en=("{r}.", "The divisors are {r}."), weight=0.9),
    Family("divisor_count", one, S + "print(divisor_count({n}))",
           zh=("{n}的约数个数", "多少个数能整除{n}", "{n}有多少约数", "{n}有多少个因数", "{n}有几个约数", "{n}的因数个数", "{n}约数的个数是多少", "{n}一共有多少约数"), en=("{n} has how many factors", "divisor count of {n}", "how many numbers divide {n}", "how many divisors does {n} have", "number of factors of {n}", "how many factors has {n}", "count the divisors of {n}", "number of divisors of {n}"), say_zh=COUNT_ZH, say_en=COUNT_EN, weight=0.6),
    Family("divisor_sum", one, S + "print(divisor_sigma({n}))",
           zh=("{n}的所有因数之和", "{n}的约数和", "{n}的因数加起来是多少", "求{n}全部约数的和"), en=("sum of the divisors of {n}", "sum of all factors of {n}", "add up the divisors of {n}", "what do the factors of {n} add up to"), say_zh=IS, say_en=ARE, weight=0.4),
    Family("perfect", one, S + "print('{perfect}' if divisor_sigma({f}) == 2*{f} else '{imperfect}')",
           zh=("{f}是完全数吗", "{f}是不是完美数", "判断{f}是否为完全数"), en=("is {f} a perfect number", "{f} perfect number?", "check whether {f} is a perfect number"), say_zh=("{f}{r}。",), say_en=("{f} is {r}.",), weight=0.3),
    Family("is_square", one, M + "print('{square}' if math.isqrt({s})**2 == {s} else '{unsquare}')",
           zh=("{s}是完全平方数吗", "{s}是不是平方数", "判断{s}是否为完全平方数", "{s}是某个整数的平方吗"), en=("is {s} a perfect square", "is {s} a square number", "{s} perfect square?", "check if {s} is a perfect square"), say_zh=("{s}{r}。",), say_en=("{s} is {r}.",), weight=0.4),
    Family("parity", one, "print('{even}' if {n} % 2 == 0 else '{odd}')",
           zh=("{n}奇偶", "{n}是奇是偶", "{n}能被2整除吗，奇数还是偶数", "{n}是双数吗", "{n}是奇数还是偶数", "{n}是单数还是双数", "{n}是偶数吗", "{n}是奇数吗", "判断{n}的奇偶性", "{n}单还是双"), en=("{n} even?", "odd or even: {n}", "would you call {n} odd or even", "tell me if {n} is even or odd", "is {n} even or odd", "is {n} odd or even", "is {n} even", "is {n} odd", "parity of {n}", "{n}: even or odd"), say_zh=("{n}是{r}。",), say_en=("{n} is {r}.",), weight=0.5),
    Family("divides", divisible, "print('{yes}' if {a} % {b} == 0 else '{no}')",
           zh=("{a}够不够{b}整除", "{a}÷{b}能整除吗", "{a}里正好有若干个{b}吗，能整除吗", "{b}是{a}的因数吗", "{a}能被{b}整除吗", "{b}能整除{a}吗", "{a}是{b}的倍数吗", "{a}除以{b}能除尽吗", "判断{a}是否被{b}整除", "{a}可以平均分成{b}份吗"), en=("does {a} divide evenly by {b}", "can {a} be split into groups of {b} with nothing left", "will {b} go into {a} without remainder", "{a} / {b} without a remainder?", "is {a} divisible by {b}", "does {b} divide {a}", "is {a} a multiple of {b}", "can {a} be divided evenly by {b}", "{a} divisible by {b}?", "is {b} a factor of {a}"), say_zh=("{r}。",), say_en=("{r}.", "The answer is {r}."), weight=0.6),
    Family("multiples", divisible, "print({n} // {b})",
           zh=("{n}以内{b}的倍数个数", "1~{n}里有几个数是{b}的倍数", "{b}的倍数在{n}以内有多少个", "1到{n}中有多少个{b}的倍数", "{n}以内能被{b}整除的数有几个", "不超过{n}的{b}的倍数有多少", "从1数到{n}，{b}的倍数有几个"), en=("number of multiples of {b} from 1 to {n}", "between 1 and {n}, how many are multiples of {b}", "how many times does a multiple of {b} occur up to {n}", "how many multiples of {b} are there up to {n}", "how many numbers from 1 to {n} are divisible by {b}", "count multiples of {b} not exceeding {n}", "how many integers up to {n} can be divided by {b}"), say_zh=COUNT_ZH, say_en=COUNT_EN, weight=0.5),
    Family("digit_sum", long_number, "print(sum(int(d) for d in '{n}'))",
           zh=("{n}的数位和", "{n}所有数字相加得几", "数字{n}逐位求和", "{n}各位数字之和", "{n}的各位数字加起来是多少", "{n}的数字和", "求{n}各个数位上数字的和", "把{n}的每一位加起来", "{n}每位相加"), en=("total of the digits in {n}", "digits of {n} added together", "sum up each digit of {n}", "digit sum of {n}", "sum of the digits of {n}", "add up the digits of {n}", "what is the sum of all digits in {n}", "{n} digit sum", "add every digit of {n} together"), say_zh=IS, say_en=ARE, weight=0.6),
    Family("power_digit_sum", long_number, "print(sum(int(d) for d in str({a}**{e})))",
           zh=("{a}的{e}次方各位数字之和", "{a}^{e}的数字和", "{a}的{e}次方每一位加起来是多少"), en=("sum of the digits of {a}^{e}", "digit sum of {a} to the power {e}", "add the digits of {a}**{e}"), say_zh=IS, say_en=ARE, weight=0.3),
    Family("power_digits", long_number, "print(len(str({a}**{e})))",
           zh=("{a}^{e}有几位", "{a}的{e}次方位数", "{a}的{e}次方写出来有多少个数字", "{a}的{e}次方有多少位", "{a}^{e}是几位数", "{a}的{e}次方是多少位数", "{a}的{e}次幂一共几位数字"), en=("digit count of {a}^{e}", "{a}**{e} has how many digits", "how many digits long is {a} raised to {e}", "how many digits does {a}^{e} have", "number of digits in {a}^{e}", "how many digits are in {a} to the power of {e}", "how long is {a}**{e} in digits"), say_zh=("{r} 位。", "有 {r} 位。"), say_en=("{r} digits.", "It has {r} digits."), weight=0.5),
    Family("digit_count", long_number, "print(len('{n}'))",
           zh=("{n}是几位数", "{n}有多少位", "{n}一共几位数字"), en=("how many digits does {n} have", "number of digits in {n}", "{n} has how many digits"), say_zh=("{r} 位。",), say_en=("{r} digits.",), weight=0.3),
    Family("last_digit", long_number, "print({a}**{e} % 10)",
           zh=("{a}^{e}的个位", "{a}的{e}次方的尾数", "{a}连乘{e}次，个位数字是几", "{a}的{e}次方的个位数", "{a}^{e}的末位数字是几", "{a}的{e}次方最后一位是多少", "{a}的{e}次幂个位是几"), en=("ones digit of {a}^{e}", "what digit does {a} to the {e} end in", "{a}^{e} ends with which digit", "last digit of {a}^{e}", "what is the last digit of {a} to the power {e}", "units digit of {a}^{e}", "final digit of {a}**{e}"), say_zh=IS, say_en=ARE, weight=0.5),
    Family("reverse_digits", long_number, "print('{n}'[::-1])",
           zh=("{n}颠倒过来", "{n}从右往左读", "数字{n}翻转一下", "把{n}倒过来写", "{n}反过来是多少", "{n}倒序", "将{n}的数字反转", "{n}逆序数字"), en=("flip the digits of {n}", "{n} reversed", "read {n} from right to left", "reverse {n}", "{n} backwards", "reverse the digits of {n}", "write {n} in reverse", "what is {n} read backwards"), say_zh=IS, say_en=ARE, weight=0.4),
    Family("count_digit", long_number, "print('{n}'.count('{d}'))",
           zh=("{n}里有几个{d}", "数字{d}在{n}中出现几次", "{n}中{d}出现了多少次"), en=("how many {d}s are in {n}", "how often does the digit {d} occur in {n}", "count the digit {d} in {n}"), say_zh=("{r} 个。", "{r} 次。"), say_en=("{r}.", "{r} times."), weight=0.4),
    Family("to_base", based, "print({conv}({n})[2:])",
           zh=("{base}表示的{n}", "{n}化为{base}", "十进制的{n}等于{base}的多少", "{n}的{base}形式", "{n}怎么写成{base}", "{n}转{base}", "{n}的{base}是多少", "把{n}转换成{base}", "十进制{n}用{base}怎么写", "{n}换成{base}数", "将十进制数{n}转为{base}", "{n}用{base}表示", "10进制{n}转{base}", "{n}对应的{base}"), en=("{n} to {base}", "turn {n} into {base}", "{n} as {base}", "change decimal {n} to {base}", "express {n} in {base}", "{n} in {base}", "convert {n} to {base}", "what is {n} in {base}", "decimal {n} to {base}", "{base} of {n}", "write {n} in {base}", "{n} dec to {base}", "how do you write {n} in {base}", "{base} representation of {n}"), say_zh=("{base}是 {r}。", "{r}。"), say_en=("In {base}: {r}.", "It is {r}."), weight=1),
    Family("from_base", based, "print(int({digits}, {base}))",
           zh=("{digits}是{base}，换成十进制", "{base}的{digits}等于几", "{digits}从{base}转十进制", "将{base}数{digits}转换为十进制", "{base}{digits}是多少", "{base}{digits}转十进制", "{base}数{digits}等于十进制多少", "把{base}的{digits}换成十进制", "{digits}（{base}）的十进制", "{base} {digits} 对应的十进制数"), en=("{base} number {digits} to decimal", "turn {base} {digits} into decimal", "{digits} is {base}; decimal?", "what number is {base} {digits}", "decode {base} {digits}", "{base} {digits} in decimal", "convert {base} {digits} to decimal", "what is {base} {digits} in decimal", "{digits} from {base} to decimal", "decimal value of {base} {digits}", "{digits} ({base}) as a decimal number"), say_zh=("十进制是 {r}。", "{r}。"), say_en=("In decimal: {r}.", "It is {r}."), weight=0.9),
    Family("from_other_base", based, "print(int({other}, {q}))",
           zh=("{q}{other}转十进制", "{q}数{other}是十进制的多少", "把{q}的{other}化成十进制"), en=("{other} in {q} to decimal", "convert {other} from {q} to decimal", "what is {other} ({q}) in decimal"), say_zh=("十进制是 {r}。",), say_en=("In decimal: {r}.",), weight=0.4),
    Family("fibonacci", chosen, S + "print(fibonacci({n}))",
           zh=("斐波那契数第{n}位", "求Fibonacci第{n}项", "斐波那契序列中第{n}个是几", "斐波那契数列第{n}项", "斐波那契第{n}个数", "斐波那契数列的第{n}项是多少", "兔子数列第{n}项", "F({n})，斐波那契", "fibonacci({n})"), en=("Fibonacci F{n}", "the Fibonacci number at position {n}", "give me fibonacci of {n}", "element {n} of the Fibonacci series", "fibonacci number {n}", "fibonacci({n})", "what is the fibonacci number with index {n}", "term {n} of the Fibonacci sequence", "F({n}) in the Fibonacci sequence", "fib {n}"), say_zh=IS, say_en=ARE, weight=0.6),
    Family("fibonacci_list", chosen, S + "print([fibonacci(i) for i in range(1, {n} + 1)])",
           zh=("斐波那契数列前{n}项", "列出前{n}个斐波那契数", "写出斐波那契数列的前{n}项"), en=("first {n} Fibonacci numbers", "list the first {n} terms of the Fibonacci sequence", "show {n} Fibonacci numbers"), say_zh=("{r}。",), say_en=("{r}.",), weight=0.4),
    Family("power_mod", power_mod, "print(pow({a}, {e}, {m}))",
           zh=("{a}的{e}次方 mod {m}", "{a}自乘{e}次后模{m}得多少", "快速幂：{a}^{e} 对 {m} 取模", "{a}的{e}次方除以{m}的余数", "{a}^{e} mod {m}", "{a}的{e}次方模{m}", "{a}的{e}次幂对{m}取余", "求{a}的{e}次方被{m}除的余数", "({a}^{e})%{m}"), en=("({a}^{e}) % {m}", "modular exponentiation {a}, {e}, {m}", "{a} raised to {e}, remainder after dividing by {m}", "{a}^{e} mod {m}", "remainder of {a}^{e} divided by {m}", "{a} to the power {e} modulo {m}", "what is {a}**{e} mod {m}", "compute {a} to the {e} mod {m}", "what remains when {a}^{e} is divided by {m}"), say_zh=("余数是 {r}。", "{r}。"), say_en=("The remainder is {r}.", "It is {r}."), weight=0.7),
    Family("choose", chosen, M + "print(math.comb({n}, {k}))",
           zh=("{n}种口味挑{k}种，几种搭配", "从{n}张牌里抽{k}张有多少种", "{n}中选{k}的组合数", "n={n}, k={k}，组合数是多少", "从{n}个里选{k}个有多少种选法", "C({n},{k})", "{n}选{k}有几种", "组合数C({n},{k})是多少", "{n}个人中挑{k}个，多少种组合", "{n}个球里取{k}个，不考虑顺序，几种取法", "从{n}人里选{k}人开会，有多少种选法", "{n}取{k}的组合数", "{n}道题任选{k}道，多少种", "{n}个同学选{k}个当代表，有几种可能", "彩票{n}选{k}，一共多少注", "班里{n}人派{k}人参赛，选派方案数", "{n} choose {k}"), en=("pick {k} toppings out of {n}, how many combinations", "{k} cards from a pile of {n}, how many hands", "how many different groups of {k} can be made from {n}", "comb({n}, {k})", "{n} choose {k}", "C({n},{k})", "how many ways to choose {k} from {n}", "combinations of {n} taken {k}", "number of combinations of {k} out of {n}", "in how many ways can I pick {k} people from {n}", "a team of {k} from {n} players, how many teams", "select {k} of {n} items, order doesn't matter, how many ways", "binomial coefficient {n} {k}", "nCr n={n} r={k}", "lottery: {k} numbers out of {n}, how many tickets", "committees of {k} from {n} members"), say_zh=WAYS_ZH, say_en=WAYS_EN, weight=1),
    Family("permute", chosen, M + "print(math.perm({n}, {k}))",
           zh=("{n}选{k}排列", "{n}个座位坐{k}个人，有几种坐法", "从{n}个中有顺序地选{k}个", "从{n}个里取{k}个排列有多少种", "A({n},{k})", "P({n},{k})是多少", "{n}个人选{k}个排成一排，几种排法", "排列数A({n},{k})", "{n}人中选{k}人分别担任不同职务，多少种", "{n}个不同的数字取{k}个组成排列，有多少个", "{n}取{k}，考虑顺序，几种", "{n}名选手争前{k}名，名次有多少种可能"), en=("perm({n}, {k})", "seat {k} people on {n} chairs, how many ways", "gold to place {k} among {n} athletes, how many outcomes", "ordered selections of {k} from {n}", "permutations of {n} taken {k}", "P({n},{k})", "how many ways to arrange {k} out of {n}", "number of permutations of {k} from {n}", "order matters: pick {k} from {n}, how many ways", "nPr n={n} r={k}", "{n} runners, in how many ways can the first {k} places be filled", "arrange {k} of {n} books on a shelf, how many ways", "{k} different posts filled from {n} people"), say_zh=WAYS_ZH, say_en=WAYS_EN, weight=0.9),
    Family("arrange", cards_and_dice, M + "print(math.factorial({n}))",
           zh=("{n}个小朋友排队，有几种顺序", "{n}张不同的照片排一行，几种排法", "{n}道菜上菜顺序有多少种", "{n}个人排成一排有多少种排法", "{n}本不同的书排成一列几种方法", "{n}个人站队，有多少种站法", "{n}个节目的出场顺序有几种", "{n}个字母全排列有多少个", "{n}的全排列"), en=("{n} guests in a row of {n} seats, how many arrangements", "orderings of {n} things", "how many different queues can {n} people form", "how many ways can {n} people stand in a line", "arrange {n} different books on a shelf, how many ways", "number of orders for {n} items", "in how many orders can {n} songs be played", "how many permutations of {n} objects", "ways to line up {n} kids"), say_zh=WAYS_ZH, say_en=WAYS_EN, weight=0.6),
    Family("handshakes", chosen, M + "print(math.comb({n}, 2))",
           zh=("{n}人聚会，每两个人碰一次杯，共几次", "{n}个同学两两比赛一场，几场", "{n}个城市两两之间修一条路，几条", "{n}个人两两握手一共握几次", "{n}人互相握手多少次", "{n}支球队单循环要打多少场", "{n}个人每两人通一次电话，共几次", "{n}个点最多能连多少条线段", "{n}队单循环赛总场数", "{n}个人两两合影，多少张"), en=("everyone of {n} guests clinks glasses with everyone else, how many clinks", "{n} players, everyone plays everyone once, total games", "{n} cities, one road between each pair, how many roads", "{n} people shake hands with each other, how many handshakes", "how many handshakes among {n} people", "{n} teams each play each other once, how many games", "round robin with {n} teams, number of matches", "how many line segments connect {n} points", "how many pairs can {n} people form"), say_zh=("{r} 次。", "一共 {r}。"), say_en=("{r}.", "There are {r}."), weight=0.7),
    Family("passwords", cards_and_dice, "print(10**{n})",
           zh=("{n}位数字密码有多少种", "{n}位纯数字密码一共多少种组合", "密码锁有{n}位，每位0到9，多少种可能"), en=("how many {n}-digit PIN codes are there", "a lock with {n} digits from 0 to 9, how many combinations", "number of {n} digit numeric passwords"), say_zh=WAYS_ZH, say_en=WAYS_EN, weight=0.4),
    Family("two_dice", cards_and_dice, F + "print(Fraction(sum(a + b == {s} for a in range(1, 7) for b in range(1, 7)), 36))",
           zh=("两个骰子一起掷，点数加起来等于{s}，概率是几分之几", "扔两个骰子得到{s}点的概率", "掷两个骰子点数和为{s}的概率", "两颗骰子加起来是{s}的概率多大", "同时扔两枚骰子，和等于{s}的可能性", "两个色子摇出{s}点的概率"), en=("roll two dice: probability of {s}", "chance of getting {s} in total from a pair of dice", "probability of rolling a sum of {s} with two dice", "two dice, chance the total is {s}", "what are the odds two dice add up to {s}", "probability that two dice sum to {s}"), say_zh=CHANCE_ZH, say_en=CHANCE_EN, weight=0.5),
    Family("all_sixes", cards_and_dice, F + "print(Fraction(1, 6)**{d})",
           zh=("掷{d}个骰子全是6的概率", "连续{d}次掷出6的概率", "骰子扔{d}次都是6，概率多少"), en=("probability of rolling {d} sixes in a row", "chance that {d} dice all show 6", "odds of {d} sixes with {d} dice"), say_zh=CHANCE_ZH, say_en=CHANCE_EN, weight=0.3),
    Family("some_six", cards_and_dice, F + "print(1 - Fraction(5, 6)**{d})",
           zh=("掷{d}次骰子至少一次6的概率", "{d}个骰子里至少出现一个6的概率", "扔{d}次骰子，至少出一次6点的可能性"), en=("probability of at least one six in {d} rolls", "chance of getting a 6 at least once with {d} dice", "roll {d} times, probability of one or more sixes"), say_zh=CHANCE_ZH, say_en=CHANCE_EN, weight=0.3),
    Family("all_heads", cards_and_dice, F + "print(Fraction(1, 2)**{c})",
           zh=("{c}枚硬币一起抛，全部正面的概率", "连着{c}次正面的几率", "抛{c}次硬币全是正面的概率", "连续{c}次抛出正面的概率", "硬币扔{c}次都朝上的可能性"), en=("{c} coins, probability of no tails", "odds of {c} straight heads", "probability of {c} heads in a row", "chance all {c} coins land heads", "flip a coin {c} times, probability they are all heads"), say_zh=CHANCE_ZH, say_en=CHANCE_EN, weight=0.4),
    Family("heads", cards_and_dice, "import math\nfrom fractions import *\nprint(Fraction(math.comb({c}, {h}), 2**{c}))",
           zh=("投{c}次硬币，出现{h}次正面的几率", "{c}次抛硬币中正好有{h}次是正面，概率多大", "抛{c}次硬币恰好{h}次正面的概率", "{c}枚硬币正好{h}个正面的概率", "扔硬币{c}次，{h}次朝上的概率是多少"), en=("chance of getting {h} heads out of {c} tosses", "{c} tosses, exactly {h} heads, probability", "probability of exactly {h} heads in {c} coin flips", "flip {c} coins, chance of exactly {h} heads", "toss a coin {c} times, probability of {h} heads"), say_zh=CHANCE_ZH, say_en=CHANCE_EN, weight=0.5),
    Family("draw_red", cards_and_dice, F + "print(Fraction({r_}, {r_} + {b}))",
           zh=("{r_}个黑子{b}个白子混在一起，摸一个黑子的概率", "班里{r_}个男生{b}个女生，随机点一个是男生的概率", "糖罐里{r_}颗草莓味{b}颗柠檬味，拿到草莓味的可能性", "袋子里{r_}个红球{b}个蓝球，摸到红球的概率", "有{r_}张中奖券和{b}张空券，抽一张中奖概率", "{r_}红{b}白，随便摸一个是红的概率多大", "盒里{r_}个好的{b}个坏的，拿一个是好的概率"), en=("class of {r_} boys and {b} girls, chance a random pupil is a boy", "jar with {r_} cherry and {b} lemon sweets, probability of cherry", "{r_} aces among cards and {b} others, chance to draw an ace", "a bag has {r_} red and {b} blue balls, probability of drawing red", "{r_} red and {b} green marbles, chance of red", "{r_} winning tickets and {b} blanks, probability to win with one draw", "what is the probability of picking one of {r_} good bulbs when {b} are broken"), say_zh=CHANCE_ZH, say_en=CHANCE_EN, weight=0.5),
    Family("fraction_sum", fractions, F + "print({e})",
           zh=("{e}用分数怎么写", "{e}通分计算，结果几分之几", "计算{e}（结果用分数）", "分数题：{e}，等于几分之几", "不要小数，{e}等于几分之几", "{e}，用分数表示", "计算{e}，结果写成分数", "分数计算：{e}", "{e}得几分之几", "{e}的结果化成最简分数", "孩子的分数题{e}", "{e} 保留分数", "求{e}，要最简分数"), en=("{e}, give a fraction", "exact fraction for {e}", "what fraction is {e}", "no decimals please: {e}", "solve with fractions: {e}", "the exact value of {e} as a fraction", "{e} as a fraction", "what is {e} as a fraction", "calculate {e}, answer as a fraction", "{e} exactly", "compute {e} in fractions", "{e} in lowest terms", "fractions: {e}", "work out {e} and leave it as a fraction", "{e} = ? as a fraction"), say_zh=IS, say_en=ARE, weight=1),
    Family("fraction_add", fractions, F + "print({a} + {b})",
           zh=("{a}再加{b}是几分之几", "吃了{a}又吃了{b}，一共吃了几分之几", "第一天做{a}，第二天做{b}，共完成几分之几", "{a}加{b}", "{a}加{b}等于几分之几", "{a}与{b}的和，写成分数", "{a}加上{b}是多少", "{a}和{b}加起来几分之几"), en=("I ate {a} of the pizza and then {b}, what fraction in total", "{a} and {b} together make what fraction", "{a} added to {b} as a fraction", "{a} plus {b}", "add {a} and {b}", "sum of {a} and {b} as a fraction", "what is {a} plus {b} as a fraction"), say_zh=IS, say_en=ARE, weight=0.5),
    Family("fraction_minus", fractions, F + "print({a} - {b})",
           zh=("{a}去掉{b}还剩几分之几", "{a}减去{b}，用分数表示", "有{a}，用了{b}，剩几分之几", "{a}减{b}", "{a}减{b}等于几分之几", "{a}比{b}多几分之几"), en=("{a} less {b} as a fraction", "had {a}, used {b}, what fraction is left", "difference of {a} and {b} as a fraction", "{a} minus {b}", "subtract {b} from {a} as a fraction", "{a} take away {b} as a fraction"), say_zh=IS, say_en=ARE, weight=0.4),
    Family("fraction_times", fractions, F + "print({a} * {b})",
           zh=("{a}的{b}是几分之几", "{a}与{b}的积，写成分数", "{a}乘{b}", "{a}的{b}是多少", "{a}乘以{b}等于几分之几"), en=("{a} multiplied by {b}", "product of {a} and {b} as a fraction", "what is {a} of {b}", "{a} times {b}", "{a} of {b}", "multiply {a} by {b}"), say_zh=IS, say_en=ARE, weight=0.4),
    Family("fraction_over", fractions, F + "print({a} / {b})",
           zh=("{a}除以{b}，结果写成分数", "{b}除{a}是几分之几", "{a}除以{b}", "{a}除以{b}等于几分之几", "{a}里有几个{b}"), en=("{a} over {b} as a fraction", "what is {a} divided by {b} as a fraction", "split {a} by {b}", "{a} divided by {b}", "divide {a} by {b}", "how many times does {b} fit into {a}"), say_zh=IS, say_en=ARE, weight=0.4),
    Family("fraction_of", fractions, F + "print({whole} * {a})",
           zh=("一共{whole}，它的{a}有多少", "{whole}里面取{a}是多少", "全长{whole}，走了{a}，走了多少", "{whole}的{a}是多少", "{whole}乘{a}", "求{whole}的{a}"), en=("take {a} from a total of {whole}, how much is that", "{a} out of {whole}", "find {a} of {whole}", "{a} of {whole}", "what is {a} of {whole}", "{whole} times {a}"), say_zh=IS, say_en=ARE, weight=0.5),
    Family("larger_fraction", fractions, F + "print(max({a}, {b}))",
           zh=("{a}和{b}哪个大", "{a}与{b}谁更大", "比较{a}和{b}，大的是哪个"), en=("which is larger, {a} or {b}", "which is bigger {a} or {b}", "compare {a} and {b}, which is greater"), say_zh=("{r} 更大。",), say_en=("{r} is larger.",), weight=0.4),
    Family("fraction_to_decimal", fractions, "print(round({q}, 6))",
           zh=("{q}=多少小数", "{q}的小数形式", "分数{q}转小数", "{q}化成小数", "{q}等于多少小数", "{q}写成小数", "{q}用小数表示", "把{q}化为小数", "{q}是零点几"), en=("turn {q} into a decimal", "{q} decimal", "write {q} as a decimal number", "{q} as a decimal", "convert {q} to a decimal", "what is {q} in decimal", "{q} in decimal form", "decimal value of {q}"), say_zh=("是 {r}。",), say_en=("It is {r}.",), weight=0.6),
    Family("fraction_to_percent", fractions, "print(round({q}*100, 2))",
           zh=("{q}写成百分数", "分数{q}转百分比", "{q}相当于百分之几", "{q}是百分之几", "{q}化成百分数", "{q}换成百分比", "{q}等于百分之多少"), en=("{q} percent", "write {q} as a percent", "turn {q} into a percentage", "how many percent is {q}", "{q} as a percentage", "convert {q} to percent", "what percent is {q}", "{q} in percent"), say_zh=("{r}%。", "是 {r}%。"), say_en=("{r}%.", "It is {r}%."), weight=0.6),
    Family("decimal_to_percent", fractions, "print(round({dec}*100, 2))",
           zh=("小数{dec}写成百分数", "{dec}相当于百分之多少", "{dec}等于多少百分比", "{dec}是百分之几", "{dec}化成百分数", "{dec}换成百分比"), en=("turn {dec} into a percentage", "{dec} in percent", "write {dec} as a percent", "{dec} as a percentage", "convert {dec} to percent", "what percent is {dec}"), say_zh=("{r}%。",), say_en=("{r}%.",), weight=0.4),
    Family("decimal_to_fraction", fractions, F + "print(Fraction('{dec}'))",
           zh=("小数{dec}转分数", "{dec}是几分之几", "{dec}的最简分数", "{dec}化成分数", "{dec}等于几分之几", "{dec}写成分数", "把{dec}化为最简分数", "{dec}用分数表示"), en=("turn {dec} into a fraction", "{dec} fraction", "which fraction equals {dec}", "{dec} as a fraction", "convert {dec} to a fraction", "what is {dec} as a fraction", "write {dec} as a fraction", "{dec} in fraction form"), say_zh=IS, say_en=ARE, weight=0.6),
    Family("percent_to_fraction", percent_fraction, F + "print(Fraction({p}, 100))",
           zh=("{p}是几分之几", "百分数{p}化成最简分数", "{p}转分数", "{p}化成分数", "{p}等于几分之几", "{p}写成最简分数"), en=("{p} fraction", "write {p} as a fraction in lowest terms", "turn {p} into a fraction", "{p} as a fraction", "convert {p} to a fraction", "what fraction is {p}"), say_zh=IS, say_en=ARE, weight=0.4),
    Family("percent_to_decimal", percent_fraction, "print({p}/100)",
           zh=("{p}是小数多少", "百分数{p}转小数", "{p}用小数怎么写", "{p}化成小数", "{p}等于小数多少", "{p}写成小数"), en=("{p} decimal", "turn {p} into a decimal", "write {p} as a decimal", "{p} as a decimal", "convert {p} to a decimal", "{p} in decimal form"), say_zh=IS, say_en=ARE, weight=0.4),
    Family("reduce_fraction", fractions, F + "print(Fraction({big}))",
           zh=("{big}怎么约分", "分数{big}最简形式", "{big}能约成几分之几", "{big}约分", "把{big}约分", "化简分数{big}", "{big}的最简分数", "{big}化成最简分数", "{big}约到最简是多少", "将{big}化简"), en=("cancel down {big}", "reduce the fraction {big}", "{big} in lowest terms", "what is {big} simplified", "simplify {big}", "reduce {big} to lowest terms", "{big} in simplest form", "simplify the fraction {big}", "{big} reduced", "lowest terms of {big}"), say_zh=IS, say_en=ARE, weight=0.7),
    Family("random_int", ranged, "import random\nprint(random.randint({a}, {b}))",
           zh=("摇一个{a}到{b}的号", "抽签，{a}到{b}抽一个", "{a}到{b}之间随便给个数", "{a}到{b}随机一个数", "随机生成{a}到{b}的整数", "给我一个{a}到{b}之间的随机数", "在{a}和{b}之间随便选个数", "{a}-{b}随机数", "帮我随机抽一个{a}到{b}的号码"), en=("draw a number from {a} to {b}", "random {a}-{b}", "roll a number between {a} and {b}", "I need a random integer, {a} through {b}", "random number between {a} and {b}", "pick a random number from {a} to {b}", "random integer {a} to {b}", "give me a random number from {a} to {b}", "choose a number between {a} and {b} at random", "generate a random integer between {a} and {b}"), say_zh=("{r}。", "抽到 {r}。"), say_en=("{r}.", "I got {r}."), weight=0.5),
    Family("random_many", ranged, "import random\nprint([random.randint({a}, {b}) for _ in range({k})])",
           zh=("随机{k}个{a}到{b}的数", "生成{k}个{a}到{b}之间的随机整数", "给我{k}个{a}到{b}的随机数"), en=("{k} random numbers between {a} and {b}", "generate {k} random integers from {a} to {b}", "give me {k} random numbers from {a} to {b}"), say_zh=("{r}。",), say_en=("{r}.",), weight=0.3),
    Family("roll", ranged, "import random\nprint(random.randint(1, 6))", zh=("掷个骰子", "扔一次骰子", "摇个色子", "帮我掷骰子"), en=("roll a die", "roll a dice", "throw a die for me", "dice roll"), say_zh=("{r} 点。",), say_en=("You rolled {r}.",), weight=0.2),
    Family("letter_count", letters, "print({w}.count({c}))",
           zh=("{w}里有几个{c}", "{w}中有多少个{c}", "{c}在{w}里出现几次", "数一下{w}里的{c}有几个", "{w}这个词有几个{c}", "字母{c}在{w}中出现多少次", "{w}里面{c}的个数", "{w}含有几个{c}"), en=("how many {c}s are in {w}", "how many {c} in {w}", "count the letter {c} in {w}", "how many times does {c} appear in {w}", "number of {c}'s in {w}", "how many letters {c} does {w} have", "{w}: how many {c}", "how often does the letter {c} occur in {w}", "in the word {w}, how many {c}s are there"), say_zh=("{r} 个。", "有 {r} 个 {c}。"), say_en=("{r}.", "There are {r}.", "{c} appears {r} times."), weight=1),
    Family("length", letters, "print(len({w}))",
           zh=("{w}由几个字符组成", "{w}几个字", "统计{w}的字数", "{w}有几个字符", "{w}有多少个字", "{w}的长度", "{w}一共几个字母", "数数{w}有多少字符", "{w}长度是多少"), en=("{w} length", "{w} has how many letters", "letter count of {w}", "how many characters in {w}", "how many letters are in {w}", "length of {w}", "how long is the word {w}", "how many characters does {w} have", "count the characters in {w}", "number of letters in {w}"), say_zh=("{r} 个。", "长度是 {r}。"), say_en=("{r}.", "It has {r} characters."), weight=0.6),
    Family("backwards", letters, "print({w}[::-1])",
           zh=("{w}翻转过来", "{w}反着写是什么", "倒着拼{w}", "把{w}倒过来写", "{w}反过来怎么写", "{w}倒序", "反转{w}", "将{w}逆序", "{w}从后往前写"), en=("flip {w} around", "{w} reversed", "how is {w} written backward", "turn {w} around letter by letter", "reverse {w}", "{w} backwards", "spell {w} backwards", "write {w} in reverse", "reverse the word {w}", "what is {w} spelled backwards"), say_zh=("{r}。",), say_en=("{r}.",), weight=0.5),
    Family("vowels", english_word, "print(sum({w}.count(v) for v in 'aeiou'))",
           zh=("{w}这个单词有多少元音", "单词{w}含几个元音字母", "{w}里有几个元音字母", "{w}的元音个数", "数一下{w}的元音"), en=("{w}: number of vowels", "vowel count of {w}", "how many of the letters in {w} are vowels", "how many vowels are in {w}", "count the vowels in {w}", "number of vowels in {w}"), say_zh=("{r} 个。",), say_en=("{r}.", "There are {r} vowels."), weight=0.3),
    Family("uppercase", english_word, "print({w}.upper())",
           zh=("{w}用大写字母写", "{w}全部大写", "{w}转大写", "把{w}变成大写", "{w}的大写"), en=("{w} in all caps", "write {w} in capitals", "make {w} uppercase", "{w} in uppercase", "uppercase {w}", "convert {w} to capital letters"), say_zh=("{r}。",), say_en=("{r}.",), weight=0.25),
    Family("determinant", matrices, S + "print(Matrix({m}).det())",
           zh=("|{m}|的值，行列式", "算行列式{m}", "{m}这个矩阵的行列式值", "矩阵{m}的行列式", "求{m}的行列式", "{m}行列式等于多少", "行列式{m}", "det {m}", "计算行列式：{m}"), en=("{m} determinant", "calculate the determinant of {m}", "matrix {m}: determinant?", "determinant of {m}", "det {m}", "what is the determinant of {m}", "find the determinant of the matrix {m}", "compute det({m})"), say_zh=("行列式是 {r}。",), say_en=("The determinant is {r}.",), weight=0.5),
    Family("inverse", matrices, S + "print(Matrix({i}).inv().tolist())",
           zh=("矩阵{i}的逆", "求{i}的逆矩阵", "{i}的逆矩阵是什么", "{i}求逆"), en=("inverse of {i}", "inverse of the matrix {i}", "invert {i}", "find the inverse matrix of {i}", "what is the inverse of {i}"), say_zh=("逆矩阵是 {r}。",), say_en=("The inverse is {r}.",), weight=0.4),
    Family("matrix_product", matrices, S + "print((Matrix({a}) * Matrix({b})).tolist())",
           zh=("矩阵{a}乘{b}", "{a}和{b}的矩阵乘积", "求矩阵{a}与{b}的积", "{a}×{b}，矩阵乘法"), en=("multiply the matrices {a} and {b}", "matrix product of {a} and {b}", "{a} times {b} as matrices", "{a} * {b} matrix multiplication"), say_zh=("乘积是 {r}。",), say_en=("The product is {r}.",), weight=0.4),
    Family("matrix_sum", matrices, S + "print((Matrix({a}) + Matrix({b})).tolist())",
           zh=("矩阵{a}加{b}", "{a}和{b}两个矩阵相加", "求矩阵{a}与{b}的和"), en=("add the matrices {a} and {b}", "matrix sum of {a} and {b}", "{a} plus {b} as matrices"), say_zh=("和是 {r}。",), say_en=("The sum is {r}.",), weight=0.3),
    Family("matrix_power", matrices, S + "print((Matrix({a})**{n}).tolist())",
           zh=("矩阵{a}的{n}次方", "求{a}的{n}次幂（矩阵）"), en=("matrix {a} to the power {n}", "raise the matrix {a} to the {n}"), say_zh=("是 {r}。",), say_en=("It is {r}.",), weight=0.2),
    Family("transpose", matrices, S + "print(Matrix({m}).T.tolist())",
           zh=("矩阵{m}的转置", "把{m}转置", "{m}转置是什么"), en=("transpose of {m}", "transpose the matrix {m}", "what is the transpose of {m}"), say_zh=("转置是 {r}。",), say_en=("The transpose is {r}.",), weight=0.25),
    Family("rank", matrices, S + "print(Matrix({m}).rank())",
           zh=("矩阵{m}的秩", "求{m}的秩"), en=("rank of {m}", "what is the rank of the matrix {m}"), say_zh=("秩是 {r}。",), say_en=("The rank is {r}.",), weight=0.2),
    Family("eigenvalues", matrices, S + "print(Matrix({i}).eigenvals())",
           zh=("矩阵{i}的特征值", "求{i}的特征值"), en=("eigenvalues of {i}", "find the eigenvalues of the matrix {i}"), say_zh=("特征值及重数：{r}。",), say_en=("Eigenvalues with multiplicity: {r}.",), weight=0.25),
    Family("arithmetic_term", progression, "print({a} + ({n} - 1)*{d})",
           zh=("等差数列首项{a}公差{d}，第{n}项是多少", "首项为{a}、公差为{d}的等差数列第{n}项", "等差数列a1={a}，d={d}，求a{n}"), en=("arithmetic sequence with first term {a} and difference {d}, term {n}", "first term {a}, common difference {d}, what is term number {n}", "a1 = {a}, d = {d}, find a{n}"), say_zh=IS, say_en=ARE, weight=0.4),
    Family("arithmetic_sum", progression, "print(sum({a} + i*{d} for i in range({n})))",
           zh=("等差数列首项{a}公差{d}，前{n}项和", "首项{a}、公差{d}，求等差数列前{n}项的和", "剧场第一排{a}座，每排多{d}座，{n}排共多少座"), en=("arithmetic series with first term {a}, difference {d}, sum of {n} terms", "first term {a}, common difference {d}, sum the first {n} terms", "row one has {a} seats and each row has {d} more, how many seats in {n} rows"), say_zh=("和是 {r}。", "一共 {r}。"), say_en=("The sum is {r}.", "{r}."), weight=0.4),
    Family("geometric_term", progression, "print({a}*{q}**({k} - 1))",
           zh=("等比数列首项{a}公比{q}，第{k}项是多少", "首项为{a}、公比为{q}的等比数列第{k}项", "等比数列a1={a}，q={q}，求a{k}"), en=("geometric sequence with first term {a} and ratio {q}, term {k}", "first term {a}, common ratio {q}, what is term number {k}", "a1 = {a}, r = {q}, find a{k} of the geometric sequence"), say_zh=IS, say_en=ARE, weight=0.4),
    Family("geometric_sum", progression, "print(sum({a}*{q}**i for i in range({k})))",
           zh=("等比数列首项{a}公比{q}，前{k}项和", "首项{a}、公比{q}，求等比数列前{k}项的和", "第一天{a}，以后每天是前一天的{q}倍，{k}天一共多少"), en=("geometric series with first term {a}, ratio {q}, sum of {k} terms", "first term {a}, common ratio {q}, sum the first {k} terms", "start with {a} and multiply by {q} each day, total after {k} days"), say_zh=("和是 {r}。", "一共 {r}。"), say_en=("The sum is {r}.", "{r}."), weight=0.4),
)
