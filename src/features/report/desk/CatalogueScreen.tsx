/** 数字目录: what every figure means and who answers for it; its words change once a second person has agreed. */
import { useState } from 'react'
import { mayAsk } from '#kernel/endpoint'
import { say } from '#kernel/message'
import { ActionButton } from '#ui/ActionButton'
import { Asking } from '#ui/asking'
import { written } from '#ui/checks'
import { FormDialog } from '#ui/dialogs'
import { TextArea } from '#ui/fields'
import { type Column } from '#ui/lists'
import { Anchor } from '#ui/navigation'
import { notify } from '#ui/notices'
import { useFailureWords } from '#ui/refusal'
import { useMessages, useSession } from '#ui/session'
import { Status } from '#ui/status'
import { useCommand, useEndpoint } from '#ui/useEndpoint'
import { ExportedTable } from '#ui/TableExport'
import { catalogueApi, type CatalogueEntry } from '../domain/contract-catalogue.ts'
import { deskTitles } from '../messages/desk-titles.ts'
import { writerMessages } from '../messages/writer.ts'
import { ChangeWords, WordsOverTime } from './wording-dialogs.tsx'
import { figureAddress } from './period.tsx'
import { ReportTabs } from './tabs.tsx'
import { versionText } from './values.tsx'

export function CatalogueScreen() {
  const words = useMessages(writerMessages)
  const m = words.catalogue
  const { language } = useSession()
  const { data, error } = useEndpoint(catalogueApi.list, {})
  const columns: Column<CatalogueEntry>[] = [
    {
      id: 'figure',
      head: m.figure,
      cell: ({ id, name, definition, scope }) => (
        <>
          <Anchor href={figureAddress(id, {})}>{name}</Anchor> {id}
          <span className="hint">{definition}</span>
          <span className="hint">{say(m.scope, { scope })}</span>
        </>
      ),
    },
    { id: 'period', head: m.period, cell: ({ period }) => words.periods[period] },
    { id: 'rounding', head: m.rounding, cell: ({ rounding }) => rounding },
    { id: 'owner', head: m.owner, cell: ({ owner }) => owner },
    { id: 'version', head: m.version, cell: versionText },
    { id: 'uses', head: m.uses, cell: (entry) => <Uses entry={entry} /> },
    { id: 'change', head: m.change, cell: (entry) => <Words entry={entry} /> },
  ]
  return (
    <>
      <ReportTabs here="catalogue" />
      <h1>{deskTitles.catalogue[language]}</h1>
      <p className="hint">{m.intro}</p>
      {data ? (
        <ExportedTable caption={deskTitles.catalogue[language]} columns={columns} rows={data} rowKey={({ id }) => id} />
      ) : (
        <Asking error={error} />
      )}
    </>
  )
}

function Uses({ entry: { uses } }: { entry: CatalogueEntry }) {
  const m = useMessages(writerMessages).catalogue
  if (uses.length === 0) return <span className="hint">{m.noUse}</span>
  return (
    <ul className="plain">
      {uses.map(({ id, title }) => (
        <li key={id}>
          <Anchor href={`/desk/report/texts/${id}`}>{title}</Anchor>
        </li>
      ))}
    </ul>
  )
}

function Words({ entry }: { entry: CatalogueEntry }) {
  const m = useMessages(writerMessages).catalogue
  const session = useSession()
  const [open, setOpen] = useState<'change' | 'history'>()
  const close = () => setOpen(undefined)
  const keeper = mayAsk(catalogueApi.propose.access, session)
  return (
    <>
      {entry.proposal ? (
        <Proposal id={entry.id} proposal={entry.proposal} keeper={keeper} />
      ) : (
        <ActionButton label={m.change} refused={keeper ? undefined : m.wrongRole} onClick={() => setOpen('change')} />
      )}{' '}
      <button type="button" className="button secondary" onClick={() => setOpen('history')}>
        {m.history}
      </button>
      {open === 'change' && <ChangeWords entry={entry} onClose={close} />}
      {open === 'history' && <WordsOverTime entry={entry} onClose={close} />}
    </>
  )
}

interface ProposalProps {
  readonly id: string
  readonly proposal: NonNullable<CatalogueEntry['proposal']>
  readonly keeper: boolean
}

function Proposal({ id, proposal, keeper }: ProposalProps) {
  const m = useMessages(writerMessages).catalogue
  const failure = useFailureWords()
  const [refusing, setRefusing] = useState(false)
  const { mutateAsync: decide } = useCommand(catalogueApi.decide)
  const { revision, proposedBy, definition, rounding, owner, reason, mayDecide } = proposal
  const why = !keeper ? m.wrongRole : mayDecide ? undefined : m.ownProposal
  const approve = () => {
    decide({ id, revision, approved: true }).then(
      () => notify(m.approved),
      (error: unknown) => notify(failure(error), { tone: 'refused' }),
    )
  }
  return (
    <>
      <Status kind="yours">{m.stateOf.waiting}</Status>
      <p className="hint">{say(m.waiting, { by: proposedBy, definition, rounding, owner, reason })}</p>
      <span className="actions-inline">
        <ActionButton label={m.approve} refused={why} onClick={approve} />
        <ActionButton label={m.refuse} refused={why} onClick={() => setRefusing(true)} />
      </span>
      {refusing && (
        <FormDialog
          title={m.refuse}
          submit={m.refuse}
          onClose={() => setRefusing(false)}
          onSubmit={async (form) => {
            await decide({ id, revision, approved: false, note: written(form, 'note', { label: m.note, limit: 300 }) })
            notify(m.refusedDone)
          }}
        >
          <TextArea name="note" label={m.note} rows={3} />
        </FormDialog>
      )}
    </>
  )
}
