// Follows a turn to its end over lines that break: each new line begins after the last event that was seen.
'use strict'

const { createParser } = require('./sse')
const { isOver, step } = require('./turn')

const FIRST_WAIT_MS = 300
const LONGEST_WAIT_MS = 8000

function createFollower({ wx, server, session, sleep }) {
  // One line: events go to `onEvent` until it ends, however it ends.
  function line(turn, token, onEvent, onTask) {
    return new Promise((resolve, reject) => {
      const parser = createParser(({ data }) => {
        if (data === '[DONE]') return
        try {
          onEvent(JSON.parse(data))
        } catch (problem) {
          task.abort()
          reject(problem)
        }
      })
      const task = wx.request({
        url: `${server}/mini/turns/${turn.id}/events?after=${turn.last}`,
        header: { Authorization: `Bearer ${token}`, Accept: 'text/event-stream' },
        enableChunked: true,
        success: resolve,
        fail: () => resolve({ statusCode: 0 }), // cut on the way: no error, another line
      })
      task.onChunkReceived((chunk) => parser.push(chunk.data))
      onTask(task)
    })
  }

  // `show(turn, before)` is told each change. `leave()` stops following; the turn goes on.
  return function follow(turn, show) {
    let task = null
    let hasLeft = false

    function take(event) {
      if (hasLeft) return
      const before = turn
      turn = step(turn, event)
      if (turn !== before) show(turn, before)
    }

    async function run() {
      let waitMs = FIRST_WAIT_MS
      while (!isOver(turn) && !hasLeft) {
        const seen = turn.last
        let answer = { statusCode: 0 }
        try {
          answer = await session.withToken((token) => line(turn, token, take, (opened) => (task = opened)))
        } catch (problem) {
          if (problem.status === 404) throw problem
        }
        if (answer.statusCode === 404) throw new Error('this turn is unknown')
        waitMs = turn.last > seen ? FIRST_WAIT_MS : Math.min(2 * waitMs, LONGEST_WAIT_MS)
        if (!isOver(turn) && !hasLeft) await sleep(waitMs)
      }
      return turn
    }

    return {
      ended: run(),
      leave() {
        hasLeft = true
        if (task) task.abort()
      },
    }
  }
}

module.exports = { createFollower }
