// The list of one's conversations: a drawer on a phone, a column beside the chat on a wide screen.

import * as api from "./api.js";
import { $, el } from "./dom.js";
import { language, t } from "./i18n.js";

export class Drawer {
  // `hooks`: { onOpen(id), onNew() }.
  constructor(hooks) {
    this.hooks = hooks;
    $("drawer-open").addEventListener("click", () => this.toggle(true));
    $("drawer-close").addEventListener("click", () => this.toggle(false));
    $("scrim").addEventListener("click", () => this.toggle(false));
    $("new-chat").addEventListener("click", () => this.choose(() => hooks.onNew()));
    document.addEventListener("keydown", (event) => event.key === "Escape" && this.toggle(false));
  }

  choose(action) {
    this.toggle(false);
    action();
  }

  toggle(open) {
    const wasOpen = document.body.classList.contains("drawer-open");
    document.body.classList.toggle("drawer-open", open);
    $("scrim").hidden = !open;
    document.querySelector(".chat").inert = open;
    $("drawer-open").ariaExpanded = String(open);
    if (open) $("drawer-close").focus();
    else if (wasOpen) $("drawer-open").focus();
  }

  async refresh() {
    const conversations = await api.conversations();
    $("no-conversations").hidden = conversations.length > 0;
    $("conversations").replaceChildren(...conversations.map((conversation) => this.row(conversation)));
  }

  row({ id, title, updated_at: updated }) {
    const current = id === api.conversation.get();
    return el("li", {}, el(
      "button",
      {
        className: "conversation", type: "button", ariaCurrent: current ? "true" : "false",
        onclick: () => this.choose(() => this.hooks.onOpen(id)),
      },
      el("span", { className: "conversation-title", dir: "auto" }, title || t("untitled")),
      el("time", { dateTime: new Date(updated * 1000).toISOString() }, when(updated)),
    ));
  }
}

function when(seconds) {
  const date = new Date(seconds * 1000);
  const locale = language === "zh" ? "zh-CN" : "en";
  const isToday = date.toDateString() === new Date().toDateString();
  return isToday
    ? date.toLocaleTimeString(locale, { hour: "2-digit", minute: "2-digit" })
    : date.toLocaleDateString(locale, { month: "short", day: "numeric" });
}
