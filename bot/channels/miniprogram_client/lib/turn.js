// What an event does to a turn: a pure step. An event that was seen before does nothing.
'use strict'

const ENDINGS = ['done', 'failed', 'blocked', 'stopped', 'withheld']

function newTurn(clientMsgId, question) {
  return {
    clientMsgId,
    question,
    id: '',
    pieces: [], // the answer while it comes: the page appends one at a time
    last: 0,
    status: 'running',
    state: 'thinking',
    message: '',
    label: '',
    citations: [],
    images: [], // where its pictures are
    pictures: [], // those that are on the phone
    blocks: [], // the answer once it is whole, as nodes
  }
}

// The turn as the server tells it in one piece (history, or the answer to a question).
function fromServer(told) {
  return {
    ...newTurn(told.client_msg_id, told.question),
    id: told.id,
    pieces: told.text ? [told.text] : [],
    last: told.last,
    status: told.status,
    message: told.message,
    label: told.label,
    citations: told.citations,
    images: told.images || [],
  }
}

function isOver(turn) {
  return turn.status !== 'running'
}

function textOf(turn) {
  return turn.pieces.join('')
}

// The turn after `event`. A gap throws: going on would lose characters, following anew does not.
function step(turn, event) {
  if (isOver(turn) || event.seq <= turn.last) return turn
  if (event.seq !== turn.last + 1 && event.type !== 'withheld') {
    throw new Error(`event ${event.seq} after ${turn.last}`)
  }
  const next = { ...turn, last: event.seq }
  if (event.type === 'delta') next.pieces = [...turn.pieces, event.text]
  else if (event.type === 'status') next.state = event.state
  else if (ENDINGS.includes(event.type)) {
    next.status = event.type
    next.message = event.message || ''
    next.citations = event.citations || []
    next.images = event.images || []
    next.label = event.label || turn.label
    // What was shown of an answer that may not be shown is taken back.
    if (event.type === 'blocked' || event.type === 'withheld') next.pieces = []
  }
  return next
}

module.exports = { ENDINGS, newTurn, fromServer, isOver, textOf, step }
