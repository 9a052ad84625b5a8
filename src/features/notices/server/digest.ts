/** The daily digest (每日摘要): on working mornings one mail per person with what waits for him and what is new. */
import { isWorkingDay } from '#kernel/calendar'
import type { WaitingItem } from '#kernel/waiting'
import type { Actor, Work } from '#kernel/work'
import { homeOf } from '#features/accounts'
import { actorsOf, inTheirLanguages } from '#features/accounts/server'
import { calendarOf, settingOf } from '#features/office/server'
import { digestAt } from '../domain/settings.ts'
import {
  beginDigestDay,
  digestReaders,
  pendingFor,
  saveDigests,
  type Digest,
  type PendingNotice,
} from './digest-repository.ts'
import { inWords } from './words.ts'

const page = 200

/** More is on the page of today; a mail is read standing. */
const linesShown = 20

const timeInShanghai = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
})

export async function writeDigests(work: Work): Promise<void> {
  if (timeInShanghai.format(work.now) < (await settingOf(work, digestAt))) return
  if (!isWorkingDay(await calendarOf(work), work.today)) return
  if (!(await beginDigestDay(work))) return
  for (let after = ''; ;) {
    const readers = await digestReaders(work, after, page)
    await writePage(work, readers)
    const last = readers.at(-1)
    if (!last) return
    after = last
  }
}

async function writePage(work: Work, readers: readonly string[]): Promise<void> {
  const actors = await actorsOf(work, readers)
  const pending = Map.groupBy(await pendingFor(work, readers), ({ personId }) => personId)
  const digests: Digest[] = []
  const inLanguageOf = await inTheirLanguages(work, readers)
  for (const actor of actors) {
    const theirs = inLanguageOf(actor.personId)
    const waiting = await waitingFor(theirs, actor)
    const news = pending.get(actor.personId) ?? []
    if (waiting.length > 0 || news.length > 0) digests.push(digestOf(theirs, { actor, waiting, news }))
  }
  await saveDigests(work, digests)
}

/** What the page of today would show, seen with the eyes of that person. */
async function waitingFor(work: Work, actor: Actor): Promise<WaitingItem[]> {
  const asPerson: Work = { ...work, actor }
  const items: WaitingItem[] = []
  for (const { waiting } of work.slots.features) if (waiting) items.push(...(await waiting(asPerson)))
  return items.filter(({ others }) => !others).toSorted(byDay)
}

const byDay = (a: WaitingItem, b: WaitingItem): number => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999')

interface Contents {
  readonly actor: Actor & { readonly personId: string }
  readonly waiting: readonly WaitingItem[]
  readonly news: readonly PendingNotice[]
}

function digestOf(work: Work, { actor, waiting, news }: Contents): Digest {
  const lines = [
    ...section(work, {
      title: 'notices.digest_waiting',
      lines: waiting.map((item) => [lineOf(work, item), item.link]),
    }),
    ...section(work, {
      title: 'notices.digest_news',
      lines: news.map(({ kind, facts, link }) => [inWords(work, kind, facts), link]),
    }),
  ]
  return {
    personId: actor.personId,
    link: homeOf(actor.roles),
    facts: { count: waiting.length, news: news.length, lines: lines.join('\n') },
    carries: news.map(({ id }) => id),
  }
}

function section(
  work: Work,
  { title, lines }: { title: string; lines: readonly (readonly [line: string, link: string])[] },
): string[] {
  if (lines.length === 0) return []
  const shown = lines
    .slice(0, linesShown)
    .flatMap(([line, link]) => [`· ${line}`, `  ${work.ports.installation.address}${link}`])
  const left = lines.length - linesShown
  return [
    inWords(work, title, {}),
    ...shown,
    ...(left > 0 ? [inWords(work, 'notices.digest_more', { count: left })] : []),
    '',
  ]
}

/** Verb, matter, why now and by when. */
function lineOf(work: Work, { verb, title, why, dueOn, workingDaysLeft }: WaitingItem): string {
  const due =
    dueOn === null
      ? []
      : dueOn < work.today
        ? [inWords(work, 'notices.digest_past', { dueOn })]
        : [inWords(work, 'notices.digest_due', { dueOn, days: workingDaysLeft ?? 0 })]
  return [`${verb} ${title}`, why, ...due].filter((part) => part !== '').join(' · ')
}
