/** 催办 of several: each share once, however many of its clocks were chosen; what was told already is counted, not repeated. */
import { useQueryClient } from '@tanstack/react-query'
import type { ClockRow } from '#features/cases'
import { say } from '#kernel/message'
import { notify } from '#ui/notices'
import { useFailureWords } from '#ui/refusal'
import { call } from '#ui/useEndpoint'
import { officeSuggestionApi } from '../../domain/contract-office.ts'
import { useWords } from '../words.ts'

export function useRemindAll(): (rows: readonly ClockRow[]) => Promise<void> {
  const { clocks } = useWords()
  const failure = useFailureWords()
  const client = useQueryClient()
  return async (rows) => {
    const shares = new Set(rows.flatMap(({ assignmentId }) => assignmentId ?? []))
    let sent = 0
    let already = 0
    const failures = new Set<string>()
    for (const id of shares)
      try {
        const answer = await call(officeSuggestionApi.remind, { id })
        if (answer.sent) sent += 1
        else already += 1
      } catch (error) {
        failures.add(failure(error))
      }
    await client.invalidateQueries()
    if (sent > 0) notify(say(clocks.remindCount, { count: sent }))
    if (already > 0) notify(say(clocks.remindedAlready, { count: already }), { tone: 'refused' })
    for (const words of failures) notify(words, { tone: 'refused' })
  }
}
