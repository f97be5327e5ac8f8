// One turn on the screen: the question, and the answer with its status line, sources, outcome and buttons.
// Draws what it is told; asks the server nothing.

import { el, icon } from "./dom.js";
import { language, t } from "./i18n.js";
import { render, renderInto } from "./render.js";

const UP = "M7 11v9H4v-9zM7 11l4-8c1.7 0 2.6 1.2 2.3 2.8L12.6 9H18a2 2 0 0 1 2 2.4l-1.3 7A2 2 0 0 1 16.7 20H7";
const DOWN = "M17 13V4h3v9zM17 13l-4 8c-1.7 0-2.6-1.2-2.3-2.8L11.4 15H6a2 2 0 0 1-2-2.4l1.3-7A2 2 0 0 1 7.3 4H17";
const COPY = "M9 9h10v11H9zM5 15V4h10";
const RETRY = "M19.5 12a7.5 7.5 0 1 1-2.3-5.4M19.5 3.5v4h-4";
const SHIELD = "M12 3.5l7 2.5v5.5c0 4.3-2.9 7.5-7 9-4.1-1.5-7-4.7-7-9V6z";
const RING = "M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18z";
const ASK = `${RING}M9.7 9.3a2.4 2.4 0 1 1 3.5 2.2c-.8.5-1.2 1-1.2 2M12 16.8v.01`;
const WARN = `${RING}M12 7.5v5.5M12 16.5v.01`;
const MARKS = { refused: SHIELD, clarify: ASK, failed: WARN };

export function questionBubble(text) {
  return el("li", { className: "turn mine" }, el("div", { className: "bubble", dir: "auto" }, text));
}

// `actions`: { onRetry(), onVerdict(turn, verdict), onImage(url) → blob }. The answer grows by status(), add() and ends by one of
// finish(), fail(), stop().
export class AnswerBubble {
  constructor(question, actions) {
    this.question = question;
    this.actions = actions;
    this.text = "";
    this.body = el("div", { className: "body", dir: "auto" });
    this.statusText = el("span", { className: "status-text" });
    this.statusLine = el("div", { className: "status", hidden: true }, beads(), this.statusText);
    this.bubble = el("div", { className: "bubble" }, this.body, this.statusLine);
    this.foot = el("div", { className: "foot" });
    this.node = el("li", { className: "turn theirs streaming", ariaBusy: "true" }, this.bubble, this.foot);
    this.frame = 0;
  }

  status(state) {
    this.statusText.textContent = t(state);
    this.statusLine.hidden = false;
  }

  add(text) {
    this.text += text;
    this.statusLine.hidden = true;
    this.frame ||= requestAnimationFrame(() => this.draw());
  }

  draw() {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    renderInto(this.body, this.text);
    this.onDraw?.();
  }

  finish({ outcome, citations = [], tools = [], images = [], turn, verdict }) {
    if (citations.length) this.text = renumbered(this.text);
    this.close(outcome);
    const mark = outcome !== "answered" && outcomeMark(outcome);
    if (mark) this.bubble.prepend(mark);
    images.forEach(({ url }, i) => this.showImage(url, i + 1));
    if (citations.length) this.bubble.append(sources(citations));
    this.foot.append(
      ...tools.slice(-1).map(toolNote),
      copyButton(() => this.text),
      ...(outcome === "failed" ? [this.retryButton()] : []),
      ...(turn ? verdictButtons(turn, verdict, this.actions.onVerdict) : []),
    );
  }

  // A drawing needs the reader's key, so the page fetches it and shows its own copy.
  showImage(url, number) {
    const img = el("img", { alt: t("drawing", { number, question: this.question }) });
    img.addEventListener("load", () => {
      URL.revokeObjectURL(img.src);
      this.onDraw?.();
    });
    const figure = el("figure", { className: "drawing", ariaBusy: "true" }, img);
    this.bubble.append(figure);
    this.actions.onImage(url).then((blob) => {
      img.src = URL.createObjectURL(blob);
      figure.ariaBusy = "false";
    }).catch(() => figure.replaceWith(el("p", { className: "problem" }, icon(WARN), t("drawingLost"))));
  }

