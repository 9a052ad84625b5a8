/** 征求意见稿: the text as it was sent, below each paragraph one's own comments with their answers, and one form at a time. */
import type { ReactNode } from 'react'
import { say } from '#kernel/message'
import { dayText } from '#ui/dates'
import { TextArea } from '#ui/fields'
import { Actions, ButtonLink, PostForm, Submit } from '#ui/form'
import { useMessages, useSession } from '#ui/session'
import { Tag } from '#ui/status'
import { longestComment, type Answer, type DraftView } from '../domain/consultation/contract.ts'
import { draftMessages } from '../messages/drafts.ts'

interface DraftProps {
  readonly draft: DraftView
  /** Which paragraph is being commented on: its place, or 'whole'. */
  readonly writing: string | undefined
  readonly done: string | undefined
}

export function Draft({ draft, writing, done }: DraftProps) {
  const m = useMessages(draftMessages)
  const { language, today } = useSession()
  const { circle, version, from, to, dueOn, open, note, title, published } = draft
  const due = dayText(dueOn, language, { today })
  const said: Readonly<Record<string, string>> = m.done
  const notice = done === undefined ? undefined : said[done]
  return (
    <>
      {notice && (
        <p className="notice" role="status">
          {notice}
        </p>
      )}
      <p>
        <a href="/drafts">{m.back}</a>
      </p>
      <h1>{title}</h1>
      <p className="hint">{say(m.about, { circle, version, from, to })}</p>
      <p>
        <b>{open ? say(m.until, { due }) : say(m.ended, { due })}</b> {open && m.how}
      </p>
      {note !== '' && <p>{say(m.note, { note })}</p>}
      {published && (
        <p>
          <a href={published}>{m.published}</a>
        </p>
      )}
      {draft.blocks.map(({ kind, text }, at) => (
        <Part key={at} draft={draft} place={at} writing={writing} silent={kind === 'heading'}>
          {kind === 'heading' ? <h2>{text}</h2> : <p className="prose">{text}</p>}
        </Part>
      ))}
      <Part draft={draft} place="whole" writing={writing}>
        <h2>{m.whole}</h2>
      </Part>
      <Nothing draft={draft} />
    </>
  )
}

interface PartProps {
  readonly draft: DraftView
  readonly place: number | 'whole'
  readonly writing: string | undefined
  /** A heading: what is said of it is said of the paragraph below. */
  readonly silent?: boolean
  readonly children: ReactNode
}

function Part({ draft, place, writing, silent = false, children }: PartProps) {
  const m = useMessages(draftMessages)
  const anchor = place === 'whole' ? 'whole' : `p${place}`
  const label = place === 'whole' ? m.commentOnWhole : say(m.commentOn, { number: place + 1 })
  return (
    <section id={anchor}>
      {children}
      <Own draft={draft} place={place} />
      {draft.open && writing === String(place) && <Form draft={draft} place={place} label={label} anchor={anchor} />}
      {draft.open && !silent && writing !== String(place) && (
        <p>
          <ButtonLink href={`/drafts/${draft.id}?p=${place}#${anchor}`} kind="link" label={label}>
            {m.comment}
          </ButtonLink>
        </p>
      )}
    </section>
  )
}

const tones: Readonly<Record<Answer, 'ok' | 'info' | 'mute'>> = { adopted: 'ok', partly: 'info', not: 'mute' }

/** What this reader said here, and what came of it. */
function Own({ draft, place }: Pick<PartProps, 'draft' | 'place'>) {
  const m = useMessages(draftMessages)
  const own = draft.comments.filter(({ paragraph }) => paragraph === (place === 'whole' ? null : place))
  return own.map(({ id, text, onPaper, answer, reason }) => (
    <div key={id} className="letter">
      <p>
        <b>{m.own}</b> {answer ? <Tag tone={tones[answer]}>{m.answers[answer]}</Tag> : <Tag>{m.waiting}</Tag>}
      </p>
      <p className="prose">{text}</p>
      {onPaper && <p className="hint">{m.onPaper}</p>}
      {reason !== '' && <p>{say(m.reason, { reason })}</p>}
      {draft.open && answer === null && (
        <PostForm label={m.takeBack}>
          <input type="hidden" name="comment" value={id} />
          <Submit name="intent" value="take_back" kind="link">
            {m.takeBack}
          </Submit>
        </PostForm>
      )}
    </div>
  ))
}

function Form({ draft, place, label, anchor }: Pick<PartProps, 'draft' | 'place'> & { label: string; anchor: string }) {
  const m = useMessages(draftMessages)
  return (
    <PostForm label={label} draft={`draft-comment-${draft.id}-${place}`}>
      <input type="hidden" name="paragraph" value={place} />
      <TextArea name="text" label={label} hint={m.textHint} rows={5} count={longestComment} />
      <Actions>
        <Submit name="intent" value="comment">
          {m.send}
        </Submit>
        <ButtonLink href={`/drafts/${draft.id}#${anchor}`} kind="link">
          {m.cancel}
        </ButtonLink>
      </Actions>
    </PostForm>
  )
}

/** 没有意见 is an answer too. */
function Nothing({ draft }: Pick<PartProps, 'draft'>) {
  const m = useMessages(draftMessages)
  if (!draft.open || draft.comments.length > 0) return null
  if (draft.nothingAt !== null) return <p className="hint">{m.nothingSaid}</p>
  return (
    <PostForm label={m.nothing}>
      <Actions>
        <Submit name="intent" value="nothing" kind="secondary">
          {m.nothing}
        </Submit>
      </Actions>
    </PostForm>
  )
}
