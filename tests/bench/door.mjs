// Asking the product over HTTP as somebody who came in by a door of the demonstration.

// A key is used once, also after coming in again.
let calls = 0

/** Calls as the workbench makes them: GET without a body, POST with one and a key of its own. */
export async function through(url, door) {
  const cookie = await enter(url, door)
  return {
    cookie,
    call: async (path, body) => {
      calls += 1
      const answer = await fetch(url + path, {
        headers: { cookie, 'content-type': 'application/json', 'idempotency-key': `bench-${process.pid}-${calls}-key` },
        ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
      })
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
      return answer.json()
    },
  }
}

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
