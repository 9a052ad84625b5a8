/** 起草与提出: a decision is drafted with its dossier and submitted by the organ that proposes it. */
import type { z } from 'zod'
import { Refusal } from '#kernel/refusal'
import { ownOrgansOf, type Work } from '#kernel/work'
import { findCongress, getOrganisation, listOrganisations } from '#features/directory/server'
import { calendarOf, deadlineRuleOf, settingOf } from '#features/office/server'
import { computeDeadline } from '#kernel/deadline'
import type { decisionApi, ResolutionFields } from '../domain/contract.ts'
import { matters } from '../domain/settings.ts'
import type { Resolution } from '../domain/views.ts'
import { checkAmends } from './amendments.ts'
import { getResolution, saveResolution } from './repository.ts'
import { checkStep, isOffice } from './situation.ts'

type Input<Name extends keyof typeof decisionApi> = z.output<(typeof decisionApi)[Name]['input']>
type Fields = z.output<typeof ResolutionFields>

export async function createResolution(work: Work, fields: Input<'create'>): Promise<Resolution> {
  if (!isOffice(work) && !ownOrgansOf(work.actor).includes(fields.proposerId))
    throw new Refusal('forbidden', 'decision.not_yours', {}, 'proposerId')
  const id = work.newId()
  await work.tx
    .insertInto('resolution')
    .values({ ...(await checkedFields(work, fields)), tenantId: work.tenant, id, state: 'drafted' })
    .execute()
  work.record('decision.created', id, { title: fields.title, kind: fields.kind })
  return getResolution(work, id)
}

export async function changeResolution(work: Work, { id, version, ...fields }: Input<'change'>): Promise<Resolution> {
  const resolution = await getResolution(work, id)
  await checkStep(work, resolution, 'change')
  if (!isOffice(work) && fields.proposerId !== resolution.proposerId)
    throw new Refusal('forbidden', 'decision.not_yours', {}, 'proposerId')
  await saveResolution(work, { id, version }, await checkedFields(work, fields))
  work.record('decision.changed', id, { title: fields.title })
  return getResolution(work, id)
}

async function checkedFields(work: Work, fields: Fields) {
  const { bodyId: asked, matter, amendsId, amendsAs, proposerId, executorId, dossier, ...rest } = fields
  const bodyId = asked ?? (await committeeOf(work))
  const body = await getOrganisation(work, bodyId)
  if (body.kind !== 'standing_committee' && body.kind !== 'congress')
    throw new Refusal('invalid', 'decision.body_cannot_decide', { body: body.name }, 'bodyId')
  if (!(await settingOf(work, matters)).includes(matter))
    throw new Refusal('invalid', 'decision.matter_unknown', { matter }, 'matter')
  await getOrganisation(work, proposerId)
  if (executorId !== null) await getOrganisation(work, executorId)
  await checkAmends(work, { amendsId, amendsAs, bodyId })
  return { ...rest, bodyId, matter, amendsId, amendsAs, proposerId, executorId, dossier: JSON.stringify(dossier) }
}

/** 常委会 of the district's congress. */
export async function committeeOf(work: Work): Promise<string> {
  const congress = await findCongress(work)
  const [committee] = await listOrganisations(work, { kind: 'standing_committee' })
  const body = committee ?? congress
  if (!body) throw new Refusal('conflict', 'decision.body_cannot_decide', { body: '' }, 'bodyId')
  return body.id
}

/** A major matter is deliberated within the time of D08, counted from its submission. */
export async function submitResolution(work: Work, { id, version }: Input<'submit'>): Promise<Resolution> {
  const resolution = await getResolution(work, id)
  const state = await checkStep(work, resolution, 'submit')
  const deliberateBy = resolution.major === null ? null : await deliberationDue(work)
  await saveResolution(work, { id, version }, { state, submittedOn: work.today, deliberateBy })
  work.record('decision.submitted', id, { title: resolution.title, deliberateBy: deliberateBy ?? '' })
  return getResolution(work, id)
}

async function deliberationDue(work: Work): Promise<string> {
  const rule = await deadlineRuleOf(work, 'D08', work.today)
  return computeDeadline(rule, work.today, await calendarOf(work)).dueOn
}

export async function discardResolution(work: Work, { id, version }: Input<'discard'>): Promise<Resolution> {
  const resolution = await getResolution(work, id)
  const state = await checkStep(work, resolution, 'discard')
  await saveResolution(work, { id, version }, { state })
  work.record('decision.withdrawn', id, {})
  return getResolution(work, id)
}
