/** 联名人: who may sign a joint case today, who was asked, and whose signature counts; all SQL of them. */
import { sql } from 'kysely'
import type { Work } from '#kernel/work'
import { getOrganisation, suspendedOn } from '#features/directory/server'
import { isJointAct, jointRules, signersNeeded, type JointAct } from '../domain/joint.ts'
import type { Appointment, Signer, Signing } from '../domain/views.ts'
import { committeeOf } from './checking.ts'

export interface Eligible {
  readonly personId: string
  readonly name: string
  readonly distinction: string
}

interface Holder extends Eligible {
  /** 暂停执行代表职务的不能联名, but he still counts among all. */
  readonly maySign: boolean
}

/** 实有全体: 常委会组成人员 of today, or deputies of the congress that decides who hold the mandate. */
async function holdersOf(work: Work, { act, bodyId }: { act: JointAct; bodyId: string }): Promise<Holder[]> {
  const { tx, tenant, today } = work
  const committee = jointRules[act].signers === 'members' ? ((await committeeOf(work))?.id ?? null) : null
  const held = committee
    ? sql`select k.person_id, true as may_sign from post k
           where k.tenant_id = ${tenant} and k.organisation_id = ${committee}
             and k.starts_on <= ${today} and (k.ends_on is null or k.ends_on > ${today})`
    : sql`select m.person_id, not ${suspendedOn(today)} as may_sign
            from mandate m join term t on t.tenant_id = m.tenant_id and t.id = m.term_id
           where m.tenant_id = ${tenant} and t.body_id = ${bodyId} and m.starts_on <= ${today}
             and (m.ends_on is null or m.ends_on > ${today}) and (t.ends_on is null or t.ends_on > ${today})`
  const { rows } = await sql<Holder>`
    select p.id as person_id, p.name, p.distinction, bool_or(h.may_sign) as may_sign
      from (${held}) h join person p on p.tenant_id = ${tenant} and p.id = h.person_id
     group by p.id, p.name, p.distinction, p.stroke_key order by p.stroke_key, p.id limit 5000`.execute(tx)
  return rows
}

export const eligibleSigners = async (
  work: Work,
  about: { act: JointAct; bodyId: string },
): Promise<readonly Eligible[]> => (await holdersOf(work, about)).filter(({ maySign }) => maySign)

type Row = Omit<Signer, 'counts'>

async function rowsOf({ tx, tenant }: Work, appointmentId: string): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select s.person_id, p.name, p.distinction, s.lead, s.asked_on, s.signed_on, s.in_writing, s.withdrawn_on
      from appointment_signer s join person p on p.tenant_id = s.tenant_id and p.id = s.person_id
     where s.tenant_id = ${tenant} and s.appointment_id = ${appointmentId} order by s.position limit 500`.execute(tx)
  return rows
}

/** Signed, not taken back, and still holding the seat or the mandate. */
export async function signingOf(
  work: Work,
  { id, act, bodyId }: Pick<Appointment, 'id' | 'act' | 'bodyId'>,
): Promise<Signing> {
  if (!isJointAct(act)) return { signers: [], signed: 0, needed: 0, all: 0, basis: '' }
  const holders = await holdersOf(work, { act, bodyId })
  const eligible = new Set(holders.filter(({ maySign }) => maySign).map(({ personId }) => personId))
  const signers = (await rowsOf(work, id)).map((row): Signer => ({
    ...row,
    counts: row.signedOn !== null && row.withdrawnOn === null && eligible.has(row.personId),
  }))
  const town = (await getOrganisation(work, bodyId)).parentId !== null && jointRules[act].signers === 'deputies'
  return {
    signers,
    signed: signers.filter(({ counts }) => counts).length,
    needed: signersNeeded(act, { all: holders.length, town }),
    all: holders.length,
    basis: jointRules[act].basis,
  }
}

export async function askSigners(
  { tx, tenant, today }: Work,
  appointmentId: string,
  asked: readonly { personId: string; lead: boolean }[],
  before: number,
): Promise<void> {
  if (asked.length === 0) return
  await tx
    .insertInto('appointmentSigner')
    .values(
      asked.map(({ personId, lead }, at) => ({
        tenantId: tenant,
        appointmentId,
        personId,
        lead,
        position: before + at + 1,
        askedOn: today,
      })),
    )
    .execute()
}

/** A signature, or its withdrawal; one that was taken back can be given again while the case is not handed in. */
export async function putSignature(
  { tx, tenant, today }: Work,
  { appointmentId, personId }: { appointmentId: string; personId: string },
  { signed, inWriting }: { signed: boolean; inWriting: boolean },
): Promise<void> {
  await tx
    .updateTable('appointmentSigner')
    .set(signed ? { signedOn: today, withdrawnOn: null, inWriting } : { withdrawnOn: today })
    .where('tenantId', '=', tenant)
    .where('appointmentId', '=', appointmentId)
    .where('personId', '=', personId)
    .execute()
}

/** Joint cases somebody leads or was asked to sign, newest first. */
export async function casesAskedOf(
  { tx, tenant }: Work,
  personId: string,
  { offset, limit }: { offset: number; limit: number },
): Promise<string[]> {
  const rows = await tx
    .selectFrom('appointmentSigner')
    .select('appointmentId')
    .where('tenantId', '=', tenant)
    .where('personId', '=', personId)
    .orderBy('appointmentId', 'desc')
    .limit(limit)
    .offset(offset)
    .execute()
  return rows.map(({ appointmentId }) => appointmentId)
}
