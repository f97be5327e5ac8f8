"""Everyday problems in one to three steps: shopping, speed, work, sharing, ages, mixtures, distractors."""

from __future__ import annotations

from random import Random

from bot.training.recipe.family import Draw, Family, Lang, Slot, Slots
from bot.training.recipe.slots import count, number, percent, person, plain, price, thing

UNIT_SAY_ZH = ("一共 {r}。", "答案是 {r}。", "算下来是 {r}。", "结果是 {r}。")
UNIT_SAY_EN = ("That is {r}.", "The answer is {r}.", "It comes to {r}.", "In all {r}.")
MONEY_ZH = ("一共 {r} 元。", "是 {r} 元。", "答案是 {r} 元。", "算下来 {r} 元。")
MONEY_EN = ("That is {r}.", "It comes to {r}.", "The amount is {r}.", "The answer is {r}.")


def scene(**draws: str) -> Draw:
    """A draw of named slots by kind: c small count, n number, p price, q percent, k person, t thing, y years."""

    def draw(rng: Random, lang: Lang) -> Slots:
        makers = {
            "c": lambda: count(rng, lang),
            "s": lambda: count(rng, lang, 2, 12),
            "n": lambda: number(rng, lang, 4, 2, 0.15),
            "i": lambda: plain(rng.randint(20, 2000)),
            "b": lambda: plain(rng.randint(2000, 90000)),
            "d": lambda: plain(rng.randint(2, 90)) if rng.random() < 0.7 else plain(f"{rng.randint(1, 30)}.{rng.randint(1, 9)}"),
            "p": lambda: price(rng, lang, rng.choice((1, 2, 3, 4))),
            "q": lambda: percent(rng, lang, 60),
            "k": lambda: person(rng, lang),
            "t": lambda: thing(rng, lang),
        }
        slots: dict[str, Slot] = {}
        for name, kind in draws.items():
            slot = makers[kind]()
            while kind in "kt" and slot.text in {s.text for s in slots.values()}:
                slot = makers[kind]()
            slots[name] = slot
        return slots

    return draw


