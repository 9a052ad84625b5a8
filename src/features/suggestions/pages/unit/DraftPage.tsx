/** 起草答复: the class decides what has to be said; the clerk saves, the head signs. */
import { answerCodes, resultClasses } from '#features/cases'
import { say } from '#kernel/message'
import { Choice, When } from '#ui/choices'
import { FileField } from '#ui/FileField'
import { Field, TextArea } from '#ui/fields'
import { Actions, PostForm, Submit } from '#ui/form'
import { text, type Page } from '#ui/page'
import { useSession } from '#ui/session'
import { unitSuggestionApi } from '../../domain/contract-unit.ts'
import { optionsOf } from '../deputy/DraftForm.tsx'
import { ClockDue } from '../whole/Clocks.tsx'
import { addressOf, numberText } from '../whole/naming.ts'
import { FileList, SuggestionText } from '../whole/Parts.tsx'
import { useWords, wordsOf } from '../words.ts'
import { Demand } from './Demand.tsx'
import { draftIn, promiseRows, type Draft } from './draft.ts'
import { pointsOf } from './points.ts'
import { clockOf, ownShareOf, type OwnShare } from './share.ts'

export const replyDraftPage: Page = {
  path: '/s/:id/reply/draft',
  access: ['unit', 'unit_head'],
  async get(context) {
    const own = await ownShareOf(context)
    const draft = await context.call(unitSuggestionApi.replyDraft, { id: own.share.id })
    return {
      title: wordsOf(context.session).unit.draft.title,
      body: <DraftReply own={own} draft={draft} wrongField={context.refusal?.field} />,
    }
  },
  async post(context) {
    const { call, form, session } = context
    const { view, share } = await ownShareOf(context)
    const draft = draftIn(form, pointsOf(view), wordsOf(session))
    await call(unitSuggestionApi.saveReplyDraft, { id: share.id, ...draft })
    const at = `${addressOf(view)}/reply`
    return { to: text(form, 'intent') === 'sign' ? `${at}/sign` : `${at}?done=saved` }
  },
}

interface DraftReplyProps {
  readonly own: OwnShare
  readonly draft: Draft
  readonly wrongField: string | undefined
}

function DraftReply({ own, draft, wrongField }: DraftReplyProps) {
  const { unit, cases, whole } = useWords()
  const { language } = useSession()
  const { view, share } = own
  const clock = clockOf(own, ...answerCodes)
  return (
    <>
      <p className="reference">
        {unit.draft.title} · {numberText(view, language)}
      </p>
      <h1>{view.title}</h1>
      {clock?.stoppedOn === null && <ClockDue clock={clock} />}
      <Demand view={view} />
      <details>
        <summary>{whole.text}</summary>
        <SuggestionText of={view} />
        <FileList files={view.files} />
      </details>
      <PostForm draft={`reply-${share.id}`} files>
        <Choice
          name="class"
          label={unit.draft.class}
          value={draft.class ?? undefined}
          options={optionsOf(resultClasses, cases.classes).map((option) => ({
            ...option,
            hint: unit.draft.classHints[option.value as keyof typeof unit.draft.classHints],
          }))}
        />
        <Points draft={draft} points={pointsOf(view)} />
        <TextArea
          name="text"
          label={unit.draft.text}
          hint={unit.draft.textHint}
          rows={10}
          value={draft.text}
          count={20_000}
        />
        <When name="class" is="B">
          <Promises draft={draft} wrongField={wrongField} />
        </When>
        <FileField
          name="files"
          label={unit.draft.files}
          button={unit.draft.filesButton}
          kept={draft.files}
          multiple
          optional
        />
        <Actions>
          <Submit name="intent" value="sign">
            {unit.draft.toSign}
          </Submit>
          <Submit name="intent" value="save" kind="secondary">
            {unit.draft.save}
          </Submit>
        </Actions>
      </PostForm>
    </>
  )
}

/** In a second round each point of the deputy has its own answer. */
function Points({ draft, points }: { draft: Draft; points: readonly string[] }) {
  const m = useWords().unit.draft
  if (points.length === 0) return null
  return (
    <section>
      <h2>{m.points}</h2>
      {points.map((point, index) => (
        <TextArea
          key={point}
          name={`answer-${index}`}
          label={say(m.point, { point })}
          rows={3}
          value={draft.points.find((one) => one.point === point)?.answer}
        />
      ))}
    </section>
  )
}

/** The first promise stands open; further ones are folded. */
function Promises({ draft, wrongField }: { draft: Draft; wrongField: string | undefined }) {
  const m = useWords().unit.draft
  return (
    <>
      {Array.from({ length: promiseRows }, (_, index) => index).map((index) =>
        index === 0 ? (
          <PromiseFields key={index} index={index} draft={draft} />
        ) : (
          <details
            key={index}
            open={draft.promises[index] !== undefined || (wrongField?.endsWith(`-${index}`) ?? false)}
          >
            <summary>{m.anotherPromise}</summary>
            <PromiseFields index={index} draft={draft} />
          </details>
        ),
      )}
    </>
  )
}

function PromiseFields({ index, draft }: { index: number; draft: Draft }) {
  const m = useWords().unit.draft
  const promise = draft.promises[index]
  return (
    <fieldset className="field">
      <legend>{m.promise}</legend>
      {index === 0 && <p className="hint">{m.promiseHint}</p>}
      <TextArea name={`promise-${index}`} label={m.promiseContent} rows={2} value={promise?.content} />
      <Field name={`promiseDue-${index}`} label={m.promiseDue} type="date" width="medium" value={promise?.dueOn} />
      <Field
        name={`promiseAmount-${index}`}
        label={m.promiseAmount}
        inputMode="decimal"
        width="medium"
        unit={m.yuan}
        value={promise?.amountYuan ?? undefined}
        optional
      />
    </fieldset>
  )
}
