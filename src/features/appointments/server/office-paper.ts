/** Papers the office makes of appointments (任免文书的制作): one of each kind for a matter, read by the office. */
import type { DocumentDraft, DocumentKind } from '#kernel/document'
import { unlessMissing, type Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { organOf, type Organ } from '#features/papers/server'
import { isOffice } from './situation.ts'
import { congressOffices } from '#kernel/roles'

export interface OfficePaper<Subject> {
  readonly kind: string
  readonly words: DocumentKind['words']
  /** The subject of this kind a matter has, or undefined. */
  readonly find: (work: Work, aboutId: string) => Promise<Subject | undefined>
  readonly idOf: (subject: Subject) => string
  /** Why it cannot be made yet. */
  readonly waitsFor: (subject: Subject) => Refusal | null
  readonly get: (work: Work, subjectId: string) => Promise<{ subject: Subject; aboutId: string }>
  readonly draft: (subject: Subject, organ: Organ, work: Work) => Pick<DocumentDraft, 'paper' | 'series'>
}

/** Made and read by the office; one of each kind for a matter. */
export const officePaper = <Subject>(made: OfficePaper<Subject>): DocumentKind => ({
  kind: made.kind,
  words: made.words,
  async offers(work, aboutId) {
    const subject = isOffice(work) ? await unlessMissing(made.find(work, aboutId)) : undefined
    return subject === undefined ? [] : [{ subjectId: made.idOf(subject), label: '', refused: made.waitsFor(subject) }]
  },
  async draft(work, subjectId) {
    const organ = await organOf(work, congressOffices)
    const { subject, aboutId } = await made.get(work, subjectId)
    const refused = made.waitsFor(subject)
    if (refused) throw refused
    return { aboutId, organId: organ.id, ...made.draft(subject, organ, work) }
  },
  readable: (work) => (isOffice(work) ? 'all' : 'none'),
})
