"""Conversations that need no tool: greetings, feelings, questions about the assistant, and what it cannot do.

Without the public data everything comes from the templates of ``talk_*``, ``remarks_*``, ``figures_*``, ``facts_*`` and ``chatter_*``; with it, a part of the
questions is what real people typed. The answers are always our own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from random import Random
from typing import Literal

from bot.training.recipe import (
    chatter_en,
    chatter_more,
    chatter_plain,
    chatter_regional,
    chatter_zh,
    facts_en,
    facts_zh,
    figures_en,
    figures_zh,
    remarks_en,
    remarks_zh,
    talk_en,
    talk_zh,
)
from bot.training.recipe.corpora import rows
from bot.training.recipe.dialogue import Dialogue, says, user
from bot.training.recipe.family import Lang
from bot.training.recipe.wording import Bound, expand, polite

SAID = {
    "zh": talk_zh.TALK + chatter_plain.ZH + chatter_regional.ZH,
    "en": talk_en.TALK + chatter_plain.EN + chatter_regional.EN,
}
REMARKS = {"zh": remarks_zh.REMARKS, "en": remarks_en.REMARKS}
CANNOT = {
    "zh": talk_zh.CANNOT + remarks_zh.GENERAL + chatter_zh.ERRANDS + chatter_plain.ZH_ERRANDS,
    "en": talk_en.CANNOT + remarks_en.GENERAL + chatter_en.ERRANDS + chatter_plain.EN_ERRANDS,
}
FIGURES = {
    "zh": figures_zh.FIGURES + chatter_zh.CHATTER + chatter_more.ZH,
    "en": figures_en.FIGURES + chatter_en.CHATTER + chatter_more.EN,
}
TOLD = {"zh": facts_zh.TOLD, "en": facts_en.TOLD}
BEYOND_US = {"zh": facts_zh.BEYOND, "en": facts_en.BEYOND}
CANNOT_SAYS = {"zh": talk_zh.CANNOT_SAYS, "en": talk_en.CANNOT_SAYS}
POOLS = {"zh": talk_zh.POOLS, "en": talk_en.POOLS}

Kind = Literal["said", "remarks", "cannot", "figures", "told", "beyond"]
KINDS: tuple[Kind, ...] = ("said", "remarks", "cannot", "figures", "told", "beyond")
SHARES = (0.26, 0.15, 0.21, 0.18, 0.05, 0.15)
"""Messages with figures and questions for facts get a third: they are what is taken for sums."""

SAME_AS = {
    "greeting": "how are you", "goodbye": "bye", "thank_you": "thanks", "are_you_a_bot": "are you (a bot",
    "how_old_are_you": "how old are you", "what_is_your_name": "who are you", "who_made_you": "who (made",
    "who_do_you_work_for": "who (made", "where_are_you_from": "where (are you", "what_can_i_ask_you": "what can you do",
    "tell_joke": "tell me a joke", "what_are_your_hobbies": "what(’s|", "do_you_have_pets": "what(’s|",
    "meaning_of_life": "what do you think", "change_ai_name": "(speak|", "change_user_name": "(speak|",
    "change_language": "do you speak", "change_speed": "(speak|", "change_accent": "(speak|", "whisper_mode": "(speak|",
    "cancel": "stop", "yes": "ok", "no": "ok", "maybe": "ok", "repeat": "what", "user_name": "can you (browse",
}  # fmt: skip
"""CLINC intent → how the first wording of the same intent of ours begins."""

BEYOND = {
    "weather": "check the weather", "translate": "translate", "spelling": "translate or explain words",
    "definition": "translate or explain words", "book_flight": "book or order things", "book_hotel": "book or order things",
    "car_rental": "book or order things", "restaurant_reservation": "book or order things", "uber": "book or order things",
    "order": "book or order things", "order_status": "book or order things", "cancel_reservation": "book or order things",
    "flight_status": "book or order things", "make_call": "make calls, send messages or payments",
    "text": "make calls, send messages or payments", "transfer": "make calls, send messages or payments",
    "pay_bill": "make calls, send messages or payments", "reminder": "set reminders or alarms",
    "reminder_update": "set reminders or alarms", "alarm": "set reminders or alarms", "timer": "set reminders or alarms",
    "todo_list": "set reminders or alarms", "todo_list_update": "set reminders or alarms",
    "shopping_list": "set reminders or alarms", "shopping_list_update": "set reminders or alarms",
    "calendar": "set reminders or alarms", "calendar_update": "set reminders or alarms",
    "play_music": "play music or control devices", "next_song": "play music or control devices",
    "what_song": "play music or control devices", "update_playlist": "play music or control devices",
    "smart_home": "play music or control devices", "change_volume": "play music or control devices",
    "find_phone": "play music or control devices", "fun_fact": "answer general knowledge questions",
    "recipe": "help with cooking", "cook_time": "help with cooking", "ingredients_list": "help with cooking",
    "ingredient_substitution": "help with cooking", "food_last": "help with cooking", "nutrition_info": "help with cooking",
    "calories": "help with cooking", "meal_suggestion": "help with cooking", "travel_suggestion": "recommend places or trips",
    "restaurant_suggestion": "recommend places or trips", "restaurant_reviews": "recommend places or trips",
    "directions": "recommend places or trips", "traffic": "recommend places or trips", "vaccines": "recommend places or trips",
    "international_visa": "recommend places or trips", "travel_alert": "recommend places or trips",
    "oil_change_how": "give life, legal or household advice", "jump_start": "give life, legal or household advice",
    "tire_change": "give life, legal or household advice", "gas_type": "give life, legal or household advice",
    "improve_credit_score": "give life, legal or household advice", "balance": "look into bank accounts",
    "credit_score": "look into bank accounts", "report_fraud": "look into bank accounts", "transactions": "look into bank accounts",
    "freeze_account": "look into bank accounts", "card_declined": "look into bank accounts", "pin_change": "look into bank accounts",
    "new_card": "look into bank accounts", "oos": "help with that", "current_location": "see where you are",
    "share_location": "see where you are", "flip_coin": "play games", "roll_dice": "play games",
}  # fmt: skip
"""CLINC intent → the ability it asks for and we lack."""

FOREIGN_MATH = re.compile(
    r"\d|how (many|much|long|far|old)|percent|average|calculat|area|circle|loan|interest|tax|compan|work|employ|salary|多少|几|计算|算|平均|公司|员工|日期",
    re.IGNORECASE,
)
"""Real texts that might ask for a calculation or for a company matter after all are left out."""


ASKS = {
    "zh": re.compile(r"[吗呢么]|什么|谁|怎么|几|多少|哪|为啥|为何|多(?:高|大|长|远|久|重|快)"),
    "en": re.compile(r"(?:what|how|why|who|where|when|which|whose|is|are|was|do|does|did|can|could|will|would|should|has|have)\b", re.IGNORECASE),
}
ENDS = {"zh": ("。", "！", "～", "…", "。", "！！"), "en": (".", "!", ".", "!!", "...", " :)")}
WONDERS = {"zh": ("？", "？", "?", "？？"), "en": ("?", "?", "??", "?")}


def typed(text: str, rng: Random, lang: Lang) -> str:
    """The message as somebody types it: capitals and ends must not tell talk from sums."""
    if rng.random() < 0.55 and text[-1].isalnum():
        asks = ASKS[lang].search(text) if lang == "zh" else ASKS[lang].match(text)
        text += rng.choice((WONDERS if asks else ENDS)[lang])
    return text[0].upper() + text[1:] if lang == "en" and rng.random() < 0.5 else text


def draw(rng: Random, lang: Lang, data: Path | None = None) -> Dialogue:
    """One conversation of one exchange, seldom two."""
    first = exchange(rng, lang, data)
    return first + exchange(rng, lang, data) if rng.random() < 0.12 else first


def exchange(rng: Random, lang: Lang, data: Path | None) -> Dialogue:
    """One message and its answer."""
    if data is not None and rng.random() < 0.3:
        real = heard(data, lang)
        if real:
            text, answers = rng.choice(real)
            return user(text), says(rng.choice(answers))
    bound: Bound = {}
    kind = rng.choices(KINDS, SHARES)[0]
    template, answers = rng.choice(wordings(lang, kind))
    text = expand(template, rng, bound, POOLS[lang]).strip()
    text = polite(text, rng, lang) if kind in ("told", "beyond") else typed(text, rng, lang)
    return user(text), says(expand(rng.choice(answers), rng, bound, POOLS[lang]))


@cache
def wordings(lang: Lang, kind: Kind) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Every template with its answers, so an intent with more wordings is drawn more often."""
    if kind in ("cannot", "beyond"):
        asked = CANNOT[lang] if kind == "cannot" else BEYOND_US[lang]
        return tuple((text, cannot(lang, what[0])) for texts, what in asked for text in texts)
    said = {"said": SAID, "remarks": REMARKS, "figures": FIGURES, "told": TOLD}[kind][lang]
    return tuple((text, answers) for texts, answers in said for text in texts)


