/** Keeps persons and how to reach them. */
import type { z } from 'zod'
import { Refusal } from '#kernel/refusal'
import { nextState } from '#kernel/rules'
import { strokeKey } from '#kernel/strokes'
import type { Work } from '#kernel/work'
import { personRules } from '../domain/lifecycle.ts'
import type { ChangePerson, Contact, NewPerson, Person, SaveContact } from '../domain/person.ts'
import { getPerson, personsByName } from './persons.ts'

type NewPersonInput = z.input<typeof NewPerson>

export async function createPerson(work: Work, input: NewPersonInput): Promise<Person> {
  const [created] = await createPersons(work, [input])
  if (!created) throw new Error('one person in, none out')
  return created
}

/** Several at once, in one statement; all or none. Persons named alike stay two persons. */
export async function createPersons(work: Work, inputs: readonly NewPersonInput[]): Promise<Person[]> {
  nextState(personRules, 'create', { state: 'new', parties: work.actor.roles })
  if (inputs.length === 0) return []
  const persons = inputs.map(({ name, distinction = '', gender = null }) => ({
    id: work.newId(),
    name,
    distinction,
    gender,
    version: 1,
  }))
  refuseLookAlikes([...(await personsByName(work, [...new Set(persons.map(({ name }) => name))])), ...persons])

  await work.tx
    .insertInto('person')
    .values(persons.map((person) => ({ ...person, tenantId: work.tenant, strokeKey: strokeKey(person.name) })))
    .execute()
  for (const { id, name, distinction, gender } of persons)
    work.record('directory.person_created', id, {}, { name, distinction, gender })
  return persons
}

export async function changePerson(
  work: Work,
  { id, version, name, distinction, gender }: z.output<typeof ChangePerson>,
): Promise<Person> {
  nextState(personRules, 'change', { state: 'active', parties: work.actor.roles })
  const before = await getPerson(work, id)
  const others = (await personsByName(work, name)).filter((person) => person.id !== id)
  refuseLookAlikes([...others, { ...before, name, distinction }])

  const after = { name, distinction, gender, version: version + 1 }
  const saved = await work.tx
    .updateTable('person')
    .set({ ...after, strokeKey: strokeKey(name) })
    .where('tenantId', '=', work.tenant)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (saved.numUpdatedRows === 0n) throw new Refusal('conflict', 'directory.changed_meanwhile', { id, version })
  work.record('directory.person_changed', id, {}, { before, after: { name, distinction, gender } })
  return { id, ...after }
}

/** 联系方式: by those who keep the directory, and by everybody for themselves. */
export async function saveContact(work: Work, input: z.output<typeof SaveContact>): Promise<Contact> {
  const { id, ...contact } = input
  const own = work.actor.personId === id
  if (!own) nextState(personRules, 'save_contact', { state: 'active', parties: work.actor.roles })
  await getPerson(work, id)

  await saveContacts(work, [input])
  return contact
}

/** Several at once; whoever calls it has decided that the actor may. */
export async function saveContacts(work: Work, inputs: readonly z.output<typeof SaveContact>[]): Promise<void> {
  if (inputs.length === 0) return
  await work.tx
    .insertInto('personContact')
    .values(inputs.map(({ id, ...contact }) => ({ tenantId: work.tenant, personId: id, ...contact })))
    .onConflict((conflict) =>
      conflict.columns(['tenantId', 'personId']).doUpdateSet((row) => ({
        phone: row.ref('excluded.phone'),
        email: row.ref('excluded.email'),
        address: row.ref('excluded.address'),
      })),
    )
    .execute()
  for (const { id, ...contact } of inputs) work.record('directory.contact_saved', id, {}, contact)
}

/** Two persons of one name must each say what tells them apart, and not the same thing. */
function refuseLookAlikes(persons: readonly { name: string; distinction: string }[]): void {
  const seen = new Map<string, Set<string>>()
  for (const { name, distinction } of persons) {
    const others = seen.get(name)
    if (others && (distinction === '' || others.has('') || others.has(distinction)))
      throw new Refusal('conflict', 'directory.same_name', { name }, 'distinction')
    seen.set(name, (others ?? new Set()).add(distinction))
  }
}
