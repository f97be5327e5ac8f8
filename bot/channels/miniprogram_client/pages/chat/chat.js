// The page: shows turns, asks, stops. What it knows of a turn is in lib/; here it only becomes `setData`.
const config = require('../../config')
const { createPage } = require('./page')

Page(createPage({ wx, config, now: Date.now, random: Math.random, sleep: (ms) => new Promise((done) => setTimeout(done, ms)) }))
