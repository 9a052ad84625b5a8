/** 我的议案: what a deputy leads or was asked to sign, and writing a new one. */
import { say } from '#kernel/message'
import { everyRow, listTable } from '#kernel/table-export'
import { optional, written } from '#ui/checks'
import { ExportForm } from '#ui/ExportForm'
import { Field, TextArea } from '#ui/fields'
import { Actions, ButtonLink, PostForm, Submit } from '#ui/form'
import { listMessages } from '#ui/list-messages'
import { Card, Empty } from '#ui/lists'
import type { Form, Page } from '#ui/page'
import { useMessages, type Session } from '#ui/session'
import { motionApi } from '../domain/contract-motions.ts'
import type { Motion } from '../domain/views.ts'
import { pageMessages } from '../messages/pages.ts'
import { SessionDeadline, type MotionDeadline } from './SessionDeadline.tsx'

export const motionsPage: Page = {
  path: '/motions',
  access: ['deputy'],
  async get({ call, session }) {
    const { rows } = await call(motionApi.list, {})
    const deadline = await call(motionApi.deadline, {})
    const { motions: m } = pageMessages[session.language]
    return { title: m.title, body: <Mine rows={rows} deadline={deadline} /> }
  },
  async list({ call, session }) {
    const { motions: m, words } = pageMessages[session.language]
    const heads = listMessages[session.language]
    return listTable(m.title, await everyRow((part) => call(motionApi.list, part)), [
      [heads.title, ({ title }) => title],
      [heads.state, ({ state }) => words.motionStates[state]],
      [heads.lead, ({ lead }) => lead],
      [heads.submittedOn, ({ submittedOn }) => submittedOn],
    ])
  },
}

function Mine({ rows, deadline }: { rows: readonly Motion[]; deadline: MotionDeadline }) {
  const { motions: m, words } = useMessages(pageMessages)
  return (
    <>
      <h1>{m.title}</h1>
      <p>{m.intro}</p>
      <SessionDeadline deadline={deadline} />
      <Actions>
        <ButtonLink href="/motions/new">{m.create}</ButtonLink>
      </Actions>
      {rows.length === 0 && <Empty kind="none" title={m.none} />}
      {rows.map(({ id, title, lead, state }) => (
        <Card key={id} href={`/motions/${id}`} title={title}>
          <span>{words.motionStates[state]}</span>
          <span>{say(m.by, { lead })}</span>
        </Card>
      ))}
      {rows.length > 0 && <ExportForm />}
    </>
  )
}

export const newMotionPage: Page = {
  path: '/motions/new',
  access: ['deputy'],
  get({ session }) {
    const { motion: m } = pageMessages[session.language]
    return Promise.resolve({
      title: m.new,
      body: (
        <>
          <h1>{m.new}</h1>
          <PostForm draft="motion">
            <MotionFields />
            <Actions>
              <Submit>{m.save}</Submit>
            </Actions>
          </PostForm>
        </>
      ),
    })
  },
  async post({ call, form, session }) {
    const { id } = await call(motionApi.create, motionText(form, session))
    return { to: `/motions/${id}` }
  },
}

/** What was written; only the subject cannot be left for later. */
export const motionText = (form: Form, { language }: Pick<Session, 'language'>) => ({
  title: written(form, 'title', { label: pageMessages[language].motion.titleLabel, limit: 200 }),
  grounds: optional(form, 'grounds', { limit: 20_000 }),
  proposal: optional(form, 'proposal', { limit: 20_000 }),
})

export function MotionFields({ motion }: { motion?: Motion }) {
  const { motion: m } = useMessages(pageMessages)
  return (
    <>
      <Field name="title" label={m.titleLabel} hint={m.titleHint} value={motion?.title} />
      <TextArea name="grounds" label={m.grounds} hint={m.groundsHint} rows={6} value={motion?.grounds} />
      <TextArea name="proposal" label={m.proposal} hint={m.proposalHint} rows={6} value={motion?.proposal} />
    </>
  )
}
