/** Plans the whole course of one suggestion (演示办理经过): each step by the person whose turn it is, through the product's commands. */
import { addDays } from '#kernel/date'
import type { Work } from '#kernel/work'
import { settlePromise } from '#features/cases/server'
import type { DemoUnitStaff } from '#features/directory/server'
import { DraftFields } from '../../domain/contract-deputy.ts'
import { assignInBulk } from '../assign-bulk.ts'
import { decideReturn } from '../assign.ts'
import { answerInvitation, invite } from '../cosigning.ts'
import { createDraft } from '../drafts.ts'
import { assignAgain, rate, recheck, redo } from '../judge-commands.ts'
import { closing, confirmingJoint, forMany, keepingClass, openingRecheck, type OfficeStep } from '../office-steps.ts'
import { getSuggestion } from '../repository.ts'
import { accept } from '../screening.ts'
import { submit } from '../submission.ts'
import { askExtension, opine, receive, reply, requestReturn, settleExtension } from '../unit-commands.ts'
import type { Agenda } from './agenda.ts'
import type { Cast } from './cast.ts'
import { newPlayed, type Course, type Part, type Played } from './script.ts'
import {
  confirmOpenContacts,
  dissatisfied,
  itemsOf,
  noteShares,
  laterBy,
  replyOf,
  satisfiedBy,
  shareOf,
  spokeWith,
  openPromisesOf,
  promisedOn,
} from './steps.ts'
import { complaintOf } from './texts.ts'

/** As many people of the office close and re-check at the same time. */
const clerks = 4

export function planCourse(agenda: Agenda, cast: Cast, course: Course): Played {
  const played = newPlayed()
  planWriting(agenda, cast, { course, played })
  planAcceptance(agenda, cast, { course, played })
  planHandling(agenda, cast, { course, played })
  planAnswer(agenda, cast, { course, played })
  planJudgement(agenda, cast, { course, played })
  return played
}

export function planWriting(agenda: Agenda, { courses }: Cast, { course, played }: Part): void {
  const { on, lead, coSigners, text } = course
  let written = 0
  agenda.plan(on.written, lead.actor, played, async (work) => {
    const fields = DraftFields.parse({
      title: text.title,
      text: text.text,
      category: text.topic.category,
      formedBy: 'station',
    })
    const { id, version } = await createDraft(work, fields)
    played.id = id
    written = version
    courses.set(id, course)
    if (coSigners.length === 0) return
    const asked = await invite(work, { id, mandateIds: coSigners.map(({ mandateId }) => mandateId) })
    written = asked.version
  })
  for (const signer of coSigners)
    agenda.plan(on.written, signer.actor, played, (work) => answerInvitation(work, { id: played.id, consented: true }))
  agenda.plan(on.written, lead.actor, played, (work) => submit(work, { id: played.id, version: written }))
}

export function planAcceptance(agenda: Agenda, { office }: Cast, { course: { on }, played }: Part): void {
  const acceptAll = async (work: Work, matters: readonly Played[]) =>
    accept(work, { items: await itemsOf(work, matters) })
  agenda.planTogether(on.accepted, office, 'accept', { run: acceptAll, matter: played })
}

