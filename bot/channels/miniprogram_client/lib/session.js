// Who we are to the server: wx.login once, refresh when a token has ended, and every request retried once after 401.
'use strict'

const KEY = 'mosuan-tokens'

function createSession({ wx, server }) {
  let tokens = wx.getStorageSync(KEY) || null
  let renewing = null // one at a time: a refresh token works once

  function send(path, { method = 'GET', body, token } = {}) {
    return new Promise((resolve, reject) => {
      wx.request({
        url: server + path,
        method,
        data: body === undefined ? undefined : JSON.stringify(body),
        header: { 'Content-Type': 'application/json', ...(token ? { Authorization: `Bearer ${token}` } : {}) },
        success: resolve,
        fail: (problem) => reject(new Error(problem.errMsg)),
      })
    })
  }

  function login() {
    return new Promise((resolve, reject) => wx.login({ success: resolve, fail: reject })).then(({ code }) =>
      send('/mini/login', { method: 'POST', body: { code } }),
    )
  }

  function download(path, token) {
    return new Promise((resolve, reject) => {
      wx.downloadFile({
        url: server + path,
        header: { Authorization: `Bearer ${token}` },
        success: resolve,
        fail: (problem) => reject(new Error(problem.errMsg)),
      })
    })
  }

  async function obtain() {
    let answer = null
    if (tokens) {
      const body = { refresh_token: tokens.refresh_token }
      answer = await send('/mini/refresh', { method: 'POST', body })
    }
    if (!answer || answer.statusCode === 401) answer = await login()
    if (answer.statusCode !== 200) throw problemOf(answer)
    tokens = answer.data
    wx.setStorageSync(KEY, tokens)
  }

  // Afterwards there is a token other than `refused`.
  async function renew(refused) {
    if (tokens && tokens.access_token !== refused) return
    renewing = renewing || obtain().finally(() => (renewing = null))
    await renewing
  }

  async function withToken(use) {
    if (!tokens) await renew(undefined)
    const token = tokens.access_token
    const answer = await use(token)
    if (answer.statusCode !== 401) return answer
    await renew(token)
    return use(tokens.access_token)
  }

  return {
    withToken,
    async call(path, options) {
      const answer = await withToken((token) => send(path, { ...options, token }))
      if (answer.statusCode >= 300) throw problemOf(answer)
      return answer.data
    },
    // The file of `path` on the phone: an image cannot show a token by itself.
    async file(path) {
      const answer = await withToken((token) => download(path, token))
      if (answer.statusCode !== 200) throw problemOf(answer)
      return answer.tempFilePath
    },
  }
}

function problemOf(answer) {
  const told = answer.data && answer.data.error
  const problem = new Error(told ? told.message : `status ${answer.statusCode}`)
  problem.status = answer.statusCode
  return problem
}

module.exports = { createSession }
