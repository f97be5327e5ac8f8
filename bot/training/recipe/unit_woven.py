"""Conversions told in facts and questions that meet in every order, for every kind of quantity."""

from __future__ import annotations

from bot.training.recipe.family import Family
from bot.training.recipe.unit_draws import (
    ALL,
    FLUID,
    HEAVY,
    LASTING,
    LONG,
    SHOP,
    WIDE,
    numbers,
    pair,
    price_of,
    price_per,
    times,
    two,
)
from bot.training.recipe.units import AREA, DATA, ENERGY, LENGTH, MASS, SPEED, TIME, VOLUME, pairs
from bot.training.recipe.weave import woven

E = "{e}"
PRINT = "print({e})"
ASK_ZH = ("按{v}是多少", "用{v}讲", "要{v}的数", "变成几{v}", "那是几{v}", "折合几{v}", "折{v}")
ASK_EN = ("what's that in {v}", "how many {v}", "{v} please", "in {v} then", "so how many {v} would that be", "give it to me in {v}", "expressed in {v}")

FAMILIES: tuple[Family, ...] = (
    woven("unit_length", pairs(LENGTH), PRINT,
          (("沙发长{a}{u}", "站台全长{a}{u}", "放风筝放了{a}{u}的线", "孩子拼的轨道有{a}{u}", "挖沟{a}{u}", "从岸边到岛上{a}{u}", "网线一卷{a}{u}"), ASK_ZH),
          (("the sofa is {a} {u} long", "a platform of {a} {u}", "I let out {a} {u} of kite string", "the kids' train track is {a} {u}", "we dug {a} {u} of trench", "the island lies {a} {u} offshore", "a cable drum of {a} {u}"), ASK_EN), 1.6),
    woven("unit_mass", pairs(MASS), PRINT,
          (("狗狗长到{a}{u}了", "卸了{a}{u}水泥", "中药抓了{a}{u}", "集装箱毛重{a}{u}", "螃蟹挑了{a}{u}", "戒指里的金是{a}{u}", "无人机能吊{a}{u}"), ASK_ZH),
          (("the dog has grown to {a} {u}", "we unloaded {a} {u} of cement", "a herbal mix of {a} {u}", "gross container weight {a} {u}", "picked out {a} {u} of crab", "there's {a} {u} of gold in the ring", "the drone can lift {a} {u}"), ASK_EN), 1.6),
    woven("unit_area", pairs(AREA), PRINT,
          (("老家宅基地{a}{u}", "墙要刷{a}{u}", "草场放牧{a}{u}", "湖面{a}{u}", "租的车间{a}{u}", "分到的林子{a}{u}"), ASK_ZH),
          (("the family plot is {a} {u}", "walls to paint: {a} {u}", "grazing land of {a} {u}", "the lake covers {a} {u}", "a rented workshop of {a} {u}", "my share of the wood is {a} {u}"), ASK_EN), 1.3),
    woven("unit_volume", pairs(VOLUME), PRINT,
          (("保温杯容量{a}{u}", "挤了{a}{u}羊奶", "拌料加水{a}{u}", "热水器{a}{u}", "输液{a}{u}", "酿了{a}{u}米酒"), ASK_ZH),
          (("the flask holds {a} {u}", "milked {a} {u} from the goats", "the mix takes {a} {u} of water", "a boiler of {a} {u}", "an infusion of {a} {u}", "brewed {a} {u} of rice wine"), ASK_EN), 1.3),
    woven("unit_time", pairs(TIME), PRINT,
          (("排队排了{a}{u}", "熬汤{a}{u}", "航程{a}{u}", "系统连续运行{a}{u}", "封闭集训{a}{u}", "录像存{a}{u}"), ASK_ZH),
          (("queued for {a} {u}", "the soup simmers {a} {u}", "a voyage of {a} {u}", "uptime {a} {u}", "the camp lasts {a} {u}", "footage is kept {a} {u}"), ASK_EN), 1.2),
    woven("unit_speed", pairs(SPEED), PRINT,
          (("羽毛球杀球{a}{u}", "电动车限速{a}{u}", "阵风{a}{u}", "帆船跑到{a}{u}", "猎豹能到{a}{u}"), ASK_ZH),
          (("a smash of {a} {u}", "e-bikes are capped at {a} {u}", "gusts reach {a} {u}", "the yacht hit {a} {u}", "a cheetah does {a} {u}"), ASK_EN)),
    woven("unit_data", pairs(DATA), PRINT,
          (("缓存占了{a}{u}", "每月送{a}{u}流量", "系统盘剩{a}{u}", "照片包{a}{u}", "录一集{a}{u}"), ASK_ZH),
          (("the cache takes {a} {u}", "I get {a} {u} of data a month", "system drive has {a} {u} left", "photo archive of {a} {u}", "one episode is {a} {u}"), ASK_EN)),
    woven("unit_energy", pairs(ENERGY), PRINT,
          (("标签上是{a}{u}", "检测值{a}{u}", "设定在{a}{u}", "实测出{a}{u}"), ASK_ZH),
          (("the label says {a} {u}", "test result {a} {u}", "set to {a} {u}", "we measured {a} {u}"), ASK_EN), 0.8),
    woven("unit_pair", pair((*SHOP, *LONG, *HEAVY, *WIDE, *FLUID, *LASTING)), E,
          (("资料里写{a}{u}", "他报的是{a}{u}", "屏上显示{a}{u}", "一共{a}{u}", "记录为{a}{u}"), ASK_ZH),
          (("the sheet says {a} {u}", "he quoted {a} {u}", "the display reads {a} {u}", "{a} {u} in total", "recorded as {a} {u}"), ASK_EN), 1.2),
    woven("unit_times", times((("l", "ml"), ("kg", "g"), ("m", "cm"), ("jin", "liang"), ("h", "min"), ("km", "m"), ("t", "kg"), ("lb", "oz"), ("GB", "MB"))), E,
          (("每天用{a}{u}，用了{n}天", "一包{a}{u}，买了{n}包", "每人{a}{u}，来了{n}个人", "每趟{a}{u}，走{n}趟", "{n}个，每个{a}{u}"), ("总共多少{v}", "合几{v}", "加起来是多少{v}", "一共是几{v}")),
          (("{a} {u} a day for {n} days", "bought {n} packs of {a} {u}", "{a} {u} for each of {n} people", "{n} trips of {a} {u}", "{n} of them at {a} {u} each"), ("how many {v} in total", "total in {v}", "altogether in {v}", "that makes how many {v}")), 1.3),
    woven("unit_price", price_of(SHOP), E,
          (("价签写每{u}{p}，我拿了{b}{w}", "{p}一{u}的货，称{b}{w}", "批发价{p}/{u}，进{b}{w}", "农户收{p}一{u}，我要{b}{w}"), ("多少钱", "该付多少", "一共几块", "总价多少", "结账多少")),
          (("the tag says {p} per {u} and I take {b} {w}", "{p} a {u}, {b} {w} on the scale", "wholesale {p}/{u}, order {b} {w}", "the farmer wants {p} per {u}, I need {b} {w}"), ("what does it cost", "how much is that", "total price", "what do I pay", "the bill?")), 1.4),
    woven("unit_rate", price_per(SHOP), E,
          (("标的是{p}一{u}", "进价每{u}{p}", "网上{p}/{u}", "菜场喊{p}一{u}"), ("每{v}多少钱", "合一{v}几块", "一{v}是多少", "换成每{v}的单价")),
          (("marked {p} per {u}", "it costs me {p} a {u}", "online {p}/{u}", "they shout {p} the {u}"), ("how much per {v}", "price of one {v}", "what's that per {v}", "the price per {v}"))),
    woven("unit_left", two((("kg", "g"), ("l", "ml"), ("m", "cm"), ("jin", "liang"), ("t", "kg"), ("km", "m"), ("lb", "oz"), ("kg", "jin")), "-"), E,
          (("有{a}{u}，用了{b}{w}", "总量{a}{u}，拿走{b}{w}", "{a}{u}里扣除{b}{w}", "原先{a}{u}，少了{b}{w}"), ("还剩多少{v}", "余几{v}", "剩下的按{v}算多少", "还有多少{v}")),
          (("there were {a} {u} and {b} {w} are used", "{a} {u} in all, {b} {w} taken", "{b} {w} come off {a} {u}", "from {a} {u} we lose {b} {w}"), ("how many {v} are left", "what remains in {v}", "rest in {v}", "{v} left")), 1.1),
    woven("unit_split", two((("kg", "g"), ("l", "ml"), ("m", "cm"), ("jin", "liang"), ("t", "kg"), ("km", "m"), ("h", "min"), ("lb", "oz"), ("gal", "cup")), "/"), E,
          (("总共{a}{u}，每次取{b}{w}", "{a}{u}的料，一份用{b}{w}", "手里{a}{u}，每个要{b}{w}", "{a}{u}，按{b}{w}一段切"), ("能分几份", "够几次", "可以做几个", "有多少份")),
          (("{a} {u} in all, {b} {w} at a time", "{a} {u} of material, {b} {w} per piece", "I have {a} {u} and each needs {b} {w}", "{a} {u} cut every {b} {w}"), ("how many portions", "how many does that make", "how often is that", "number of pieces")), 1.1),
    woven("unit_celsius", numbers("a=20-120"), "print(round(({a}-32)*5/9, 2))",
          (("国外预报{a}华氏度", "美国烤肉说明{a}°F", "水族箱显示{a}℉", "体温枪调成了华氏，显示{a}"), ("摄氏几度", "等于多少℃", "咱们这边叫多少度（摄氏）", "换成摄氏")),
          (("the forecast over there says {a} Fahrenheit", "barbecue guide: {a}°F", "aquarium at {a} °F", "my thermometer is stuck in Fahrenheit and shows {a}"), ("how many degrees Celsius", "in °C", "what is that in Celsius", "Celsius please"))),
    woven("unit_fahrenheit", numbers("a=3-45"), "print(round({a}*9/5+32, 2))",
          (("这里{a}摄氏度", "泳池水{a}℃", "空调开{a}度（摄氏）", "菜谱低温慢煮{a}°C"), ("华氏几度", "等于多少℉", "美国人看是多少华氏度", "换成华氏")),
          (("it's {a} Celsius here", "pool water {a} °C", "the AC is at {a} degrees Celsius", "sous-vide at {a}°C"), ("how many degrees Fahrenheit", "in °F", "what is that in Fahrenheit", "Fahrenheit please"))),
    woven("unit_sum", two(ALL, "+"), E,
          (("甲{a}{u}，乙{b}{w}", "先后用了{a}{u}和{b}{w}", "{a}{u}之外又有{b}{w}", "一份{a}{u}，一份{b}{w}"), ("合计多少{v}", "加一块儿几{v}", "总共是多少{v}", "相加等于几{v}")),
          (("one is {a} {u}, the other {b} {w}", "{a} {u} and later {b} {w}", "{a} {u} plus another {b} {w}", "parts of {a} {u} and {b} {w}"), ("how many {v} altogether", "sum in {v}", "total in {v}", "together that's how many {v}")), 1.1),
)
