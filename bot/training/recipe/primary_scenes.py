"""Who, where and what of primary-school stories: places with what stands there, how it comes and how it goes.

Data, and the draw of one scene from it. Knows no sums.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from bot.training.recipe.family import Lang, Slot, Slots
from bot.training.recipe.wording import words


@dataclass(frozen=True)
class Scene:
    """Things with their measure word (``苹果:个``), where they are, how more come and how some go."""

    where: tuple[str, ...]
    things: tuple[str, ...]
    gains: tuple[str, ...]
    losses: tuple[str, ...]


def _scene(where: str, things: str, gains: str, losses: str) -> Scene:
    split = "|" if "|" in gains else None
    parts = [tuple(x.split(split)) for x in (where, things, gains, losses)]
    return Scene(parts[0], parts[1], parts[2], parts[3])


ZH_KIDS = words("小明 小红 小刚 小丽 小华 小强 小芳 小军 小亮 乐乐 欢欢 贝贝 芳芳 婷婷 娜娜 明明 丽丽 亮亮 东东 玲玲 阳阳 琪琪 冬冬 佳佳 豆豆 李明 王丽 张强 刘芳 小兔 小猴 小熊 弟弟 妹妹 哥哥 姐姐 爸爸 妈妈 爷爷 奶奶 王老师 李老师 李叔叔 张阿姨 王大伯 陈师傅")
ZH_GROUPS = words("一班 二班 三班 一年级 二年级 三年级 四年级 五年级 甲班 乙班 男生 女生 第一组 第二组 第三组 红队 蓝队 甲队 乙队 一车间 二车间 甲厂 乙厂")
ZH_SCENES = (
    _scene("商店里 商店 文具店里 超市里 小店 玩具店 百货商店", "铅笔:支 书包:个 气球:个 本子:本 皮球:个 毛巾:条 雨伞:把 电脑:台 电视机:台 自行车:辆 玩具车:辆 布娃娃:个 橡皮:块 钢笔:支 手套:双 鞋:双 台灯:盏 热水瓶:个", "又进了 又运来 又进货 新进了 又补了 又到了", "卖出 卖出去 卖掉 卖了 上午卖出 退回 售出"),
    _scene("水果店 果园里 水果摊 菜场 食堂 仓库里 粮店", "苹果:筐 梨:箱 西瓜:个 橘子:千克 白菜:棵 萝卜:袋 土豆:千克 大米:袋 面粉:袋 香蕉:箱 桃子:筐 葡萄:箱 黄瓜:筐 食油:桶", "又运来 又进了 又摘了 又收了 新运进 又买回", "卖出 运走 吃了 吃掉 用去 卖掉 送走 用了"),
    _scene("学校 图书室 体育室里 班级图书角 阅览室 少年宫 教室里 学校器材室", "足球:个 篮球:个 跳绳:根 故事书:本 图书:本 科技书:本 桌子:张 椅子:把 皮球:个 毽子:个 粉笔:盒 彩笔:盒 花盆:个 乒乓球:个", "又买来 又买回 又买了 又添了 收到捐来 还回来", "借走 借出 借给二班 坏了 用了 送给幼儿园 被借走了 发给同学们"),
    _scene("停车场 停车场上 车站 汽车站 车库里 广场上 厂里 机场 飞机场 码头 港口", "汽车:辆 小轿车:辆 大客车:辆 卡车:辆 自行车:辆 公交车:辆 飞机:架 轮船:艘", "又开来 又来了 开进 又停进", "开走 开走了 离开 又开走 走了"),
    _scene("公交车上 车上 教室里 操场上 电影院里 船上 火车上 车厢里 阅览室里 游泳池里 公园里 会议室里", "人:个 乘客:人 乘客:名 同学:个 学生:名 小朋友:个 大人:个", "又上来 又来了 上来 又进来 到站上来 走进来", "下去 离开 走了 下车 回家 出去 到站下车"),
    _scene("树上 草地上 池塘里 动物园里 羊圈里 鱼缸里 河里 山坡上 花丛中 农场里 院子里 电线上 猴山上 养鸡场", "鸟:只 小鸟:只 麻雀:只 猴子:只 羊:只 鸡:只 鸭:只 鱼:条 金鱼:条 蝴蝶:只 蜜蜂:只 青蛙:只 兔子:只 鸽子:只 牛:头 马:匹 松鼠:只", "又飞来 又来了 跑来 又游来 又跑来 又买来", "飞走 跑了 游走 跑掉 离开 卖了 飞走了 走了"),
    _scene("", "邮票:张 糖:颗 糖果:粒 苹果:个 卡片:张 贝壳:个 气球:个 图画书:本 彩纸:张 红花:朵 铅笔:支 画片:张 玻璃球:个 弹珠:颗 星星:颗 饼干:块 草莓:个 石头:块 课外书:本 硬币:枚 纸飞机:架 花生:粒 元:元 巧克力:块", "又买了 又得到 妈妈又给他 爸爸送他 又捡到 又收集了 又做了 奶奶又给了", "送给弟弟 吃了 用了 给了同学 丢了 弄坏了 送给妹妹 借给同桌 花了 吃掉 用去 分给朋友"),
    _scene("妈妈 奶奶 张阿姨 王大伯 农民伯伯 李伯伯 爷爷", "鸡蛋:个 饺子:个 包子:个 萝卜:个 白菜:棵 玉米:个 番茄:筐 鱼:条 鸡:只 豆角:千克 月饼:块 馒头:个 花:盆", "又买了 又摘了 又包了 又做了 又拔了 又养了", "吃了 卖了 送给邻居 用了 吃掉 卖掉 送人"),
)  # fmt: skip
EN_KIDS = words("Tom Anna Maria John Sam Kate Ben Omar Sofia Jack Emma Leo Nina Peter Lucy Dan Ruth Ivan Mia Zoe Ali Grace Henry Rosa Tim Sara Oscar Amy Paul Lily Mr.Brown Mrs.Lee Grandpa Mum Priya Wei Joe Ella Max Ravi")
EN_GROUPS = ("the boys", "the girls", "class A", "class B", "the red team", "the blue team", "the first group", "the second group", "the morning shift", "the night shift", "the juniors", "the seniors")
EN_SCENES = (
    _scene("a shop|the toy shop|a bakery|the corner store|a market stall|the bookshop", "balloons|notebooks|pencils|bags|cakes|loaves|dolls|toy cars|umbrellas|bikes|lamps|books|pens|kites|puzzles|cups", "gets|gets in|receives|is sent|orders", "sells|sells off|gives away|returns"),
    _scene("a school|the library|the gym|a classroom|the club", "balls|skipping ropes|books|chairs|desks|comics|boxes of chalk|flags|racquets|atlases", "buys|is given|gets|receives", "lends out|loses|gives to another school|throws away"),
    _scene("a car park|a garage|the harbour|an airport|the yard", "cars|vans|lorries|boats|planes|buses|motorbikes|trucks", "takes in|sees arrive|welcomes", "sees leave|sends off|loses"),
    _scene("a pond|a farm|a zoo|a field|the garden|a tree", "birds|ducks|sheep|frogs|monkeys|hens|fish|butterflies|rabbits|goats|sparrows|bees", "gains|is joined by|gets", "loses|sees leave|watches go"),
    _scene("", "apples|stickers|marbles|cards|shells|sweets|stamps|coins|cookies|crayons|balloons|books|beads|strawberries|toy cars|pears|chocolates|dollars|plums|photos|points", "finds|buys|gets|is given|wins|collects|picks|makes", "eats|gives away|loses|uses|sells|spends|breaks|drops|gives to a friend|hands out"),
)  # fmt: skip


def scene(rng: Random, lang: Lang) -> Slots:
    """Words of one scene: owner or place ``O``, three people ``K``, ``P``, ``Q``, two groups ``G``, ``H``, thing ``T``, another ``U``,
    measure word ``M``, ways to gain ``I`` and ``J``, ways to lose ``L`` and ``E``.
    """
    drawn = rng.choice(ZH_SCENES if lang == "zh" else EN_SCENES)
    kids = rng.sample(ZH_KIDS if lang == "zh" else EN_KIDS, 3)
    group, other = rng.sample(ZH_GROUPS if lang == "zh" else EN_GROUPS, 2)
    owner = rng.choice(drawn.where) if drawn.where and drawn.where[0] else kids[0]
    thing, _, measure = rng.choice(drawn.things).partition(":")
    same = [t.partition(":")[0] for t in drawn.things if t.partition(":")[2] == measure and not t.startswith(thing)]
    if thing == "元":
        thing = ""
    texts = {
        "O": owner, "K": kids[0], "P": kids[1], "Q": kids[2], "G": group, "H": other, "T": thing, "U": rng.choice(same or ["别的" if lang == "zh" else "others"]), "M": measure,
        "I": rng.choice(drawn.gains), "J": rng.choice(drawn.gains), "L": rng.choice(drawn.losses), "E": rng.choice(drawn.losses),
    }  # fmt: skip
    return {name: Slot(text.replace(".", ". ") if lang == "en" else text, "") for name, text in texts.items()}
