// Who asks. In demo mode: one of the people of the demo company, chosen from a list. Else: an API key, asked
// for once. The token is all that is kept.

import * as api from "./api.js";
import { $, el } from "./dom.js";
import { language, t } from "./i18n.js";

export class Account {
  // `onChange` is called after another person or key came in.
  constructor(onChange) {
    this.onChange = onChange;
    this.people = null;
    this.me = null;
    $("who").addEventListener("click", () => this.open());
    $("key-form").addEventListener("submit", (event) => this.takeKey(event));
    $("people-dialog").addEventListener("click", closeOnBackdrop);
  }

  get isDemo() {
    return this.people !== null;
  }

  // Finds out who the kept token belongs to; without a valid one, takes the first demo person or asks.
  async start() {
    this.people = await api.people();
    try {
      this.me = api.token.get() ? await api.me() : null;
    } catch (error) {
      if (error.status !== 401) throw error;
    }
    if (!this.me) await this.renew();
    this.show();
  }

  // Called when the server does not take the token. True when there is a new one already.
  async renew() {
    if (!this.isDemo) this.askKey();
    else await this.become(this.me?.id ?? (this.people.find((one) => one.language === language) ?? this.people[0]).user);
    return this.isDemo;
  }

  async become(user) {
    const { token } = await api.demoToken(user);
    api.token.set(token);
    this.me = await api.me();
    this.show();
  }

  async switchTo(user) {
    $("people-dialog").close();
    if (user === this.me?.id) return;
    await this.become(user);
    this.onChange();
  }

  open() {
    if (!this.isDemo) return this.askKey();
    $("people").replaceChildren(...this.people.map((person) => this.personRow(person)));
    return $("people-dialog").showModal();
  }

  personRow({ user, name, groups }) {
    const current = user === this.me?.id;
    return el("li", {}, el(
      "button",
      { className: "person", type: "button", ariaCurrent: current ? "true" : "false", onclick: () => this.switchTo(user) },
      face(user, name),
      el("span", { className: "person-text" }, el("strong", {}, name), el("small", {}, groups.join(" · "))),
    ));
  }

  askKey() {
    $("key-error").hidden = true;
    if (!$("key-dialog").open) $("key-dialog").showModal();
  }

  async takeKey(event) {
    event.preventDefault();
    const before = api.token.get();
    api.token.set($("key").value.trim());
    try {
      this.me = await api.me();
    } catch (error) {
      api.token.set(before);
      $("key-error").textContent = error.status === 401 ? t("keyWrong") : t("offline");
      $("key-error").hidden = false;
      return;
    }
    $("key").value = "";
    $("key-dialog").close();
    this.show();
    this.onChange();
  }

  show() {
    const name = this.me?.name ?? "";
    $("who-name").textContent = name;
    $("who-face").replaceWith(Object.assign(face(this.me?.id ?? "", name || "·"), { id: "who-face" }));
  }
}

// One of six tints by id, so that a person keeps a colour; the first letter, or the given name's in Chinese.
export function face(id, name) {
  const tint = [...id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 6;
  const chinese = name.match(/[\u4e00-\u9fff]+/u)?.[0];
  const letter = (chinese?.slice(-1) ?? name.slice(0, 1)).toUpperCase();
  return el("span", { className: `face tint-${tint}`, ariaHidden: "true" }, letter);
}

function closeOnBackdrop(event) {
  if (event.target === event.currentTarget) event.currentTarget.close();
}
