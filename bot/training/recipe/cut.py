"""Incomplete questions by cutting: a calculation question loses the one clause that holds a value it needs.

What is left is the exact twin of a complete question, so only the missing value tells them apart. Families whose
rest still makes a whole question (a sum without one of its terms, a price without its second discount) are left out.
Knows nothing of the hand-written gaps in ``missing_kinds``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from random import Random

from bot.training.recipe.dialogue import Dialogue, calls, result, says, user
from bot.training.recipe.family import Family, Lang, as_named, fill, printed
from bot.training.recipe.missing import OPENINGS, asked
from bot.training.recipe.wording import polite

COMMA = {"zh": "，", "en": ", "}
NAME = re.compile(r"\{(\w+)\}")
QUESTION = re.compile(r"多少|几|吗|求|\b(?:how|what|which|when|find|solve)\b|\?", re.IGNORECASE)
SEAM = re.compile(r"[;。？]|[.?] ")
"""Where a clause holds the end of one sentence and the beginning of the next, the question itself would be cut."""
WHOLE_WITHOUT = frozenset((
    "percent_of_percent", "up_then_down", "two_discounts", "split_with_tip", "coupon_once", "coupon_each",
    "discounted_shopping", "budget_left", "budget_left_two", "left_after", "in_and_out", "change_back", "two_items",
    "average_then", "triangle_perimeter", "depreciation", "system", "system3", "date_plus", "date_minus",
    "date_plus_weeks", "date_plus_months", "weekday_shift", "age_in_year", "days_between", "days_between_this_year",
    "power_mod", "permute", "age_later", "age_sum", "value_at", "limit", "regression", "count_below",
    "count_at_least", "installment_fee", "equal_principal_first", "years_total", "salary_thirteen", "told_factor",
    "fold_price", "fold_twice", "fold_three", "fold_then_coupon", "coupon_then_fold", "full_reduction", "full_reduction_fold", "pieces_reduction",
    "fold_original_coupon", "fold_original_twice", "fold_two_goods", "fold_one_of_two", "fold_with_tax", "fold_with_shipping", "raise_then_fold",
    "fold_is_percent", "fold_many", "fold_many_change", "cashback", "profit_after_fold", "folds_compared", "offers_compared",
    "gift_then_more", "fraction_then_rest", "fraction_and_some", "budget_three", "tickets_two_kinds", "pipes_three", "work_together_left",
    "meeting_after_start", "age_gap_sum", "track_laps", "average_of_parts",
    "overtime_total", "overtime_days", "taxi_waiting", "mixture_percent", "feet_inches", "pounds_ounces", "trade_with_waste", "trade_cleared",
    "salary_with_commission", "profit_rate_two", "li_walked", "fuel_round_trip", "target_margin_price", "pay_docked", "price_by_jin",
    "temperature_steps", "metres_per_second", "km_per_hour", "triangle_land", "ball_litres", "ball_across_litres", "box_part_full", "path_around",
    "both_events", "every_time", "square_tiles", "square_tiles_count", "gift_bags", "two_goods_first", "two_goods_both", "sides_by_area", "difference_and_product", "number_squared",
    "both_that_kind", "both_put_back", "power_mod_retold", "date_plus_retold", "days_between_retold", "workdays_retold", "date_plus_again", "days_between_again", "workdays_again", "permute_retold", "round_table", "rest_one_of_two", "routes_multiplied",
    "up_up", "down_down", "up_down_up", "chain_total_percent", "chain_total_rise", "chain_back", "there_and_back_money", "workday_after", "shift_less_break", "workday_less_lunch", "battery_left",
))
"""Families that may still be answered after a cut."""
ANSWERED = 0.3
"""Share of the conversations in which the person then supplies the clause."""
GENERIC = {
    "zh": ("好像少了一个条件，请补充一下具体的数。", "还缺一个条件，请把它补全。", "题目少了一个数，请告诉我。", "还差一个数字才能算，请补充。"),
    "en": ("One condition is missing; could you give me the number?", "I need one more number for that. Which is it?", "A value is missing. Could you complete the question?"),
}  # fmt: skip
NAMED = {
    "zh": ("请问{x}是多少？", "{x}是多少？", "请告诉我{x}。"),
    "en": ("What is the {x}?", "Could you tell me the {x}?", "And the {x}?"),
}
SIGNS = (
    ("tenths", re.compile("折")), ("percent", re.compile(r"[%％]|百分之|成(?:$|[^本交])|percent|pct")), ("money", re.compile(r"[$€£¥￥]|元|块|\b(?:dollars|yuan|euros|USD)\b")),
    ("length", re.compile(r"\d ?(?:米|厘米|公里|千米|km|cm|m|feet|ft|miles?)\b|\d(?:米|厘米|公里|千米)")), ("weight", re.compile(r"\d ?(?:kg|g|lb)\b|\d(?:克|千克|吨)")), ("degrees", re.compile(r"\d ?[°度℃]|degrees")),
)  # fmt: skip
"""What sort of value a clause held, by its signs."""
SORTED = {
    "zh": {"tenths": ("请问打几折？", "折扣是多少？"), "percent": ("请问是百分之几？", "比例是多少？", "请问百分比是多少？"), "money": ("请问金额是多少？", "请问是多少钱？", "多少钱？请补充一下。"), "length": ("请问长度或距离是多少？", "另一个长度是多少？"), "weight": ("请问重量是多少？", "多重？请补充。"), "degrees": ("请问是多少度？", "度数是多少？")},
    "en": {"tenths": ("What is the discount?",), "percent": ("What is the rate?", "How many percent is it?", "What percentage is that?"), "money": ("What is the amount?", "How much money is it?", "What is the price or amount?"), "length": ("What is the length or distance?", "How long or how far is it?"), "weight": ("What is the weight?", "How heavy is it?"), "degrees": ("How many degrees?", "What is the number of degrees?")},
}  # fmt: skip
LABEL = {
    "zh": re.compile(r".{0,3}(?:率|价|长|宽|高|底|径|积|本金|时速|速度|时间|路程|成本|油耗|比例|总数|期限|工资|时薪|月薪|预算|余额|边|汇率|税点|平均)"),
    "en": re.compile(r"(?:[a-z]+ )?(?:rate|price|length|width|height|radius|diameter|cost|speed|distance|principal|tip|tax|discount|budget|base|area|scale|pay|wage|weight|volume|perimeter)"),
}
"""What a clause may name: anything else sounds odd after "what is the"."""

NO_UNIT = (
    "a of and in at for to x by is as times less minus plus makes gives comes goes takes joins scores grows earns fits afterwards sales gross has equals covers turns "
    "leaves counts pls includes was needs prints weighs across vs does this rises exceeds falls represents leads gains gets pays appreciates satisfies corresponds "
    "costs occurs ends radius suits symbols others numbers"
)  # fmt: skip
"""What may follow a number and is not what it counts."""
COUNTED = {
    "zh": re.compile(r"\{(\w)\}(个小时|个人|个月|小时|分钟|公里|千米|公斤|个|件|份|盒|人|名|天|年|页|只|箱|袋|包|杯|瓶|张|支|本|次|台|辆|斤|米|升|期|户|层|排|倍|组|双|条)"),
    "en": re.compile(rf"\{{(\w)\}} (?!(?:{NO_UNIT.replace(' ', '|')})\b)([a-z]+s)\b"),
}
"""A slot with what it counts."""
ASK = {
    "zh": ("请问具体是几{u}？", "是多少{u}？", "请告诉我是几{u}。", "具体多少{u}？"),
    "en": ("How many {u} exactly?", "How many {u} is that?", "Could you tell me the number of {u}?"),
}


@dataclass(frozen=True)
class Cut:
    """A wording of a family without one of its clauses."""

    family: Family
    lang: Lang
    rest: str
    clause: str


@cache
def cuts(families: tuple[Family, ...]) -> dict[Lang, tuple[Cut, ...]]:
    """Every cut that takes away exactly one value of the code."""
    return {lang: tuple(cut for family in families for cut in _cuts(family, lang)) for lang in ("zh", "en")}


def _cuts(family: Family, lang: Lang) -> list[Cut]:
    code = family.code if isinstance(family.code, str) else " ".join(family.code)
    needed, comma = set(NAME.findall(code)), COMMA[lang]
    if family.name in WHOLE_WITHOUT or not re.search(r"[-*/%]", code):
        return []
    found = []
    for wording in family.zh if lang == "zh" else family.en:
        clauses = wording.split(comma)
        for i, clause in enumerate(clauses):
            rest = comma.join(clauses[:i] + clauses[i + 1 :])
            held, kept = set(NAME.findall(clause)) & needed, set(NAME.findall(rest)) & needed
            if len(held) == 1 and kept and not held & kept and not QUESTION.search(clause) and not SEAM.search(clause):
                found.append(Cut(family, lang, rest, clause))
    return found


def draw(rng: Random, lang: Lang, families: Sequence[Family]) -> Dialogue:
    """An incomplete question, the question back, and sometimes the clause and the answer."""
    cut = rng.choice(cuts(tuple(families))[lang])
    slots = cut.family.draw(rng, lang)
    texts = {name: slot.text for name, slot in slots.items()}
    question = polite(fill(cut.rest, texts), rng, lang, OPENINGS[lang])
    ask = question_back(rng, cut, texts)
    code = cut.family.code if isinstance(cut.family.code, str) else rng.choice(cut.family.code)
    code = as_named(f"{question} {fill(cut.clause, texts)}", fill(code, {name: slot.code for name, slot in slots.items()}))
    if rng.random() >= ANSWERED:
        return user(question), calls("ask_user", ask)
    try:
        value = printed(code)
    except (ArithmeticError, ValueError):
        return user(question), calls("ask_user", ask)
    say = fill(rng.choice(cut.family.say_zh if lang == "zh" else cut.family.say_en), {**texts, "r": value})
    return user(question), asked(ask, rng), user(fill(cut.clause, texts)), calls("python", code), result(value), says(say)


def question_back(rng: Random, cut: Cut, texts: Mapping[str, str]) -> str:
    """Asks for what the family or the clause names, or for the missing number where neither names anything."""
    named = [row[1 if cut.lang == "zh" else 2] for row in cut.family.labels if "{" + row[0] + "}" in cut.clause]
    if named and rng.random() < 0.9:
        return rng.choice(NAMED[cut.lang]).replace("{x}", named[0])
    counted = COUNTED[cut.lang].findall(cut.clause)
    if len(counted) == 1 and len(NAME.findall(cut.clause)) == 1 and rng.random() < 0.8:
        return rng.choice(ASK[cut.lang]).replace("{u}", counted[0][1])
    label = re.sub(r"\s+", " ", NAME.sub("", cut.clause)).strip(" ：:的是为=了")
    plain = len(NAME.findall(cut.clause)) == 1 and LABEL[cut.lang].fullmatch(label)
    if plain and rng.random() < 0.85:
        return rng.choice(NAMED[cut.lang]).replace("{x}", label)
    sort = next((sort for sort, sign in SIGNS if sign.search(fill(cut.clause, texts))), "")
    return rng.choice(SORTED[cut.lang][sort] if sort and rng.random() < 0.85 else GENERIC[cut.lang])
