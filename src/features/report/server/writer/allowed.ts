/** 能不能做: which step of a report the actor may take now, by the rule table. */
import { congressOffices, holdsAny, type Role } from '#kernel/roles'
import { nextState, whyNot } from '#kernel/rules'
import type { Work } from '#kernel/work'
import { reportLifecycle, type ReportGuard, type ReportParty, type ReportState } from '../../domain/writer/lifecycle.ts'
import type { RoundsStand } from '../consultation/repository.ts'
import type { Report } from './repository.ts'

export type Action = keyof typeof reportLifecycle

export type Holds = Partial<Record<ReportGuard, boolean>>

const parties: readonly (readonly [ReportParty, readonly Role[]])[] = [
  ['writer', congressOffices],
  ['signatory', ['chairman']],
]

const situationOf = ({ actor }: Work, report: Report, holds: Holds) => {
  const { kind, state } = report
  return {
    state,
    parties: parties.flatMap(([party, roles]) => (holdsAny(actor, roles) ? [party] : [])),
    holds: {
      report_frozen: report.snapshotId !== null,
      report_second_person: report.writtenBy !== actor.accountId,
      report_third_look: report.checkedBy !== actor.accountId,
      report_to_congress: kind === 'work',
      report_to_meeting: kind !== 'other',
      report_to_committee: kind === 'handling',
      report_discussed: kind !== 'work' || state === 'discussed',
      report_way_ended: wayEnded(report),
      ...holds,
    },
  }
}

/** A work report ends with the resolution of the congress, a report on suggestions with being heard. */
function wayEnded({ kind, deliveredAt, resolutionId }: Report): boolean {
  if (kind === 'work') return resolutionId !== null
  return kind === 'other' || deliveredAt !== null
}

/** Only the congress's report has to have been sent round; whatever was sent round has to be settled. */
export const holdsOfRounds = ({ kind }: Pick<Report, 'kind'>, { rounds, open, unanswered }: RoundsStand): Holds => ({
  report_asked: kind !== 'work' || rounds > 0,
  report_answered: open === 0 && unanswered === 0,
})

/** What is chosen with a step: a button does not wait for it. */
export const chosenWithStep: Holds = {
  report_committee_sat: true,
  report_meeting_sat: true,
  report_resolution: true,
}

export const whyNotNow = (work: Work, action: Action, report: Report, holds: Holds): string | undefined =>
  whyNot(reportLifecycle, action, situationOf(work, report, holds))

/** The state the step leads to; refuses with the reason when it is not allowed now. */
export const refuseStep = (work: Work, action: Action, report: Report, holds: Holds = {}): ReportState =>
  nextState(reportLifecycle, action, situationOf(work, report, holds))
