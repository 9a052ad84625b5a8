/** 今天：等我核对、签发的报告，等我核定的口径用语. */
import { say } from '#kernel/message'
import type { WaitingItem } from '#kernel/waiting'
import type { Work } from '#kernel/work'
import { waitingWords } from '../../messages/waiting.ts'
import { listCatalogue } from '../catalogue.ts'
import { whyNotNow } from './allowed.ts'
import { reportsOf, type Report } from './repository.ts'

const writers = ['deputies_office', 'secretariat']

export async function listWaitingReports(work: Work): Promise<WaitingItem[]> {
  const { roles } = work.actor
  const atDesk = roles.some((role) => writers.includes(role))
  if (!atDesk && !roles.includes('chairman')) return []
  const reports = await reportsOf(work)
  return [
    ...reports.flatMap((report) => reportItem(work, report, atDesk)),
    ...(atDesk ? await proposalItems(work) : []),
  ]
}

/** Frozen and not written by oneself: ready to be checked; checked by somebody else: ready to be signed. */
function reportItem(work: Work, report: Report, atDesk: boolean): WaitingItem[] {
  const words = waitingWords[work.language]
  const step = (['check', 'sign'] as const).find(
    (one) => whyNotNow(work, one, report, { report_explained: true }) === undefined,
  )
  if (!step) return []
  const link = atDesk ? `/desk/report/texts/${report.id}` : `/reports/${report.id}/sign`
  return [
    {
      ...nothingDue,
      id: `report/${report.id}`,
      verb: words[step],
      title: report.title,
      why: say(words.version, { version: report.version }),
      link,
    },
  ]
}

async function proposalItems(work: Work): Promise<WaitingItem[]> {
  const words = waitingWords[work.language]
  return (await listCatalogue(work)).flatMap(({ id, name, proposal }) =>
    proposal?.mayDecide
      ? [
          {
            ...nothingDue,
            id: `figure/${id}`,
            verb: words.decide,
            title: name,
            why: say(words.proposed, { by: proposal.proposedBy, reason: proposal.reason }),
            link: '/desk/report/catalogue',
          },
        ]
      : [],
  )
}

const nothingDue = { dueOn: null, workingDaysLeft: null, others: false } as const
