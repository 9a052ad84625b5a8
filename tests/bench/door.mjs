// Asking the product over HTTP as somebody who came in by a door of the demonstration.
import { request } from 'node:http'

// A key is used once, also after coming in again.
let calls = 0

/** Calls as the workbench makes them: GET without a body, POST with one and a key of its own. */
export async function through(url, door) {
  const cookie = await enter(url, door)
  return {
    cookie,
    call: async (path, body) => {
      calls += 1
      const headers = {
        cookie,
        'content-type': 'application/json',
        'idempotency-key': `bench-${process.pid}-${calls}-key`,
      }
      const { status, text } = await asked(url + path, headers, body)
      if (status !== 200) throw new Error(`${path}: ${status} ${text}`)
      return JSON.parse(text)
    },
  }
}

/** As patient as a browser: fetch gives an answer up after five minutes. */
const asked = (address, headers, body) =>
  new Promise((resolve, reject) => {
    const sent = request(address, { method: body ? 'POST' : 'GET', headers }, (answer) => {
      const pieces = []
      answer.on('data', (piece) => pieces.push(piece))
      answer.on('end', () => resolve({ status: answer.statusCode, text: Buffer.concat(pieces).toString('utf8') }))
    })
    sent.on('error', reject)
    sent.end(body && JSON.stringify(body))
  })

/** The session cookie of a door. */
async function enter(url, door) {
  const page = await (await fetch(`${url}/sign-in`)).text()
  const formKey = /name="formKey" value="([^"]+)"/.exec(page)?.[1] ?? ''
  const answer = await fetch(`${url}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ door, formKey }),
  })
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}
