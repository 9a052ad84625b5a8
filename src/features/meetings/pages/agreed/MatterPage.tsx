/** 一项议定事项 for the units that carry it out: acknowledging, reporting, asking for more time; without script, on a phone. */
import { mayAsk } from '#kernel/endpoint'
import { chosen, typedDay, written } from '#ui/checks'
import { Field, TextArea } from '#ui/fields'
import { Actions, PostForm, Submit } from '#ui/form'
import { text, type Form, type Page, type PageContext } from '#ui/page'
import { useMessages, useSession } from '#ui/session'
import { agreedApi, longestReason, longestReport } from '../../domain/agreed/contract.ts'
import type { AgreedMatterView } from '../../domain/agreed/views.ts'
import { followers, proposers } from '../../domain/desk-tabs.ts'
import { agreedFaces } from '../../messages/agreed/faces.ts'
import { MatterActs, MatterFacts, MatterHead, MatterText } from './parts.tsx'

/** What a unit does here, in the order of the work. */
const steps = ['acknowledge', 'report_progress', 'report_done', 'ask_time'] as const
type Step = (typeof steps)[number]

export const matterPage: Page = {
  path: '/agreed/:id',
  access: followers,
  async get({ call, params, query }) {
    const one = await call(agreedApi.one, { id: params.id ?? '' })
    return { title: one.title, body: <Matter one={one} done={steps.find((step) => step === query.done)} /> }
  },
  async post(context) {
    const { form, params, session } = context
    const step = chosen(form, 'step', { label: agreedFaces[session.language].steps, among: steps })
    await take(context, step, form)
    return { to: `/agreed/${params.id ?? ''}?done=${step}` }
  },
}

function take({ call, params, session }: PageContext, step: Step, form: Form): Promise<unknown> {
  const { fields: m } = agreedFaces[session.language]
  const at = { id: params.id ?? '', version: text(form, 'version') }
  switch (step) {
    case 'acknowledge':
      return call(agreedApi.acknowledge, at)
    case 'report_progress':
      return call(agreedApi.reportProgress, {
        ...at,
        text: written(form, 'progress', { label: m.progress, limit: longestReport }),
      })
    case 'report_done':
      return call(agreedApi.reportDone, {
        ...at,
        text: written(form, 'result', { label: m.result, limit: longestReport }),
      })
    case 'ask_time':
      return call(agreedApi.askTime, {
        ...at,
        until: typedDay(form, 'until', { label: m.until }),
        reason: written(form, 'reason', { label: m.reason, limit: longestReason }),
      })
  }
}

function Matter({ one, done }: { one: AgreedMatterView; done: Step | undefined }) {
  const m = useMessages(agreedFaces)
  const session = useSession()
  return (
    <>
      {done && (
        <p className="notice" role="status">
          {m.done[done]}
        </p>
      )}
      <MatterHead one={one} />
      {mayAsk(proposers, session) && (
        <p>
          <a href={`/desk/agreed/${one.id}`}>{m.atDesk}</a>
        </p>
      )}
      <MatterFacts one={one} />
      <MatterText one={one} />
      {one.actions.acknowledge === null && <Acknowledge one={one} />}
      {one.actions.report_progress === null && (
        <Report one={one} step="report_progress" name="progress" label={m.fields.progress} />
      )}
      {one.actions.report_done === null && (
        <Report one={one} step="report_done" name="result" label={m.fields.result} />
      )}
      {one.actions.ask_time === null && <AskTime one={one} />}
      <MatterActs one={one} />
    </>
  )
}

/** Which step of which version a form is for. */
const Hidden = ({ step, one }: { step: Step; one: AgreedMatterView }) => (
  <>
    <input type="hidden" name="step" value={step} />
    <input type="hidden" name="version" value={one.version} />
  </>
)

function Acknowledge({ one }: { one: AgreedMatterView }) {
  const m = useMessages(agreedFaces)
  return (
    <PostForm label={m.actions.acknowledge}>
      <Hidden step="acknowledge" one={one} />
      <Actions>
        <Submit>{m.actions.acknowledge}</Submit>
      </Actions>
    </PostForm>
  )
}

interface ReportProps {
  readonly one: AgreedMatterView
  readonly step: 'report_progress' | 'report_done'
  readonly name: 'progress' | 'result'
  readonly label: string
}

function Report({ one, step, name, label }: ReportProps) {
  const m = useMessages(agreedFaces)
  return (
    <>
      <h2>{m.actions[step]}</h2>
      <PostForm draft={`agreed-${one.id}-${step}`} label={m.actions[step]}>
        <Hidden step={step} one={one} />
        <TextArea name={name} label={label} rows={5} count={longestReport} />
        <Actions>
          <Submit kind={step === 'report_done' ? 'primary' : 'secondary'}>{m.actions[step]}</Submit>
        </Actions>
      </PostForm>
    </>
  )
}

function AskTime({ one }: { one: AgreedMatterView }) {
  const m = useMessages(agreedFaces)
  return (
    <>
      <h2>{m.actions.ask_time}</h2>
      <PostForm draft={`agreed-${one.id}-time`} label={m.actions.ask_time}>
        <Hidden step="ask_time" one={one} />
        <Field name="until" label={m.fields.until} type="date" width="medium" />
        <TextArea name="reason" label={m.fields.reason} rows={3} count={longestReason} />
        <Actions>
          <Submit kind="secondary">{m.actions.ask_time}</Submit>
        </Actions>
      </PostForm>
    </>
  )
}
