"""Rows of long numbers and plain arithmetic, in words and in signs, and the kinds of numbers they are told in."""

from __future__ import annotations

from random import Random

from bot.models.formats.naming import numerals
from bot.training.recipe import bignum_told_rows, everyday
from bot.training.recipe.everyday import Maker
from bot.training.recipe.everyday_rows import Row
from bot.training.recipe.family import Lang, Slot
from bot.training.recipe.integers import ordinal
from bot.training.recipe.retold import retold
from bot.training.recipe.slots import full_width, spelled, written


def read(text: str) -> Slot:
    """A number that is written with its scale; the code is what its name holds."""
    return Slot(text, next(numerals(text)).literal)


def whole(low: int, high: int) -> Maker:
    """A whole number with so many digits, each length equally often, in a spelling whose name holds all of it."""

    def make(rng: Random, lang: Lang) -> Slot:
        digits = rng.randint(low, high)
        value = str(rng.randint(10 ** (digits - 1), 10**digits - 1))
        text = written(value, rng, lang)
        return Slot(text if read(text).code == value else value, value)

    return make


def digits(low: int, high: int) -> Maker:
    """A whole number in digits, sometimes full-width in Chinese: in an expression nobody types words."""

    def make(rng: Random, lang: Lang) -> Slot:
        value = str(rng.randint(low, high))
        return Slot(full_width(value) if lang == "zh" and rng.random() < 0.04 else value, value)

    return make


def scaled(rng: Random, lang: Lang) -> Slot:
    """320万, 3.5亿, 三百二十万, 1亿2000万; 4.5 million, two thousand, 80k."""
    if lang == "en":
        n = rng.choice((str(rng.randint(2, 900)), f"{rng.randint(1, 99)}.{rng.randint(1, 9)}"))
        small = rng.choice(("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve", "fifteen", "twenty", "thirty", "forty", "sixty"))
        return read(rng.choice((f"{n} million", f"{n} million", f"{n}k", f"{n} thousand", f"{n} billion", f"{small} million", f"{small} thousand", f"{n}M")))
    n = rng.choice((str(rng.randint(2, 9000)), f"{rng.randint(1, 99)}.{rng.randint(1, 9)}", f"{rng.randint(1, 9)}.{rng.randint(1, 9)}{rng.randint(1, 9)}"))
    han = spelled(rng.choice((rng.randint(2, 99), rng.randint(2, 99) * 10, rng.randint(2, 90) * 100)), rng.random() < 0.7)
    both = f"{rng.randint(1, 30)}亿{rng.randint(1, 9)}000万"
    return read(rng.choice((f"{n}万", f"{n}万", f"{n}万", f"{n}亿", f"{han}万", f"{han}万", f"{han}亿", both)))


def scaled_in_digits(rng: Random, lang: Lang) -> Slot:
    """As ``scaled``, but in English never in words: two million and six thousand would be one number."""
    slot = scaled(rng, lang)
    while lang == "en" and not slot.text[0].isdigit():
        slot = scaled(rng, lang)
    return slot


def tens_of_thousands(rng: Random, lang: Lang) -> Slot:
    """35万, 3.6万, 四十万; 35 thousand, 36k."""
    n = rng.choice((str(rng.randint(2, 900)), f"{rng.randint(1, 99)}.{rng.randint(1, 9)}"))
    if lang == "en":
        return read(rng.choice((f"{n} thousand", f"{n}k", f"{n},000" if n.isdigit() else f"{n}k")))
    return read(rng.choice((f"{n}万", f"{n}万", f"{spelled(rng.randint(2, 99), True)}万")))


def in_words(rng: Random, lang: Lang) -> Slot:
    """A number in words: 三千零八, 五万六千; twelve thousand, three hundred."""
    if lang == "en":
        head = rng.choice(("two", "three", "four", "five", "six", "seven", "eight", "nine", "eleven", "twelve", "fifteen", "eighteen", "twenty", "twenty-five", "thirty", "forty", "fifty", "ninety"))
        return read(f"{head} {rng.choice(('hundred', 'thousand', 'thousand', 'million', 'billion'))}")
    n = rng.randint(101, 9999)
    return read(rng.choice((spelled(n), spelled(n, True), f"{spelled(rng.randint(2, 99))}万{spelled(rng.randint(1, 9))}千", f"{spelled(rng.randint(11, 999))}万")))


def spoken(rng: Random, lang: Lang) -> Slot:
    """A number said aloud: 三百二十五, 两千零六; forty-two, six hundred."""
    if lang == "zh":
        return read(spelled(rng.choice((rng.randint(11, 99), rng.randint(101, 999), rng.randint(101, 999), rng.randint(1001, 9999))), rng.random() < 0.6))
    ten = rng.choice(("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"))
    one = rng.choice(("one", "two", "three", "four", "five", "six", "seven", "eight", "nine"))
    return read(rng.choice((f"{ten}-{one}", f"{ten} {one}", ten, f"{one} hundred", f"{one} hundred and {ten}-{one}", f"{one} hundred {ten}", f"{one} thousand")))


def said_in_thousands(rng: Random, lang: Lang) -> Slot:
    """三万五千, 一百二十万, 四亿三千万, 五千六百七十八万; three hundred thousand, forty-five million."""
    if lang == "zh":
        n, k = spelled(rng.randint(11, 9999), rng.random() < 0.5), spelled(rng.randint(2, 9))
        return read(rng.choice((f"{n}万", f"{spelled(rng.randint(2, 99))}万{k}千", f"{k}亿{spelled(rng.randint(2, 9))}千万", f"{spelled(rng.randint(11, 99))}亿", f"{k}万{spelled(rng.randint(2, 9))}千{spelled(rng.randint(2, 9))}百")))
    small = spoken(rng, lang).text
    while "thousand" in small:
        small = spoken(rng, lang).text
    return read(f"{small} {rng.choice(('thousand', 'million', 'million', 'billion'))}")


def below_zero(rng: Random, lang: Lang) -> Slot:
    """-7, 负7; minus 7, negative 7."""
    value = str(rng.randint(2, 400)) if rng.random() < 0.8 else f"{rng.randint(2, 90)}.{rng.randint(1, 9)}"
    return Slot(rng.choice((f"-{value}", f"负{value}", f"(-{value})") if lang == "zh" else (f"-{value}", f"minus {value}", f"negative {value}", f"(-{value})")), f"(-{value})")


def decimal(digits: int, places: int) -> Maker:
    """A decimal with so many digits before and at most ``places`` behind the point."""

    def make(rng: Random, lang: Lang) -> Slot:
        head = str(rng.randint(0, 10 ** rng.randint(1, digits) - 1))
        tail = "".join(rng.choice("0123456789") for _ in range(rng.randint(0, places - 1))) + rng.choice("123456789")
        text = f"{head}.{tail}"
        return Slot(full_width(text) if lang == "zh" and rng.random() < 0.04 else text, text)

    return make


def wide(rng: Random, lang: Lang) -> Slot:
    """Digits as an input method leaves them, １２３４; plain in English."""
    value = str(rng.randint(12, 99999))
    return Slot(full_width(value) if lang == "zh" else f"{int(value):,}", value)


def th(rng: Random, lang: Lang) -> Slot:
    """An exponent as an ordinal: 23rd in English, 23 or 二十三 in Chinese."""
    n = rng.randint(3, 64)
    return Slot(written(str(n), rng, lang) if lang == "zh" else ordinal(n), str(n))


def pool(zh: str, en: str) -> Maker:
    """A word or a sign of a pool, separated by blanks; it never enters code."""

    def make(rng: Random, lang: Lang) -> Slot:
        return Slot(rng.choice((zh if lang == "zh" else en).split(" ")), "")

    return make


def places(rng: Random, lang: Lang) -> Slot:
    """How many decimals to keep: 两 or 2; two or 2."""
    n = rng.choice((1, 2, 2, 2, 3, 3, 4))
    return Slot(rng.choice((str(n), ("一", "两", "三", "四")[n - 1] if lang == "zh" else ("one", "two", "three", "four")[n - 1])), str(n))


def listed(low: int, high: int, digits: int) -> Maker:
    """From ``low`` to ``high`` whole numbers side by side; the code is the list without brackets."""

    def make(rng: Random, lang: Lang) -> Slot:
        values = [str(rng.randint(10 ** (digits - 1), 10**digits - 1)) for _ in range(rng.randint(low, high))]
        sign = rng.choice(("、", "，", " ", "、") if lang == "zh" else (", ", ", ", " ", "; "))
        last = rng.choice((sign, "和" if lang == "zh" else " and "))
        return Slot(sign.join(values[:-1]) + last + values[-1], ", ".join(values))

    return make


KINDS: dict[str, Maker] = {
    "t1": digits(2, 9), "t2": digits(2, 99), "t3": digits(2, 999), "mid": whole(3, 5), "big": whole(5, 9), "huge": whole(9, 15), "any": whole(2, 8), "wide": wide, "scaled": scaled, "scaledn": scaled_in_digits, "wan": tens_of_thousands, "worded": in_words, "spoken": spoken, "bigspoken": said_in_thousands, "neg": below_zero,
    "dec": decimal(3, 2), "dec3": decimal(2, 4), "bigdec": decimal(5, 2), "th": th, "dp": places, "x": pool("× x * X × ×", "× x * X * x"), "q": pool("÷ / ÷ ／", "÷ / / ÷"), "less": pool("- － − -", "- – - -"),
    "l3": listed(3, 3, 4), "long": listed(5, 9, 3), "longer": listed(5, 8, 5), "l4": listed(4, 4, 3),
}  # fmt: skip

