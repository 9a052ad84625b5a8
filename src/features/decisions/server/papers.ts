/** 决议、决定 as an official paper: title, note of adoption, text; no head and no number of its own (5.3). */
import { sql } from 'kysely'
import type { DocumentKind } from '#kernel/document'
import { paragraph, type Paper, sheetPaper } from '#kernel/paper'
import { Refusal, unlessMissing } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { organOf } from '#features/papers/server'
import { adoptedStates } from '../domain/lifecycle.ts'
import type { Resolution } from '../domain/views.ts'
import { paperKinds } from '../messages/papers.ts'
import { adoptionNote } from './reads.ts'
import { getResolution } from './repository.ts'
import { ownDecisions } from './findable-decisions.ts'
import { isOffice } from './situation.ts'
import { congressOffices } from '#kernel/roles'

const findResolution = (work: Work, id: string): Promise<Resolution | undefined> =>
  unlessMissing(getResolution(work, id))

const notAdopted = ({ state }: Resolution): Refusal | null =>
  adoptedStates.some((adopted) => adopted === state) ? null : new Refusal('conflict', 'decision.not_adopted', {})

export const resolutionPaper: DocumentKind = {
  kind: 'decision.resolution',
  words: paperKinds.resolution,
  async offers(work, aboutId) {
    const resolution = isOffice(work) ? await findResolution(work, aboutId) : undefined
    if (!resolution || resolution.kind === 'filing') return []
    return [{ subjectId: resolution.id, label: '', refused: notAdopted(resolution) }]
  },
  async matter(work, aboutId) {
    const resolution = isOffice(work) ? await findResolution(work, aboutId) : undefined
    if (!resolution) return null
    return { title: resolution.title, link: `/desk/decisions/${resolution.id}` }
  },
  async draft(work, subjectId) {
    const organ = await organOf(work, congressOffices)
    const resolution = await getResolution(work, subjectId)
    const refused = notAdopted(resolution)
    if (refused) throw refused
    return { aboutId: subjectId, organId: organ.id, series: null, paper: paperOf(resolution) }
  },
  readable(work) {
    const own = ownDecisions(work)
    if (own === 'all' || own === 'none') return own
    return sql`exists (select from resolution r where r.tenant_id = p.tenant_id and r.id = p.about_id and ${own})`
  },
}

function paperOf(resolution: Resolution): Paper {
  const { title, text, body, decidedOn } = resolution
  return sheetPaper(title, [paragraph(adoptionNote(resolution) ?? ''), paragraph(text)], {
    signature: { organ: body, signer: null, on: decidedOn ?? '' },
  })
}
