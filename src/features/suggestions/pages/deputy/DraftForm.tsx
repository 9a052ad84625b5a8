/** Writing a suggestion (写建议): one big box first; photos, files and the formal fields are folded below it. */
import type { ReactNode } from 'react'
import { Checks, Choice } from '#ui/choices'
import { FileField } from '#ui/FileField'
import { Field, Select, TextArea, type Option } from '#ui/fields'
import { Actions, PostForm, Submit, useKeptFiles } from '#ui/form'
import { textLimit } from '../../domain/contract-deputy.ts'
import { contactWishes, formations, publications, type SuggestionView } from '../../domain/views.ts'
import { useWords } from '../words.ts'
import { isPhoto, raisedBeforeOf } from './draft-fields.ts'

/** Choices the office keeps. */
export interface DraftChoices {
  readonly categories: readonly string[]
  readonly units: readonly { readonly id: string; readonly name: string }[]
}

interface DraftFormProps {
  /** Absent for a new one, which has the quick fields only. */
  readonly draft?: SuggestionView
  readonly choices?: DraftChoices
  /** Folded parts with something in them or something wrong are open. */
  readonly wrongField?: string | undefined
  readonly children?: ReactNode
}

const formalFields = [
  'situation',
  'analysis',
  'proposal',
  'category',
  'formedBy',
  'wishedUnitId',
  'publication',
  'publicationReason',
  'confidential',
  'contactWish',
  'writtenOnly',
  'raisedBefore',
]

export function DraftForm({ draft, choices, wrongField, children }: DraftFormProps) {
  const m = useWords().deputy.write
  return (
    <PostForm draft={draft ? `suggestion-${draft.id}` : 'suggestion'} files>
      {draft && <input type="hidden" name="version" value={draft.version} />}
      <TextArea name="text" label={m.text} hint={m.textHint} rows={8} count={textLimit} value={draft?.text} />
      {children}
      <Field name="title" label={m.title} hint={m.titleHint} titleFrom="text" value={draft?.title} optional />
      <Attachments draft={draft} open={wrongField === 'photos' || wrongField === 'files'} />
      {draft && choices && <FormalFields draft={draft} choices={choices} wrongField={wrongField} />}
      <Actions>
        <Submit name="intent" value="continue">
          {m.continue}
        </Submit>
        <Submit name="intent" value="save" kind="secondary">
          {m.save}
        </Submit>
      </Actions>
    </PostForm>
  )
}

function Attachments({ draft, open }: { draft: SuggestionView | undefined; open: boolean }) {
  const m = useWords().deputy.write
  const files = draft?.files ?? []
  const sent = [...useKeptFiles('photos', files), ...useKeptFiles('files', files)]
  return (
    <details open={open || sent.length > 0}>
      <summary>{m.more}</summary>
      <FileField
        name="photos"
        label={m.photos}
        button={m.photosButton}
        kept={files.filter(isPhoto)}
        photo
        multiple
        optional
      />
      <FileField
        name="files"
        label={m.files}
        hint={m.filesHint}
        button={m.filesButton}
        kept={files.filter((file) => !isPhoto(file))}
        multiple
        optional
      />
    </details>
  )
}

interface FormalProps {
  readonly draft: SuggestionView
  readonly choices: DraftChoices
  readonly wrongField: string | undefined
}

function FormalFields({ draft, choices, wrongField }: FormalProps) {
  const { deputy, words } = useWords()
  const m = deputy.write
  const written = draft.situation !== '' || draft.analysis !== '' || draft.proposal !== ''
  return (
    <details id="formal" open={written || formalFields.includes(wrongField ?? '')}>
      <summary>{m.formal}</summary>
      <p className="hint">{m.formalHint}</p>
      <TextArea name="situation" label={m.situation} value={draft.situation} rows={4} optional />
      <TextArea name="analysis" label={m.analysis} value={draft.analysis} rows={4} optional />
      <TextArea name="proposal" label={m.proposal} value={draft.proposal} rows={4} optional />
      <Select
        name="category"
        label={m.category}
        value={draft.category ?? ''}
        empty={m.categoryEmpty}
        options={choices.categories.map((name) => ({ value: name, label: name }))}
        optional
      />
      <Select
        name="formedBy"
        label={m.formedBy}
        value={draft.formedBy ?? ''}
        empty={m.formedByEmpty}
        options={optionsOf(formations, words.formations)}
        optional
      />
      <Select
        name="wishedUnitId"
        label={m.wishedUnit}
        value={draft.wishedUnit?.id ?? ''}
        empty={m.wishedUnitEmpty}
        options={choices.units.map(({ id, name }) => ({ value: id, label: name }))}
        optional
      />
      <Field
        name="raisedBefore"
        label={m.raisedBefore}
        hint={m.raisedBeforeHint}
        value={raisedBeforeOf(draft)}
        width="medium"
        optional
      />
      <Wishes draft={draft} />
    </details>
  )
}

/** What the deputy wishes for: publication, the own name, how to be contacted. */
function Wishes({ draft }: { draft: SuggestionView }) {
  const { deputy, words } = useWords()
  const m = deputy.write
  return (
    <>
      <Choice
        name="publication"
        label={m.publication}
        hint={m.publicationHint}
        value={draft.publication}
        options={optionsOf(publications, words.publications)}
      />
      <Field name="publicationReason" label={m.publicationReason} value={draft.publicationReason} optional />
      <Checks
        name="confidential"
        label={m.confidential}
        values={draft.confidential ? ['yes'] : []}
        options={[{ value: 'yes', label: m.confidentialYes }]}
      />
      <Choice
        name="contactWish"
        label={m.contactWish}
        value={draft.contactWish}
        options={optionsOf(contactWishes, words.contactWishes)}
      />
      <Checks
        name="writtenOnly"
        label={m.writtenOnly}
        values={draft.writtenOnly ? ['yes'] : []}
        options={[{ value: 'yes', label: m.writtenOnlyYes }]}
      />
    </>
  )
}

export const optionsOf = <Value extends string>(
  values: readonly Value[],
  labels: Readonly<Record<Value, string>>,
): Option[] => values.map((value) => ({ value, label: labels[value] }))
