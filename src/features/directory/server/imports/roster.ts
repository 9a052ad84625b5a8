/** 花名册: the sheet of a term's deputies; a certificate number says which deputy a row is about, a name never does. */
import type { PlainDate } from '#kernel/date'
import type { ImportKind, Made } from '#kernel/import'
import { Refusal } from '#kernel/refusal'
import { nextState } from '#kernel/rules'
import type { Work } from '#kernel/work'
import { readDate } from '#kernel/written-date'
import { genderWords, importLabels, rosterHeaders } from '../../messages/import-words.ts'
import { mandateRules } from '../../domain/lifecycle.ts'
import type { Organisation } from '../../domain/organisation.ts'
import type { Contact, Mandate, Person } from '../../domain/person.ts'
import type { Term } from '../../domain/term.ts'
import { changeMandate, createMandates } from '../mandate-commands.ts'
import { listMandatesOf } from '../mandates.ts'
import { createOrganisations } from '../organisation-commands.ts'
import { listOrganisations } from '../organisations.ts'
import { createPersons, saveContacts } from '../person-commands.ts'
import { listContacts, personsByName } from '../persons.ts'
import { findTerm } from '../sessions.ts'
import {
  columnsOf,
  idsOf,
  judged,
  missing,
  problem,
  takeBack,
  trimmed,
  valuesOf,
  wanted,
  type Problem,
  type Values,
} from './cells.ts'

const columns = columnsOf(rosterHeaders, ['name', 'delegation', 'constituency', 'certificate'])

export const roster: ImportKind = {
  name: 'roster',
  label: importLabels.roster,
  by: ['deputies_office'],
  columns,
  checking(work) {
    const seen = new Set<string>()
    return async (rows) => {
      const known = await knownFor(
        work,
        rows.map(({ values }) => trimmed(values)),
      )
      return rows.map(({ line, values }) => {
        const row = { line, values: trimmed(values) }
        const judgement = judge(row.values, known, { seen, today: work.today })
        for (const key of [certificateKey(row.values), lookKey(row.values), delegationKey(row.values)]) seen.add(key)
        return judged(row, judgement)
      })
    }
  },
  writing: (work) => async (rows) => {
    const todo = wanted(rows).map(valuesOf)
    const known = await knownFor(work, todo)
    await changeKnown(work, todo, known)
    return createNew(
      work,
      todo.filter((values) => !known.mandates.has(values['certificate'] ?? '')),
      known,
    )
  },
  async undo(work, made) {
    nextState(mandateRules, 'create', { state: 'new', parties: work.actor.roles })
    const [mandates, persons, delegations] = [
      idsOf(made, 'mandate'),
      idsOf(made, 'person'),
      idsOf(made, 'organisation'),
    ]
    await refuseWorkedOn(work, mandates)
    await takeBack(work, [
      ['mandate', 'id', mandates],
      ['person_contact', 'person_id', persons],
      ['person', 'id', persons],
      ['organisation_name', 'organisation_id', delegations],
      ['organisation', 'id', delegations],
    ])
    for (const id of delegations) work.record('directory.organisation_taken_back', id)
    for (const id of mandates) work.record('directory.mandate_taken_back', id)
  },
}

interface Known {
  readonly term: Term | undefined
  /** By each name a row may use. */
  readonly delegations: ReadonlyMap<string, Organisation>
  /** Of this term, by certificate number. */
  readonly mandates: ReadonlyMap<string, Mandate>
  readonly persons: readonly Person[]
  readonly contacts: ReadonlyMap<string, Contact>
}

async function knownFor(work: Work, rows: readonly Values[]): Promise<Known> {
  const term = await findTerm(work)
  const delegations = await listOrganisations(work, { kind: 'delegation' })
  const certificates = rows.map((values) => values['certificate'] ?? '')
  const mandates = term ? await listMandatesOf(work, { termId: term.id, certificates }) : []
  const persons = await personsByName(work, [...new Set(rows.map((values) => values['name'] ?? ''))])
  const contacts = await listContacts(work, [
    ...persons.map(({ id }) => id),
    ...mandates.map(({ personId }) => personId),
  ])
  return {
    term,
    delegations: new Map(delegations.flatMap((one) => [one.shortName, one.name].map((name) => [name, one]))),
    mandates: new Map(mandates.map((mandate) => [mandate.certificateNumber, mandate])),
    persons,
    contacts: new Map(contacts.map(({ personId, ...contact }) => [personId, contact])),
  }
}

