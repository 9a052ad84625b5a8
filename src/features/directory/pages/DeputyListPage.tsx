/** 找代表: everybody in office, by name, constituency or delegation. */
import { say } from '#kernel/message'
import { listTable } from '#kernel/table-export'
import { ExportForm } from '#ui/ExportForm'
import { Field, Select } from '#ui/fields'
import { DataTable, Empty } from '#ui/lists'
import type { ListContext, Page } from '#ui/page'
import { useMessages } from '#ui/session'
import { publicApi } from '../domain/contract.ts'
import { nameText } from '../domain/naming.ts'
import type { Deputy } from '../domain/person.ts'
import { messages } from '../messages/index.ts'

export const deputyListPage: Page = {
  path: '/deputies',
  access: 'public',
  async get(context) {
    const { deputies, delegations, search, delegationId } = await found(context)
    return {
      title: messages[context.session.language].deputies.title,
      layout: 'wide',
      body: (
        <DeputyList deputies={deputies} delegations={delegations} search={search} delegation={delegationId ?? ''} />
      ),
    }
  },
  async list(context) {
    const m = messages[context.session.language].deputies
    const { deputies } = await found(context)
    return listTable(m.title, deputies, [
      [m.name, nameText],
      [m.delegation, ({ delegation }) => delegation],
      [m.constituency, ({ constituency }) => constituency],
      [m.occupation, ({ occupation }) => occupation],
    ])
  },
}

async function found({ call, query }: ListContext) {
  const { search = '', delegation = '' } = query
  const delegations = await call(publicApi.delegations, {})
  const delegationId = delegations.find(({ id }) => id === delegation)?.id
  const deputies = await call(publicApi.deputies, { search: search || undefined, delegationId })
  return { deputies, delegations, search, delegationId }
}

interface DeputyListProps {
  readonly deputies: readonly Deputy[]
  readonly delegations: readonly { id: string; name: string }[]
  readonly search: string
  readonly delegation: string
}

function DeputyList({ deputies, delegations, search, delegation }: DeputyListProps) {
  const m = useMessages(messages).deputies
  const filtered = search !== '' || delegation !== ''
  return (
    <>
      <h1>{m.title}</h1>
      <form method="get" action="/deputies" role="search">
        <Field name="search" type="search" label={m.search} value={search} width="medium" />
        <Select
          name="delegation"
          label={m.delegation}
          value={delegation}
          empty={m.everyDelegation}
          options={delegations.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <button type="submit" className="button secondary">
          {m.find}
        </button>
      </form>
      {deputies.length === 0 && filtered && <Empty kind="missed" title={m.notFound} clear="/deputies" />}
      {deputies.length === 0 && !filtered && (
        <Empty kind="none" title={m.nobody}>
          {m.nobodyHint}
        </Empty>
      )}
      {deputies.length > 0 && <DeputyTable deputies={deputies} />}
      {deputies.length > 0 && <ExportForm />}
    </>
  )
}

function DeputyTable({ deputies }: { deputies: readonly Deputy[] }) {
  const m = useMessages(messages).deputies
  return (
    <DataTable
      caption={say(m.order, { count: deputies.length })}
      rows={deputies}
      rowKey={({ mandateId }) => mandateId}
      columns={[
        { id: 'name', head: m.name, cell: (deputy) => <a href={`/dep/${deputy.personId}`}>{nameText(deputy)}</a> },
        { id: 'delegation', head: m.delegation, cell: (deputy) => deputy.delegation },
        { id: 'constituency', head: m.constituency, cell: (deputy) => deputy.constituency },
        { id: 'occupation', head: m.occupation, cell: (deputy) => deputy.occupation },
      ]}
    />
  )
}
