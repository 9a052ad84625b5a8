/** 一件决议决定 for whoever proposes it or carries it out: how it stands, and the report on its execution. */
import { say } from '#kernel/message'
import { chosen, written } from '#ui/checks'
import { Select, TextArea } from '#ui/fields'
import { Actions, PostForm, Submit } from '#ui/form'
import { Prose } from '#ui/letter'
import { Facts } from '#ui/lists'
import { text, type Page } from '#ui/page'
import { useMessages, useSession } from '#ui/session'
import { Tag } from '#ui/status'
import { decisionApi } from '../domain/contract.ts'
import type { ResolutionView } from '../domain/views.ts'
import { pageMessages } from '../messages/pages.ts'
import { decisionFacts } from './facts.ts'

export const workPage: Page = {
  path: '/decisions/:id/work',
  access: ['deputies_office', 'secretariat', 'government_office', 'unit', 'unit_head'],
  async get({ call, params, query }) {
    const one = await call(decisionApi.one, { id: params.id ?? '' })
    return { title: one.title, body: <Work one={one} done={query.done === 'reported'} /> }
  },
  async post({ call, params, form, session }) {
    const { id = '' } = params
    const { work: m } = pageMessages[session.language]
    const { reports } = await call(decisionApi.one, { id })
    const among = reports.map((report) => report.id)
    await call(decisionApi.report, {
      id,
      version: text(form, 'version'),
      reportId: chosen(form, 'reportId', { label: m.which, among }),
      text: written(form, 'text', { label: m.text, limit: 20_000 }),
    })
    return { to: `/decisions/${id}/work?done=reported` }
  },
}

function Work({ one, done }: { one: ResolutionView; done: boolean }) {
  const { words, work: m } = useMessages(pageMessages)
  const { language } = useSession()
  const open = one.reports.filter(({ reportedOn }) => reportedOn === null)
  return (
    <>
      {done && (
        <p className="notice" role="status">
          {m.done}
        </p>
      )}
      <h1>{one.title}</h1>
      {one.adoptionNote && <p className="hint">{one.adoptionNote}</p>}
      <p className="facts">
        <Tag tone="info">{words.states[one.state]}</Tag>
        {one.changedAs && <Tag>{words.changed[one.changedAs]}</Tag>}
      </p>
      {one.amendedBy.map(({ id, title, decidedOn, as }) => (
        <p key={id} className="note">
          {say(words.amendedBy[as], { title, day: decidedOn })}
        </p>
      ))}
      {one.amends && <p>{say(words.amending[one.amends.as], { title: one.amends.title })}</p>}
      <Facts facts={decisionFacts(one, words, language)} />
      {one.text !== '' && <Prose>{one.text}</Prose>}
      {one.reports.length > 0 && <h2>{words.sections.reports}</h2>}
      {one.reports.map(({ id, subject, dueOn, reportedOn, text: report }) => (
        <section key={id}>
          <h3>{subject}</h3>
          <p className="hint">
            {reportedOn === null ? say(words.dueOn, { due: dueOn }) : say(words.reportedOn, { day: reportedOn })}
          </p>
          {report !== '' && <Prose>{report}</Prose>}
        </section>
      ))}
      {one.actions.report === null && open.length > 0 && (
        <>
          <h2>{m.report}</h2>
          <PostForm draft={`decision-report-${one.id}`} label={m.report}>
            <input type="hidden" name="version" value={one.version} />
            <Select
              name="reportId"
              label={m.which}
              value={open[0]?.id}
              options={open.map(({ id, subject }) => ({ value: id, label: subject }))}
            />
            <TextArea name="text" label={m.text} rows={8} count={20_000} />
            <Actions>
              <Submit>{m.submit}</Submit>
            </Actions>
          </PostForm>
        </>
      )}
    </>
  )
}
