/** 邮件送不出去: what waits for the system administrator while mail fails; the receivers read it in the house meanwhile. */
import { sql } from 'kysely'
import { addDays } from '#kernel/date'
import { say } from '#kernel/message'
import type { WaitingItem } from '#kernel/waiting'
import type { Work } from '#kernel/work'
import { mailWaiting } from '../messages/mail-waiting.ts'

/** Longer than the attempts of one mail last; what failed before that is in the delivery records. */
const days = 3

export async function listMailWaiting(work: Work): Promise<WaitingItem[]> {
  if (!work.actor.roles.includes('system_admin')) return []
  const { tx, tenant, today } = work
  const { rows } = await sql<{ count: number; error: string }>`
    select count(*)::int as count, (array_agg(last_error order by created_at desc))[1] as error
      from notice
     where tenant_id = ${tenant} and last_error is not null and delivered_at is null
       and created_at > ${addDays(today, -days)}::date`.execute(tx)
  const [failed] = rows
  if (!failed || failed.count === 0) return []
  const words = mailWaiting[work.language]
  return [
    {
      id: 'notices/mail',
      verb: words.verb,
      title: words.title,
      why: say(words.why, failed),
      link: '/desk/settings',
      dueOn: null,
      workingDaysLeft: null,
      others: false,
    },
  ]
}
