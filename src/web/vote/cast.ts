/** 投票: what is marked on the page, sent without a cookie and in a body that always has the same length. */
import { ask } from './asking.ts'
import type { Paper } from './paper.ts'

export interface Marked {
  readonly marks: readonly { readonly question: number; readonly option: number; readonly mark: string }[]
  readonly others: readonly { readonly question: number; readonly name: string }[]
}

/** Fields are named q1o2 for what is marked of an option, q1 for those chosen, q1n3 for another name. */
export function marksIn(form: HTMLFormElement, button: HTMLButtonElement | undefined): Marked {
  const data = new FormData(form)
  if (button?.name) data.append(button.name, button.value)
  const marks: Marked['marks'][number][] = []
  const others: Marked['others'][number][] = []
  data.forEach((value, name) => {
    const [, number, kind, option] = /^q(\d+)(?:([on])(\d+))?$/.exec(name) ?? []
    if (typeof value !== 'string' || value.trim() === '' || number === undefined) return
    const question = Number(number)
    if (kind === 'n') others.push({ question, name: value.trim() })
    else if (kind === 'o') marks.push({ question, option: Number(option), mark: value })
    else marks.push({ question, option: Number(value), mark: 'yes' })
  })
  return { marks, others }
}

const ballotBytes = 8192

/** In ASCII alone, so that characters and bytes are the same. */
const inAscii = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[\u0080-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

function padded(body: object): string {
  const length = inAscii({ ...body, padding: '' }).length
  return inAscii({ ...body, padding: '.'.repeat(Math.max(ballotBytes - length, 0)) })
}

/** Nobody is told who casts it: no cookie travels, and no address of a page. */
const faceless = { credentials: 'omit', referrerPolicy: 'no-referrer' } as const

export const sendPadded = <Answer>(address: string, body: object): Promise<Answer> =>
  ask<Answer>(address, { ...faceless, body: padded(body) })

export const castBallot = async (pollId: string, paper: Paper, marked: Marked): Promise<string> =>
  (await sendPadded<{ receipt: string }>('/api/ballots', { pollId, ...paper, ...marked })).receipt

/** 记名表决: here the name belongs to the vote. */
export async function castNamed(pollId: string, { marks }: Marked): Promise<string> {
  const key = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  )
  const answer = await ask<{ receipt: string }>(`/api/polls/${pollId}/named`, {
    body: JSON.stringify({ marks }),
    headers: { 'idempotency-key': key },
  })
  return answer.receipt
}