FAMILIES = (
    Family("shopping_total", scene(k="k", t="t", n="c", p="p"), "print(round({n}*{p}, 2))",
           zh=("{k}买了{n}个{t}，每个{p}，一共多少钱", "{t}单价{p}，要{n}个，总价多少", "{n}个{t}，每个{p}，总共要付多少", "买{n}份{t}一份{p}要多少钱", "每个{t}{p}，{k}拿了{n}个，应付多少", "公司采购{n}个{t}，{p}一个，花费多少", "我要订{n}个{t}，单价{p}，预算得多少", "{n}个{t}多少钱？每个是{p}", "一个{t}卖{p}，卖出{n}个收入多少", "{t}{p}一个，{n}个合计"),
           en=("{k} buys {n} {t} at {p} each, how much is that", "{n} {t} at {p} each, total cost", "each of the {t} costs {p}; what do {n} cost", "how much do I pay for {n} {t} if one is {p}", "we are ordering {n} {t}, unit price {p}, what's the total", "{p} apiece for {t}, {k} takes {n} of them. What is the bill", "what's the price of {n} {t} at {p} per piece", "a shop sold {n} {t} for {p} each, what was the revenue", "if {t} are {p} each how much for {n}"),
           say_zh=MONEY_ZH, say_en=MONEY_EN, weight=2),
    Family("two_items", scene(k="k", t="t", u="t", n="c", m="c", p="p", q="p"), "print(round({n}*{p}+{m}*{q}, 2))",
           zh=("{k}买了{n}个{t}，每个{p}，又买了{m}个{u}，每个{q}，一共花了多少钱", "{n}个{t}（每个{p}）和{m}个{u}（每个{q}），总共多少", "{t}{n}个，单价{p}；{u}{m}个，单价{q}，合计多少", "买{n}份{t}每份{p}，{m}份{u}每份{q}，要付多少", "采购清单：{t} {n}×{p}，{u} {m}×{q}，总额是", "{k}要{n}个{p}的{t}，再加{m}个{q}的{u}，算算总价"),
           en=("{k} buys {n} {t} at {p} each and {m} {u} at {q} each, how much in total", "{n} {t} for {p} each plus {m} {u} for {q} each, total", "what is the bill for {n} {t} ({p} each) and {m} {u} ({q} each)", "order: {n} {t} at {p}, {m} {u} at {q}. Total price", "how much do {n} {t} at {p} apiece and {m} {u} at {q} apiece come to", "we bought {n} {t} costing {p} each, and also {m} {u} costing {q} each; what did we spend"),
           say_zh=MONEY_ZH, say_en=MONEY_EN, weight=1.5),
    Family("change", scene(k="k", t="t", n="s", p="d", m="b"), "print(round({m}-{n}*{p}, 2))",
           zh=("{k}有{m}元，买了{n}个{t}，每个{p}元，还剩多少钱", "付了{m}元，买{n}个{p}元的{t}，应找回多少", "{n}个{t}每个{p}元，给收银员{m}元，找零多少", "带了{m}块钱，买{n}份{p}块的{t}，剩下多少", "账户里{m}元，扣掉{n}笔每笔{p}元，余额是多少", "预算{m}元，买{n}个{t}单价{p}元之后还有多少预算"),
           en=("{k} has ${m} and buys {n} {t} at ${p} each, how much is left", "I pay with ${m} for {n} {t} costing ${p} each, what change do I get", "{n} {t} at ${p} each, paid ${m}, change", "the budget is ${m}; after {n} {t} at ${p} apiece what remains", "starting with {m} dollars, spend {p} dollars {n} times, what is left"),
           say_zh=("还剩 {r} 元。", "应找回 {r} 元。", "剩下 {r} 元。"), say_en=("{r} is left.", "The change is {r}.", "That leaves {r}.")),
    Family("distance", scene(k="k", v="d", t="d"), "print(round({v}*{t}, 2))",
           zh=("{k}每小时走{v}公里，{t}小时走多远", "车速{v}公里每小时，开{t}小时，路程是多少", "以{v}km/h行驶{t}小时，行了多少公里", "速度{v}千米/时，时间{t}小时，求路程", "骑车每小时{v}公里，骑了{t}个小时，骑了多少公里", "火车每小时{v}公里，{t}小时能跑多少公里", "一分钟跑{v}米，{t}分钟跑多少米", "每秒{v}米，{t}秒移动多远"),
           en=("a car travels at {v} km/h for {t} hours, how far does it go", "how far do you get in {t} hours at {v} mph", "{k} walks {v} km per hour for {t} hours; distance", "distance covered at {v} miles per hour over {t} hours", "speed {v} km/h, time {t} h, find the distance", "driving {t} hours at a steady {v} kilometres an hour, how many kilometres is that", "a train does {v} km/h, where is it after {t} hours (km)"),
           say_zh=("路程是 {r}。", "一共走了 {r}。", "能走 {r}。"), say_en=("The distance is {r}.", "It covers {r}."), weight=1.2),
    Family("speed", scene(k="k", s="i", t="s"), "print(round({s}/{t}, 2))",
           zh=("{k}{t}小时走了{s}公里，平均速度是多少", "{s}公里用了{t}小时，时速多少", "{s}千米的路开了{t}小时，平均每小时多少千米", "路程{s}公里，时间{t}小时，速度是", "{t}个小时跑完{s}公里，平均时速", "从家到公司{s}米，走了{t}分钟，每分钟走多少米", "{k}打了{s}个字用了{t}分钟，每分钟打几个字", "机器{t}小时生产{s}个零件，每小时生产多少个"),
           en=("{k} covered {s} km in {t} hours, what was the average speed", "{s} miles in {t} hours, speed", "what speed is {s} kilometres in {t} hours", "average speed for a trip of {s} km that took {t} hours", "a machine makes {s} parts in {t} hours, how many per hour", "{k} typed {s} words in {t} minutes, words per minute", "it took {t} hours to drive {s} miles, how fast was that on average"),
           say_zh=("平均是 {r}。", "速度是 {r}。", "每小时 {r}。"), say_en=("The average is {r}.", "The speed was {r}.", "That is {r} per unit of time."), weight=1.2),
    Family("travel_time", scene(s="i", v="s"), "print(round({s}/{v}, 2))",
           zh=("{s}公里的路，每小时走{v}公里，要几小时", "距离{s}公里，时速{v}公里，多久能到", "{s}个零件，每小时做{v}个，需要多少小时", "路程{s}千米，速度{v}千米每小时，求时间", "一本书{s}页，每天看{v}页，几天看完", "{s}件任务，每天完成{v}件，多少天做完", "水箱{s}升，每分钟注水{v}升，多久注满", "以{v}km/h开{s}公里需要多长时间"),
           en=("how long does it take to travel {s} km at {v} km/h", "{s} miles at {v} mph, how many hours", "a book has {s} pages and I read {v} a day, how many days", "{s} tasks at {v} per day, how many days will it take", "a tank of {s} litres fills at {v} litres per minute, how long until full", "distance {s} km, speed {v} km/h, find the time"),
           say_zh=("需要 {r}。", "要 {r}。", "时间是 {r}。"), say_en=("It takes {r}.", "The time is {r}.")),
    Family("meeting_travel", scene(s="i", v="d", w="d"), "print(round({s}/({v}+{w}), 2))",
           zh=("甲乙两地相距{s}公里，两车相向而行，速度分别是{v}和{w}公里每小时，几小时相遇", "两人相距{s}米，面对面走来，一个每分钟{v}米，一个每分钟{w}米，多久碰面", "A、B相距{s}千米，甲车每小时{v}千米，乙车每小时{w}千米，同时相对开出，多少小时后相遇", "相距{s}公里的两列火车对开，时速{v}公里和{w}公里，多久相遇", "两辆车同时从相距{s}km的两地出发相对行驶，一辆{v}km/h，一辆{w}km/h，相遇要几小时"),
           en=("two cars {s} km apart drive towards each other at {v} and {w} km/h, when do they meet", "two trains start {s} miles apart and approach at {v} mph and {w} mph, how many hours until they meet", "{s} metres between two walkers heading toward each other, speeds {v} and {w} metres a minute, time to meet", "the towns are {s} km apart; one cyclist does {v} km/h, the other {w} km/h towards each other. After how many hours do they meet"),
           say_zh=("{r} 后相遇。", "需要 {r}。"), say_en=("They meet after {r}.", "It takes {r}.")),
    Family("chase", scene(s="i", v="s", d="s"), "print(round({s}/{d}, 2))",
           zh=("乙在甲前面{s}米，甲每分钟比乙多走{d}米，几分钟追上", "前车领先{s}公里，后车每小时快{d}公里，多久追上", "弟弟先走了{s}米，哥哥每分钟快{d}米，几分钟能追上弟弟", "两人差{s}米，速度差每秒{d}米，追及时间是多少"),
           en=("a runner is {s} metres ahead and the chaser is {d} metres per minute faster, how long to catch up", "one car leads by {s} km, the second is {d} km/h faster; when does it catch up", "the gap is {s} m and closes by {d} m each second, how long until it is closed"),
           say_zh=("{r} 后追上。",), say_en=("It catches up after {r}.",), weight=0.5),
    Family("share", scene(k="k", t="t", n="i", m="s"), "print(round({n}/{m}, 2))",
           zh=("{n}个{t}平均分给{m}个人，每人几个", "{m}个人分{n}个{t}，平均每人多少", "把{n}元平分给{m}个人，一人多少", "{k}把{n}个{t}装进{m}个盒子，每盒装多少", "{n}块钱{m}个人AA，每人付多少", "聚餐花了{n}元，{m}个人平摊，人均多少", "{m}位同事合买了{n}元的礼物，每人出多少", "{n}个{t}分成{m}份，一份是多少"),
           en=("{n} {t} shared equally among {m} people, how many each", "split {n} dollars between {m} people", "{m} friends split a bill of {n}, how much does each pay", "{k} packs {n} {t} into {m} boxes evenly, how many per box", "divide {n} {t} among {m} kids", "dinner was ${n} and there were {m} of us, what is each share", "{n} {t}, {m} teams, same number for every team, how many does one team get"),
           say_zh=("每人 {r}。", "每份 {r}。", "平均 {r}。"), say_en=("Each gets {r}.", "That is {r} each.", "Each share is {r}."), weight=1.2),
    Family("rate_total", scene(k="k", n="c", m="s", t="t"), "print({n}*{m})",
           zh=("{k}每天做{n}道题，{m}天做多少道", "每箱{n}个{t}，{m}箱一共多少个", "一排{n}个座位，{m}排多少座位", "每小时生产{n}个{t}，{m}小时生产多少", "每月存{n}元，{m}个月存多少", "每人发{n}个{t}，{m}个人要准备多少个", "一天喝{n}杯水，{m}天喝多少杯", "每层{n}户，{m}层楼共几户", "一个班{n}人，{m}个班多少人", "每周工作{n}小时，{m}周共工作多少小时"),
           en=("{k} reads {n} pages a day, how many in {m} days", "{m} boxes with {n} {t} each, how many {t} altogether", "{m} rows of {n} seats, total seats", "a machine makes {n} {t} an hour, how many in {m} hours", "saving {n} a month, how much after {m} months", "each of {m} people gets {n} {t}, how many are needed", "{n} hours a week for {m} weeks, how many hours", "there are {m} classes of {n} students, how many students"),
           say_zh=UNIT_SAY_ZH, say_en=UNIT_SAY_EN, weight=1.2),
    Family("left_after", scene(k="k", t="t", a="b", b="i", c="i"), "print({a}-{b}-{c})",
           zh=("仓库有{a}个{t}，上午运走{b}个，下午运走{c}个，还剩多少", "{k}有{a}元，买书花了{b}元，吃饭花了{c}元，还有多少钱", "{a}个{t}，卖了{b}个，坏了{c}个，剩几个", "水库{a}吨水，用了{b}吨又用了{c}吨，还有多少吨", "账户{a}元，先取{b}元，再取{c}元，余额多少", "共{a}页，第一天看{b}页，第二天看{c}页，还有几页没看"),
           en=("a warehouse has {a} {t}; {b} leave in the morning and {c} in the afternoon, how many remain", "{k} had {a} dollars, spent {b} on books and {c} on food, how much is left", "{a} {t}, sold {b}, {c} broke, how many are left", "from {a} take {b} and then {c}, what is left", "my balance was {a}, I withdrew {b} and later {c}, what's the balance now"),
           say_zh=("还剩 {r}。", "剩下 {r}。"), say_en=("{r} remain.", "{r} is left.")),
    Family("in_and_out", scene(k="k", t="t", a="b", b="i", c="i"), "print({a}-{b}+{c})",
           zh=("{k}原来有{a}个{t}，送出{b}个，又收到{c}个，现在有几个", "车上有{a}人，下去{b}人，上来{c}人，现在多少人", "库存{a}件，出库{b}件，入库{c}件，当前库存", "账上{a}元，支出{b}元，收入{c}元，余额多少", "先有{a}，减少{b}，再增加{c}，最后是多少"),
           en=("{k} has {a} {t}, gives away {b} and gets {c} more, how many now", "a bus has {a} people, {b} get off and {c} get on, how many are aboard", "stock was {a}, {b} shipped, {c} received, what is the stock now", "balance {a}, out {b}, in {c}, new balance", "start with {a}, lose {b}, gain {c}, what do you have"),
           say_zh=("现在有 {r}。", "最后是 {r}。"), say_en=("Now there are {r}.", "That makes {r}.")),
    Family("times_as_many", scene(k="k", j="k", t="t", n="i", m="s"), "print({n}*{m}+{n})",
           zh=("{k}有{n}个{t}，{j}的个数是{k}的{m}倍，两人一共有多少个", "{k}存了{n}元，{j}存的是他的{m}倍，两人共存多少", "甲厂产{n}件，乙厂产量是甲厂的{m}倍，两厂共产多少件"),
           en=("{k} has {n} {t} and {j} has {m} times as many, how many do they have together", "{k} saved {n} and {j} saved {m} times that, what is their total", "plant A makes {n} units, plant B makes {m} times as many, how many in all")),
    Family("more_than", scene(k="k", j="k", t="t", n="i", m="c"), "print({n}+{n}+{m})",
           zh=("{k}有{n}个{t}，{j}比{k}多{m}个，两人共有几个", "甲有{n}元，乙比甲多{m}元，一共多少元", "上午卖出{n}件，下午比上午多卖{m}件，全天卖出多少件"),
           en=("{k} has {n} {t} and {j} has {m} more, how many together", "the morning sold {n} and the afternoon {m} more than that, what is the day's total", "{k} earned {n}, {j} earned {m} more than {k}. What did they earn altogether")),
    Family("less_than", scene(k="k", j="k", t="t", n="b", m="i"), "print({n}+{n}-{m})",
           zh=("{k}有{n}个{t}，{j}比{k}少{m}个，两人共有几个", "第一天卖{n}件，第二天少卖{m}件，两天共卖多少件", "一班收了{n}元，二班比一班少{m}元，两个班一共收了多少"),
           en=("{k} has {n} {t} and {j} has {m} fewer, how many do they have in all", "day one sold {n}, day two sold {m} fewer, total over both days")),
    Family("work_together", scene(a="s", b="s"), "print(round(1/(1/{a}+1/{b}), 2))",
           zh=("一项工程甲单独做{a}天完成，乙单独做{b}天完成，两人合作几天完成", "甲{a}小时能做完，乙{b}小时能做完，一起做要多久", "一池水，A管{a}小时注满，B管{b}小时注满，同时开多久满", "两台打印机单独打完分别要{a}小时和{b}小时，同时打要几小时"),
           en=("{a} days for A alone, {b} days for B alone, how long together", "one pipe fills a tank in {a} hours, another in {b} hours, how long with both", "A finishes the job in {a} hours and B in {b} hours; working together, how long", "two printers need {a} and {b} hours for the job on their own, how long do they need side by side"),
           say_zh=("合作需要 {r}。", "一起要 {r}。"), say_en=("Together it takes {r}.",)),
    Family("weekly_pay", scene(k="k", w="d", h="s", d="s"), "print(round({w}*{h}*{d}, 2))",
           zh=("{k}时薪{w}元，每天工作{h}小时，做{d}天，一共挣多少", "每小时{w}元，一天干{h}小时，{d}天的工资是多少", "兼职每小时{w}块，每天{h}小时，干了{d}天能拿多少钱", "每人每小时{w}元，{h}小时，{d}个人，人工费多少"),
           en=("{k} earns ${w} an hour, works {h} hours a day for {d} days, total pay", "at {w} dollars per hour, {h} hours a day, {d} days, how much do I make", "{d} workers for {h} hours at ${w} an hour, what do they cost", "hourly wage {w}, {h} hours daily, {d} days: earnings"),
           say_zh=MONEY_ZH, say_en=MONEY_EN),
    Family("boxes_needed", scene(t="t", n="i", m="s"), "import math\nprint(math.ceil({n}/{m}))",
           zh=("{n}个{t}，每盒装{m}个，至少需要几个盒子", "{n}人坐车，每辆坐{m}人，至少要几辆车", "每次运{m}吨，{n}吨要运几次", "{n}页纸，每本装{m}页，至少要几本", "{n}个人住宿，一间住{m}人，最少开几间房"),
           en=("{n} {t}, {m} per box, how many boxes do we need at least", "{n} people and each bus takes {m}, how many buses are needed", "a lift carries {m} people, how many trips for {n} people", "{n} guests, {m} per table, minimum number of tables"),
           say_zh=("至少需要 {r}。", "要 {r}。"), say_en=("You need {r}.", "At least {r}.")),
    Family("discounted_shopping", scene(k="k", t="t", n="c", p="p", q="q"), "print(round({n}*{p}*(100-{q})/100, 2))",
           zh=("{k}买{n}个{t}，每个{p}，优惠{q}，实付多少", "{n}个{t}单价{p}，总价减免{q}，要付多少钱", "{t}每个{p}，买{n}个能便宜{q}，最后多少钱"),
           en=("{k} buys {n} {t} at {p} each with {q} off, what is the price", "{n} {t} at {p} each, discount {q}, amount to pay", "after a {q} discount, what do {n} {t} at {p} apiece cost", "what's the total for {n} {t} priced {p} with {q} off the whole order"),
           say_zh=MONEY_ZH, say_en=MONEY_EN),
    Family("share_with_rest", scene(k="k", n="b", q="q"), "print(round({n}*(100-{q})/100, 2))",
           zh=("{k}有{n}元，花了{q}，还剩多少", "一共{n}人，{q}请假，到了多少人", "{n}吨货运走了{q}，剩多少吨", "{n}份问卷回收了{q}，没回收的有多少", "工资{n}元，{q}用来还房贷，剩余多少"),
           en=("{k} has {n} and spends {q}, how much is left", "{n} people, {q} absent, how many are present", "of {n} tons {q} were shipped, how many remain", "I earn {n} and {q} goes on rent, what is left"),
           say_zh=("还剩 {r}。", "是 {r}。"), say_en=("{r} is left.", "That leaves {r}.")),
    Family("age_sum", scene(k="k", j="k", a="s", b="c", y="s"), "print({a}+{b}+2*{y})",
           zh=("{k}今年{a}岁，{j}今年{b}岁，{y}年后两人年龄之和是多少", "{a}岁和{b}岁的两个人，{y}年后加起来多少岁"), en=("{k} is {a} and {j} is {b}; what is the sum of their ages in {y} years", "two people aged {a} and {b}, total age after {y} years"), weight=0.4),
    Family("age_later", scene(k="k", a="c", y="s"), "print({a}+{y})",
           zh=("{k}今年{a}岁，{y}年后几岁", "现在{a}岁，再过{y}年多大"), en=("{k} is {a} now, how old in {y} years", "I am {a}, what age will I be after {y} years"), weight=0.4),
    Family("age_before", scene(k="k", a="c", y="s"), "print({a}-{y})",
           zh=("{k}今年{a}岁，{y}年前几岁", "{y}年前{k}多大？现在{a}岁"), en=("{k} is {a} now, how old was he {y} years ago", "what was the age {y} years ago of someone aged {a}"), weight=0.3),
    Family("mixture", scene(a="i", p="q", b="i", q="q"), "print(round(({a}*{p}+{b}*{q})/({a}+{b}), 2))",
           zh=("{a}克浓度{p}的盐水和{b}克浓度{q}的盐水混合，浓度是百分之多少", "把{a}毫升{p}的酒精与{b}毫升{q}的酒精混合，混合后浓度是多少"), en=("mix {a} g of a {p} solution with {b} g of a {q} solution, what percentage results", "{a} ml at {p} plus {b} ml at {q} alcohol, concentration of the mixture in percent"),
           say_zh=("浓度是 {r}%。",), say_en=("The mixture is {r}%.",), weight=0.5),
    Family("salt_share", scene(a="i", b="b"), "print(round({a}/({a}+{b})*100, 2))",
           zh=("{a}克盐溶在{b}克水里，浓度百分之几", "{b}克水加{a}克糖，糖水浓度是多少（百分数）"), en=("{a} g of salt in {b} g of water, what percent is the concentration", "dissolve {a} grams of sugar in {b} grams of water: concentration in percent"),
           say_zh=("浓度是 {r}%。",), say_en=("The concentration is {r}%.",), weight=0.4),
    Family("trees", scene(s="i", d="s"), "print({s}//{d}+1)",
           zh=("{s}米长的路，每隔{d}米种一棵树，两端都种，一共种几棵", "长{s}米的路边每{d}米装一盏灯，两头都装，要几盏"), en=("trees every {d} m along a {s} m road, both ends included, how many trees", "lamps every {d} metres on a {s} metre street including both ends, how many"), say_zh=("一共 {r}。",), say_en=("{r} in all.",), weight=0.4),
    Family("legs", scene(a="c", b="c"), "print({a}*2+{b}*4)",
           zh=("{a}只鸡和{b}只兔子一共多少条腿", "农场有{a}只鸭、{b}头牛，共有几条腿", "鸡{a}只兔{b}只，脚一共几只"), en=("how many legs do {a} chickens and {b} rabbits have", "{a} ducks and {b} cows, how many legs altogether", "total legs of {a} hens and {b} pigs"), say_zh=("一共 {r} 条腿。",), say_en=("{r} legs.",), weight=0.5),
    Family("average_then", scene(k="k", a="i", b="i", c="i"), "print(round(({a}+{b}+{c})/3, 2))",
           zh=("{k}三天分别跑了{a}米、{b}米、{c}米，平均每天跑多少米", "三个月销量{a}、{b}、{c}，月均多少", "语文{a}分数学{b}分英语{c}分，平均多少分", "一季度三个月的电费是{a}元{b}元{c}元，平均每月多少元"),
           en=("{k} ran {a}, {b} and {c} metres on three days, what's the daily average", "sales of {a}, {b} and {c} in three months, monthly average", "scores {a} in maths, {b} in English and {c} in science, mean score"),
           say_zh=("平均是 {r}。",), say_en=("The average is {r}.",)),
    Family("goal_left", scene(k="k", a="b", n="c", m="s"), "print({a}-{n}*{m})",
           zh=("{k}要攒{a}元，每月存{n}元，存了{m}个月，还差多少", "目标{a}步，每天{n}步走了{m}天，还差几步", "一共{a}个{m}天里每天做{n}个，还剩几个没做"), en=("{k} wants to save {a}; after {m} months at {n} a month how much is missing", "goal {a}, done {n} a day for {m} days, how much remains"), say_zh=("还差 {r}。",), say_en=("{r} is still missing.",)),
    Family("fuel", scene(s="i", f="s", p="d"), "print(round({s}/100*{f}*{p}, 2))",
           zh=("百公里油耗{f}升，油价{p}元一升，跑{s}公里油费多少", "跑{s}公里，百公里{f}个油，油价{p}元，要花多少油钱"), en=("a car uses {f} litres per 100 km, fuel is {p} per litre, what does a {s} km trip cost", "fuel cost for {s} km at {f} l/100km and {p} a litre"), say_zh=MONEY_ZH, say_en=MONEY_EN, weight=0.5),
    Family("electricity", scene(w="b", h="s", d="s", p="d"), "print(round({w}/1000*{h}*{d}, 2))",
           zh=("{w}瓦的电器每天用{h}小时，{d}天用多少度电", "功率{w}W，一天开{h}小时，{d}天耗电多少度"), en=("a {w} watt heater runs {h} hours a day for {d} days, how many kWh", "{w} W for {h} hours daily over {d} days, energy in kWh"), say_zh=("用电 {r} 度。",), say_en=("That is {r} kWh.",), weight=0.4),
    Family("half", scene(a="n", k="k", t="t"), "print({a}/2)",
           zh=("{a}的一半", "{a}的一半是多少", "{a}减半是多少", "一半的{a}是几", "{a}砍掉一半还剩多少", "{k}有{a}个{t}，用了一半，还剩几个", "{a}对半分，一份多少", "{a}打对折", "{a}平分成两半，每半多少"),
           en=("half of {a}", "what is half of {a}", "{a} halved", "cut {a} in half", "{k} has {a} {t} and gives half away, how many remain", "one half of {a}", "what's {a} divided in two halves", "half as much as {a}")),
    Family("double", scene(a="n", k="k", t="t"), "print({a}*2)",
           zh=("{a}的两倍", "{a}翻倍是多少", "{a}翻一番", "{a}加倍是几", "{a}的2倍", "{k}的{a}个{t}翻了一倍，现在几个", "比{a}多一倍是多少"), en=("double {a}", "twice {a}", "what is twice {a}", "{a} doubled", "two times {a}", "twice as many as {a}", "{k} had {a} {t} and doubled them, how many now")),
    Family("triple", scene(a="n"), "print({a}*3)", zh=("{a}的三倍", "{a}乘三倍是多少", "{a}变成三倍是几", "{a}翻两倍变成三倍"), en=("triple {a}", "three times {a}", "{a} tripled", "thrice {a}"), weight=0.5),
    Family("quarter", scene(a="n"), "print({a}/4)", zh=("{a}的四分之一", "{a}的1/4是多少", "四分之一个{a}"), en=("a quarter of {a}", "what is one fourth of {a}", "one quarter of {a}", "1/4 of {a}"), weight=0.6),
    Family("dozen", scene(a="s", t="t", p="d"), "print({a}*12)", zh=("{a}打{t}是多少个", "{a}打一共几个", "每打12个，{a}打多少个"), en=("how many are {a} dozen {t}", "{a} dozen {t}, how many", "number of {t} in {a} dozen", "{a} dozen is how many"), weight=0.5),
    Family("fraction_of", lambda rng, lang: {"a": number(rng, lang, 4, 2, 0.1), "x": plain(rng.randint(2, 9)), "y": plain(rng.choice((3, 4, 5, 6, 7, 8, 9, 10)))}, "print(round({a}*{x}/{y}, 4))",
           zh=("{a}的{y}分之{x}", "{a}的{y}分之{x}是多少", "{a}的{x}/{y}", "{x}/{y}的{a}是多少", "求{a}的{y}分之{x}"), en=("{x}/{y} of {a}", "what is {x}/{y} of {a}", "{x} over {y} of {a}", "find {x}/{y} of {a}")),
    Family("fraction_left", lambda rng, lang: {"a": number(rng, lang, 4, 2, 0.0), "x": plain(rng.randint(1, 3)), "y": plain(rng.choice((4, 5, 6, 7, 8))), "k": person(rng, lang), "t": thing(rng, lang)}, "print(round({a}*({y}-{x})/{y}, 4))",
           zh=("{k}有{a}个{t}，用去{y}分之{x}，还剩多少", "{a}吨水放掉{x}/{y}还剩几吨", "{a}元花了{y}分之{x}，剩多少元"), en=("{k} has {a} {t} and uses {x}/{y} of them, how many are left", "{a} litres minus {x}/{y} of it, how much remains", "spent {x}/{y} of {a}, what is left"), weight=0.6),
)
