/** 安排表决: the questions of a ballot, each by itself, with candidates and what is said of them; merging is decided apart. */
import { useState } from 'react'
import type { AgendaItem, ItemKind } from '#features/meetings'
import { say } from '#kernel/message'
import { pollMethods, type PollKind } from '#kernel/poll'
import { chosen, optional, written } from '#ui/checks'
import { FormDialog } from '#ui/dialogs'
import { Field, Select, TextArea } from '#ui/fields'
import { text, type Form } from '#ui/page'
import { useMessages } from '#ui/session'
import { useCommand } from '#ui/useEndpoint'
import { pollApi } from '../../domain/contract.ts'
import { noteLimit } from '../../domain/views.ts'
import { arrangingMessages } from '../../messages/hall-arranging.ts'
import { hallDeskMessages } from '../../messages/hall-desk.ts'
import { OccasionFields, occasionIn, PostFields, postIn } from './ElectionFields.tsx'

/** What has no record of its own that waits for the result. */
const freeKinds = [
  'motion',
  'satisfaction',
  'election',
  'preliminary',
  'choose_k',
] as const satisfies readonly PollKind[]

const onPersons: readonly PollKind[] = ['election', 'preliminary']

const usualKind: Partial<Record<ItemKind, PollKind>> = {
  report: 'satisfaction',
  election: 'election',
  poll: 'choose_k',
}

/** A ballot of more is unreadable on a phone; the rest is another vote. */
const mostQuestions = 20

interface NewPollDialogProps {
  readonly meetingId: string
  readonly item: Pick<AgendaItem, 'id' | 'title' | 'kind'>
  readonly onClose: () => void
}

export function NewPollDialog({ meetingId, item, onClose }: NewPollDialogProps) {
  const m = useMessages(hallDeskMessages)
  const { mutateAsync: create } = useCommand(pollApi.create)
  const [count, setCount] = useState(1)
  const [kind, setKind] = useState<PollKind>(usualKind[item.kind] ?? 'motion')
  const questions = useQuestions(count)
  const numbers = Array.from({ length: count }, (_, at) => at + 1)
  return (
    <FormDialog
      title={m.newPoll}
      submit={m.create}
      onClose={onClose}
      onSubmit={(form) => {
        const title = written(form, 'title', { label: m.pollTitle, limit: 300 })
        return create({
          meetingId,
          agendaItemId: item.id,
          title,
          kind: chosen(form, 'kind', { label: m.kind, among: freeKinds }),
          method: chosen(form, 'method', { label: m.method, among: pollMethods }),
          ...occasionIn(form),
          questions: questions(form, title),
        })
      }}
    >
      <Field name="title" label={m.pollTitle} value={item.title} />
      <Select
        name="kind"
        label={m.kind}
        hint={m.kindHint}
        value={kind}
        onChange={(value) => setKind(freeKinds.find((one) => one === value) ?? 'motion')}
        options={freeKinds.map((value) => ({ value, label: m.kinds[value] }))}
      />
      <Select
        name="method"
        label={m.method}
        value="electronic"
        options={pollMethods.map((value) => ({ value, label: m.methods[value] }))}
      />
      {onPersons.includes(kind) && <OccasionFields />}
      {numbers.map((number) => (
        <OneQuestion key={number} number={number} kind={kind} alone={count === 1} />
      ))}
      <HowMany count={count} onCount={setCount} />
    </FormDialog>
  )
}

/** One question has the name of the whole vote; several have their own. */
function useQuestions(count: number) {
  const m = useMessages(arrangingMessages)
  const named = (form: Form, number: number): string =>
    written(form, `title${number}`, { label: say(m.questionTitle, { number }), limit: 300 })
  return (form: Form, title: string) =>
    Array.from({ length: count }, (_, at) => ({
      title: count === 1 ? title : named(form, at + 1),
      places: Number(text(form, `places${at + 1}`) || 1),
      ...postIn(form, at + 1),
      options: [
        ...candidatesIn(optional(form, `included${at + 1}`)).map((option) => ({ ...option, included: true })),
        ...candidatesIn(optional(form, `candidates${at + 1}`)),
      ],
    }))
}

/** One a line; what is said of it stands behind a bar, or in the second column of a table it was copied from. */
const candidatesIn = (lines: string): { title: string; note: string }[] =>
  lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [title = '', ...note] = line.split(/[|｜\t]/u)
      return { title: title.trim(), note: note.join(' ').trim() }
    })

function OneQuestion({ number, kind, alone }: { number: number; kind: PollKind; alone: boolean }) {
  const m = useMessages(hallDeskMessages)
  const words = useMessages(arrangingMessages)
  const fields = (
    <>
      <TextArea
        name={`candidates${number}`}
        label={m.candidates}
        hint={say(words.candidatesHint, { limit: noteLimit })}
        rows={4}
        optional
      />
      {kind === 'choose_k' && (
        <TextArea name={`included${number}`} label={words.included} hint={words.includedHint} rows={2} optional />
      )}
      <Field name={`places${number}`} label={m.places} inputMode="numeric" width="short" value="1" />
      {onPersons.includes(kind) && <PostFields number={number} preliminary={kind === 'preliminary'} />}
    </>
  )
  if (alone) return fields
  return (
    <fieldset className="field">
      <legend>{say(words.question, { number })}</legend>
      <Field name={`title${number}`} label={say(words.questionTitle, { number })} />
      {fields}
    </fieldset>
  )
}

function HowMany({ count, onCount }: { count: number; onCount: (count: number) => void }) {
  const m = useMessages(arrangingMessages)
  return (
    <div className="field">
      <p className="hint">{m.severalHint}</p>
      <div className="actions-inline">
        {count < mostQuestions && (
          <button type="button" className="button secondary" onClick={() => onCount(count + 1)}>
            {m.more}
          </button>
        )}
        {count > 1 && (
          <button type="button" className="button secondary" onClick={() => onCount(count - 1)}>
            {say(m.fewer, { number: count })}
          </button>
        )}
      </div>
    </div>
  )
}
