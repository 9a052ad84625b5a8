/** 申辩意见: for the person a removal or recall is about, and once it was given out for whoever votes. */
import { say } from '#kernel/message'
import { written } from '#ui/checks'
import { TextArea } from '#ui/fields'
import { Actions, PostForm, Submit } from '#ui/form'
import { Prose } from '#ui/letter'
import { text, type Page } from '#ui/page'
import { useMessages } from '#ui/session'
import { defenceApi, type DefenceView } from '../domain/contract-joint.ts'
import { jointMessages } from '../messages/joint.ts'

export const defencePage: Page = {
  path: '/appointments/:id/defence',
  access: 'signed_in',
  async get({ call, params, query, session }) {
    const one = await call(defenceApi.one, { id: params.id ?? '' })
    const { title } = jointMessages[session.language].defence
    return { title, body: <Defence one={one} done={query.done === 'written'} /> }
  },
  async post({ call, params, form, session }) {
    const { id = '' } = params
    const { defence: m } = jointMessages[session.language]
    await call(defenceApi.write, {
      id,
      version: text(form, 'version'),
      text: written(form, 'text', { label: m.text, limit: 20_000 }),
    })
    return { to: `/appointments/${id}/defence?done=written` }
  },
}

function Defence({ one, done }: { one: DefenceView; done: boolean }) {
  const { defence: m, acts } = useMessages(jointMessages)
  const { name, organisation, title, act } = one
  return (
    <>
      {done && (
        <p className="notice" role="status">
          {m.done}
        </p>
      )}
      <h1>{m.title}</h1>
      <p>{say(m.intro, { name, organisation, title, act: acts[act] })}</p>
      <p className="hint">{one.basis}</p>
      <h2>{m.reason}</h2>
      <Prose>{one.reason}</Prose>
      {one.materials !== '' && <h2>{m.materials}</h2>}
      {one.materials !== '' && <Prose>{one.materials}</Prose>}
      <h2>{m.text}</h2>
      {one.defenceOn === null ? (
        <p>{m.none}</p>
      ) : (
        <>
          <p className="hint">
            {say(m.written, { day: one.defenceOn })} ·{' '}
            {one.givenOn === null ? m.notGiven : say(m.given, { day: one.givenOn })}
          </p>
          <Prose>{one.defence}</Prose>
        </>
      )}
      {one.whyNot === null && (
        <PostForm draft={`defence-${one.id}`} label={m.submit}>
          <input type="hidden" name="version" value={one.version} />
          <TextArea name="text" label={m.text} rows={8} count={20_000} value={one.defence} />
          <Actions>
            <Submit>{m.submit}</Submit>
          </Actions>
        </PostForm>
      )}
    </>
  )
}
