/** 公开的报告: the text as it was signed, with a link on every figure. */
import { say } from '#kernel/message'
import { listTable } from '#kernel/table-export'
import { civilDay, dayText, momentText } from '#ui/dates'
import { ExportForm } from '#ui/ExportForm'
import { listMessages } from '#ui/list-messages'
import { Card, Empty } from '#ui/lists'
import type { Page, PageContext } from '#ui/page'
import { useMessages, useSession } from '#ui/session'
import { handlingApi } from '../domain/annual/contract.ts'
import { writerApi, type PublicReport } from '../domain/writer/contract.ts'
import { pageMessages } from '../messages/pages.ts'
import { handlingAddress } from './HandlingPages.tsx'

export const reportAddress = (id: string): string => `/reports/${id}`

export const publicListPage: Page = {
  path: '/reports',
  access: 'public',
  async get({ call, session }) {
    return { title: pageMessages[session.language].list, body: <List reports={await published(call)} /> }
  },
  async list({ call, session }) {
    const m = listMessages[session.language]
    return listTable(pageMessages[session.language].list, await published(call), [
      [m.title, ({ title }) => title],
      [m.signedOn, ({ on }) => on],
    ])
  },
}

interface Listed {
  readonly href: string
  readonly title: string
  /** Signed, or issued as a paper. */
  readonly on: string
}

/** Work reports and handling reports, the newest first. */
async function published(call: PageContext['call']): Promise<Listed[]> {
  const signed = await call(writerApi.publicList, {})
  const issued = await call(handlingApi.list, {})
  return [
    ...signed.map(({ id, title, signedAt }) => ({ href: reportAddress(id), title, on: civilDay(signedAt) })),
    ...issued.map(({ reference, title, issuedOn }) => ({ href: handlingAddress(reference), title, on: issuedOn })),
  ].toSorted((a, b) => b.on.localeCompare(a.on))
}

function List({ reports }: { reports: readonly Listed[] }) {
  const m = useMessages(pageMessages)
  const { language } = useSession()
  return (
    <>
      <h1>{m.list}</h1>
      <p>{m.intro}</p>
      {reports.length === 0 && (
        <Empty kind="none" title={m.none}>
          {m.noneWhy}
        </Empty>
      )}
      {reports.map(({ href, title, on }) => (
        <Card key={href} href={href} title={title}>
          <span>{say(m.signed, { date: dayText(on, language) })}</span>
        </Card>
      ))}
      {reports.length > 0 && <ExportForm />}
    </>
  )
}

export const publicReportPage: Page = {
  path: '/reports/:id',
  access: 'public',
  async get({ call, params }) {
    const report = await call(writerApi.publicOne, { id: params.id ?? '' })
    return { title: report.title, body: <Report report={report} /> }
  },
}

function Report({ report }: { report: PublicReport }) {
  const m = useMessages(pageMessages)
  const { language } = useSession()
  const { id, title, from, to, frozenAt, signedAt, heardAt, resolution, poll, blocks } = report
  return (
    <>
      <p>
        <a href="/reports">{m.toList}</a>
      </p>
      <h1>{title}</h1>
      <p className="hint">
        {say(m.signed, { date: momentText(signedAt, language) })}{' '}
        {say(m.period, { from, to, frozen: momentText(frozenAt, language) })} {m.hint}
      </p>
      {heardAt !== '' && <p className="hint">{say(m.heard, { meeting: heardAt })}</p>}
      {resolution !== '' && <p className="hint">{say(m.resolved, { title: resolution })}</p>}
      {blocks.map(({ kind, pieces }, at) =>
        kind === 'heading' ? (
          <h2 key={at}>
            <Pieces reportId={id} pieces={pieces} />
          </h2>
        ) : (
          <p key={at} className="prose">
            <Pieces reportId={id} pieces={pieces} />
          </p>
        ),
      )}
      {poll.length > 0 && (
        <>
          <h2>{m.poll}</h2>
          {poll.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </>
      )}
    </>
  )
}

function Pieces({ reportId, pieces }: { reportId: string; pieces: PublicReport['blocks'][number]['pieces'] }) {
  const m = useMessages(pageMessages)
  return pieces.map(({ text, figure, hand }, at) => {
    if (figure !== undefined)
      return (
        <a key={at} className="figure num nb" href={`${reportAddress(reportId)}/figures/${figure}`}>
          {text}
        </a>
      )
    return hand === undefined ? (
      text
    ) : (
      <span key={at} title={say(m.byHand, { reason: hand })}>
        {text}
      </span>
    )
  })
}
