// Minutes beside their transcript: upload, progress, minutes; a click on a line shows the turns it stands on.
// What was smoothed away can be seen and taken back, word by word. Everything said goes in as text.

import * as api from "./api.js";
import { $, el } from "./dom.js";
import { events } from "./stream.js";

const zh = navigator.language.startsWith("zh");
const TEXT = {
  title: ["会议纪要", "Minutes"], go: ["生成纪要", "Write minutes"], key: ["API 密钥", "API key"], auto: ["自动", "auto"],
  chapters: ["分章节", "By chapter"], speakers: ["分发言人", "By speaker"], topics: ["分议题", "By topic"],
  summary: ["摘要", "Summary"], decisions: ["决定", "Decisions"], actions: ["待办", "Action items"],
  questions: ["待定问题", "Open questions"], talk: ["发言时长", "Talk time"], none: ["无", "none"],
  smoothed: ["平滑", "Smoothed"], marked: ["标出删去", "Marked"], original: ["原文", "Original"],
  owner: ["负责人", "Owner"], deadline: ["期限", "Due"], nobody: ["未指明", "not named"],
  kind: ["会议类型", "Kind of meeting"], confidence: ["把握", "confidence"], choose: ["选择一份会议转写", "Choose a transcript"],
  read: ["读了", "Read"], of: ["轮，共", "of"], turns: ["轮", "turns"], undo: ["点一下恢复", "Click to take back"],
  not_a_speaker: ["没有存入知识库：您没有在会上发言", "Not kept: you did not speak in this meeting"], viewName: ["视图", "View"],
  stop: ["停止", "Stop"], keep: ["存入知识库，仅发言者可读", "Keep for those who spoke"], neutral: ["通用格式", "neutral form"],
  keptIn: ["已存入", "Kept in"], readers: ["可读", "readers"], operators: ["仅管理员", "operators alone"],
  unknown: ["不认识", "not known"], queued: ["排队中…", "waiting…"], running: ["处理中…", "working…"], cancelled: ["已停止", "stopped"],
  smoothing: ["平滑转写…", "smoothing…"], structure: ["划分章节…", "chapters…"], facts: ["找决定与待办…", "decisions and tasks…"],
  views: ["整理各视图…", "views…"], wording: ["模型改写…", "wording…"], keeping: ["存入知识库…", "keeping…"], done: ["完成", "done"],
  agenda: ["决策会议", "Decision meeting"], standup: ["站会", "Stand-up"], brainstorm: ["头脑风暴", "Brainstorm"],
  interview: ["面试", "Interview"], training: ["培训", "Training"], review: ["复盘", "Retrospective"],
  customer: ["客户沟通", "Customer call"], other: ["会议", "Meeting"],
};
const t = (key) => TEXT[key]?.[zh ? 0 : 1] ?? key;
const KINDS = ["auto", "agenda", "standup", "brainstorm", "interview", "training", "review", "customer", "other"];
const VIEWS = ["auto", "chapters", "speakers", "topics"];
const MODES = ["smoothed", "marked", "original"];

