/** Delivery (送达): what was written goes out as mail, once, and is marked when it has. */
import type { Errand } from '#kernel/feature'
import type { Work } from '#kernel/work'
import { inTheirLanguages } from '#features/accounts/server'
import { saveDelivered, saveFailed, takeOutgoing, type Outgoing } from './repository.ts'
import { inWords } from './words.ts'

const batch = 100

/** The mails that are due, each an errand under the key of its notice: sent twice by accident, it is one mail. */
export async function deliver(work: Work): Promise<Errand[]> {
  const outgoing = await takeOutgoing(work, batch)
  const inLanguageOf = await inTheirLanguages(
    work,
    outgoing.map(({ personId }) => personId),
  )
  return outgoing.map((notice) => ({
    run: async () => {
      if (notice.email === null) return
      await work.ports.mail.send({ to: notice.email, key: notice.id, ...mailOf(inLanguageOf(notice.personId), notice) })
    },
    settle: (later, error) =>
      error === undefined
        ? saveDelivered(later, notice.id, notice.email === null ? 'house' : 'mail')
        : saveFailed(later, notice.id, error.message),
  }))
}

/** One sentence, one link, in the language of the reader. */
function mailOf(work: Work, { kind, facts, link }: Outgoing): { subject: string; text: string } {
  const sentence = inWords(work, kind, facts)
  const lines = typeof facts['lines'] === 'string' ? [facts['lines']] : []
  return {
    subject: sentence,
    text: [sentence, ...lines, work.ports.installation.address + link, inWords(work, 'notices.signature', {})].join(
      '\n\n',
    ),
  }
}
