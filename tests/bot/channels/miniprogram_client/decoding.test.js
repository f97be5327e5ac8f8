// Bytes that come in pieces: text and events are the same wherever they are cut.
'use strict'

const test = require('node:test')
const assert = require('node:assert')
const { createDecoder } = require('../../../../bot/channels/miniprogram_client/lib/utf8')
const { createParser } = require('../../../../bot/channels/miniprogram_client/lib/sse')
const { chance, cut, anyText } = require('./chance')

function decoded(pieces) {
  const decoder = createDecoder()
  return pieces.map((piece) => decoder.push(piece)).join('') + decoder.end()
}

test('every text arrives whole, whatever the cuts', () => {
  const random = chance(1)
  for (let round = 0; round < 500; round += 1) {
    const text = anyText(random)
    assert.strictEqual(decoded(cut(Buffer.from(text), random)), text)
  }
})

test('bytes that are no UTF-8 become what the standard says, whatever the cuts', () => {
  const random = chance(2)
  const standard = new TextDecoder('utf-8', { ignoreBOM: true })
  const likely = [0xc2, 0xe0, 0xed, 0xf0, 0xf4, 0xff, 0x80, 0x9f, 0xa0, 0x8f, 0x90, 0xbf, 0x41, 0xef, 0xbb]
  for (let round = 0; round < 3000; round += 1) {
    const bytes = Uint8Array.from({ length: 12 }, () =>
      random() < 0.7 ? likely[Math.floor(random() * likely.length)] : Math.floor(random() * 256),
    )
    assert.strictEqual(decoded(cut(bytes, random, 3)), standard.decode(bytes), Buffer.from(bytes).toString('hex'))
  }
})

test('an ArrayBuffer is taken as WeChat gives it', () => {
  assert.strictEqual(createDecoder().push(new Uint8Array([0xe4, 0xbd, 0xa0]).buffer), '你')
})

test('every event arrives once and in order, whatever the cuts and ends of line', () => {
  const random = chance(3)
  for (let round = 0; round < 300; round += 1) {
    const end = ['\n', '\r\n', '\r'][round % 3]
    const sent = Array.from({ length: 1 + Math.floor(random() * 8) }, (_, i) => ({
      id: String(i + 1),
      data: JSON.stringify({ text: anyText(random, 40) }),
    }))
    const lines = sent.map(({ id, data }) => `: keep-alive${end}${end}id: ${id}${end}data: ${data}${end}${end}`)
    const got = []
    const parser = createParser((event) => got.push(event))
    for (const piece of cut(Buffer.from(lines.join('')), random)) parser.push(piece)
    assert.deepStrictEqual(got, sent)
  }
})

test('an event that the line broke off is not told', () => {
  const got = []
  const parser = createParser((event) => got.push(event))
  parser.push(Buffer.from('id: 1\ndata: {"a":1}\n\nid: 2\ndata: {"a":2}\n'))
  assert.deepStrictEqual(got, [{ id: '1', data: '{"a":1}' }])
})