ZH_FRAMES = ("{}", "{}=", "{}=?", "{} 等于几", "帮我按一下计算器：{}", "{}算出来多少", "口算{}", "这道题{}得几", "{}＝？", "孩子作业：{}", "请计算：{}", "{}结果给我", "脱式计算 {}", "{}的得数是", "验算一下{}")
EN_FRAMES = ("{}", "{}=", "{} = ?", "{} gives?", "punch this in: {}", "need the answer to {}", "pls do {}", "homework: {}", "what does {} come to", "{} ... result?", "evaluate: {}", "quick one, {}", "check me: {}", "the value of {}?", "how much does {} make")


def typed(numbers: str, code: str, *shapes: str, at: int = 0) -> Row:
    """An expression as it is typed, every shape in several frames."""
    zh = tuple(ZH_FRAMES[(at + 4 * k + j) % len(ZH_FRAMES)].replace("{}", shape) for k, shape in enumerate(shapes) for j in range(4))
    en = tuple(EN_FRAMES[(at + 4 * k + j) % len(EN_FRAMES)].replace("{}", shape) for k, shape in enumerate(shapes) for j in range(4))
    return Row(numbers, code, zh, en)


ROWS: tuple[Row, ...] = (
    # products
    Row("a=big b=big", "print({a}*{b})", ("{a}乘{b}，位数多，别用科学计数法，给我完整的", "计算器屏幕装不下：{a}和{b}相乘的准确值", "{b}个{a}加起来等于多少", "把{a}扩大到原来的{b}倍是多少", "求积：{a}，{b}", "{a}、{b}这两个数之积是多少，要精确到个位", "一个因数是{a}，另一个因数是{b}，积是多少"),
        ("exact product of {a} and {b}, no scientific notation please", "my calculator overflows: {a} by {b}", "what would {b} copies of {a} sum to", "scale {a} up {b} times", "two factors, {a} and {b}: their product in full", "{a} multiplied out by {b}, all digits")),
    Row("a=huge b=mid", "print({a}*{b})", ("{a}乘以{b}得出的数一个不落地写给我", "拿{a}当被乘数，{b}当乘数，积呢", "{a}翻{b}倍到底是多少", "我想知道{a}的{b}倍", "用{b}去乘{a}", "大数相乘：{a}；{b}"),
        ("all the digits of {a} times {b}", "what is {b} times the number {a}", "take {a} and multiply it by {b}", "{b} x {a}, long multiplication, what do I end up with", "long product: {a}, {b}", "if each is {a} and there are {b} of them, what's the total number")),
    Row("a=any b=any c=mid", "print({a}*{b}*{c})", ("三个数{a}、{b}、{c}连乘，积是几", "{a}先乘{b}，得数再乘{c}", "{a}乘以{b}再乘以{c}，最后多少", "求{a}与{b}、{c}的乘积", "{a}、{b}、{c}乘到一起"),
        ("multiply these three together: {a}, {b}, {c}", "{a} times {b}, and that times {c}", "product of all three, {a} and {b} and {c}", "start from {a}, multiply by {b}, multiply by {c}", "{a} by {b} by {c}, what's the figure")),
    Row("a=dec b=dec", "print({a}*{b})", ("{a}乘{b}，小数点别点错", "{a}和{b}这两个小数相乘", "{b}的{a}倍等于几", "小数乘法{a}乘以{b}，积", "求{a}与{b}的乘积，不用取近似"),
        ("{a} times {b}, mind the decimal point", "multiply the decimals {a} and {b}", "decimal product: {a}, {b}", "what's {a} lots of {b}", "{a} by {b}, unrounded")),
    Row("a=scaled b=2-90", "print({a}*{b})", ("{a}乘{b}是多少", "{b}个{a}一共多少", "{a}的{b}倍是几", "每份{a}，{b}份加一块", "要是有{b}个{a}，总数是多少", "{a}再翻{b}倍，写成数字"),
        ("{b} times {a}", "{a} multiplied by {b}, in full", "how much are {b} lots of {a}", "each one is {a}; we have {b}. Total?", "what is {a} taken {b} times", "{b} x {a} = ?")),
    Row("a=worded b=worded", "print({a}*{b})", ("{a}乘以{b}，用阿拉伯数字回答", "{a}跟{b}的积是多少", "{a}乘{b}等于几", "问一下，{a}和{b}乘起来是多少", "把{a}和{b}乘一乘"),
        ("{a} times {b} in digits", "multiply {a} by {b} and write the number out", "{b} times over {a}, what does it make", "{a} multiplied by {b}", "the product {a} by {b}, as a number")),
    Row("a=scaled b=scaledn", "print({a}*{b})", ("{a}和{b}的乘积是多少", "{a}乘{b}，零太多数不清，帮我算", "把{a}乘上{b}，结果写全", "{a}×{b}有多大"),
        ("{a} times {b}, I lose track of the zeros", "the product of {a} and {b}, written out", "what number is {a} x {b}", "{a} multiplied by {b}?")),
    Row("a=wide b=wide", "print({a}*{b})", ("{a}×{b}", "{a}乘以{b}", "{a}＊{b}＝", "请算{a}乘{b}的积", "{a}与{b}相乘"), ("{a} × {b}", "{a} times {b}", "{a} * {b} =", "the product of {a} and {b}, please", "multiply {a} by {b}")),
    # sums and differences
    Row("a=big b=big c=big", "print({a}+{b}+{c})", ("三笔数{a}、{b}、{c}，加总是多少", "{a}加{b}加{c}等于多少", "先有{a}，进来{b}，又进来{c}，合计", "把{a}、{b}和{c}汇总一下", "求{a}，{b}，{c}这三个数之和"),
        ("{a} plus {b} plus {c}", "three figures, {a}, {b} and {c}: the grand total", "started at {a}, then {b} came in, then {c}. Sum?", "tot up {a}, {b} and {c}", "what do {a}, {b} and {c} come to together")),
    Row("a=huge b=huge", "print({a}+{b})", ("{a}加{b}，数很长，别抄错", "两个大数{a}和{b}的和", "{a}与{b}相加，得数全写出来", "比{a}多{b}的那个数是几", "加数分别是{a}和{b}，和是多少"),
        ("add the long numbers {a} and {b}", "{a} + {b}, every digit", "which number is {b} more than {a}", "addends {a} and {b}; the sum", "{a} and {b} put together")),
    Row("a=huge b=big", "print({a}-{b})", ("{a}减{b}，得多少", "{a}里头去掉{b}，余下的数", "被减数{a}，减数{b}，差是几", "从{a}中扣{b}后是多少", "{a}比{b}大多少", "比{a}小{b}的数是哪个", "{a}还差多少才……不对，直接告诉我{a}与{b}的差"),
        ("{a} minus {b}", "what remains of {a} after taking off {b}", "minuend {a}, subtrahend {b}: difference", "by how much does {a} exceed {b}", "which number is {b} below {a}", "deduct {b} from {a}, answer in full", "how far apart are {a} and {b}")),
    Row("a=big b=mid c=mid", "print({a}-{b}-{c})", ("{a}连减两个数{b}、{c}，还剩多少", "{a}先减{b}再减{c}", "{a}依次去掉{b}和{c}后是几", "{a}减去{b}与{c}的和", "从{a}里拿走{b}，又拿走{c}"),
        ("{a} take away {b}, take away {c}", "from {a} subtract {b} and then {c}", "{a} less {b} less {c}", "remove {b} and {c} from {a}; what's left", "{a} minus the sum of {b} and {c}")),
    Row("a=big b=mid c=mid", "print({a}+{b}-{c})", ("{a}添上{b}，再去掉{c}，是多少", "{a}加{b}减{c}", "{a}与{b}的和减去{c}", "原有{a}，增加{b}，减少{c}，现在", "比{a}多{b}再少{c}的数"),
        ("{a} plus {b} less {c}", "{a}, add {b}, knock off {c}", "take {c} from the sum of {a} and {b}", "we had {a}, gained {b}, lost {c}; now?", "{a} up {b} and then down {c}, as plain numbers")),
    Row("a=scaled b=scaledn", "print({a}+{b})", ("{a}加{b}是多少", "{a}跟{b}合起来一共多少", "{a}和{b}加在一起有多大", "左边{a}，右边{b}，总共", "{a}再添{b}", "求和：{a}，{b}"),
        ("{a} plus {b}", "{a} and {b} together make", "sum of {a} and {b}", "add {b} onto {a}", "one is {a}, the other {b}; both?", "what's {a} + {b} in full")),
    Row("a=scaled b=scaledn", "print({a}-{b})", ("{a}减{b}是多少", "{a}去掉{b}", "{a}减去{b}还剩多少", "从{a}里划走{b}", "{a}跟{b}的差，前减后"),
        ("{a} minus {b}", "{a} less {b}", "take {b} from {a}", "what's left when {b} goes out of {a}", "subtract {b} from {a}, first minus second")),
    Row("a=dec b=dec c=dec", "{a}+{b}+{c}", ("{a}、{b}和{c}加一加", "{a}加{b}再加{c}，小数别算错", "三段长{a}、{b}、{c}，总长", "求{a}+{b}+{c}的和是多少", "合计一下：{a}，{b}，{c}"),
        ("add {a}, {b} and {c}", "{a} and {b} and another {c}, sum?", "three pieces measuring {a}, {b} and {c}: total length", "what do {a}, {b}, {c} total", "decimals {a} + {b} + {c}, added up"), 6),
    Row("a=bigdec b=dec", "{a}-{b}", ("{a}减{b}，小数相减", "{a}里减掉{b}得多少", "{a}与{b}之差是几", "{a}扣{b}，剩", "从{a}去掉{b}"), ("{a} minus {b}, decimals", "subtract {b} out of {a}", "the difference {a} less {b}", "{a}, deduct {b}, leaves", "how much is {a} once {b} is off"), 6),
    Row("l=longer", "print(sum([{l}]))", ("这串数求和：{l}", "{l}，总数是多少", "老板发来的几个数{l}，加一下", "明细{l}，合计填多少", "把后面的数全部累加 {l}", "{l}这些全加起来"),
        ("sum the following: {l}", "{l}; grand total?", "my boss sent {l}, add them", "line items {l}. What goes under total", "everything here added: {l}", "{l} all together")),
    Row("l=long a=2-40", "print(sum([{l}])-{a})", ("{l}加起来再减{a}", "几笔收入{l}，扣掉{a}后剩多少", "{l}的总和少{a}是几", "先合计{l}，再去掉{a}"), ("{l} summed up, then minus {a}", "income {l}, less {a}: what remains", "add up {l} and take {a} away", "{a} less than the total of {l}")),
    Row("a=neg b=neg", "print({a}+{b})", ("{a}加{b}等于几", "{a}与{b}的和", "两个负数{a}和{b}相加得多少", "求{a}加上{b}", "{a}，再加{b}，是多少"), ("{a} plus {b}", "the sum of {a} and {b}", "add two negatives, {a} and {b}", "what is {a} + {b}", "{a} and then {b} more, on the number line")),
    Row("a=neg b=12-400", "print({a}+{b})", ("{a}加{b}等于几", "{a}再加上{b}", "原来是{a}，上升{b}后是多少", "{a}与{b}之和", "温度{a}度，升了{b}度，现在几度"), ("{a} plus {b}", "start at {a} and go up {b}", "what's {b} more than {a}", "it was {a} degrees and rose by {b}; now", "{a} and {b} added")),
    Row("a=neg b=12-400", "print({a}-{b})", ("{a}减{b}等于几", "{a}再往下减{b}", "{a}度又降{b}度，是多少度", "比{a}小{b}的数", "{a}减去{b}"), ("{a} minus {b}", "{b} below {a}", "at {a} degrees and falling by {b}: the temperature", "take {b} off {a}", "which number is {b} less than {a}")),
    Row("a=12-400 b=neg", "print({a}-{b})", ("{a}减{b}等于几", "{a}减去{b}，注意负号", "{a}和{b}相差，用前面减后面", "山顶{a}度，冰湖{b}度，温差几度"), ("{a} minus {b}", "{a} take away {b}, careful with the sign", "inside {a} degrees, outside {b}: the difference", "subtract {b} from {a}")),
    Row("a=neg b=neg", "print({a}*{b})", ("{a}乘{b}等于几", "{a}与{b}的积是正还是负，多少", "求{a}和{b}相乘", "{a}乘以{b}得"), ("{a} times {b}", "the product of {a} and {b}", "multiply {a} with {b}", "negative times negative: {a} and {b}")),
    Row("a=neg b=2-40", "print({a}*{b})", ("{a}乘{b}等于几", "{b}个{a}相加", "{a}的{b}倍", "{a}乘以{b}"), ("{a} times {b}", "{b} lots of {a}", "multiply {a} by {b}", "{b} times over {a}, product")),
    Row("a=neg b=2-40", "{a}/{b}", ("{a}除以{b}等于几", "{a}平均分{b}份是多少", "求{a}除以{b}的商，用小数"), ("{a} divided by {b}", "divide {a} by {b}", "{a} over {b} as a decimal"), 6),
    # quotients
    Row("a=big b=mid", "{a}/{b}", ("{a}除以{b}，除不尽就用小数", "{b}去除{a}，得多少", "被除数{a}，除数{b}，商是", "{a}是{b}的多少倍", "{a}里包含多少个{b}，小数也要", "{a}分成{b}等份，一份多大", "{a}与{b}的比值"),
        ("{a} divided by {b}, decimals are fine", "how many times {b} is {a}", "dividend {a}, divisor {b}: the quotient as a decimal", "{a} split into {b} equal parts, the size of one", "the ratio of {a} to {b}", "{a} over {b}", "how often does {b} fit into {a}, with decimals"), 6),
    Row("a=scaled b=3-90", "{a}/{b}", ("{a}除以{b}是多少", "{a}平均分成{b}份，每份多少", "{b}等分{a}", "把{a}摊到{b}份上", "{a}的{b}分之一是多少"), ("{a} divided by {b}", "split {a} into {b} equal shares", "a {b}-way split of {a}, one part", "{a} spread over {b}", "what is each of {b} equal parts of {a}"), 6),
    Row("a=scaled b=scaledn", "{a}/{b}", ("{a}除以{b}是多少", "{a}是{b}的几倍", "{a}里有多少个{b}", "{a}比上{b}，比值", "用{b}去除{a}"), ("{a} divided by {b}", "how many times {b} is {a}", "how many {b} go into {a}", "the ratio {a} to {b} as one number", "{a} over {b}"), 6),
    Row("a=big b=12-990", "print({a}//{b}, {a}%{b})", ("{a}除以{b}，商几余几", "{a}÷{b}=（ ）……（ ）", "用竖式算{a}除以{b}，商和余数各是多少", "{a}里最多有多少个整{b}，还零多少", "每{b}个装一袋，{a}个能装多少袋，剩几个", "带余除法：{a}，{b}", "拿{b}去除{a}，商和余数都要"),
        ("{a} divided by {b} as quotient and remainder", "{a} ÷ {b} = ( ) r ( )", "long division of {a} by {b}: what's on top and what's left over", "how many whole groups of {b} are in {a}, and how much is over", "bag {a} items by {b}: full bags, loose ones", "divmod of {a} and {b}", "{a} by {b}, give me the whole quotient and the rest")),
    Row("a=big b=12-990", "print({a}//{b})", ("{a}除以{b}，只要整数商", "{a}整除{b}得几，余数不管", "{a}里有几个完整的{b}", "{a}除以{b}取整", "{a}能减去{b}几次还不变成负数"), ("whole part of {a} divided by {b}", "integer division {a} by {b}, drop the remainder", "how many complete lots of {b} fit in {a}", "{a} over {b}, rounded down", "how many times can {b} be taken from {a} without going below zero")),
    Row("a=big b=12-990", "print({a}%{b})", ("{a}除以{b}，余数是多少", "{a}每{b}个一组，最后不够一组的有几个", "{a}被{b}除余几", "求{a}模{b}的值", "{a}连续减{b}，减到不够减时剩几"), ("remainder when {a} is divided by {b}", "{a} in groups of {b}: how many are left ungrouped", "what does {a} leave on division by {b}", "{a} modulo {b}", "keep taking {b} from {a}; what is left at the end")),
    Row("a=12-990 b=12-90 c=2-11", "print({a}*{b}+{c})", ("一个数除以{a}商{b}余{c}，这个数是多少", "除数{a}，商{b}，余数{c}，被除数呢", "什么数除以{a}等于{b}还余{c}", "某数÷{a}={b}……{c}，求某数", "{a}个一箱装了{b}箱，还多{c}个，原来几个"), ("a number divided by {a} gives {b} remainder {c}; which number", "divisor {a}, quotient {b}, remainder {c}: the dividend", "( ) ÷ {a} = {b} r {c}", "what divided by {a} is {b} with {c} left over", "boxes of {a}: {b} full boxes and {c} over. How many were there?")),
    Row("a=big b=3-90 c=3-90", "{a}/{b}/{c}", ("{a}连续除以{b}和{c}", "{a}先除以{b}再除以{c}，结果", "{a}除以{b}，得数又除以{c}", "把{a}分{b}份，每份再分{c}份，一小份多少"), ("{a} divided by {b} and again by {c}", "divide {a} first by {b}, then by {c}", "{a} cut into {b} parts, each cut into {c}: one small part", "{a} over {b}, over {c}"), 6),
    Row("a=bigdec b=dec", "{a}/{b}", ("{a}除以{b}，小数除小数", "{a}是{b}的多少倍", "{a}里有几个{b}", "求{a}÷{b}的商是多少", "{b}除{a}"), ("{a} divided by {b}", "how many {b} are there in {a}, as a decimal", "decimal division, {a} by {b}", "{a} is what multiple of {b}", "the quotient {a} over {b}"), 6),
    Row("a=mid b=12-990 k=dp", "print(round({a}/{b}, {k}))", ("{a}除以{b}，保留{k}位小数", "{a}÷{b}，得数四舍五入到小数点后{k}位", "{a}与{b}的商，精确到{k}位小数", "商取{k}位小数：{a}除以{b}", "{a}/{b}≈，小数留{k}位", "求{a}除以{b}的近似商，{k}位小数"),
        ("{a} divided by {b} to {k} decimal places", "{a} over {b}, keep {k} decimals", "round {a}/{b} to {k} places after the point", "to {k} d.p., what is {a} ÷ {b}", "quotient of {a} and {b}, {k} decimals", "give me {a} by {b} divided, correct to {k} decimals")),
    Row("a=dec3 b=dec3 k=dp", "print(round({a}*{b}, {k}))", ("{a}乘{b}，结果保留{k}位小数", "{a}×{b}的积精确到小数点后{k}位", "积取{k}位小数：{a}乘以{b}", "{a}和{b}相乘，四舍五入留{k}位小数"), ("{a} times {b} to {k} decimal places", "product of {a} and {b}, rounded to {k} decimals", "keep {k} decimals: {a} x {b}", "{a} by {b}, {k} d.p.")),
    # powers, roots, factorials
    Row("a=2-19 b=13-64", "print({a}**{b})", ("{a}的{b}次方是多少，完整数字", "{a}的{b}次方等于几", "底数{a}，指数{b}，幂是多少", "{b}个{a}连着乘", "{a}^{b}精确值", "把{a}自乘成{b}次方", "{a}乘自己，一共{b}个{a}相乘，结果", "求幂：{a}的{b}次"),
        ("{a} to the power {b}, exact", "base {a}, exponent {b}: the power", "{b} copies of {a} multiplied together", "{a} raised to the {b}, all digits", "exact value of {a}^{b}", "{a} ** {b}", "{a} multiplied by itself until there are {b} factors", "power of {a} with exponent {b}, written out")),
    Row("a=2-9 b=th", "print({a}**{b})", ("{a}的{b}次方多大", "{a}的{b}次幂", "{a}的{b}次方到底是几", "算一算{a}的{b}次方"), ("{a} to the {b}", "the {b} power of {a}", "{a} raised to the {b} power", "what's {a} to the {b}", "how big is {a} to the {b}")),
    Row("b=20-200", "print(2**{b})", ("2的{b}次方", "二的{b}次方是多少", "2^{b}等于多少，全写出来", "翻倍{b}次，从1开始，最后是几", "一张纸理论上对折{b}次有多少层", "{b}个2相乘"), ("2 to the {b}", "two to the power of {b}", "2^{b} in full", "start with 1 and double it {b} times", "fold a sheet {b} times, how many layers in theory", "product of {b} twos")),
    Row("b=6-40", "print(10**{b})", ("10的{b}次方", "1后面跟{b}个零是多少", "10^{b}写成整数", "十的{b}次幂"), ("10 to the {b}", "a 1 followed by {b} zeros", "10^{b} as a whole number", "ten to the power {b}")),
    Row("a=2-19 b=6-30 c=mid", "print({a}**{b}+{c})", ("{a}的{b}次方加{c}", "{a}^{b}再加上{c}是多少", "比{a}的{b}次方多{c}的数", "{c}加{a}的{b}次方", "{a}的{b}次幂与{c}的和"), ("{a} to the power {b} plus {c}", "add {c} to {a}^{b}", "{c} more than {a} to the {b}", "{c} + {a}^{b}", "the sum of {c} and the power {a}^{b}")),
    Row("a=2-19 b=6-30 c=mid", "print({a}**{b}-{c})", ("{a}的{b}次方减{c}", "{a}^{b}再减去{c}是多少", "比{a}的{b}次方少{c}的数", "{a}的{b}次幂与{c}的差"), ("{a} to the power {b} minus {c}", "take {c} from {a}^{b}", "{c} less than {a} to the {b}", "{a}^{b}, knock off {c}")),
    Row("a=2-9 b=5-20 c=10-19 e=3-15", "print({a}**{b}*{c}**{e})", ("{a}的{b}次方乘{c}的{e}次方", "{a}^{b}×{c}^{e}", "求{a}的{b}次幂与{c}的{e}次幂的积", "两个幂相乘：{a}的{b}次方，{c}的{e}次方"), ("{a}^{b} times {c}^{e}", "multiply {a} to the {b} by {c} to the {e}", "{a}^{b} x {c}^{e}", "product of the powers {a}^{b} and {c}^{e}")),
    Row("a=2-9 b=5-20 c=10-19 e=3-15", "print({a}**{b}+{c}**{e})", ("{a}的{b}次方加{c}的{e}次方", "{a}^{b}+{c}^{e}", "{a}的{b}次幂与{c}的{e}次幂加起来", "{a}的{b}次方和{c}的{e}次方之和"), ("{a}^{b} plus {c}^{e}", "add {a} to the {b} and {c} to the {e}", "the sum of {a}^{b} and {c}^{e}", "{a}^{b} + {c}^{e}, exact")),
    Row("a=2-9 b=15-30 c=10-19 e=3-9", "print({a}**{b}-{c}**{e})", ("{a}的{b}次方减{c}的{e}次方", "{a}^{b}-{c}^{e}", "{a}的{b}次幂比{c}的{e}次幂多多少"), ("{a}^{b} minus {c}^{e}", "by how much is {a} to the {b} more than {c} to the {e}", "{a}^{b} - {c}^{e}")),
    Row("a=2-9 b=15-40 c=10-99", "print({a}**{b}//{c}, {a}**{b}%{c})", ("{a}的{b}次方除以{c}，商和余数", "{a}^{b}除以{c}商几余几", "用{c}除{a}的{b}次幂，商多少，余多少"), ("{a}^{b} divided by {c}: quotient and remainder", "divide {a} to the {b} by {c}, whole quotient and what's left", "{a}^{b} by {c}, with remainder")),
    Row("a=2.1-9.9 b=3-12", "{a}**{b}", ("{a}的{b}次方保留四位小数", "{a}连乘{b}次，四位小数", "{a}^{b}，取四位", "底数{a}，{b}次方，四舍五入到万分位"), ("{a} to the {b}, four decimals", "{a}^{b} to 4 d.p.", "{a} raised to the power {b}, rounded to four places"), 4),
    Row("a=mid", "print({a}**2)", ("{a}的平方是多少", "{a}乘以它自己", "{a}×{a}", "边长{a}的正方形，面积数值多少", "{a}自乘", "{a}的二次方写出来"), ("{a} squared", "{a} times itself", "the square of {a}, exact", "a square with side {a}, its area as a number", "square {a} for me", "{a} x {a}")),
    Row("a=12-9999", "print({a}**3)", ("{a}的立方是多少", "{a}×{a}×{a}", "三个{a}相乘", "{a}的三次方等于几", "棱长{a}，体积数值"), ("{a} cubed", "{a} x {a} x {a}", "three copies of {a} multiplied", "the third power of {a}", "cube {a}")),
    Row("a=big", "{a}**0.5", ("{a}开平方，留四位小数", "√{a}约等于，四位小数", "哪个正数自乘得{a}，四位小数", "根号{a}取四位小数", "{a}的算术平方根，精确到万分位"), ("square root of {a}, four decimals", "√{a} to 4 d.p.", "what positive number times itself is {a}, 4 decimals", "root of {a} rounded to four places"), 4),
    Row("a=big", "import math\nprint(math.isqrt({a}))", ("{a}的平方根取整数部分", "不超过根号{a}的最大整数", "平方不大于{a}的最大整数是几", "根号{a}向下取整"), ("integer part of the square root of {a}", "largest whole number whose square is at most {a}", "floor of sqrt {a}", "the square root of {a} rounded down")),
    Row("a=big", "{a}**(1/3)", ("{a}开三次方，留四位小数", "三次根号{a}，四位小数", "什么数的立方等于{a}，取四位小数", "{a}的立方根精确到万分位"), ("cube root of {a}, four decimals", "∛{a} to 4 d.p.", "which number cubed makes {a}, four places"), 4),
    Row("a=mid b=4-7", "{a}**(1/{b})", ("{a}开{b}次方，留四位小数", "{a}的{b}次方根", "什么正数的{b}次方是{a}，四位小数", "{b}次根号下{a}"), ("root number {b} of {a}, four decimals", "which positive number to the power {b} is {a}, four decimals", "the root of degree {b} of {a}", "{a} to the power 1/{b}"), 4),
    Row("a=5-60", "import math\nprint(math.factorial({a}))", ("{a}的阶乘是多少，完整写", "从1连乘到{a}", "1×2×……×{a}等于几", "{a}！", "前{a}个正整数的积", "{a}本不同的书排一排，排法总数"), ("{a} factorial in full", "1 x 2 x ... x {a}", "the product of the first {a} positive integers", "{a}!", "multiply every whole number up to {a}", "orders in which {a} different books can stand")),
    Row("a=20-40 b=5-19", "import math\nprint(math.factorial({a})//math.factorial({b}))", ("{a}的阶乘除以{b}的阶乘", "{a}!/{b}!", "{a}！÷{b}！等于几", "{a}!是{b}!的多少倍"), ("{a}! divided by {b}!", "{a}!/{b}!", "how many times {b} factorial is {a} factorial", "{a} factorial over {b} factorial")),
    Row("a=5-20 b=21-25", "import math\nprint(math.factorial({a})+math.factorial({b}))", ("{a}的阶乘加{b}的阶乘", "{a}!+{b}!", "{a}！与{b}！的和"), ("{a}! + {b}!", "the sum of {a} factorial and {b} factorial", "add {a}! and {b}!")),
    # digits of long results
    Row("a=2-99 b=20-300", "print(len(str({a}**{b})))", ("{a}的{b}次方有多少位", "{a}^{b}是几位数", "把{a}的{b}次方写出来，一共几个数字", "{a}的{b}次幂的位数"), ("how many digits are in {a}^{b}", "{a} to the {b}: digit count", "if I wrote out {a} to the power of {b}, how long would it be, in digits", "number of digits of {a}^{b}")),
    Row("a=10-300", "import math\nprint(len(str(math.factorial({a}))))", ("{a}的阶乘有几位", "{a}!是多少位数", "{a}！写出来有多少个数字"), ("how many digits does {a}! have", "{a} factorial: number of digits", "length of {a}! in digits")),
    Row("a=big b=big", "print(len(str({a}*{b})))", ("{a}乘{b}的积有几位", "{a}×{b}是几位数", "{a}和{b}相乘，得数共多少位"), ("how many digits does {a} times {b} have", "{a} x {b}: digit count of the product", "the product of {a} and {b} is how many digits long")),
    Row("a=2-99 b=20-300", "print({a}**{b} % 10)", ("{a}的{b}次方末位数字是几", "{a}^{b}的个位", "{b}个{a}相乘，积的个位数字", "{a}的{b}次幂最后一位"), ("last digit of {a}^{b}", "the ones digit of {a} to the {b}", "{a} to the power {b} ends in which digit", "units digit when {b} copies of {a} are multiplied")),
    Row("a=2-99 b=20-300", "print({a}**{b} % 100)", ("{a}的{b}次方最后两位是多少", "{a}^{b}的末两位数字", "{a}的{b}次幂除以一百余几", "{b}个{a}相乘，积的末两位"), ("last two digits of {a}^{b}", "{a} to the {b}, what are the final two digits", "what does {a} to the power {b} end in, two digits", "final two digits of {b} copies of {a} multiplied")),
    Row("a=2-99 b=20-300 k=3-6", "print({a}**{b} % 10**{k})", ("{a}的{b}次方最后{k}位", "{a}^{b}的末{k}位数字是多少", "只要{a}的{b}次幂的后{k}位"), ("last {k} digits of {a}^{b}", "{a} to the {b}: its final {k} digits", "only the bottom {k} digits of {a} to the power {b}")),
    Row("a=big b=big", "print({a}*{b} % 10)", ("{a}乘{b}的个位数字", "{a}×{b}的积末尾是几", "{a}与{b}相乘，积的最后一位"), ("last digit of {a} times {b}", "{a} x {b} ends in", "units digit of the product of {a} and {b}")),
    Row("a=big b=big", "print({a}*{b} % 100)", ("{a}乘{b}的末两位", "{a}×{b}的积最后两位数字是多少", "{a}与{b}之积末尾两个数字"), ("last two digits of {a} times {b}", "the product of {a} and {b}, final two digits", "{a} x {b}: what are the last two digits")),
    Row("a=2-99 b=10-200", "print(sum(int(d) for d in str({a}**{b})))", ("{a}的{b}次方各位数字加起来是几", "{a}^{b}的数字和", "把{a}的{b}次幂的每一位相加", "{a}的{b}次方数位之和"), ("digit sum of {a}^{b}", "add the digits of {a} to the {b}", "sum of all digits in {a} to the power {b}", "{a}^{b}: what do its digits add up to")),
    Row("a=10-200", "import math\nprint(sum(int(d) for d in str(math.factorial({a}))))", ("{a}的阶乘各位数字之和", "{a}!的数字和是多少", "把{a}！每一位加起来"), ("digit sum of {a}!", "add all digits of {a} factorial", "the digits of {a}! summed")),
    Row("a=big b=big", "print(sum(int(d) for d in str({a}*{b})))", ("{a}乘{b}，积的各位数字之和", "{a}×{b}的得数，每一位加起来是几", "{a}与{b}之积的数字和"), ("digit sum of {a} times {b}", "multiply {a} by {b} and add the digits of the result", "sum of the digits in {a} x {b}")),
    Row("a=huge", "print(sum(int(d) for d in '{a}'))", ("{a}各位上的数字加起来是几", "{a}每一位相加", "数{a}的数字和", "卡号{a}，所有数字求和"), ("add the digits of {a}", "digit sum, {a}", "sum every digit in {a}", "the card number is {a}; total of its digits")),
    Row("a=huge", "print(len('{a}'))", ("{a}有几位", "{a}是一个多少位的数", "数一下{a}的位数", "{a}这串数字多长"), ("how many digits in {a}", "{a} is how many digits long", "count the digits of {a}", "length of the number {a}")),
    Row("a=10-300", "import math\ns = str(math.factorial({a}))\nprint(len(s) - len(s.rstrip('0')))", ("{a}的阶乘末尾有几个零", "{a}!后面连续多少个0", "1×2×3×…×{a}的积末尾有多少个连续的零"), ("how many zeros does {a}! end in", "trailing zeros of {a} factorial", "1 x 2 x ... x {a} ends with how many zeros")),
    Row("a=20-90 b=10-60", "s = str({a}**{b})\nprint(s[0])", ("{a}的{b}次方首位数字是几", "{a}^{b}最高位是多少", "{a}的{b}次幂以哪个数字开头"), ("first digit of {a}^{b}", "leading digit of {a} to the power {b}", "{a} to the {b} starts with which digit")),
    # as typed, in signs
    typed("a=any b=any x=x", "print({a}*{b})", "{a}{x}{b}", "{a} {x} {b}"),
    typed("a=huge b=t2 x=x", "print({a}*{b})", "{a}{x}{b}", "{b}{x}{a}", at=5),
    typed("a=any b=any c=any", "print({a}+{b}+{c})", "{a}+{b}+{c}", "{a}＋{b}＋{c}", at=2),
    typed("a=mid b=mid c=mid e=mid", "print({a}+{b}+{c}+{e})", "{a}+{b}+{c}+{e}", "{a} + {b} + {c} + {e}", at=7),
    typed("a=mid b=mid c=mid e=mid f=mid", "print({a}+{b}+{c}+{e}+{f})", "{a}+{b}+{c}+{e}+{f}", at=9),
    typed("a=mid b=mid c=mid e=mid f=mid", "print({a}+{b}-{c}+{e}-{f})", "{a}+{b}-{c}+{e}-{f}", at=3),
    typed("a=big b=mid c=mid m=less", "print({a}-{b}-{c})", "{a}{m}{b}{m}{c}", at=4),
    typed("a=mid b=t2 c=mid x=x", "print({a}*{b}+{c})", "{a}{x}{b}+{c}", "{a} {x} {b} + {c}", at=1),
    typed("a=mid b=t2 c=t3 x=x m=less", "print({a}*{b}-{c})", "{a}{x}{b}{m}{c}", "{a} {x} {b} {m} {c}", at=6),
    typed("a=mid b=t2 c=mid x=x", "print({c}+{a}*{b})", "{c}+{a}{x}{b}", "{c} + {a} {x} {b}", at=11),
    typed("a=t2 b=t2 c=big x=x m=less", "print({c}-{a}*{b})", "{c}{m}{a}{x}{b}", at=8),
    typed("a=t3 b=t2 c=t3 e=t2 x=x", "print({a}*{b}+{c}*{e})", "{a}{x}{b}+{c}{x}{e}", "{a} {x} {b} + {c} {x} {e}", at=10),
    typed("a=t3 b=t2 c=t3 e=t2 x=x m=less", "print({a}*{b}-{c}*{e})", "{a}{x}{b}{m}{c}{x}{e}", at=12),
    typed("a=mid b=mid c=t2 x=x", "print(({a}+{b})*{c})", "({a}+{b}){x}{c}", "（{a}+{b}）{x}{c}", at=13),
    typed("a=mid b=t3 c=t2 x=x m=less", "print(({a}-{b})*{c})", "({a}{m}{b}){x}{c}", "（{a}{m}{b}）{x}{c}", at=14),
    typed("a=mid b=mid c=t2 x=x", "print({c}*({a}+{b}))", "{c}{x}({a}+{b})", "{c} {x} ({a} + {b})", at=2),
    typed("a=mid b=t3 c=t2 x=x m=less", "print({c}*({a}-{b}))", "{c}{x}({a}{m}{b})", at=3),
    typed("a=t3 b=t3 c=t3 e=t3 x=x m=less", "print(({a}+{b})*({c}-{e}))", "({a}+{b}){x}({c}{m}{e})", "（{a}+{b}）{x}（{c}{m}{e}）", at=5),
    typed("a=t3 b=t3 c=t3 e=t3 x=x", "print(({a}+{b})*({c}+{e}))", "({a}+{b}){x}({c}+{e})", "({a}+{b})({c}+{e})", at=0),
    typed("a=big b=t3 q=q", "print(round({a}/{b}, 6))", "{a}{q}{b}", "{a} {q} {b}", at=4),
    typed("a=mid b=mid c=t2 q=q", "print(round(({a}+{b})/{c}, 6))", "({a}+{b}){q}{c}", "（{a}+{b}）{q}{c}", at=8),
    typed("a=mid b=t3 c=t2 q=q m=less", "print(round(({a}-{b})/{c}, 6))", "({a}{m}{b}){q}{c}", at=1),
    typed("a=mid b=t2 c=t3 q=q", "print(round({a}/{b}+{c}, 6))", "{a}{q}{b}+{c}", "{a} {q} {b} + {c}", at=6),
    typed("a=mid b=t2 c=mid q=q m=less", "print(round({c}-{a}/{b}, 6))", "{c}{m}{a}{q}{b}", at=7),
    typed("a=mid b=t2 c=t2 x=x q=q", "print(round({a}*{b}/{c}, 6))", "{a}{x}{b}{q}{c}", "{a} {x} {b} {q} {c}", at=9),
    typed("a=mid b=t2 c=t2 x=x q=q", "print(round({a}/{b}*{c}, 6))", "{a}{q}{b}{x}{c}", at=11),
    typed("a=mid b=t2 c=t2 x=x q=q", "print(round({a}/({b}*{c}), 6))", "{a}{q}({b}{x}{c})", "{a}{q}（{b}{x}{c}）", at=12),
    typed("a=mid b=t2 c=t2 q=q", "print(round({a}/({b}+{c}), 6))", "{a}{q}({b}+{c})", at=13),
    typed("a=t3 b=t3 c=t3 e=t3 q=q m=less", "print(round(({a}+{b})/({c}-{e}), 6))", "({a}+{b}){q}({c}{m}{e})", at=14),
    typed("a=dec b=dec c=dec x=x", "print({a}*{b}+{c})", "{a}{x}{b}+{c}", "{a} {x} {b} + {c}", at=3),
    typed("a=dec b=dec x=x", "print({a}*{b})", "{a}{x}{b}", "{a} {x} {b}", at=10),
    typed("a=bigdec b=dec q=q", "print(round({a}/{b}, 6))", "{a}{q}{b}", at=2),
    typed("a=dec b=dec c=dec m=less", "print({a}+{b}-{c})", "{a}+{b}{m}{c}", at=5),
    typed("a=t2 b=t2", "print({a}**{b})", "{a}^{b}", "{a}**{b}", "{a} ^ {b}", at=4),
    typed("a=t2 b=t2 c=t3 m=less", "print({a}**{b}-{c})", "{a}^{b}{m}{c}", at=9),
    typed("a=t2 b=t2 c=t2 x=x", "print({c}*{a}**{b})", "{c}{x}{a}^{b}", at=6),
    typed("a=t2 b=t1 c=t1", "print(({a}+{b})**{c})", "({a}+{b})^{c}", "（{a}+{b}）^{c}", at=8),
    typed("a=t3 b=t3", "print({a}**2+{b}**2)", "{a}²+{b}²", "{a}^2+{b}^2", at=1),
    typed("a=t3 b=t2 m=less", "print({a}**2-{b}**2)", "{a}²{m}{b}²", "{a}^2{m}{b}^2", at=0),
    typed("a=t3 b=t2", "print(round({a}**0.5+{b}**0.5, 6))", "√{a}+√{b}", "sqrt({a})+sqrt({b})", at=7),
    typed("a=neg b=neg x=x", "print({a}*{b})", "{a}{x}{b}", at=12),
    typed("a=neg b=t3 c=t3", "print({a}+{b}-{c})", "{a}+{b}-{c}", at=13),
    typed("a=neg b=neg c=t2 x=x", "print({a}+{b}*{c})", "{a}+{b}{x}{c}", at=14),
    typed("a=scaled b=scaled", "print({a}+{b})", "{a}+{b}", at=2),
    typed("a=scaled b=t3 x=x", "print({a}*{b})", "{a} {x} {b}", at=3),
    typed("a=scaled b=t3 q=q", "print(round({a}/{b}, 6))", "{a}{q}{b}", at=10),
    typed("a=t1 b=t2 c=t1 e=t2 f=t2 x=x", "print({a}*{b}+{c}*{e}-{f})", "{a}{x}{b}+{c}{x}{e}-{f}", at=11),
    typed("a=t2 b=t2 c=t2 x=x", "print({a}*{b}*{c})", "{a}{x}{b}{x}{c}", at=5),
    # mixed expressions in words
    Row("a=mid b=2-99 c=2-99", "print({a}*{b}+{c})", ("{a}乘{b}的积再添{c}是多少", "{a}与{b}的积加上{c}", "先算{a}乘{b}，再加{c}", "{c}加上{a}的{b}倍", "比{a}的{b}倍多{c}的数是几", "{a}的{b}倍还多{c}"), ("the product of {a} and {b}, increased by {c}", "first multiply {a} by {b}, then add {c}", "{c} plus {b} times {a}", "{c} more than {b} times {a}", "{b} lots of {a} and {c} on top")),
    Row("a=mid b=2-99 c=2-99", "print({a}*{b}-{c})", ("{a}乘{b}的积减去{c}是多少", "{a}与{b}之积少{c}", "比{a}的{b}倍少{c}的数是几", "先求{a}的{b}倍，再去掉{c}", "{a}乘以{b}后减{c}，差是多少"), ("the product of {a} and {b}, reduced by {c}", "{c} less than {b} times {a}", "{a} times {b}, then drop {c}", "take the product {a} by {b} and remove {c}")),
    Row("a=mid b=mid c=2-99", "print(({a}+{b})*{c})", ("{a}与{b}的和乘{c}，积是多少", "{a}加上{b}的和，扩大{c}倍", "{c}乘{a}、{b}这两个数之和", "先加后乘：{a}加{b}，乘{c}", "把{a}和{b}合起来再翻{c}倍"), ("the sum of {a} and {b}, multiplied by {c}", "{c} times the total of {a} and {b}", "add {a} to {b} first and then multiply by {c}", "put {a} and {b} together, {c} times over")),
    Row("a=big b=mid c=2-99", "print(({a}-{b})*{c})", ("{a}与{b}的差乘{c}，积是多少", "{a}减{b}的差扩大到{c}倍", "{c}个（{a}减{b}）", "先减后乘：{a}减{b}，乘{c}"), ("the difference {a} less {b}, multiplied by {c}", "{c} times the difference between {a} and {b}", "subtract {b} from {a}, then times {c}", "{a} minus {b}, all of that {c} times")),
    Row("a=mid b=mid c=2-99", "({a}+{b})/{c}", ("{a}与{b}的和除以{c}，商是多少", "{c}除{a}与{b}的和", "{a}加{b}，和再平分成{c}份", "先加后除：{a}加{b}，除以{c}"), ("the sum of {a} and {b}, divided by {c}", "add {a} and {b} and share it {c} ways", "{a} plus {b}, the lot over {c}", "first {a} + {b}, then divide by {c}"), 4),
    Row("a=big b=mid c=2-99", "({a}-{b})/{c}", ("{a}与{b}的差除以{c}，商是多少", "{a}比{b}多的部分平均分成{c}份", "先减后除：{a}减{b}，除以{c}", "用{c}去除{a}减{b}的差"), ("the difference {a} less {b}, divided by {c}", "what {a} has over {b}, split {c} ways", "subtract {b} from {a}, then divide by {c}", "({a} minus {b}) over {c}"), 4),
    Row("a=mid b=2-99 c=2-99 e=2-99", "{a}*{b}/({c}+{e})", ("{a}与{b}的积除以{c}与{e}的和", "{a}乘{b}的积，除以{c}加{e}的和，商是几", "分子是{a}乘{b}，分母是{c}加{e}"), ("the product of {a} and {b} over the sum of {c} and {e}", "{a} times {b}, divided by ({c} plus {e})", "numerator {a} times {b}, denominator {c} plus {e}"), 4),
    Row("a=big b=20-99 c=mid e=2-19", "print({a}*{b}-{c}*{e})", ("{a}与{b}的积减去{c}与{e}的积", "{a}的{b}倍比{c}的{e}倍多多少", "两个积相减：{a}乘{b}，{c}乘{e}"), ("the product of {a} and {b} minus the product of {c} and {e}", "how much more is {b} times {a} than {e} times {c}", "{a} by {b}, less {c} by {e}")),
    Row("a=big b=big c=mid e=mid", "print(({a}+{b})-({c}+{e}))", ("{a}与{b}的和减去{c}与{e}的和", "{a}加{b}比{c}加{e}多多少", "左边{a}、{b}，右边{c}、{e}，左边的和减右边的和"), ("the sum of {a} and {b} minus the sum of {c} and {e}", "how much more is {a} plus {b} than {c} plus {e}", "{a} and {b} on one side, {c} and {e} on the other: first total less second")),
    Row("a=10000-99999 b=100-9999", "print({a}**2-{b}**2)", ("{a}的平方减{b}的平方", "{a}与{b}的平方差", "{a}自乘减去{b}自乘"), ("{a} squared minus {b} squared", "the difference of the squares of {a} and {b}", "{a}² less {b}²")),
    Row("a=mid b=mid", "print(({a}-{b})**2)", ("{a}与{b}之差的平方", "{a}减{b}，再平方", "（{a}减{b}）自乘"), ("the square of the difference {a} minus {b}", "{a} minus {b}, the result squared", "({a} - {b}) squared")),
    Row("a=mid b=mid", "print(({a}+{b})**2)", ("{a}与{b}之和的平方", "{a}加{b}，再平方", "（{a}加{b}）的平方是几"), ("the square of the sum of {a} and {b}", "{a} plus {b}, the result squared", "({a} + {b}) squared")),
    Row("a=2-99 b=2-99", "print({a}**3+{b}**3)", ("{a}的立方加{b}的立方", "{a}与{b}的立方和", "{a}³+{b}³"), ("{a} cubed plus {b} cubed", "sum of the cubes of {a} and {b}", "{a}³ + {b}³")),
    Row("a=mid", "print({a}*2)", ("{a}的两倍", "{a}翻一番", "双份{a}是多少", "{a}加一个自己"), ("double {a}", "twice {a}", "{a} doubled", "{a} and the same again")),
    Row("a=mid", "{a}/2", ("{a}的一半", "{a}对半分", "{a}减半是多少", "半个{a}"), ("half of {a}", "halve {a}", "{a} cut in half", "one half of {a}"), 6),
    Row("a=mid b=2-9", "{a}/{b}", ("{a}的{b}分之一", "把{a}缩小到原来的{b}分之一", "{a}取{b}分之一"), ("1/{b} of {a}", "{a} shrunk to 1/{b} of its size", "take 1/{b} of {a}"), 6),
    Row("a=dec3", "1/{a}", ("{a}的倒数", "1除以{a}", "求{a}的倒数，小数"), ("reciprocal of {a}", "1 over {a}", "the inverse of {a} as a decimal"), 6),
    Row("a=neg", "print(abs({a}))", ("{a}的绝对值", "|{a}|", "{a}到原点的距离"), ("absolute value of {a}", "|{a}|", "how far is {a} from zero")),
    Row("a=mid b=mid", "print(abs({a}-{b}))", ("{a}与{b}差的绝对值", "数轴上{a}和{b}隔多远", "|{a}-{b}|", "{a}和{b}这两个数相距多少，取正"), ("absolute difference of {a} and {b}", "distance between {a} and {b} on the number line", "|{a} - {b}|", "how far are {a} and {b} from each other")),
    # comparing
    Row("a=12-990 b=12-990 c=12-990 e=12-990 x=x", "print(max({a}*{b}, {c}*{e}))", ("{a}{x}{b}和{c}{x}{e}，哪个大，大的是多少", "比一比：{a}乘{b}，{c}乘{e}，较大的积", "两个积{a}{x}{b}、{c}{x}{e}里最大的是几"), ("{a} {x} {b} or {c} {x} {e}: the larger one is", "the bigger of {a} times {b} and {c} times {e}", "compare {a} {x} {b} with {c} {x} {e} and give me the larger value")),
    Row("a=12-990 b=12-990 c=12-990 e=12-990 x=x", "print(abs({a}*{b}-{c}*{e}))", ("{a}{x}{b}和{c}{x}{e}相差多少", "两个积{a}乘{b}、{c}乘{e}差几", "{a}{x}{b}与{c}{x}{e}，大的比小的多多少"), ("how far apart are {a} {x} {b} and {c} {x} {e}", "the gap between {a} times {b} and {c} times {e}", "{a} {x} {b} versus {c} {x} {e}: larger minus smaller")),
    Row("a=2-9 b=5-30 c=10-19 e=3-20", "print(max({a}**{b}, {c}**{e}))", ("{a}的{b}次方和{c}的{e}次方哪个大，大的是多少", "{a}^{b}与{c}^{e}中较大的数", "比大小，{a}的{b}次幂，{c}的{e}次幂，给出大的值"), ("{a}^{b} or {c}^{e}: the larger value", "which is bigger, {a} to the {b} or {c} to the {e}; print the bigger", "the greater of {a}^{b} and {c}^{e}")),
    Row("a=mid b=mid c=mid", "print(max({a}, {b}, {c}))", ("{a}、{b}、{c}里谁最大", "三个数{a}，{b}，{c}，最大的", "{a}和{b}和{c}比，最大是哪个"), ("largest of {a}, {b} and {c}", "{a} or {b} or {c}: the biggest", "out of {a}, {b} and {c} which comes out on top")),
    Row("a=mid b=mid c=mid", "print(min({a}, {b}, {c}))", ("{a}、{b}、{c}里谁最小", "三个数{a}，{b}，{c}，最小的", "{a}和{b}和{c}比，垫底的是哪个"), ("smallest of {a}, {b} and {c}", "{a} or {b} or {c}: the least", "out of {a}, {b} and {c} which is lowest")),
    Row("l=l4", "print(sorted([{l}]))", ("把{l}从小到大排好", "{l}，由小到大", "{l}按升序", "给{l}排个队，小的在前"), ("order {l} from small to large", "{l} ascending", "sort {l}, smallest first", "put {l} in increasing order")),
    Row("l=l4", "print(sorted([{l}], reverse=True))", ("把{l}从大到小排好", "{l}，由大到小", "{l}按降序", "给{l}排个队，大的在前"), ("order {l} from large to small", "{l} descending", "sort {l}, largest first", "put {l} in decreasing order")),
    # rounding
    Row("a=any", "print(({a}+5)//10*10)", ("{a}，四舍五入到十位", "{a}约等于几十，精确到十位", "{a}取整到最近的10", "{a}省略十位后面的尾数"), ("{a} to the nearest ten", "round {a} to tens", "nearest 10 to {a}", "{a} rounded to the closest ten")),
    Row("a=mid", "print(({a}+50)//100*100)", ("{a}，四舍五入到百位", "{a}精确到百位", "{a}取最接近的整百数", "{a}省略百位后面的尾数，求近似数"), ("{a} to the nearest hundred", "round {a} to hundreds", "{a} rounded off to the closest hundred", "nearest hundred for {a}")),
    Row("a=big", "print(({a}+500)//1000*1000)", ("{a}，四舍五入到千位", "{a}精确到千位", "{a}最接近的整千数", "{a}凑成整千"), ("{a} to the nearest thousand", "round {a} to thousands", "{a} rounded off to the closest thousand", "nearest thousand for {a}")),
    Row("a=big", "print(({a}+5000)//10000*10000)", ("{a}，四舍五入到万位", "{a}精确到万位", "{a}最接近的整万数", "{a}，省略万位后面的尾数"), ("{a} to the nearest ten thousand", "round {a} to ten thousands", "{a}, closest multiple of ten thousand")),
    Row("a=huge", "print(({a}+500000)//1000000*1000000)", ("{a}，四舍五入到百万位", "{a}精确到百万位"), ("{a} to the nearest million", "round {a} to millions", "nearest million for {a}")),
    Row("a=dec3", "print(int({a}+0.5))", ("{a}，四舍五入取整", "{a}精确到个位", "{a}最接近的整数", "{a}保留整数"), ("{a} to the nearest whole number", "round {a} to an integer", "nearest integer to {a}", "{a} rounded to the unit")),
    Row("a=dec3", "import math\nprint(math.ceil({a}))", ("{a}向上取整", "不小于{a}的最小整数", "{a}用进一法取整"), ("{a} rounded up", "the smallest integer not below {a}", "ceiling of {a}")),
    Row("a=dec3", "import math\nprint(math.floor({a}))", ("{a}向下取整", "不大于{a}的最大整数", "{a}用去尾法取整", "{a}的整数部分"), ("{a} rounded down", "the largest integer not above {a}", "floor of {a}", "the whole part of {a}")),
    Row("a=dec3 k=dp", "print(round({a}, {k}))", ("{a}，四舍五入，留{k}位小数", "{a}，小数点后取{k}位", "把{a}写成{k}位小数", "{a}≈？保留{k}位小数"), ("{a}, {k} decimals", "{a} correct to {k} decimal places", "cut {a} to {k} decimals, rounding", "write {a} with {k} places after the point")),
    # 万 and 亿, millions
    Row("a=big", "{a}/10000", ("{a}是多少万", "{a}改写成以万为单位的数", "{a}等于几万", "{a}用万作单位", "把{a}换成万"), ("{a} in units of ten thousand", "how many ten thousands are in {a}", "{a} expressed in wan (10,000)"), 4),
    Row("a=huge", "{a}/100000000", ("{a}是多少亿", "{a}改写成用亿作单位的数，四位小数", "{a}合几亿", "{a}换算成亿"), ("{a} in units of a hundred million", "{a} in yi (hundred millions), four decimals"), 4),
    Row("a=big", "{a}/1000000", ("{a}合多少个百万", "{a}等于几百万（million）"), ("{a} in millions", "how many million is {a}", "{a} expressed in millions"), 4),
    Row("a=huge", "{a}/1000000000", ("{a}合多少个十亿（billion）",), ("{a} in billions", "how many billion is {a}", "express {a} as billions"), 4),
    Row("a=wan b=wan", "({a}+{b})/10000", ("{a}加{b}是多少万", "{a}和{b}加起来几万", "{a}、{b}，合计多少万", "两笔{a}、{b}，总共多少万"), ("{a} plus {b} in units of ten thousand", "add {a} to {b}, in ten thousands"), 4),
    Row("a=wan b=3-60", "{a}*{b}/10000", ("{a}乘{b}是多少万", "{b}个{a}一共多少万", "每份{a}，{b}份几万", "{a}的{b}倍合多少万"), ("{b} times {a} in units of ten thousand", "{b} lots of {a}, how many ten thousands"), 4),
    Row("a=wan b=3-60", "{a}*{b}/100000000", ("{a}乘{b}是多少亿", "{b}个{a}合多少亿", "每家{a}，{b}家共几亿"), ("{b} times {a} in units of a hundred million",), 4),
    Row("a=wan b=3-60", "{a}*{b}/1000000", ("{b}个{a}是多少个百万",), ("{b} times {a}, how many million", "{b} lots of {a} in millions", "{a} each, {b} of them: millions in total"), 4),
    Row("a=scaled", "print({a})", ("{a}写成阿拉伯数字", "{a}全写出来是多少", "{a}有几个零，写全", "{a}用数字怎么写"), ("{a} written out in digits", "write {a} as a plain number", "{a} with all its zeros", "what number is {a} exactly")),
    Row("a=worded", "print({a})", ("{a}用数字怎么写", "{a}写作多少", "把{a}写成阿拉伯数字"), ("{a} in figures", "write {a} in digits", "{a} as a numeral")),
    Row("a=scaled b=scaledn", "{a}/{b}", ("{a}是{b}的多少倍，两位小数", "{a}相当于几个{b}，保留两位"), ("how many times larger is {a} than {b}, two decimals", "{a} over {b}, two decimals")),
    Row("a=scaled b=scaledn", "print(abs({a}-{b}))", ("{a}和{b}相差多少", "{a}与{b}差几", "{a}跟{b}之间差多少"), ("the gap between {a} and {b}", "how far apart are {a} and {b}", "difference, {a} against {b}")),
    Row("a=scaled b=scaledn", "print(max({a}, {b}))", ("{a}和{b}哪个大", "{a}跟{b}比，大的是哪个", "谁更多，{a}还是{b}"), ("which is more, {a} or {b}", "the larger of {a} and {b}", "{a} vs {b}: the bigger")),
    Row("a=wan b=1200-9900", "print({a}+{b})", ("{a}再加{b}", "{a}之外还有{b}，总共多少", "账上{a}，又来{b}，现在多少", "{a}和{b}相加"), ("{a} plus {b}", "we have {a} and get {b} more", "{b} on top of {a}", "add {b} to {a}")),
    Row("a=wan b=1200-9900", "print({a}-{b})", ("{a}减{b}", "{a}用掉{b}还剩多少", "账上{a}，划走{b}，余额", "{a}扣除{b}"), ("{a} minus {b}", "we have {a} and spend {b}; left", "{b} out of {a}, remainder", "{a} less {b}")),
    # fractions
    Row("a=1-5 b=6-9 c=11-15 e=17-25", "from fractions import *\nprint(Fraction({a}, {b})+Fraction({c}, {e}))", ("{a}/{b}+{c}/{e}，写成分数", "{b}分之{a}加{e}分之{c}", "{a}/{b}与{c}/{e}的和，最简分数", "异分母相加：{a}/{b}、{c}/{e}"), ("{a}/{b} + {c}/{e}, as a fraction", "sum of the fractions {a}/{b} and {c}/{e}", "{a}/{b} plus {c}/{e} in lowest terms", "add {a} over {b} to {c} over {e}, keep it exact")),
    Row("a=1-5 b=6-9 c=11-15 e=17-25", "from fractions import *\nprint(Fraction({c}, {e})-Fraction({a}, {b}))", ("{c}/{e}-{a}/{b}，写成分数", "{e}分之{c}减{b}分之{a}", "{c}/{e}与{a}/{b}的差，最简分数"), ("{c}/{e} - {a}/{b}, as a fraction", "{c}/{e} minus {a}/{b} in lowest terms", "take {a}/{b} from {c}/{e}, exact fraction")),
    Row("a=1-5 b=6-9 c=11-15 e=17-25", "from fractions import *\nprint(Fraction({a}, {b})*Fraction({c}, {e}))", ("{a}/{b}×{c}/{e}，写成分数", "{b}分之{a}乘{e}分之{c}", "{a}/{b}的{c}/{e}是几分之几"), ("{a}/{b} x {c}/{e}, as a fraction", "{a}/{b} times {c}/{e} in lowest terms", "{c}/{e} of {a}/{b}, as a fraction")),
    Row("a=1-5 b=6-9 c=11-15 e=17-25", "from fractions import *\nprint(Fraction({a}, {b})/Fraction({c}, {e}))", ("{a}/{b}÷({c}/{e})，写成分数", "{b}分之{a}除以{e}分之{c}", "{a}/{b}是{c}/{e}的几分之几"), ("{a}/{b} ÷ ({c}/{e}), as a fraction", "{a}/{b} divided by {c}/{e} in lowest terms", "how many times does {c}/{e} go into {a}/{b}, as a fraction")),
    Row("a=1-5 b=6-9 c=1200-9900", "{c}*{a}/{b}", ("{c}的{a}/{b}是多少", "{c}的{b}分之{a}", "求{c}的{a}/{b}", "{a}/{b}乘{c}，小数也行"), ("{a}/{b} of {c}", "what is {a}/{b} of {c}", "find {a} over {b} times {c}", "multiply {c} by {a}/{b}"), 4),
    Row("a=1-5 b=6-9 c=2-30", "from fractions import *\nprint({c}+Fraction({a}, {b}))", ("{c}又{b}分之{a}化成假分数", "把带分数{c}又{a}/{b}写成假分数"), ("{c} and {a}/{b} as an improper fraction", "turn the mixed number {c} {a}/{b} into one fraction")),
    Row("a=1-5 b=6-9 c=2-30", "{c}+{a}/{b}", ("{c}又{b}分之{a}化成小数", "带分数{c}又{a}/{b}等于小数多少"), ("{c} and {a}/{b} as a decimal", "the mixed number {c} {a}/{b} in decimals"), 6),
    Row("a=1-40 b=41-99", "{a}/{b}", ("{a}/{b}化成小数", "{b}分之{a}是小数几", "分数{a}/{b}写成小数"), ("{a}/{b} as a decimal", "turn {a}/{b} into decimals", "decimal value of the fraction {a}/{b}"), 6),
    Row("a=20-90 b=91-400", "from fractions import *\nprint(Fraction({a}, {b}))", ("{a}/{b}化到最简", "{b}分之{a}约分", "把{a}/{b}约成最简分数"), ("{a}/{b} in lowest terms", "cancel {a}/{b} down", "simplest form of {a}/{b}")),
    Row("a=1-9 b=11-19 c=2-9 e=21-29", "from fractions import *\nprint(max(Fraction({a}, {b}), Fraction({c}, {e})))", ("{a}/{b}和{c}/{e}哪个大", "{b}分之{a}、{e}分之{c}，较大的是", "比较分数{a}/{b}与{c}/{e}，取大的"), ("which is larger, {a}/{b} or {c}/{e}", "the bigger fraction of {a}/{b} and {c}/{e}", "compare {a}/{b} and {c}/{e}; the greater")),
)

