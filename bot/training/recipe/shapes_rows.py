"""Rows of lengths, areas, volumes, angles and coordinates as people tell them: fields, pizzas, tanks, ladders, maps."""

from __future__ import annotations

from random import Random

from bot.training.recipe import bignum_rows, everyday
from bot.training.recipe.everyday_rows import Row
from bot.training.recipe.family import Lang, Slot
from bot.training.recipe.slots import ZH_DIGITS


def scale(rng: Random, lang: Lang) -> Slot:
    """The second number of a map's scale."""
    n = rng.choice((500, 1000, 2000, 5000, 10000, 20000, 25000, 50000, 100000, 200000, 500000))
    return Slot(f"{n // 10000}万" if lang == "zh" and n >= 10000 and n % 10000 == 0 and rng.random() < 0.3 else str(n), str(n))


def sided(rng: Random, lang: Lang) -> Slot:
    """五边形, 12边形; pentagon, 12-sided polygon."""
    n = rng.randint(5, 20)
    if lang == "zh":
        return Slot(f"{ZH_DIGITS[n]}边形" if n < 10 and rng.random() < 0.5 else f"{n}边形", str(n))
    return Slot(f"{n}-gon" if rng.random() < 0.4 else f"{n}-sided polygon", str(n))


def point(rng: Random, lang: Lang) -> Slot:
    """One coordinate."""
    n = rng.randint(-12, 20)
    return Slot(str(n), str(n) if n >= 0 else f"({n})")


KINDS = {**bignum_rows.KINDS, "scale": scale, "sided": sided, "pt": point, "t10": bignum_rows.digits(10, 20)}
PI = "import math\nprint(round({}, 4))"


def round_shape(formula: str) -> str:
    """Code of a formula with pi."""
    return PI.replace("{}", formula)


def plain(numbers: str, formula: str, zh: tuple[str, ...], en: tuple[str, ...]) -> Row:
    """A formula of its own, to four decimals."""
    return Row(numbers, formula, zh, en, 4)


def curved(numbers: str, formula: str, zh: tuple[str, ...], en: tuple[str, ...]) -> Row:
    """A formula with pi, to four decimals."""
    return Row(numbers, round_shape(formula), zh, en, 4)


