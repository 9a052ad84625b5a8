/** What the screens of the directory show. */
import { z } from 'zod'
import { PlainDateText } from '#kernel/date'
import { roles } from '#kernel/roles'
import { Duty, FormerName, Organisation, Station } from './organisation.ts'
import { Mandate, Person, Post, suspensionGrounds } from './person.ts'

/** 承办单位 with what it answers for. */
export const UnitView = Organisation.pick({
  id: true,
  kind: true,
  name: true,
  shortName: true,
  code: true,
  phone: true,
}).extend({ duties: z.array(z.string()) })
export type UnitView = z.infer<typeof UnitView>

export const OrganisationView = z.object({
  organisation: Organisation,
  parent: Organisation.pick({ id: true, name: true }).nullable(),
  children: z.array(Organisation.pick({ id: true, name: true, kind: true })),
  names: z.array(FormerName),
  duties: z.array(Duty),
  posts: z.array(Post.extend({ name: z.string(), distinction: z.string() })),
})
export type OrganisationView = z.infer<typeof OrganisationView>

/** One row of 代表库: a person with what holds on the day asked about. */
export const PersonRow = Person.extend({
  sameName: z.boolean(),
  mandate: Mandate.pick({
    id: true,
    delegation: true,
    constituency: true,
    certificateNumber: true,
    occupation: true,
    startsOn: true,
  })
    .extend({ suspended: z.boolean() })
    .nullable(),
  posts: z.array(z.object({ organisation: z.string(), title: z.string(), role: z.enum(roles).nullable() })),
})
export type PersonRow = z.infer<typeof PersonRow>

/** 暂停执行代表职务 */
export const Suspension = z.object({
  mandateId: z.uuid(),
  ground: z.enum(suspensionGrounds),
  startsOn: PlainDateText,
  endsOn: PlainDateText.nullable(),
})
export type Suspension = z.infer<typeof Suspension>

/** A person with the whole history, newest first. */
export const PersonView = z.object({
  person: Person,
  sameName: z.boolean(),
  mandates: z.array(Mandate),
  suspensions: z.array(Suspension),
  posts: z.array(Post),
})
export type PersonView = z.infer<typeof PersonView>

/** A deputy as the public sees one (代表法 第五十八条): never a phone, a home or a certificate. */
export const DeputyView = z.object({
  personId: z.uuid(),
  name: z.string(),
  distinction: z.string(),
  sameName: z.boolean(),
  mandates: z.array(
    Mandate.pick({
      id: true,
      term: true,
      delegation: true,
      constituency: true,
      occupation: true,
      startsOn: true,
      endsOn: true,
      active: true,
    }),
  ),
  stations: z.array(Station),
})
export type DeputyView = z.infer<typeof DeputyView>

export const exportFormats = ['xlsx', 'csv'] as const

/** 导出 of the deputies of a day, by the filters of the screen. */
export const ExportDeputies = z.object({
  format: z.enum(exportFormats).default('xlsx'),
  search: z.string().trim().max(60).optional(),
  delegationId: z.uuid().optional(),
  on: PlainDateText.optional(),
})
export type ExportDeputies = z.output<typeof ExportDeputies>

export const ExportUnits = z.object({ format: z.enum(exportFormats).default('xlsx') })
export type ExportUnits = z.output<typeof ExportUnits>

/** Fetched at /files/:id. */
export const ExportedFile = z.object({ fileId: z.string(), name: z.string(), rows: z.number().int() })
export type ExportedFile = z.infer<typeof ExportedFile>
