/** 征求意见: the drafts somebody is asked about, and one of them, commented paragraph by paragraph. */
import { say } from '#kernel/message'
import { listTable } from '#kernel/table-export'
import { written } from '#ui/checks'
import { dayText } from '#ui/dates'
import { ExportForm } from '#ui/ExportForm'
import { listMessages } from '#ui/list-messages'
import { Card, Empty } from '#ui/lists'
import { text, type Page, type PageContext, type Redirect } from '#ui/page'
import { useMessages, useSession } from '#ui/session'
import { consultationApi, longestComment, type DraftRow } from '../domain/consultation/contract.ts'
import { draftMessages } from '../messages/drafts.ts'
import { Draft } from './Draft.tsx'

export const draftsPage: Page = {
  path: '/drafts',
  access: 'signed_in',
  async get({ call, session }) {
    const { drafts } = await call(consultationApi.drafts, {})
    return { title: draftMessages[session.language].list, body: <Drafts drafts={drafts} /> }
  },
  async list({ call, session }) {
    const m = draftMessages[session.language]
    const heads = listMessages[session.language]
    const { drafts } = await call(consultationApi.drafts, {})
    return listTable(m.list, drafts, [
      [heads.title, ({ title }) => title],
      [heads.circle, ({ circle }) => circle],
      [heads.due, ({ dueOn }) => dueOn],
      [heads.state, ({ open }) => (open ? m.running : m.over)],
      [heads.comments, ({ mine }) => mine],
      [heads.answered, ({ answered }) => answered],
    ])
  },
}

function Drafts({ drafts }: { drafts: readonly DraftRow[] }) {
  const m = useMessages(draftMessages)
  const { language, today } = useSession()
  return (
    <>
      <h1>{m.list}</h1>
      <p>{m.intro}</p>
      {drafts.length === 0 && (
        <Empty kind="none" title={m.none}>
          {m.noneWhy}
        </Empty>
      )}
      {drafts.map(({ id, title, circle, dueOn, open, mine, answered, nothing }) => (
        <Card key={id} href={`/drafts/${id}`} title={title}>
          <span>
            {say(m.row, { circle, due: dayText(dueOn, language, { today }) })}
            {!open && ` · ${m.over}`}
          </span>
          <span className="hint">
            {mine > 0 ? say(m.mine, { mine, answered }) : nothing ? m.nothingSaid : m.silent}
          </span>
        </Card>
      ))}
      {drafts.length > 0 && <ExportForm />}
    </>
  )
}

export const draftPage: Page = {
  path: '/drafts/:id',
  access: 'signed_in',
  async get({ call, params, query }) {
    const draft = await call(consultationApi.draft, { id: params.id ?? '' })
    return { title: draft.title, body: <Draft draft={draft} writing={query.p} done={query.done} /> }
  },
  async post(context) {
    switch (text(context.form, 'intent')) {
      case 'nothing':
        return sayNothing(context)
      case 'take_back':
        return takeBack(context)
      default:
        return comment(context)
    }
  },
}

async function comment({ call, form, params, session }: PageContext): Promise<Redirect> {
  const id = params.id ?? ''
  const m = draftMessages[session.language]
  const place = text(form, 'paragraph')
  const paragraph = /^\d{1,4}$/.test(place) ? Number(place) : null
  await call(consultationApi.comment, {
    id,
    paragraph,
    text: written(form, 'text', { label: m.text, limit: longestComment }),
  })
  return { to: `/drafts/${id}?done=commented#${paragraph === null ? 'whole' : `p${paragraph}`}` }
}

async function takeBack({ call, form, params }: PageContext): Promise<Redirect> {
  const id = params.id ?? ''
  await call(consultationApi.takeBack, { id, commentId: text(form, 'comment') })
  return { to: `/drafts/${id}?done=taken` }
}

async function sayNothing({ call, params }: PageContext): Promise<Redirect> {
  const id = params.id ?? ''
  await call(consultationApi.nothing, { id })
  return { to: `/drafts/${id}?done=nothing` }
}
