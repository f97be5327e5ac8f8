// Markdown → nodes: what WeChat takes, and nothing that a text could smuggle in.
'use strict'

const test = require('node:test')
const assert = require('node:assert')
const { toBlocks } = require('../../../../bot/channels/miniprogram_client/lib/markdown')
const { chance, anyText } = require('./chance')

const NAMES = 'p h1 h2 h3 h4 h5 h6 ul ol li strong em code pre blockquote hr table tr th td'.split(' ')

const textIn = (nodes) => nodes.map((node) => (node.type === 'text' ? node.text : textIn(node.children))).join('')
const nodesOf = (markdown) => toBlocks(markdown).flatMap((block) => block.nodes)
const shape = (node) => (node.type === 'text' ? node.text : [node.name, ...node.children.map(shape)])

test('the usual marks', () => {
  const cases = {
    '# 标题': [['h1', '标题']],
    'a **b** *c* `d*e`': [['p', 'a ', ['strong', 'b'], ' ', ['em', 'c'], ' ', ['code', 'd*e']]],
    '- one\n- **two**\n\n1. three': [['ul', ['li', 'one'], ['li', ['strong', 'two']]], ['ol', ['li', 'three']]],
    '```python\na = 1 * 2\n\nb\n```\nafter': [['pre', 'a = 1 * 2\n\nb'], ['p', 'after']],
    '> said\n> more': [['blockquote', 'said\nmore']],
    '---': [['hr']],
    '[here](https://a.b/c)': [['p', 'here (https://a.b/c)']],
    '3 * 4 * 5 = 60': [['p', '3 * 4 * 5 = 60']],
    '2 ** 3 and 4 ** 5': [['p', '2 ** 3 and 4 ** 5']],
    '等级|下限\n---|---\nP6|24,000': [['table', ['tr', ['th', '等级'], ['th', '下限']], ['tr', ['td', 'P6'], ['td', '24,000']]]],
  }
  for (const [markdown, nodes] of Object.entries(cases)) {
    assert.deepStrictEqual(nodesOf(markdown).map(shape), nodes, markdown)
  }
})

test('a table and code scroll; text around them does not', () => {
  const blocks = toBlocks('before\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nafter\n\nmore')
  assert.deepStrictEqual(blocks.map((block) => block.scrolls), [false, true, false])
  assert.strictEqual(blocks[2].nodes.length, 2)
})

test('tags stay text, and no node has an address', () => {
  const markdown = '<img src=x onerror=alert(1)> <script>x</script> [a](javascript:alert(1)) ![b](http://c/d)'
  const nodes = nodesOf(markdown)
  assert.ok(textIn(nodes).includes('<img src=x onerror=alert(1)> <script>x</script>'))
  assert.ok(!JSON.stringify(nodes).includes('"href"'))
  assert.ok(!JSON.stringify(nodes).includes('"src"'))
})

test('any text becomes known nodes, no letter or digit is lost, and half an answer is no error', () => {
  const random = chance(4)
  const kept = (value) => (value.match(/[A-Za-z中文：é😀\u{1d7d9}]/gu) || []).join('')
  const walk = (node) => {
    if (node.type === 'text') return assert.strictEqual(typeof node.text, 'string')
    assert.ok(NAMES.includes(node.name), node.name)
    assert.deepStrictEqual(Object.keys(node.attrs), ['class'])
    return node.children.forEach(walk)
  }
  for (let round = 0; round < 2000; round += 1) {
    // A word after a fence names its language and is not shown, so texts here have no fences.
    const markdown = anyText(random, 80).replace(/`{3,}/g, '`')
    const nodes = nodesOf(markdown)
    nodes.forEach(walk)
    assert.strictEqual(kept(textIn(nodes)), kept(markdown), JSON.stringify(markdown))
  }
})

test('a long line without partners takes no long time', { timeout: 20000 }, () => {
  for (const sign of ['*', '`', '[', '**a', '|-', '[a](', '> ', '_']) nodesOf(sign.repeat(20000))
})
