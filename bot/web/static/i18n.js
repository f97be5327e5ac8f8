// Every text the page shows, in Chinese and English, and the language in use.
// Knows nothing of the conversation: answers come in the language of the question, from the server.

const TEXTS = {
  zh: {
    skip: "跳到输入框", conversations: "对话", close: "关闭", newChat: "新对话", noConversations: "还没有对话",
    footnote: "数字由计算得出，资料只给有权看的人。", untitled: "新对话", switchLanguage: "Switch to English",
    languageButton: "EN", account: "当前用户", hello: "要算什么，要查什么？",
    helloMore: "直接问。数字会算准，公司资料按你的权限回答，并标明出处。", suggestions: "试试这样问",
    messages: "消息", toEnd: "回到最新", askLabel: "你的问题", ask: "问点什么…", attach: "附上会议转写，生成纪要", send: "发送", stop: "停止",
    peopleTitle: "以谁的身份提问", peopleMore: "演示模式：不同的人问同一个问题，得到各自有权看到的答案。",
    keyTitle: "请输入密钥", keyMore: "密钥由管理员发放，只保存在这台设备上。", keyLabel: "API 密钥", keySend: "进入",
    keyWrong: "这个密钥无效，请检查后再试。", changeKey: "更换密钥",
    thinking: "思考中…", calculating: "计算中…", searching: "查资料…", waking: "正在准备，请稍候…",
    drawing: "图 {number}：{question}", drawingLost: "图没能取到，请刷新后再看。",
    sources: "出处", quoteOf: "引自《{title}》", helpful: "有帮助", unhelpful: "没帮助", thanks: "谢谢反馈",
    copy: "复制", copied: "已复制", retry: "重试", stopped: "已停止", outcomeFailed: "没有完成", outcomeRefused: "不便提供",
    outcomeClarify: "需要补充", calculated: "已计算 · {seconds} 秒", searched: "已查资料",
    lost: "连接断了，答案没有收完。", offline: "连不上服务器，请检查网络后重试。", tooLong: "问题太长了，请缩短后再发。",
    withheld: "这条回答引用的资料，您现在已无权查看。", failed: "这次没能完成，请再试一次。", busy: "现在忙不过来，请稍后再试。", today: "今天", earlier: "更早",
    suggestionTexts: [
      "8,640 的 12.5% 是多少？",
      "本金 10 万元，年利率 3.2%，按年复利，5 年后是多少？",
      "2026 年 3 月 1 日到 12 月 25 日有多少天？",
      "年假有几天？",
    ],
    demoSuggestions: ["P6 的月薪范围是多少？"],
  },
  en: {
    skip: "Skip to the question", conversations: "Conversations", close: "Close", newChat: "New chat",
    noConversations: "No conversations yet", footnote: "Numbers are calculated. Documents are shown only to those who may read them.",
    untitled: "New chat", switchLanguage: "切换到中文", languageButton: "中", account: "Current user",
    hello: "What shall I work out or look up?",
    helloMore: "Just ask. Numbers are calculated exactly, and company matters are answered from what you may read, with sources.",
    suggestions: "Try asking", messages: "Messages", toEnd: "To the latest message", askLabel: "Your question",
    ask: "Ask anything…", attach: "Attach a transcript, get its minutes", send: "Send", stop: "Stop", peopleTitle: "Ask as",
    peopleMore: "Demo: different people ask the same question and each gets what they may read.",
    keyTitle: "Enter your key", keyMore: "Your administrator gives it out. It is kept on this device only.",
    keyLabel: "API key", keySend: "Continue", keyWrong: "This key is not valid. Please check it and try again.",
    changeKey: "Change key", thinking: "Thinking…", calculating: "Calculating…", searching: "Searching…",
    drawing: "Drawing {number}: {question}", drawingLost: "The drawing could not be fetched. Reload to see it.",
    waking: "Getting ready, one moment…", sources: "Sources", quoteOf: "From “{title}”",
    helpful: "Helpful", unhelpful: "Not helpful", thanks: "Thanks for the feedback", copy: "Copy", copied: "Copied",
    retry: "Retry", stopped: "Stopped", outcomeFailed: "Not finished", outcomeRefused: "Cannot share",
    outcomeClarify: "One more thing", calculated: "Calculated · {seconds} s", searched: "Looked up",
    lost: "The connection broke before the answer was complete.", offline: "The server cannot be reached. Check the network and retry.",
    withheld: "This answer stands on documents that you may no longer read.",
    tooLong: "The question is too long. Please shorten it.", failed: "This did not work out. Please try again.",
    busy: "Busy right now. Please try again shortly.", today: "Today", earlier: "Earlier",
    suggestionTexts: [
      "What is 12.5% of 8,640?",
      "100,000 at 3.2% a year, compounded yearly: how much after 5 years?",
      "How many days from 1 March 2026 to 25 December 2026?",
      "How long is a VPN profile valid?",
    ],
    demoSuggestions: ["What is the maximum of band P7?"],
  },
};

const KEY = "mosuan.language"; // for this tab only: sessionStorage

export let language = sessionStorage.getItem(KEY) ?? (navigator.language.toLowerCase().startsWith("zh") ? "zh" : "en");

// The text of `key` with its {names} filled in; a list stays a list.
export function t(key, values = {}) {
  return Object.entries(values).reduce((text, [name, value]) => text.replace(`{${name}}`, () => value), TEXTS[language][key]);
}

export function setLanguage(next) {
  language = next;
  sessionStorage.setItem(KEY, next);
  translate(document);
}

// data-text → text, data-label → aria-label and tooltip, data-placeholder → placeholder.
export function translate(root) {
  document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  for (const node of root.querySelectorAll("[data-text]")) node.textContent = t(node.dataset.text);
  for (const node of root.querySelectorAll("[data-placeholder]")) node.placeholder = t(node.dataset.placeholder);
  for (const node of root.querySelectorAll("[data-label]")) {
    node.setAttribute("aria-label", t(node.dataset.label));
    if (node.matches("button")) node.title = t(node.dataset.label);
  }
}
