/** 账号: who may sign in, and how they stand; found by name, fifty at a time. */
import type { FormEvent } from 'react'
import { z } from 'zod'
import { say } from '#kernel/message'
import { momentText } from '#ui/dates'
import { Field } from '#ui/fields'
import { Empty, Pagination } from '#ui/lists'
import { Anchor, useSearchState, writeSearch } from '#ui/navigation'
import { RefusalNote, useFailureWords } from '#ui/refusal'
import { useMessages, useSession } from '#ui/session'
import { Tag } from '#ui/status'
import { useEndpoint } from '#ui/useEndpoint'
import { ExportedTable } from '#ui/TableExport'
import { accountsApi, accountsPerPage, type AccountView } from '../domain/contract-administration.ts'
import { messages } from '../messages/index.ts'
import { NewAccountDialog, OpenForDeputiesDialog } from './new-account-dialogs.tsx'
import { Step } from './step.tsx'

const Search = z.object({
  search: z.string().max(60).default(''),
  page: z.coerce.number().int().min(1).default(1),
})

export function AccountsScreen() {
  const m = useMessages(messages).desk
  const failure = useFailureWords()
  const [{ search, page }] = useSearchState(Search)
  const { data, error } = useEndpoint(accountsApi.list, { search, page })
  return (
    <>
      <h1>{m.accounts}</h1>
      <Tools />
      {error && <RefusalNote message={failure(error)} />}
      {!data && !error && <p aria-busy="true">{m.loading}</p>}
      {data?.accounts.length === 0 && (
        <Empty kind="missed" title={m.none} clear="/desk/accounts">
          {m.noneHint}
        </Empty>
      )}
      {data && data.accounts.length > 0 && (
        <>
          <p>{say(m.total, { total: data.total })}</p>
          <AccountTable accounts={data.accounts} />
          <Pagination
            page={page}
            pages={Math.ceil(data.total / accountsPerPage)}
            href={(to) => `/desk/accounts?${writeSearch({ search, page: to })}`}
          />
        </>
      )}
    </>
  )
}

function Tools() {
  const m = useMessages(messages).desk
  const [{ search }, change] = useSearchState(Search)
  const find = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = new FormData(event.currentTarget).get('search')
    change({ search: typeof typed === 'string' ? typed : '', page: undefined })
  }
  return (
    <>
      <div className="actions">
        <Step action="open" state="new" own={false} dialog={(close) => <NewAccountDialog onClose={close} />} />
        <Step
          action="open"
          state="new"
          own={false}
          label={m.openForDeputies}
          dialog={(close) => <OpenForDeputiesDialog onClose={close} />}
        />
      </div>
      <form key={search} role="search" className="desk-bar" onSubmit={find}>
        <Field name="search" type="search" label={m.search} value={search} width="medium" />
        <button type="submit" className="button secondary">
          {m.find}
        </button>
      </form>
    </>
  )
}

function AccountTable({ accounts }: { accounts: readonly AccountView[] }) {
  const m = useMessages(messages).desk
  const { language, today } = useSession()
  return (
    <ExportedTable
      caption={m.accounts}
      rows={accounts}
      rowKey={({ id }) => id}
      columns={[
        {
          id: 'name',
          head: m.name,
          cell: ({ id, name, distinction }) => (
            <>
              <Anchor href={`/desk/accounts/${id}`}>{name}</Anchor> <span className="aside">{distinction}</span>
            </>
          ),
        },
        { id: 'signInName', head: m.signInName, cell: ({ signInName }) => signInName },
        {
          id: 'titles',
          head: m.titles,
          cell: ({ titles, deputy }) => [...(deputy ? [m.deputy] : []), ...titles].join('、'),
        },
        { id: 'state', head: m.state, cell: (account) => <State account={account} /> },
        { id: 'secondFactor', head: m.secondFactor, cell: ({ hasSecondFactor }) => (hasSecondFactor ? m.yes : m.no) },
        {
          id: 'signedIn',
          head: m.signedIn,
          cell: ({ signedInAt }) => (signedInAt ? momentText(signedInAt, language, today) : m.neverSignedIn),
        },
      ]}
    />
  )
}

export function State({ account: { state, lockedUntil, invitedUntil } }: { account: AccountView }) {
  const m = useMessages(messages).desk
  const { language, today } = useSession()
  const until = (at: string) => ({ until: momentText(at, language, today) })
  return (
    <>
      {m.states[state]} {lockedUntil && <Tag tone="warn">{say(m.locked, until(lockedUntil))}</Tag>}{' '}
      {invitedUntil && <Tag>{say(m.invited, until(invitedUntil))}</Tag>}
    </>
  )
}
