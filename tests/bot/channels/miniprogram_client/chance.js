// Repeatable chance: numbers from a seed, and bytes cut at any place.
'use strict'

function chance(seed) {
  let state = seed >>> 0
  return function random() {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

// The bytes in pieces of 1 to `most`.
function cut(bytes, random, most = 7) {
  const pieces = []
  for (let at = 0; at < bytes.length; ) {
    const size = 1 + Math.floor(random() * most)
    pieces.push(bytes.subarray(at, at + size))
    at += size
  }
  return pieces
}

const SIGNS = ['a', 'Z', ' ', '\n', '*', '`', '|', '-', '#', '1', '.', '中', '文', '：', 'é', '😀', '👩‍💻', '\u2028', '𝟙']

function anyText(random, most = 200) {
  const size = Math.floor(random() * most)
  return Array.from({ length: size }, () => SIGNS[Math.floor(random() * SIGNS.length)]).join('')
}

module.exports = { chance, cut, anyText }
