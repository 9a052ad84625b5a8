/** A report about three suggestions, two of them solved, at a given point of its way; for tests of what comes after it. */
import { plainDate } from '#kernel/date'
import type { Actor } from '#kernel/work'
import { somebody, type TestWork } from './database.ts'
import type { TestHouse } from './house.ts'
import { createDistrict, type District } from './people.ts'
import { acceptedSuggestion } from './suggestions.ts'
import type { Block, Inline } from '../features/report/domain/writer/content.ts'
import { createReport, freezeReport, saveReport } from '../features/report/server/writer/commands.ts'
import { takeStep } from '../features/report/server/writer/steps.ts'

export const period = { from: plainDate('2025-02-21'), to: plainDate('2025-05-28') }
export const cutOff = '2025-05-28'

export interface ReportOffice {
  readonly district: District
  readonly suggestionIds: readonly string[]
  /** Three people: none of the second and third steps is for whoever took the one before. */
  readonly writer: Actor
  readonly checker: Actor
  readonly chairman: Actor
}

export async function reportOffice(test: TestWork): Promise<ReportOffice> {
  const district = await createDistrict(test)
  const suggestionIds: string[] = []
  for (let n = 0; n < 3; n += 1) suggestionIds.push((await acceptedSuggestion(test, district)).id)
  for (const id of suggestionIds.slice(0, 2)) await verify(test, id, 'A')
  return {
    district,
    suggestionIds,
    writer: district.deputiesOffice,
    checker: district.secretariat,
    chairman: somebody(['chairman']),
  }
}

/** 核实类别 as the records have it. */
export async function verify(test: TestWork, id: string, classVerified: 'A' | 'B'): Promise<void> {
  const { tx, tenant } = test([])
  await tx
    .updateTable('suggestion')
    .set({ classVerified })
    .where('tenantId', '=', tenant)
    .where('id', '=', id)
    .execute()
}

export const bound = (figure: string, as: 'defined' | 'exact' | 'over' | 'reached' = 'defined'): Inline => ({
  figure,
  as,
})
export const words = (text: string): Inline => ({ text })
export const byHand = (text: string, reason: string): Inline => ({
  text,
  hand: { id: crypto.randomUUID(), reason, by: null, on: null },
})
export const paragraph = (...content: Inline[]): Block => ({ kind: 'paragraph', content })

export const rightText: Block[] = [
  { kind: 'heading', content: [words('代表建议办理')] },
  paragraph(bound('F088'), words('代表建议中，已经解决或基本解决'), bound('F090'), words('，解决率为'), bound('F091')),
]

export async function draftReport(test: TestWork, { writer }: ReportOffice, content = rightText) {
  const work = test(writer, cutOff)
  const { id } = await createReport(work, { title: '工作报告', ...period })
  const { version } = await saveReport(work, { id, base: 1, title: '工作报告', content })
  return { id, version }
}

export async function frozenReport(test: TestWork, office: ReportOffice, content = rightText) {
  const draft = await draftReport(test, office, content)
  const { snapshotId } = await freezeReport(test(office.writer, cutOff), { id: draft.id, name: '工作报告', ...period })
  if (snapshotId === null) throw new Error('nothing was frozen')
  return { ...draft, snapshotId }
}

/** A report that waits to be signed by anybody who may: written and checked by two people nobody signs in as. */
export async function reportToSign(house: TestHouse): Promise<string> {
  const office = (): Partial<Actor> => ({ roles: ['deputies_office'], accountId: crypto.randomUUID(), signedIn: true })
  const whole = { from: plainDate('2024-02-23'), to: plainDate('2025-05-28') }
  const title = `等待签发的报告 ${crypto.randomUUID().slice(0, 8)}`
  const report = await house.as(office(), async (work) => {
    const { id } = await createReport(work, { title, ...whole })
    const { version } = await saveReport(work, { id, base: 1, title, content: rightText })
    await freezeReport(work, { id, name: title, ...whole })
    return { id, version }
  })
  await house.as(office(), (work) => takeStep(work, { ...report, step: 'check', reason: '' }))
  return report.id
}
