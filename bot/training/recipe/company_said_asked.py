"""How a document is asked for by its matter: a bare keyword, an order, a formal request, a rumour to be checked.

Every way of asking meets every matter. Data only; ``company`` draws from it.
"""

from __future__ import annotations

from bot.training.recipe.documents import Document, doc, fact
from bot.training.recipe.wording import words

POOLS_ZH: dict[str, tuple[str, ...]] = {
    "matter": words("年假制度 病假规定 产假待遇 事假扣款 调休办法 放假通知 考勤制度 补卡规定 加班审批 夜班津贴 高温补贴 餐补标准 话费补贴 住房补贴 交通补贴 工资条查询 薪资等级 调薪办法 年终奖方案 销售提成 内推奖励 期权归属 社保缴纳 公积金比例 补充医疗 体检安排 团建经费 生日福利 节日礼品 员工宿舍 通勤班车 食堂管理 差旅标准 机票预订 报销流程 发票要求 备用金 招待标准 礼品上限 成本中心 预算审批 采购流程 供应商准入 比价规则 固定资产管理 电脑更换 软件授权 邮箱扩容 VPN申请 无线网密码 打印额度 数据备份 密码规则 外发审批 信息分级 门禁权限 工牌补办 访客登记 会议室预订 停车位申请 用车规定 快递收发 办公用品领用 名片印制 印章使用 合同模板 保密协议 竞业限制 授权委托 法务审核 劳动合同续签 试用期考核 转正流程 晋升答辩 绩效申诉 内部调岗 离职交接 离职证明 退休返聘 档案户口 居家办公 培训经费 证书补贴 导师制度 值班安排 应急预案 消防演练 急救箱位置 工伤处理 劳保用品 仓库盘点 质检标准 退换货政策 质保条款 客户投诉处理 价格表 折扣权限 展会安排 品牌规范 对外发言 组织架构 分公司地址 公司简介 企业文化 发展规划 放行条 废品处理 节能规定 着装要求 吸烟区 宠物政策"),
}
POOLS_EN: dict[str, tuple[str, ...]] = {
    "matter": (
        "annual leave", "sick leave", "maternity leave", "unpaid leave", "time off in lieu", "public holidays", "working hours", "clocking in", "overtime", "night shift pay", "meal allowance", "phone allowance", "travel pass", "payslips", "salary bands", "pay reviews", "the bonus scheme", "sales commission", "referral bonus", "stock options", "the pension", "health insurance", "the annual check-up", "team events", "the company shuttle", "the canteen", "travel expenses", "flight booking", "expense claims", "invoices", "petty cash", "client entertainment", "gifts", "cost centres", "budget approval", "purchasing", "vendor onboarding", "asset tags", "laptop replacement", "software licences", "mailbox size", "VPN access", "the guest wifi", "printing", "backups", "passwords", "data classification", "sending files outside", "door access", "lost badges", "visitors", "meeting rooms", "parking", "pool cars", "the mail room", "stationery", "business cards", "company seals", "contract templates", "NDAs", "non-competes", "powers of attorney", "legal review", "contract renewal", "probation", "promotion", "appeals", "internal transfers", "notice periods", "exit interviews", "references", "retirement", "working from home", "training money", "certificates", "mentoring", "the on-call rota", "emergency plans", "fire drills", "first aid", "work accidents", "safety gear", "stocktaking", "quality checks", "returns", "the warranty", "complaints", "the price list", "discount limits", "trade fairs", "brand rules", "talking to the press", "the org chart", "branch addresses", "our mission", "the roadmap", "waste", "saving energy", "the dress code", "smoking", "dogs in the office", "social media", "side jobs", "whistleblowing", "relocation", "childcare", "the gym",
    ),
}  # fmt: skip

