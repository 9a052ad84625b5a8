/** cases.promises (承诺到期): a promise comes back 30 days before its day, on the day, and every month after it. */
import type { Work } from '#kernel/work'
import { notifyAll, type NewNotice } from '#features/notices/server'
import { promiseSteps, type PromiseStep } from '../domain/promises.ts'
import { linkOf, matterOf } from './kinds.ts'
import { openPromises, type OpenPromise } from './reminder-reads.ts'

export async function remindOfPromises(work: Work): Promise<void> {
  for (let after = ''; ;) {
    const promises = await openPromises(work, after)
    await notifyAll(
      work,
      promises.flatMap((promise) => {
        const step = promiseSteps(promise, work.today).at(-1)
        return step ? [noticeOf(work, promise, step)] : []
      }),
    )
    const last = promises.at(-1)
    if (!last) return
    after = last.id
  }
}

/** The unit is told; once the day is past, those who watch over promises too. */
const noticeOf = (work: Work, promise: OpenPromise, { step, on }: PromiseStep): NewNotice => ({
  to: { organisationIds: [promise.unitId], roles: step === 'overdue' ? ['deputies_office'] : [] },
  kind: `cases.promise_${step}`,
  subjectId: promise.caseId,
  link: linkOf(work, { ...promise, id: promise.caseId }),
  facts: { matter: matterOf(promise), content: promise.content, dueOn: promise.dueOn },
  key: `promise/${promise.id}/${step}/${on}`,
})
