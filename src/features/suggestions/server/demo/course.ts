/** Plans the whole course of one suggestion (演示办理经过): each step by the person whose turn it is, through the product's commands. */
import type { Work } from '#kernel/work'
import { assignmentsOf } from '#features/cases/server'
import type { DemoDeputy, DemoUnitStaff } from '#features/directory/server'
import { DraftFields } from '../../domain/contract-deputy.ts'
import { assignInBulk } from '../assign-bulk.ts'
import { decideReturn } from '../assign.ts'
import { answerInvitation, invite } from '../cosigning.ts'
import { createDraft } from '../drafts.ts'
import { assignAgain, close, confirmContact, keepClass, openRecheck, rate, recheck, redo } from '../judge-commands.ts'
import { getSuggestion } from '../repository.ts'
import { accept } from '../screening.ts'
import { submit } from '../submission.ts'
import { askExtension, contact, opine, receive, reply, requestReturn, settleExtension } from '../unit-commands.ts'
import type { Agenda } from './agenda.ts'
import type { Cast } from './cast.ts'
import type { Fate } from './fates.ts'
import type { Schedule } from './schedule.ts'
import { answers, complaintOf, promiseOf, type DemoText } from './texts.ts'

export interface Course {
  readonly n: number
  readonly text: DemoText
  readonly lead: DemoDeputy
  readonly coSigners: readonly DemoDeputy[]
  readonly unit: DemoUnitStaff
  readonly co: DemoUnitStaff | undefined
  /** Takes over after a granted return. */
  readonly other: DemoUnitStaff
  readonly fate: Fate
  readonly on: Schedule
}

/** The suggestion once it was written; known only while the agenda plays. */
export interface Played {
  id: string
}

export function planCourse(agenda: Agenda, cast: Cast, course: Course): Played {
  const played: Played = { id: '' }
  planWriting(agenda, { course, played })
  planAcceptance(agenda, cast, { course, played })
  planHandling(agenda, cast, { course, played })
  planAnswer(agenda, cast, { course, played })
  planJudgement(agenda, cast, { course, played })
  return played
}

interface Part {
  readonly course: Course
  readonly played: Played
}

/** The versions of what the office takes together. */
export const itemsOf = async (
  { tx, tenant }: Work,
  ids: readonly string[],
): Promise<{ id: string; version: number }[]> =>
  tx.selectFrom('caseRecord').select(['id', 'version']).where('tenantId', '=', tenant).where('id', 'in', ids).execute()

export function planWriting(agenda: Agenda, { course, played }: Part): void {
  const { on, lead, coSigners, text } = course
  agenda.plan(on.written, lead.actor, async (work) => {
    const fields = DraftFields.parse({
      title: text.title,
      text: text.text,
      category: text.topic.category,
      formedBy: 'station',
    })
    const draft = await createDraft(work, fields)
    played.id = draft.id
    if (coSigners.length > 0)
      await invite(work, { id: draft.id, mandateIds: coSigners.map(({ mandateId }) => mandateId) })
  })
  for (const signer of coSigners)
    agenda.plan(on.written, signer.actor, (work) => answerInvitation(work, { id: played.id, consented: true }))
  agenda.plan(on.written, lead.actor, async (work) => {
    const { id, version } = await getSuggestion(work, played.id)
    await submit(work, { id, version })
  })
}

export function planAcceptance(agenda: Agenda, { office }: Cast, { course: { on }, played }: Part): void {
  const acceptAll = async (work: Work, ids: readonly string[]) => accept(work, { items: await itemsOf(work, ids) })
  agenda.planTogether(on.accepted, office, 'accept', acceptAll, () => played.id)
}

