/** 联名提出 for members and deputies: what they lead or were asked to sign, and beginning one. */
import { say } from '#kernel/message'
import { Refusal } from '#kernel/refusal'
import { everyRow, listTable } from '#kernel/table-export'
import { chosen, optional, written } from '#ui/checks'
import { Choice } from '#ui/choices'
import { ExportForm } from '#ui/ExportForm'
import { Field, Select, TextArea } from '#ui/fields'
import { Actions, ButtonLink, PostForm, Submit } from '#ui/form'
import { listMessages } from '#ui/list-messages'
import { Card, Empty } from '#ui/lists'
import { text, type Page, type PageContext } from '#ui/page'
import { useMessages } from '#ui/session'
import { jointApi, vacancyApi } from '../domain/contract-joint.ts'
import { chosenAmong } from '../domain/joint-choice.ts'
import { jointActs } from '../domain/joint.ts'
import type { JointView, Vacancy } from '../domain/views.ts'
import { caseLine, jointMessages } from '../messages/joint.ts'

export const signerRoles = ['committee_member', 'deputy'] as const

export const jointListPage: Page = {
  path: '/joint',
  access: signerRoles,
  async get({ call, session }) {
    const { rows } = await call(jointApi.list, {})
    return { title: jointMessages[session.language].mine.title, body: <Mine rows={rows} /> }
  },
  async list({ call, session }) {
    const m = jointMessages[session.language]
    const heads = listMessages[session.language]
    return listTable(m.mine.title, await everyRow((part) => call(jointApi.list, part)), [
      [heads.matter, (one) => caseLine(m, one)],
      [heads.state, ({ state }) => m.states[state]],
      [heads.signed, ({ signing }) => signing.signed],
      [heads.needed, ({ signing }) => signing.needed],
    ])
  },
}

function Mine({ rows }: { rows: readonly JointView[] }) {
  const m = useMessages(jointMessages)
  return (
    <>
      <h1>{m.mine.title}</h1>
      <p>{m.mine.intro}</p>
      <Actions>
        <ButtonLink href="/joint/new">{m.mine.start}</ButtonLink>
      </Actions>
      {rows.length === 0 && <Empty kind="none" title={m.mine.none} />}
      {rows.map((one) => (
        <Card key={one.id} href={`/joint/${one.id}`} title={caseLine(m, one)}>
          <span>{m.states[one.state]}</span>
          <span>{say(m.mine.signed, { signed: one.signing.signed, needed: one.signing.needed })}</span>
        </Card>
      ))}
      {rows.length > 0 && <ExportForm />}
    </>
  )
}

export const newJointPage: Page = {
  path: '/joint/new',
  access: signerRoles,
  async get({ call, session }) {
    const { rows } = await call(vacancyApi.list, { open: 'true' })
    return { title: jointMessages[session.language].start.title, body: <Start vacancies={rows} /> }
  },
  async post(context) {
    const { id } = await context.call(jointApi.start, await proposalIn(context))
    return { to: `/joint/${id}` }
  },
}

function Start({ vacancies }: { vacancies: readonly Vacancy[] }) {
  const { start: m, acts } = useMessages(jointMessages)
  return (
    <>
      <h1>{m.title}</h1>
      <PostForm draft="joint-case">
        <Choice
          name="act"
          label={m.act}
          options={jointActs.map((value) => ({ value, label: acts[value], hint: m.actHints[value] }))}
        />
        <Field name="name" label={m.name} />
        <Field name="distinction" label={m.distinction} optional />
        <Field name="post" label={m.post} optional />
        <Select
          name="vacancyId"
          label={m.vacancy}
          optional
          empty={m.noVacancy}
          options={vacancies.map(({ id, organisation, title }) => ({ value: id, label: `${organisation}${title}` }))}
        />
        <TextArea name="reason" label={m.reason} rows={4} count={2000} />
        <TextArea name="materials" label={m.materials} hint={m.materialsHint} rows={6} optional />
        <Actions>
          <Submit>{m.submit}</Submit>
        </Actions>
      </PostForm>
    </>
  )
}

/** What was filled in, with the person and the post that are meant. */
async function proposalIn({ call, form, session }: PageContext) {
  const { start: m } = jointMessages[session.language]
  const act = chosen(form, 'act', { label: m.act, among: jointActs })
  const name = written(form, 'name', { label: m.name, limit: 40 })
  const { rows } = await call(jointApi.people, { act, name })
  const about = { act, name, distinction: optional(form, 'distinction'), post: optional(form, 'post') }
  const meant = chosenAmong(rows, about)
  if ('refused' in meant) throw new Refusal('invalid', meant.refused, meant.facts, 'name')
  return {
    act,
    ...meant,
    vacancyId: text(form, 'vacancyId') || null,
    reason: written(form, 'reason', { label: m.reason, limit: 2000 }),
    materials: optional(form, 'materials', { limit: 20_000 }),
  }
}
