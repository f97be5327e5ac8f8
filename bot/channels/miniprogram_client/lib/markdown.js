// Markdown → blocks of nodes for `rich-text`. Text stays text: nothing of it becomes a tag, an address or a script.
'use strict'

const text = (value) => ({ type: 'text', text: value })
const node = (name, children, more = {}) => ({ name, attrs: { class: `md-${name}`, ...more }, children })

// Inline marks, the longest first. What has no partner stays as it was written.
const MARKS = /(`+)([^`\n]+?)\1|\*\*([^*\s](?:[^*\n]*[^*\s])?)\*\*|\*([^*\s](?:[^*\n]*[^*\s])?)\*|\[([^\]\n]+)\]\(([^()\s]+)\)/g

function inline(source) {
  const nodes = []
  let at = 0
  for (const found of source.matchAll(MARKS)) {
    const [whole, , code, strong, em, label, url] = found
    if (found.index > at) nodes.push(text(source.slice(at, found.index)))
    if (code !== undefined) nodes.push(node('code', [text(code)]))
    else if (strong !== undefined) nodes.push(node('strong', inline(strong)))
    else if (em !== undefined) nodes.push(node('em', inline(em)))
    // rich-text opens no address, so it is shown.
    else nodes.push(text(label === url ? label : `${label} (${url})`))
    at = found.index + whole.length
  }
  if (at < source.length) nodes.push(text(source.slice(at)))
  return nodes
}

const isTableRule = (line) => /^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$/.test(line) && line.includes('-')
const cells = (line) => line.trim().replace(/^\||\|$/g, '').split('|').map((cell) => cell.trim())

function table(lines) {
  const row = (line, name) => node('tr', cells(line).map((cell) => node(name, inline(cell))))
  const body = lines.slice(2).map((line) => row(line, 'td'))
  return node('table', [row(lines[0], 'th'), ...body])
}

function list(lines, isNumbered) {
  const items = lines.map((line) => node('li', inline(line.replace(/^\s*(?:[-*+]|\d+[.)])\s+/, ''))))
  return node(isNumbered ? 'ol' : 'ul', items)
}

// Kinds of blocks: whether a line begins one, and whether the next lines still belong to it.
const BULLET = /^\s*[-*+]\s+\S/
const NUMBER = /^\s*\d+[.)]\s+\S/
const HEADING = /^(#{1,6})\s+(.*)$/
const FENCE = /^\s*(`{3,}|~{3,})/
const QUOTE = /^\s*>\s?/
const RULE = /^\s*([-*_])(?:\s*\1){2,}\s*$/

// Lines from `at` as long as they fit.
function run(lines, at, fits) {
  let end = at
  while (end < lines.length && fits(lines[end])) end += 1
  return lines.slice(at, end)
}

function begins(lines, at) {
  const line = lines[at]
  const isTable = line.includes('|') && at + 1 < lines.length && isTableRule(lines[at + 1])
  return isTable || [BULLET, NUMBER, HEADING, FENCE, QUOTE, RULE].some((kind) => kind.test(line))
}

// [block, number of lines] at `at`, which is no blank line.
function blockAt(lines, at) {
  const line = lines[at]
  const fence = line.match(FENCE)
  if (fence) {
    const inside = run(lines, at + 1, (next) => !next.trim().startsWith(fence[1]))
    const isClosed = at + 1 + inside.length < lines.length
    return [node('pre', [text(inside.join('\n'))]), inside.length + (isClosed ? 2 : 1)]
  }
  if (line.includes('|') && at + 1 < lines.length && isTableRule(lines[at + 1])) {
    const rows = [line, lines[at + 1], ...run(lines, at + 2, (next) => next.includes('|'))]
    return [table(rows), rows.length]
  }
  const heading = line.match(HEADING)
  if (heading) return [node(`h${heading[1].length}`, inline(heading[2])), 1]
  if (RULE.test(line)) return [node('hr', []), 1]
  if (QUOTE.test(line)) {
    const quoted = run(lines, at, (next) => QUOTE.test(next))
    return [node('blockquote', inline(quoted.map((next) => next.replace(QUOTE, '')).join('\n'))), quoted.length]
  }
  for (const kind of [BULLET, NUMBER]) {
    if (kind.test(line)) {
      const items = run(lines, at, (next) => kind.test(next) && !RULE.test(next))
      return [list(items, kind === NUMBER), items.length]
    }
  }
  let end = at + 1
  while (end < lines.length && lines[end].trim() && !begins(lines, end)) end += 1
  return [node('p', inline(lines.slice(at, end).join('\n'))), end - at]
}

// [{ scrolls, nodes }]: a table is a block of its own, so that the page can let it scroll sideways.
function toBlocks(markdown) {
  const lines = markdown.split('\n')
  const blocks = []
  for (let at = 0; at < lines.length; ) {
    if (!lines[at].trim()) {
      at += 1
      continue
    }
    const [block, size] = blockAt(lines, at)
    const scrolls = block.name === 'table' || block.name === 'pre'
    const before = blocks[blocks.length - 1]
    if (before && !scrolls && !before.scrolls) before.nodes.push(block)
    else blocks.push({ scrolls, nodes: [block] })
    at += size
  }
  return blocks
}

module.exports = { toBlocks, inline }
