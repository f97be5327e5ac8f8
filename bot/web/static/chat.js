// The conversation in view: asks, shows the answer while it comes, stops, retries, loads what was said before.

import * as api from "./api.js";
import { AnswerBubble, questionBubble } from "./bubbles.js";
import { $ } from "./dom.js";
import { t } from "./i18n.js";
import { StreamCut } from "./stream.js";

const NEAR_END_PX = 80; // a reader further up than this is reading; do not pull the page away

export class Chat {
  // `hooks`: { onBusy(isBusy), onTurn(), onUnauthorized() → whether there is a new token }.
  constructor(hooks) {
    this.hooks = hooks;
    this.messages = $("messages");
    this.scroller = $("scroller");
    this.abort = null;
    this.scroller.addEventListener("scroll", () => this.showToEnd(), { passive: true });
    $("to-end").addEventListener("click", () => this.toEnd("smooth"));
  }

  get busy() {
    return this.abort !== null;
  }

  clear() {
    this.stop();
    this.messages.replaceChildren();
    this.showEmpty();
  }

  showEmpty() {
    $("empty").hidden = this.messages.childElementCount > 0;
    this.showToEnd();
  }

  stop() {
    this.abort?.abort();
  }

  // Shows the conversation `id` as the server has it. Returns its title, null if it is not there any more.
  async load(id) {
    this.clear();
    let conversation;
    try {
      conversation = await api.history(id);
    } catch (error) {
      if (error.status === 404) return null;
      throw error;
    }
    for (const turn of conversation.turns) this.showPast(turn);
    this.showEmpty();
    this.toEnd("instant");
    return conversation.title;
  }

  showPast(turn) {
    const answer = this.answerBubble(turn.question);
    this.messages.append(questionBubble(turn.question), answer.node);
    answer.text = turn.answer;
    if (turn.withheld) answer.text = t("withheld");
    if (turn.outcome) answer.finish(turn);
    else answer.stop();
  }

  answerBubble(question, file) {
    const answer = new AnswerBubble(question, {
      onImage: api.image,
      onRetry: () => {
        if (this.busy) return;
        answer.node.previousElementSibling?.remove();
        answer.node.remove();
        this.ask(question, file);
      },
      onVerdict: (turn, verdict) => {
        this.announce(t("thanks"));
        api.feedback(turn, verdict).catch(() => {});
      },
    });
    answer.onDraw = () => this.follow();
    return answer;
  }

  // `file` is a transcript: what comes back are its minutes.
  async ask(question, file) {
    if (this.busy) return;
    const abort = new AbortController();
    this.abort = abort;
    this.hooks.onBusy(true);
    const id = api.conversation.get() ?? api.newId();
    api.conversation.set(id);
    const answer = this.answerBubble(question, file);
    this.messages.append(questionBubble(file ? `${question} [${file.name}]`.trim() : question), answer.node);
    this.showEmpty();
    answer.status("thinking");
    this.toEnd("smooth");
    const request = { question, attached: file, conversation: id, messageId: api.newId(), signal: abort.signal };
    try {
      await this.receive(answer, request).catch(async (error) => {
        // A token of the demo lives an hour; with a fresh one the same question goes out again.
        if (error.status !== 401 || !(await this.hooks.onUnauthorized())) throw error;
        return this.receive(answer, request);
      });
    } catch (error) {
      this.showProblem(answer, error, abort.signal);
    } finally {
      this.abort = null;
      this.hooks.onBusy(false);
      this.follow();
      this.hooks.onTurn();
    }
  }

  async receive(answer, request) {
    if (request.attached) request.file ??= await api.attach(request.attached);
    for await (const { status, text, final } of api.ask(request)) {
      if (status) {
        answer.status(status);
        this.announce(t(status));
        this.follow();
      }
      if (text) answer.add(text);
      if (final) {
        answer.finish(final);
        this.announce(answer.text);
      }
    }
  }

  showProblem(answer, error, signal) {
    if (signal.aborted) return answer.stop();
    const known = { 0: "offline", 401: "keyWrong", 413: "tooLong", 429: "busy", 503: "busy" }[error.status];
    if (error.code === "turn_failed") answer.fail(error.message);
    else answer.fail(t(error instanceof StreamCut || error instanceof TypeError ? "lost" : (known ?? "failed")));
    return undefined;
  }

  announce(text) {
    $("announce").textContent = text;
  }

  get nearEnd() {
    const { scrollHeight, scrollTop, clientHeight } = this.scroller;
    return scrollHeight - scrollTop - clientHeight < NEAR_END_PX;
  }

  follow() {
    if (this.following) this.toEnd("instant");
  }

  toEnd(behavior) {
    this.following = true;
    this.scroller.scrollTo({ top: this.scroller.scrollHeight, behavior });
  }

  showToEnd() {
    this.following = this.nearEnd;
    $("to-end").hidden = this.nearEnd;
  }
}
