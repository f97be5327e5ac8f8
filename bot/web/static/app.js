// Puts the page together: account, drawer, chat, composer. The parts do not know each other.

import * as api from "./api.js";
import { Account } from "./account.js";
import { suggestion } from "./bubbles.js";
import { Chat } from "./chat.js";
import { $ } from "./dom.js";
import { Drawer } from "./drawer.js";
import { language, setLanguage, t, translate } from "./i18n.js";

const MAX_ROWS_PX = 160;

const question = $("question");
const account = new Account(() => startNew());
const drawer = new Drawer({ onOpen: open, onNew: startNew });
const chat = new Chat({ onBusy: showBusy, onTurn: refresh, onUnauthorized: () => account.renew() });

function startNew() {
  api.conversation.set(null);
  chat.clear();
  showTitle(null);
  refresh();
  if (matchMedia("(hover: hover)").matches) question.focus(); // on a phone the keyboard would hide the suggestions
}

async function open(id) {
  api.conversation.set(id);
  const title = await chat.load(id).catch(() => undefined);
  if (title === null) return startNew();
  showTitle(title);
  return refresh();
}

async function refresh() {
  await drawer.refresh().catch(() => {});
  const current = document.querySelector(".conversation[aria-current=true] .conversation-title");
  if (current) showTitle(current.textContent);
}

function showTitle(title) {
  $("title").textContent = title || "默算 Mosuan";
}

function showBusy(busy) {
  document.body.classList.toggle("busy", busy);
  $("send").ariaLabel = t(busy ? "stop" : "send");
  $("send").title = t(busy ? "stop" : "send");
  showSendable();
}

function showSendable() {
  $("send").disabled = !chat.busy && !question.value.trim();
}

function fitQuestion() {
  question.style.height = "auto";
  question.style.height = `${Math.min(question.scrollHeight, MAX_ROWS_PX)}px`;
  showSendable();
}

function submit() {
  const text = question.value.trim();
  if (chat.busy || !text) return;
  question.value = "";
  fitQuestion();
  chat.ask(text);
}

function attach() {
  const [file] = $("attachment").files;
  $("attachment").value = ""; // the same file can be picked again
  if (!file || chat.busy) return;
  const text = question.value.trim();
  question.value = "";
  fitQuestion();
  chat.ask(text, file);
}

function showTexts() {
  translate(document);
  $("language").textContent = t("languageButton");
  const texts = [...t("suggestionTexts"), ...(account.isDemo ? t("demoSuggestions") : [])];
  $("suggestions").replaceChildren(...texts.map((text) => suggestion(text, (picked) => chat.ask(picked))));
  account.show();
  showBusy(chat.busy);
}

$("composer").addEventListener("submit", (event) => {
  event.preventDefault();
  if (chat.busy) chat.stop();
  else submit();
});
$("attach").addEventListener("click", () => $("attachment").click());
$("attachment").addEventListener("change", attach);
question.addEventListener("input", fitQuestion);
question.addEventListener("keydown", (event) => {
  // While an input method composes a word, Enter picks the word.
  if (event.key !== "Enter" || event.shiftKey || event.isComposing || event.keyCode === 229) return;
  event.preventDefault();
  submit();
});
$("language").addEventListener("click", () => {
  setLanguage(language === "zh" ? "en" : "zh");
  showTexts();
  refresh();
  const id = api.conversation.get();
  if (id && !chat.busy) chat.load(id).catch(() => {});
});

async function start() {
  showTexts();
  showTitle(null);
  chat.showEmpty();
  await account.start();
  showTexts();
  await refresh();
  const id = api.conversation.get();
  if (id) await open(id);
}

start().catch(() => chat.announce(t("offline")));
