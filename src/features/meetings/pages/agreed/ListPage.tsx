/** 一次联席会议的议定事项清单: for the roll with the review of what was agreed before; for everybody what was published. */
import { say } from '#kernel/message'
import { listTable } from '#kernel/table-export'
import { publicationApi } from '#features/publications'
import { dayText } from '#ui/dates'
import { ExportForm } from '#ui/ExportForm'
import { orNothing, unpublishedFor, type Unpublished } from '#ui/found'
import { Prose } from '#ui/letter'
import { DataTable, Empty } from '#ui/lists'
import type { Page, PageContext, View } from '#ui/page'
import { useMessages, useSession } from '#ui/session'
import { agreedApi } from '../../domain/agreed/contract.ts'
import { isConfirmed } from '../../domain/agreed/lifecycle.ts'
import { PublicAgreedList, type AgreedListView, type AgreedMatter } from '../../domain/agreed/views.ts'
import { agreedFaces } from '../../messages/agreed/faces.ts'
import { agreedWords } from '../../messages/agreed/words.ts'
import { Counts, DueOn, StandingTag } from './parts.tsx'

export type PublishedList = PublicAgreedList & { readonly publishedOn: string }
type FoundList = { readonly as: 'published'; readonly list: PublishedList } | Unpublished

/** What was published of the list of this meeting. */
export async function findPublished({ call, params }: Pick<PageContext, 'call' | 'params'>): Promise<FoundList> {
  try {
    return { as: 'published', list: await call(agreedApi.publicOne, { reference: params.id ?? '' }) }
  } catch (error) {
    return unpublishedFor(error, 'agreed.list_withdrawn')
  }
}

export const listPage: Page = {
  path: '/m/:id/agreed',
  access: 'public',
  async get(context): Promise<View> {
    const { call, params, session } = context
    const m = agreedFaces[session.language]
    const own = session.signedIn ? await orNothing(call(agreedApi.ofMeeting, { id: params.id ?? '' })) : undefined
    if (own) return { title: say(m.listOf, { title: own.title }), layout: 'wide', body: <Inside view={own} /> }
    const found = await findPublished(context)
    switch (found.as) {
      case 'published':
        return {
          title: say(m.listOf, { title: found.list.meeting }),
          body: <PublicList list={found.list} exported />,
        }
      case 'withdrawn':
        return {
          title: m.withdrawn,
          status: 410,
          body: <Missing title={m.withdrawn} why={say(m.withdrawnWhy, { date: found.on, reason: found.reason })} />,
        }
      case 'nothing':
        return { title: m.nothing, status: 404, body: <Missing title={m.nothing} why={m.nothingWhy} /> }
    }
  },
  /** Of those on the roll with the review of what was agreed before. */
  async list({ call, params, session }) {
    const id = params.id ?? ''
    const { columns: head, listOf } = agreedFaces[session.language]
    const { and, standings } = agreedWords[session.language]
    const own = session.signedIn ? await orNothing(call(agreedApi.ofMeeting, { id })) : undefined
    const lines = own ? linesOf(own) : publicLinesOf(await call(agreedApi.publicOne, { reference: id }))
    return listTable(say(listOf, { title: own?.title ?? lines[0]?.meeting ?? '' }), lines, [
      [head.number, ({ number }) => number],
      [head.title, ({ title }) => title],
      [head.meeting, ({ meeting }) => meeting],
      [head.lead, ({ lead }) => lead],
      [head.coOwners, ({ coOwners }) => coOwners.join(and)],
      [head.dueOn, ({ dueOn }) => dueOn],
      [head.standing, ({ standing }) => standings[standing]],
    ])
  },
}

interface Line extends Pick<AgreedMatter, 'number' | 'title' | 'meeting' | 'dueOn' | 'standing'> {
  readonly lead: string
  readonly coOwners: readonly string[]
}

const publicLinesOf = ({ meeting, matters }: PublicAgreedList): Line[] => matters.map((one) => ({ ...one, meeting }))

const linesOf = ({ matters, review }: AgreedListView): Line[] =>
  [...matters.filter(isConfirmed), ...review].map((one) => ({
    ...one,
    lead: one.lead.name,
    coOwners: one.coOwners.map(({ name }) => name),
  }))

const Missing = ({ title, why }: { title: string; why: string }) => (
  <>
    <h1>{title}</h1>
    <p>{why}</p>
  </>
)