function planHandling(agenda: Agenda, { office }: Cast, { course, played }: Part): void {
  const { on, unit, co, other, fate, lead } = course
  agenda.plan(on.assigned, office, async (work) => {
    const { id, version } = await getSuggestion(work, played.id)
    const coUnitIds = co ? [co.organisation.id] : []
    const handling = co ? ('lead_and_co' as const) : ('single' as const)
    const difficulty = fate.complex ? ('complex' as const) : ('ordinary' as const)
    await assignInBulk(work, {
      items: [{ id, version, handling, leadUnitIds: [unit.organisation.id], coUnitIds, difficulty }],
    })
  })
  if (fate.returned) {
    agenda.plan(on.returnAsked, unit.clerk.actor, async (work) =>
      requestReturn(work, {
        id: await shareOf(work, played.id, unit),
        reason: '经研究不属于本单位职责，建议由职能单位办理',
      }),
    )
    agenda.plan(on.returnDecided, office, async (work) =>
      decideReturn(work, {
        id: await shareOf(work, played.id, unit),
        granted: true,
        note: '同意',
        newUnitId: other.organisation.id,
        resetClock: false,
      }),
    )
    agenda.plan(on.returnDecided, other.clerk.actor, async (work) =>
      receive(work, { id: await shareOf(work, played.id, other) }),
    )
  } else
    agenda.plan(on.received, unit.clerk.actor, async (work) =>
      receive(work, { id: await shareOf(work, played.id, unit) }),
    )

  const handler = fate.returned ? other : unit
  agenda.plan(on.contacted, handler.clerk.actor, async (work) =>
    spokeWith(work, await shareOf(work, played.id, handler), course),
  )
  agenda.plan(on.contacted, lead.actor, async (work) => confirmOpenContacts(work, played.id))
  if (co)
    agenda.plan(on.opined, co.clerk.actor, async (work) =>
      opine(work, {
        id: await shareOf(work, played.id, co),
        text: '同意主办单位的办理方案，本单位配合落实。',
        signedBy: co.head.name,
        files: [],
      }),
    )
  if (fate.extended) {
    agenda.plan(on.extensionAsked, handler.head.actor, async (work) =>
      askExtension(work, {
        id: await shareOf(work, played.id, handler),
        until: laterBy(on.assigned, 5),
        reason: '工程需要跨汛期实施，三个月内不能完成',
      }),
    )
    agenda.plan(on.extensionDecided, office, async (work) => {
      const { id } = await work.tx
        .selectFrom('caseExtension as e')
        .innerJoin('caseClock as k', 'k.id', 'e.clockId')
        .select('e.id')
        .where('e.tenantId', '=', work.tenant)
        .where('k.caseId', '=', played.id)
        .executeTakeFirstOrThrow()
      await settleExtension(work, { id, granted: true, note: '同意延期，请告知代表' })
    })
  }
}

function planAnswer(agenda: Agenda, { office }: Cast, { course, played }: Part): void {
  const { on, fate, unit, other, lead, text } = course
  const handler = fate.returned ? other : unit
  const answer = (resultClass: 'A' | 'B' | 'C' | 'D') => async (work: Work) =>
    reply(work, {
      ...replyOf(course, resultClass),
      id: await shareOf(work, played.id, handler),
      signedBy: handler.head.name,
    })
  agenda.plan(fate.extended ? on.repliedExtended : on.replied, handler.head.actor, answer(fate.class))
  const ratedOn = fate.extended ? on.ratedAgain : on.rated
  if (!fate.unrated)
    agenda.plan(ratedOn, lead.actor, (work) =>
      rate(work, { id: played.id, ...(fate.redo ? dissatisfied(text) : satisfiedBy(course)) }),
    )
  if (!fate.redo) return
  agenda.plan(on.redone, office, async (work) => {
    const { id, version } = await getSuggestion(work, played.id)
    await redo(work, { id, version, note: '请到现场核实后重新答复代表' })
  })
  agenda.plan(on.repliedAgain, handler.head.actor, answer(fate.class))
  agenda.plan(on.ratedAgain, lead.actor, (work) => rate(work, { id: played.id, ...satisfiedBy(course) }))
}

