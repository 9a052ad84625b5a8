/** 代表·今天: what waits for the deputy, then his own suggestions. */
import { say } from '#kernel/message'
import type { WaitingItem } from '#kernel/waiting'
import { caseApi } from '#features/cases'
import { ExportForm } from '#ui/ExportForm'
import { Actions, ButtonLink } from '#ui/form'
import { Empty } from '#ui/lists'
import { messages as shared } from '#ui/messages'
import type { Page } from '#ui/page'
import { useMessages } from '#ui/session'
import { Waiting, waitingTable } from '#ui/waiting'
import { deputySuggestionApi } from '../../domain/contract-deputy.ts'
import type { SuggestionRow } from '../../domain/views.ts'
import { useWords, wordsOf } from '../words.ts'
import { DraftsLink, isUnfinished, OwnCard } from './MinePages.tsx'

export const deputyTodayPage: Page = {
  path: '/me',
  access: ['deputy'],
  async get({ call, session }) {
    const { items } = await call(caseApi.waiting, {})
    const rows = await call(deputySuggestionApi.mine, {})
    return { title: wordsOf(session).deputy.today.title, body: <Today items={items} rows={rows} /> }
  },
  list: async ({ call, session }) => waitingTable((await call(caseApi.waiting, {})).items, session),
}

const shownAtOnce = 5

function Today({ items, rows }: { items: readonly WaitingItem[]; rows: readonly SuggestionRow[] }) {
  const { today } = useWords().deputy
  const mine = rows.filter((row) => !isUnfinished(row))
  return (
    <>
      <h1>
        <WaitingCount items={items} />
      </h1>
      <Waiting items={items} />
      {items.length > 0 && <ExportForm />}
      <Actions>
        <ButtonLink href="/me/suggest/new">{today.suggest}</ButtonLink>
      </Actions>
      <DraftsLink count={rows.length - mine.length} />
      <h2>{say(today.mine, { count: mine.length })}</h2>
      {mine.length === 0 && (
        <Empty kind="none" title={today.none}>
          {today.noneWhy}
        </Empty>
      )}
      {mine.slice(0, shownAtOnce).map((row) => (
        <OwnCard key={row.id} row={row} />
      ))}
      {mine.length > shownAtOnce && (
        <p>
          <a href="/me/suggestions">{say(today.all, { count: mine.length })}</a>
        </p>
      )}
    </>
  )
}

/** 今天有 3 件事等您 */
export function WaitingCount({ items }: { items: readonly WaitingItem[] }) {
  const { deputy } = useWords()
  const { waiting } = useMessages(shared)
  const count = items.filter(({ others }) => !others).length
  return count === 0 ? deputy.today.nothing : say(waiting.count, { count })
}
