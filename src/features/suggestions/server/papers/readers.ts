/** Who reads the papers about a suggestion outside the organ that issued them (文书可见范围), as SQL over the row `p`. */
import { sql, type RawBuilder } from 'kysely'
import { holdsAny } from '#kernel/roles'
import type { Readable } from '#kernel/search'
import { ownUnitsOf, type Actor, type Work } from '#kernel/work'
import { hasShare, isCoSigner, seenBy } from '../seen.ts'

const isOffice = (actor: Actor): boolean => holdsAny(actor, ['deputies_office', 'government_office'])

/** Of the papers about what he sees, those for which this holds too. */
function ofSeen(work: Work, condition: RawBuilder<unknown>): Readable {
  const seen = seenBy(work)
  if (seen === 'none') return 'none'
  return sql`exists (
    select from suggestion s join case_record c on c.tenant_id = s.tenant_id and c.id = s.id
     where s.tenant_id = p.tenant_id and s.id = p.about_id and ${seen === 'all' ? sql`true` : seen} and ${condition})`
}

const none = sql`false`

const isLead = ({ personId }: Actor): RawBuilder<unknown> => sql`s.lead_person_id = ${personId}::uuid`

const isSigner = (actor: Actor): RawBuilder<unknown> =>
  holdsAny(actor, ['deputy']) ? sql`(${isLead(actor)} or ${isCoSigner(actor)})` : none

/** 受理、不予受理通知: whoever receives and the signers, never a unit. */
export function intakeReaders(work: Work): Readable {
  const { actor } = work
  if (holdsAny(actor, ['deputies_office'])) return ofSeen(work, sql`true`)
  const receives = holdsAny(actor, ['secretariat']) ? sql`not s.between_sessions` : none
  return ofSeen(work, sql`(${receives} or ${isSigner(actor)})`)
}

/** 交办函: whoever assigns and the units it was given to. */
export const assignmentReaders = (work: Work): Readable =>
  isOffice(work.actor) ? ofSeen(work, sql`true`) : ofSeen(work, hasShare(work.actor))

/** 答复函: whoever sees the answer in the whole. */
export const replyReaders = (work: Work): Readable => ofSeen(work, sql`true`)

/** 会办意见函: the same, but a unit that gives opinions itself sees no other's; its newest running share decides. */
export function opinionReaders(work: Work): Readable {
  const { actor } = work
  if (isOffice(actor)) return ofSeen(work, sql`true`)
  return ofSeen(
    work,
    sql`coalesce((select a.part from case_assignment a
          where a.tenant_id = s.tenant_id and a.case_id = s.id and a.unit_id = any (${ownUnitsOf(actor)}::uuid[])
          order by a.state <> 'ended' desc, a.round desc, a.assigned_on desc, a.id desc limit 1), 'lead') not in ('co', 'reference')`,
  )
}

/** 征询意见表: the deputy it is for, and the office. */
export const inquiryReaders = (work: Work): Readable => {
  const { actor } = work
  if (holdsAny(actor, ['deputies_office'])) return ofSeen(work, sql`true`)
  return holdsAny(actor, ['deputy']) ? ofSeen(work, isLead(actor)) : 'none'
}

/** 季度会商纪要: whoever sees the suggestion, but its deputies. */
export const minutesReaders = (work: Work): Readable => ofSeen(work, sql`not ${isSigner(work.actor)}`)
