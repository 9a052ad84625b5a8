/** Feeds (Atom 订阅): everything published, of one unit, of one topic, and what happens to one suggestion. */
import { z } from 'zod'
import { say } from '#kernel/message'
import { openDocument, type OpenAnswer, type OpenAsk } from '#kernel/open'
import type { Work } from '#kernel/work'
import { addressOf, listPublications, type Publication, type PublicFilter } from '#features/publications/server'
import { PublicContent } from '#features/suggestions'
import { openWords } from '../../messages/open.ts'
import { meetingKinds, namedScope } from '../subscriptions/scopes.ts'
import { feedAnswer, type FeedEntry } from './atom.ts'
import { eventsOf } from './events.ts'

const most = 50

/** A district and the day it came here, which is when a feed without entries last changed. */
async function district({ tx, tenant }: Work): Promise<{ name: string; createdAt: Date }> {
  return tx.selectFrom('tenant').select(['name', 'createdAt']).where('id', '=', tenant).executeTakeFirstOrThrow()
}

function entryOf(address: string, { id, reference, content, createdAt, modifiedAt }: Publication): FeedEntry {
  const shown = PublicContent.parse(content)
  const units = shown.units.map(({ name }) => name).join(openWords.and)
  const state = openWords.states[shown.state] ?? shown.state
  const { text } = shown.replies.at(-1) ?? { text: null }
  return {
    id: `urn:uuid:${id}`,
    title: say(openWords.reference, { title: shown.title, reference }),
    link: `${address}/s/${encodeURIComponent(reference)}`,
    published: createdAt,
    updated: modifiedAt,
    summary: say(openWords.feeds.entry, { units, state }),
    content: text ?? undefined,
    categories: shown.category ? [shown.category] : [],
  }
}

/** A meeting, a decision or a list of appointments; what it says stands on its page. */
function actEntry(ask: OpenAsk, record: Publication): FeedEntry {
  const { id, kind, title, createdAt, modifiedAt } = record
  return {
    id: `urn:uuid:${id}`,
    title,
    link: ask.address + addressOf(ask.work, record),
    published: createdAt,
    updated: modifiedAt,
    summary: openWords.feeds.acts[kind] ?? title,
  }
}

interface ListFeed {
  readonly title: string
  readonly web: string
  readonly filter: PublicFilter
}

async function listFeed(ask: OpenAsk, { title, web, filter }: ListFeed): Promise<OpenAnswer> {
  const { work, address, url } = ask
  const rows = await listPublications(
    work,
    { kind: 'suggestion', ...filter },
    { order: 'modified', offset: 0, limit: most },
  )
  const { name, createdAt } = await district(work)
  const self = address + (url.split('?')[0] ?? '')
  return feedAnswer({
    id: self,
    title: `${title} · ${name}`,
    author: name,
    self,
    web: address + web,
    updated: rows[0]?.modifiedAt ?? createdAt,
    entries: rows.map((row) => (row.kind === 'suggestion' ? entryOf(address, row) : actEntry(ask, row))),
  })
}

const all = openDocument('/feeds/all', {
  input: z.object({}),
  about: 'Atom: what was published or changed lately, 50 entries.',
  run: (ask) => listFeed(ask, { title: openWords.feeds.all, web: '/s', filter: {} }),
})

const ofUnit = openDocument('/feeds/units/:id', {
  input: z.object({ id: z.uuid() }),
  about: 'Atom: the same of one unit.',
  run: async (ask, { id }) => {
    const unit = await namedScope(ask.work, { scope: 'unit', value: id })
    const title = say(openWords.feeds.unit, { unit })
    return listFeed(ask, { title, web: `/units/${id}`, filter: { unit: id } })
  },
})

const ofTopic = openDocument('/feeds/topics/:topic', {
  input: z.object({ topic: z.string().min(1).max(60) }),
  about: 'Atom: the same of one topic.',
  run: async (ask, { topic }) => {
    await namedScope(ask.work, { scope: 'topic', value: topic })
    const title = say(openWords.feeds.topic, { topic })
    return listFeed(ask, { title, web: `/s?topic=${encodeURIComponent(topic)}`, filter: { topic } })
  },
})

const ofMeetings = openDocument('/feeds/meetings', {
  input: z.object({}),
  about: 'Atom: meetings, decisions and lists of appointments that were published or changed lately, 50 entries.',
  run: (ask) => listFeed(ask, { title: openWords.feeds.meetings, web: '/meetings', filter: { kind: meetingKinds } }),
})

const ofSuggestion = openDocument('/feeds/suggestions/:reference', {
  input: z.object({ reference: z.string().max(40) }),
  about: 'Atom: what happened to one suggestion, each event an entry.',
  run: async ({ work, address, url }, { reference }) => {
    await namedScope(work, { scope: 'suggestion', value: reference })
    const [found] = await listPublications(
      work,
      { kind: 'suggestion', reference, withdrawn: 'also' },
      { order: 'came', offset: 0, limit: 1 },
    )
    if (!found) throw new Error(`${reference} was there a moment ago`)
    const { name } = await district(work)
    const self = address + (url.split('?')[0] ?? '')
    return feedAnswer({
      id: self,
      title: say(openWords.feeds.suggestion, { title: found.title || reference }),
      author: name,
      self,
      web: `${address}/s/${encodeURIComponent(reference)}`,
      updated: found.modifiedAt,
      entries: eventsOf(address, found),
    })
  },
})

export const feedDocuments = [all, ofUnit, ofTopic, ofMeetings, ofSuggestion]