function clock(ms) {
  const seconds = Math.floor(ms / 1000);
  const two = (n) => String(n).padStart(2, "0");
  const hours = Math.floor(seconds / 3600);
  return `${hours ? `${hours}:` : ""}${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

async function request(path, options = {}) {
  const headers = { Authorization: `Bearer ${api.token.get() ?? ""}` };
  const response = await fetch(path, { ...options, headers });
  if (response.ok) return response;
  const problem = await response.json().catch(() => ({}));
  throw new Error(problem.error?.message ?? response.statusText);
}

// In demo mode the first person asks; else the key of the chat page, or one typed here.
async function signIn() {
  if ($("key").value) api.token.set($("key").value.trim());
  try {
    if (api.token.get()) return await api.me();
  } catch (error) {
    if (error.status !== 401) throw error;
  }
  const people = await api.people();
  if (people?.length) return api.token.set((await api.demoToken(people[0].user)).token);
  $("key").hidden = false;
  $("key").focus();
  throw new Error(t("key"));
}

async function upload() {
  const form = new FormData();
  form.append("file", $("file").files[0]);
  for (const name of ["kind", "view"]) form.append(name, $(name).value);
  if (!$("keep").checked) form.append("keep", false);  // ticked, the server's own setting decides
  const job = await (await request("/v1/meetings/minutes", { method: "POST", body: form })).json();
  history.replaceState(null, "", `?job=${job.id}`); // the page can be opened again, and handed on by its owner
  return job.id;
}

// `begin` gives the id of a job of minutes: one that starts now, or one that is in the address.
async function run(begin) {
  $("go").disabled = true;
  try {
    await signIn();
    const id = await begin();
    $("stop").onclick = () => request(`/v1/jobs/${id}/cancel`, { method: "POST" }).catch(() => {});
    $("progress").hidden = $("stop").hidden = false;
    for await (const job of events(await request(`/v1/jobs/${id}/events`))) {
      $("progress").max = job.progress.total || 5;
      $("progress").value = job.progress.done;
      $("status").textContent = t(job.progress.note || job.status);
    }
    const job = await (await request(`/v1/jobs/${id}`)).json();
    if (job.status !== "done") throw new Error(job.error?.message ?? t(job.status));
    show(job.result);
  } catch (error) {
    $("status").textContent = error.message;
  } finally {
    $("go").disabled = false;
    $("progress").hidden = $("stop").hidden = true;
  }
}

function show(result) {
  const { kind, coverage } = result;
  const why = kind.reasons.length ? ` (${Math.min(99, Math.round(kind.confidence * 100))} % ${t("confidence")}: ${kind.reasons.join(", ")})` : "";
  const form = kind.form === kind.kind ? "" : ` · ${t("neutral")}`;
  $("status").textContent = `${t("kind")}: ${t(kind.kind)}${why}${form} · ${t("read")} ${coverage.read}/${coverage.turns} ${t("turns")}`;
  $("kept").textContent = result.kept ? keptLine(result.kept) : "";
  const facts = ["summary", "decisions", "actions", "questions"].flatMap((name) => section(t(name), result[name]));
  const parts = [el("h2", {}, t(result.view)), ...result[result.view].flatMap((part) => [el("h3", {}, part.title), ...part.bullets.map(bullet)])];
  const talk = [el("h2", {}, t("talk")), ...result.talk.map((one) => el("p", {}, `${one.speaker} · ${Math.round(one.share * 100)} % · ${one.turns} ${t("turns")}`))];
  $("minutes").replaceChildren(...facts, ...parts, ...talk);
  $("turns").replaceChildren(...result.transcript.turns.map(turn));
  $("main").hidden = false;
}

function keptLine({ folder, readers, unknown_speakers: unknown, code, reason }) {
  if (reason) return TEXT[code] ? t(code) : reason;
  const strangers = unknown.length ? ` · ${t("unknown")}: ${unknown.join(", ")}` : "";
  return `${t("keptIn")} ${folder} · ${t("readers")}: ${readers.join(", ") || t("operators")}${strangers}`;
}

function section(title, bullets) {
  return [el("h2", {}, title), ...(bullets.length ? bullets.map(bullet) : [el("p", { className: "muted" }, t("none"))])];
}

function bullet(one) {
  const time = one.start_ms === null ? "" : clock(one.start_ms);
  const task = one.owner || one.deadline;
  return el(
    "button",
    { type: "button", className: `m-bullet${one.checked ? "" : " unproved"}`, onclick: (event) => point(event.currentTarget, one.turns) },
    one.text,
    task && el("span", { className: "m-tag" }, `${t("owner")}: ${one.owner ?? t("nobody")}`),
    one.deadline && el("span", { className: "m-tag" }, `${t("deadline")}: ${one.deadline}`),
    el("small", {}, ` ${one.turns.map((i) => `#${i + 1}`).join(" ")} ${time}`),
  );
}

function point(button, turns) {
  for (const lit of document.querySelectorAll(".lit, .chosen")) lit.classList.remove("lit", "chosen");
  button.classList.add("chosen");
  for (const i of turns) $(`turn-${i}`).classList.add("lit");
  $(`turn-${turns[0]}`).scrollIntoView({ block: "center" });
}

function turn(one) {
  const time = one.start_ms === null ? null : el("time", {}, clock(one.start_ms));
  const who = el("span", { className: "m-who" }, one.speaker ?? "", time);
  return el("li", { id: `turn-${one.i}` }, who, ...pieces(one));
}

// The text in pieces; what is left out is <del> until somebody takes it back, word by word.
function pieces(one) {
  const out = [];
  let at = 0;
  for (const removal of one.removals) {
    out.push(one.text.slice(at, removal.start));
    const words = removal.text.match(/[\u3400-\u9fff]|[^\s\u3400-\u9fff]+\s*|\s+/g) ?? [removal.text];
    out.push(...words.map((word) => gone(word, removal)));
    at = removal.end;
  }
  return [...out, one.text.slice(at)];
}

function gone(word, removal) {
  const swap = (event) => {
    if (!$("turns").classList.contains("marked")) return;
    const now = event.currentTarget;
    now.replaceWith(el(now.tagName === "DEL" ? "ins" : "del", { title: now.title, onclick: swap }, word));
  };
  return el("del", { title: `${removal.kind}: ${removal.reason}. ${t("undo")}`, onclick: swap }, word);
}

function modeButton(mode) {
  const choose = () => {
    $("turns").className = `m-turns ${mode}`;
    for (const one of $("modes").children) one.setAttribute("aria-checked", String(one.dataset.mode === mode));
  };
  const button = el("button", { type: "button", role: "radio", onclick: choose }, t(mode));
  button.dataset.mode = mode;
  button.setAttribute("aria-checked", String(mode === "smoothed"));
  return button;
}

document.documentElement.lang = zh ? "zh-CN" : "en";
document.title = `默算 Mosuan · ${t("title")}`;
$("title").textContent = t("title");
$("go").textContent = t("go");
$("key").placeholder = t("key");
$("status").textContent = t("choose");
$("kind").replaceChildren(...KINDS.map((kind) => el("option", { value: kind }, kind === "auto" ? `${t("kind")}: ${t(kind)}` : t(kind))));
$("view").replaceChildren(...VIEWS.map((view) => el("option", { value: view }, view === "auto" ? `${t("viewName")}: ${t(view)}` : t(view))));
$("kind").setAttribute("aria-label", t("kind"));
$("view").setAttribute("aria-label", t("viewName"));
$("modes").replaceChildren(...MODES.map(modeButton));
$("stop").textContent = t("stop");
$("keep-text").textContent = t("keep");
$("form").addEventListener("submit", (event) => {
  event.preventDefault();
  run(upload);
});
const asked = new URLSearchParams(location.search).get("job");
if (asked) run(async () => encodeURIComponent(asked));
