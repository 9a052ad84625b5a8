/** 演示任免经过: nominated, screened, examined, agreed to, placed, voted on person by person, certified, sworn in. */
import { addDays, plainDate, type PlainDate } from '#kernel/date'
import type { DemoStage } from '#kernel/demo'
import type { Work } from '#kernel/work'
import { createPersons, createPosts, houseActor } from '#features/directory/server'
import { addAgendaItem, moveToItem } from '#features/meetings/server'
import { gives } from '../../domain/posts.ts'
import type { Appointment } from '../../domain/views.ts'
import { certify } from '../after.ts'
import { nominate } from '../nominating.ts'
import { holdCeremony, planCeremony } from '../oaths.ts'
import { readAppointment } from '../reads.ts'
import { getAppointment } from '../repository.ts'
import { agree, examine, makeStatement, place, screen } from '../steps.ts'
import { callVote } from '../voting.ts'
import type { ActsOf } from './acts.ts'
import type { Cast } from './cast.ts'
import { conduct } from './votes.ts'

interface Named extends ActsOf {
  readonly personId: string
  readonly endsPostId: string | null
}

const nominatorOf = ({ act, postKind, organ }: ActsOf): string => {
  if (act === 'accept_resignation' || postKind === 'committee') return '主任会议'
  return postKind === 'department_head' ? '区政府' : organ
}

/** Everybody the acts are about; whoever leaves a post has held it since the term began. */
export async function people(stage: DemoStage, cast: Cast, acts: readonly ActsOf[], on: PlainDate): Promise<Named[]> {
  const each = acts.flatMap((of) => Array.from({ length: of.count }, () => of))
  return stage.as(houseActor, on, async (work) => {
    const persons = await createPersons(
      work,
      each.map(({ organ }) => ({ ...cast.nextName(), distinction: organ })),
    )
    const named = each.map((of, at) => ({ ...of, personId: persons[at]?.id ?? '' }))
    const leaving = named.filter(({ act }) => !gives(act))
    const posts = await createPosts(
      work,
      leaving.map(({ personId, organ, title }) => ({
        personId,
        organisationId: cast.organ(organ),
        title,
        role: null,
        startsOn: plainDate('2022-03-30'),
      })),
    )
    return named.map((one) => ({ ...one, endsPostId: gives(one.act) ? null : (posts[leaving.indexOf(one)] ?? null) }))
  })
}

/** 提请 sixteen days before the sitting, whoever gets a post screened, and examined where its post asks for it. */
export async function nominateAll(
  stage: DemoStage,
  cast: Cast,
  { acts, on }: { acts: readonly ActsOf[]; on: PlainDate },
): Promise<Appointment[]> {
  if (acts.length === 0) return []
  const day = addDays(on, -16)
  const named = await people(stage, cast, acts, day)
  return stage.as(cast.office, day, async (work) => {
    const cases: Appointment[] = []
    for (const one of named) cases.push(await screenAndExamine(work, await nominateOne(work, cast, one)))
    return cases
  })
}

export function nominateOne(work: Work, cast: Cast, one: Named): Promise<Appointment> {
  const { act, postKind, personId, title, endsPostId, organ } = one
  const by = nominatorOf(one)
  return nominate(work, {
    act,
    postKind,
    personId,
    organisationId: cast.organ(organ),
    title,
    nominatorId: cast.organ(by),
    signedBy: `${by}负责人`,
    reason: '工作需要',
    endsPostId,
  })
}

async function screenAndExamine(work: Work, nominated: Appointment): Promise<Appointment> {
  if (!gives(nominated.act)) return nominated
  const screened = await screen(work, { ...nominated, clear: true, note: '' })
  const { examined } = await readAppointment(work, screened)
  return examined ? examine(work, { ...screened, score: 86 }) : screened
}

/** 主任会议决定提请审议. */
export async function agreeToAll(work: Work, cases: readonly Appointment[], meetingId: string): Promise<Appointment[]> {
  const agreed: Appointment[] = []
  for (const one of cases) agreed.push(await agree(work, { ...one, meetingId }))
  return agreed
}

export async function placeCases(work: Work, cases: readonly Appointment[], meetingId: string): Promise<string | null> {
  if (cases.length === 0) return null
  const { id: agendaItemId } = await addAgendaItem(work, { meetingId, title: '人事任免', kind: 'appointment' })
  for (const one of cases) {
    const placed = await place(work, { ...one, meetingId, agendaItemId, lateReason: null })
    if (gives(one.act)) await makeStatement(work, { ...placed, text: '拟任职发言' })
  }
  return agendaItemId
}

export interface Ballot {
  readonly on: PlainDate
  readonly meetingId: string
  readonly agendaItemId: string
  readonly cases: readonly Appointment[]
  readonly present: number
}

/** One ballot, a question for each person; whoever is appointed gets the certificate at once. */
export async function appoint(
  stage: DemoStage,
  cast: Cast,
  { on, meetingId, agendaItemId, cases, present }: Ballot,
): Promise<Appointment[]> {
  const { pollId } = await stage.as(cast.office, on, async (work) => {
    await moveToItem(work, { id: meetingId, itemId: agendaItemId })
    return callVote(work, { ids: cases.map(({ id }) => id), method: 'device', title: '人事任免', places: 1 })
  })
  await conduct(stage, cast, on, { pollId, present })
  return stage.as(cast.office, on, async (work) => {
    const appointed: Appointment[] = []
    for (const { id, act } of cases)
      if (gives(act))
        appointed.push(await certify(work, { ...(await getAppointment(work, id)), signer: cast.director.name }))
    return appointed
  })
}

/** 宪法宣誓 five days after the sitting, for those who swear before the chairmen's meeting. */
export async function swearIn(
  stage: DemoStage,
  cast: Cast,
  { on, appointed }: { on: PlainDate; appointed: readonly Appointment[] },
): Promise<void> {
  const ids = appointed
    .filter(({ postKind }) => postKind !== 'court' && postKind !== 'procuratorate')
    .map(({ id }) => id)
  const day = addDays(on, 5)
  const planned = await stage.as(cast.office, on, (work) =>
    planCeremony(work, {
      organiserId: cast.bodies.chairmen.id,
      plannedOn: day,
      place: '常委会会议厅',
      form: 'collective',
      leadId: cast.director.personId,
      textVersion: '',
      witness: '',
      appointmentIds: ids,
    }),
  )
  await stage.as(cast.office, day, (work) =>
    holdCeremony(work, { ...planned, swornIds: ids, emblem: true, constitution: true, anthem: true }),
  )
}