ZH: tuple[Document, ...] = (
    doc("员工手册", "/hr/handbook.md",
        fact("{matter}见员工手册第 {2..90} 页。", "{matter}", "{matter}怎么规定的", "{matter}发我看看", "找一下{matter}", "帮我翻翻{matter}", "我想看{matter}", "{matter}在哪个文件里", "{matter}有没有新版", "跟我讲讲{matter}", "{matter}的具体条款", "手册第{1..9}章{matter}写的啥", "{matter} 最新版"),
        fact("{matter}由{dept}负责解释。", "{matter}归哪个部门管", "{matter}该找谁问", "{matter}的联系人是谁", "谁能解释下{matter}", "{matter}这块谁懂啊", "{matter}有事打哪个分机", "{dept}管{matter}吗", "{matter}是{dept}负责还是别的部门"),
        fact("{matter}于 {year} 年修订。", "{matter}去年改过没", "老员工说{matter}变了，真的吗", "{matter}是哪年定的", "{year}年的{matter}还有效吗", "听说{matter}要取消，有文件没", "{year}版{matter}跟现在有啥不同", "{matter}什么时候开始执行"),
        fact("{matter}适用于{role}。", "{matter}对{role}适用吗", "{role}的{matter}", "{role}有没有{matter}", "我是{role}，{matter}跟我有关系不", "{matter}有例外没，比如{role}", "{role}按哪套{matter}来"),
        fact("{matter}须经{who}批准。", "{matter}要签字不，谁签", "{matter}要走几步", "{matter}卡在审批了，下一步找谁", "办{matter}要啥材料", "{matter}多久能办下来", "{matter}能加急吗", "烦请告知{matter}的办理要求", "麻烦提供一下{matter}的相关说明", "关于{matter}，想咨询一下", "求{matter}，在线等", "{matter}啥情况，一头雾水", "刚入职，{matter}完全不懂", "下午要跟领导汇报{matter}，给我点资料", "客户问到{matter}，我该怎么答", "{matter}那张表在哪下载", "{matter}的模板有吗", "{city}这边的{matter}跟总部一样不", "{city}分公司{matter}按哪个来")),
)

EN: tuple[Document, ...] = (
    doc("Employee handbook", "/hr/handbook.md",
        fact("{matter} is covered on page {2..90} of the handbook.", "{matter} policy", "our rules on {matter}", "policy {matter}", "find me the paper about {matter}", "I'd like to read up on {matter}", "which paper covers {matter}", "latest version about {matter}", "walk me through {matter}", "exact wording on {matter}", "what does chapter {2..9} say about {matter}", "{matter} doc please", "pull up {matter}"),
        fact("{matter} is handled by {dept}.", "who looks after {matter}", "whom do I ask about {matter}", "contact for {matter}", "who can explain {matter}", "does {dept} do {matter}", "extension for {matter}", "{matter}: is that {dept} or someone else"),
        fact("The rules on {matter} changed in {year}.", "did {matter} change last year", "people say {matter} is different now, true?", "since when do we have rules on {matter}", "are the {year} rules on {matter} still valid", "heard {matter} is being scrapped, is there a memo", "what was new on {matter} in {year}", "when does the new thing on {matter} start"),
        fact("{matter} applies to {role}.", "do the rules on {matter} apply to {role}", "{matter} for {role}", "I'm with the {role}, what about {matter}", "any exception on {matter} for {role}", "which rules on {matter} hold for {role}"),
        fact("{matter} must be approved by {who}.", "who signs for {matter}", "how many steps for {matter}", "stuck with approval of {matter}, who's next", "what papers do I need for {matter}", "how long is the process for {matter}", "can {matter} be rushed", "kindly share the details on {matter}", "please advise on {matter}", "I have a query regarding {matter}", "need info on {matter} asap", "totally lost with {matter}", "just started here, clueless about {matter}", "briefing my boss on {matter} this afternoon, got anything", "client asked about {matter}, what do I say", "form for {matter}, where to download", "is there a template for {matter}", "{matter} in {city}, same as at head office?", "which rules on {matter} does {city} follow")),
)
