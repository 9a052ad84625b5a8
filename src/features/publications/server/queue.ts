/** 公开台: what may be published now, what came since, what waits for which step, what is public and what was withdrawn. */
import type { z } from 'zod'
import type { Publishable, PublicationKind } from '#kernel/publication'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { stands, type publicationApi, type QueueRow, type Stand } from '../domain/contract.ts'
import { maskedIn } from '../domain/masking.ts'
import { digestOf, kindOf, newTexts } from './register.ts'
import { publicationsOf, type Publication } from './repository.ts'

type Output<Name extends 'queue' | 'preview'> = z.input<(typeof publicationApi)[Name]['output']>
type Asked = z.output<typeof publicationApi.queue.input>

export async function readQueue(work: Work, { stand, offset, limit }: Asked): Promise<Output<'queue'>> {
  const rows: QueueRow[] = []
  for (const kind of work.slots.publications) rows.push(...(await rowsOf(work, kind)))
  const counts = Object.fromEntries(stands.map((one) => [one, rows.filter((row) => row.stand === one).length]))
  return {
    rows: rows.filter((row) => row.stand === stand).slice(offset, offset + limit),
    counts: counts as Record<Stand, number>,
  }
}

async function rowsOf(work: Work, kind: PublicationKind, ids?: readonly string[]): Promise<QueueRow[]> {
  const [all, known] = [await kind.publishables(work, ids), await publicationsOf(work, kind.kind, ids)]
  return all.map((one) => rowOf(work, kind, { one, registered: known.get(one.id) }))
}

function rowOf(
  work: Work,
  kind: PublicationKind,
  { one, registered }: { one: Publishable; registered: Publication | undefined },
): QueueRow {
  const { id, reference, title, units, consent, content, whyNot } = one
  const fresh = newTexts(work, one, registered).length
  const stand = standOf(one, { registered, fresh })
  const waitsFor = whyNot && work.ports.words(work.language, whyNot)
  return {
    kind: kind.kind,
    id,
    reference,
    title,
    address: kind.address(one),
    preview: kind.preview(one),
    units: units.map(({ name }) => name),
    consent,
    stand,
    why: stand === 'withdrawn' ? (registered?.reason ?? null) : stand === 'waits' ? waitsFor : null,
    digest: digestOf(work, content),
    texts: fresh,
    publishedOn: registered?.publishedOn ?? null,
    withdrawnOn: registered?.withdrawnOn ?? null,
  }
}

function standOf(
  { whyNot }: Publishable,
  { registered, fresh }: { registered: Publication | undefined; fresh: number },
): Stand {
  if (registered?.state === 'withdrawn') return 'withdrawn'
  if (registered) return fresh > 0 ? 'changed' : 'published'
  return whyNot ? 'waits' : 'now'
}

/** Where these stand, each with the digest of what everybody would read. */
export const readRows = (work: Work, kind: string, ids: readonly string[]): Promise<QueueRow[]> =>
  rowsOf(work, kindOf(work, kind), ids)

/** Exactly what everybody will read, before anybody does. */
export async function readPreview(
  work: Work,
  { kind: name, id }: { kind: string; id: string },
): Promise<Output<'preview'>> {
  const kind = kindOf(work, name)
  const [one] = await kind.publishables(work, [id])
  if (!one) throw new Refusal('not_found', 'publication.unknown', { kind: name })
  const registered = (await publicationsOf(work, name, [id])).get(id)
  return {
    row: rowOf(work, kind, { one, registered }),
    content: { ...one.content },
    masked: one.texts.reduce((count, text) => count + maskedIn(text), 0),
  }
}
