/** 口径用语: the words of a figure in force, and all revisions there ever were. */
import type { Figure } from '#kernel/figure'
import { say } from '#kernel/message'
import type { Work } from '#kernel/work'
import { messages } from '../messages/index.ts'
import type { Wording } from '../domain/contract-catalogue.ts'

export interface WordsInForce {
  readonly revision: number
  readonly definition: string
  readonly rounding: string
  readonly owner: string
}

/** What the product says of a figure as long as the office says nothing else. */
export function wordsOfCode({ language }: Pick<Work, 'language'>, figure: Figure): WordsInForce {
  const m = messages[language]
  return {
    revision: 0,
    definition: figure.words[language].definition,
    rounding: roundingOfCode(figure, m.rounding),
    owner: m.owners[figure.owner],
  }
}

function roundingOfCode(figure: Figure, m: (typeof messages)['zh-CN']['rounding']): string {
  switch (figure.kind) {
    case 'percent':
      return figure.decimals === 0 ? m.percent : say(m.decimals, { decimals: figure.decimals })
    case 'all':
      return m.yesNo
    case 'first':
      return m.first
    case 'any':
      return m.any
    case 'count':
    case 'difference':
      return m.whole
  }
}

/** The approved words of every figure the office changed, read once for this work. */
export async function wordsInForce(work: Work): Promise<(figure: Figure) => WordsInForce> {
  const rows = await work.tx
    .selectFrom('figureWording')
    .select(['figureId', 'revision', 'definition', 'rounding', 'owner'])
    .distinctOn('figureId')
    .where('tenantId', '=', work.tenant)
    .where('approved', '=', true)
    .orderBy('figureId')
    .orderBy('revision', 'desc')
    .execute()
  const changed = new Map(rows.map(({ figureId, ...words }) => [figureId, words]))
  return (figure) => changed.get(figure.id) ?? wordsOfCode(work, figure)
}

type Revision = Omit<Wording, 'proposedBy' | 'decidedBy'> & {
  readonly proposedBy: string
  readonly decidedBy: string | null
}

/** Newest first, with accounts instead of names. */
export async function revisionsOf({ tx, tenant }: Work, figureId: string): Promise<Revision[]> {
  const rows = await tx
    .selectFrom('figureWording')
    .select(['revision', 'definition', 'rounding', 'owner', 'reason', 'note', 'approved'])
    .select(['proposedBy', 'proposedAt', 'decidedBy', 'decidedAt'])
    .where('tenantId', '=', tenant)
    .where('figureId', '=', figureId)
    .orderBy('revision', 'desc')
    .limit(200)
    .execute()
  return rows.map(({ proposedAt, decidedAt, ...row }) => ({
    ...row,
    proposedAt: proposedAt.toISOString(),
    decidedAt: decidedAt?.toISOString() ?? null,
  }))
}
