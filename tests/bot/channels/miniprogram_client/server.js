// A small server with the addresses under /mini/: one answer, told in many events, over lines it likes to break.
'use strict'

const http = require('node:http')

async function startServer({ deltas, random, pauses = 0.2, ending = { type: 'done', label: '内容由 AI 生成' } }) {
  const events = [{ type: 'status', state: 'thinking' }, ...deltas.map((text) => ({ type: 'delta', text })), ending]
  const state = { asked: [], logins: 0, refreshes: 0, lines: 0, token: 'access-1', refresh: 'refresh-1', fail: 0, turns: [] }

  function turn() {
    const { client_msg_id: id, text } = state.asked[0]
    const told = { id: 'turn-1', client_msg_id: id, question: text, status: 'running', text: '' }
    return { ...told, message: '', label: 'AI', citations: [], last: 0 }
  }

  function tokens() {
    state.token = `access-${state.logins + state.refreshes}`
    state.refresh = `refresh-${state.logins + state.refreshes}`
    return { access_token: state.token, refresh_token: state.refresh, expires_in: 1200 }
  }

  function streamed(answer, after) {
    state.lines += 1
    answer.writeHead(200, { 'Content-Type': 'text/event-stream' })
    for (let seq = after + 1; seq <= events.length; seq += 1) {
      answer.write(`: keep-alive\n\nid: ${seq}\ndata: ${JSON.stringify({ seq, ...events[seq - 1] })}\n\n`)
      if (random() < pauses && seq < events.length) return answer.end()
    }
    answer.end('data: [DONE]\n\n')
  }

  const server = http.createServer(async (asked, answer) => {
    const body = []
    for await (const bytes of asked) body.push(bytes)
    const json = (status, value) => answer.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(value))
    const sent = body.length ? JSON.parse(Buffer.concat(body)) : {}
    const { pathname, searchParams } = new URL(asked.url, 'http://x')
    const wrong = (status) => json(status, { error: { message: 'no' } })
    if (pathname === '/mini/login') {
      state.logins += 1
      return json(200, tokens())
    }
    if (pathname === '/mini/refresh') {
      if (sent.refresh_token !== state.refresh) return wrong(401)
      state.refreshes += 1
      return json(200, tokens())
    }
    if (asked.headers.authorization !== `Bearer ${state.token}`) return wrong(401)
    if (pathname === '/mini/conversations/main') return json(200, { id: 'main', turns: state.turns })
    if (pathname === '/mini/turns') {
      if (state.fail > 0) {
        state.fail -= 1
        if (state.fail % 2) return asked.socket.destroy() // taken or not: the client cannot know
        return wrong(503)
      }
      state.asked.push(sent)
      return json(202, turn())
    }
    if (pathname === '/mini/turns/turn-1/images/1') return answer.writeHead(200, { 'Content-Type': 'image/png' }).end('PNG')
    if (pathname === '/mini/turns/turn-1/events') return streamed(answer, Number(searchParams.get('after')))
    return wrong(404)
  })
  await new Promise((done) => server.listen(0, '127.0.0.1', done))
  function close() {
    server.close()
    server.closeAllConnections()
  }

  return { url: `http://127.0.0.1:${server.address().port}`, state, events, close, turn }
}

module.exports = { startServer }
