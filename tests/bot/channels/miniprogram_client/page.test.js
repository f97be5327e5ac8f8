// The page against a small server, over lines that break at any byte: every character exactly once.
'use strict'

const test = require('node:test')
const assert = require('node:assert')
const { createPage } = require('../../../../bot/channels/miniprogram_client/pages/chat/page')
const { ENDINGS, fromServer, newTurn, step, textOf } = require('../../../../bot/channels/miniprogram_client/lib/turn')
const { chance, anyText } = require('./chance')
const { startServer } = require('./server')
const { createWx, mount } = require('./wx')

const soon = () => new Promise((done) => setTimeout(done, 1))

function open(server, { seed = 1, breaks = 0.002, storage = new Map(), noticeTemplate = '' } = {}) {
  const random = chance(seed)
  const config = { server: server.url, conversation: 'main', noticeTemplate }
  const wx = createWx({ random, breaks, storage })
  const page = mount(createPage({ wx, config, now: () => 1700000000000, random, sleep: soon }))
  return { page, wx, storage }
}

async function ask(page, text) {
  page.onDraft({ detail: { value: text } })
  await page.onAsk()
  return page.data.turns[page.data.turns.length - 1]
}

for (const seed of [1, 2, 3, 4, 5]) {
  test(`every character exactly once over breaking lines, seed ${seed}`, { timeout: 60000 }, async (t) => {
    const random = chance(seed)
    const deltas = Array.from({ length: 60 }, () => anyText(random, 60) || 'x')
    const server = await startServer({ deltas, random })
    t.after(server.close) // an open server would keep Node waiting
    const { page } = open(server, { seed })
    await page.onLoad()
    const turn = await ask(page, '你好')
    assert.strictEqual(turn.status, 'done')
    assert.strictEqual(textOf(turn), deltas.join(''))
    assert.strictEqual(turn.label, '内容由 AI 生成')
    assert.ok(server.state.lines > 3, 'the lines did break')
    // The page appends: each character of the answer goes through setData once.
    const appended = page.patches.flatMap((patch) => Object.entries(patch).filter(([path]) => path.includes('pieces[')))
    assert.strictEqual(appended.map(([, text]) => text).join(''), deltas.join(''))
    })
}

test('a question is asked until the server takes it, always by the same id', { timeout: 60000 }, async (t) => {
  const server = await startServer({ deltas: ['ok'], random: chance(9) })
  t.after(server.close)
  server.state.fail = 4
  const { page, storage } = open(server, { breaks: 0 })
  await page.onLoad()
  assert.strictEqual(textOf(await ask(page, 'Hi')), 'ok')
  assert.strictEqual(server.state.asked.length, 1)
  assert.ok(!storage.has('mosuan-pending'))
})

test('an app that was killed while asking asks again after its start', { timeout: 60000 }, async (t) => {
  const server = await startServer({ deltas: ['ok'], random: chance(9) })
  t.after(server.close)
  const pending = { client_msg_id: 'm-1', text: 'Hi', conversation: 'main', notify: false }
  const { page } = open(server, { breaks: 0, storage: new Map([['mosuan-pending', pending]]) })
  await page.onLoad()
  assert.deepStrictEqual(server.state.asked, [pending])
  assert.strictEqual(textOf(page.data.turns[0]), 'ok')
})

test('a turn that still runs is followed after a start, and one that was taken is not asked again', async (t) => {
  const server = await startServer({ deltas: ['a', 'b', 'c'], random: chance(9), pauses: 0 })
  t.after(server.close)
  const pending = { client_msg_id: 'm-1', text: 'Hi', conversation: 'main', notify: false }
  server.state.asked.push(pending)
  server.state.turns.push({ ...server.turn(), text: 'a', last: 2 })
  const { page, storage } = open(server, { breaks: 0, storage: new Map([['mosuan-pending', pending]]) })
  await page.onLoad()
  while (!ENDINGS.includes(page.data.turns[0].status)) await soon()
  assert.strictEqual(textOf(page.data.turns[0]), 'abc')
  assert.strictEqual(server.state.asked.length, 1)
  assert.ok(!storage.has('mosuan-pending'))
})

test('hiding the page lets the lines go, showing it goes on where it was', { timeout: 60000 }, async (t) => {
  const deltas = Array.from({ length: 20 }, (_, i) => `${i} `)
  const server = await startServer({ deltas, random: chance(3), pauses: 0.9 })
  t.after(server.close)
  const { page } = open(server, { breaks: 0 })
  await page.onLoad()
  const asking = ask(page, 'Hi')
  while (!page.data.turns[0]?.pieces.length) await soon()
  page.onHide()
  await asking
  const before = page.data.turns[0].last
  await soon()
  assert.strictEqual(page.data.turns[0].last, before)
  await page.onShow()
  while (!ENDINGS.includes(page.data.turns[0].status)) await soon()
  assert.strictEqual(textOf(page.data.turns[0]), deltas.join(''))
})

test('a token that has ended is refreshed once, and wx.login comes after that', { timeout: 60000 }, async (t) => {
  const server = await startServer({ deltas: ['ok'], random: chance(9) })
  t.after(server.close)
  const { page } = open(server, { breaks: 0 })
  await page.onLoad()
  server.state.token = 'void'
  await page.load()
  assert.deepStrictEqual([server.state.logins, server.state.refreshes], [1, 1])
  Object.assign(server.state, { token: 'void', refresh: 'void' })
  await Promise.all([page.load(), page.load(), page.load()])
  assert.deepStrictEqual([server.state.logins, server.state.refreshes, page.data.problem], [2, 1, ''])
})

test('what may not be shown is taken off the page', { timeout: 60000 }, async (t) => {
  const ending = { type: 'blocked', message: '抱歉' }
  const server = await startServer({ deltas: ['half an answer'], random: chance(9), ending })
  t.after(server.close)
  const { page } = open(server, { breaks: 0 })
  await page.onLoad()
  const turn = await ask(page, 'Hi')
  assert.deepStrictEqual([textOf(turn), turn.blocks, turn.message], ['', [], '抱歉'])
})

test('an event seen twice counts once, and a gap is no answer', () => {
  let turn = fromServer({ ...newTurn('m', 'q'), client_msg_id: 'm', id: 't', text: 'a', last: 1 })
  turn = step(turn, { seq: 2, type: 'delta', text: 'b' })
  assert.strictEqual(step(turn, { seq: 2, type: 'delta', text: 'b' }), turn)
  assert.strictEqual(textOf(turn), 'ab')
  assert.throws(() => step(turn, { seq: 4, type: 'delta', text: 'd' }))
})

test('a picture is fetched with the token and shown, now and when the page is opened again', { timeout: 60000 }, async (t) => {
  const images = [{ url: '/mini/turns/turn-1/images/1', type: 'image/png' }]
  const server = await startServer({ deltas: ['ok'], random: chance(9), ending: { type: 'done', label: 'AI', images } })
  t.after(server.close)
  const { page } = open(server, { breaks: 0 })
  await page.onLoad()
  const shown = [`wxfile://${Buffer.from('PNG').toString('base64')}`]
  await ask(page, 'draw')
  assert.deepStrictEqual(page.data.turns[0].pictures, shown)
  server.state.turns = [{ ...server.turn(), status: 'done', text: 'ok', last: 3, images }]
  const again = open(server, { breaks: 0 }).page
  await again.onLoad()
  assert.deepStrictEqual(again.data.turns[0].pictures, shown)
})
