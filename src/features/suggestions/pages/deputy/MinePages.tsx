/** 我的建议 and 草稿: what the deputy leads or co-signed, and what is not finished. */
import { say } from '#kernel/message'
import { text, type Page } from '#ui/page'
import { DueTag } from '#ui/due'
import { Actions, ButtonLink, PostForm, Submit } from '#ui/form'
import { Card, Empty } from '#ui/lists'
import { useSession } from '#ui/session'
import { Tag } from '#ui/status'
import { deputySuggestionApi } from '../../domain/contract-deputy.ts'
import { publicStates } from '../../domain/lifecycle.ts'
import type { SuggestionRow } from '../../domain/views.ts'
import { useWords, wordsOf } from '../words.ts'
import { addressOf } from '../whole/naming.ts'
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
      <Actions>
        <ButtonLink href="/me/suggest/new">{today.suggest}</ButtonLink>
      </Actions>
    </>
  )
}