function judge(values: Values, known: Known, { seen, today }: { seen: ReadonlySet<string>; today: PlainDate }) {
  const { name = '', gender = '', delegation = '', certificate = '', phone = '' } = values
  const problems: Record<string, Problem> = missing(columns, values)
  const mandate = known.mandates.get(certificate)
  if (!known.term) problems['certificate'] ??= problem('error', 'directory.no_term')
  if (gender && !(gender in genderWords))
    problems['gender'] = problem('error', 'directory.gender_unknown', { value: gender })
  if (delegation && !known.delegations.has(delegation)) {
    if (known.delegations.size > 0 || delegation.length > 60)
      problems['delegation'] = problem('error', 'directory.delegation_unknown', { value: delegation })
    else if (!seen.has(delegationKey(values)))
      problems['delegation'] = problem('warning', 'directory.delegation_new', { value: delegation })
  }
  const wrongStart = startProblem(values, { term: known.term, today })
  if (wrongStart) problems['startsOn'] = wrongStart
  const same = mandate !== undefined && isSame(values, mandate, known)
  if (certificate && seen.has(certificateKey(values)))
    problems['certificate'] = problem('error', 'directory.certificate_twice', { number: certificate })
  if (mandate && (mandate.name !== name || (mandate.endsOn !== null && !same)))
    problems['certificate'] = problem('error', 'directory.certificate_taken', { number: certificate })
  if (phone && !/^1\d{10}$/.test(phone))
    problems['phone'] = problem('warning', 'directory.phone_unusual', { value: phone })
  const alike = mandate || samePerson(values, known) ? [] : known.persons.filter((person) => person.name === name)
  const unclear = ({ distinction }: Person) => distinction === '' || distinction === distinctionOf(values)
  if (alike.some(unclear) || (!mandate && seen.has(lookKey(values))))
    problems['name'] = problem('error', 'directory.same_name', { name })
  else if (alike.length > 0) problems['name'] ??= problem('warning', 'directory.same_name_there', { name })
  return { problems, state: !mandate ? 'new' : same ? 'unchanged' : 'changed' } as const
}

/** The day a mandate begins, as far as the sheet says it. */
const startOf = ({ startsOn = '' }: Values): PlainDate | undefined => readDate(startsOn)?.date

/** A mandate lies within its term; a month without a day is taken from its first, and somebody should look. */
function startProblem(
  { startsOn: value = '' }: Values,
  { term, today }: { term: Term | undefined; today: PlainDate },
): Problem | undefined {
  if (value === '') return undefined
  const written = readDate(value)
  if (!written) return problem('error', 'directory.date_unreadable', { value })
  const { date, hasDay } = written
  if (term && date < term.startsOn)
    return problem('error', 'directory.starts_before_term', { on: date, startsOn: term.startsOn })
  if (date > today) return problem('warning', 'directory.starts_later', { on: date })
  return hasDay ? undefined : problem('warning', 'directory.date_without_day', { value, on: date })
}

/** Somebody re-elected: the only one of this name, reached by the same phone. */
function samePerson({ name = '', phone = '' }: Values, { persons, contacts }: Known): Person | undefined {
  const found = persons.filter(
    (person) => person.name === name && phone !== '' && contacts.get(person.id)?.phone === phone,
  )
  return found.length === 1 ? found[0] : undefined
}

const isSame = (values: Values, mandate: Mandate, { delegations, contacts }: Known): boolean =>
  delegations.get(values['delegation'] ?? '')?.id === mandate.delegationId &&
  values['constituency'] === mandate.constituency &&
  (values['occupation'] ?? '') === mandate.occupation &&
  (startOf(values) ?? mandate.startsOn) === mandate.startsOn &&
  (!values['phone'] || contacts.get(mandate.personId)?.phone === values['phone'])

