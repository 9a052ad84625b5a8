/**
 * 公开与撤下: only what was previewed, screened by a person and agreed to; what is taken back leaves its number, the day
 * and the reason, never a hole. What comes later to a published record appears by itself as far as it is no text;
 * a text waits for screening.
 */
import type { Publishable, PublicationKind, PublicContent } from '#kernel/publication'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { lockPublications, publicationsOf, savePublication, type Publication } from './repository.ts'

export function kindOf({ slots }: Work, kind: string): PublicationKind {
  const found = slots.publications.find((one) => one.kind === kind)
  if (!found) throw new Refusal('not_found', 'publication.unknown', { kind })
  return found
}

export interface Screening {
  readonly of: readonly string[]
  readonly note: string
}

export const digestOf = ({ ports }: Work, content: PublicContent): string => ports.sha256(JSON.stringify(content))

/** A text is known by its digest, so that the register need not keep it twice. */
const screenedBy =
  ({ ports }: Work, screened: readonly string[]) =>
  (text: string): boolean =>
    text === '' || screened.includes(ports.sha256(text))

/** The texts nobody has screened yet. */
export const newTexts = (work: Work, { texts }: Publishable, before: Publication | undefined): string[] => {
  const known = screenedBy(work, before?.screened ?? [])
  return texts.filter((text) => !known(text))
}

interface Named {
  readonly kind: string
  readonly id: string
}

/** What there is to publish and what the register has of it. */
export interface Subject {
  readonly one: Publishable
  readonly before: Publication | undefined
}

/** All of them read together; nobody else changes them in the register until this work is over. */
export async function subjectsOf(work: Work, items: readonly Named[]): Promise<(item: Named) => Subject> {
  const read = new Map<string, Subject>()
  for (const publication of work.slots.publications) {
    const { kind } = publication
    const ids = items.filter((item) => item.kind === kind).map(({ id }) => id)
    if (ids.length === 0) continue
    await lockPublications(work, ids)
    const known = await publicationsOf(work, kind, ids)
    for (const one of await publication.publishables(work, ids))
      read.set(`${kind} ${one.id}`, { one, before: known.get(one.id) })
  }
  return ({ kind, id }) => {
    const found = read.get(`${kind} ${id}`)
    if (!found) throw new Refusal('not_found', 'publication.unknown', { kind })
    return found
  }
}

/** Publishes one record as it was previewed, or the texts that came since; answers what it is now. */
export async function publishOne(
  work: Work,
  item: Named & { readonly digest: string },
  { one, before, screening }: Subject & { readonly screening: Screening },
): Promise<Publication> {
  const published = before?.state === 'published'
  if (one.whyNot && (!published || one.consent === 'none')) throw one.whyNot
  if (digestOf(work, one.content) !== item.digest)
    throw new Refusal('conflict', 'publication.changed_since_preview', {})
  if (published && before.digest === item.digest) throw new Refusal('conflict', 'publication.nothing_new', {})

  const after: Publication = {
    ...recordOf(work, item.kind, { one, content: one.content }),
    state: 'published',
    consent: one.consent,
    screening: { ...screening, by: work.actor.accountId, on: work.today },
    screened: one.texts.map((text) => work.ports.sha256(text)),
    held: 0,
    publishedOn: published ? before.publishedOn : work.today,
    withdrawnOn: null,
    reason: null,
    createdAt: before?.createdAt ?? work.now,
    modifiedAt: work.now,
    version: (before?.version ?? 0) + 1,
  }
  await savePublication(work, after)
  await kindOf(work, item.kind).published(work, item.id, screening.of)
  return after
}

/** What the register says of a record besides the course of its publication. */
const recordOf = (work: Work, kind: string, { one, content }: { one: Publishable; content: PublicContent }) => ({
  id: one.id,
  kind,
  reference: one.reference,
  title: one.title,
  year: one.year,
  topic: one.topic,
  units: one.units,
  meetingId: one.meeting?.id ?? null,
  agendaItems: one.meeting?.items ?? [],
  content,
  parts: one.parts,
  words: wordsOf(content),
  digest: digestOf(work, content),
})

/** Every text of the content, for a search by words; dates and identifiers are no words. */
const wordsOf = (content: PublicContent): string => {
  const words: string[] = []
  const collect = (value: unknown): void => {
    if (typeof value === 'string' && !/^[\w-]*$/.test(value)) words.push(value)
    else if (value !== null && typeof value === 'object') Object.values(value).forEach(collect)
  }
  collect(content)
  return words.join('\n')
}

/** 撤下: nothing of the content stays in the register. */
export async function withdrawOne(
  work: Work,
  { kind, id, reason }: { kind: string; id: string; reason: string },
): Promise<{ before: Publication; after: Publication }> {
  const before = (await publicationsOf(work, kind, [id])).get(id)
  if (before?.state !== 'published') throw new Refusal('conflict', 'publication.not_published', {})
  const after: Publication = {
    ...before,
    state: 'withdrawn',
    title: '',
    topic: null,
    units: [],
    content: null,
    words: '',
    digest: '',
    screened: [],
    held: 0,
    withdrawnOn: work.today,
    reason,
    modifiedAt: work.now,
    version: before.version + 1,
  }
  await savePublication(work, after)
  await kindOf(work, kind).withdrawn(work, id, reason)
  return { before, after }
}

/** Puts a record back as it was, as a change of its own. */
export async function restoreOne(work: Work, before: Publication, version: number): Promise<Publication> {
  const after = { ...before, modifiedAt: work.now, version: version + 1 }
  await savePublication(work, after)
  await kindOf(work, before.kind).published(work, before.id, [])
  return after
}

/** 更新: what changed since by itself — states, days, grades — appears; new texts are withheld and counted. */
export async function refreshPublications(work: Work): Promise<number> {
  let changed = 0
  for (const kind of work.slots.publications) {
    const known = await publicationsOf(work, kind.kind)
    const published = [...known.values()].filter(({ state }) => state === 'published')
    if (published.length === 0) continue
    const ids = published.map(({ id }) => id)
    for (const one of await kind.publishables(work, ids)) {
      const before = known.get(one.id)
      if (before && (await refreshOne(work, kind, { one, before }))) changed += 1
    }
  }
  return changed
}

async function refreshOne(
  work: Work,
  kind: PublicationKind,
  { one, before }: { one: Publishable; before: Publication },
): Promise<boolean> {
  const content = kind.withhold(one.content, screenedBy(work, before.screened))
  const held = newTexts(work, one, before).length
  const record = recordOf(work, kind.kind, { one, content })
  const same = record.digest === before.digest
  if (same && held === before.held) return false
  await savePublication(work, {
    ...before,
    ...(same ? {} : { ...record, modifiedAt: work.now, version: before.version + 1 }),
    held,
  })
  return !same
}