function planJudgement(agenda: Agenda, { office }: Cast, { course, played }: Part): void {
  const { on, fate, lead, unit, other, text } = course
  const together = (
    day: typeof on.closed,
    key: string,
    command: (work: Work, item: { id: string; version: number }) => Promise<unknown>,
  ) =>
    agenda.planTogether(
      day,
      office,
      key,
      async (work, ids) => {
        for (const item of await itemsOf(work, ids)) await command(work, item)
      },
      () => played.id,
    )
  together(on.closed, 'close', close)
  if (fate.class !== 'A') return
  together(on.recheckOpened, 'recheck', openRecheck)
  agenda.plan(on.rechecked, lead.actor, (work) =>
    recheck(work, {
      id: played.id,
      verdict: fate.second ? 'partly' : 'true',
      words: fate.second ? complaintOf(text) : '',
    }),
  )
  if (!fate.second) return together(on.kept, 'keep', keepClass)

  const second = fate.second
  const handler = fate.returned ? other : unit
  agenda.plan(on.secondAssigned, office, async (work) => {
    const { id, version } = await getSuggestion(work, played.id)
    await assignAgain(work, { id, version, unitId: null, escalated: false, note: '按代表回头看意见重新办理' })
  })
  agenda.plan(on.secondReceived, handler.clerk.actor, async (work) =>
    receive(work, { id: await shareOf(work, played.id, handler) }),
  )
  agenda.plan(on.secondContacted, handler.clerk.actor, async (work) =>
    spokeWith(work, await shareOf(work, played.id, handler), {
      ...course,
      on: { ...on, contacted: on.secondContacted },
    }),
  )
  agenda.plan(on.secondReplied, handler.head.actor, async (work) =>
    reply(work, {
      ...replyOf(course, second),
      id: await shareOf(work, played.id, handler),
      signedBy: handler.head.name,
    }),
  )
  agenda.plan(on.secondRated, lead.actor, (work) => rate(work, { id: played.id, ...satisfiedBy(course) }))
  together(on.secondClosed, 'close', close)
}

/** The share of a unit in the present round. */
export async function shareOf(work: Work, caseId: string, unit: DemoUnitStaff): Promise<string> {
  const share = (await assignmentsOf(work, caseId)).findLast(
    ({ unitId, state }) => unitId === unit.organisation.id && state !== 'ended',
  )
  if (!share) throw new Error(`${unit.organisation.shortName} has no share of ${caseId}`)
  return share.id
}

export const spokeWith = (work: Work, id: string, { n, on, text }: Course) =>
  contact(work, {
    id,
    stage: 'during',
    method: n % 5 === 0 ? 'phone' : n % 3 === 0 ? 'meeting' : 'station',
    contactedOn: on.contacted,
    place: n % 3 === 0 ? '单位会议室' : `${text.place.slice(0, 4)}代表联络站`,
    participants: '分管领导、业务科室',
    note: '听取代表意见，说明办理思路',
    files: [],
  })

async function confirmOpenContacts(work: Work, caseId: string): Promise<void> {
  const open = await work.tx
    .selectFrom('caseContact')
    .select('id')
    .where('tenantId', '=', work.tenant)
    .where('caseId', '=', caseId)
    .where('confirmedOn', 'is', null)
    .execute()
  for (const { id } of open) await confirmContact(work, { id, confirmed: true })
}

export const replyOf = ({ text, n, on }: Course, resultClass: 'A' | 'B' | 'C' | 'D') => ({
  class: resultClass,
  text: answers[resultClass](text),
  points: [{ point: text.topic.wish, answer: resultClass === 'C' ? '暂不具备条件' : '按建议落实' }],
  promises:
    resultClass === 'B'
      ? [
          {
            content: promiseOf(text),
            dueOn: laterBy(on.assigned, 15),
            amountYuan: n % 2 === 0 ? `${(n + 10) * 10_000}` : null,
          },
        ]
      : [],
  files: [],
})

const satisfiedBy = ({ n }: Course) => ({
  attitude: 'satisfied' as const,
  result: n % 8 === 3 ? ('basically' as const) : ('satisfied' as const),
  classAgreed: true,
  unsolved: null,
  words: '',
})

const dissatisfied = (text: DemoText) => ({
  attitude: 'basically' as const,
  result: 'dissatisfied' as const,
  classAgreed: false,
  unsolved: 'partly_done' as const,
  words: complaintOf(text),
})

/** The same day some months later, as a plain day of that month. */
function laterBy(day: string, months: number): string {
  const [year = 0, month = 0] = day.split('-').map(Number)
  const at = year * 12 + month - 1 + months
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-10`
}
