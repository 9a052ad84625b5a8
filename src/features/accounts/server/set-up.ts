/** The set-up of an empty house (初始设置): the district, its congress, the term and the first two administrators. */
import type { z } from 'zod'
import { publishedCalendar } from '#kernel/calendar-data'
import { isPlainDate, type PlainDate } from '#kernel/date'
import { say } from '#kernel/message'
import { MarkedRefusal, Refusal } from '#kernel/refusal'
import { settingInWords } from '#kernel/setting'
import type { Work } from '#kernel/work'
import { createOrganisation, createPersons, createPosts, createTerm, houseActor } from '#features/directory/server'
import type { SignedIn } from '../domain/contract-sign-in.ts'
import type { setUpApi, SetUp } from '../domain/contract-set-up.ts'
import { crockford, normalRecoveryCode, recoveryCodeFrom } from '../domain/recovery-code.ts'
import { messages } from '../messages/index.ts'
import { savePassword } from './account-repository.ts'
import { acceptableName, openAccounts } from './administration.ts'
import { admit } from './admission.ts'
import { findHouse } from './house.ts'
import { invite } from './invitations.ts'
import { acceptablePassword } from './passwords.ts'
import { forgetSetUpCode, isDistrictCodeTaken, nameHouse, saveSetUpCode, takeSetUpGuess } from './set-up-repository.ts'

const isEmpty = async (work: Work): Promise<boolean> => (await findHouse(work)).name === ''

export const setUpView = async (work: Work): Promise<z.input<typeof setUpApi.get.output>> => ({
  needed: await isEmpty(work),
  calendarYears: Object.entries(publishedCalendar.years).map(([year, { source }]) => ({ year: Number(year), source })),
  settings: work.slots.settings.map((definition) => ({
    key: definition.key,
    name: definition.words?.[work.language].name ?? definition.key,
    value: [...settingInWords(definition, definition.default, work.language)],
    basis: definition.basis,
  })),
})

/** A new code for whoever reads the console; undefined when the house is set up. */
export async function newSetUpCode(work: Work): Promise<string | undefined> {
  if (!(await isEmpty(work))) return undefined
  const code = recoveryCodeFrom(Buffer.from(work.ports.randomToken(crockford.bytes), 'base64url'))
  await saveSetUpCode(work, work.ports.sha256(code))
  return code
}

/** One transaction: either the house is set up and its administrator is one step from being in, or nothing happened. */
export async function setUpHouse(work: Work, input: SetUp): Promise<SignedIn> {
  await refuseStranger(work, input.setUpCode)
  const { startsOn, number } = checkedTerm(input)
  const { first, second } = checkedAdministrators(input)
  await checkHouse(work, input)
  const passwordHash = await acceptablePassword(work, input, [first.signInName, first.name])

  if (!(await nameHouse(work, { name: input.houseName, code: input.districtCode })))
    throw new Refusal('conflict', 'accounts.set_up_done')
  const committee = await createBodies(work, input, { startsOn, number })
  const [system, security] = await createAdministrators(work, committee, [first.name, second.name])
  const [account, invited] = await openAccounts(work, [
    { personId: system, signInName: first.signInName },
    { personId: security, signInName: second.signInName },
  ])
  if (!account || !invited) throw new Error('an empty house has no accounts yet')
  await savePassword(work, account, passwordHash)
  await invite(work, { id: invited, signInName: second.signInName, personId: security })
  await forgetSetUpCode(work)
  work.record('house.set_up', work.tenant, { name: input.houseName, code: input.districtCode, term: number, startsOn })
  return admit(
    work,
    { id: account, personId: system, signInName: first.signInName, passwordHash, failedCount: 0 },
    { method: 'set_up' },
  )
}

async function refuseStranger(work: Work, typed: string): Promise<void> {
  if (!(await isEmpty(work))) throw new Refusal('conflict', 'accounts.set_up_done')
  const expected = await takeSetUpGuess(work)
  if (expected && expected === work.ports.sha256(normalRecoveryCode(typed) ?? '')) return
  work.record('house.set_up_refused', work.tenant, {}, { address: work.session.address })
  throw new MarkedRefusal('invalid', 'accounts.set_up_code', {}, 'setUpCode')
}

