/** 承办单位·今天: what the unit still owes, sorted by legal deadline; no rates, no ranking. */
import { say } from '#kernel/message'
import type { WaitingItem } from '#kernel/waiting'
import { caseApi } from '#features/cases'
import { ExportForm } from '#ui/ExportForm'
import type { Page } from '#ui/page'
import { Waiting, waitingTable } from '#ui/waiting'
import { useWords, wordsOf } from '../words.ts'

export const unitTodayPage: Page = {
  path: '/unit',
  access: ['unit', 'unit_head'],
  async get({ call, session }) {
    const { items } = await call(caseApi.waiting, {})
    const soon = await call(caseApi.promises, { state: 'due_soon', limit: 1 })
    const late = await call(caseApi.promises, { state: 'overdue', limit: 1 })
    return {
      title: wordsOf(session).unit.today.title,
      body: <Today items={items} soon={soon.total} late={late.total} />,
    }
  },
  list: async ({ call, session }) => waitingTable((await call(caseApi.waiting, {})).items, session),
}

function Today({ items, soon, late }: { items: readonly WaitingItem[]; soon: number; late: number }) {
  const { today } = useWords().unit
  const owed = items.filter(({ others }) => !others)
  const tally = [...Map.groupBy(owed, ({ verb }) => verb)].map(([verb, ofVerb]) =>
    say(today.tally, { verb, count: ofVerb.length }),
  )
  return (
    <>
      <h1>{owed.length === 0 ? today.nothingOwed : say(today.owed, { count: owed.length })}</h1>
      {tally.length > 0 && (
        <p className="facts">
          {tally.map((words) => (
            <span key={words} className="nb">
              {words}
            </span>
          ))}
        </p>
      )}
      <Waiting items={items} />
      {items.length > 0 && <ExportForm />}
      {soon + late > 0 && (
        <p>
          <a href="/unit/promises">{say(today.promisesDue, { soon, late })}</a>
        </p>
      )}
      <p>
        <a href="/unit/list">{today.list}</a>
      </p>
    </>
  )
}
