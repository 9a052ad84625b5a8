/** 审签寄发: the letter as the deputy will get it; the principal head signs by name and it is sent to every signer. */
import { say } from '#kernel/message'
import { Refusal } from '#kernel/refusal'
import { written } from '#ui/checks'
import { dayText } from '#ui/dates'
import { Field } from '#ui/fields'
import { Actions, ButtonLink, PostForm, Submit } from '#ui/form'
import { Letter, Prose } from '#ui/letter'
import { Quantity } from '#ui/numbers'
import { text, type Page } from '#ui/page'
import { useSession } from '#ui/session'
import { unitSuggestionApi } from '../../domain/contract-unit.ts'
import { addressOf, numberText } from '../whole/naming.ts'
import { FileList, Points } from '../whole/Parts.tsx'
import { ClassTag } from '../whole/StateTag.tsx'
import { reasonOf } from '../reasons.ts'
import { useWords, wordsOf } from '../words.ts'
import { lacksOf, promisesPast, type Draft } from './draft.ts'
import { pointsOf } from './points.ts'
import { ownShareOf, type OwnShare } from './share.ts'

export const signPage: Page = {
  path: '/s/:id/reply/sign',
  access: ['unit', 'unit_head'],
  async get(context) {
    const own = await ownShareOf(context)
    const draft = await context.call(unitSuggestionApi.replyDraft, { id: own.share.id })
    return { title: wordsOf(context.session).unit.sign.title, body: <Sign own={own} draft={draft} /> }
  },
  async post(context) {
    const { call, form, session } = context
    const { view, share } = await ownShareOf(context)
    const draft = await call(unitSuggestionApi.replyDraft, { id: share.id })
    if (draft.savedAt !== text(form, 'savedAt')) throw new Refusal('conflict', 'reply.draft_changed')
    refuseUnfinished(draft, pointsOf(view))
    await call(unitSuggestionApi.reply, {
      id: share.id,
      class: draft.class ?? 'A',
      text: draft.text,
      points: draft.points,
      promises: draft.class === 'B' ? datedPromises(draft) : [],
      signedBy: written(form, 'signedBy', { label: wordsOf(session).unit.sign.signedBy, limit: 50 }),
      files: draft.files.map(({ id }) => id),
    })
    return { to: `${addressOf(view)}?done=replied` }
  },
}

const lackCodes = {
  missingClass: 'reply.class_missing',
  missingText: 'reply.text_missing',
  missingPromise: 'reply.promise_missing',
  missingPoint: 'reply.point_missing',
} as const

function refuseUnfinished(draft: Draft, points: readonly string[]): void {
  const [lack] = lacksOf(draft, points)
  if (lack) throw new Refusal('invalid', lackCodes[lack])
}

const datedPromises = ({ promises }: Draft) =>
  promises.flatMap(({ content, dueOn, amountYuan = null }) =>
    content === undefined || dueOn === undefined ? [] : [{ content, dueOn, amountYuan }],
  )

function Sign({ own: { view }, draft }: { own: OwnShare; draft: Draft }) {
  const m = useWords()
  const { sign } = m.unit
  const { language, name, today } = useSession()
  const lacks = [...lacksOf(draft, pointsOf(view)), ...(promisesPast(draft, today) ? (['pastPromise'] as const) : [])]
  const cosigners = view.signers - 1
  const refused =
    view.can.reply === 'wrong_role' ? sign.onlyHead : (reasonOf(view, 'reply', m) ?? lacks.map((lack) => sign[lack])[0])
  return (
    <>
      <p className="reference">
        {sign.title} · {numberText(view, language)}
      </p>
      <h1>{view.title}</h1>
      {lacks.length > 0 && (
        <div className="notice warn">
          <b>{sign.notReady}</b>
          <ul>
            {lacks.map((lack) => (
              <li key={lack}>{sign[lack]}</li>
            ))}
          </ul>
        </div>
      )}
      <h2>{sign.preview}</h2>
      <Preview own={{ view, unit: unitOf(view) }} draft={draft} />
      <p>{cosigners > 0 ? say(sign.recipients, { count: cosigners }) : sign.recipientsLead}</p>
      <PostForm>
        <input type="hidden" name="savedAt" value={draft.savedAt ?? ''} />
        <Field name="signedBy" label={sign.signedBy} value={view.can.reply === null ? name : ''} width="medium" />
        <Actions>
          <Submit refused={refused}>{sign.submit}</Submit>
          <ButtonLink href={`${addressOf(view)}/reply/draft`} kind="secondary">
            {sign.change}
          </ButtonLink>
        </Actions>
      </PostForm>
    </>
  )
}

const unitOf = ({ assignments, ownAssignmentId }: OwnShare['view']): string =>
  assignments.find(({ id }) => id === ownAssignmentId)?.unit ?? ''

function Preview({ own: { view, unit }, draft }: { own: { view: OwnShare['view']; unit: string }; draft: Draft }) {
  const { whole, unit: m } = useWords()
  const { language, today } = useSession()
  return (
    <Letter
      title={say(whole.replyTitle, { unit })}
      corner={draft.class && <ClassTag of={draft.class} />}
      signature={`${unit} · ${dayText(today, language, { today })}`}
    >
      <p className="reference">{view.title}</p>
      {draft.text.trim() === '' ? <p>{m.sign.emptyDraft}</p> : <Prose>{draft.text}</Prose>}
      <Points points={draft.points} />
      {draft.class === 'B' &&
        datedPromises(draft).map(({ content, dueOn, amountYuan }) => (
          <p key={content}>
            <b>{m.draft.promise}</b> {content} {say(whole.promiseDue, { date: dayText(dueOn, language, { today }) })}{' '}
            {amountYuan !== null && <Quantity value={Number(amountYuan)} unit={m.draft.yuan} />}
          </p>
        ))}
      <FileList files={draft.files} />
    </Letter>
  )
}
