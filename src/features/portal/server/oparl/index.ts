/** OParl 1.1 of the house: System → Body → lists of organisations, deputies, mandates, terms and papers. Sittings come later, so their list is empty. */
import { z } from 'zod'
import { openDocument, type OpenAsk, type OpenDocument } from '#kernel/open'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { settingOf } from '#features/office/server'
import { countPublications, listPublications, type PublicFilter } from '#features/publications/server'
import { openDataContact } from '../../domain/settings.ts'
import { jsonAnswer, licenceOf } from '../open/records.ts'
import {
  mandates,
  membershipObject,
  organisations,
  organizationObject,
  personObject,
  persons,
  termObject,
  terms,
} from './directory.ts'
import { addressOf, ListQuery, listAnswer, objectOf, version, within, type Dated, type OparlObject } from './objects.ts'
import { fileText, oneFile, paperObject } from './papers.ts'

const nothing = z.object({})
const Id = z.object({ id: z.uuid() })

const bodyAddress = ({ work, address }: OpenAsk): string => addressOf(address, 'Body', work.tenant)

interface District extends Dated {
  readonly name: string
}

async function district({ tx, tenant }: Work): Promise<District> {
  const { createdAt, ...row } = await tx
    .selectFrom('tenant')
    .select(['id', 'name', 'createdAt'])
    .where('id', '=', tenant)
    .executeTakeFirstOrThrow()
  return { ...row, createdAt, modifiedAt: createdAt }
}

async function contactOf(work: Work): Promise<object> {
  const contactEmail = await settingOf(work, openDataContact)
  return { ...(await licenceOf(work)), ...(contactEmail ? { contactEmail } : {}) }
}

async function systemObject({ work, address }: OpenAsk): Promise<OparlObject> {
  const house = await district(work)
  return objectOf(address, 'System', house, {
    oparlVersion: version,
    body: `${address}/oparl/v1.1/bodies`,
    name: house.name,
    website: address,
    ...(await contactOf(work)),
  })
}

async function bodyObject(ask: OpenAsk): Promise<OparlObject> {
  const { work, address } = ask
  const house = await district(work)
  const self = bodyAddress(ask)
  const congress = (await organisations(work)).find(({ kind, endsOn }) => kind === 'congress' && endsOn === null)
  const legislativeTerm = (await terms(work)).map((term) => termObject(address, self, term))
  return {
    ...objectOf(address, 'Body', house, {
      system: addressOf(address, 'System'),
      name: house.name,
      website: address,
      mainOrganization: congress && addressOf(address, 'Organization', congress.id),
      organization: `${self}/organizations`,
      person: `${self}/persons`,
      meeting: `${self}/meetings`,
      paper: `${self}/papers`,
      membership: `${self}/memberships`,
      legislativeTermList: `${self}/terms`,
      ...(await contactOf(work)),
    }),
    legislativeTerm,
  }
}

/** A list of records that are few enough to be read as a whole. */
function listOf<One extends Dated>(
  name: string,
  about: string,
  of: { read: (work: Work) => Promise<One[]>; object: (ask: OpenAsk, one: One) => OparlObject },
): OpenDocument {
  return openDocument(`/oparl/v1.1/body/:id/${name}`, {
    input: ListQuery.extend({ id: z.uuid() }),
    about,
    run: async (ask, { id, ...query }) => {
      refuseOther(ask.work, id)
      const all = (await of.read(ask.work)).filter(within(query)).toSorted(byComing)
      const data = all.slice((query.page - 1) * query.limit, query.page * query.limit).map((one) => of.object(ask, one))
      const modified = all.map(({ modifiedAt }) => modifiedAt.getTime())
      return listAnswer(ask, query, {
        data,
        total: all.length,
        modifiedAt: modified.length > 0 ? new Date(modified.reduce((a, b) => Math.max(a, b))) : null,
      })
    },
  })
}

const byComing = (a: Dated, b: Dated): number =>
  a.createdAt.getTime() - b.createdAt.getTime() || a.id.localeCompare(b.id)

function refuseOther({ tenant }: Work, id: string): void {
  if (id !== tenant) throw new Refusal('not_found', 'portal.not_public', { reference: id })
}

const papersList = openDocument('/oparl/v1.1/body/:id/papers', {
  input: ListQuery.extend({ id: z.uuid() }),
  about: 'OParl 1.1 list of Paper: published suggestions; with `modified_since` also the deleted ones.',
  run: async (ask, { id, ...query }) => {
    const { work, address } = ask
    refuseOther(work, id)
    const filter: PublicFilter = {
      kind: 'suggestion',
      createdSince: query.created_since,
      createdUntil: query.created_until,
      modifiedSince: query.modified_since,
      modifiedUntil: query.modified_until,
      withdrawn: query.modified_since ? 'also' : 'none',
    }
    const { total, modifiedAt } = await countPublications(work, filter)
    const rows = await listPublications(work, filter, {
      order: 'came',
      offset: (query.page - 1) * query.limit,
      limit: query.limit,
    })
    const data = await Promise.all(rows.map((row) => paperObject(address, bodyAddress(ask), row)))
    return listAnswer(ask, query, { data, total, modifiedAt })
  },
})

