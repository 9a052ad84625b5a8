/** Writes mandates and their suspensions. */
import { sql } from 'kysely'
import type { z } from 'zod'
import type { PlainDate } from '#kernel/date'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import type { EndGround, NewMandate, SuspensionGround } from '../domain/person.ts'

/** Certificate numbers among these that their term already has. */
export async function takenCertificates(
  { tx, tenant }: Work,
  inputs: readonly { termId: string; certificateNumber: string }[],
): Promise<string[]> {
  if (inputs.length === 0) return []
  const { rows } = await sql<{ certificateNumber: string }>`
    select m.certificate_number
      from mandate as m
      join jsonb_to_recordset(${JSON.stringify(inputs)}::jsonb) as asked ("termId" uuid, "certificateNumber" text)
        on asked."termId" = m.term_id and asked."certificateNumber" = m.certificate_number
     where m.tenant_id = ${tenant}
     limit 100`.execute(tx)
  return rows.map(({ certificateNumber }) => certificateNumber)
}

export async function insertMandates(
  { tx, tenant }: Work,
  mandates: readonly (z.input<typeof NewMandate> & { id: string })[],
): Promise<void> {
  if (mandates.length === 0) return
  await tx
    .insertInto('mandate')
    .values(mandates.map((mandate) => ({ ...mandate, tenantId: tenant })))
    .execute()
}

/** Saves what changed and the new version, unless somebody else changed it first. */
export async function saveMandate(
  { tx, tenant }: Work,
  { id, version }: { id: string; version: number },
  after: {
    delegationId?: string
    constituency?: string
    occupation?: string
    startsOn?: PlainDate
    endsOn?: PlainDate
    endGround?: EndGround
  },
): Promise<void> {
  const saved = await tx
    .updateTable('mandate')
    .set({ ...after, version: version + 1 })
    .where('tenantId', '=', tenant)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (saved.numUpdatedRows === 0n) throw new Refusal('conflict', 'directory.changed_meanwhile', { id, version })
}

export async function insertSuspension(
  work: Work,
  suspension: { mandateId: string; ground: SuspensionGround; startsOn: PlainDate },
): Promise<void> {
  await work.tx
    .insertInto('mandateSuspension')
    .values({ ...suspension, id: work.newId(), tenantId: work.tenant })
    .execute()
}

export async function closeSuspension({ tx, tenant }: Work, mandateId: string, endsOn: PlainDate): Promise<void> {
  const closed = await tx
    .updateTable('mandateSuspension')
    .set({ endsOn })
    .where('tenantId', '=', tenant)
    .where('mandateId', '=', mandateId)
    .where('endsOn', 'is', null)
    .where('startsOn', '<=', endsOn)
    .executeTakeFirst()
  if (closed.numUpdatedRows === 0n)
    throw new Refusal('invalid', 'directory.resumes_too_early', { on: endsOn }, 'resumesOn')
}
