/** What a joint meeting agreed, as its minutes say it (会议记录中的议定事项): confirmed matters with owners and the day first set, and which of them ended early since. */
import { say } from '#kernel/message'
import { paperDay } from '#kernel/paper'
import type { Work } from '#kernel/work'
import { isConfirmed } from '../../domain/agreed/lifecycle.ts'
import { minutesWords as words } from '../../messages/minutes.ts'
import { mattersOf, type StoredMatter } from './repository.ts'

export async function agreedLines(work: Work, meetingId: string): Promise<string[]> {
  const confirmed = (await mattersOf(work, meetingId)).filter(isConfirmed)
  return confirmed.length === 0 ? [] : [words.agreed, ...confirmed.map(lineOf)]
}

const lineOf = ({ number, title, text, lead, coOwners, firstDueOn, state, closedOn }: StoredMatter): string =>
  say(words.agreedMatter, {
    number: number ?? '',
    title,
    text,
    lead,
    coOwners:
      coOwners.length === 0 ? '' : say(words.agreedWith, { names: coOwners.map(({ name }) => name).join(words.and) }),
    day: firstDueOn === null ? '' : paperDay(firstDueOn),
    ended: state === 'dropped' && closedOn !== null ? say(words.agreedEnded, { day: paperDay(closedOn) }) : '',
  })
