/** 往年报告: texts of earlier reports, what the checker recognised in them, and bringing in another one. */
import { useState } from 'react'
import { mayAsk } from '#kernel/endpoint'
import { say } from '#kernel/message'
import { ActionButton } from '#ui/ActionButton'
import { Asking } from '#ui/asking'
import { optional, written } from '#ui/checks'
import { Moment } from '#ui/dates'
import { FormDialog, Modal } from '#ui/dialogs'
import { Field, TextArea } from '#ui/fields'
import { FileButton } from '#ui/FileButton'
import { DataTable, type Column } from '#ui/lists'
import { notify } from '#ui/notices'
import { useMessages, useSession } from '#ui/session'
import { upload } from '#ui/upload'
import { useCommand, useEndpoint } from '#ui/useEndpoint'
import { pastApi, type PastRow } from '../../domain/past/contract.ts'
import { stageMessages } from '../../messages/stages.ts'

type Open = { readonly kind: 'add' } | { readonly kind: 'read' | 'remove'; readonly row: PastRow }

export function PastReports() {
  const { past: m, refused } = useMessages(stageMessages)
  const session = useSession()
  const [open, setOpen] = useState<Open>()
  const { data, error } = useEndpoint(pastApi.list, {})
  const close = () => setOpen(undefined)
  const why = mayAsk(pastApi.add.access, session) ? undefined : refused.wrong_role
  const columns: Column<PastRow>[] = [
    { id: 'year', head: m.year, cell: ({ year }) => year },
    { id: 'title', head: m.name, cell: ({ title }) => title },
    {
      id: 'claims',
      head: m.claims,
      cell: (row) => <ActionButton label={String(row.claims)} onClick={() => setOpen({ kind: 'read', row })} />,
    },
    {
      id: 'brought',
      head: m.broughtBy,
      cell: ({ broughtBy, broughtAt }) => (
        <>
          {broughtBy} <Moment at={broughtAt} />
        </>
      ),
    },
    {
      id: 'remove',
      head: m.remove,
      cell: (row) => <ActionButton label={m.remove} refused={why} onClick={() => setOpen({ kind: 'remove', row })} />,
    },
  ]
  return (
    <section aria-label={m.title}>
      <h2>{m.title}</h2>
      <p className="hint">{m.intro}</p>
      <div className="actions-inline">
        <ActionButton label={m.add} refused={why} onClick={() => setOpen({ kind: 'add' })} />
      </div>
      {!data && <Asking error={error} />}
      {data?.rows.length === 0 && <p className="hint">{m.none}</p>}
      {data && data.rows.length > 0 && (
        <DataTable caption={m.title} columns={columns} rows={data.rows} rowKey={({ id }) => id} />
      )}
      {open?.kind === 'add' && <Add onClose={close} />}
      {open?.kind === 'read' && <Read row={open.row} onClose={close} />}
      {open?.kind === 'remove' && <Remove row={open.row} onClose={close} />}
    </section>
  )
}

function Add({ onClose }: { onClose: () => void }) {
  const { past: m } = useMessages(stageMessages)
  const { mutateAsync: add } = useCommand(pastApi.add)
  const [file, setFile] = useState<File>()
  return (
    <FormDialog
      title={m.add}
      submit={m.add}
      onClose={onClose}
      onSubmit={async (form) => {
        const about = {
          title: written(form, 'title', { label: m.name, limit: 120 }),
          year: written(form, 'year', { label: m.year }),
        }
        const given = file ? { fileId: await upload('text', file) } : { text: optional(form, 'text') }
        const { rows } = await add({ ...about, ...given })
        notify(say(m.added, { claims: rows.find(({ title }) => title === about.title)?.claims ?? 0 }))
      }}
    >
      <Field name="title" label={m.name} />
      <Field name="year" label={m.year} hint={m.yearHint} inputMode="numeric" width="short" />
      <TextArea name="text" label={m.text} rows={8} optional />
      <FileButton label={m.file} accept=".txt,.docx" chosen={file} onChoose={setFile} />
    </FormDialog>
  )
}

function Read({ row, onClose }: { row: PastRow; onClose: () => void }) {
  const { past: m } = useMessages(stageMessages)
  const { data, error } = useEndpoint(pastApi.one, { id: row.id })
  const values = data?.values.map((value, at) => ({ ...value, at }))
  return (
    <Modal title={row.title} onClose={onClose} wide>
      {!values && <Asking error={error} />}
      {values && (
        <DataTable
          caption={m.claims}
          columns={[
            { id: 'figure', head: m.figure, cell: ({ figure }) => figure },
            { id: 'printed', head: m.printed, cell: ({ printed }) => printed },
            { id: 'sentence', head: m.sentence, cell: ({ sentence }) => sentence },
          ]}
          rows={values}
          rowKey={({ at }) => String(at)}
        />
      )}
    </Modal>
  )
}

function Remove({ row, onClose }: { row: PastRow; onClose: () => void }) {
  const { past: m } = useMessages(stageMessages)
  const { mutateAsync: remove } = useCommand(pastApi.remove)
  return (
    <FormDialog
      title={m.remove}
      submit={m.remove}
      onClose={onClose}
      onSubmit={async (form) => {
        await remove({ id: row.id, reason: written(form, 'reason', { label: m.why, limit: 300 }) })
        notify(m.removed)
      }}
    >
      <p>{row.title}</p>
      <TextArea name="reason" label={m.why} rows={3} />
    </FormDialog>
  )
}
