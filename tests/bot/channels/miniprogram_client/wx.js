// The parts of WeChat's `wx` that the client uses, over real HTTP; chunks come cut at any byte, and lines break.
'use strict'

const http = require('node:http')
const { cut } = require('./chance')

// `breaks`: the chance that a chunked line is cut after a chunk. `storage` outlives the app.
function createWx({ random, breaks = 0, storage = new Map(), name = 'ann' }) {
  let logins = 0

  function request({ url, method = 'GET', data, header = {}, enableChunked, success, fail }) {
    let onChunk = () => {}
    let isOver = false
    const end = (how, value) => {
      if (!isOver) {
        isOver = true
        how(value)
      }
    }
    const sent = http.request(url, { method, headers: header }, (answer) => {
      const body = []
      answer.on('data', (bytes) => {
        if (!enableChunked) return body.push(bytes)
        for (const piece of cut(bytes, random)) {
          if (isOver) return
          // A copy: WeChat gives an ArrayBuffer that holds this chunk and nothing else.
          onChunk({ data: new Uint8Array(piece).buffer })
          if (random() < breaks) {
            answer.destroy()
            return end(fail, { errMsg: 'request:fail cut by the test' })
          }
        }
      })
      answer.on('end', () => {
        const text = Buffer.concat(body).toString('utf8')
        end(success, { statusCode: answer.statusCode, data: text && !enableChunked ? JSON.parse(text) : text })
      })
      answer.on('error', (problem) => end(fail, { errMsg: problem.message }))
    })
    sent.on('error', (problem) => end(fail, { errMsg: problem.message }))
    sent.end(data)
    return {
      onChunkReceived: (listener) => (onChunk = listener),
      abort() {
        sent.destroy()
        end(fail, { errMsg: 'request:fail abort' })
      },
    }
  }

  // The file is on the phone under a name of its own; here the name tells what is in it.
  function downloadFile({ url, header = {}, success, fail }) {
    http
      .get(url, { headers: header }, (answer) => {
        const body = []
        answer.on('data', (bytes) => body.push(bytes))
        answer.on('end', () =>
          success({ statusCode: answer.statusCode, tempFilePath: `wxfile://${Buffer.concat(body).toString('base64')}` }),
        )
      })
      .on('error', (problem) => fail({ errMsg: problem.message }))
  }

  return {
    request,
    downloadFile,
    login: ({ success }) => setImmediate(success, { code: `code-${name}-${(logins += 1)}-${random()}` }),
    getStorageSync: (key) => storage.get(key) ?? '',
    setStorageSync: (key, value) => storage.set(key, value),
    removeStorageSync: (key) => storage.delete(key),
  }
}

// A page as WeChat makes one: `setData` understands paths such as `turns[0].pieces[3]`.
function mount(page) {
  const mounted = { ...page, data: structuredClone(page.data), patches: [] }
  mounted.setData = (patch) => {
    mounted.patches.push(patch)
    for (const [path, value] of Object.entries(patch)) {
      const steps = path.match(/[^.[\]]+/g)
      let place = mounted.data
      for (const step of steps.slice(0, -1)) place = place[step]
      place[steps[steps.length - 1]] = structuredClone(value)
    }
  }
  return mounted
}

module.exports = { createWx, mount }
