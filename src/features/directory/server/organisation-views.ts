/** Reads the screens of 机构: units with their duties, one organisation with names, duties, posts and what belongs to it. */
import type { Work } from '#kernel/work'
import type { OrganisationView, UnitView } from '../domain/views.ts'
import { getOrganisation, listDuties, listOrganisations, listUnits, namesOf } from './organisations.ts'
import { listPostHolders } from './persons.ts'

export async function readUnits(work: Work): Promise<UnitView[]> {
  const units = await listUnits(work)
  const duties = await listDuties(work)
  return units.map(({ id, kind, name, shortName, code, phone }) => ({
    id,
    kind,
    name,
    shortName,
    code,
    phone,
    duties: duties.filter(({ organisationId }) => organisationId === id).map(({ topic }) => topic),
  }))
}

export async function readOrganisation(work: Work, { id }: { id: string }): Promise<OrganisationView> {
  const organisation = await getOrganisation(work, id)
  const parent = organisation.parentId ? await getOrganisation(work, organisation.parentId) : null
  return {
    organisation,
    parent,
    children: await listOrganisations(work, { parentId: id }),
    names: await namesOf(work, id),
    duties: await listDuties(work, { organisationId: id }),
    posts: await listPostHolders(work, id),
  }
}
