// Server-sent events over fetch: bytes in, JSON objects out. Chunks may be cut anywhere, even inside a
// character, so the decoder keeps what is incomplete. Knows nothing of what the objects mean.

export async function* events(response) {
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let rest = "";
  let whole = false;
  try {
    for (;;) {
      const { value, done } = await reader.read();
      rest += done ? decoder.decode() : decoder.decode(value, { stream: true });
      const blocks = rest.split(/\r?\n\r?\n/);
      rest = blocks.pop();
      for (const block of blocks) {
        const data = dataOf(block);
        if (data === "[DONE]") {
          whole = true;
          return;
        }
        if (data) yield JSON.parse(data);
      }
      if (done) break;
    }
  } finally {
    if (!whole) reader.cancel().catch(() => {});
  }
  throw new StreamCut();
}

// The stream ended without its last event: what was shown may be half an answer.
export class StreamCut extends Error {}

function dataOf(block) {
  return block
    .split(/\r?\n/)
    .filter((line) => line.startsWith("data:"))
    .map((line) => line.slice(line.startsWith("data: ") ? 6 : 5))
    .join("\n");
}
