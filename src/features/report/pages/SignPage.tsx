/** 签发报告: the text a chairman signs, what stands behind each of its figures, and the way back with a reason. */
import { say } from '#kernel/message'
import { Refusal } from '#kernel/refusal'
import { written } from '#ui/checks'
import { TextArea } from '#ui/fields'
import { Actions, PostForm, Submit } from '#ui/form'
import { Facts } from '#ui/lists'
import { text, type Page } from '#ui/page'
import { useMessages } from '#ui/session'
import { compile, type Compiled } from '../domain/writer/compile.ts'
import { figuresIn } from '../domain/writer/content.ts'
import { writerApi, type ReportView } from '../domain/writer/contract.ts'
import { pageMessages } from '../messages/pages.ts'
import { stateMessages } from '../messages/states.ts'

export const signPage: Page = {
  path: '/reports/:id/sign',
  access: writerApi.show.access,
  async get({ call, params, session }) {
    const report = await call(writerApi.show, { id: params.id ?? '' })
    return { title: pageMessages[session.language].sign.title, body: <Sign report={report} /> }
  },
  async post({ call, params, form, session }) {
    const id = params.id ?? ''
    const version = Number(text(form, 'version'))
    const m = pageMessages[session.language].sign
    if (!Number.isInteger(version) || version < 1) throw new Refusal('invalid', 'report.no_version', { version: 0 })
    if (text(form, 'step') === 'return')
      await call(writerApi.step, {
        id,
        version,
        step: 'return',
        reason: written(form, 'reason', { label: m.reason, limit: 300 }),
      })
    else await call(writerApi.step, { id, version, step: 'sign' })
    return { to: `/reports/${id}/sign` }
  },
}

function Sign({ report }: { report: ReportView }) {
  const m = useMessages(pageMessages)
  const { states } = useMessages(stateMessages)
  const { title, from, to, version, content, figures, state, refused } = report
  const waits = state === 'checked' || state === 'discussed'
  const byId = new Map(figures.map((figure) => [figure.id, figure]))
  const stated = figuresIn(content).flatMap((id) => byId.get(id) ?? [])
  return (
    <>
      <h1>{title}</h1>
      <p className="hint">{say(m.sign.about, { version, from, to, by: report.checked.by })}</p>
      {!waits && <p>{say(m.sign.now, { state: states[state] })}</p>}
      <Text compiled={compile(content, (id) => byId.get(id))} />
      <h2>{m.sign.figures}</h2>
      {stated.map(({ id, name, definition, arithmetic, rows }) => (
        <section key={id} id={id}>
          <h3>{name}</h3>
          <Facts
            facts={[
              [m.definition, definition],
              [m.arithmetic, arithmetic],
              [m.records, say(m.recordsOf, { count: rows })],
            ]}
          />
        </section>
      ))}
      {waits && (
        <PostForm>
          <input type="hidden" name="version" value={version} />
          <TextArea name="reason" label={m.sign.reason} hint={m.sign.reasonHint} rows={3} optional />
          <Actions>
            <Submit name="step" value="sign" refused={refused.sign === null ? undefined : m.sign.notNow}>
              {m.sign.sign}
            </Submit>
            <Submit kind="secondary" name="step" value="return">
              {m.sign.return}
            </Submit>
          </Actions>
        </PostForm>
      )}
    </>
  )
}

/** Each figure leads to what stands behind it, further down. */
function Text({ compiled: { blocks } }: { compiled: Compiled }) {
  return blocks.map(({ kind, pieces }, at) => {
    const words = pieces.map((piece, place) =>
      'figure' in piece ? (
        <a key={place} className="figure num nb" href={`#${piece.figure}`}>
          {piece.text}
        </a>
      ) : (
        piece.text
      ),
    )
    return kind === 'heading' ? (
      <h2 key={at}>{words}</h2>
    ) : (
      <p key={at} className="prose">
        {words}
      </p>
    )
  })
}
