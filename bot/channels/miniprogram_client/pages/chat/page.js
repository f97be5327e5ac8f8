// The page's logic, without WeChat: `wx`, time and chance come in. A question is kept on the phone until the server has it.
'use strict'

const { createSession } = require('../../lib/session')
const { createFollower } = require('../../lib/stream')
const { fromServer, isOver, newTurn, textOf } = require('../../lib/turn')
const { toBlocks } = require('../../lib/markdown')

const PENDING = 'mosuan-pending'
const ASK_AGAIN_MS = 2000

// Only what has changed: a whole answer in each setData would outgrow its 1 MB, and stutter long before.
function patchOf(at, turn, before) {
  const patch = {}
  for (const key of Object.keys(turn)) {
    if (key !== 'pieces' && turn[key] !== before[key]) patch[`turns[${at}].${key}`] = turn[key]
  }
  if (turn.pieces.length < before.pieces.length) patch[`turns[${at}].pieces`] = turn.pieces
  for (let i = before.pieces.length; i < turn.pieces.length; i += 1) {
    patch[`turns[${at}].pieces[${i}]`] = turn.pieces[i]
  }
  return patch
}

function finished(turn) {
  return isOver(turn) ? { ...turn, blocks: toBlocks(textOf(turn)) } : turn
}

function createPage({ wx, config, now, random, sleep }) {
  const session = createSession({ wx, server: config.server })
  const follow = createFollower({ wx, server: config.server, session, sleep })
  const lines = new Map() // turn id → the line that follows it

  return {
    data: { turns: [], draft: '', problem: '' },

    async onLoad() {
      await this.load()
    },

    // In the background WeChat cuts every line; the turns go on.
    onHide() {
      for (const line of lines.values()) line.leave()
      lines.clear()
    },

    onUnload() {
      this.onHide()
    },

    async onShow() {
      this.data.turns.forEach((turn, at) => turn.id && this.watch(at))
    },

    // What the server knows, then what it may not have got.
    async load() {
      try {
        const told = await session.call(`/mini/conversations/${encodeURIComponent(config.conversation)}`)
        this.setData({ turns: told.turns.map((turn) => finished(fromServer(turn))), problem: '' })
      } catch (problem) {
        this.setData({ problem: problem.message })
        return
      }
      this.data.turns.forEach((_, at) => this.watch(at))
      await Promise.all(this.data.turns.map((_, at) => this.fetchPictures(at)))
      const pending = wx.getStorageSync(PENDING)
      if (!pending) return
      if (this.data.turns.some((turn) => turn.clientMsgId === pending.client_msg_id)) wx.removeStorageSync(PENDING)
      else await this.send(pending)
    },

    onDraft(event) {
      this.setData({ draft: event.detail.value })
    },

    async onAsk() {
      const text = this.data.draft.trim()
      if (!text || wx.getStorageSync(PENDING)) return
      const notify = await this.mayNotify()
      const id = `${now().toString(36)}-${random().toString(36).slice(2)}`
      const question = { client_msg_id: id, text, conversation: config.conversation, notify }
      wx.setStorageSync(PENDING, question) // the app may be gone before the answer to this is there
      this.setData({ draft: '' })
      await this.send(question)
    },

    // Asking again with the same id asks nothing twice, so it is asked until the server says yes or no.
    async send(question) {
      const at = this.data.turns.length
      this.setData({ [`turns[${at}]`]: newTurn(question.client_msg_id, question.text) })
      for (;;) {
        try {
          const turn = finished(fromServer(await session.call('/mini/turns', { method: 'POST', body: question })))
          wx.removeStorageSync(PENDING)
          this.setData({ [`turns[${at}]`]: turn, problem: '' })
          break
        } catch (problem) {
          this.setData({ problem: problem.message })
          if (problem.status >= 400 && problem.status < 500) {
            wx.removeStorageSync(PENDING)
            this.setData({ [`turns[${at}].status`]: 'failed', [`turns[${at}].message`]: problem.message })
            return
          }
          await sleep(ASK_AGAIN_MS)
        }
      }
      await this.watch(at)
    },

    // Follow the turn at `at`, if it still runs and nobody does.
    async watch(at) {
      const turn = this.data.turns[at]
      if (isOver(turn) || lines.has(turn.id)) return
      const line = follow(turn, (next, before) => this.setData(patchOf(at, finished(next), before)))
      lines.set(turn.id, line)
      try {
        await line.ended
      } catch (problem) {
        this.setData({ problem: problem.message })
      } finally {
        if (lines.get(turn.id) === line) lines.delete(turn.id)
      }
      await this.fetchPictures(at)
    },

    // A picture that cannot be fetched now is fetched when the page is opened again.
    async fetchPictures(at) {
      const { images, pictures } = this.data.turns[at]
      if (pictures.length === images.length) return
      try {
        const files = await Promise.all(images.map((image) => session.file(image.url)))
        this.setData({ [`turns[${at}].pictures`]: files })
      } catch (problem) {
        this.setData({ problem: problem.message })
      }
    },

    onPicture(event) {
      wx.previewImage({ urls: [event.currentTarget.dataset.file] })
    },

    async onStop(event) {
      const turn = this.data.turns[event.currentTarget.dataset.at]
      try {
        await session.call(`/mini/turns/${turn.id}/stop`, { method: 'POST', body: {} })
      } catch (problem) {
        this.setData({ problem: problem.message })
      }
    },

    // One tap, one grant, one notice. Without a template nobody is asked.
    mayNotify() {
      if (!config.noticeTemplate) return Promise.resolve(false)
      return new Promise((resolve) =>
        wx.requestSubscribeMessage({
          tmplIds: [config.noticeTemplate],
          success: (answer) => resolve(answer[config.noticeTemplate] === 'accept'),
          fail: () => resolve(false),
        }),
      )
    },
  }
}

module.exports = { createPage, patchOf }
