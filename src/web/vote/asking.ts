/** Asking the server (请求): a refusal in its words; a lost answer is asked for again with the same body. */

const attempts = 30
const pauseMilliseconds = 1000

interface Asking extends RequestInit {
  readonly headers?: Record<string, string>
}

/** Whoever votes while the network is away for half a minute has voted once it is back. */
export async function ask<Answer>(address: string, options: Asking): Promise<Answer> {
  for (let left = attempts; ; left -= 1)
    try {
      return await once<Answer>(address, options)
    } catch (error) {
      if (!(error instanceof TypeError) || left <= 1) throw error
      await new Promise((rest) => setTimeout(rest, pauseMilliseconds))
    }
}

async function once<Answer>(address: string, options: Asking): Promise<Answer> {
  const headers = { 'content-type': 'application/json', ...options.headers }
  const answer = await fetch(address, { method: 'POST', cache: 'no-store', ...options, headers })
  // A gateway that has lost its server for a moment.
  if (answer.status >= 502 && answer.status <= 504) throw new TypeError(String(answer.status))
  const content = (await answer.json()) as Answer & { title?: string }
  if (!answer.ok) throw new Error(content.title ?? String(answer.status))
  return content
}
