/** What decisions and appointments are tested with (测试决议与任免): dossiers, organs, and polls as voting announces them. */
import { plainDate } from '#kernel/date'
import type { AnnouncedPoll, PollKind } from '#kernel/poll'
import type { OrganisationKind } from '#features/directory'
import { createOrganisation } from '#features/directory/server'
import type { Actor } from '#kernel/work'
import { slots, somebody, type TestWork } from './database.ts'
import { sittingMeeting, type Chamber } from './meetings.ts'

export interface TestOrgan {
  readonly id: string
  readonly name: string
  /** Somebody with a post in it. */
  readonly clerk: Actor
}

export async function createOrgan(
  test: TestWork,
  kind: OrganisationKind,
  name: string,
  parentId: string | null = null,
): Promise<TestOrgan> {
  const work = test(['system_admin'], '2022-02-01')
  const startsOn = plainDate('2000-01-01')
  const { id } = await createOrganisation(work, { kind, name, shortName: name, startsOn, parentId })
  return { id, name, clerk: somebody(['unit'], { posts: [{ organisationId: id, role: 'unit' }] }) }
}

/** A meeting of the chairmen that has decided something by that day. */
export const chairmenMeeting = (test: TestWork, chamber: Chamber, on: string) =>
  sittingMeeting(test, chamber, { kind: 'chairmen', on, items: ['讨论提请事项'] })

export interface TestQuestion {
  readonly subjectId: string
  readonly passed: boolean
}

/** A poll as voting announces it: one question for each subject, with nothing but what its owner reads. */
export const announcedPoll = (
  { meetingId, agendaItemId }: { meetingId: string | null; agendaItemId: string | null },
  questions: readonly TestQuestion[],
  kind: PollKind = 'motion',
): AnnouncedPoll => ({
  pollId: crypto.randomUUID(),
  kind,
  method: 'device',
  state: 'announced',
  byHand: false,
  meetingId: meetingId ?? '',
  agendaItemId,
  subjectId: questions[0]?.subjectId ?? '',
  questions: questions.map(({ subjectId, passed }, at) => ({
    number: at + 1,
    title: '表决',
    subjectId,
    members: 33,
    present: 30,
    issued: 30,
    returned: 30,
    valid: 30,
    invalid: 0,
    notPressed: 0,
    base: 33,
    needed: 17,
    options: [],
    others: [],
    passed,
    grade: null,
    left: 0,
    unanimous: false,
    words: [],
    basis: '',
    rule: 'decision.standing_committee',
  })),
})

/** Tells the owner of the subject, as the announcement does. */
export async function announce(work: ReturnType<TestWork>, subjectKind: string, poll: AnnouncedPoll): Promise<void> {
  const owner = slots.pollSubjects.find(({ kind }) => kind === subjectKind)
  if (!owner) throw new Error(`nobody owns polls about ${subjectKind}`)
  await owner.announced(work, poll)
}
