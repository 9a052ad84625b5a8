/** 宣誓安排的经过: from the journal, where each step keeps the whole plan; what changed is the difference of two. */
import { sql } from 'kysely'
import { z } from 'zod'
import type { FactDetail, Work } from '#kernel/work'
import { planParts, type Ceremony, type PlanEvent, type PlanPart } from '../domain/views.ts'
import { messages } from '../messages/index.ts'

const State = z.partialRecord(z.enum(planParts), z.string())
type State = z.output<typeof State>

/** A plan as its fact keeps it. */
export function planState(one: Ceremony): FactDetail {
  const state: Record<PlanPart, string> = {
    organiser: one.organiser,
    plannedOn: one.plannedOn,
    place: one.place,
    form: one.form,
    leader: one.lead ?? '',
    witness: one.witness,
    textVersion: one.textVersion,
    takers: one.takers.map(({ name, post }) => `${name} ${post}`).join('、'),
  }
  return state
}

const steps = { planned: 'oath.planned', changed: 'oath.changed', held: 'oath.held', cancelled: 'oath.cancelled' }

interface Row {
  readonly subjectId: string
  readonly on: string
  readonly fact: string
  readonly detail: unknown
  readonly by: string | null
}

/** Of each ceremony, the oldest first; a step is in it once its work is committed. */
export async function historyOf(
  { tx, tenant, language }: Work,
  ids: readonly string[],
): Promise<Map<string, PlanEvent[]>> {
  const { rows } = await sql<Row>`
    select j.subject_id, (j.at at time zone 'Asia/Shanghai')::date as on, j.fact, j.detail, p.name as by
      from journal j
      left join account a on a.tenant_id = j.tenant_id and a.id = j.actor_id
      left join person p on p.tenant_id = a.tenant_id and p.id = a.person_id
     where j.tenant_id = ${tenant} and j.subject_id = any (${ids}::uuid[]) and j.fact = any (${Object.values(steps)})
     order by j.seq limit 5000`.execute(tx)
  const { forms } = messages[language]
  const inWords = (part: PlanPart, value: string): string =>
    part === 'form' ? (forms[value as 'single'] ?? value) : value
  const histories = new Map<string, PlanEvent[]>()
  const last = new Map<string, State>()
  for (const { subjectId, on, fact, detail, by } of rows) {
    const step = (Object.keys(steps) as (keyof typeof steps)[]).find((name) => steps[name] === fact) ?? 'changed'
    const state = step === 'planned' || step === 'changed' ? (State.safeParse(detail).data ?? {}) : {}
    const before = last.get(subjectId) ?? {}
    const changes = planParts.flatMap((part) => {
      const [from, to] = [before[part], state[part]]
      return from === undefined || to === undefined || from === to
        ? []
        : [{ part, from: inWords(part, from), to: inWords(part, to) }]
    })
    last.set(subjectId, { ...before, ...state })
    histories.set(subjectId, [...(histories.get(subjectId) ?? []), { on, by: by ?? '', step, changes }])
  }
  return histories
}