SAID = (
    retold("product",
           (("{a}和{b}", "两个数{a}、{b}", "一个是{a}，另一个是{b}", "左边{a}右边{b}", "单价{a}数量{b}", "先写{a}再写{b}"), ("相乘得多少", "乘起来是几", "它们的积是多少", "乘一下，结果完整写出来", "积等于几")),
           (("{a} and {b}", "two numbers, {a} and {b}", "one is {a}, the other {b}", "unit price {a}, quantity {b}", "first {a}, then {b}"), ("multiply them", "what's their product", "multiplied, what do they give", "the product in full, please", "times each other, that's what")), 2.5, "said"),
    retold("sum",
           (("{a}和{b}", "两个数{a}、{b}", "一边{a}，一边{b}", "上月{a}，本月{b}", "第一笔{a}，第二笔{b}"), ("相加得多少", "加起来是几", "它们的和是多少", "合在一起多少", "总和等于几")),
           (("{a} and {b}", "two numbers, {a} and {b}", "{a} on one side, {b} on the other", "last month {a}, this month {b}", "account one {a}, account two {b}"), ("add them", "what's their sum", "what do they come to", "together they make what", "the total, please")), 2, "said"),
    retold("difference",
           (("{a}和{b}", "前一个数{a}，后一个数{b}", "被减数{a}，减数{b}", "本来{a}，去掉{b}"), ("前面减后面是多少", "相减得几（前减后）", "差等于多少，用前者减后者")),
           (("{a} and {b}", "first number {a}, second number {b}", "minuend {a}, subtrahend {b}", "from {a} goes {b}"), ("first minus second", "what's the first less the second", "subtract the second from the first")), 1.5, "said"),
    retold("quotient",
           (("{a}和{b}", "前一个数{a}，后一个数{b}", "被除数{a}，除数{b}", "分子{a}，分母{b}"), ("前面除以后面是多少", "相除得几（前除以后）", "商等于多少，可以带小数", "比值是多少")),
           (("{a} and {b}", "first number {a}, second number {b}", "dividend {a}, divisor {b}", "numerator {a}, denominator {b}"), ("first divided by second", "what's the quotient, decimals allowed", "divide the first by the second", "what's the ratio")), 1.5, "said"),
    retold("remainder",
           (("{a}除以{b}", "被除数{a}，除数{b}", "{a}个球每{b}个一袋", "用{b}去除{a}"), ("商几余几", "商和余数各多少", "商是多少余数是多少", "得几还剩几")),
           (("{a} by {b}", "dividend {a}, divisor {b}", "{a} balls in bags of {b}", "dividing {a} by {b}"), ("quotient and remainder", "whole quotient and what's left", "how many times and how many over", "both quotient and rest please")), 2, "said"),
    retold("modulo",
           (("{a}除以{b}", "被除数{a}，除数{b}", "{a}个球每{b}个一袋", "{a}对{b}取模"), ("余数是几", "最后剩几", "余多少", "只要余数")),
           (("{a} by {b}", "dividend {a}, divisor {b}", "{a} balls in bags of {b}", "{a} modulo {b}"), ("what's the remainder", "how many are left over", "just the remainder", "what remains")), 1.2, "said"),
    retold("power",
           (("底数{a}，指数{n}", "{n}个{a}连乘", "{a}自乘到{n}次方", "{a}^{n}这个幂", "{a}的{n}次方"), ("等于多少", "结果写全是几", "值是多少", "算出来是几，不要约数", "到底多大")),
           (("base {a}, exponent {n}", "{n} factors of {a}", "{a} raised to {n}", "the power {a}^{n}", "{a} to the {n}"), ("what is it", "the exact value, please", "how big is that", "write out the result", "evaluate it")), 2.5, "said"),
    retold("square",
           (("{a}这个数", "正方形边长{a}", "数{a}"), ("平方是多少", "自己乘自己得几", "二次方等于几")),
           (("the number {a}", "a square of side {a}", "take {a}"), ("what's its square", "squared, what is it", "multiplied by itself")), 0.8, "said"),
    retold("root",
           (("{a}这个数", "正方形面积{a}", "被开方数{a}"), ("平方根是多少", "开方得几", "算术平方根等于几")),
           (("the number {a}", "a square of area {a}", "radicand {a}"), ("what's the square root", "take the root", "which number squared is it")), 1, "said"),
    retold("factorial",
           (("{n}的阶乘", "1到{n}连乘", "{n}！", "n等于{n}时n的阶乘"), ("是多少", "等于几", "结果写全", "值是多少")),
           (("the factorial of {n}", "1 through {n} multiplied", "{n}!", "n! with n = {n}"), ("what is it", "the result in full", "how much is that", "write it out")), 1.2, "said"),
    retold("series",
           (("从{a}开始，到{n}为止", "{a}、……、{n}这些连续整数", "首项{a}末项{n}，相邻差1"), ("全部加起来多少", "总和是几", "求和等于多少")),
           (("from {a} up to {n}", "the consecutive integers {a}, ..., {n}", "first {a}, last {n}, step 1"), ("add them all", "what's the total", "what do they sum to")), 1.2, "said"),
    retold("sum_many",
           (("这几个数：{l}", "流水{l}", "清单上有{l}", "{l}"), ("加起来多少", "总共是几", "合计等于多少", "求和")),
           (("these numbers: {l}", "entries {l}", "the list has {l}", "{l}"), ("add them up", "what's the total", "altogether", "sum, please")), 1.5, "said"),
    retold("larger",
           (("{a}和{b}", "两个数{a}、{b}", "一个{a}一个{b}"), ("哪个大", "较大的是谁", "比一比谁大")),
           (("{a} and {b}", "two numbers, {a} and {b}", "one {a}, one {b}"), ("which is larger", "the bigger one is", "compare them, which is greater")), 0.8, "said"),
)

FAMILIES = everyday.families("bignum_said", (*ROWS, *bignum_told_rows.ROWS), KINDS) + SAID
