// The client against a whole Mosuan: `node phone.js URL SEED QUESTION`. Prints the turn as the page has it.
'use strict'

const { createPage } = require('../../../../bot/channels/miniprogram_client/pages/chat/page')
const { chance } = require('./chance')
const { createWx, mount } = require('./wx')

async function main([server, seed, question]) {
  const random = chance(Number(seed))
  const sleep = () => new Promise((done) => setTimeout(done, 1))
  const config = { server, conversation: 'main', noticeTemplate: '' }
  const wx = createWx({ random, breaks: 0.002, name: `phone${seed}` })
  const page = mount(createPage({ wx, config, now: Date.now, random, sleep }))
  await page.onLoad()
  page.onDraft({ detail: { value: question } })
  await page.onAsk()
  const turn = page.data.turns[page.data.turns.length - 1]
  console.log(JSON.stringify({ ...turn, text: turn.pieces.join(''), problem: page.data.problem }))
}

main(process.argv.slice(2))