function Inside({ view }: { view: AgreedListView }) {
  const m = useMessages(agreedFaces)
  const { title, reference, review } = view
  const matters = view.matters.filter(isConfirmed)
  return (
    <>
      <p className="reference">
        <a href={`/m/${reference}`}>{title}</a>
      </p>
      <h1>{m.list}</h1>
      {matters.length === 0 ? (
        <Empty kind="none" title={m.none}>
          {m.noneConfirmed}
        </Empty>
      ) : (
        <>
          <Counts rows={matters} />
          <Matters caption={m.list} rows={matters} />
        </>
      )}
      {review.length > 0 && (
        <>
          <h2>{m.review}</h2>
          <Counts rows={review} />
          <Matters caption={m.review} rows={review} withMeeting />
        </>
      )}
      {matters.length + review.length > 0 && <ExportForm />}
    </>
  )
}

interface MattersProps {
  readonly caption: string
  readonly rows: readonly AgreedMatter[]
  readonly withMeeting?: boolean
}

function Matters({ caption, rows, withMeeting = false }: MattersProps) {
  const { columns: head } = useMessages(agreedFaces)
  const { and } = useMessages(agreedWords)
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { id: 'title', head: head.title, cell: ({ number, title }) => `${number} ${title}` },
        ...(withMeeting ? [{ id: 'meeting', head: head.meeting, cell: ({ meeting }: AgreedMatter) => meeting }] : []),
        { id: 'lead', head: head.lead, cell: ({ lead }) => lead.name },
        { id: 'co', head: head.coOwners, cell: ({ coOwners }) => coOwners.map(({ name }) => name).join(and) },
        { id: 'due', head: head.dueOn, cell: (one) => <DueOn {...one} /> },
        { id: 'standing', head: head.standing, cell: ({ standing }) => <StandingTag standing={standing} /> },
      ]}
    />
  )
}

/** Exactly what was screened. */
export function PublicList({ list, exported = false }: { list: PublishedList; exported?: boolean }) {
  const m = useMessages(agreedFaces)
  const { and } = useMessages(agreedWords)
  const { language, today } = useSession()
  const { meeting, startsOn, matters, publishedOn } = list
  return (
    <>
      <p className="reference">{dayText(startsOn, language)}</p>
      <h1>{say(m.listOf, { title: meeting })}</h1>
      <Counts rows={matters} />
      <ol className="agenda">
        {matters.map(({ number, title, text, lead, coOwners, dueOn, extended, standing }) => (
          <li key={number}>
            <span className="num nb">{number}</span> <b>{title}</b> <StandingTag standing={standing} />
            {text === null ? <p className="hint">{m.textWithheld}</p> : <Prose>{text}</Prose>}
            <p className="facts">
              <span>
                {m.columns.lead} {lead}
              </span>
              {coOwners.length > 0 && (
                <span>
                  {m.columns.coOwners} {coOwners.join(and)}
                </span>
              )}
              {dueOn !== null && (
                <span>
                  {m.columns.dueOn} <DueOn dueOn={dueOn} extended={extended} />
                </span>
              )}
            </p>
          </li>
        ))}
      </ol>
      <p className="hint">{say(m.published, { date: dayText(publishedOn, language, { today }) })}</p>
      {exported && <ExportForm />}
    </>
  )
}

/** 公开预览 for the office, before anybody else sees it. */
export const listPreviewPage: Page = {
  path: '/m/:id/agreed/preview',
  access: ['deputies_office'],
  async get({ call, params, session }) {
    const { id, meetingId } = await call(agreedApi.ofMeeting, { id: params.id ?? '' })
    const { row, content, masked } = await call(publicationApi.preview, { kind: 'agreed_list', id: id ?? meetingId })
    const { preview: m } = agreedFaces[session.language]
    const list = PublicAgreedList.parse(content)
    return {
      title: say(m.title, { title: row.title }),
      body: (
        <>
          <div className="note">
            <p>{row.stand === 'published' || row.stand === 'changed' ? m.published : m.intro}</p>
            {masked > 0 && <p>{say(m.masked, { count: masked })}</p>}
            {row.stand === 'waits' && row.why !== null && <p>{say(m.why, { why: row.why })}</p>}
            <p>
              <a href={`/desk/meetings/${meetingId}/agreed`}>{m.back}</a> <a href="/desk/publications">{m.publish}</a>
            </p>
          </div>
          <PublicList list={{ ...list, publishedOn: session.today }} />
        </>
      ),
    }
  },
}
