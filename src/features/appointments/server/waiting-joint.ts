/** 今天：联名、申辩、出缺: what waits for those who sign, for the accused, and for the office that keeps vacancies. */
import { say } from '#kernel/message'
import type { WaitingItem } from '#kernel/waiting'
import type { Work } from '#kernel/work'
import { isDefensible } from '../domain/joint.ts'
import type { Appointment } from '../domain/views.ts'
import { messages } from '../messages/index.ts'
import { defenceLink } from './defence.ts'
import { jointLink } from './joint.ts'
import { listAppointments } from './repository.ts'
import { casesAskedOf, signingOf } from './signers.ts'
import { candidatesOf, leftIn, listVacancies } from './vacancies.ts'
import { writtenInFor } from './written-in.ts'

export const waitingRow = (id: string, more: Pick<WaitingItem, 'verb' | 'title' | 'why' | 'link'>): WaitingItem => ({
  id: `appointments/${id}`,
  dueOn: null,
  workingDaysLeft: null,
  others: false,
  ...more,
})

const mostAsked = 50

/** 联名: asked and not answered; the lead hands in once there are enough. */
export async function signingRows(work: Work): Promise<WaitingItem[]> {
  const { personId } = work.actor
  const ids = personId === null ? [] : await casesAskedOf(work, personId, { offset: 0, limit: mostAsked })
  if (ids.length === 0) return []
  const rows: WaitingItem[] = []
  for (const one of await listAppointments(work, { ids, state: 'signing' })) {
    const row = await signingRow(work, one, personId ?? '')
    if (row) rows.push(row)
  }
  return rows
}

async function signingRow(work: Work, one: Appointment, personId: string): Promise<WaitingItem | undefined> {
  const { acts, waiting: m } = messages[work.language]
  const { signers, signed, needed } = await signingOf(work, one)
  const own = signers.find((signer) => signer.personId === personId)
  const about = { title: one.name, link: jointLink(one.id) }
  if (own?.lead && signed >= needed)
    return waitingRow(`hand_in/${one.id}`, {
      ...about,
      verb: m.verbs.hand_in,
      why: say(m.handInWhy, { signed, needed }),
    })
  if (!own || own.signedOn !== null) return undefined
  const { organisation, title, act, signedBy } = one
  return waitingRow(`sign/${one.id}`, {
    ...about,
    verb: m.verbs.sign_joint,
    why: say(m.signWhy, { lead: signedBy, act: acts[act], organisation, title }),
  })
}

/** 申辩: for the person himself, until he has written or it is voted on. */
export async function defenceRows(work: Work): Promise<WaitingItem[]> {
  const { personId } = work.actor
  if (personId === null) return []
  const { acts, waiting: m } = messages[work.language]
  const about = (await listAppointments(work, { personId })).filter(
    ({ act, state, defence, ballotId }) =>
      isDefensible(act) && ['nominated', 'agreed', 'on_agenda'].includes(state) && defence === '' && ballotId === null,
  )
  return about.map(({ id, act, organisation, title }) =>
    waitingRow(`defend/${id}`, {
      verb: m.verbs.defend,
      title: `${organisation}${title}`,
      why: say(m.why, { act: acts[act], organisation, title }),
      link: defenceLink(id),
    }),
  )
}

/** 出缺: without a candidate, or with somebody elected whom the ballot did not name. */
export async function vacancyRows(work: Work): Promise<WaitingItem[]> {
  const { waiting: m } = messages[work.language]
  const rows: WaitingItem[] = []
  for (const vacancy of await listVacancies(work, { open: true })) {
    const title = `${vacancy.organisation}${vacancy.title}`
    const names = (await writtenInFor(work, vacancy.id)).map(({ name }) => name).join('、')
    const link = '/desk/vacancies'
    if (names !== '') {
      const why = say(m.writtenInWhy, { names })
      rows.push(waitingRow(`written_in/${vacancy.id}`, { verb: m.verbs.written_in, title, why, link }))
    } else if ((await candidatesOf(work, vacancy.id)).length === 0) {
      const why = say(m.vacancyWhy, { count: leftIn(vacancy) })
      rows.push(waitingRow(`vacancy/${vacancy.id}`, { verb: m.verbs.vacancy, title, why, link }))
    }
  }
  return rows
}