const certificateKey = ({ certificate = '' }: Values): string => `certificate ${certificate}`
const delegationKey = ({ delegation = '' }: Values): string => `delegation ${delegation}`
const lookKey = (values: Values): string => `look ${values['name'] ?? ''} ${distinctionOf(values)}`

/** Workplace, or the delegation when none is given. */
const distinctionOf = ({ occupation = '', delegation = '' }: Values): string => (occupation || delegation).slice(0, 60)

async function changeKnown(work: Work, rows: readonly Values[], known: Known): Promise<void> {
  for (const values of rows) {
    const mandate = known.mandates.get(values['certificate'] ?? '')
    const delegation = known.delegations.get(values['delegation'] ?? '')
    if (!mandate || !delegation) continue
    const { constituency = '', occupation = '', phone } = values
    const { id, version, personId } = mandate
    const startsOn = startOf(values) ?? mandate.startsOn
    await changeMandate(work, { id, version, delegationId: delegation.id, constituency, occupation, startsOn })
    if (phone) await saveContacts(work, [reached(personId, phone, known)])
  }
}

async function createNew(work: Work, rows: readonly Values[], known: Known): Promise<Made[]> {
  const { term } = known
  if (rows.length === 0) return []
  if (!term) throw new Refusal('conflict', 'directory.no_term')
  const strangers = rows.filter((values) => !samePerson(values, known))
  const created = await createPersons(work, strangers.map(newPerson))
  const personIds = new Map(strangers.map((values, at) => [values, created[at]?.id]))
  const personOf = (values: Values): string => personIds.get(values) ?? samePerson(values, known)?.id ?? ''

  const founded = await foundDelegations(work, rows, known)
  const delegations = new Map([...known.delegations, ...founded.map((one) => [one.name, one] as const)])
  const mandates = await createMandates(
    work,
    rows.map((values) => ({
      personId: personOf(values),
      termId: term.id,
      delegationId: delegations.get(values['delegation'] ?? '')?.id ?? '',
      constituency: values['constituency'] ?? '',
      certificateNumber: values['certificate'] ?? '',
      occupation: values['occupation'] ?? '',
      startsOn: startOf(values) ?? term.startsOn,
    })),
  )
  await saveContacts(
    work,
    rows.flatMap((values) => (values['phone'] ? [reached(personOf(values), values['phone'], known)] : [])),
  )
  return [
    ...mandates.map((id) => ({ table: 'mandate', id })),
    ...created.map(({ id }) => ({ table: 'person', id })),
    ...founded.map(({ id }) => ({ table: 'organisation', id })),
  ]
}

/** The first roster of a house founds its delegations; in a house that has some, a name it does not know is an error. */
const foundDelegations = async (work: Work, rows: readonly Values[], { delegations }: Known): Promise<Organisation[]> =>
  createOrganisations(
    work,
    [...new Set(rows.map((values) => values['delegation'] ?? ''))]
      .filter((name) => !delegations.has(name))
      .map((name) => ({ kind: 'delegation', name, shortName: name.slice(0, 30), startsOn: work.today })),
  )

/** The sheet knows only the phone; whatever else is known of how to reach a person stays. */
const reached = (id: string, phone: string, { contacts }: Known) => ({
  ...(contacts.get(id) ?? { email: null, address: null }),
  id,
  phone,
})

const newPerson = (values: Values) => ({
  name: values['name'] ?? '',
  gender: genderWords[values['gender'] as keyof typeof genderWords] ?? null,
  distinction: distinctionOf(values),
})

/** Undone only while nobody has changed, paused or ended what the import made. */
async function refuseWorkedOn({ tx, tenant }: Work, mandateIds: readonly string[]): Promise<void> {
  if (mandateIds.length === 0) return
  const worked = await tx
    .selectFrom('mandate')
    .select('id')
    .where('tenantId', '=', tenant)
    .where('id', 'in', mandateIds)
    .where('version', '>', 1)
    .limit(1)
    .executeTakeFirst()
  if (worked) throw new Refusal('conflict', 'directory.import_in_use')
}
