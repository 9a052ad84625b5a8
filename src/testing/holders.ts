/** People for tests (测试人员): persons with posts and mandates, made by the commands of the directory. */
import { randomUUID } from 'node:crypto'
import { plainDate } from '#kernel/date'
import type { Role } from '#kernel/roles'
import {
  createMandate,
  createOrganisation,
  createPerson,
  createPost,
  createTerm,
  endPost,
  saveContact,
} from '#features/directory/server'
import type { TestWork } from './database.ts'

const name = (what: string): string => `${what}${randomUUID().slice(0, 8)}`

interface Held {
  readonly startsOn?: string
  /** The first day the post no longer holds. */
  readonly endsOn?: string
  readonly personId?: string
  readonly organisationId?: string
}

export async function personNamed(work: TestWork, called: string): Promise<string> {
  const { id } = await createPerson(work(['security_admin']), { name: called, distinction: name('') })
  return id
}

/** Somebody in a post that gives this role. */
export async function postHolder(
  work: TestWork,
  role: Exclude<Role, 'deputy'>,
  { startsOn = '2025-01-01', endsOn, personId, organisationId }: Held = {},
): Promise<{ personId: string; organisationId: string }> {
  const person = personId ?? (await personNamed(work, '岗小芳'))
  const organisation = organisationId ?? (await office(work))
  const post = await createPost(work(['security_admin']), {
    personId: person,
    organisationId: organisation,
    title: '科员',
    role,
    startsOn: plainDate(startsOn),
  })
  if (endsOn) await endPost(work(['security_admin']), { id: post.id, version: post.version, endsOn: plainDate(endsOn) })
  return { personId: person, organisationId: organisation }
}

export async function office(work: TestWork): Promise<string> {
  const unit = {
    kind: 'department',
    name: name('测试局'),
    shortName: name('局'),
    startsOn: plainDate('2020-01-01'),
  } as const
  return (await createOrganisation(work(['system_admin']), unit)).id
}

/** A deputy of a congress of their own. */
export async function deputyPerson(
  work: TestWork,
  { startsOn = '2022-02-18', email = null }: { startsOn?: string; email?: string | null } = {},
): Promise<{ personId: string; mandateId: string; bodyId: string }> {
  const began = plainDate('2022-02-18')
  const congress = { kind: 'congress', name: name('测试代表大会'), shortName: name('大会'), startsOn: began } as const
  const body = await createOrganisation(work(['system_admin']), congress)
  const group = { kind: 'delegation', name: name('代表团'), shortName: name('团'), startsOn: began } as const
  const delegation = await createOrganisation(work(['deputies_office']), group)
  const term = await createTerm(work(['deputies_office']), { bodyId: body.id, number: 17, startsOn: began })
  const personId = await personNamed(work, '代大明')
  const mandate = await createMandate(work(['deputies_office']), {
    personId,
    termId: term.id,
    delegationId: delegation.id,
    constituency: '第一选区',
    certificateNumber: name('17-'),
    startsOn: plainDate(startsOn),
  })
  if (email) await saveContact(work(['deputies_office']), { id: personId, phone: null, email, address: null })
  return { personId, mandateId: mandate.id, bodyId: body.id }
}
