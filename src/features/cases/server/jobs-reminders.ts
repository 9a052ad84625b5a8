/** cases.reminders (到期提醒): what every running clock's ladder says today, told once; what was missed is not made up for. */
import { workingDaysBetween, type Calendar } from '#kernel/calendar'
import type { PlainDate } from '#kernel/date'
import type { Role } from '#kernel/roles'
import type { Work } from '#kernel/work'
import { notifyAll, type Addressees, type NewNotice } from '#features/notices/server'
import { calendarOf, settingOf } from '#features/office/server'
import {
  hasLapsed,
  ladderOf,
  latestStep,
  reminderLadder,
  stepKey,
  type LadderStep,
  type Rung,
} from '../domain/ladder.ts'
import { linkOf, matterOf } from './kinds.ts'
import { runningClocks, type RunningClock } from './reminder-reads.ts'

export async function remindOfClocks(work: Work): Promise<void> {
  const calendar = await calendarOf(work)
  const ladder = await settingOf(work, reminderLadder)
  for (let after = ''; ;) {
    const clocks = await runningClocks(work, after)
    const due = clocks.flatMap((clock) => {
      if (hasLapsed(clock, work.today)) return []
      const step = latestStep(ladderOf(clock, calendar, { ladder, until: work.today }), work.today)
      return step ? [{ clock, step }] : []
    })
    await notifyAll(work, [
      ...due.flatMap((one) => unitNotices(work, one, calendar)),
      ...officeNotices(work, due, calendar),
    ])
    const last = clocks.at(-1)
    if (!last) return
    after = last.id
  }
}

interface Due {
  readonly clock: RunningClock
  readonly step: LadderStep
}

/** Escalation speaks of the unit; a reminder speaks to it. */
const escalates = (rung: Rung): boolean => rung === 'government_office' || rung === 'chairman'

/** What a unit or a person is reminded of, one notice per clock. */
function unitNotices(work: Work, { clock, step }: Due, calendar: Calendar): NewNotice[] {
  const told = { ...about(work, clock), key: stepKey(clock.id, step), facts: factsOf(work, { clock, step }, calendar) }
  const { unitId } = clock
  if (unitId !== null) {
    const own = step.to.filter((rung) => !escalates(rung))
    const above = step.to.filter(escalates)
    const notices: NewNotice[] = []
    if (own.length > 0)
      notices.push({ ...told, kind: `cases.${step.step}`, to: { organisationIds: [unitId], postRoles: own } })
    if (above.length > 0)
      notices.push({
        ...told,
        kind: step.step === 'overdue' ? 'cases.escalated' : `cases.${step.step}`,
        to: { roles: above },
      })
    return notices
  }
  // A deputy is asked in time and then left in peace; his right lapses, nobody above him is told.
  const personIds = clock.waitsFor.flatMap(({ personId }) => personId ?? [])
  if (personIds.length === 0 || step.step === 'overdue') return []
  return [{ ...told, kind: `cases.${step.step}`, to: { personIds } }]
}

/** What an office owes is told as one line per deadline and day, not per matter: a session brings hundreds at once. */
function officeNotices(work: Work, due: readonly Due[], calendar: Calendar): NewNotice[] {
  const owed = due.flatMap(({ clock, step }) =>
    clock.unitId === null
      ? clock.waitsFor.flatMap(({ role }) => (role === null ? [] : [{ clock, step, role: role as Role }]))
      : [],
  )
  const groups = Map.groupBy(owed, ({ clock, step, role }) => [role, clock.code, clock.dueOn, step.on].join('/'))
  return [...groups].flatMap(([key, group]) => {
    const [first] = group
    if (!first) return []
    const { clock, step, role } = first
    const to: Addressees = { roles: step.to.includes('chairman') ? [role, 'chairman'] : [role] }
    const facts = factsOf(work, { clock, step }, calendar)
    return group.length === 1
      ? [{ ...about(work, clock), kind: `cases.${step.step}`, to, key: `${key}/${step.step}`, facts }]
      : [
          {
            subjectId: clock.caseId,
            link: `/desk/clock?code=${clock.code}`,
            kind: `cases.several_${step.step}`,
            to,
            key: `${key}/${step.step}`,
            facts: { ...facts, count: group.length },
          },
        ]
  })
}

const about = (work: Work, clock: RunningClock): Pick<NewNotice, 'subjectId' | 'link'> => ({
  subjectId: clock.caseId,
  link: linkOf(work, { ...clock, id: clock.caseId }),
})

/** As it stands today: a step told late still tells how many days are left now. */
function factsOf({ today }: Work, { clock, step }: Due, calendar: Calendar): NewNotice['facts'] {
  const days: PlainDate[] = step.step === 'overdue' ? [clock.dueOn, today] : [today, clock.dueOn]
  const [from = today, to = today] = days
  return {
    act: `clock.${clock.code}`,
    matter: matterOf(clock),
    unit: clock.unit ?? '',
    dueOn: clock.dueOn,
    days: workingDaysBetween(calendar, from, to).days,
  }
}