ROWS: tuple[Row, ...] = (
    # straight figures
    plain("a=3-90 b=3-90", "{a}*{b}", ("一块长{a}米宽{b}米的地，多大", "{a}米×{b}米的房间几平方米", "长方形两边{a}和{b}，它占多大面积", "卧室开间{a}米，进深{b}米，面积", "一张纸{a}厘米长{b}厘米宽，面积多少平方厘米", "宽{b}长{a}，求矩形面积"), ("a plot {a} m by {b} m, how big", "floor space of a {a} x {b} m room", "rectangle with sides {a} and {b}: area", "a sheet {a} cm long and {b} cm wide covers what area", "{b} wide, {a} long; area of that rectangle", "square metres in a {a} by {b} metre terrace")),
    plain("a=2.5-9.5 b=2.5-9.5", "{a}*{b}", ("厨房{a}乘{b}米，多少平", "{a}米长{b}米宽的阳台面积", "地毯{a}×{b}米，几平方米"), ("kitchen of {a} by {b} m: square metres", "a rug {a} x {b} metres, area", "balcony {a} m long, {b} m wide. How many m²?")),
    plain("a=3-90 b=3-90", "2*({a}+{b})", ("绕长{a}米宽{b}米的操场走一圈多少米", "{a}厘米乘{b}厘米的相框，一圈木条要多长", "长方形长{a}宽{b}，四条边加起来", "给{a}米长{b}米宽的菜园围篱笆，篱笆总长", "矩形{a}×{b}的周长"), ("once around a {a} m by {b} m yard", "frame of {a} by {b} cm: length of moulding all round", "rectangle {a} long, {b} wide, all four sides together", "fencing needed for a garden {a} m by {b} m", "perimeter, {a} x {b} rectangle")),
    plain("a=3-90 b=3-90 c=2-9", "2*({a}+{b})*{c}", ("绕{a}米×{b}米的操场跑{c}圈，跑了几米", "长{a}宽{b}的院墙上拉{c}道铁丝，铁丝共多长"), ("{c} laps of a {a} m by {b} m field: metres", "{c} strands of wire round a {a} by {b} m yard; wire in total")),
    plain("a=10-90 b=5-60", "{a}+2*{b}", ("靠墙围长方形鸡舍，平行墙的边{a}米，另外两边各{b}米，网多长", "一面靠墙的菜地，长{a}米（对着墙），宽{b}米，篱笆要几米"), ("pen against a wall: the side along it {a} m, the two others {b} m each; netting", "one side is the house wall, opposite side {a} m, depth {b} m. Fence length?")),
    plain("a=3-90", "{a}**2", ("边长{a}米的正方形地，几平方米", "方桌边长{a}厘米，桌面多大", "正方形一边{a}，求面积", "{a}米见方的院子面积"), ("a square plot {a} m each way: area", "square tabletop, {a} cm side, how big", "side {a}; the square's area", "a courtyard {a} metres square, area")),
    plain("a=3-90", "4*{a}", ("边长{a}米的正方形花坛，一圈几米", "正方形每边{a}，周长", "方形手帕边长{a}厘米，花边要多长"), ("square flower bed with {a} m sides, all the way round", "perimeter of a square, {a} a side", "lace for the edge of a square cloth {a} cm wide")),
    plain("a=20-900/4", "{a}/4", ("铁丝{a}厘米围成正方形，边长几厘米", "正方形花园一圈{a}米，一边多长", "周长{a}的正方形边长"), ("wire of {a} cm bent into a square; its side", "{a} m once round a square garden: one side", "side of a square with perimeter {a}")),
    plain("a=20-900/4", "({a}/4)**2", ("铁丝{a}厘米围成正方形，面积几平方厘米", "正方形操场周长{a}米，面积多大", "{a}米的绳子能圈出多大一个正方形"), ("wire of {a} cm bent into a square: area inside", "square field, {a} m around, area", "how big a square does {a} m of rope enclose")),
    plain("a=20-9000", "{a}**0.5", ("正方形面积{a}，边长多少", "{a}平方米的方形地块，一边几米"), ("square with area {a}: side", "a square lot of {a} m²; length of one side")),
    plain("a=20-9000", "4*{a}**0.5", ("正方形面积{a}平方米，围一圈要几米", "方形鱼塘{a}平方米，周长"), ("square with area {a} m²: perimeter", "fence all round a square pond of {a} m²")),
    plain("a=100-900 b=5-60", "{a}/{b}", ("长方形面积{a}，一边{b}，另一边", "{a}平方米的房间宽{b}米，长多少", "铺{a}平米的地，卷材宽{b}米，要剪多长"), ("rectangle, area {a}, one side {b}: the other", "a room of {a} m² is {b} m wide; its length", "{a} m² to cover with a roll {b} m wide, metres off the roll")),
    plain("a=100-900 b=5-40", "{a}/2-{b}", ("长方形周长{a}，一边{b}，邻边多长", "{a}米铁丝围长方形，宽{b}米，长几米"), ("rectangle, perimeter {a}, one side {b}: the other", "{a} m of wire makes a rectangle {b} m wide; length")),
    plain("a=100-900 b=5-40", "({a}/2-{b})*{b}", ("长方形周长{a}米，宽{b}米，面积几平方米", "{a}米篱笆围矩形，一边{b}米，围出多大地"), ("rectangle, perimeter {a} m, width {b} m: area", "{a} m of fence for a rectangular pen, one side {b} m; area enclosed")),
    plain("a=30-90 b=30-90 c=3-20 e=3-20", "{a}*{b}-{c}*{e}", ("{a}×{b}米的院子挖掉{c}×{e}米的水池，剩多少平米", "墙{a}分米宽{b}分米高，开了{c}乘{e}分米的窗，要刷多大面积", "大长方形{a}乘{b}，里头抠掉{c}乘{e}的小长方形，余下面积"), ("yard {a} by {b} m with a {c} by {e} m pool: area left", "wall {a} by {b} dm, window {c} by {e} dm; area to paint", "cut a {c} x {e} rectangle out of a {a} x {b} one: what area remains")),
    plain("a=20-90 b=20-90 w=1-5", "({a}+2*{w})*({b}+2*{w})-{a}*{b}", ("{a}×{b}米的草坪外围一圈{w}米宽的路，路的面积", "水池长{a}米宽{b}米，四周铺{w}米宽的石板，石板多少平方米", "照片{a}乘{b}厘米，四边留{w}厘米白框，白框面积"), ("lawn {a} by {b} m with a {w} m path all round outside: area of the path", "pool {a} x {b} m, paving {w} m wide on every side; paving in m²", "photo {a} by {b} cm, border of {w} cm all round: border area")),
    plain("a=20-90 b=20-90 w=1-5", "({a}-2*{w})*({b}-2*{w})", ("{a}×{b}米的地，里面四周留{w}米宽的路，中间种菜的面积", "{a}乘{b}厘米的纸，页边距四边都是{w}厘米，版心面积"), ("plot {a} by {b} m with a {w} m path inside all round: area left in the middle", "page {a} by {b} cm, margins of {w} cm on all sides; printed area")),
    plain("a=20-90 b=20-90 w=1-5", "({a}-{w})*({b}-{w})", ("长{a}米宽{b}米的草地修一横一竖两条{w}米宽的路，剩下草地多大",), ("field {a} by {b} m crossed by two paths {w} m wide, one each way: grass left",)),
    plain("a=3-90 h=3-90", "{a}*{h}/2", ("三角形的地，底{a}米高{h}米，多大", "红领巾底边{a}厘米高{h}厘米，用布几平方厘米", "直角三角形两条直角边{a}和{h}，面积", "底是{a}，对应的高{h}，三角形面积", "山墙尖是三角形，底{a}米、高{h}米，面积"), ("triangular plot, base {a} m, height {h} m: how big", "pennant {a} cm at the base, {h} cm high; cloth in cm²", "right triangle with legs {a} and {h}, area", "triangle area, base {a}, altitude {h}", "gable end {a} m wide, {h} m high: area of the triangle")),
    plain("a=100-900 h=3-40", "2*{a}/{h}", ("三角形面积{a}，高{h}，底是多少", "面积{a}平方米的三角地，高{h}米，底边几米"), ("triangle, area {a}, height {h}: base", "a triangular bed of {a} m² is {h} m high; its base")),
    plain("a=3-20 b=21-60 h=3-40", "({a}+{b})*{h}/2", ("梯形上底{a}、下底{b}、高{h}，求面积", "堤坝横截面上宽{a}米下宽{b}米高{h}米，截面积", "梯形果园两条平行边{a}米、{b}米，相距{h}米，面积"), ("trapezium: parallel sides {a} and {b}, {h} apart; area", "dam section {a} m at the top, {b} m at the foot, {h} m high: area", "trapezoid bases {a}, {b} and height {h}")),
    plain("a=3-20 b=21-60 h=3-20", "({a}+{b})*{h}//2", ("一堆钢管最上层{a}根，最下层{b}根，共{h}层，每层差一样，总共几根",), ("pipes stacked, {a} on top, {b} at the bottom, {h} layers, evenly growing: pipes",)),
    plain("a=3-60 h=3-60", "{a}*{h}", ("平行四边形底边{a}，高{h}，面积", "平行四边形停车位，底{a}米高{h}米，多大"), ("parallelogram, base {a}, height {h}: area", "slanted parking bay, base {a} m, height {h} m; area")),
    plain("a=3-60 b=3-60", "{a}*{b}/2", ("菱形对角线{a}和{b}，面积", "风筝两条骨架垂直，长{a}和{b}厘米，面积多少"), ("rhombus, diagonals {a} and {b}: area", "kite with crossing sticks of {a} and {b} cm at right angles; area")),
    plain("a=3-60", "3**0.5/4*{a}**2", ("边长{a}的等边三角形面积", "正三角形花坛边长{a}米，几平方米"), ("equilateral triangle, side {a}: area", "flower bed, three equal sides of {a} m; area")),
    plain("a=3-60", "3*{a}", ("等边三角形边长{a}，周长", "正三角形路标每边{a}厘米，一圈多长"), ("equilateral triangle, side {a}: perimeter", "a sign with three sides of {a} cm each, all round")),
    plain("a=5-60 b=20-90", "2*{b}+{a}", ("等腰三角形底{a}，腰{b}，周长", "等腰三角形两腰各{b}厘米，底边{a}厘米，三边之和"), ("isosceles triangle, base {a}, legs {b}: perimeter", "two sides of {b} cm each and a base of {a} cm, all round")),
    Row("a=15-30 b=25-38 c=20-40", "a, b, c = {a}, {b}, {c}\ns = (a+b+c)/2\nprint(round((s*(s-a)*(s-b)*(s-c))**0.5, 4))", ("三角形三边{a}、{b}、{c}，面积", "三块栅栏长{a}米{b}米{c}米围成三角形，里面多大", "用海伦公式算边长{a}，{b}，{c}的三角形"), ("triangle with sides {a}, {b}, {c}: area", "three fences of {a}, {b} and {c} m form a triangle; area inside", "Heron's formula for {a}, {b}, {c}")),
    plain("n=5-12 a=3-60", "{n}*{a}", ("正{n}边形边长{a}，周长", "{n}条边都是{a}厘米的花坛，一圈多长"), ("regular polygon, {n} sides of {a}: perimeter", "a bed with {n} equal sides of {a} m, edging needed")),
    # right triangles and diagonals
    plain("a=3-60 b=3-60", "({a}**2+{b}**2)**0.5", ("先往东{a}米再往北{b}米，离起点直线多远", "直角边{a}和{b}，斜边多长", "长方形{a}乘{b}，对角线", "屏幕宽{a}高{b}，对角线多长", "斜拉索：杆高{a}米，地面距离{b}米，绳子几米", "勾{a}股{b}，弦是"), ("walk {a} m east and {b} m north; straight-line distance from the start", "legs {a} and {b}: hypotenuse", "diagonal of a {a} by {b} rectangle", "screen {a} wide and {b} high, diagonal", "pole {a} m high, rope pegged {b} m from its foot: rope length", "shortcut across a {a} m by {b} m field")),
    plain("a=3-30 c=31-90", "({c}**2-{a}**2)**0.5", ("斜边{c}，一条直角边{a}，另一条", "梯子长{c}分米，脚离墙{a}分米，够到多高", "风筝线{c}米，地面水平距离{a}米，风筝多高（线拉直）", "弦{c}勾{a}，股多少"), ("hypotenuse {c}, one leg {a}: the other leg", "ladder of {c} dm with its foot {a} dm from the wall; how high does it reach", "kite string {c} m, {a} m away along the ground: height", "right triangle, longest side {c}, another {a}; third")),
    plain("a=3-30 c=31-90", "{a}*({c}**2-{a}**2)**0.5/2", ("直角三角形斜边{c}，一条直角边{a}，面积",), ("right triangle, hypotenuse {c}, leg {a}: area",)),
    plain("a=3-60", "{a}*2**0.5", ("边长{a}的正方形，对角线多长", "正方形木板边长{a}厘米，对角锯开，锯口多长"), ("square of side {a}: diagonal", "saw a square board of {a} cm corner to corner; length of the cut")),
    plain("a=3-60 b=3-60 c=3-60", "({a}**2+{b}**2+{c}**2)**0.5", ("长宽高{a}、{b}、{c}的箱子里能放下最长的棍子多长", "长方体{a}×{b}×{c}的体对角线"), ("longest stick that fits a box {a} by {b} by {c}", "space diagonal of a {a} x {b} x {c} cuboid")),
    # circles
    curved("r=2-60", "math.pi*{r}**2", ("半径{r}米的圆形花坛面积", "圆半径{r}，占多大面积", "羊拴在{r}米的绳上，能吃到多大一片草", "雷达覆盖半径{r}公里，覆盖多少平方公里", "圆规两脚张开{r}厘米画圆，圆的面积"), ("round flower bed, radius {r} m: area", "a goat on a {r} m rope can graze what area", "a radar reaches {r} km; area covered", "compasses opened {r} cm: area of the circle", "disc with radius {r}, area")),
    curved("d=4-90", "math.pi*({d}/2)**2", ("直径{d}米的圆池，水面多大", "{d}寸比萨（直径），面积多少平方寸", "圆桌面直径{d}厘米，面积", "井口直径{d}分米，井口面积"), ("round pool {d} m across: water surface", "a {d}-inch pizza, how many square inches", "tabletop {d} cm in diameter; area", "circle, diameter {d}, area")),
    curved("r=2-60", "2*math.pi*{r}", ("半径{r}米的圆形跑道一圈多长", "圆半径{r}，周长是", "摩天轮半径{r}米，转一周走多少米", "指针长{r}厘米，针尖转一圈多远"), ("running circle of radius {r} m: one lap", "circle with radius {r}, way round", "Ferris wheel, radius {r} m: distance in one turn", "a clock hand {r} cm long; how far its tip goes in one full turn")),
    curved("d=4-90", "math.pi*{d}", ("车轮直径{d}厘米，滚一圈前进多少", "树干直径{d}厘米，绕一圈绳子多长", "直径{d}的圆，周长", "圆桌直径{d}分米，边上镶一圈要多长"), ("wheel {d} cm across, one turn takes it how far", "string once around a trunk {d} cm thick", "circle, diameter {d}: circumference", "edging for a round table {d} dm in diameter")),
    curved("d=40-90 n=20-900", "math.pi*{d}*{n}/100", ("车轮直径{d}厘米，转{n}圈走多少米", "轮子外径{d}cm，{n}转，前进几米"), ("wheel diameter {d} cm, {n} turns: metres", "{n} revolutions of a {d} cm wheel, distance in metres")),
    curved("d=40-90 s=200-9000/100", "{s}*100/(math.pi*{d})", ("车轮直径{d}厘米，走{s}米转几圈", "{s}米的路，轮径{d}cm，轮子转多少圈"), ("wheel diameter {d} cm, {s} m of road: turns", "how often does a {d} cm wheel turn in {s} m")),
    curved("c=10-400", "{c}/math.pi", ("大树一圈{c}厘米，直径多少", "圆周长{c}，直径是", "绕花坛走一圈{c}米，花坛直径几米"), ("the tree measures {c} cm round; its diameter", "circumference {c}: diameter", "{c} m once round the pond. How wide across?")),
    curved("c=10-400", "{c}/(2*math.pi)", ("圆周长{c}，半径", "绳子{c}米围成圆，半径几米"), ("circumference {c}: radius", "{c} m of rope laid in a circle; its radius")),
    curved("c=10-400", "math.pi*({c}/(2*math.pi))**2", ("圆周长{c}，面积", "{c}米篱笆围成圆形，围出多大面积", "圆柱形粮囤底面一圈{c}米，占地多少"), ("circumference {c}: area", "{c} m of fence in a circle encloses what area", "a round silo measures {c} m around its foot; ground covered")),
    curved("a=20-9000", "({a}/math.pi)**0.5", ("圆面积{a}，半径", "圆形广场{a}平方米，半径几米"), ("circle with area {a}: radius", "round square of {a} m²; its radius")),
    curved("r=10-60 q=2-9", "math.pi*({r}**2-{q}**2)", ("外半径{r}内半径{q}的圆环面积", "光盘外沿半径{r}厘米，中孔半径{q}厘米，盘面多大", "环形垫片大圆半径{r}，小圆半径{q}，面积"), ("ring between radii {r} and {q}: area", "a disc of radius {r} cm with a hole of radius {q} cm; area", "washer, outer radius {r}, inner {q}, area")),
    curved("r=10-60 w=1-5", "math.pi*(({r}+{w})**2-{r}**2)", ("半径{r}米的圆池外修{w}米宽的环形路，路面积", "圆形花坛半径{r}米，周围铺{w}米宽的石子，多少平方米"), ("round pond of radius {r} m with a path {w} m wide round it: area of the path", "circular bed, radius {r} m, gravel ring {w} m wide; gravel area")),
    curved("r=3-60", "math.pi*{r}**2/2", ("半径{r}的半圆面积", "半圆形窗户半径{r}分米，玻璃多大"), ("semicircle of radius {r}: area", "half-round window, radius {r} dm; glass area")),
    curved("r=3-60", "math.pi*{r}+2*{r}", ("半径{r}的半圆，周长（含直径）", "半圆形花坛半径{r}米，围一圈要几米"), ("semicircle of radius {r}, whole perimeter with the straight side", "edging round a half-circle bed of radius {r} m")),
    curved("r=3-60 w=20-340/10", "math.pi*{r}**2*{w}/360", ("半径{r}、圆心角{w}度的扇形面积", "扇子打开{w}°，扇骨{r}厘米，展开面积", "喷头射程{r}米，转角{w}度，浇到多大"), ("sector, radius {r}, {w} degrees: area", "a fan opened {w}°, ribs {r} cm; area", "sprinkler throwing {r} m over {w} degrees, area watered")),
    curved("r=3-60 w=20-340/10", "2*math.pi*{r}*{w}/360", ("半径{r}、圆心角{w}度的弧长", "秋千绳{r}米，摆过{w}度，走过的弧长", "弯道半径{r}米，转{w}度，弯道多长"), ("arc, radius {r}, {w} degrees: length", "a swing on {r} m ropes sweeps {w} degrees: path of the seat", "bend of radius {r} m turning {w}°; length of the bend")),
    curved("a=20-90", "{a}**2-math.pi*({a}/2)**2", ("边长{a}的正方形里画最大的圆，剩下的面积", "正方形铁皮边长{a}厘米剪最大的圆，边角料多少"), ("largest circle cut from a square of side {a}: what area is wasted", "square sheet of {a} cm, biggest disc cut out; scrap area")),
    curved("a=20-90", "math.pi*({a}/2)**2", ("边长{a}的正方形里最大的圆，面积", "方纸边长{a}厘米剪出最大圆，圆多大"), ("largest circle inside a square of side {a}: area", "biggest disc from a square card of {a} cm, area")),
    curved("d=10-60 n=2-9", "{n}*math.pi*({d}/2)**2", ("{n}个直径{d}寸的比萨，总面积",), ("{n} pizzas of {d} inches across: total area",)),
    # solids
    plain("a=3-60", "{a}**3", ("棱长{a}厘米的魔方体积", "正方体一边{a}，体积", "{a}分米见方的水箱能装几升"), ("cube with edges of {a} cm: volume", "a dice-shaped box, {a} a side, volume", "cubic tank {a} dm each way: litres")),
    plain("a=3-60", "6*{a}**2", ("棱长{a}的正方体，六个面总面积", "正方体礼盒棱长{a}厘米，包一层纸要多大"), ("cube, edge {a}: all six faces", "wrapping for a cubic box of {a} cm, no overlap")),
    plain("a=3-60", "5*{a}**2", ("棱长{a}分米的无盖正方体铁箱，用多少铁皮",), ("open-topped cubic tin, edge {a} dm: sheet metal needed",)),
    plain("a=3-60", "12*{a}", ("棱长{a}的正方体框架，总棱长", "用铁丝焊棱长{a}厘米的正方体，铁丝多长"), ("cube frame, edge {a}: total length of edges", "wire for a cube skeleton with {a} cm edges")),
    plain("a=216-9000", "{a}**(1/3)", ("正方体体积{a}，棱长", "{a}立方厘米的正方体，一边几厘米"), ("cube of volume {a}: edge", "a cube holds {a} cm³; how long is a side")),
    plain("a=3-60 b=3-60 c=3-60", "{a}*{b}*{c}", ("长{a}宽{b}高{c}的纸箱体积", "仓库{a}米×{b}米×{c}米，容积多少立方米", "砖长{a}厘米宽{b}厘米厚{c}厘米，体积", "挖坑长{a}米宽{b}米深{c}米，挖土几方", "浇混凝土，{a}米长{b}米宽{c}米厚，几立方"), ("carton {a} long, {b} wide, {c} high: volume", "store room {a} x {b} x {c} m, cubic metres", "brick of {a} by {b} by {c} cm; volume", "a pit {a} m long, {b} m wide, {c} m deep: earth to dig", "concrete slab {a} m x {b} m x {c} m, how many m³")),
    plain("a=20-90 b=20-60 h=10-60", "{a}*{b}*{h}/1000", ("鱼缸长{a}宽{b}，水深{h}厘米，水几升", "{a}×{b}×{h}cm的保温箱多少升", "水槽{a}厘米长{b}厘米宽{h}厘米深，装满几升水"), ("aquarium {a} by {b} cm, water {h} cm deep: litres", "cool box {a} x {b} x {h} cm in litres", "trough {a} cm long, {b} wide, {h} deep; litres to the brim")),
    plain("v=20-300 a=20-90 b=20-60", "{v}*1000/({a}*{b})", ("{v}升水倒进长{a}宽{b}厘米的缸，水深几厘米", "缸底{a}×{b}厘米，放{v}升水，水面多高"), ("{v} litres into a tank {a} by {b} cm: depth in cm", "tank floor {a} x {b} cm, {v} l of water; how high does it stand")),
    plain("a=3-60 b=3-60 c=3-60", "2*({a}*{b}+{a}*{c}+{b}*{c})", ("长{a}宽{b}高{c}的盒子表面积", "包装{a}×{b}×{c}厘米的礼盒，至少多少纸", "长方体柜子{a}、{b}、{c}分米，六面刷漆"), ("box {a} by {b} by {c}: surface", "paper for a parcel {a} x {b} x {c} cm at least", "cabinet of {a}, {b} and {c} dm, paint on all six faces: area")),
    plain("a=3-60 b=3-60 c=3-60", "{a}*{b}+2*({a}*{c}+{b}*{c})", ("长{a}宽{b}高{c}的无盖盒子，用料多少", "游泳池长{a}米宽{b}米深{c}米，池底和四壁贴砖，几平方米"), ("open box {a} long, {b} wide, {c} high: material", "pool {a} m by {b} m, {c} m deep; tiles for floor and walls in m²")),
    plain("a=3-12 b=3-12 c=2-4", "2*({a}+{b})*{c}", ("房间长{a}宽{b}高{c}米，四面墙共多大", "刷{a}×{b}米的屋子四壁，层高{c}米，面积"), ("room {a} by {b} m, {c} m high: area of the four walls", "painting the walls only, {a} x {b} m room with {c} m ceilings; square metres")),
    plain("a=3-12 b=3-12 c=2-4 d=2-9", "2*({a}+{b})*{c}-{d}", ("房间长{a}宽{b}高{c}米，门窗共{d}平方米，刷墙面积",), ("room {a} by {b} m, {c} m high, doors and windows take {d} m²: wall to paint",)),
    plain("a=3-60 b=3-60 c=3-60", "4*({a}+{b}+{c})", ("长{a}宽{b}高{c}的长方体，棱长总和", "焊一个{a}×{b}×{c}厘米的架子，角铁多长"), ("cuboid {a} x {b} x {c}: all edges together", "steel for a box frame {a} by {b} by {c} cm, total length")),
    curved("r=2-30 h=3-60", "math.pi*{r}**2*{h}", ("圆柱底面半径{r}高{h}，体积", "圆木半径{r}厘米长{h}厘米，体积多少", "水井半径{r}分米，水深{h}分米，水多少升", "蛋糕半径{r}厘米高{h}厘米，体积"), ("cylinder with radius {r} and height {h}: volume", "log of radius {r} cm, {h} cm long; volume", "well of radius {r} dm, water {h} dm deep: litres", "round cake, radius {r} cm, {h} cm high, volume")),
    curved("d=4-60 h=3-60", "math.pi*({d}/2)**2*{h}", ("罐头直径{d}厘米高{h}厘米，体积", "直径{d}高{h}的圆柱，体积多大", "水管内径{d}厘米，长{h}厘米，能存多少水（立方厘米）"), ("tin {d} cm across and {h} cm tall: volume", "cylinder, diameter {d}, height {h}; volume", "pipe of inner diameter {d} cm, {h} cm long: cm³ of water inside")),
    curved("d=4-60 h=3-60", "math.pi*({d}/2)**2*{h}/1000", ("锅口径{d}厘米深{h}厘米，能盛几升", "圆桶内径{d}cm高{h}cm，容量多少升"), ("pot {d} cm across, {h} cm deep: litres", "round bucket, {d} cm wide and {h} cm high, capacity in litres")),
    curved("r=2-30 h=3-60", "2*math.pi*{r}*{h}", ("圆柱底面半径{r}高{h}，侧面积", "罐头标签绕一圈，罐半径{r}厘米高{h}厘米，标签多大"), ("cylinder, radius {r}, height {h}: curved surface", "label round a tin of radius {r} cm and height {h} cm; its area")),
    curved("r=2-30 h=3-60", "2*math.pi*{r}*({r}+{h})", ("圆柱底面半径{r}高{h}，表面积", "油桶半径{r}分米高{h}分米，连盖带底用铁皮多少"), ("cylinder, radius {r}, height {h}: whole surface", "closed drum, radius {r} dm, {h} dm high; sheet metal")),
    curved("r=2-30 h=3-60", "math.pi*{r}**2*{h}/3", ("圆锥底面半径{r}高{h}，体积", "谷堆成圆锥，半径{r}米高{h}米，几立方米", "蛋筒口半径{r}厘米深{h}厘米，装多少"), ("cone, radius {r}, height {h}: volume", "conical grain heap, radius {r} m, {h} m high; m³", "ice cream cone {r} cm in radius and {h} cm deep holds")),
    curved("r=2-30", "4/3*math.pi*{r}**3", ("半径{r}的球体积", "篮球半径{r}厘米，体积多大", "球形气罐半径{r}米，容积"), ("sphere, radius {r}: volume", "ball of radius {r} cm, how many cm³", "spherical gas tank, radius {r} m; capacity")),
    curved("d=4-60", "4/3*math.pi*({d}/2)**3", ("直径{d}的球体积", "西瓜近似球，直径{d}厘米，体积"), ("sphere, diameter {d}: volume", "a melon {d} cm across, taken as a ball; volume")),
    curved("r=2-30", "4*math.pi*{r}**2", ("半径{r}的球表面积", "球形灯罩半径{r}厘米，外皮多大"), ("sphere, radius {r}: surface", "leather for a ball of radius {r} cm")),
    plain("a=3-60 h=3-60", "{a}**2*{h}/3", ("正四棱锥底边{a}高{h}，体积", "金字塔底边{a}米高{h}米，多少立方米"), ("square pyramid, base side {a}, height {h}: volume", "pyramid on a {a} m square, {h} m high; m³")),
    # angles
    plain("a=20-80 b=81-99", "180-{a}-{b}", ("三角形两角{a}°和{b}°，剩下的角", "三角形里一个角{a}度一个角{b}度，还有一个几度"), ("triangle with angles {a}° and {b}°: the remaining one", "two corners measure {a} and {b} degrees; the third")),
    plain("a=20-150", "(180-{a})/2", ("等腰三角形顶角{a}°，底角几度", "等腰三角形顶角是{a}度，每个底角"), ("isosceles triangle, apex {a}°: each base angle", "apex angle {a} degrees, two equal sides; base angle")),
    plain("a=20-85", "180-2*{a}", ("等腰三角形底角{a}°，顶角", "两个底角都是{a}度，顶角几度"), ("isosceles triangle, base angles {a}°: apex", "both base angles are {a} degrees; the top one")),
    plain("a=5-85", "90-{a}", ("直角三角形一个锐角{a}°，另一个", "{a}°的余角", "与{a}度互余的角"), ("right triangle, one acute angle {a}°: the other", "complement of {a}°", "what angle together with {a}° makes a right angle")),
    plain("a=5-175", "180-{a}", ("{a}°的补角", "与{a}度互补的角是几度", "平角里一个角{a}°，另一个", "平行四边形一个角{a}°，相邻角"), ("supplement of {a}°", "straight line, one angle {a}°, the other", "angle next to a {a}° one in a parallelogram")),
    plain("a=60-100 b=70-110 c=50-120", "360-{a}-{b}-{c}", ("四边形三个角{a}°、{b}°、{c}°，第四个", "四个角里三个是{a}、{b}、{c}度，余下一个"), ("quadrilateral with angles {a}°, {b}° and {c}°: the fourth", "three corners {a}, {b}, {c} degrees; the last corner of the four")),
    Row("n=sided", "print(({n}-2)*180)", ("{n}的内角加起来多少度", "求{n}内角和", "{n}所有角的度数总和"), ("sum of the angles inside a {n}", "{n}: total of interior angles", "all interior angles of a {n} added")),
    plain("n=sided", "({n}-2)*180/{n}", ("正{n}一个内角几度", "正{n}的每个角多大"), ("one interior angle of a regular {n}", "regular {n}: size of each angle")),
    plain("n=sided", "360/{n}", ("正{n}的一个外角几度", "正{n}每个中心角"), ("one exterior angle of a regular {n}", "regular {n}: central angle")),
    plain("a=8-40/4", "360/{a}", ("多边形每个外角{a}°，几条边",), ("each exterior angle is {a}°: number of sides",)),
    Row("a=720-3600/180", "print({a}//180+2)", ("内角和{a}°的多边形有几条边", "多边形内角加起来{a}度，是几边形"), ("interior angles sum to {a}°: number of sides", "which polygon has interior angles totalling {a} degrees, sides?")),
    # coordinates
    plain("a=pt b=pt c=pt d=pt", "(({c}-{a})**2+({d}-{b})**2)**0.5", ("点({a},{b})和({c},{d})之间的距离", "A({a}, {b})、B({c}, {d})，AB多长", "坐标({a}, {b})到({c}, {d})有多远"), ("distance from ({a}, {b}) to ({c}, {d})", "A({a}, {b}), B({c}, {d}); length of AB", "how far apart are the points ({a}, {b}) and ({c}, {d})")),
    Row("a=pt b=pt c=pt d=pt", "print(({a}+{c})/2, ({b}+{d})/2)", ("({a}, {b})与({c}, {d})连线的中点", "A({a}, {b})、B({c}, {d})，AB中点坐标"), ("midpoint between ({a}, {b}) and ({c}, {d})", "A({a}, {b}), B({c}, {d}); coordinates of the middle")),
    plain("a=t1 b=pt c=t10 d=pt", "({d}-{b})/({c}-{a})", ("过({a}, {b})和({c}, {d})的直线斜率", "直线经过点({a}, {b})、({c}, {d})，k是多少"), ("slope through ({a}, {b}) and ({c}, {d})", "gradient of the line joining ({a}, {b}) to ({c}, {d})")),
    plain("a=2-60 b=2-60", "({a}**2+{b}**2)**0.5", ("点({a}, {b})到原点的距离",), ("how far is ({a}, {b}) from the origin",)),
    # maps, similar figures, tiles, fences, money
    plain("s=scale a=1.5-20.5", "{a}*{s}/100000", ("1:{s}的地图上量得{a}厘米，实地多少公里", "比例尺1:{s}，图上{a}cm，实际几公里", "图上距离{a}厘米，比例尺一比{s}，路程几千米"), ("on a 1:{s} map it measures {a} cm; km on the ground", "scale 1:{s}, {a} cm on paper, how many km", "{a} cm on the map, scale one to {s}: real distance in km")),
    plain("s=scale a=1.5-20.5", "{a}*{s}/100", ("1:{s}的图纸上{a}厘米，实际多少米", "图纸比例1:{s}，量出来{a}cm，真实长度几米"), ("on a 1:{s} plan, {a} cm; metres in reality", "drawing scale 1:{s}, {a} cm drawn, how many metres")),
    plain("s=scale k=2-90", "{k}*100000/{s}", ("实际{k}公里，画在1:{s}的图上几厘米", "1:{s}的地图，{k}公里对应图上多少厘米"), ("{k} km drawn on a 1:{s} map: cm", "how many cm on a 1:{s} map are {k} km")),
    plain("s=scale m=2-90", "{m}*100/{s}", ("实际{m}米，画在1:{s}的图上几厘米",), ("{m} m drawn at 1:{s}: cm on paper",)),
    plain("k=2-90 a=1.5-20.5", "{k}*100000/{a}", ("图上{a}厘米代表{k}公里，比例尺1比多少",), ("{a} cm on the map stand for {k} km; the scale is 1 to what",)),
    plain("a=2-9 b=2-9 h=10-60", "{h}/{a}*{b}", ("{a}米的竹竿影长{b}米，同时{h}米高的楼影子多长", "{a}米高的物体影子{b}米，照此{h}米的树影子几米"), ("a {a} m pole casts a {b} m shadow; the shadow of a {h} m building then", "{a} m up gives {b} m of shadow: shadow of a {h} m tree")),
    plain("a=2-9 b=2-9 h=10-60", "{h}/{b}*{a}", ("{a}米的竹竿影长{b}米，同时塔影长{h}米，塔多高", "竿高{a}米影{b}米，树影{h}米，树高几米"), ("a {a} m pole casts a {b} m shadow; how tall is a tower whose shadow is {h} m", "stick {a} m, shadow {b} m, tree's shadow {h} m: height of the tree")),
    plain("a=2-9 k=2-9", "{a}*{k}**2", ("图形面积{a}，边长都放大{k}倍，面积变成多少", "照片面积{a}，长宽各放大{k}倍，新面积"), ("area {a}, all sides made {k} times as long; new area", "a figure of area {a} is enlarged {k}-fold in length and width: area")),
    plain("a=2-90 k=2-9", "{a}*{k}**3", ("体积{a}的积木，各边放大{k}倍，体积变多少",), ("volume {a}, every edge {k} times as long: new volume",)),
    Row("a=3-12 b=3-12 t=20-80/10", "import math\nprint(math.ceil(round({a}*{b}*10000/{t}**2, 6)))", ("客厅{a}米乘{b}米，铺{t}厘米的方砖，最少要多少块", "{a}×{b}米的地面，用边长{t}cm的瓷砖铺，几块", "边长{t}厘米的地砖铺满长{a}米宽{b}米的厅，买几块"), ("living room {a} by {b} m, square tiles of {t} cm: tiles at least", "{a} x {b} m floor with {t} cm tiles; how many", "tiles {t} cm square to cover {a} m by {b} m, count")),
    Row("a=3-12 b=3-12 t=20-80/10 p=%3-10", "import math\nprint(math.ceil(round({a}*{b}*10000/{t}**2*(1+{p}/100), 6)))", ("{a}×{b}米铺{t}厘米方砖，多备{p}损耗，买几块", "地面长{a}米宽{b}米，砖边长{t}cm，损耗按{p}，要多少块"), ("{a} x {b} m in {t} cm tiles plus {p} for breakage: tiles to buy", "floor {a} by {b} m, tiles of {t} cm, allow {p} waste; how many")),
    Row("a=20-90 b=20-90 k=$8-60", "2*({a}+{b})*{k}", ("{a}米长{b}米宽的地围栅栏，每米{k}，共多少钱", "院子{a}×{b}米，砌围墙一米{k}，总价"), ("fence a plot {a} by {b} m at {k} a metre: cost", "wall round a {a} x {b} m yard, {k} per metre; total")),
    Row("a=3-12 b=3-12 k=$30-190", "{a}*{b}*{k}", ("{a}×{b}米的房间铺木地板，每平{k}，花多少", "卧室长{a}米宽{b}米，地毯每平方米{k}，总价", "贴{a}米高{b}米宽的墙砖，{k}一平，多少钱"), ("flooring for {a} by {b} m at {k} a square metre: cost", "carpet for a bedroom {a} m long and {b} m wide, {k} per m²", "tiling a wall {a} m by {b} m, {k} the square metre; bill")),
    Row("a=3-12 b=3-12 c=4-9", "import math\nprint(math.ceil(2*({a}+{b})*3/{c}))", ("房间{a}×{b}米，层高3米，一桶漆刷{c}平方米，四面墙要几桶",), ("room {a} by {b} m, ceilings 3 m, a tin covers {c} m²: tins for the four walls",)),
    Row("a=20-90 b=20-90 w=300-900", "{a}*{b}*{w}/10000", ("稻田{a}米×{b}米，每公顷收{w}公斤，收多少公斤",), ("field {a} by {b} m, yield {w} kg a hectare: kilos harvested",)),
    plain("a=50-900 b=50-900", "{a}*{b}/10000", ("{a}米乘{b}米的地是多少公顷", "长{a}米宽{b}米，合几公顷"), ("{a} by {b} m in hectares", "a field {a} m long, {b} m wide; hectares")),
    Row("a=200-900/50 b=5-10/5", "print({a}//{b}+1)", ("{a}米路一侧每{b}米立根电杆，两端都立，几根", "{a}米长的走廊从头到尾隔{b}米放盆花，几盆"), ("posts every {b} m along {a} m, one at each end: how many", "flower pots every {b} m down a {a} m corridor including both ends")),
    Row("a=200-900/50 b=5-10/5", "print({a}//{b}-1)", ("两楼相距{a}米，中间每{b}米种一棵树（两头不种），几棵",), ("between two houses {a} m apart a tree every {b} m, none at the houses: trees",)),
    Row("a=200-900/50 b=5-10/5", "print(({a}//{b}+1)*2)", ("{a}米路两旁每{b}米种一棵树，两端都种，共几棵", "桥长{a}米，两侧每隔{b}米一盏灯，头尾都有，总共几盏"), ("trees on both sides of a {a} m road, every {b} m, ends included: total", "bridge {a} m, lamps every {b} m on both sides with one at each end; lamps")),
    # once more, asked by others
    plain("a=3-90 b=3-90", "{a}*{b}", ("面积？{a}米长，{b}米宽", "我家阳台{a}分米乘{b}分米，多大", "一面墙高{b}米，长{a}米，墙面积", "刷{a}×{b}米的长方形广告牌，多少平方米", "{a}×{b}的长方形，面积"), ("area? {a} m long, {b} m wide", "our balcony measures {a} by {b} dm, how big", "wall {b} m high and {a} m long; wall area", "a {a} x {b} m billboard in square metres", "what area has a {a} by {b} rectangle")),
    plain("a=3-90 b=3-90", "2*({a}+{b})", ("周长？{a}米长，{b}米宽", "围着{a}×{b}米的泳池走一周多少米", "桌布{a}乘{b}分米，缝一圈花边多长", "长方形操场长{a}米，宽{b}米，一周几米"), ("perimeter? {a} m long, {b} m wide", "walking once round a {a} by {b} m pool", "tablecloth {a} by {b} dm, lace for all edges", "rectangular field, length {a} m, width {b} m: once round")),
    plain("a=3-90 b=3-90 c=2-9", "2*({a}+{b})*{c}", ("每天绕{a}米长{b}米宽的广场走{c}圈，几米", "{c}圈共多长？场地{a}×{b}米"), ("{c} rounds a day of a square {a} m by {b} m; metres", "how long are {c} laps? the field is {a} by {b} m")),
    plain("a=100-900 b=5-60", "{a}/{b}", ("宽多少？面积{a}平米，长{b}米", "长方形菜地{a}平方米，一边{b}米，邻边几米"), ("width? area {a} m², length {b} m", "rectangular bed of {a} m² with one side {b} m; next side")),
    plain("a=3-90 h=3-90", "{a}*{h}/2", ("面积？三角形，底{a}，高{h}", "三角板底{a}厘米高{h}厘米，占多大", "三角形菜地一条边{a}米，这边上的高{h}米，几平方米", "三角旗高{h}分米底{a}分米，面积"), ("area? triangle, base {a}, height {h}", "set square {a} cm at the base and {h} cm high; area", "triangular bed, one side {a} m and the height on it {h} m, m²", "flag, {h} dm high on a base of {a} dm: area of the triangle")),
    plain("a=3-20 b=21-60 h=3-40", "({a}+{b})*{h}/2", ("面积？梯形，{a}和{b}平行，高{h}", "水渠断面上口{b}分米、渠底{a}分米、深{h}分米，断面面积", "梯形桌面短边{a}长边{b}，间距{h}，面积"), ("area? trapezium, {a} and {b} parallel, height {h}", "ditch {b} dm wide at the top, {a} dm at the bottom, {h} dm deep: cross-section", "trapezoid table, short side {a}, long side {b}, {h} between them; area")),
    curved("r=2-60", "math.pi*{r}**2", ("圆面积？半径{r}", "以{r}公里为半径的配送范围有多少平方公里", "画个半径{r}厘米的圆，里面多大", "旋转喷头喷{r}米远，浇一整圈，浇地面积"), ("circle area? radius {r}", "delivery within a radius of {r} km, area in km²", "draw a circle, radius {r} cm; area inside", "a sprinkler throws {r} m all around: area watered")),
    curved("d=4-90", "math.pi*({d}/2)**2", ("圆面积？直径{d}", "{d}寸蛋糕（直径）面积多少平方寸", "井盖直径{d}厘米，面积", "圆形鱼塘直径{d}米，水面面积"), ("circle area? diameter {d}", "a {d} inch cake, its top in square inches", "manhole cover {d} cm across; area", "round fish pond, diameter {d} m: surface")),
    curved("r=2-60", "2*math.pi*{r}", ("圆周长？半径{r}", "环岛半径{r}米，开一圈多少米", "分针长{r}厘米，走一小时针尖走多远"), ("circumference? radius {r}", "roundabout of radius {r} m; one time round", "minute hand {r} cm: path of its tip in one hour")),
    curved("d=4-90", "math.pi*{d}", ("圆周长？直径{d}", "水桶直径{d}厘米，箍一圈铁丝多长（不算接头）", "呼啦圈直径{d}厘米，一圈多长"), ("circumference? diameter {d}", "wire round a bucket {d} cm wide, without overlap", "hula hoop {d} cm across; length of the tube")),
    plain("a=3-60 b=3-60 c=3-60", "{a}*{b}*{c}", ("体积？{a}、{b}、{c}", "快递箱长{a}宽{b}高{c}厘米，多少立方厘米", "教室{a}米长{b}米宽{c}米高，里面空气几立方米", "木料{a}×{b}×{c}，体积", "挖{a}米长、{b}米宽、{c}米深的地窖，挖出多少土"), ("volume? {a} by {b} by {c}", "parcel {a} x {b} x {c} cm, cubic cm", "classroom {a} m long, {b} wide, {c} high: air in m³", "timber {a} x {b} x {c}; volume", "cellar {a} m by {b} m by {c} m deep: soil removed")),
    plain("a=20-90 b=20-60 h=10-60", "{a}*{b}*{h}/1000", ("几升？{a}×{b}×{h}厘米", "后备箱{a}厘米乘{b}厘米乘{h}厘米，容积多少升", "冰箱内胆{a}、{b}、{h}厘米，多少升"), ("litres? {a} x {b} x {h} cm", "a boot {a} cm by {b} cm by {h} cm, in litres", "fridge inside {a}, {b} and {h} cm: litres")),
    curved("r=2-30 h=3-60", "math.pi*{r}**2*{h}", ("圆柱体积？半径{r}，高{h}", "茶叶罐底半径{r}厘米高{h}厘米，装多少立方厘米", "柱子半径{r}分米高{h}分米，要多少混凝土（立方分米）", "高{h}底半径{r}的水塔，容量"), ("cylinder volume? radius {r}, height {h}", "tea tin, base radius {r} cm, {h} cm high: cm³", "pillar of radius {r} dm and height {h} dm; concrete in dm³", "water tower {h} high with base radius {r}: capacity")),
    curved("r=2-30 h=3-60", "math.pi*{r}**2*{h}/3", ("圆锥体积？半径{r}，高{h}", "沙漏一半是圆锥，半径{r}高{h}，能装多少沙", "煤堆像圆锥，底半径{r}米，高{h}米，多少方"), ("cone volume? radius {r}, height {h}", "half an hourglass is a cone of radius {r} and height {h}; sand it holds", "coal heap, cone, {r} m radius, {h} m high: m³")),
    curved("r=2-30", "4/3*math.pi*{r}**3", ("球体积？半径{r}", "玻璃球半径{r}毫米，体积", "气球吹成半径{r}分米的球，里面多少升气"), ("ball volume? radius {r}", "marble of radius {r} mm; volume", "balloon blown to a radius of {r} dm: litres of air")),
    plain("a=3-60 b=3-60", "({a}**2+{b}**2)**0.5", ("斜边？两直角边{a}、{b}", "电视宽{a}高{b}（英寸），多少寸的屏", "从墙根出来{a}米，墙上{b}米高，梯子至少几米", "无人机往东飞{a}公里、往北飞{b}公里，直线回来多少公里", "斜坡水平{a}米，升高{b}米，坡面长"), ("hypotenuse? legs {a} and {b}", "TV {a} wide, {b} high in inches: screen size", "{a} m out from the wall and {b} m up it: shortest ladder", "a drone goes {a} km east and {b} km north, straight way back", "ramp with a run of {a} m and a rise of {b} m; its length")),
    plain("a=3-30 c=31-90", "({c}**2-{a}**2)**0.5", ("另一条直角边？斜边{c}，已知边{a}", "对角线{c}，宽{a}的长方形，长多少", "缆绳{c}米，底端离杆脚{a}米，杆高"), ("the other leg? hypotenuse {c}, one leg {a}", "rectangle with diagonal {c} and width {a}: length", "cable of {c} m fixed {a} m from the mast's foot; mast height")),
    plain("a=20-80 b=81-99", "180-{a}-{b}", ("第三个角？三角形已有{a}度、{b}度", "∠1={a}°，∠2={b}°，三角形∠3"), ("third angle? the triangle already has {a} and {b} degrees", "angle 1 = {a}°, angle 2 = {b}°; angle 3 of the triangle")),
    Row("n=5-20", "print(({n}-2)*180)", ("内角和？{n}边形", "{n}条边的多边形，内角一共多少度", "{n}边形内角加一块"), ("angle sum? polygon of {n} sides", "a figure with {n} sides, interior angles in all", "interior angles of an {n}-sided polygon, added")),
    plain("n=5-20", "({n}-2)*180/{n}", ("正{n}边形内角？", "正{n}边形一个角多少度", "{n}条边都相等角也相等的图形，每个内角"), ("interior angle? regular, {n} sides", "regular polygon with {n} sides, one angle", "{n} equal sides and equal angles; each inside angle")),
    plain("s=scale a=1.5-20.5", "{a}*{s}/100000", ("实际几公里？比例1:{s}，图上{a}厘米", "地图比例尺1:{s}，两城图上隔{a}厘米，相距多少千米", "{a}厘米的图上距离，按1:{s}是多少公里"), ("real km? scale 1:{s}, {a} cm on the map", "two towns {a} cm apart on a 1:{s} map, distance in km", "{a} cm at 1:{s} in kilometres")),
    plain("s=scale a=1.5-20.5", "{a}*{s}/100", ("实际几米？比例1:{s}，图上{a}厘米", "户型图1:{s}，墙画了{a}厘米，真墙几米"), ("real metres? scale 1:{s}, {a} cm drawn", "house plan at 1:{s}, a wall of {a} cm; metres in reality")),
    Row("a=3-12 b=3-12 t=20-80/10", "import math\nprint(math.ceil(round({a}*{b}*10000/{t}**2, 6)))", ("几块砖？房{a}米×{b}米，砖{t}厘米见方", "厨房长{a}米宽{b}米，选了{t}×{t}厘米的地砖，要几块", "{t}公分方砖铺{a}米乘{b}米，数量"), ("how many tiles? room {a} x {b} m, tiles {t} cm square", "kitchen {a} m long and {b} m wide, tiles {t} by {t} cm: number", "{t} cm square slabs over {a} m by {b} m; quantity")),
    Row("a=20-90 b=20-90 k=$8-60", "2*({a}+{b})*{k}", ("围栏多少钱？场地{a}×{b}米，每米{k}", "果园长{a}米宽{b}米，铁丝网{k}一米，围一圈花多少"), ("cost of fencing? {a} x {b} m at {k} a metre", "orchard {a} m long, {b} m wide, netting {k} per metre all round: cost")),
    Row("a=3-12 b=3-12 k=$30-190", "{a}*{b}*{k}", ("铺地多少钱？{a}乘{b}米，{k}一平米", "店面{a}米宽{b}米深，每平装修{k}，总价", "草坪{a}×{b}米，草皮每平方米{k}，花费"), ("cost of the floor? {a} by {b} m at {k} per m²", "shop {a} m wide and {b} m deep, fitting out {k} a square metre: total", "turf for a {a} x {b} m lawn at {k} the m²")),
    Row("a=200-900/50 b=5-10/5", "print({a}//{b}+1)", ("几棵树？{a}米路，间隔{b}米，两头都栽", "{a}米的墙每{b}米挂一个灯笼，首尾都挂，几个", "马拉松补给{a}米一段，每{b}米放个锥桶，起点终点都放，几个"), ("how many trees? {a} m of road, {b} m apart, both ends planted", "lanterns each {b} m on a {a} m wall, one at either end", "cones every {b} m over {a} m including start and finish: cones")),
    Row("a=200-900/50 b=5-10/5", "print({a}//{b})", ("圆湖一圈{a}米，每{b}米一张长椅，几张", "环形路{a}米，隔{b}米一盏灯，几盏"), ("round lake, {a} m about, a bench each {b} m: benches", "ring road of {a} m, a lamp every {b} m; lamps")),
)

FAMILIES = everyday.families("shapes_said", ROWS, KINDS)
