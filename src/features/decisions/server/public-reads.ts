/** What the public reads of decisions (公开的决议决定): the register of publications, and nothing beside it. */
import type { z } from 'zod'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { countPublications, listPublications, meetingOf } from '#features/publications/server'
import { PublicDecision, type publicDecisionApi, type PublicStanding } from '../domain/contract.ts'
import { publicAmendments, publicStandings } from './amendments.ts'
import { contentOf } from './publication.ts'
import { getResolution, reportsOf } from './repository.ts'

const kind = 'decision'
type Asked = z.output<typeof publicDecisionApi.list.input>

export async function listPublicDecisions(
  work: Work,
  { offset, limit }: Asked,
): Promise<{ rows: PublicStanding[]; total: number }> {
  const { total } = await countPublications(work, { kind })
  const rows = await listPublications(work, { kind }, { order: 'recent', offset, limit })
  const standings = await publicStandings(
    work,
    rows.map(({ reference }) => reference),
  )
  return {
    rows: rows.map(({ content, reference }) => ({
      ...PublicDecision.parse(content),
      changedAs: standings.get(reference) ?? null,
    })),
    total,
  }
}

/** With the meeting that adopted it, what it changed and what changed it, where those are public. */
export async function readPublicDecision(
  work: Work,
  { reference }: { reference: string },
): Promise<z.input<typeof publicDecisionApi.one.output>> {
  const [found] = await listPublications(work, { kind, reference }, { order: 'recent', offset: 0, limit: 1 })
  if (!found) throw new Refusal('not_found', 'decision.not_public', {})
  return {
    ...PublicDecision.parse(found.content),
    meeting: await meetingOf(work, found),
    ...(await publicAmendments(work, found.id)),
  }
}

/** As it would appear, for the office before it publishes. */
export const previewDecision = async (work: Work, { id }: { id: string }): Promise<PublicDecision> =>
  contentOf(await getResolution(work, id), await reportsOf(work, id))
