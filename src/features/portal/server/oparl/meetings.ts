/** Meetings of OParl (公开的会议): what was published of a meeting with its agenda, place and minutes; withdrawn ones stay as deleted. */
import { sql } from 'kysely'
import { openDocument, type OpenDocument } from '#kernel/open'
import { Refusal } from '#kernel/refusal'
import { PublicMeetingContent } from '#features/meetings'
import {
  addressOf as webOf,
  countPublications,
  listPublications,
  type Publication,
  type PublicFilter,
} from '#features/publications/server'
import { instantText, jsonAnswer } from '../open/records.ts'
import { changedIn, filterOf, Id, inBody, placeOf, refuseOther, type Ask } from './asking.ts'
import { consultationsOf, type Consultation } from './consultations.ts'
import { organisations } from './directory.ts'
import { minutesOf, storedFiles, textFile } from './files.ts'
import {
  addressOf,
  deletedObject,
  listAnswer,
  objectOf,
  pageOf,
  type Dated,
  type ListQuery,
  type OparlObject,
} from './objects.ts'

const kind = 'meeting'

type Item = PublicMeetingContent['agenda'][number]

interface Around {
  readonly record: Publication
  readonly consultations: readonly Consultation[]
}

/** `order` counts the items of the whole agenda; embedded in its meeting it does not name it again. */
async function itemObject(
  { address, work }: Ask,
  { record, consultations }: Around,
  { item, order, embedded }: { item: Item; order: number; embedded: boolean },
): Promise<OparlObject> {
  const papers = item.papers.flatMap(({ fileId, title }) => (fileId === null ? [] : [{ fileId, title }]))
  const dealt = consultations.find(({ itemId, deleted }) => itemId === item.id && !deleted)
  return objectOf(
    address,
    'AgendaItem',
    { ...record, id: item.id },
    {
      ...(embedded ? {} : { meeting: addressOf(address, 'Meeting', record.id) }),
      number: item.number,
      order,
      name: item.title,
      public: true,
      consultation: dealt && addressOf(address, 'Consultation', dealt.id),
      result: item.results.join('\n\n'),
      auxiliaryFile: await storedFiles(address, { work, record, papers }),
    },
  )
}

/** The place has no record of its own: it is as old as what was published of the meeting. */
const placeObject = (address: string, record: Publication): OparlObject | undefined => {
  const { place } = PublicMeetingContent.parse(record.content)
  return place === '' ? undefined : objectOf(address, 'Location', record, { description: place })
}

async function meetingObject(ask: Ask, around: Around): Promise<OparlObject> {
  const { address, work } = ask
  const { record } = around
  if (record.state === 'withdrawn') return deletedObject(address, 'Meeting', record)
  const { title, startsOn, beginsAt, agenda } = PublicMeetingContent.parse(record.content)
  const minutes = minutesOf(record)
  return objectOf(address, 'Meeting', record, {
    name: title,
    start: instantText(new Date(`${startsOn}T${beginsAt}:00+08:00`)),
    location: placeObject(address, record),
    organization: record.units.map(({ id }) => addressOf(address, 'Organization', id)),
    resultsProtocol: minutes && (await textFile(address, record, { text: minutes })),
    agendaItem: await Promise.all(
      agenda.map((item, order) => itemObject(ask, around, { item, order, embedded: true })),
    ),
    web: address + webOf(work, record),
  })
}

async function listOf(ask: Ask, query: ListQuery, filter: PublicFilter) {
  const { total, modifiedAt } = await countPublications(ask.work, filter)
  const records = await listPublications(ask.work, filter, placeOf(query))
  const consultations = await consultationsOf(ask.work, { meetingIds: records.map(({ id }) => id) })
  const data = await Promise.all(records.map((record) => meetingObject(ask, { record, consultations })))
  return listAnswer(ask, query, { data, total, modifiedAt })
}

async function recordOf({ work }: Ask, filter: PublicFilter, reference: string): Promise<Around> {
  const [record] = await listPublications(
    work,
    { kind, withdrawn: 'also', ...filter },
    { order: 'came', offset: 0, limit: 1 },
  )
  if (!record) throw new Refusal('not_found', 'portal.not_public', { reference })
  return { record, consultations: await consultationsOf(work, { meetingIds: [record.id] }) }
}

