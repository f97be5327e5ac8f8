"""Other words for the same: a question keeps its structure and its numbers while some of its words are exchanged.

A group lists words of which one may stand for another in any question of the recipe. Where a question holds two of one group the
difference matters, and both stay. Knows words, not what is asked.
"""

from __future__ import annotations

import re
from dataclasses import replace
from random import Random

from bot.training.recipe.dialogue import Dialogue, Step
from bot.training.recipe.family import Lang

CHANGED = 0.55
"""Share of the questions that are reworded, and the chance of each word in them."""

ZH = """
多少钱 几块钱 多少元 多少块 多少块钱
一共 总共 合计 共计 总计 拢共 统共
还剩 还剩下 还余 还余下
每人 每个人 每位
每天 每日 >一天 >每一天 >天天
每月 每个月 >一个月
每年 >一年 >每一年
利息 利钱
本金 本钱
年利率 年息 年化利率
价格 价钱
工资 薪水 薪资 工钱
孩子 小孩 小朋友 娃
妈妈 我妈 老妈 母亲 >孩子他妈 >外婆 >姑姑
爸爸 我爸 老爸 父亲 >舅舅 >叔叔 >姐夫
同事 工友 伙伴 >室友 >队友
老板 店主 掌柜 >店长 >摊主
客户 顾客 客人 >买家 >甲方
公司 单位 企业 >工厂 >店里 >厂里 >机构 >学校
超市 商场 菜市场 >便利店 >批发市场 >小卖部
仓库 库房 货仓 >地窖 >储藏室
工人 师傅 职工 >木匠 >技工 >瓦工
苹果 橘子 桃子 西瓜 >荔枝 >芒果 >核桃 >柿子 >粽子 >月饼 >花卷
铅笔 钢笔 圆珠笔 >毛笔 >尺子 >橡皮 >胶带 >订书机
衬衫 外套 裙子 毛衣 >羽绒服 >牛仔裤 >围巾 >帽子
手机 电脑 平板 >相机 >手表 >耳机 >打印机 >路由器
椅子 桌子 >凳子 >书架 >台灯 >衣柜
大约 大概 差不多
现在 如今 目前 眼下
打算 准备 计划 >想要
正好 刚好 恰好
是多少 等于多少 >会是多少 >该是多少 >到底是多少
多长时间 多久 多少时间
增加了 增长了 上涨了 涨了 提高了 上升了
减少了 下降了 下跌了 跌了 降低了
花了 用了 花掉 用掉 花费了
付了 支付了 掏了
收入 进账 营收
支出 开销 花销 开支
行驶了 开了 跑了
出发 动身 启程
到达 抵达
长方形 矩形
偿还 归还 还清
帮我 替我 >麻烦帮我 >请帮我
卖了 卖掉 售出 卖出
房租 租金
水果 蔬菜 >粮食 >海鲜 >药材
咖啡 奶茶 >豆浆 >果汁 >凉茶
蛋糕 面包 >包子 >饼干 >披萨
小区 村子 >园区 >大院
果园 农场 >苗圃 >茶园
司机 师傅 >骑手 >快递员
教室 会议室 >车间 >客厅 >展厅
水池 水箱 水缸 >鱼缸 >浴缸
"""
EN = """
altogether|in total|in all|all told|all in all
how much money|how much cash|what amount
what is|what's|>tell me|>give me
how much is|what is|what's
left over|left|remaining|still left
bought|purchased|picked up|got|ordered
buys|purchases|picks up|orders
salary|wage|paycheck|pay packet
per year|a year|per annum|each year|>annually|every year
per month|a month|each month|>monthly|every month
per day|a day|each day|>daily|every day
per hour|an hour|each hour|>hourly
per week|a week|each week|>weekly|every week
per person|each person|per head|a head
kids|children|>youngsters|>toddlers
mum|mom|mother|>auntie|>granny
dad|father|>uncle|>grandpa
boss|manager|supervisor|>landlord|>team lead
colleagues|coworkers|teammates|workmates|>neighbours|>housemates
customers|clients|shoppers|>guests|>visitors|>diners
students|pupils|learners|>trainees|>campers
shop|store|supermarket|>bakery|>pharmacy|>kiosk|>bookshop
company|firm|business|>startup|>factory|>agency
car|van|truck|>taxi|>motorbike|>campervan
train|bus|coach|>tram|>ferry
apples|oranges|pears|lemons|>mangoes|>peaches|>muffins|>dumplings|>avocados
pencils|pens|crayons|markers|>rulers|>erasers|>folders
shirts|jackets|dresses|sweaters|>scarves|>socks|>boots
phone|laptop|tablet|>camera|>watch|>printer|>headset
chairs|desks|tables|>lamps|>shelves|>stools
increased|rose|went up|grew|climbed
decreased|fell|dropped|went down|declined
discount|reduction|markdown
work out|figure out|determine|find out|find
calculate|compute|work out
exactly|precisely|to the digit
metres|meters
litres|liters
centimetres|centimeters
kilometres|kilometers
bill|>check|>tab
dinner|lunch|meal|brunch
rent|lease
savings|deposit|nest egg
invest|deposit|put away|put in
borrowed|took out|took on
loan|credit
flour|sugar|rice|>oats|>lentils
room|hall|>garage|>classroom|>studio
garden|yard|field|>plot|>lawn
tank|barrel|>aquarium|>bathtub
sells|offers|has on sale
sold|shifted|got rid of
trip|journey|>ride|>drive
please|pls|kindly
"""


def _table(rows: list[list[str]]) -> tuple[dict[str, int], list[tuple[str, ...]]]:
    """The word of a question → its group, and what each group may be exchanged for."""
    groups = [tuple(word.lstrip(">") for word in row) for row in rows]
    at = {word: i for i, row in enumerate(rows) for word in row if not word.startswith(">")}
    return at, groups


TABLES = {
    "zh": _table([row.split() for row in ZH.strip().splitlines()]),
    "en": _table([row.split("|") for row in EN.strip().splitlines()]),
}
_LONGEST = {lang: sorted(at, key=len, reverse=True) for lang, (at, _) in TABLES.items()}
WORDS = {
    "zh": re.compile("|".join(_LONGEST["zh"])),
    "en": re.compile(r"\b(?:" + "|".join(_LONGEST["en"]) + r")\b"),
}


def reworded(rng: Random, text: str, lang: Lang) -> str:
    """The question in other words."""
    at, groups = TABLES[lang]
    held: dict[int, set[str]] = {}
    for found in WORDS[lang].finditer(text):
        held.setdefault(at[found.group()], set()).add(found.group())
    said = {
        group: rng.choice(groups[group]) for group, words in held.items() if len(words) == 1 and rng.random() < CHANGED
    }
    return WORDS[lang].sub(lambda found: said.get(at[found.group()], found.group()), text)


def told_anew(rng: Random, steps: Dialogue, lang: Lang) -> Dialogue:
    """The conversation with what the person says in other words, in ``CHANGED`` of the cases."""
    if rng.random() > CHANGED:
        return steps
    return tuple(
        replace(step, text=reworded(rng, step.text, lang)) if _is_asked(step) else step for step in steps
    )


def _is_asked(step: Step) -> bool:
    return step.role == "user"
