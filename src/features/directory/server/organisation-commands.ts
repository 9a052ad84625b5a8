/** Keeps bodies, units, stations and duties. */
import type { z } from 'zod'
import { Refusal } from '#kernel/refusal'
import { nextState } from '#kernel/rules'
import type { Work } from '#kernel/work'
import { dutyRules, rulesForKind } from '../domain/lifecycle.ts'
import type {
  ChangeOrganisation,
  Duty,
  EndOrganisation,
  NewDuty,
  NewOrganisation,
  NewStation,
  Organisation,
  OrganisationKind,
  RenameOrganisation,
  Station,
} from '../domain/organisation.ts'
import {
  deleteDuty,
  getDuty,
  insertDuties,
  insertOrganisations,
  insertStations,
  saveName,
  saveOrganisation,
  takenNames,
  usesOf,
} from './organisation-repository.ts'
import { getOrganisation } from './organisations.ts'
import { endPostsIn } from './post-commands.ts'
import { refuseUnknown } from './references.ts'

/** 新设机构 */
export async function createOrganisation(work: Work, input: z.input<typeof NewOrganisation>): Promise<Organisation> {
  const [created] = await createOrganisations(work, [input])
  if (!created) throw new Error('one organisation in, none out')
  return created
}

/** Several at once, in one statement; all or none. */
export async function createOrganisations(
  work: Work,
  inputs: readonly z.input<typeof NewOrganisation>[],
): Promise<Organisation[]> {
  for (const { kind } of inputs) mayCreate(work, kind)
  await refuseTakenNames(work, inputs)
  await refuseUnknown(work, 'organisation', { ids: inputs.map(({ parentId }) => parentId), field: 'parentId' })

  const created = await insertOrganisations(
    work,
    inputs.map((input) => ({ ...input, id: work.newId() })),
  )
  for (const { id, kind, name } of created) work.record('directory.organisation_created', id, { kind, name })
  return created
}

/** 更名: the former name stays with the days it was used. */
export async function renameOrganisation(
  work: Work,
  { id, version, name, shortName, startsOn }: z.output<typeof RenameOrganisation>,
): Promise<Organisation> {
  const before = await getOrganisation(work, id)
  decide(work, before, 'rename')
  if (before.name !== name) await refuseTakenNames(work, [{ name }])

  const after = await saveOrganisation(work, { id, version }, { name, shortName })
  if (before.name !== name) await saveName(work, id, { name, startsOn })
  work.record('directory.organisation_renamed', id, { from: before.name, name, shortName, startsOn })
  return after
}

/** 变更: what is not the name. */
export async function changeOrganisation(
  work: Work,
  { id, version, phone, handles, sort }: z.output<typeof ChangeOrganisation>,
): Promise<Organisation> {
  const before = await getOrganisation(work, id)
  decide(work, before, 'change')

  const after = await saveOrganisation(work, { id, version }, { phone, handles, sort })
  work.record('directory.organisation_changed', id, { phone, handles, sort })
  return after
}

/** 撤销: refused while bodies or deputies still belong to it; posts in it end with it. */
export async function endOrganisation(
  work: Work,
  { id, version, endsOn }: z.output<typeof EndOrganisation>,
): Promise<Organisation> {
  const before = await getOrganisation(work, id)
  decide(work, before, 'end')
  if (endsOn < before.startsOn)
    throw new Refusal('invalid', 'directory.ends_before_start', { startsOn: before.startsOn }, 'endsOn')
  const { children, mandates } = await usesOf(work, id, endsOn)
  if (children + mandates > 0)
    throw new Refusal('conflict', 'directory.organisation_in_use', { name: before.name, children, mandates })

  const after = await saveOrganisation(work, { id, version }, { endsOn })
  await endPostsIn(work, id, endsOn)
  work.record('directory.organisation_ended', id, { name: before.name, endsOn })
  return after
}

/** 设立代表联络站 */
export async function createStation(work: Work, input: z.input<typeof NewStation>): Promise<Station> {
  const [created] = await createStations(work, [input])
  if (!created) throw new Error('one station in, none out')
  return created
}

export async function createStations(work: Work, inputs: readonly z.input<typeof NewStation>[]): Promise<Station[]> {
  const bodies = await createOrganisations(
    work,
    inputs.map(({ level: _level, address: _address, ...body }) => ({ ...body, kind: 'station' as const })),
  )
  const stations = bodies.map(({ id, name, parentId }, at) => ({
    id,
    name,
    parentId,
    level: inputs[at]?.level ?? 'village',
    address: inputs[at]?.address ?? '',
  }))
  await insertStations(work, stations)
  return stations
}

/** 职责: numbered within the unit, in the order they are entered. */
export async function createDuty(work: Work, input: z.output<typeof NewDuty>): Promise<Duty> {
  const [created] = await createDuties(work, [input])
  if (!created) throw new Error('one duty in, none out')
  return created
}

export async function createDuties(work: Work, inputs: readonly z.output<typeof NewDuty>[]): Promise<Duty[]> {
  nextState(dutyRules, 'create', { state: 'new', parties: work.actor.roles })
  const ids = inputs.map(({ organisationId }) => organisationId)
  await refuseUnknown(work, 'organisation', { ids, field: 'organisationId' })

  const created = await insertDuties(work, inputs)
  for (const { organisationId, topic } of created) work.record('directory.duty_created', organisationId, { topic })
  return created
}

export async function removeDuty(work: Work, { id }: { id: string }): Promise<void> {
  nextState(dutyRules, 'remove', { state: 'active', parties: work.actor.roles })
  const { organisationId, topic } = await getDuty(work, id)

  await deleteDuty(work, id)
  work.record('directory.duty_removed', organisationId, { topic })
}

const mayCreate = (work: Work, kind: OrganisationKind): string =>
  nextState(rulesForKind(kind), 'create', { state: 'new', parties: work.actor.roles })

const decide = (work: Work, { kind, endsOn }: Organisation, action: 'rename' | 'change' | 'end'): string =>
  nextState(rulesForKind(kind), action, { state: endsOn === null ? 'active' : 'ended', parties: work.actor.roles })

async function refuseTakenNames(work: Work, inputs: readonly { name: string }[]): Promise<void> {
  const names = inputs.map(({ name }) => name)
  const twice = names.find((name, at) => names.indexOf(name) !== at)
  const [taken = twice] = await takenNames(work, names)
  if (taken !== undefined) throw new Refusal('conflict', 'directory.name_taken', { name: taken }, 'name')
}
