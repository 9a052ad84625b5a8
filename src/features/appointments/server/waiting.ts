/** 今天：任免、宣誓里什么在等办: for the office, one row for each step of each case, and those without an oath. */
import { sql } from 'kysely'
import { addDays, plainDate } from '#kernel/date'
import { computeDeadline } from '#kernel/deadline'
import { say } from '#kernel/message'
import type { WaitingItem } from '#kernel/waiting'
import type { Work } from '#kernel/work'
import { workingDaysLeft } from '#features/cases/server'
import { calendarOf, deadlineRuleOf, settingOf } from '#features/office/server'
import { getsCertificate, gives, postRules } from '../domain/posts.ts'
import { governmentElectedOn, oathDays } from '../domain/settings.ts'
import type { Appointment } from '../domain/views.ts'
import { messages } from '../messages/index.ts'
import { withoutOath } from './oath-repository.ts'
import { listAppointments } from './repository.ts'
import { isExamined, isOffice } from './situation.ts'
import { defenceRows, signingRows, vacancyRows, waitingRow } from './waiting-joint.ts'

type Verb = keyof (typeof messages)['en']['waiting']['verbs']

/** From so many cases of one step on, the office sees one row. */
const grouped = 6

export async function listWaitingAppointments(work: Work): Promise<WaitingItem[]> {
  const own = [...(await signingRows(work)), ...(await defenceRows(work))]
  if (!isOffice(work)) return own
  const steps: [Verb, Appointment][] = []
  for (const state of ['nominated', 'agreed', 'on_agenda', 'passed'] as const)
    for (const one of await listAppointments(work, { state, limit: 200 })) {
      const verb = await stepOf(work, one)
      if (verb) steps.push([verb, one])
    }
  const rows = [...Map.groupBy(steps, ([verb]) => verb)].flatMap(([verb, same]) =>
    same.length >= grouped ? [several(work, verb, same.length)] : same.map(([, one]) => single(work, verb, one)),
  )
  return [...own, ...rows, ...(await vacancyRows(work)), ...(await oathRows(work)), ...(await governmentRows(work))]
}

async function stepOf(work: Work, one: Appointment): Promise<Verb | undefined> {
  const { state, act, postKind, screenedOn, screeningClear, examScore, examPassMark, joint } = one
  if (state === 'on_agenda') return one.defence !== '' && one.defenceGivenOn === null ? 'give_defence' : undefined
  if (state === 'agreed') return 'place'
  if (state === 'passed') {
    if (getsCertificate(act) && one.certifiedOn === null) return 'certify'
    return postRules[postKind].filedUp && one.filedUpOn === null ? 'file_up' : undefined
  }
  if (joint || !gives(act)) return 'agree'
  if (screenedOn === null) return 'screen'
  if (screeningClear !== true) return 'settle_screening'
  const passed = examScore !== null && examPassMark !== null && examScore >= examPassMark
  return passed || !(await isExamined(work, one)) ? 'agree' : 'examine'
}

function single({ language }: Work, verb: Verb, { id, name, act, organisation, title }: Appointment): WaitingItem {
  const words = messages[language]
  return waitingRow(`${verb}/${id}`, {
    verb: words.waiting.verbs[verb],
    title: name,
    why: say(words.waiting.why, { act: words.acts[act], organisation, title }),
    link: `/desk/appointments/${id}`,
  })
}

function several({ language }: Work, verb: Verb, count: number): WaitingItem {
  const { waiting } = messages[language]
  return waitingRow(verb, {
    verb: waiting.verbs[verb],
    title: say(waiting.several, { count }),
    why: waiting.severalWhy,
    link: '/desk/appointments',
  })
}

/** 任命后没有宣誓的: once the days of the setting are over. */
async function oathRows(work: Work): Promise<WaitingItem[]> {
  const before = addDays(work.today, -(await settingOf(work, oathDays)))
  const ids = await withoutOath(work, { before })
  if (ids.length === 0) return []
  const { waiting } = messages[work.language]
  return [
    waitingRow('oath', {
      verb: waiting.verbs.oath,
      title: waiting.oathTitle,
      why: say(waiting.oathWhy, { count: ids.length }),
      link: '/desk/oaths',
    }),
  ]
}

/** D10: all heads of departments within two months after the new government was elected. */
async function governmentRows(work: Work): Promise<WaitingItem[]> {
  const elected = await settingOf(work, governmentElectedOn)
  if (elected === '' || elected > work.today) return []
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from organisation o
     where o.tenant_id = ${work.tenant} and o.kind = 'department'
       and o.starts_on <= ${work.today}::date and (o.ends_on is null or o.ends_on > ${work.today}::date)
       and not exists (select from appointment a
                        where a.tenant_id = o.tenant_id and a.organisation_id = o.id and a.post_kind = 'department_head'
                          and a.act = 'decide_appoint' and a.state = 'passed' and a.decided_on >= ${elected}::date)`.execute(
    work.tx,
  )
  const count = rows[0]?.count ?? 0
  if (count === 0) return []
  const calendar = await calendarOf(work)
  const day = plainDate(elected)
  const { dueOn } = computeDeadline(await deadlineRuleOf(work, 'D10', day), day, calendar)
  const { waiting } = messages[work.language]
  const one = waitingRow('government', {
    verb: waiting.verbs.government,
    title: waiting.governmentTitle,
    why: say(waiting.governmentWhy, { count }),
    link: '/desk/appointments',
  })
  return [{ ...one, dueOn, workingDaysLeft: workingDaysLeft(calendar, work.today, dueOn) }]
}
