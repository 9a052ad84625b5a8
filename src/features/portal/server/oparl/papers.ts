/** Papers of OParl (公开的文件): suggestions, decisions and lists of appointments with their texts as Files; withdrawn ones stay as deleted. */
import type { OpenDocument } from '#kernel/open'
import { openDocument } from '#kernel/open'
import { Refusal } from '#kernel/refusal'
import {
  addressOf as webOf,
  countPublications,
  listPublications,
  type Publication,
} from '#features/publications/server'
import { jsonAnswer } from '../open/records.ts'
import { bodyAddress, filterOf, Id, inBody, placeOf, type Ask } from './asking.ts'
import { consultationObject, consultationsOf, type Consultation } from './consultations.ts'
import { fileText, oneFile, textFile } from './files.ts'
import { deletedObject, listAnswer, objectOf, type OparlObject } from './objects.ts'
import { paperKinds, partsOf, type Text } from './paper-kinds.ts'

async function paperObject(
  ask: Ask,
  record: Publication,
  consultations: readonly Consultation[],
): Promise<OparlObject> {
  const { address, work } = ask
  const body = bodyAddress(ask)
  if (record.state === 'withdrawn') return deletedObject(address, 'Paper', record, { body })
  const { attributes, main, others } = partsOf(address, record)
  const embedded = (text: Text) => textFile(address, record, { text })
  return objectOf(address, 'Paper', record, {
    body,
    reference: record.reference,
    ...attributes,
    mainFile: main && (await embedded(main)),
    auxiliaryFile: await Promise.all(others.map(embedded)),
    consultation: consultations
      .filter(({ paperId }) => paperId === record.id)
      .map((one) => consultationObject(address, one, true)),
    web: address + webOf(work, record),
  })
}

async function paperObjects(ask: Ask, records: readonly Publication[]): Promise<OparlObject[]> {
  const paperIds = records.map(({ id }) => id)
  const consultations = await consultationsOf(ask.work, { paperIds })
  return Promise.all(records.map((record) => paperObject(ask, record, consultations)))
}

export const paperDocuments: readonly OpenDocument[] = [
  openDocument('/oparl/v1.1/body/:id/papers', {
    input: inBody,
    about:
      'OParl 1.1 list of Paper: published suggestions, decisions and lists of appointments; with `modified_since` also the deleted ones.',
    run: async (ask, query) => {
      const filter = filterOf(ask, query, paperKinds)
      const { total, modifiedAt } = await countPublications(ask.work, filter)
      const rows = await listPublications(ask.work, filter, placeOf(query))
      return listAnswer(ask, query, { data: await paperObjects(ask, rows), total, modifiedAt })
    },
  }),
  openDocument('/oparl/v1.1/paper/:id', {
    input: Id,
    about: 'OParl 1.1 Paper, with its files; a withdrawn one is `deleted`.',
    run: async (ask, { id }) => {
      const [found] = await listPublications(
        ask.work,
        { kind: paperKinds, id, withdrawn: 'also' },
        { order: 'came', offset: 0, limit: 1 },
      )
      if (!found) throw new Refusal('not_found', 'portal.not_public', { reference: id })
      const [object] = await paperObjects(ask, [found])
      return jsonAnswer({ ...object }, found.modifiedAt)
    },
  }),
  openDocument('/oparl/v1.1/file/:id', {
    input: Id,
    about: 'OParl 1.1 File: the text of a paper, an answer or a report, minutes, or a paper of an agenda item.',
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
