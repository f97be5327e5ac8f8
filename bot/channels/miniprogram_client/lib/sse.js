// Bytes → server-sent events, in pieces cut anywhere. An event that the line broke off is not told.
'use strict'

const { createDecoder } = require('./utf8')

function createParser(onEvent) {
  const decoder = createDecoder()
  let line = ''
  let afterReturn = false // "\r\n" is one end of line, also when cut between the two
  let data = []
  let id = ''

  function endLine() {
    const colon = line.indexOf(':')
    const name = colon < 0 ? line : line.slice(0, colon)
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '')
    if (line === '') {
      if (data.length) onEvent({ id, data: data.join('\n') })
      data = []
    } else if (name === 'data') data.push(value)
    else if (name === 'id') id = value
    line = ''
  }

  return {
    push(bytes) {
      for (const char of decoder.push(bytes)) {
        if (char === '\n' && afterReturn) afterReturn = false
        else if (char === '\n' || char === '\r') {
          afterReturn = char === '\r'
          endLine()
        } else {
          afterReturn = false
          line += char
        }
      }
    },
  }
}

module.exports = { createParser }