/** An item as it is, or what is left of it once its meeting was withdrawn. */
async function itemOf(ask: Ask, around: Around, id: string): Promise<OparlObject> {
  const { record } = around
  if (record.state === 'withdrawn') return deletedObject(ask.address, 'AgendaItem', { ...record, id }, { order: 0 })
  const { agenda } = PublicMeetingContent.parse(record.content)
  const order = agenda.findIndex((item) => item.id === id)
  const item = agenda[order]
  if (!item) throw new Refusal('not_found', 'portal.not_public', { reference: id })
  return itemObject(ask, around, { item, order, embedded: false })
}

interface ItemOf extends Dated {
  readonly record: Publication
}

/** More meetings than a district publishes in ten terms. */
const most = 5000

/** Parts of a withdrawn meeting are its items and the files of their papers. */
async function itemsOf({ work }: Ask, query: ListQuery): Promise<ItemOf[]> {
  const records = await listPublications(work, { kind, ...changedIn(query) }, { order: 'came', offset: 0, limit: most })
  const gone = records.filter(({ state }) => state === 'withdrawn')
  const { rows: files } = await sql<{ id: string }>`
    select id from stored_file where tenant_id = ${work.tenant}
       and id::text = any (${gone.flatMap(({ parts }) => parts)}::text[])`.execute(work.tx)
  const isFile = new Set(files.map(({ id }) => id))
  const idsOf = ({ state, parts, content }: Publication) =>
    state === 'published'
      ? PublicMeetingContent.parse(content).agenda.map(({ id }) => id)
      : parts.filter((id) => !isFile.has(id))
  return records.flatMap((record) => {
    const { createdAt, modifiedAt } = record
    return idsOf(record).map((id) => ({ id, createdAt, modifiedAt, record }))
  })
}

async function listItems(ask: Ask, query: ListQuery) {
  const consultations = await consultationsOf(ask.work)
  return pageOf(ask, query, {
    all: await itemsOf(ask, query),
    object: ({ id, record }) => itemOf(ask, { record, consultations }, id),
  })
}

export const meetingDocuments: readonly OpenDocument[] = [
  openDocument('/oparl/v1.1/body/:id/meetings', {
    input: inBody,
    about: 'OParl 1.1 list of Meeting: published meetings; with `modified_since` also the deleted ones.',
    run: (ask, query) => listOf(ask, query, filterOf(ask, query, kind)),
  }),
  openDocument('/oparl/v1.1/organization/:id/meetings', {
    input: inBody,
    about: 'OParl 1.1 list of Meeting: the published ones of one organisation.',
    run: async (ask, { id, ...query }) => {
      if ((await organisations(ask.work, id)).length === 0)
        throw new Refusal('not_found', 'portal.not_public', { reference: id })
      return listOf(ask, query, { kind, unit: id, ...changedIn(query) })
    },
  }),
  openDocument('/oparl/v1.1/body/:id/agenda-items', {
    input: inBody,
    about: 'OParl 1.1 list of AgendaItem: the items of published meetings.',
    run: (ask, { id, ...query }) => {
      refuseOther(ask, id)
      return listItems(ask, query)
    },
  }),
  openDocument('/oparl/v1.1/meeting/:id', {
    input: Id,
    about: 'OParl 1.1 Meeting, with its agenda and its minutes; a withdrawn one is `deleted`.',
    run: async (ask, { id }) => {
      const around = await recordOf(ask, { id }, id)
      return jsonAnswer({ ...(await meetingObject(ask, around)) }, around.record.modifiedAt)
    },
  }),
  openDocument('/oparl/v1.1/agenda-item/:id', {
    input: Id,
    about: 'OParl 1.1 AgendaItem.',
    run: async (ask, { id }) => {
      const around = await recordOf(ask, { part: id }, id)
      return jsonAnswer({ ...(await itemOf(ask, around, id)) }, around.record.modifiedAt)
    },
  }),
  openDocument('/oparl/v1.1/location/:id', {
    input: Id,
    about: 'OParl 1.1 Location: where a published meeting met.',
    run: async (ask, { id }) => {
      const { record } = await recordOf(ask, { id }, id)
      const place =
        record.state === 'withdrawn' ? deletedObject(ask.address, 'Location', record) : placeObject(ask.address, record)
      if (!place) throw new Refusal('not_found', 'portal.not_public', { reference: id })
      return jsonAnswer(place, record.modifiedAt)
    },
  }),
]