def cannot(lang: Lang, what: str) -> tuple[str, ...]:
    """The wordings of "I cannot do ``what``"."""
    return tuple(template.replace("{what}", what) for template in CANNOT_SAYS[lang])


@cache
def heard(data: Path, lang: Lang) -> Sequence[tuple[str, tuple[str, ...]]]:
    """What real people typed, each with the wordings of our answer."""
    return tuple(heard_en(data) if lang == "en" else heard_zh(data))


def heard_en(data: Path) -> list[tuple[str, tuple[str, ...]]]:
    """CLINC: the chit-chat intents get our own answers, the others an honest refusal."""
    answers = {intent: answers_to(opening) for intent, opening in SAME_AS.items()}
    found = []
    for row in rows(data, "intent_clinc150_en"):
        intent, text = row["intent"], str(row["text"])
        if intent in answers:
            found.append((text, answers[intent]))
        elif intent in BEYOND and not (intent == "oos" and FOREIGN_MATH.search(text)):
            found.append((text, cannot("en", BEYOND[intent])))
    return found


def answers_to(opening: str) -> tuple[str, ...]:
    """Our answers to the intent with a wording that begins with ``opening``."""
    return next(answers for texts, answers in talk_en.TALK if any(t.startswith(opening) for t in texts))


def heard_zh(data: Path) -> list[tuple[str, tuple[str, ...]]]:
    """First turns about films, songs, sights, hotels and whatever people ask a large model."""
    found = []
    for row in rows(data, "dialogue_kdconv_zh"):
        found.append((str(row["turns"][0]["text"]), "回答百科问题"))
    for row in rows(data, "dialogue_crosswoz_zh"):
        found.append((str(row["turns"][0]["text"]), "推荐行程和餐馆"))
    for row in rows(data, "instruct_oasst1_zh"):
        for message in row["messages"][:1]:
            found.append((str(message["content"]), "回答这类问题"))
    return [
        (text, cannot("zh", what))
        for text, what in found
        if 3 < len(text) <= 60
        and "\n" not in text
        and (what == "推荐行程和餐馆" or not FOREIGN_MATH.search(text))
    ]