function planHandling(agenda: Agenda, cast: Cast, { course, played }: Part): void {
  const { office } = cast
  const { on, unit, co, other, fate, lead } = course
  agenda.planTogether(on.assigned, office, 'assign', {
    run: (work, matters) => assignTogether(work, cast, matters),
    matter: played,
  })
  agenda.planTogether(on.assigned, cast.government, 'confirm_joint', { run: confirmTogether, matter: played })
  planReceipt(agenda, cast, { course, played })

  const handler = fate.returned ? other : unit
  agenda.plan(on.contacted, handler.clerk.actor, played, (work) => spokeWith(work, shareOf(played, handler), course))
  agenda.plan(on.contacted, lead.actor, played, async (work) => confirmOpenContacts(work, played.id))
  if (co)
    agenda.plan(on.opined, co.clerk.actor, played, (work) =>
      opine(work, {
        id: shareOf(played, co),
        text: '同意主办单位的办理方案，本单位配合落实。',
        signedBy: co.head.name,
        files: [],
      }),
    )
  if (fate.extended) {
    agenda.plan(on.extensionAsked, handler.head.actor, played, (work) =>
      askExtension(work, {
        id: shareOf(played, handler),
        until: laterBy(on.assigned, 5),
        reason: '工程需要跨汛期实施，三个月内不能完成',
      }),
    )
    agenda.plan(on.extensionDecided, office, played, async (work) => {
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

/** 签收, or 退办 and the other unit receives it. */
function planReceipt(agenda: Agenda, { office }: Cast, { course, played }: Part): void {
  const { on, unit, other, fate } = course
  if (fate.returned) {
    agenda.plan(on.returnAsked, unit.clerk.actor, played, (work) =>
      requestReturn(work, {
        id: shareOf(played, unit),
        reason: '经研究不属于本单位职责，建议由职能单位办理',
      }),
    )
    agenda.plan(on.returnDecided, office, played, async (work) => {
      await decideReturn(work, {
        id: shareOf(played, unit),
        granted: true,
        note: '同意',
        newUnitId: other.organisation.id,
        resetClock: false,
      })
      await noteShares(work, [played])
    })
    agenda.plan(on.returnDecided, other.clerk.actor, played, (work) => receive(work, { id: shareOf(played, other) }))
  } else agenda.plan(on.received, unit.clerk.actor, played, (work) => receive(work, { id: shareOf(played, unit) }))
}

/** 联合交办: the government's office agrees to what was assigned that day. */
export async function confirmTogether(work: Work, matters: readonly Played[]): Promise<void> {
  await forMany(confirmingJoint)(work, { items: await itemsOf(work, matters) })
}

/** 交办会: everything accepted is assigned in one go, each to the units its matter belongs to. */
export async function assignTogether(work: Work, { courses }: Cast, matters: readonly Played[]): Promise<void> {
  const items = (await itemsOf(work, matters)).flatMap(({ id, version }) => {
    const course = courses.get(id)
    if (!course) return []
    const { unit, co, fate } = course
    return [
      {
        id,
        version,
        handling: co ? ('lead_and_co' as const) : ('single' as const),
        leadUnitIds: [unit.organisation.id],
        coUnitIds: co ? [co.organisation.id] : [],
        referenceUnitIds: [],
        difficulty: fate.complex ? ('complex' as const) : ('ordinary' as const),
      },
    ]
  })
  const { refused } = await assignInBulk(work, { items })
  if (refused.length > 0) throw new Error(`the demonstration could not assign: ${refused[0]?.message}`)
  await noteShares(work, matters)
}

function planAnswer(agenda: Agenda, { office }: Cast, { course, played }: Part): void {
  const { on, fate, unit, other, lead, text } = course
  const handler = fate.returned ? other : unit
  const answer = (resultClass: 'A' | 'B' | 'C' | 'D') => async (work: Work) =>
    reply(work, {
      ...replyOf(course, resultClass),
      id: shareOf(played, handler),
      signedBy: handler.head.name,
    })
  agenda.plan(fate.extended ? on.repliedExtended : on.replied, handler.head.actor, played, answer(fate.class))
  if (fate.class === 'B') planPromise(agenda, { course, played, handler })
  const ratedOn = fate.extended ? on.ratedAgain : on.rated
  if (!fate.unrated)
    agenda.plan(ratedOn, lead.actor, played, (work) =>
      rate(work, { id: played.id, ...(fate.redo ? dissatisfied(text) : satisfiedBy(course)) }),
    )
  if (!fate.redo) return
  agenda.plan(on.redone, office, played, async (work) => {
    const { id, version } = await getSuggestion(work, played.id)
    await redo(work, { id, version, note: '请到现场核实后重新答复代表' })
  })
  agenda.plan(on.repliedAgain, handler.head.actor, played, answer(fate.class))
  agenda.plan(on.ratedAgain, lead.actor, played, (work) => rate(work, { id: played.id, ...satisfiedBy(course) }))
}

/** 承诺兑现 shortly before its day; every fifth is left to come due. */
function planPromise(agenda: Agenda, { course, played, handler }: Part & { handler: DemoUnitStaff }): void {
  const { n, on } = course
  if (n % 5 === 0) return
  agenda.plan(addDays(promisedOn(on), -5), handler.head.actor, played, async (work) => {
    for (const promise of await openPromisesOf(work, played.id))
      await settlePromise(work, {
        ...promise,
        outcome: 'kept',
        words: '已按承诺完成，现场照片和验收单见附件。',
        files: [],
      })
  })
}

function planJudgement(agenda: Agenda, { office }: Cast, { course, played }: Part): void {
  const { on, fate, lead, unit, other, text } = course
  const together = (day: typeof on.closed, key: string, step: OfficeStep) =>
    agenda.planTogether(day, office, key, {
      run: async (work, matters) => {
        const { refused } = await forMany(step)(work, { items: await itemsOf(work, matters) })
        if (refused.length > 0) throw new Error(`the demonstration could not ${key}: ${refused[0]?.message}`)
      },
      matter: played,
      clerk: course.n % clerks,
    })
  together(on.closed, 'close', closing)
  if (fate.class !== 'A') return
  together(on.recheckOpened, 'recheck', openingRecheck)
  agenda.plan(on.rechecked, lead.actor, played, (work) =>
    recheck(work, {
      id: played.id,
      verdict: fate.second ? 'partly' : 'true',
      words: fate.second ? complaintOf(text) : '',
    }),
  )
  if (!fate.second) return together(on.kept, 'keep', keepingClass)

  const second = fate.second
  const handler = fate.returned ? other : unit
  agenda.plan(on.secondAssigned, office, played, async (work) => {
    const { id, version } = await getSuggestion(work, played.id)
    await assignAgain(work, { id, version, unitId: null, escalated: false, note: '按代表回头看意见重新办理' })
    await noteShares(work, [played])
  })
  agenda.plan(on.secondReceived, handler.clerk.actor, played, (work) => receive(work, { id: shareOf(played, handler) }))
  agenda.plan(on.secondContacted, handler.clerk.actor, played, (work) =>
    spokeWith(work, shareOf(played, handler), {
      ...course,
      on: { ...on, contacted: on.secondContacted },
    }),
  )
  agenda.plan(on.secondReplied, handler.head.actor, played, (work) =>
    reply(work, {
      ...replyOf(course, second),
      id: shareOf(played, handler),
      signedBy: handler.head.name,
    }),
  )
  if (second === 'B') planPromise(agenda, { course, played, handler })
  agenda.plan(on.secondRated, lead.actor, played, (work) => rate(work, { id: played.id, ...satisfiedBy(course) }))
  together(on.secondClosed, 'close', closing)
}
