/** OParl 1.1 of the house: System → Body → lists of organisations, deputies, mandates, terms, meetings, agenda items, consultations and papers. */
import { z } from 'zod'
import { openDocument, type OpenAsk, type OpenDocument } from '#kernel/open'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { settingOf } from '#features/office/server'
import { openDataContact } from '../../domain/settings.ts'
import { jsonAnswer, licenceOf } from '../open/records.ts'
import { bodyAddress, Id, inBody, refuseOther } from './asking.ts'
import { consultationDocuments } from './consultations.ts'
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
import { meetingDocuments } from './meetings.ts'
import { addressOf, ListQuery, listAnswer, objectOf, pageOf, version, type Dated, type OparlObject } from './objects.ts'
import { paperDocuments } from './papers.ts'

const nothing = z.object({})

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
      agendaItem: `${self}/agenda-items`,
      consultation: `${self}/consultations`,
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
    input: inBody,
    about,
    run: async (ask, { id, ...query }) => {
      refuseOther(ask, id)
      return pageOf(ask, query, { all: await of.read(ask.work), object: async (one) => of.object(ask, one) })
    },
  })
}

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
      refuseOther(ask, id)
      return jsonAnswer(await bodyObject(ask), null)
    },
  }),
  listOf('organizations', 'OParl 1.1 list of Organization: congresses and handling units.', organization),
  listOf('persons', 'OParl 1.1 list of Person: deputies, present and former, with their Membership.', person),
  listOf('memberships', 'OParl 1.1 list of Membership: mandates.', membership),
  listOf('terms', 'OParl 1.1 list of LegislativeTerm.', term),
  oneOf('organization', 'OParl 1.1 Organization.', organization),
  oneOf('person', 'OParl 1.1 Person.', person),
  oneOf('membership', 'OParl 1.1 Membership.', membership),
  oneOf('term', 'OParl 1.1 LegislativeTerm.', term),
  ...meetingDocuments,
  ...consultationDocuments,
  ...paperDocuments,
]
