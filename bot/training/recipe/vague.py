"""Questions whose missing value is hidden behind a word: my bedroom, a bag, the target, last month's amount.

A cut leaves a hole; people leave a word that sounds like a value. Rows as in ``everyday``: numbers, wordings, and
what to ask. Knows nothing of dialogues beyond the question back.
"""

from __future__ import annotations

from pathlib import Path
from random import Random

from bot.training.recipe.dialogue import Dialogue, calls, user
from bot.training.recipe.everyday import draws
from bot.training.recipe.family import Lang, fill
from bot.training.recipe.wording import polite

OPENINGS = {"zh": ("帮我算一下", "算算", "请问", "老师，", "我想知道"), "en": ("please work out: ", "quick one, ", "can you tell me ", "pls ", "hi, ")}
Row = tuple[str, tuple[str, ...], tuple[str, ...], str, str]

ROWS: tuple[Row, ...] = (
    ("a=$2-30", ("苹果{a}一斤，我拎了一袋，给多少钱", "{a}一斤的排骨称了一块，多少钱", "橘子一斤{a}，这一筐要付几块", "散装糖{a}一斤，抓了一把，多少钱"), ("apples are {a} a kilo, I took a bag; how much", "{a} per pound and I grabbed a piece of beef. Price?", "cherries cost {a} a kilo, what's this basket"), "请问一共多少斤？", "How much does it weigh?"),
    ("a=6-14", ("一升漆刷{a}平米，刷我的卧室要几升", "一桶涂料能刷{a}平方米，客厅墙面要几桶", "乳胶漆每升{a}平米，我家要买多少升"), ("a litre of paint covers {a} m2, how many litres for my bedroom", "one tin does {a} square metres; tins for the living room walls?", "coverage is {a} m2 per litre, what do I need for my flat"), "请问要刷的面积是多少平方米？", "How large is the area to paint?"),
    ("a=60-79 b=80-89 c=90-99", ("三次考了{a}、{b}和{c}，下次考多少能达到我的目标平均分", "前几门{a} {b} {c}，想拉到目标分，最后一门要几分"), ("I got {a}, {b} and {c}. What do I need next to reach my target average?", "scores {a}, {b}, {c}; needed on the last one to hit the average I want"), "请问目标平均分是多少？", "What is your target average?"),
    ("a=2-5 b=6-9", ("按{a}:{b}分给老大老二，老二分到多少", "{a}比{b}分，第二份是多少", "甲乙按{a}：{b}分钱，乙拿几块"), ("split it {a}:{b}, what's the second share", "divide the money {a} to {b}, how much does the bigger part get", "we share {a}:{b}; my part is the second one. How much?"), "请问要分的总数是多少？", "What is the total to be shared?"),
    ("a=3-9", ("兑水1比{a}，要多少原液", "按1:{a}稀释，浓缩液放多少", "1:{a}泡消毒液，药要倒几毫升"), ("mix it 1 to {a}, how much concentrate", "dilute 1:{a}; how many ml of cleaner go in", "one part syrup to {a} parts water, how much syrup do I take"), "请问一共要配多少？", "How much do you need in total?"),
    ("a=%2-9 b=2-9", ("年利率{a}，{b}年利息多少钱", "{a}的利率存{b}年能赚几块", "按{a}算，{b}年下来利息多少"), ("how much does {a} earn me over {b} years", "interest after {b} years at {a}?", "at {a} for {b} years I get how much interest"), "请问本金是多少？", "What is the principal?"),
    ("a=$20-400 b=2-9", ("每月还{a}，还{b}年，总利息多少", "月供{a}，{b}年还清，一共付了多少利息"), ("I repay {a} a month for {b} years; total interest?", "{a} monthly over {b} years, how much of that is interest"), "请问贷款本金是多少？", "How much was borrowed?"),
    ("a=40-120", ("时速{a}公里，开到公司要多久", "车速{a}，到外婆家几个小时", "每小时{a}公里，开到目的地要几小时"), ("at {a} km/h how long to the office", "driving {a} km/h, when do we reach grandma's", "doing {a} mph, how many hours to the coast"), "请问路程有多远？", "How far is it?"),
    ("a=20-400", ("全程{a}公里，开车几小时到", "还有{a}公里，多久能到", "骑车{a}公里要几个小时"), ("it's {a} km, how long does the drive take", "{a} miles to go, when do we arrive", "cycling {a} km takes how many hours"), "请问速度是多少？", "At what speed?"),
    ("a=5.5-9.5 b=$6.5-8.9", ("油耗百公里{a}升，油价{b}，回趟老家油钱多少", "百公里{a}升，{b}一升，这趟要花多少油费"), ("{a} l per 100 km at {b} a litre, fuel cost of the trip home?", "fuel is {b} a litre and the car burns {a} per 100 km, what will the journey cost"), "请问路程是多少公里？", "How long is the trip in kilometres?"),
    ("a=$100-900", ("晚饭{a}，大家平摊，每人多少", "房租{a}合租平分，一人几块", "这单{a}，AA一下，人均"), ("dinner was {a}, split it between everybody", "the rent is {a}, shared equally by all of us; each?", "{a} bill, we go Dutch, per head?"), "请问一共几个人？", "How many people are sharing?"),
    ("a=3-30", ("{a}个人平摊，每人出多少", "我们{a}个AA，一人几块", "{a}家分水电费，每家多少"), ("{a} of us split the bill, what's each share", "shared between {a} people, how much each", "the {a} flats share the water bill equally; each pays"), "请问总金额是多少？", "What is the total amount?"),
    ("a=$100-3000", ("{a}的鞋打完折多少钱", "原价{a}，折后价", "标价{a}，有折扣，到手几块"), ("{a} shoes on sale, final price?", "it was {a}, there's a discount, what do I pay", "the tag says {a} but it's reduced; price now"), "请问打几折？", "What is the discount?"),
    ("d=off", ("这件大衣{d}，要多少钱", "全场{d}，我看中的那双鞋多少钱", "店里{d}，这套沙发打完几块"), ("the coat is {d}, how much is it", "everything {d}: what would the sofa cost", "{d} on this lamp, price?"), "请问原价是多少？", "What is the original price?"),
    ("d=off", ("打了{d}，省了多少钱", "{d}买的，比原价便宜几块"), ("I bought it {d}; how much did I save", "{d}, so what's the saving"), "请问原价是多少？", "What is the original price?"),
    ("a=%3-40", ("涨了{a}，现在多少", "工资加{a}以后是多少", "房租上调{a}，下个月交几块"), ("it went up {a}, what is it now", "my pay rises {a}; new pay?", "rent is going up {a}, what will I pay"), "请问原来是多少？", "What was it before?"),
    ("a=$1000-9000", ("现在{a}，比去年涨了百分之几", "营收{a}，同比增长多少", "这个月卖了{a}，环比涨幅"), ("it's {a} now, up by what percent on last year", "revenue {a}, growth year on year?", "we sold {a} this month; what's the increase in percent"), "请问之前是多少？", "What was the earlier figure?"),
    ("a=10-40 b=41-90", ("{a}人及格，及格率是多少", "做对{a}道，正确率"), ("{a} passed, what's the pass rate", "I got {a} right, percent correct?"), "请问总数是多少？", "Out of how many?"),
    ("a=3-30", ("长方形长{a}米，面积多大", "地长{a}米，几平方米", "房间一边{a}米，铺地板要几平米"), ("a rectangle {a} m long, what's the area", "my room is {a} feet long, floor area?", "the field is {a} m on one side and rectangular; area"), "请问宽是多少？", "How wide is it?"),
    ("a=3-30", ("三角形底边{a}，面积多少", "底{a}厘米的三角形面积"), ("triangle with base {a}, area", "area of a triangle, base {a} cm"), "请问高是多少？", "What is the height?"),
    ("a=3-30", ("圆柱高{a}厘米，体积多少", "水桶深{a}分米，能装多少升"), ("a cylinder {a} cm high, its volume", "the tank is {a} feet deep and round, how much does it hold"), "请问底面半径是多少？", "What is the radius?"),
    ("a=10-60", ("x+y={a}，x和y各是几", "两个数和是{a}，分别是多少", "两人一共{a}岁，各几岁"), ("x + y = {a}, find x and y", "two numbers add up to {a}, which are they", "together they are {a} years old; how old is each"), "还缺一个条件，比如它们的差。", "One more condition is needed, such as their difference."),
    ("a=2-9 b=10-60", ("ax+{a}={b}，a就是刚才那个，x等于几", "解kx - {a} = {b}", "方程 mx+{a}={b} 求x"), ("solve ax + {a} = {b}, a as before", "kx - {a} = {b}, find x", "mx + {a} = {b}; what's x"), "请问系数是多少？", "What is the coefficient?"),
    ("a=5-30", ("爸爸比我大{a}岁，爸爸多大", "我比弟弟大{a}岁，弟弟几岁", "她比我小{a}，她今年多少岁"), ("dad is {a} years older than me, how old is he", "I'm {a} years older than my brother; his age?", "she is {a} younger than I am. How old?"), "请问您今年几岁？", "How old are you?"),
    ("a=2-5", ("妈妈年龄是我的{a}倍，妈妈多大", "爷爷的岁数是我{a}倍，爷爷几岁"), ("mum is {a} times my age, how old is she", "grandpa is {a} times as old as me: his age"), "请问您今年几岁？", "How old are you?"),
    ("a=$20-80", ("时薪{a}，这周挣多少", "一小时{a}，这个月工资几块", "兼职每小时{a}，一共能拿多少"), ("I make {a} an hour, what did I earn this week", "{a} hourly, my pay this month?", "paid {a} per hour for the whole project: total"), "请问工作了多少小时？", "How many hours?"),
    ("a=20-60", ("这周干了{a}小时，工资多少", "加班{a}小时，加班费几块"), ("worked {a} hours, pay?", "{a} hours of overtime, how much money is that"), "请问每小时多少钱？", "What is the hourly rate?"),
    ("a=100-900", ("用了{a}度电，电费多少", "这个月{a}吨水，水费几块", "煤气用了{a}方，交多少钱"), ("used {a} kWh, what's the bill", "{a} units of water this month, how much to pay", "gas meter says {a} m3, cost?"), "请问单价是多少？", "What is the price per unit?"),
    ("a=100-900", ("{a}美元换人民币是多少", "手里{a}欧元，能换多少日元", "{a}港币合多少人民币，按今天的汇率"), ("{a} dollars in euros at today's rate", "change {a} pounds into yen, how much", "what do I get for {a} francs in dollars"), "请问汇率是多少？", "What is the exchange rate?"),
    ("a=20-400", ("{a}页的书几天看完", "题库{a}题，多少天刷完", "{a}公里修路要修几天"), ("a book of {a} pages, days to finish", "{a} exercises, how many days will it take me", "{a} km of road to build; how many days"), "请问每天多少？", "How many per day?"),
    ("a=4-30", ("每天看{a}页，几天看完这本书", "每天存{a}块，多少天能买那辆车", "一天做{a}题，几天刷完"), ("{a} pages a day, when am I through the book", "saving {a} a day, how many days until I can buy the bike", "at {a} a day, days to finish them all"), "请问总数是多少？", "What is the total?"),
    ("a=6-20", ("甲单独做{a}天，甲乙合作几天", "一个水管{a}小时注满，两管一起要几小时"), ("one does it in {a} days, with the other's help how many", "this pipe takes {a} hours, both together?"), "请问另一个单独要多久？", "How long does the other take alone?"),
    ("a=2-12", ("再过{a}天是几号", "{a}周之后是哪天", "{a}天前是星期几"), ("what date is it {a} days after that day", "{a} weeks later, which day", "which weekday was {a} days earlier"), "请问从哪一天算起？", "Counting from which date?"),
    ("a=7-11 b=10-50", ("{a}点{b}出门，几点能到", "{a}:{b}的会，几点结束", "{a}点{b}开始煮，什么时候好"), ("leaving at {a}:{b}, when do I arrive", "the meeting starts {a}:{b}, when is it over", "in the oven at {a}:{b}; ready when"), "请问要多长时间？", "How long does it take?"),
    ("a=20-90", ("平均分{a}，总分多少", "均价{a}，一共花了多少", "人均{a}，总共几块"), ("the average is {a}, what's the total", "mean price {a}, spent altogether?", "{a} per head on average; sum"), "请问一共有几个？", "How many are there?"),
    ("a=2-9", ("边长{a}的瓷砖铺满厨房要几块", "{a}分米见方的砖铺阳台，多少块"), ("tiles {a} inches square for my kitchen, how many", "how many {a} dm tiles does the balcony need"), "请问地面面积是多少？", "How large is the floor?"),
    ("a=3-30 b=31-90", ("卖了{a}件，还剩多少件", "吃掉{a}个，剩下几个", "花了{a}，还有多少"), ("sold {a}, how many are left", "ate {a} of them; remaining?", "spent {a}, what do I still have"), "请问原来有多少？", "How many were there at the start?"),
    ("a=20-90", ("她比我重{a}斤，她多重", "这栋楼比那栋高{a}米，这栋多高", "A仓比B仓多{a}吨，A仓几吨"), ("she is {a} pounds heavier than me, her weight?", "this tower is {a} m taller than the other; its height", "store A holds {a} tons more than B, how much in A"), "请问另一个是多少？", "How much is the other one?"),
    ("a=%5-25", ("税率{a}，我要交多少税", "按{a}扣税，税后多少", "增值税{a}，税额几块"), ("tax is {a}, how much do I pay", "after {a} tax what's left", "VAT at {a}: amount of tax?"), "请问金额是多少？", "What is the amount?"),
    ("a=$1000-9000", ("{a}扣完税还剩多少", "含税{a}，不含税是几块", "{a}要交多少个税"), ("{a} after tax is how much", "{a} including tax, without tax?", "how much tax on {a}"), "请问税率是多少？", "What is the tax rate?"),
    ("a=2-6", ("{a}个骰子点数之和是目标值的概率", "{a}个球里摸到红球的概率"), ("{a} dice, the probability of my target sum", "{a} balls in a bag, chance of drawing a red one"), "还缺一个条件，请补全。", "One more condition is missing. Please add it."),
    ("a=8-30", ("从{a}人里选几个组队，几种选法", "{a}选若干，组合数多少"), ("choose a team from {a} people, how many ways", "combinations from {a}, how many"), "请问选几个？", "How many are chosen?"),
    ("a=2-20", ("{a}的若干次方是多少", "{a}的n次方等于几"), ("{a} to the nth power, what is it", "{a} raised to some power"), "请问是几次方？", "Which power?"),
    ("a=5-40", ("首项{a}的等差数列，前10项和", "第一排{a}座，后面每排多一点，10排几座"), ("arithmetic series starting at {a}, sum of 10 terms", "first row {a} seats and each row a few more; 10 rows"), "请问公差是多少？", "What is the common difference?"),
    ("a=100-900", ("班里{a}人，男生多少人", "{a}个学生里女生几个", "{a}个零件，不合格几个"), ("{a} pupils, how many are boys", "of {a} students how many are girls", "{a} parts; how many are faulty"), "请问比例是多少？", "What is the proportion?"),
    ("a=2-9 b=$3-30", ("买了{a}箱，每瓶{b}，一共多少钱", "{a}盒笔，一支{b}，总价"), ("{a} crates at {b} a bottle, total", "{a} boxes of pens, {b} a pen: how much"), "请问每箱有多少？", "How many are in each?"),
)  # fmt: skip


def draw(rng: Random, lang: Lang, data: Path | None = None) -> Dialogue:
    """One such question and the question back."""
    numbers, zh, en, ask_zh, ask_en = rng.choice(ROWS)
    texts = {name: slot.text for name, slot in draws(numbers)(rng, lang).items()}
    question = polite(fill(rng.choice(zh if lang == "zh" else en), texts), rng, lang, OPENINGS[lang])
    return user(question), calls("ask_user", ask_zh if lang == "zh" else ask_en)
