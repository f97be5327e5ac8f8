// Where the server is, and the template of the notice that an answer is ready (the server's notice_template).
module.exports = { server: 'http://127.0.0.1:8080', noticeTemplate: '', conversation: 'main' }
