/** Answers with the unit that gave them (答复、会办意见): a unit's own too, which the whole does not show a co-handler. */
import { sql, type RawBuilder } from 'kysely'
import type { Work } from '#kernel/work'
import type { ReplyView, ResultClass } from '#features/cases'

export interface Answer {
  readonly id: string
  readonly caseId: string
  readonly unitId: string
  readonly round: number
  readonly class: ResultClass | null
  readonly text: string
  readonly points: ReplyView['points']
  /** 〔2026〕5, given when it was signed. */
  readonly letterNumber: string | null
  readonly signedBy: string
  readonly repliedOn: string
}

type Kind = ReplyView['kind']

export const answersOf = (work: Work, caseId: string, kind: Kind): Promise<Answer[]> =>
  read(work, sql`r.case_id = ${caseId} and r.kind = ${kind}`)

export const findAnswer = async (work: Work, id: string, kind: Kind): Promise<Answer | undefined> =>
  (await read(work, sql`r.id = ${id} and r.kind = ${kind}`))[0]

async function read({ tx, tenant }: Work, condition: RawBuilder<unknown>): Promise<Answer[]> {
  const { rows } = await sql<Answer>`
    select r.id, r.case_id, a.unit_id, r.round, r.class, r.text, r.points, r.letter_number, r.signed_by, r.replied_on
      from case_reply r join case_assignment a on a.tenant_id = r.tenant_id and a.id = r.assignment_id
     where r.tenant_id = ${tenant} and ${condition} order by r.replied_on, r.id limit 200`.execute(tx)
  return rows
}