function checkedTerm({ termNumber, termStartsOn }: SetUp): { number: number; startsOn: PlainDate } {
  if (!/^[1-9]\d?$/.test(termNumber)) throw new Refusal('invalid', 'accounts.set_up_number', {}, 'termNumber')
  if (!isPlainDate(termStartsOn)) throw new Refusal('invalid', 'accounts.set_up_date', {}, 'termStartsOn')
  return { number: Number(termNumber), startsOn: termStartsOn }
}

async function checkHouse(work: Work, input: SetUp): Promise<void> {
  for (const field of ['houseName', 'congressName', 'committeeName'] as const) refuseEmpty(input, field)
  if (!/^\d{6}$/.test(input.districtCode))
    throw new Refusal('invalid', 'accounts.set_up_district_code', {}, 'districtCode')
  if (await isDistrictCodeTaken(work, input.districtCode))
    throw new Refusal('conflict', 'accounts.set_up_district_code_taken', {}, 'districtCode')
  for (const field of ['calendarSeen', 'settingsSeen'] as const)
    if (input[field] !== 'yes') throw new Refusal('invalid', 'accounts.set_up_acknowledge', {}, field)
}

/** 三员分立 begins with the first two. */
function checkedAdministrators(input: SetUp): Record<'first' | 'second', { name: string; signInName: string }> {
  refuseEmpty(input, 'administrator')
  refuseEmpty(input, 'securityAdministrator')
  const first = {
    name: input.administrator,
    signInName: acceptableName(input.administratorSignInName, 'administratorSignInName'),
  }
  const second = {
    name: input.securityAdministrator,
    signInName: acceptableName(input.securitySignInName, 'securitySignInName'),
  }
  if (first.name === second.name || first.signInName === second.signInName)
    throw new Refusal('invalid', 'accounts.set_up_two_persons', {}, 'securityAdministrator')
  return { first, second }
}

function refuseEmpty(input: SetUp, field: keyof SetUp): void {
  if (input[field] === '' || input[field].length > 60)
    throw new Refusal('invalid', 'accounts.set_up_missing', {}, field)
}

/** Nobody is signed in yet: the house itself writes its first rows. */
const asHouse = (work: Work): Work => ({ ...work, actor: houseActor })

async function createBodies(
  work: Work,
  { houseName, congressName, committeeName }: SetUp,
  { number, startsOn }: { number: number; startsOn: PlainDate },
): Promise<string> {
  const house = asHouse(work)
  const congress = await createOrganisation(house, {
    kind: 'congress',
    name: congressName,
    shortName: houseName.slice(0, 30),
    startsOn,
  })
  const committee = await createOrganisation(house, {
    kind: 'standing_committee',
    name: committeeName,
    shortName: committeeName.slice(0, 30),
    parentId: congress.id,
    startsOn,
  })
  await createTerm(house, { bodyId: congress.id, number, startsOn })
  return committee.id
}

async function createAdministrators(
  work: Work,
  organisationId: string,
  names: readonly [string, string],
): Promise<readonly [string, string]> {
  const house = asHouse(work)
  const [system, security] = await createPersons(
    house,
    names.map((name) => ({ name })),
  )
  if (!system || !security) throw new Error('two persons in, fewer out')
  const startsOn = work.today
  const titles = messages[work.language].roles
  await createPosts(house, [
    { personId: system.id, organisationId, title: titles.system_admin, role: 'system_admin', startsOn },
    { personId: security.id, organisationId, title: titles.security_admin, role: 'security_admin', startsOn },
  ])
  return [system.id, security.id]
}

/** The line for the console, when there is something to set up. */
export async function setUpGreeting(work: Work): Promise<string[]> {
  const code = await newSetUpCode(work)
  const { address } = work.ports.installation
  return code ? [say(messages[work.language].greeting.setUp, { address, code })] : []
}
