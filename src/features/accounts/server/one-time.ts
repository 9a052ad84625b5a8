/** One-time codes and links (一次性验证码、链接): for those who come a few times a year and keep no password. */
import type { z } from 'zod'
import { Refusal } from '#kernel/refusal'
import { say } from '#kernel/message'
import type { Work } from '#kernel/work'
import { getContact } from '#features/directory/server'
import type { SignedIn, signInApi } from '../domain/contract-sign-in.ts'
import { signInNameOf } from '../domain/sign-in-name.ts'
import { needsTwoFactors, rolesOf } from '../domain/standing.ts'
import { messages } from '../messages/index.ts'
import { attemptsIn, countAttempt, findAccount, type Account } from './account-repository.ts'
import { admit, refuseHaste, refuseTry } from './admission.ts'
import { findHouse } from './house.ts'
import { issueCode, spendCodes, spendLink, takeGuess } from './one-time-repository.ts'
import { findStanding } from './standing.ts'

type Input<Name extends keyof typeof signInApi> = z.output<(typeof signInApi)[Name]['input']>

/** A hall full of deputies shares one address. */
const codesToOnePlace = { limit: 300, minutes: 60 }

/** Whether somebody is behind the name shows neither in the answer nor in the work done for it. */
export async function sendCode(work: Work, { name }: Input<'sendCode'>): Promise<{ request: string }> {
  const { limit, minutes } = codesToOnePlace
  const place = `codes ${work.session.address}`
  if ((await attemptsIn(work, place, minutes)) >= limit) throw new Refusal('too_many', 'accounts.too_many', { minutes })
  const account = await findAccount(work, { signInName: signInNameOf(name) })
  const somebody = account ?? { id: work.newId(), personId: work.newId() }
  const byPassword = needsTwoFactors(rolesOf(await findStanding(work, somebody.personId)))
  const { phone, email } = await getContact(work, somebody.personId)
  const { demonstration, name: house } = await findHouse(work)

  await countAttempt(work, place, minutes)
  const code = sixDigits(work)
  const linkToken = work.ports.randomToken(32)
  const request = work.newId()
  const issued = await issueCode(work, {
    id: request,
    accountId: somebody.id,
    codeDigest: digestOf(work, request, code),
    linkSha256: work.ports.sha256(linkToken),
  })
  work.record('account.code_requested', account?.id ?? work.tenant, {}, { address: work.session.address })
  const to = email ?? phone
  if (account && issued && to)
    deliver(work, { to, request, house, code, linkToken, byPassword: byPassword && !demonstration })
  return { request }
}

interface Delivery {
  readonly to: string
  readonly request: string
  readonly house: string
  readonly code: string
  readonly linkToken: string
  readonly byPassword: boolean
}

/** Posts at the desk are told how they sign in instead; a code would open nothing for them. */
function deliver(work: Work, { to, request, house, code, linkToken, byPassword }: Delivery): void {
  const words = messages[work.language].mail
  const link = `${work.ports.installation.address}/sign-in/link/${linkToken}`
  const text = byPassword ? say(words.byPassword, { house }) : say(words.code, { house, code, link })
  work.afterwards(() => work.ports.mail.send({ to, subject: say(words.subject, { house }), text, key: request }))
}

export async function signInWithCode(work: Work, { request, oneTimeCode }: Input<'code'>): Promise<SignedIn> {
  await refuseHaste(work)
  const guess = await takeGuess(work, request)
  const right = guess !== undefined && guess.codeDigest === digestOf(work, request, oneTimeCode)
  const account = right ? await findAccount(work, { id: guess.accountId }) : undefined

  if (!account) return refuseTry(work, undefined, { method: 'code', code: 'accounts.wrong_code', field: 'oneTimeCode' })
  await spendCodes(work, account.id)
  return admit(work, account, { method: 'code' })
}

export async function signInWithLink(work: Work, { linkToken }: Input<'link'>): Promise<SignedIn> {
  await refuseHaste(work)
  const spent = await spendLink(work, work.ports.sha256(linkToken))
  const account: Account | undefined = spent && (await findAccount(work, { id: spent.accountId }))

  if (!spent || !account) return refuseTry(work, undefined, { method: 'link', code: 'accounts.spent_link' })
  return admit(work, account, { method: spent.kind === 'invitation' ? 'link' : 'code' })
}

/** Keyed and bound to its request, for six digits could be guessed from a plain digest. */
const digestOf = ({ ports }: Work, request: string, typed: string): string =>
  ports.seals.digest(`${request} ${typed.normalize('NFKC').replace(/\s/g, '')}`)

/** Uniform over 000000 to 999999 but for 2^-28, which nobody can use. */
const sixDigits = ({ ports }: Work): string =>
  String(Buffer.from(ports.randomToken(6), 'base64url').readUIntBE(0, 6) % 1_000_000).padStart(6, '0')
