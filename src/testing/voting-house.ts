/** A sitting meeting whose votes are really committed (真实提交的表决): over HTTP, side by side, as in a hall. */
import { constants, createPrivateKey, randomBytes, sign } from 'node:crypto'
import { plainDate } from '#kernel/date'
import type { Role } from '#kernel/roles'
import type { Actor, Work } from '#kernel/work'
import { getPoll, issuePaper, type Poll } from '#features/voting/server'
import { padded } from '../features/voting/domain/ballot.ts'
import type { CastMark, OtherName } from '../features/voting/domain/views.ts'
import { noonOf } from '../server/clock.ts'
import { workIn } from '../server/work.ts'
import { somebody, type TestWork } from './database.ts'
import { openHouse, type Answer, type TestHouse } from './house.ts'
import { meetingDay, type TestMember } from './meetings.ts'
import { hallOf, type Hall, type OwnPaper } from './polls.ts'

export interface VotingHouse {
  readonly house: TestHouse
  readonly hall: Hall
  /** Commits what the office does. */
  readonly office: <T>(run: (work: Work) => Promise<T>) => Promise<T>
  readonly poll: (id: string) => Promise<Poll>
}

export async function openVotingHouse(members: number): Promise<VotingHouse> {
  const house = await openHouse({ at: `${meetingDay}T10:00:00+08:00`, requestsPerMinute: 1_000_000 })
  const hall = await house.as({ roles: ['system_admin'] }, (work) => hallOf(playing(house, work), { members }))
  const office = <T>(run: (work: Work) => Promise<T>): Promise<T> => house.as(hall.chamber.office, run)
  return { house, hall, office, poll: (id) => office((work) => getPoll(work, id)) }
}

/** Everybody of a chamber in one transaction of this house. */
const playing = ({ site }: TestHouse, { tx, tenant }: Work): TestWork => {
  const play = (who: Actor | readonly Role[], on = meetingDay): Work => {
    const actor = 'roles' in who ? who : somebody(who)
    return workIn({ ...site, clock: noonOf(plainDate(on)) }, tx, { tenant, actor }).work
  }
  return Object.assign(play, { settle: () => Promise.resolve() })
}

const paperBytes = 64

/**
 * A paper as quickly as a thousand are needed: the house signs something random for the voter, which is all it ever sees
 * of a blinded paper, and the paper itself is signed here with the key of the poll.
 */
export async function quickPaper(
  { house }: VotingHouse,
  member: TestMember,
  poll: Poll,
  key: string,
): Promise<OwnPaper> {
  const blinded = Buffer.concat([Buffer.from([0]), randomBytes(383)]).toString('base64url')
  await house.as(member.actor, (work) => issuePaper(work, { id: poll.id, blinded }))
  const paper = randomBytes(paperBytes)
  const padding = constants.RSA_PKCS1_PSS_PADDING
  const signature = sign('sha384', paper, { key: createPrivateKey(key), padding, saltLength: 48 })
  return { paper: paper.toString('base64url'), signature: signature.toString('base64url') }
}

/** The private key of a poll while it lives, as only this installation can open it. */
export const keyOf = ({ office }: VotingHouse, { id }: Poll): Promise<string> =>
  office(async (work) => {
    const { sealed } = await work.tx
      .selectFrom('pollKey')
      .select('sealed')
      .where('pollId', '=', id)
      .executeTakeFirstOrThrow()
    return work.ports.seals.open(sealed, `poll key ${id}`) ?? ''
  })

/** What a browser sends: no cookie, a body of the fixed length. */
export function ballotOf(
  poll: Poll,
  own: OwnPaper,
  marks: readonly CastMark[],
  others: readonly OtherName[] = [],
): string {
  return padded({ pollId: poll.id, ...own, marks, others })
}

export async function post({ house }: VotingHouse, path: string, payload: string): Promise<Answer> {
  const answer = await house.app.inject({
    method: 'POST',
    url: path,
    payload,
    headers: {
      host: house.tenant.host ?? '',
      'content-type': 'application/json',
      'content-length': String(payload.length),
    },
  })
  return {
    status: answer.statusCode,
    location: undefined,
    body: answer.body,
    headers: answer.headers,
  }
}
