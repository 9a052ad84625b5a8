/** A house over HTTP in which some suggestions are public and others must never be (公开与不公开): for tests of open data. */
import { randomUUID } from 'node:crypto'
import { plainDate } from '#kernel/date'
import type { Actor, Work } from '#kernel/work'
import { withdraw } from '#features/publications/server'
import type { Suggestion } from '../features/suggestions/server/repository.ts'
import { noonOf } from '../server/clock.ts'
import { somebody, type TestWork } from './database.ts'
import { openHouse, type TestHouse } from './house.ts'
import { createDistrict, type District } from './people.ts'
import { published } from './publications.ts'
import { handledSuggestion, repliedSuggestion } from './suggestions.ts'

/** Stands in every text that must never leave the house. */
export const secret = '绝不公开'
export const phone = '13912345678'

export interface PublicHouse {
  readonly house: TestHouse
  readonly district: District
  /** 全文公开 with a promise · 只公开摘要 · 要求保密代表身份 */
  readonly full: Suggestion
  readonly summary: Suggestion
  readonly confidential: Suggestion
  readonly withdrawn: Suggestion
  /** Answered and not published, not wished, still being handled. */
  readonly hidden: readonly Suggestion[]
  /** More work in the same district, committed. */
  readonly inDistrict: <T>(run: (test: TestWork) => Promise<T>) => Promise<T>
}

/** Works of one transaction, as test works are, without the rollback. */
const worksOf = (work: Work): TestWork =>
  Object.assign(
    (who: Actor | readonly Actor['roles'][number][], on = '2025-06-10'): Work => ({
      ...work,
      actor: 'roles' in who ? who : somebody(who),
      today: plainDate(on),
      now: noonOf(plainDate(on)).now(),
    }),
    { settle: async () => undefined },
  )

export async function publicHouse(): Promise<PublicHouse> {
  const house = await openHouse({ name: '演示区人大', at: '2025-06-12T09:00:00+08:00', requestsPerMinute: 100_000 })
  const inDistrict: PublicHouse['inDistrict'] = (run) => house.as({}, (work) => run(worksOf(work)))
  return { house, inDistrict, ...(await inDistrict(fill)) }
}

async function fill(test: TestWork): Promise<Omit<PublicHouse, 'house' | 'inDistrict'>> {
  const district = await createDistrict(test)
  const office = test(district.deputiesOffice, '2025-06-10')
  await keepContacts(office, district)
  const replied = async (change: Change) => {
    const { suggestion } = await repliedSuggestion(test, district, change.promise ? 'B' : 'A')
    await rewrite(office, suggestion.id, change)
    return suggestion
  }
  const names = district.deputies.slice(0, 2).map(({ name }) => name)
  const full = await replied({ title: '=关于公开的建议', text: `供水要改造。联系电话${phone}`, promise: true })
  const summary = await replied({ title: '只公开摘要的建议', text: secret, publication: 'summary' })
  const confidential = await replied({
    title: '保密代表身份的建议',
    text: '路灯要修。',
    reply: `${names.join('、')}代表：已经修好。`,
    confidential: true,
  })
  const withdrawn = await replied({ title: secret, text: secret, reply: secret })
  const hidden = [
    await replied({ title: `${secret}一`, text: secret, reply: secret }),
    await replied({ title: `${secret}二`, text: secret, reply: secret, publication: 'none' }),
    (await handledSuggestion(test, district)).suggestion,
  ]
  for (const { id } of [full, summary, confidential, withdrawn]) await published(office, id)
  await withdraw(test(district.deputiesOffice, '2025-06-11'), {
    kind: 'suggestion',
    id: withdrawn.id,
    reason: '代表要求撤下',
  })
  await rewrite(office, hidden[2]?.id ?? '', { title: `${secret}三`, text: secret })
  return { district, full, summary, confidential, withdrawn, hidden }
}

interface Change {
  readonly title: string
  readonly text: string
  readonly reply?: string
  readonly publication?: string
  readonly confidential?: boolean
  readonly promise?: boolean
}

async function rewrite(
  { tx }: Work,
  id: string,
  { title, text, reply, publication = 'full', confidential = false }: Change,
): Promise<void> {
  await tx.updateTable('caseRecord').set({ title }).where('id', '=', id).execute()
  await tx.updateTable('suggestion').set({ text, publication, confidential }).where('id', '=', id).execute()
  if (reply) await tx.updateTable('caseReply').set({ text: reply }).where('caseId', '=', id).execute()
}

/** Ways to reach people, which are for those who must reach them. */
async function keepContacts({ tx, tenant }: Work, { deputies }: District): Promise<void> {
  await tx
    .insertInto('personContact')
    .values(
      deputies.map(({ personId }) => ({
        tenantId: tenant,
        personId,
        phone,
        email: `${randomUUID()}@${secret}.invalid`,
        address: secret,
      })),
    )
    .execute()
}
