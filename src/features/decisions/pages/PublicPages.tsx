/** 决议决定 as everybody reads them: the list, one with its note of adoption, and the preview of the office. */
import { say } from '#kernel/message'
import { congressOffices } from '#kernel/roles'
import { everyRow, listTable } from '#kernel/table-export'
import type { PublicAddress } from '#features/publications'
import { dayText } from '#ui/dates'
import { ExportForm } from '#ui/ExportForm'
import { Prose } from '#ui/letter'
import { listMessages } from '#ui/list-messages'
import { Card, Empty, Pagination } from '#ui/lists'
import { pageIn, type Page } from '#ui/page'
import { useMessages, useSession } from '#ui/session'
import { Tag } from '#ui/status'
import {
  publicDecisionApi,
  type PublicAmendment,
  type PublicDecision,
  type PublicStanding,
} from '../domain/contract.ts'
import { pageMessages } from '../messages/pages.ts'

const pageSize = 20

export const publicDecisionsPage: Page = {
  path: '/decisions',
  access: 'public',
  async get({ call, query, session }) {
    const page = pageIn(query)
    const { rows, total } = await call(publicDecisionApi.list, { offset: (page - 1) * pageSize, limit: pageSize })
    return {
      title: pageMessages[session.language].list.title,
      body: <List rows={rows} page={page} pages={Math.max(1, Math.ceil(total / pageSize))} />,
    }
  },
  async list({ call, session }) {
    const { list: m, words } = pageMessages[session.language]
    const heads = listMessages[session.language]
    return listTable(m.title, await everyRow((part) => call(publicDecisionApi.list, part), { atOnce: 100 }), [
      [heads.title, ({ title }) => title],
      [heads.kind, ({ kind }) => words.kinds[kind]],
      [heads.body, ({ body }) => body],
      [heads.day, ({ decidedOn }) => decidedOn],
      [words.sections.amended, ({ changedAs }) => (changedAs === null ? '' : words.changed[changedAs])],
    ])
  },
}

function List({ rows, page, pages }: { rows: readonly PublicStanding[]; page: number; pages: number }) {
  const { list: m, words } = useMessages(pageMessages)
  const { language, today } = useSession()
  return (
    <>
      <h1>{m.title}</h1>
      <p>{m.intro}</p>
      <p>
        <a href="/appointments">{m.appointments}</a>
      </p>
      {rows.length === 0 && (
        <Empty kind="none" title={m.none}>
          {m.noneWhy}
        </Empty>
      )}
      {rows.map(({ reference, title, kind, decidedOn, body, changedAs }) => (
        <Card key={reference} href={`/decisions/${reference}`} title={title}>
          <span>{words.kinds[kind]}</span>
          <span>{body}</span>
          <span>{dayText(decidedOn, language, { today })}</span>
          {changedAs && <Tag>{words.changed[changedAs]}</Tag>}
        </Card>
      ))}
      {rows.length > 0 && <ExportForm />}
      <Pagination page={page} pages={pages} href={(to) => `/decisions?page=${to}`} />
    </>
  )
}

export const publicDecisionPage: Page = {
  path: '/decisions/:reference',
  access: 'public',
  async get({ call, params }) {
    const decision = await call(publicDecisionApi.one, { reference: params.reference ?? '' })
    const { meeting, amends, amendedBy } = decision
    const body = <Decision decision={decision} meeting={meeting} changes={{ amends, amendedBy }} />
    return { title: decision.title, body }
  },
}

export const previewPage: Page = {
  path: '/decisions/:id/preview',
  access: congressOffices,
  async get({ call, params, session }) {
    const { id = '' } = params
    const decision = await call(publicDecisionApi.preview, { id })
    const { preview: m } = pageMessages[session.language]
    return {
      title: say(m.title, { title: decision.title }),
      body: (
        <>
          <div className="note">
            <p>{m.intro}</p>
            <p>
              <a href={`/desk/decisions/${id}`}>{m.back}</a> <a href="/desk/publications">{m.publish}</a>
            </p>
          </div>
          <Decision decision={decision} />
        </>
      ),
    }
  },
}

interface Changes {
  readonly amends: PublicAmendment | null
  readonly amendedBy: readonly PublicAmendment[]
}

interface DecisionProps {
  readonly decision: PublicDecision
  readonly meeting?: PublicAddress | null
  readonly changes?: Changes
}

function Decision({ decision, meeting = null, changes }: DecisionProps) {
  const { one: m } = useMessages(pageMessages)
  const { language, today } = useSession()
  const { title, adoptionNote, text, reports, effectiveOn, body } = decision
  const day = (on: string) => dayText(on, language, { today })
  return (
    <>
      <p>
        <a href="/decisions">{m.back}</a>
      </p>
      <p className="reference">{body}</p>
      <h1>{title}</h1>
      <p className="hint">{adoptionNote}</p>
      {changes && <ChangeNotes {...changes} />}
      {meeting && (
        <p>
          {m.meeting} <a href={meeting.address}>{meeting.title}</a>
        </p>
      )}
      {text !== null && <Prose>{text}</Prose>}
      {effectiveOn !== null && <p>{say(m.effectiveOn, { day: dayText(effectiveOn, language) })}</p>}
      {reports.length > 0 && <h2>{m.execution}</h2>}
      {reports.map(({ subject, reportedOn, text: report }) => (
        <section key={`${reportedOn} ${subject}`}>
          <h3>{subject}</h3>
          <p className="hint">{day(reportedOn)}</p>
          <Prose>{report}</Prose>
        </section>
      ))}
    </>
  )
}

/** 已被…修改、废止 before anything else, and what this one changed. */
function ChangeNotes({ amends, amendedBy }: Changes) {
  const { words } = useMessages(pageMessages)
  const { language } = useSession()
  return (
    <>
      {amendedBy.map(({ reference, title, decidedOn, as }) => (
        <p key={reference} className="note">
          <a href={`/decisions/${reference}`}>
            {say(words.amendedBy[as], { title, day: dayText(decidedOn, language) })}
          </a>
        </p>
      ))}
      {amends && (
        <p>
          <a href={`/decisions/${amends.reference}`}>{say(words.amending[amends.as], { title: amends.title })}</a>
        </p>
      )}
    </>
  )
}
