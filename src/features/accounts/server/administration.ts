/** Keeping accounts (账号管理): opened, reset, disabled by one administrator; second factor and identity by another. */
import type { z } from 'zod'
import { Refusal } from '#kernel/refusal'
import { nextState } from '#kernel/rules'
import type { Work } from '#kernel/work'
import { getPerson } from '#features/directory/server'
import type { accountsApi, AccountView } from '../domain/contract-administration.ts'
import { accountRules, type AccountAction } from '../domain/lifecycle.ts'
import { isSignInName, signInNameOf } from '../domain/sign-in-name.ts'
import { findAccount } from './account-repository.ts'
import {
  deputiesWithoutAccount,
  getAccount,
  insertAccounts,
  listAccounts,
  personsWithoutAccount,
  removeIdentity,
  saveAccount,
  saveIdentity,
} from './administration-repository.ts'
import { invite } from './invitations.ts'
import { removeSecondFactor as forgetSecondFactor } from './second-factor-repository.ts'
import { endSessions } from './session-repository.ts'

type Input<Name extends keyof typeof accountsApi> = z.output<(typeof accountsApi)[Name]['input']>
type Known = { readonly id: string; readonly version: number }
type Opened = { id: string }

export const accountList = async (
  work: Work,
  input: Input<'list'>,
): Promise<z.input<typeof accountsApi.list.output>> => ({
  ...(await listAccounts(work, input)),
  identityProvider: work.ports.installation.identityProvider ?? null,
})

export const oneAccount = async (
  work: Work,
  { id }: Input<'get'>,
): Promise<z.input<typeof accountsApi.get.output>> => ({
  account: await getAccount(work, id),
  identityProvider: work.ports.installation.identityProvider ?? null,
  own: id === work.actor.accountId,
})

export const persons = (work: Work, { search }: Input<'persons'>) => personsWithoutAccount(work, search)

/** 开通, with an invitation to hand over. */
export async function openAccount(work: Work, input: { personId: string; signInName: string }): Promise<Opened> {
  nextState(accountRules, 'open', { state: 'new', parties: work.actor.roles })
  const person = await getPerson(work, input.personId)
  const signInName = acceptableName(input.signInName, 'signInName')
  if (await findAccount(work, { signInName }))
    throw new Refusal('conflict', 'accounts.name_taken', { name: signInName }, 'signInName')

  const id = work.newId()
  const [opened] = await insertAccounts(work, [{ id, personId: person.id, signInName }])
  if (!opened) throw new Refusal('conflict', 'accounts.has_account', {}, 'personId')
  work.record('account.opened', id, { personId: person.id }, { signInName })
  await invite(work, { id, signInName, personId: person.id })
  return { id }
}

export function acceptableName(typed: string, field: string): string {
  const name = signInNameOf(typed)
  if (!isSignInName(name)) throw new Refusal('invalid', 'accounts.bad_name', {}, field)
  return name
}

/** 批量开通: every deputy of today under the number of the certificate; they sign in by code. Says who is left to open one by one. */
export async function openForDeputies(work: Work): Promise<{ opened: number; left: string[] }> {
  nextState(accountRules, 'open', { state: 'new', parties: work.actor.roles })
  const waiting = await deputiesWithoutAccount(work)
  const accounts = waiting
    .map(({ personId, certificateNumber }) => ({ personId, signInName: signInNameOf(certificateNumber) }))
    .filter(({ signInName }) => isSignInName(signInName))
  const opened = await openAccounts(work, accounts)
  return { opened: opened.length, left: (await deputiesWithoutAccount(work)).map(({ name }) => name) }
}

/** Several at once; whoever calls it has decided that the actor may. */
export async function openAccounts(
  work: Work,
  accounts: readonly { personId: string; signInName: string }[],
): Promise<string[]> {
  const wanted = accounts.map((account) => ({ ...account, id: work.newId() }))
  const opened = new Set(await insertAccounts(work, wanted))
  for (const { id, personId, signInName } of wanted)
    if (opened.has(id)) work.record('account.opened', id, { personId }, { signInName })
  return [...opened]
}

/** 重置: whoever lost the password begins anew; the second factor stays, so the administrator gets nowhere with the link. */
export async function resetAccount(work: Work, known: Known): Promise<Opened> {
  const account = await decide(work, known, 'invite')

  await saveAccount(work, known, { passwordHash: null, failedCount: 0, lockedUntil: null })
  await endSessions(work, known.id)
  work.record('account.reset', known.id)
  await invite(work, account)
  return { id: known.id }
}

/** 停用: every session ends with it, at once. */
export async function disableAccount(work: Work, { ground, ...known }: Input<'disable'>): Promise<Opened> {
  await decide(work, known, 'disable')

  await saveAccount(work, known, { disabledAt: work.now, disabledGround: ground })
  await endSessions(work, known.id)
  work.record('account.disabled', known.id, { ground })
  return { id: known.id }
}

export async function enableAccount(work: Work, known: Known): Promise<Opened> {
  await decide(work, known, 'enable')

  await saveAccount(work, known, { disabledAt: null, disabledGround: null, failedCount: 0, lockedUntil: null })
  work.record('account.enabled', known.id)
  return { id: known.id }
}

export async function removeSecondFactor(work: Work, known: Known): Promise<Opened> {
  await decide(work, known, 'remove_second_factor')

  await saveAccount(work, known, {})
  await forgetSecondFactor(work, known.id)
  await endSessions(work, known.id)
  work.record('account.second_factor_removed', known.id)
  return { id: known.id }
}

export async function linkIdentity(work: Work, { subject, ...known }: Input<'link'>): Promise<Opened> {
  await decide(work, known, 'link')
  const issuer = identityProvider(work)

  await saveAccount(work, known, {})
  if (!(await saveIdentity(work, { accountId: known.id, issuer, subject })))
    throw new Refusal('conflict', 'accounts.identity_taken', { subject }, 'subject')
  work.record('account.identity_linked', known.id, { issuer }, { subject })
  return { id: known.id }
}

export async function unlinkIdentity(work: Work, known: Known): Promise<Opened> {
  await decide(work, known, 'unlink')
  const issuer = identityProvider(work)

  await saveAccount(work, known, {})
  await removeIdentity(work, { accountId: known.id, issuer })
  await endSessions(work, known.id)
  work.record('account.identity_unlinked', known.id, { issuer })
  return { id: known.id }
}

async function decide(work: Work, { id }: Known, action: AccountAction): Promise<AccountView> {
  const account = await getAccount(work, id)
  const holds = { not_own: account.id !== work.actor.accountId }
  nextState(accountRules, action, { state: account.state, parties: work.actor.roles, holds })
  return account
}

function identityProvider({ ports }: Work): string {
  const issuer = ports.installation.identityProvider
  if (!issuer) throw new Refusal('conflict', 'accounts.no_identity_provider')
  return issuer
}
