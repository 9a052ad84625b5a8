/** 一件测评后续 for the organ that was polled: which step stands and by when, its report, and how the polls ended. */
import { say } from '#kernel/message'
import { followers } from '#features/meetings'
import { mayAsk } from '#kernel/endpoint'
import { written } from '#ui/checks'
import { TextArea } from '#ui/fields'
import { Actions, PostForm, Submit } from '#ui/form'
import { text, type Page } from '#ui/page'
import { useMessages, useSession } from '#ui/session'
import { Tag } from '#ui/status'
import { followupApi } from '../../domain/followup/contract.ts'
import type { FollowupView } from '../../domain/followup/views.ts'
import { followupWords } from '../../messages/followup.ts'
import { Acts, FollowupFacts, LadderSteps, Results } from './parts.tsx'
import { congressOffices } from '#kernel/roles'

export const followupPage: Page = {
  path: '/followups/:id',
  access: followers,
  async get({ call, params, query }) {
    const one = await call(followupApi.one, { id: params.id ?? '' })
    return { title: one.title, body: <OneFollowup one={one} done={query.done === 'reported'} /> }
  },
  async post({ call, params, form, session }) {
    const { id = '' } = params
    const { fields } = followupWords[session.language].desk
    await call(followupApi.report, {
      id,
      version: text(form, 'version'),
      text: written(form, 'text', { label: fields.text, limit: 20_000 }),
    })
    return { to: `/followups/${id}?done=reported` }
  },
}

function OneFollowup({ one, done }: { one: FollowupView; done: boolean }) {
  const m = useMessages(followupWords)
  const session = useSession()
  return (
    <>
      {done && (
        <p className="notice" role="status">
          {m.desk.reported}
        </p>
      )}
      <h1>{one.title}</h1>
      <p className="facts">
        <Tag tone={one.state === 'settled' ? 'ok' : 'info'}>{m.states[one.state]}</Tag>
        {mayAsk(congressOffices, session) && <a href={`/desk/followups/${one.id}`}>{m.desk.atDesk}</a>}
      </p>
      <FollowupFacts one={one} />
      {one.actions.report === null && <Report one={one} />}
      <LadderSteps one={one} />
      <Results one={one} />
      <Acts one={one} />
    </>
  )
}

function Report({ one }: { one: FollowupView }) {
  const m = useMessages(followupWords)
  return (
    <>
      <h2>{m.states[one.state]}</h2>
      {one.dueOn !== null && <p className="hint">{say(m.desk.by, { day: one.dueOn })}</p>}
      <PostForm draft={`followup-${one.id}-${one.state}`} label={m.desk.ownReport}>
        <input type="hidden" name="version" value={one.version} />
        <TextArea name="text" label={m.desk.fields.text} rows={8} count={20_000} />
        <Actions>
          <Submit>{m.desk.ownReport}</Submit>
        </Actions>
      </PostForm>
    </>
  )
}
