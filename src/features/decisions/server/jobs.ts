/** 提醒报告执行情况: once when the day comes near, to the organ that carries the decision out. */
import type { Job } from '#kernel/feature'
import { addDays } from '#kernel/date'
import type { Work } from '#kernel/work'
import { notifyAll } from '#features/notices/server'
import { settingOf } from '#features/office/server'
import { reminderDays } from '../domain/settings.ts'
import { linkOf } from './steps.ts'
import { reportsDue } from './waiting.ts'

export async function remindOfReports(work: Work): Promise<void> {
  const by = addDays(work.today, await settingOf(work, reminderDays))
  const due = await reportsDue(work, by)
  await notifyAll(
    work,
    due.map(({ id, resolutionId, executorId, title, subject, dueOn }) => ({
      to: { organisationIds: [executorId] },
      kind: 'decisions.report_due',
      subjectId: resolutionId,
      link: linkOf(resolutionId),
      facts: { title, subject, due: dueOn },
      key: `resolution/report/${id}/due`,
    })),
  )
}

export const reportReminders: Job = { name: 'decisions.reports', cron: '20 6 * * *', run: remindOfReports }
