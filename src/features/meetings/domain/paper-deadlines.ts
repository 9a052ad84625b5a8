/** Which deadline each step of a paper has (材料时限), by its kind and the body that meets. */
import type { PaperStep } from './contract-material.ts'
import type { MeetingKind, PaperKind } from './kinds.ts'

type Codes = Partial<Record<PaperStep, string>>

/** D02 D04 D05 专项工作报告 · D07 重大事项 · D09 人事任免案 · D06 其他材料 */
const committee: Readonly<Record<PaperKind, Codes>> = {
  special_report: { draft: 'D02', submitted: 'D04', distributed: 'D05' },
  major_bill: { submitted: 'D07.bill', distributed: 'D06.papers' },
  major_report: { submitted: 'D07.report', distributed: 'D06.papers' },
  appointment: { submitted: 'D09', distributed: 'D06.papers' },
  other: { distributed: 'D06.papers' },
}

/** The deadlines are those of the standing committee and of congresses of towns; other meetings have none by rule. */
export const codesFor = (meeting: MeetingKind, paper: PaperKind, ofTown: boolean): Codes => {
  if (meeting === 'standing_committee') return committee[paper]
  return meeting === 'congress' && ofTown ? { distributed: 'D29.papers' } : {}
}
