/** What all papers of a meeting share (会议文书): who makes them, who reads them, and their plain form. */
import { sql } from 'kysely'
import type { DocumentDraft, DocumentKind, DocumentMatter } from '#kernel/document'
import { congressOffices } from '#kernel/roles'
import { Refusal, unlessMissing } from '#kernel/refusal'
import type { Readable } from '#kernel/search'
import type { Work } from '#kernel/work'
import { organOf, type Organ } from '#features/papers/server'
import type { Meeting } from '../../domain/views.ts'
import { isOnRoll } from '../attendance.ts'
import { getMeeting } from '../meetings.ts'
import { isOffice } from '../situation.ts'

/** Undefined when this id is no meeting. */
const findMeeting = (work: Work, id: string): Promise<Meeting | undefined> => unlessMissing(getMeeting(work, id))

interface MeetingPaper {
  readonly kind: string
  readonly words: DocumentKind['words']
  /** Why it cannot be made yet; null when it can. */
  readonly waitsFor: (work: Work, meeting: Meeting) => Promise<Refusal | null>
  readonly draft: (
    work: Work,
    material: { meeting: Meeting; organ: Organ },
  ) => Promise<Pick<DocumentDraft, 'paper' | 'series'>>
  /** Of which meetings there is one; of all of them when left out. */
  readonly of?: (meeting: Meeting) => boolean
  /** Those on the roll read it once it is issued; otherwise the office alone. */
  readonly forRoll: boolean
}

/** Made by the office about a meeting; one of each kind. */
export const meetingPaper = ({
  kind,
  words,
  waitsFor,
  draft,
  of = () => true,
  forRoll,
}: MeetingPaper): DocumentKind => ({
  kind,
  words,
  async offers(work, aboutId) {
    const meeting = isOffice(work.actor) ? await findMeeting(work, aboutId) : undefined
    if (!meeting || meeting.state === 'cancelled' || !of(meeting)) return []
    return [{ subjectId: meeting.id, label: '', refused: await waitsFor(work, meeting) }]
  },
  async draft(work, subjectId) {
    const organ = await organOf(work, congressOffices)
    const meeting = await getMeeting(work, subjectId)
    const refused = await waitsFor(work, meeting)
    if (refused) throw refused
    return { aboutId: meeting.id, organId: organ.id, ...(await draft(work, { meeting, organ })) }
  },
  readable: forRoll ? onRoll : byOffice,
})

const byOffice = ({ actor }: Work): Readable => (isOffice(actor) ? 'all' : 'none')

const onRoll = ({ actor }: Work): Readable => {
  if (isOffice(actor)) return 'all'
  if (actor.personId === null) return 'none'
  return sql`exists (
    select from meeting_member r where r.tenant_id = p.tenant_id and r.meeting_id = p.about_id
       and r.person_id = ${actor.personId} and r.struck_on is null)`
}

/** For the office and those on the roll. */
export async function meetingMatter(work: Work, id: string): Promise<DocumentMatter | null> {
  const meeting = await findMeeting(work, id)
  if (!meeting || !(isOffice(work.actor) || (await isOnRoll(work, id)))) return null
  return { title: meeting.title, link: `/m/${meeting.reference}` }
}

export const always = () => Promise.resolve(null)
