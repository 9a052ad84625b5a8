/** 我的建议 and 草稿: what the deputy leads or co-signed, and what is not finished. */
import { say } from '#kernel/message'
import { listTable, type ListTable } from '#kernel/table-export'
import { ExportForm } from '#ui/ExportForm'
import { text, type Page } from '#ui/page'
import { DueTag } from '#ui/due'
import { Actions, ButtonLink, PostForm, Submit } from '#ui/form'
import { Card, Empty } from '#ui/lists'
import { useSession, type Session } from '#ui/session'
import { Tag } from '#ui/status'
import { deputySuggestionApi } from '../../domain/contract-deputy.ts'
import { publicStates } from '../../domain/lifecycle.ts'
import type { SuggestionRow } from '../../domain/views.ts'
import { useWords, wordsOf } from '../words.ts'
import { addressOf, numberText } from '../whole/naming.ts'
import { ClassTag, StateTag } from '../whole/StateTag.tsx'

/** Not handed in yet, or handed back. */
export const isUnfinished = ({ state }: SuggestionRow): boolean =>
  publicStates[state] === 'preparing' || publicStates[state] === 'returned'

export const minePage: Page = {
  path: '/me/suggestions',
  access: ['deputy'],
  async get({ call, session }) {
    const rows = await call(deputySuggestionApi.mine, {})
    return {
      title: wordsOf(session).deputy.mine.title,
      body: <Mine rows={rows.filter((row) => !isUnfinished(row))} drafts={rows.filter(isUnfinished).length} />,
    }
  },
  async list({ call, session }) {
    const rows = await call(deputySuggestionApi.mine, {})
    return ownTable(
      session,
      wordsOf(session).deputy.mine.title,
      rows.filter((row) => !isUnfinished(row)),
    )
  },
}

/** What a card says of each. */
function ownTable(session: Session, name: string, rows: readonly SuggestionRow[]): ListTable {
  const { unit, whole, words, deputy } = wordsOf(session)
  const { list: m } = unit
  return listTable(name, rows, [
    [m.number, (row) => numberText(row, session.language)],
    [m.suggestion, ({ title }) => title || deputy.drafts.untitled],
    [whole.lead, ({ lead }) => lead || whole.hiddenLead],
    [m.state, ({ state }) => words.states[state]],
    [whole.leadUnit, ({ leadUnits }) => leadUnits.map((one) => one.name).join(whole.and)],
    [whole.due, ({ dueOn }) => dueOn],
    [whole.classReported, ({ classReported }) => classReported],
    [whole.classVerified, ({ classVerified }) => classVerified],
  ])
}

function Mine({ rows, drafts }: { rows: readonly SuggestionRow[]; drafts: number }) {
  const { mine, today } = useWords().deputy
  return (
    <>
      <h1>{mine.title}</h1>
      <p>{mine.intro}</p>
      <p>
        <a href="/motions">{mine.motions}</a> <a href="/joint">{mine.joint}</a>
      </p>
      <DraftsLink count={drafts} />
      {rows.length === 0 ? (
        <Empty kind="none" title={today.none}>
          {today.noneWhy}
        </Empty>
      ) : (
        rows.map((row) => <OwnCard key={row.id} row={row} />)
      )}
      {rows.length > 0 && <ExportForm />}
      <Actions>
        <ButtonLink href="/me/suggest/new">{today.suggest}</ButtonLink>
      </Actions>
    </>
  )
}

export function DraftsLink({ count }: { count: number }) {
  const { today } = useWords().deputy
  return count === 0 ? null : (
    <p>
      <a href="/me/drafts">{say(today.drafts, { count })}</a>
    </p>
  )
}

export function OwnCard({ row }: { row: SuggestionRow }) {
  const { deputy, whole } = useWords()
  const session = useSession()
  const running = row.dueState !== null && ['not_due', 'due_soon', 'extended', 'overdue'].includes(row.dueState)
  const result = row.classVerified ?? row.classReported
  return (
    <Card href={addressOf(row)} title={row.title}>
      <StateTag state={row.state} />
      {running && (
        <DueTag dueOn={row.dueOn} workingDaysLeft={row.workingDaysLeft} extended={row.dueState === 'extended'} />
      )}
      {result && <ClassTag of={result} />}
      {row.key && <Tag tone="info">{whole.key}</Tag>}
      {row.leadUnits.length > 0 && <span>{row.leadUnits.map(({ name }) => name).join(whole.and)}</span>}
      {row.lead !== session.name && <span>{say(deputy.today.leadBy, { name: row.lead })}</span>}
    </Card>
  )
}

export const draftsPage: Page = {
  path: '/me/drafts',
  access: ['deputy'],
  async get({ call, session }) {
    const rows = await call(deputySuggestionApi.mine, {})
    return { title: wordsOf(session).deputy.drafts.title, body: <Drafts rows={rows.filter(isUnfinished)} /> }
  },
  async list({ call, session }) {
    const rows = await call(deputySuggestionApi.mine, {})
    return ownTable(session, wordsOf(session).deputy.drafts.title, rows.filter(isUnfinished))
  },
  async post({ call, form }) {
    await call(deputySuggestionApi.discard, { id: text(form, 'id') })
    return { to: '/me/drafts' }
  },
}

function Drafts({ rows }: { rows: readonly SuggestionRow[] }) {
  const { drafts, today } = useWords().deputy
  return (
    <>
      <h1>{drafts.title}</h1>
      {rows.length === 0 && (
        <Empty kind="none" title={drafts.none}>
          {drafts.noneWhy}
        </Empty>
      )}
      {rows.map((row) => (
        <section key={row.id}>
          <Card href={`/me/suggest/${row.id}`} title={row.title || drafts.untitled}>
            <StateTag state={row.state} />
          </Card>
          {row.submittedOn === null && (
            <details>
              <summary>{drafts.discard}</summary>
              <p>{drafts.discardSure}</p>
              <PostForm label={drafts.discard}>
                <input type="hidden" name="id" value={row.id} />
                <Submit kind="secondary">{drafts.discardYes}</Submit>
              </PostForm>
            </details>
          )}
        </section>
      ))}
      {rows.length > 0 && <ExportForm />}
      <Actions>
        <ButtonLink href="/me/suggest/new">{today.suggest}</ButtonLink>
      </Actions>
    </>
  )
}
