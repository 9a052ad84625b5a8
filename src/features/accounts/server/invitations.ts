/** Invitations (登录邀请): a link for the first sign-in and after a reset, sent or handed over, good for a day and one use. */
import { say } from '#kernel/message'
import type { Work } from '#kernel/work'
import { getContact } from '#features/directory/server'
import { messages } from '../messages/index.ts'
import { findHouse } from './house.ts'
import { inTheirLanguages } from './languages.ts'
import { findInvitation, saveInvitation, spendCodes } from './one-time-repository.ts'

const placeOf = ({ tenant }: Work, accountId: string): string => `invitation ${tenant} ${accountId}`

const linkOf = ({ ports }: Work, token: string): string => `${ports.installation.address}/sign-in/link/${token}`

/** A new invitation; the ones before it are spent. */
export async function invite(
  work: Work,
  { id, signInName, personId }: { id: string; signInName: string; personId: string },
): Promise<void> {
  const token = work.ports.randomToken(32)
  await spendCodes(work, id)
  await saveInvitation(work, {
    accountId: id,
    linkSha256: work.ports.sha256(token),
    sealedLink: work.ports.seals.seal(token, placeOf(work, id)),
  })
  work.record('account.invited', id)
  const { email } = await getContact(work, personId)
  if (!email) return
  const { name: house } = await findHouse(work)
  const inLanguageOf = await inTheirLanguages(work, [personId])
  const words = messages[inLanguageOf(personId).language].mail
  const text = say(words.invitation, { house, signInName, link: linkOf(work, token) })
  const key = work.newId()
  work.afterwards(() =>
    work.ports.mail.send({ to: email, subject: say(words.invitationSubject, { house }), text, key }),
  )
}

/** The link again, for whoever hands it over, until it is used. */
export async function getInvitation(
  work: Work,
  { id }: { id: string },
): Promise<{ link: string; expiresAt: string } | null> {
  const invitation = await findInvitation(work, id)
  const token = invitation?.sealedLink && work.ports.seals.open(invitation.sealedLink, placeOf(work, id))
  if (!invitation || !token) return null
  return { link: linkOf(work, token), expiresAt: invitation.expiresAt.toISOString() }
}