/** One object of a kind that the directory keeps. */
function oneOf<One extends Dated>(
  name: string,
  about: string,
  of: { read: (work: Work, id: string) => Promise<One[]>; object: (ask: OpenAsk, one: One) => OparlObject },
): OpenDocument {
  return openDocument(`/oparl/v1.1/${name}/:id`, {
    input: Id,
    about,
    run: async (ask, { id }) => {
      const found = (await of.read(ask.work, id)).find((one) => one.id === id)
      if (!found) throw new Refusal('not_found', 'portal.not_public', { reference: id })
      return jsonAnswer(of.object(ask, found), found.modifiedAt)
    },
  })
}

const organization = {
  read: organisations,
  object: (ask: OpenAsk, one: Awaited<ReturnType<typeof organisations>>[number]) =>
    organizationObject(ask.address, bodyAddress(ask), one),
}
const person = {
  read: persons,
  object: (ask: OpenAsk, one: Awaited<ReturnType<typeof persons>>[number]) =>
    personObject(ask.address, bodyAddress(ask), one),
}
const membership = {
  read: mandates,
  object: (ask: OpenAsk, one: Awaited<ReturnType<typeof mandates>>[number]) => membershipObject(ask.address, one),
}
const term = {
  read: terms,
  object: (ask: OpenAsk, one: Awaited<ReturnType<typeof terms>>[number]) =>
    termObject(ask.address, bodyAddress(ask), one),
}

export const oparlDocuments: readonly OpenDocument[] = [
  openDocument('/oparl/v1.1/system', {
    input: nothing,
    about: 'OParl 1.1 System: where a harvester begins.',
    run: async (ask) => jsonAnswer(await systemObject(ask), null),
  }),
  openDocument('/oparl/v1.1/bodies', {
    input: ListQuery,
    about: 'OParl 1.1 list of Body: the district.',
    run: async (ask, query) => listAnswer(ask, query, { data: [await bodyObject(ask)], total: 1, modifiedAt: null }),
  }),
  openDocument('/oparl/v1.1/body/:id', {
    input: Id,
    about: 'OParl 1.1 Body.',
    run: async (ask, { id }) => {
      refuseOther(ask.work, id)
      return jsonAnswer(await bodyObject(ask), null)
    },
  }),
  listOf('organizations', 'OParl 1.1 list of Organization: congresses and handling units.', organization),
  listOf('persons', 'OParl 1.1 list of Person: deputies, present and former, with their Membership.', person),
  listOf('memberships', 'OParl 1.1 list of Membership: mandates.', membership),
  listOf('terms', 'OParl 1.1 list of LegislativeTerm.', term),
  listOf('meetings', 'OParl 1.1 list of Meeting: empty as long as no sitting is published.', {
    read: async () => [],
    object: (_, one: OparlObject & Dated) => one,
  }),
  papersList,
  oneOf('organization', 'OParl 1.1 Organization.', organization),
  oneOf('person', 'OParl 1.1 Person.', person),
  oneOf('membership', 'OParl 1.1 Membership.', membership),
  oneOf('term', 'OParl 1.1 LegislativeTerm.', term),
  openDocument('/oparl/v1.1/paper/:id', {
    input: Id,
    about: 'OParl 1.1 Paper, with its files; a withdrawn one is `deleted`.',
    run: async (ask, { id }) => {
      const [found] = await listPublications(
        ask.work,
        { kind: 'suggestion', id, withdrawn: 'also' },
        { order: 'came', offset: 0, limit: 1 },
      )
      if (!found) throw new Refusal('not_found', 'portal.not_public', { reference: id })
      return jsonAnswer(await paperObject(ask.address, bodyAddress(ask), found), found.modifiedAt)
    },
  }),
  openDocument('/oparl/v1.1/file/:id', {
    input: Id,
    about: 'OParl 1.1 File: the text of a suggestion or of an answer.',
    run: async ({ work, address }, { id }) => {
      const { object, modifiedAt } = await oneFile(work, address, id)
      return jsonAnswer(object, modifiedAt)
    },
  }),
  openDocument('/oparl/v1.1/file/:id/text', {
    input: Id,
    about: 'The text itself; of a withdrawn one the day and the reason.',
    run: async ({ work }, { id }) => fileText(work, id),
  }),
]
