/** 能不能做: which step of a report the actor may take now, by the rule table. */
import type { Role } from '#kernel/roles'
import { nextState, whyNot } from '#kernel/rules'
import type { Work } from '#kernel/work'
import { reportLifecycle, type ReportGuard, type ReportParty, type ReportState } from '../../domain/writer/lifecycle.ts'
import type { Report } from './repository.ts'

export type Action = keyof typeof reportLifecycle

const parties: readonly (readonly [ReportParty, readonly Role[]])[] = [
  ['writer', ['deputies_office', 'secretariat']],
  ['signatory', ['chairman']],
]

type Holds = Partial<Record<ReportGuard, boolean>>

const situationOf = ({ actor }: Work, report: Report, holds: Holds) => ({
  state: report.state,
  parties: parties.flatMap(([party, roles]) => (roles.some((role) => actor.roles.includes(role)) ? [party] : [])),
  holds: {
    report_frozen: report.snapshotId !== null,
    report_second_person: report.writtenBy !== actor.accountId,
    report_third_look: report.checkedBy !== actor.accountId,
    ...holds,
  },
})

export const whyNotNow = (work: Work, action: Action, report: Report, holds: Holds): string | undefined =>
  whyNot(reportLifecycle, action, situationOf(work, report, holds))

/** The state the step leads to; refuses with the reason when it is not allowed now. */
export const refuseStep = (work: Work, action: Action, report: Report, holds: Holds = {}): ReportState =>
  nextState(reportLifecycle, action, situationOf(work, report, holds))
