/** 今天：等我核对、签发的报告，等我核定的口径用语. */
import { plainDate } from '#kernel/date'
import { congressOffices, holdsAny } from '#kernel/roles'
import { say } from '#kernel/message'
import type { WaitingItem } from '#kernel/waiting'
import type { Work } from '#kernel/work'
import { workingDaysLeft } from '#features/cases/server'
import { calendarOf } from '#features/office/server'
import { waitingWords } from '../../messages/waiting.ts'
import { listCatalogue } from '../catalogue.ts'
import { listDrafts } from '../consultation/comments.ts'
import { roundsStand, type RoundsStand } from '../consultation/repository.ts'
import { draftLink } from '../consultation/rounds.ts'
import { holdsOfRounds, whyNotNow } from './allowed.ts'
import { holdsOfCheck } from './check-stands.ts'
import { reportsOf, type Report } from './repository.ts'

export async function listWaitingReports(work: Work): Promise<WaitingItem[]> {
  const drafts = await draftItems(work)
  const atDesk = holdsAny(work.actor, congressOffices)
  if (!atDesk && !work.actor.roles.includes('chairman')) return drafts
  const reports = await reportsOf(work)
  const standOf = await roundsStand(
    work,
    reports.map(({ id }) => id),
  )
  const items = await Promise.all(
    reports.map((report) => reportItem(work, report, { atDesk, stand: standOf(report.id) })),
  )
  return [...drafts, ...items.flat(), ...(atDesk ? await proposalItems(work) : [])]
}

/** 征求意见 of this person, until the day it ends or until something was said. */
async function draftItems(work: Work): Promise<WaitingItem[]> {
  const words = waitingWords[work.language]
  const open = (await listDrafts(work)).drafts.filter((draft) => draft.open && draft.mine === 0 && !draft.nothing)
  if (open.length === 0) return []
  const calendar = await calendarOf(work)
  return open.map(({ id, title, circle, dueOn }) => ({
    id: `report/comment/${id}`,
    verb: words.comment,
    title,
    why: say(words.commentWhy, { circle }),
    link: draftLink(id),
    dueOn,
    workingDaysLeft: workingDaysLeft(calendar, work.today, plainDate(dueOn)),
    others: false,
  }))
}

/** Frozen and not written by oneself: ready to be checked; checked by somebody else: ready to be signed, or checked again. */
async function reportItem(
  work: Work,
  report: Report,
  { atDesk, stand }: { atDesk: boolean; stand: RoundsStand },
): Promise<WaitingItem[]> {
  const words = waitingWords[work.language]
  const link = atDesk ? `/desk/report/texts/${report.id}` : `/reports/${report.id}/sign`
  const item = (verb: string, why: string): WaitingItem[] => [
    { ...nothingDue, id: `report/${report.id}`, verb, title: report.title, why, link },
  ]
  const holds = { report_explained: true, ...holdsOfRounds(report, stand), ...(await holdsOfCheck(work, report)) }
  if (stand.unanswered > 0 && whyNotNow(work, 'answer', report, holds) === undefined)
    return item(words.answer, say(words.answerWhy, { count: stand.unanswered }))
  if (atDesk && whyNotNow(work, 'sign', report, holds) === 'report_check_stands')
    return item(words.checkAgain, words.checkAgainWhy)
  const step = (['check', 'sign'] as const).find((one) => whyNotNow(work, one, report, holds) === undefined)
  return step ? item(words[step], say(words.version, { version: report.version })) : []
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
