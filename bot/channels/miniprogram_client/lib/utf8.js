// Bytes → text, in pieces cut anywhere, as the WHATWG encoding standard has it: what is no UTF-8 becomes U+FFFD.
'use strict'

function createDecoder() {
  let needed = 0 // bytes that the character still lacks
  let point = 0
  let lower = 0x80 // what the next byte may be; narrower after some first bytes
  let upper = 0xbf

  function begin(byte) {
    if (byte < 0x80) return String.fromCharCode(byte)
    lower = byte === 0xe0 ? 0xa0 : byte === 0xf0 ? 0x90 : 0x80
    upper = byte === 0xed ? 0x9f : byte === 0xf4 ? 0x8f : 0xbf
    if (byte >= 0xc2 && byte <= 0xdf) [needed, point] = [1, byte & 0x1f]
    else if (byte >= 0xe0 && byte <= 0xef) [needed, point] = [2, byte & 0x0f]
    else if (byte >= 0xf0 && byte <= 0xf4) [needed, point] = [3, byte & 0x07]
    else return '\ufffd'
    return ''
  }

  function next(byte) {
    if (byte < lower || byte > upper) {
      needed = 0
      return '\ufffd' + begin(byte) // the byte may begin another character
    }
    lower = 0x80
    upper = 0xbf
    point = (point << 6) | (byte & 0x3f)
    needed -= 1
    return needed === 0 ? String.fromCodePoint(point) : ''
  }

  return {
    // `bytes`: Uint8Array or ArrayBuffer. What is complete so far.
    push(bytes) {
      let text = ''
      for (const byte of new Uint8Array(bytes)) text += needed === 0 ? begin(byte) : next(byte)
      return text
    },
    // The end of the text: half a character is U+FFFD.
    end() {
      const rest = needed === 0 ? '' : '\ufffd'
      needed = 0
      return rest
    },
  }
}

module.exports = { createDecoder }
