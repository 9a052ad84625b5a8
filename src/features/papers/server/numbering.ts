/** 发文字号: 机关代字〔年份〕顺序号, one series per organ, year and word, without gaps. */
import { yearOf } from '#kernel/date'
import type { DocumentDraft } from '#kernel/document'
import { say } from '#kernel/message'
import { paperWords } from '#kernel/messages/paper'
import type { Work } from '#kernel/work'
import { getOrganisation } from '#features/directory/server'
import { settingOf } from '#features/office/server'
import { organCodes } from '../domain/settings.ts'

export interface Numbered {
  readonly series: string | null
  readonly number: number | null
  readonly text: string | null
}

/** Drawn last, so that whatever is refused takes no number. */
export const drawNumber = (work: Work, draft: DocumentDraft): Promise<Numbered> =>
  numberFor(work, draft, (series) => work.nextNumber(series))

/** The one it would get if it were issued now; somebody else may draw it first. */
export const foreseeNumber = (work: Work, draft: DocumentDraft): Promise<Numbered> =>
  numberFor(work, draft, async (series) => (await lastOf(work, series)) + 1)

async function numberFor(
  work: Work,
  { series, organId }: DocumentDraft,
  next: (series: string) => Promise<number>,
): Promise<Numbered> {
  if (!series || organId === null) return { series: null, number: null, text: null }
  const { name, shortName } = await getOrganisation(work, organId)
  const own = (await settingOf(work, organCodes)).find(({ organ }) => organ === name)?.code
  const code = `${own ?? shortName}${series.word}`
  const { signed } = series
  const textOf = (year: number, number: number) => say(paperWords.number, { code, year, number })
  if (signed && !(await isTaken(work, signed.series, signed.number)))
    return { series: signed.series, number: signed.number, text: textOf(signed.year, signed.number) }
  const year = yearOf(work.today)
  const drawnFrom = signed ? signed.series.replace(/\d{4}$/, String(year)) : `paper/${organId}/${series.word}/${year}`
  const number = await next(drawnFrom)
  return { series: drawnFrom, number, text: textOf(year, number) }
}

async function lastOf({ tx, tenant }: Work, series: string): Promise<number> {
  const drawn = await tx
    .selectFrom('numberSeries')
    .select('last')
    .where('tenantId', '=', tenant)
    .where('series', '=', series)
    .executeTakeFirst()
  return Number(drawn?.last ?? 0)
}

async function isTaken({ tx, tenant }: Work, series: string, number: number): Promise<boolean> {
  const taken = await tx
    .selectFrom('paper')
    .select('id')
    .where('tenantId', '=', tenant)
    .where('series', '=', series)
    .where('number', '=', number)
    .executeTakeFirst()
  return taken !== undefined
}
