/** Mail to subscribers (订阅邮件): the confirmation, then one mail an hour at most with what is new; each with its way out. */
import type { Errand, Job } from '#kernel/feature'
import { say } from '#kernel/message'
import type { Work } from '#kernel/work'
import { addressOf, countPublications, listPublications } from '#features/publications/server'
import { mailWords } from '../../messages/mail.ts'
import { emailOf, isDemonstration, linkOf } from './commands.ts'
import { dropUnconfirmed, markDue, saveFailed, saveTold, takeDue, type Subscription } from './repository.ts'
import { namedScope, scopeFilter } from './scopes.ts'

const batch = 100
const mostNamed = 20

export const newsJob: Job = {
  name: 'portal.news',
  cron: '15 * * * *',
  run: async (work) => {
    await dropUnconfirmed(work)
    await markDue(work)
  },
}

/** The demonstration writes to nobody outside. */
export const mailJob: Job = {
  name: 'portal.mail',
  cron: '* * * * *',
  run: async (work) => ((await isDemonstration(work)) ? [] : deliver(work)),
}

export async function deliver(work: Work): Promise<Errand[]> {
  const errands: Errand[] = []
  for (const one of await takeDue(work, batch)) errands.push(await errandOf(work, one))
  return errands
}

/** Under one key, so that a mail sent twice by accident is one mail. */
async function errandOf(work: Work, one: Subscription): Promise<Errand> {
  const { ports, now } = work
  const to = emailOf(work, one)
  const written = one.toldUntil ? await newsOf(work, one, one.toldUntil) : await confirmationOf(work, one)
  const key = one.toldUntil ? `${one.id}-${one.toldUntil.getTime()}` : `${one.id}-confirm-${one.asked}`
  return {
    run: async () => {
      if (to === undefined) throw new Error('the address was sealed under another key')
      if (written) await ports.mail.send({ to, key, ...written })
    },
    settle: (later, error) =>
      error === undefined
        ? saveTold(later, one.id, one.toldUntil ? now : null)
        : saveFailed(later, one.id, error.message),
  }
}

interface Written {
  readonly subject: string
  readonly text: string
}

async function confirmationOf(work: Work, one: Subscription): Promise<Written> {
  const m = mailWords[one.language]
  const name = await namedScope(work, one)
  const subject = say(m.confirm.subject, { name })
  return { subject, text: [subject, m.confirm.why, address(work, linkOf(work, one.id)), m.confirm.ignore].join('\n\n') }
}

/** Undefined when what was new is no longer there. */
async function newsOf(work: Work, one: Subscription, since: Date): Promise<Written | undefined> {
  const m = mailWords[one.language]
  const filter = { ...scopeFilter(one), modifiedSince: new Date(since.getTime() + 1), modifiedUntil: work.now }
  const { total } = await countPublications(work, filter)
  if (total === 0) return undefined
  const rows = await listPublications(work, filter, { order: 'modified', offset: 0, limit: mostNamed })
  const subject = say(m.news.subject, { count: total })
  const lines = rows.map((row) => {
    const { state, title, reference, reason } = row
    const said =
      state === 'published' ? say(m.news.line, { title }) : say(m.news.withdrawn, { reference, reason: reason ?? '' })
    return `${said}\n${address(work, addressOf(work, row))}`
  })
  const list = address(work, one.scope === 'meetings' ? '/meetings' : '/s')
  const more = total > rows.length ? [say(m.news.more, { count: total - rows.length }), list] : []
  const wayOut = `${m.news.end}\n${address(work, linkOf(work, one.id))}`
  return { subject, text: [subject, ...lines, ...more, wayOut].join('\n\n') }
}

const address = ({ ports }: Work, path: string): string => ports.installation.address + path
