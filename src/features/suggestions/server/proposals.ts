/** 拟办: on submission a lead unit is proposed with its reason, and likely duplicates are linked; nothing is assigned by it. */
import { sql } from 'kysely'
import { say } from '#kernel/message'
import type { Work } from '#kernel/work'
import { linkCases } from '#features/cases/server'
import { listDuties, listUnits } from '#features/directory/server'
import { proposedUnit } from '../domain/proposal.ts'
import { proposalWords } from '../messages/proposal-words.ts'
import { learntUnits } from './routing/proposing.ts'
import type { Suggestion } from './repository.ts'
import { alike } from './similar.ts'

/** So alike that the office should look at both. */
const duplicateFrom = 0.28
const duplicateLimit = 3

interface Reasoned {
  readonly proposedUnitId: string
  readonly proposedReason: string
}

/** Answers what is to be saved; the reason as it was given, so that one may see later why a unit was proposed. */
export async function proposeFor(work: Work, suggestion: Suggestion): Promise<Partial<Reasoned>> {
  const asked = {
    title: suggestion.title,
    text: [suggestion.text, suggestion.situation, suggestion.proposal].join(' '),
  }
  const former = await alike(work, asked, { limit: duplicateLimit, least: duplicateFrom, exceptId: suggestion.id })
  await linkCases(
    work,
    suggestion.id,
    former.map(({ id }) => id),
    'similar',
  )

  // 退回后再提交的: what the office proposed meanwhile stays.
  if (suggestion.proposedUnitId) return {}
  return (
    (await byFormer(work, former)) ??
    (await byHistory(work, suggestion)) ??
    (await byDuty(work, asked)) ??
    (await byWish(work, suggestion.wishedUnitId)) ??
    {}
  )
}

/** 往年同类建议由谁承办: of the most alike one whose unit still handles. */
async function byFormer({ tx, tenant }: Work, former: readonly { id: string }[]): Promise<Reasoned | undefined> {
  if (former.length === 0) return undefined
  const { rows } = await sql<{ unitId: string; reference: string | null }>`
    select a.unit_id, c.reference
      from unnest(${former.map(({ id }) => id)}::uuid[]) with ordinality as f (id, place)
      join case_record c on c.tenant_id = ${tenant} and c.id = f.id
      join case_assignment a on a.tenant_id = c.tenant_id and a.case_id = c.id
      join organisation o on o.tenant_id = a.tenant_id and o.id = a.unit_id
     where a.part = 'lead' and a.state <> 'ended' and o.handles and o.ends_on is null
     order by f.place, a.round desc limit 1`.execute(tx)
  const [found] = rows
  return (
    found && {
      proposedUnitId: found.unitId,
      proposedReason: say(proposalWords.former, { reference: found.reference ?? '' }),
    }
  )
}

/** 本区历年承办情况: only where the machine of the unit would take it. */
async function byHistory(work: Work, suggestion: Suggestion): Promise<Reasoned | undefined> {
  const [first] = await learntUnits(work, suggestion)
  return first && first.score > 0
    ? { proposedUnitId: first.unitId, proposedReason: historyReason(first.because) }
    : undefined
}

export const historyReason = (because: readonly string[]): string =>
  because.length === 0
    ? proposalWords.learntSame
    : say(proposalWords.learnt, { words: because.map((word) => say(proposalWords.learntWord, { word })).join('') })

async function byDuty(work: Work, asked: { title: string; text: string }): Promise<Reasoned | undefined> {
  const units = new Map((await listUnits(work)).map(({ id, shortName }) => [id, shortName]))
  const duties = (await listDuties(work)).flatMap(({ organisationId, number, topic }) => {
    const unit = units.get(organisationId)
    return unit === undefined ? [] : [{ unitId: organisationId, unit, number, topic }]
  })
  const found = proposedUnit(asked, duties)
  return (
    found && {
      proposedUnitId: found.unitId,
      proposedReason: say(proposalWords.duty, { number: found.number, topic: found.topic }),
    }
  )
}

async function byWish(work: Work, unitId: string | null): Promise<Reasoned | undefined> {
  if (!unitId || !(await listUnits(work)).some(({ id }) => id === unitId)) return undefined
  return { proposedUnitId: unitId, proposedReason: proposalWords.wish }
}
