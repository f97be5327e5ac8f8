// A subset of Markdown → DOM nodes: paragraphs, headings, lists, quotes, tables, code, emphasis, links, math.
// Text becomes text nodes, never markup. Images are not drawn: fetching one would tell a stranger who reads.

import { el } from "./dom.js";
import { displayMath as drawFormula, math } from "./math.js";

// Draws `text` into `root`; blocks that did not change since the last call keep their nodes, so a growing
// answer costs one block per frame.
export function renderInto(root, text) {
  const blocks = blocksOf(text.split("\n"));
  blocks.forEach((block, i) => {
    const old = root.children[i];
    if (old?.source === block.source) return;
    const node = block.draw();
    node.source = block.source;
    if (old) old.replaceWith(node);
    else root.append(node);
  });
  while (root.children.length > blocks.length) root.lastElementChild.remove();
}

export function render(text) {
  const fragment = document.createDocumentFragment();
  for (const block of blocksOf(text.split("\n"))) fragment.append(block.draw());
  return fragment;
}

const FENCE = /^\s*(```+|~~~+)/;
const MATH_OPEN = /^\s*(\\\[|\$\$)/;
const HEADING = /^(#{1,6})\s+(.*)$/;
const RULE = /^\s*([-*_])(?:\s*\1){2,}\s*$/;
const ITEM = /^(\s*)([-*+•]|\d{1,3}[.)、])\s+(.*)$/;
const QUOTE = /^\s*>\s?/;
const TABLE_LINE = /^\s*\|?\s*:?-{2,}:?\s*(\|\s*:?-{2,}:?\s*)*\|?\s*$/;

function blocksOf(lines) {
  const blocks = [];
  for (let i = 0; i < lines.length; ) {
    if (!lines[i].trim()) {
      i += 1;
      continue;
    }
    const [length, draw] = blockAt(lines, i);
    blocks.push({ source: lines.slice(i, i + length).join("\n"), draw });
    i += length;
  }
  return blocks;
}

// How many lines the block at `i` takes, and how to draw it.
function blockAt(lines, i) {
  const line = lines[i];
  const fence = line.match(FENCE);
  if (fence) return until(lines, i, (other) => other.trim().startsWith(fence[1]), drawCode);
  const open = line.match(MATH_OPEN);
  if (open) return displayMath(lines, i, open[1] === "$$" ? "$$" : "\\]");
  const heading = line.match(HEADING);
  if (heading) return [1, () => el(`h${Math.min(6, heading[1].length + 2)}`, {}, ...inline(heading[2]))];
  if (RULE.test(line)) return [1, () => el("hr")];
  if (line.includes("|") && TABLE_LINE.test(lines[i + 1] ?? "")) {
    return during(lines, i, (other) => other.includes("|"), drawTable);
  }
  if (QUOTE.test(line)) return during(lines, i, (other) => QUOTE.test(other), drawQuote);
  if (ITEM.test(line)) return during(lines, i, (other) => ITEM.test(other) || /^\s{2,}\S/.test(other), drawList);
  return during(lines, i, (other, n) => n === 0 || !startsBlock(other), drawParagraph);
}

function startsBlock(line) {
  return [FENCE, MATH_OPEN, HEADING, RULE, ITEM, QUOTE].some((pattern) => pattern.test(line));
}

function during(lines, start, belongs, draw) {
  let end = start;
  while (end < lines.length && lines[end].trim() && belongs(lines[end], end - start)) end += 1;
  const own = lines.slice(start, end);
  return [end - start, () => draw(own)];
}

function until(lines, start, closes, draw) {
  let end = start + 1;
  while (end < lines.length && !closes(lines[end])) end += 1;
  const own = lines.slice(start + 1, end);
  return [Math.min(end + 1, lines.length) - start, () => draw(own)];
}

function displayMath(lines, start, close) {
  let end = start;
  const rest = (n) => (n === start ? lines[n].replace(MATH_OPEN, "") : lines[n]);
  while (end < lines.length - 1 && !rest(end).includes(close)) end += 1;
  const source = lines.slice(start, end + 1).map((_, n) => rest(start + n)).join("\n");
  const [formula, after = ""] = source.split(close);
  const draw = () => el("div", { className: "formula" }, ...drawFormula(formula.trim()), ...inline(after));
  return [end + 1 - start, draw];
}

const drawCode = (lines) => el("pre", {}, el("code", {}, lines.join("\n")));
const drawQuote = (lines) => el("blockquote", {}, render(lines.map((line) => line.replace(QUOTE, "")).join("\n")));

function drawParagraph(lines) {
  const nodes = lines.flatMap((line, i) => (i ? [el("br"), ...inline(line)] : inline(line)));
  return el("p", {}, ...nodes);
}

function drawTable([head, , ...rows]) {
  const cells = (line) => line.trim().replace(/^\||\|$/g, "").split("|").map((cell) => cell.trim());
  const numeric = (cell) => /^[-+−]?[¥$€£]?[\d,.\s]+%?$/.test(cell);
  const first = cells(rows[0] ?? "");
  const th = cells(head).map((cell, i) =>
    el("th", { scope: "col", className: numeric(first[i] ?? "") ? "number" : "" }, ...inline(cell)));
  const trs = rows.map((row) =>
    el("tr", {}, ...cells(row).map((cell) => el("td", { className: numeric(cell) ? "number" : "" }, ...inline(cell)))));
  const table = el("table", {}, el("thead", {}, el("tr", {}, ...th)), el("tbody", {}, ...trs));
  return el("div", { className: "table", tabIndex: 0 }, table);
}

function drawList(lines) {
  const [, indent, mark] = lines[0].match(ITEM);
  const ordered = /\d/.test(mark);
  const list = el(ordered ? "ol" : "ul", ordered ? { start: parseInt(mark, 10) } : {});
  let inner = [];
  const close = () => {
    if (inner.length) list.lastElementChild.append(render(dedent(inner).join("\n")));
    inner = [];
  };
  for (const line of lines) {
    const item = line.match(ITEM);
    if (item && item[1].length <= indent.length + 1) {
      close();
      list.append(el("li", {}, ...inline(item[3])));
    } else inner.push(line);
  }
  close();
  return list;
}

function dedent(lines) {
  const depth = Math.min(...lines.map((line) => line.match(/^\s*/)[0].length));
  return lines.map((line) => line.slice(depth));
}

// `$5 and $6` is money, not math: a formula may not begin or end with a space, nor be followed by a digit.
// `3*4*5` is a product, not emphasis: a star that opens or closes emphasis has no word on its outer side. That is
// matched as `before`, since Safari learnt to look behind only in 16.4.
const INLINE = new RegExp(
  [
    /(?<escape>\\[*_`$#[\]|~])/,
    /`(?<code>[^`\n]+)`/,
    /\\\((?<paren>.+?)\\\)/,
    /\$(?<dollar>[^\s$](?:[^$\n]*[^\s$\\])?)\$(?!\d)/,
    /\*\*(?<strong>\S(?:.*?\S)?)\*\*/,
    /~~(?<del>\S(?:.*?\S)?)~~/,
    /(?<before>^|[^\w*])\*(?<em>[^\s*](?:[^*]*[^\s*])?)\*(?![\w*])/,
    /\[(?<label>[^\]\n]+)\]\((?<href>https?:\/\/[^\s)]+|\/static\/meetings\.html\?job=\w+)\)/,
  ].map((part) => part.source).join("|"),
  "u",
);

export function inline(text) {
  const nodes = [];
  for (let rest = text; rest; ) {
    const found = rest.match(INLINE);
    if (!found) {
      nodes.push(rest);
      break;
    }
    if (found.index) nodes.push(rest.slice(0, found.index));
    if (found.groups.before) nodes.push(found.groups.before);
    nodes.push(draw(found.groups));
    rest = rest.slice(found.index + found[0].length);
  }
  return nodes;
}

function draw({ escape, code, paren, dollar, strong, del, em, label, href }) {
  if (escape) return escape[1];
  if (code) return el("code", {}, code);
  if (paren ?? dollar) return math(paren ?? dollar);
  if (strong) return el("strong", {}, ...inline(strong));
  if (del) return el("del", {}, ...inline(del));
  if (em) return el("em", {}, ...inline(em));
  return el("a", { href, target: "_blank", rel: "noopener noreferrer" }, ...inline(label));
}
