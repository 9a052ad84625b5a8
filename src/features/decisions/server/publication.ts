/** 决议决定公布: the adopted text with its note of adoption, and reports on execution once they came in. */
import { mostPublishables, type Publishable, type PublicationKind } from '#kernel/publication'
import { Refusal } from '#kernel/refusal'
import { maskPersonal } from '#features/publications'
import { PublicDecision } from '../domain/contract.ts'
import { adoptedStates } from '../domain/lifecycle.ts'
import type { ReportBack, Resolution } from '../domain/views.ts'
import { adoptionNote } from './reads.ts'
import { getResolution, listResolutions, reportsOfMany, saveResolution } from './repository.ts'

export const decisionPublications: PublicationKind = {
  kind: 'decision',
  address: ({ reference }) => `/decisions/${reference}`,
  preview: ({ id }) => `/decisions/${id}/preview`,
  async publishables(work, ids) {
    const found = await listResolutions(work, { ids, numbered: true, limit: mostPublishables })
    const reports = await reportsOfMany(
      work,
      found.map(({ id }) => id),
    )
    return found.map((resolution) => publishableOf(resolution, reports.get(resolution.id) ?? []))
  },
  withhold: (content, screened) => withhold(PublicDecision.parse(content), screened),
  async published(work, id, screened) {
    const resolution = await getResolution(work, id)
    const publishedOn = resolution.publishedOn ?? work.today
    await saveResolution(work, resolution, { publishedOn, unpublishedReason: null })
    work.record('decision.published', id, { screened })
  },
  async withdrawn(work, id, reason) {
    await saveResolution(work, await getResolution(work, id), { publishedOn: null, unpublishedReason: reason })
    work.record('decision.unpublished', id, { reason })
  },
}

function publishableOf(resolution: Resolution, reports: readonly Reported[]): Publishable {
  const { id, title, matter, bodyId, body, state, meetingId, agendaItemId } = resolution
  const content = contentOf(resolution, reports)
  const adopted = adoptedStates.some((one) => one === state)
  return {
    id,
    reference: content.reference,
    title,
    year: resolution.year ?? 0,
    topic: matter,
    units: [{ id: bodyId, name: body }],
    meeting: meetingId === null ? null : { id: meetingId, items: agendaItemId === null ? [] : [agendaItemId] },
    consent: 'full',
    content,
    texts: [
      content.title,
      content.text ?? '',
      ...content.reports.flatMap(({ subject, text }) => [subject, text]),
    ].filter((text) => text !== ''),
    parts: content.reports.map((report) => report.id),
    whyNot: adopted ? null : new Refusal('conflict', 'decision.not_public', {}),
  }
}

type Reported = Pick<ReportBack, 'id' | 'subject' | 'reportedOn' | 'text'>

/** What would appear, personal data masked. */
export function contentOf(resolution: Resolution, reports: readonly Reported[]): PublicDecision {
  const { reference, kind, body, decidedOn, effectiveOn } = resolution
  if (reference === null || decidedOn === null) throw new Refusal('not_found', 'decision.not_public', {})
  return {
    reference,
    title: maskPersonal(resolution.title),
    kind,
    body,
    adoptionNote: adoptionNote(resolution) ?? '',
    decidedOn,
    effectiveOn,
    text: maskPersonal(resolution.text),
    reports: reports.flatMap(({ id, subject, reportedOn, text }) =>
      reportedOn === null ? [] : [{ id, subject: maskPersonal(subject), reportedOn, text: maskPersonal(text) }],
    ),
  }
}

const withhold = (content: PublicDecision, screened: (text: string) => boolean): PublicDecision => ({
  ...content,
  text: content.text !== null && screened(content.text) ? content.text : null,
  reports: content.reports.filter(({ subject, text }) => screened(subject) && screened(text)),
})
