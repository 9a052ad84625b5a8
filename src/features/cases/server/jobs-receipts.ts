/** cases.default_receipt (逾期视为签收): a share whose window to ask for a return has closed unanswered counts as received. */
import type { Work } from '#kernel/work'
import { notifyAll, type NewNotice } from '#features/notices/server'
import { handling } from '../domain/handling.ts'
import { moveAssignment, sharesPastWindow, type Assignment } from './assignments.ts'
import { stopClocks } from './clocks.ts'
import { linkOf, matterOf, refreshTurns } from './kinds.ts'
import { getCase, type CaseRecord } from './repository.ts'

export async function receiveByDefault(work: Work): Promise<void> {
  // Every share that is received leaves the list, so the loop ends.
  for (;;) {
    const shares = await sharesPastWindow(work)
    if (shares.length === 0) return
    const moved: { share: Assignment; case: CaseRecord }[] = []
    for (const share of shares) moved.push({ share, case: await receiveOne(work, share) })
    await refreshTurns(
      work,
      moved.map((one) => ({ caseId: one.case.id, kind: one.case.kind })),
    )
    await notifyAll(
      work,
      moved.map((one) => noticeOf(work, one)),
    )
  }
}

async function receiveOne(work: Work, share: Assignment): Promise<CaseRecord> {
  await moveAssignment(work, share, {
    action: 'receive',
    parties: ['house'],
    change: { receivedOn: work.today, receivedByDefault: true },
  })
  await stopClocks(work, { caseIds: [share.caseId], assignmentId: share.id, codes: handling.receive.stops })
  const record = await getCase(work, share.caseId)
  work.record(`${record.kind}.received_by_default`, share.caseId, { unit: share.unitId })
  return record
}

const noticeOf = (work: Work, { share, case: record }: { share: Assignment; case: CaseRecord }): NewNotice => ({
  to: { organisationIds: [share.unitId] },
  kind: 'cases.received_by_default',
  subjectId: record.id,
  link: linkOf(work, record),
  facts: { matter: matterOf(record) },
  key: `received_by_default/${share.id}`,
})
