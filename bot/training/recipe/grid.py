"""Questions whose answer stands in a table of a document: P5's pay range, the hotel limit of Berlin."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from random import Random

from bot.training.recipe.dialogue import Dialogue, calls, user
from bot.training.recipe.family import Lang, fill


@dataclass(frozen=True)
class Grid:
    """A kind of table. ``asks`` may name {row} and {column}."""

    columns: tuple[str, ...]
    rows: tuple[str, ...]
    asks: tuple[str, ...]
    both: tuple[str, ...]


ZH = (
    Grid(("下限", "上限"), ("P3", "P4", "P5", "P6", "P7", "P8", "P9", "M1", "M2", "M3", "T1", "T2", "T3"),
         ("{row}的薪资{column}是多少", "{row}的{column}", "{row}最{column}能拿多少", "级别{row}的工资{column}", "{row}{column}多少钱"), ("{row}的薪资范围是多少", "{row}的月薪范围", "{row}工资多少", "{row}级别工资区间是什么", "{row}能拿多少钱", "{row}薪酬带宽", "我们{row}的工资带是多少", "{row}什么待遇")),
    Grid(("住宿上限", "餐补"), ("北京", "上海", "广州", "深圳", "杭州", "成都", "武汉", "西安", "南京", "东京", "新加坡"),
         ("{row}出差{column}是多少", "去{row}的{column}", "{row}的{column}标准", "{row}{column}多少"), ("去{row}出差报销标准是什么", "{row}差旅标准", "出差{row}能报多少")),
    Grid(("单价", "代理价", "保修年限"), ("A1 传感器", "B2 网关", "C3 摄像头", "X200 控制器", "云端专业版", "标准版", "旗舰版", "M5 监测仪"),
         ("{row}的{column}是多少", "{row}{column}", "{row}{column}多少", "{row}的{column}怎么定的"), ("{row}怎么卖", "{row}价格信息", "{row}报价是多少")),
    Grid(("人数", "预算"), ("研发部", "市场部", "人事部", "财务部", "运营部", "设计部", "法务部"),
         ("{row}{column}是多少", "{row}的{column}", "{row}今年{column}多少"), ("{row}的人数和预算", "{row}情况如何", "{row}有多少人、多少预算")),
    Grid(("上班时间", "下班时间"), ("早班", "中班", "晚班", "夜班", "行政班"),
         ("{row}{column}是几点", "{row}几点{column}", "{row}的{column}"), ("{row}几点到几点", "{row}的工作时间", "{row}是什么时间")),
)  # fmt: skip
EN = (
    Grid(("minimum", "maximum"), ("P3", "P4", "P5", "P6", "P7", "P8", "L4", "L5", "L6", "M1", "M2", "E3"),
         ("what is the {column} of {row}", "{row} {column}", "{column} pay for {row}", "{column} salary in band {row}", "what's the {column} for grade {row}"), ("what is the pay range of {row}", "{row} salary range", "what does {row} earn", "how much do {row} people make", "pay band {row}", "salary band for {row}", "what are the limits of grade {row}")),
    Grid(("hotel limit", "meal allowance"), ("Berlin", "London", "Paris", "Tokyo", "Boston", "Singapore", "Shanghai", "Oslo", "Madrid"),
         ("{column} in {row}", "what is the {column} for {row}", "{row} {column}", "how high is the {column} in {row}"), ("travel limits for {row}", "what may I spend in {row}", "{row} travel allowance")),
    Grid(("list price", "partner price", "warranty"), ("A1 sensor", "B2 gateway", "C3 camera", "X200 controller", "Cloud Pro", "Standard", "Premium", "M5 monitor"),
         ("what is the {column} of {row}", "{row} {column}", "{column} for the {row}", "tell me the {column} of the {row}"), ("prices of {row}", "what does the {row} cost", "{row} pricing")),
    Grid(("headcount", "budget"), ("Engineering", "Marketing", "People", "Finance", "Operations", "Design", "Legal"),
         ("{column} of {row}", "what is {row}'s {column}", "{row} {column} this year"), ("{row} headcount and budget", "how big is {row}", "figures for {row}")),
    Grid(("start", "end"), ("early", "day", "late", "night", "office"),
         ("when does the {row} shift {column}", "{column} of the {row} shift", "{row} shift {column}"), ("hours of the {row} shift", "when is the {row} shift", "{row} shift times")),
)  # fmt: skip
def draw(rng: Random, lang: Lang, data: Path | None = None) -> Dialogue:
    """A question about a row of a table, and the search for it."""
    grid = rng.choice(ZH if lang == "zh" else EN)
    asks = grid.both if rng.random() < 0.5 else grid.asks
    question = fill(rng.choice(asks), {"row": rng.choice(grid.rows), "column": rng.choice(grid.columns)})
    typed = question if rng.random() < 0.5 else question + rng.choice(("?", "？", "") if lang == "zh" else ("?", ""))
    return user(typed), calls("search_knowledge", typed)
