/** The reporting period (统计周期): from the close of the reported session to the cut-off day, unless the office set another. */
import { z } from 'zod'
import { PlainDateText, plainDate, type PlainDate } from '#kernel/date'
import type { FigureAsk } from '#kernel/figure'
import { Refusal } from '#kernel/refusal'
import { say } from '#kernel/message'
import { setting } from '#kernel/setting'
import { periodParts, periodWords, settingWords } from '../messages/settings.ts'
import type { Work } from '#kernel/work'
import { settingOf } from '#features/office/server'
import { sessionsOf } from '#features/directory/server'

export const reportPeriod = setting({
  key: 'report.period',
  value: z.object({ from: PlainDateText, to: PlainDateText }).nullable(),
  default: null,
  basis: '工作报告的统计周期由办公室确定；未设定时自最近一次会议闭幕之日起',
  words: settingWords.reportPeriod,
  by: ['deputies_office'],
  input: (language) => ({
    kind: 'group',
    optional: true,
    parts: [
      { name: 'from', label: periodParts[language].from, input: { kind: 'date' } },
      { name: 'to', label: periodParts[language].to, input: { kind: 'date' } },
    ],
  }),
  inWords: (period, language) => (period ? [say(periodWords[language], period)] : []),
})

/** 台账完整起始日: earlier records are only some of what there was, and only people know that. */
export const ledgerWholeFrom = setting({
  key: 'report.ledger_whole_from',
  value: z.union([PlainDateText, z.literal('')]),
  default: '',
  basis: '台账从哪一天起完整由办公室确定；未设定时看上一次会议的建议是否从第1号起连续',
  words: settingWords.ledgerWholeFrom,
  by: ['deputies_office'],
  input: () => ({ kind: 'date' }),
})

/** The period asked for, filled up from the setting, else from the latest session that has closed. */
export async function askFor(
  work: Work,
  { from, to }: { from?: PlainDate | undefined; to?: PlainDate | undefined },
): Promise<FigureAsk> {
  const set = from && to ? null : await settingOf(work, reportPeriod)
  const ask = {
    tenant: work.tenant,
    from: from ?? set?.from ?? (await lastClose(work)),
    to: to ?? set?.to ?? work.today,
  }
  if (ask.to < ask.from) throw new Refusal('invalid', 'report.period_reversed', { from: ask.from, to: ask.to }, 'to')
  return ask
}

async function lastClose(work: Work): Promise<PlainDate> {
  const closed = (await sessionsOf(work)).flatMap(({ closedOn }) =>
    closedOn && closedOn <= work.today ? [closedOn] : [],
  )
  return plainDate(closed.toSorted().at(-1) ?? work.today)
}
