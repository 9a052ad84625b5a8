/** Consultations of OParl (审议、表决): which paper was dealt with under which item of which meeting, as far as both are public. */
import { sql } from 'kysely'
import { z } from 'zod'
import { openDocument, type OpenDocument } from '#kernel/open'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { openWords } from '../../messages/open.ts'
import { jsonAnswer } from '../open/records.ts'
import { inBody, refuseOther } from './asking.ts'
import { addressOf, deletedObject, objectOf, pageOf, type Dated, type OparlObject } from './objects.ts'

export interface Consultation extends Dated {
  readonly paperId: string
  readonly itemId: string
  readonly meetingId: string
  readonly bodies: readonly string[]
  /** The paper was withdrawn. */
  readonly deleted: boolean
  /** The item stands on the agenda everybody reads. */
  readonly shown: boolean
}

/** More than a district has in ten terms. */
const most = 20_000

interface Wanted {
  readonly paperIds?: readonly string[]
  readonly meetingIds?: readonly string[]
}

/** It changes with the paper and with the meeting. */
export async function consultationsOf(
  { tx, tenant }: Work,
  { paperIds, meetingIds }: Wanted = {},
): Promise<Consultation[]> {
  const { rows } = await sql<Consultation>`
    select p.id || '.' || i.item as id, p.id as paper_id, i.item as item_id, p.meeting_id,
           array(select u->>'id' from jsonb_array_elements(p.units) as e (u)) as bodies, p.state = 'withdrawn' as deleted,
           coalesce(m.state = 'published' and m.content->'agenda' @> jsonb_build_array(jsonb_build_object('id', i.item)), false)
             as shown,
           p.created_at, greatest(p.modified_at, m.modified_at) as modified_at
      from publication p cross join jsonb_array_elements_text(p.agenda_items) as i (item)
      left join publication m on m.tenant_id = p.tenant_id and m.id = p.meeting_id
     where p.tenant_id = ${tenant} and p.meeting_id is not null
       and ${paperIds ? sql`p.id = any (${paperIds}::uuid[])` : sql`true`}
       and ${meetingIds ? sql`p.meeting_id = any (${meetingIds}::uuid[])` : sql`true`}
     order by p.created_at, p.id, i.item limit ${most}`.execute(tx)
  return rows
}

/** Embedded in its paper without naming the paper again. */
export function consultationObject(address: string, one: Consultation, embedded = false): OparlObject {
  if (one.deleted) return deletedObject(address, 'Consultation', one)
  return objectOf(address, 'Consultation', one, {
    ...(embedded ? {} : { paper: addressOf(address, 'Paper', one.paperId) }),
    ...(one.shown
      ? {
          agendaItem: addressOf(address, 'AgendaItem', one.itemId),
          meeting: addressOf(address, 'Meeting', one.meetingId),
        }
      : {}),
    organization: one.bodies.map((id) => addressOf(address, 'Organization', id)),
    authoritative: true,
    role: openWords.consulted,
  })
}

const ConsultationId = z.object({ id: z.string().regex(/^[0-9a-f-]{36}\.[0-9a-f-]{36}$/) })

export const consultationDocuments: readonly OpenDocument[] = [
  openDocument('/oparl/v1.1/body/:id/consultations', {
    input: inBody,
    about: 'OParl 1.1 list of Consultation: papers under the agenda items they were decided under.',
    run: async (ask, { id, ...query }) => {
      refuseOther(ask, id)
      const all = await consultationsOf(ask.work)
      return pageOf(ask, query, {
        all: query.modified_since ? all : all.filter(({ deleted }) => !deleted),
        object: async (one) => consultationObject(ask.address, one),
      })
    },
  }),
  openDocument('/oparl/v1.1/consultation/:id', {
    input: ConsultationId,
    about: 'OParl 1.1 Consultation.',
    run: async ({ work, address }, { id }) => {
      const [paperId = ''] = id.split('.')
      const found = (await consultationsOf(work, { paperIds: [paperId] })).find((one) => one.id === id)
      if (!found) throw new Refusal('not_found', 'portal.not_public', { reference: id })
      return jsonAnswer(consultationObject(address, found), found.modifiedAt)
    },
  }),
]
