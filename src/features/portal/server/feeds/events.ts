/** What happened to one published suggestion (进展): published, answered, promises kept or given up, withdrawn; the newest first. */
import { say } from '#kernel/message'
import type { Publication } from '#features/publications/server'
import { PublicContent } from '#features/suggestions'
import { openWords } from '../../messages/open.ts'
import type { FeedEntry } from './atom.ts'

const { feeds } = openWords

/** Noon of a civil day in China, since only the day is known. */
const noonOf = (day: string): Date => new Date(`${day}T12:00:00+08:00`)

export function eventsOf(address: string, record: Publication): FeedEntry[] {
  const { id, reference, createdAt, modifiedAt } = record
  const link = `${address}/s/${encodeURIComponent(reference)}`
  if (record.state === 'withdrawn') {
    const title = say(openWords.withdrawn, { date: record.withdrawnOn ?? '', reason: record.reason ?? '' })
    return [{ id: `urn:uuid:${id}`, title, link, published: createdAt, updated: modifiedAt, summary: title }]
  }
  const { title, replies, promises } = PublicContent.parse(record.content)
  const first: FeedEntry = {
    id: `urn:uuid:${id}`,
    title: feeds.published,
    link,
    published: createdAt,
    updated: createdAt,
    summary: title,
  }
  return [first, ...replies.map(replied), ...promises.map(promised)].toSorted(
    (a, b) => b.updated.getTime() - a.updated.getTime() || a.id.localeCompare(b.id),
  )

  function replied({ id: replyId, unit, text, repliedOn }: PublicContent['replies'][number]): FeedEntry {
    return event(replyId, repliedOn, { title: say(feeds.replied, { unit: unit.name }), summary: text ?? feeds.pending })
  }

  function promised(promise: PublicContent['promises'][number]): FeedEntry {
    const { content, dueOn, fulfilledOn, givenUpOn, outcome } = promise
    const words = fulfilledOn ? feeds.kept : givenUpOn ? feeds.givenUp : feeds.promised
    const made = replies.at(-1)?.repliedOn ?? record.publishedOn
    const told = say(words, { content, date: dueOn })
    return event(promise.id, fulfilledOn ?? givenUpOn ?? made, { title: told, summary: outcome || told })
  }

  function event(of: string, day: string, words: { title: string; summary: string }): FeedEntry {
    return { id: `urn:uuid:${of}`, link, published: noonOf(day), updated: noonOf(day), ...words }
  }
}
