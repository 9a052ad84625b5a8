/** 单位名单: the sheet of handling units with short names, phones and duties; a unit is known by its present or a former name. */
import type { ImportKind, Made } from '#kernel/import'
import { Refusal } from '#kernel/refusal'
import { nextState } from '#kernel/rules'
import type { Work } from '#kernel/work'
import { dutySeparators, importLabels, unitHeaders } from '../../messages/import-words.ts'
import { messages } from '../../messages/index.ts'
import { organisationRules } from '../../domain/lifecycle.ts'
import { organisationKinds, type Organisation, type OrganisationKind } from '../../domain/organisation.ts'
import { changeOrganisation, createDuties, createOrganisations } from '../organisation-commands.ts'
import { listDuties, listNames, listOrganisations } from '../organisations.ts'
import {
  columnsOf,
  idsOf,
  judged,
  missing,
  problem,
  takeBack,
  trimmed,
  valuesOf,
  wanted,
  type Problem,
  type Values,
} from './cells.ts'

const columns = columnsOf(unitHeaders, ['name'])

export const units: ImportKind = {
  name: 'units',
  label: importLabels.units,
  by: ['system_admin'],
  columns,
  checking(work) {
    const seen = new Set<string>()
    return async (rows) => {
      const known = await knownFor(work)
      return rows.map(({ line, values }) => {
        const row = { line, values: trimmed(values) }
        const judgement = judge(row.values, known, seen)
        seen.add(row.values['name'] ?? '')
        return judged(row, judgement)
      })
    }
  },
  writing: (work) => async (rows) => {
    const todo = wanted(rows).map(valuesOf)
    const known = await knownFor(work)
    await changeKnown(work, todo, known)
    return createNew(
      work,
      todo.filter(({ name = '' }) => !known.units.has(name)),
    )
  },
  async undo(work, made) {
    nextState(organisationRules, 'create', { state: 'new', parties: work.actor.roles })
    const organisations = idsOf(made, 'organisation')
    await refuseWorkedOn(work, organisations)
    await takeBack(work, [
      ['unit_duty', 'id', idsOf(made, 'unit_duty')],
      ['organisation_name', 'organisation_id', organisations],
      ['organisation', 'id', organisations],
    ])
    for (const id of organisations) work.record('directory.organisation_taken_back', id)
  },
}

interface Known {
  /** By every name they have or had, a present name before a former one. */
  readonly units: ReadonlyMap<string, Organisation>
  /** Names of bodies that handle nothing. */
  readonly otherNames: ReadonlySet<string>
  /** Topics of each unit. */
  readonly duties: ReadonlyMap<string, readonly string[]>
}

async function knownFor(work: Work): Promise<Known> {
  const bodies = await listOrganisations(work)
  const present = bodies.filter(({ handles }) => handles)
  const byId = new Map(present.map((unit) => [unit.id, unit]))
  const named = (await listNames(work)).flatMap(({ name, organisationId }): [string, Organisation][] => {
    const unit = byId.get(organisationId)
    return unit ? [[name, unit]] : []
  })
  const duties = await listDuties(work)
  return {
    units: new Map([...named, ...present.map((unit): [string, Organisation] => [unit.name, unit])]),
    otherNames: new Set(bodies.filter(({ handles }) => !handles).map(({ name }) => name)),
    duties: new Map(
      present.map(({ id }) => [id, duties.filter((duty) => duty.organisationId === id).map(({ topic }) => topic)]),
    ),
  }
}

/** The kinds a unit on a list can have, by their word. */
const kindWords = new Map<string, OrganisationKind>(
  organisationKinds
    .filter(
      (kind) => !['congress', 'presidium', 'standing_committee', 'chairmen', 'delegation', 'station'].includes(kind),
    )
    .map((kind) => [messages['zh-CN'].kinds[kind], kind]),
)

function judge(values: Values, known: Known, seen: ReadonlySet<string>) {
  const { name = '', kind = '' } = values
  const problems: Record<string, Problem> = missing(columns, values)
  if (kind && !kindWords.has(kind)) {
    const allowed = [...kindWords.keys()].join(' ')
    problems['kind'] = problem('error', 'directory.kind_unknown', { value: kind, allowed })
  }
  if (name && seen.has(name)) problems['name'] = problem('error', 'directory.name_twice', { name })
  const unit = known.units.get(name)
  if (!unit && known.otherNames.has(name)) problems['name'] = problem('error', 'directory.name_taken', { name })
  if (unit && unit.name !== name)
    problems['name'] ??= problem('warning', 'directory.former_name', { name, present: unit.name })
  return { problems, state: !unit ? 'new' : isSame(values, unit, known) ? 'unchanged' : 'changed' } as const
}

const topicsOf = ({ duties = '' }: Values): string[] =>
  duties
    .split(dutySeparators)
    .map((topic) => topic.trim())
    .filter(Boolean)

const isSame = (values: Values, unit: Organisation, { duties }: Known): boolean =>
  (!values['phone'] || values['phone'] === unit.phone) &&
  topicsOf(values).every((topic) => duties.get(unit.id)?.includes(topic))

async function changeKnown(work: Work, rows: readonly Values[], { units: present, duties }: Known): Promise<void> {
  for (const values of rows) {
    const unit = present.get(values['name'] ?? '')
    if (!unit) continue
    const { id, version, handles, sort } = unit
    const { phone } = values
    if (phone && phone !== unit.phone) await changeOrganisation(work, { id, version, handles, sort, phone })
    const added = topicsOf(values).filter((topic) => !duties.get(id)?.includes(topic))
    await createDuties(
      work,
      added.map((topic) => ({ organisationId: id, topic })),
    )
  }
}

async function createNew(work: Work, rows: readonly Values[]): Promise<Made[]> {
  const created = await createOrganisations(
    work,
    rows.map(({ name = '', shortName, kind = '', phone }) => ({
      kind: kindWords.get(kind) ?? 'department',
      name,
      shortName: shortName || name,
      phone: phone || null,
      handles: true,
      startsOn: work.today,
    })),
  )
  const duties = await createDuties(
    work,
    created.flatMap(({ id }, at) => topicsOf(rows[at] ?? {}).map((topic) => ({ organisationId: id, topic }))),
  )
  return [
    ...created.map(({ id }) => ({ table: 'organisation', id })),
    ...duties.map(({ id }) => ({ table: 'unit_duty', id })),
  ]
}

async function refuseWorkedOn({ tx, tenant }: Work, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const worked = await tx
    .selectFrom('organisation')
    .select('id')
    .where('tenantId', '=', tenant)
    .where('id', 'in', ids)
    .where('version', '>', 1)
    .limit(1)
    .executeTakeFirst()
  if (worked) throw new Refusal('conflict', 'directory.import_in_use')
}