  // The reader stopped it; what is there stays, marked as unfinished.
  stop() {
    this.close("stopped");
    this.foot.append(el("span", { className: "note" }, t("stopped")), this.retryButton());
  }

  fail(message) {
    this.close("failed");
    const line = el("p", { className: "problem" }, icon(WARN), message);
    this.bubble.append(line);
    this.foot.append(this.retryButton());
  }

  close(outcome) {
    this.draw();
    this.statusLine.remove();
    this.node.classList.remove("streaming");
    this.node.classList.add(outcome);
    this.node.ariaBusy = "false";
    if (!this.text && outcome === "stopped") this.bubble.hidden = true;
  }

  retryButton() {
    return el("button", { className: "foot-button retry", type: "button", onclick: this.actions.onRetry }, icon(RETRY), t("retry"));
  }
}

// An abacus rod: what moves while nothing can be shown.
function beads() {
  return el("span", { className: "beads", ariaHidden: "true" }, el("i"), el("i"), el("i"));
}

function outcomeMark(outcome) {
  const label = { refused: "outcomeRefused", clarify: "outcomeClarify", failed: "outcomeFailed" }[outcome];
  return label && el("p", { className: "mark" }, icon(MARKS[outcome]), t(label));
}

// A chip per passage; tapping one unfolds its quote below, tapping again folds it.
function sources(citations) {
  const panel = el("blockquote", { className: "quote", hidden: true, tabIndex: -1 });
  const chips = citations.map((citation, i) => {
    const title = citation.title || citation.document.split("/").pop();
    const chip = el(
      "button",
      { className: "chip", type: "button", ariaExpanded: "false", title: citation.document },
      el("span", { className: "chip-number" }, String(i + 1)),
      el("span", { className: "chip-title" }, title),
    );
    chip.addEventListener("click", () => {
      const open = chip.ariaExpanded !== "true";
      for (const other of chips) other.ariaExpanded = "false";
      chip.ariaExpanded = String(open);
      panel.hidden = !open;
      if (!open) return;
      panel.replaceChildren(
        el("div", { className: "quote-text body", dir: "auto" }, render(citation.quote)),
        el("footer", {}, t("quoteOf", { title }), el("code", {}, citation.document)),
      );
      panel.scrollIntoView({ block: "nearest", behavior: "smooth" });
    });
    return chip;
  });
  return el("section", { className: "sources", ariaLabel: t("sources") }, el("div", { className: "chips" }, ...chips), panel);
}

// The model counts all passages it was given; the reader sees those that were used, in the order of their marks.
function renumbered(text) {
  const seen = new Map();
  return text.replace(/([[【])(\d{1,3})([\]】])/g, (_, open, mark, close) => {
    if (!seen.has(mark)) seen.set(mark, seen.size + 1);
    return open + seen.get(mark) + close;
  });
}

function toolNote({ name, seconds }) {
  const text = name === "search_knowledge" ? t("searched") : t("calculated", { seconds: seconds.toFixed(1) });
  return name === "ask_user" ? "" : el("span", { className: "note" }, text);
}

function copyButton(text) {
  const label = t("copy");
  const button = el("button", { className: "foot-button", type: "button", title: label, ariaLabel: label }, icon(COPY));
  button.addEventListener("click", async () => {
    await navigator.clipboard?.writeText(text());
    button.classList.add("chosen");
    button.title = t("copied");
  });
  return navigator.clipboard ? button : ""; // plain http has no clipboard
}

function verdictButtons(turn, verdict, onVerdict) {
  const choices = { up: [UP, "helpful"], down: [DOWN, "unhelpful"] };
  const buttons = Object.entries(choices).map(([name, [path, key]]) =>
    el(
      "button",
      {
        className: "foot-button verdict", type: "button", title: t(key), ariaLabel: t(key),
        ariaPressed: String(name === verdict), onclick: () => choose(name),
      },
      icon(path),
    ));
  const choose = (name) => {
    Object.keys(choices).forEach((other, i) => (buttons[i].ariaPressed = String(other === name)));
    onVerdict(turn, name);
  };
  return buttons;
}

export function suggestion(text, onPick) {
  return el("li", {}, el("button", { className: "suggestion", type: "button", lang: language, onclick: () => onPick(text) }, text));
}
