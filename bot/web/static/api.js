// The server's interface as functions. Holds the token; everything it throws is an ApiError with a status.

import { events } from "./stream.js";

const TOKEN = "mosuan.token";
const CONVERSATION = "mosuan.conversation";

export class ApiError extends Error {
  constructor(status, message, code) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

export const token = {
  get: () => localStorage.getItem(TOKEN),
  set: (value) => (value ? localStorage.setItem(TOKEN, value) : localStorage.removeItem(TOKEN)),
};

export const conversation = {
  get: () => localStorage.getItem(CONVERSATION),
  set: (value) => (value ? localStorage.setItem(CONVERSATION, value) : localStorage.removeItem(CONVERSATION)),
};

// crypto.randomUUID exists only on https and localhost; a phone on the office network uses plain http.
export function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

async function call(path, { method = "GET", body, signal } = {}) {
  const headers = {};
  if (token.get()) headers.Authorization = `Bearer ${token.get()}`;
  const isForm = body instanceof FormData; // its type has a boundary that only the browser knows
  if (body !== undefined && !isForm) headers["Content-Type"] = "application/json";
  let response;
  try {
    response = await fetch(path, { method, headers, signal, body: body === undefined || isForm ? body : JSON.stringify(body) });
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new ApiError(0, "unreachable");
  }
  if (response.ok) return response;
  const problem = await response.json().catch(() => ({}));
  throw new ApiError(response.status, problem.error?.message ?? response.statusText, problem.error?.code);
}

const json = async (path, options) => (await call(path, options)).json();

export const me = () => json("/v1/me");
export const conversations = async () => (await json("/v1/conversations")).data;
export const history = (id) => json(`/v1/conversations/${encodeURIComponent(id)}`);
export const image = async (url) => (await call(url)).blob();
export const feedback = (turn, verdict) => json("/v1/feedback", { method: "POST", body: { turn, verdict } });

// Demo mode only: null where the server does not offer it.
export async function people() {
  try {
    return (await json("/demo/people")).data;
  } catch (error) {
    if (error.status === 404) return null;
    throw error;
  }
}

export const demoToken = (user) => json("/demo/token", { method: "POST", body: { user } });

// A transcript becomes a job of minutes, which a question can then name as its file.
export async function attach(file) {
  const body = new FormData();
  body.append("file", file);
  body.append("format", "brief");
  const job = await json("/v1/meetings/minutes", { method: "POST", body });
  return { file_id: job.id, filename: file.name };
}

// One turn: yields {status}, {text} and at last {final}.
export async function* ask({ question, file, conversation, messageId, signal }) {
  const parts = [{ type: "text", text: question }, { type: "file", file }];
  const response = await call("/v1/chat/completions", {
    method: "POST",
    signal,
    body: {
      model: "assistant",
      stream: true,
      conversation,
      client_msg_id: messageId,
      messages: [{ role: "user", content: file ? parts : question }],
    },
  });
  for await (const chunk of events(response)) {
    if (chunk.error) throw new ApiError(500, chunk.error.message, chunk.error.code);
    if (chunk.mosuan?.status) yield { status: chunk.mosuan.status };
    const text = chunk.choices?.[0]?.delta?.content;
    if (text) yield { text };
    if (chunk.mosuan?.outcome) yield { final: chunk.mosuan };
  }
}
