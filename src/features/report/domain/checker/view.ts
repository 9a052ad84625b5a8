/** A checked text as it is shown: names and reasons in the reader's language (核对结果). */
import { say, type Language } from '#kernel/message'
import { checkerMessages } from '../../messages/checker.ts'
import type { CheckedClaim, CheckedText } from '../contract-check.ts'
import type { Checked, JudgedClaim } from './check.ts'

export const shownCheck = (text: string, { claims, others }: Checked, language: Language): CheckedText => ({
  text,
  claims: claims.map((claim) => shownClaim(claim, language)),
  others: others.map(({ start, end, kind, text: number }) => ({ start, end, kind, text: number })),
})

function shownClaim(
  { start, end, text, value, unit, approx, metric, verdict, reason }: JudgedClaim,
  language: Language,
): CheckedClaim {
  return {
    start,
    end,
    text,
    value,
    unit,
    approx,
    metric: metric?.key ?? null,
    name: metric?.name[language] ?? null,
    figure: metric?.figure ?? null,
    verdict,
    code: reason.code,
    reason: inWords(reason, language),
  }
}

function inWords({ code, facts }: JudgedClaim['reason'], language: Language): string {
  const m = checkerMessages[language]
  const counted = (Object.keys(m.counts) as (keyof typeof m.counts)[]).find((one) => one === facts.counts)
  return say(m.reasons[code], counted ? { ...facts, counts: m.counts[counted] } : facts)
}
