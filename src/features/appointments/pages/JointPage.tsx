/** 一件联名案 for those who sign it: reading, signing, taking a signature back, and for its lead asking others and handing in. */
import { say } from '#kernel/message'
import { written } from '#ui/checks'
import { TextArea } from '#ui/fields'
import { Actions, PostForm, Submit } from '#ui/form'
import { Prose } from '#ui/letter'
import { text, type Page, type PageContext } from '#ui/page'
import { useMessages, useSession } from '#ui/session'
import { Tag } from '#ui/status'
import { jointApi } from '../domain/contract-joint.ts'
import type { JointView } from '../domain/views.ts'
import { messages } from '../messages/index.ts'
import { caseLine, jointMessages } from '../messages/joint.ts'
import { signerRoles } from './JointPages.tsx'
import { Signers } from './signers.tsx'

export const jointPage: Page = {
  path: '/joint/:id',
  access: signerRoles,
  async get({ call, params, session }) {
    const one = await call(jointApi.one, { id: params.id ?? '' })
    return { title: caseLine(jointMessages[session.language], one), body: <One one={one} /> }
  },
  async post(context) {
    const { id = '' } = context.params
    await take(context, { id, version: text(context.form, 'version') })
    return { to: text(context.form, 'intent') === 'abandon' ? '/joint' : `/joint/${id}` }
  },
}

async function take({ call, form, session }: PageContext, at: { id: string; version: string }): Promise<void> {
  const { one: m } = jointMessages[session.language]
  const steps: Readonly<Record<string, () => Promise<unknown>>> = {
    sign: () => call(jointApi.sign, { ...at, signed: true }),
    unsign: () => call(jointApi.sign, { ...at, signed: false }),
    invite: () => call(jointApi.invite, { ...at, names: linesOf(written(form, 'names', { label: m.names })) }),
    hand_in: () => call(jointApi.handIn, at),
    abandon: () => call(jointApi.abandon, at),
  }
  await steps[text(form, 'intent')]?.()
}

const linesOf = (given: string): string[] =>
  given
    .split(/[\n,;、，；]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')

function One({ one }: { one: JointView }) {
  const m = useMessages(jointMessages)
  return (
    <>
      <p>
        <a href="/joint">{m.one.back}</a>
      </p>
      <h1>{caseLine(m, one)}</h1>
      <p className="facts">
        <Tag tone="info">{m.states[one.state]}</Tag>
      </p>
      {one.stateReason !== '' && <p className="note">{one.stateReason}</p>}
      <h2>{m.one.reason}</h2>
      <Prose>{one.reason}</Prose>
      {one.materials !== '' && <h2>{m.one.materials}</h2>}
      {one.materials !== '' && <Prose>{one.materials}</Prose>}
      <Own one={one} />
      <Signers signing={one.signing} />
      <Lead one={one} />
    </>
  )
}

const Version = ({ one }: { one: JointView }) => <input type="hidden" name="version" value={one.version} />

function Own({ one }: { one: JointView }) {
  const { one: m } = useMessages(jointMessages)
  const { personId } = useSession()
  const asked = one.signing.signers.some((signer) => signer.personId === personId)
  const can = (['sign', 'unsign'] as const).filter((step) => asked && one.actions[step] === null)
  if (can.length === 0) return null
  return (
    <>
      <p className="hint">{m.meaning}</p>
      <PostForm>
        <Version one={one} />
        <Actions>
          {can.map((step) => (
            <Submit key={step} name="intent" value={step} kind={step === 'sign' ? 'primary' : 'secondary'}>
              {m[step]}
            </Submit>
          ))}
        </Actions>
      </PostForm>
    </>
  )
}

function Lead({ one }: { one: JointView }) {
  const { one: m } = useMessages(jointMessages)
  const { language } = useSession()
  const { invite, hand_in: why, abandon } = one.actions
  if (invite !== null) return null
  const reasons: Readonly<Record<string, string>> = messages[language].refusals
  const { signed, needed, all } = one.signing
  return (
    <>
      <h2>{m.invite}</h2>
      <PostForm label={m.invite}>
        <Version one={one} />
        <TextArea name="names" label={m.names} rows={4} />
        <Actions>
          <Submit name="intent" value="invite" kind="secondary">
            {m.invite}
          </Submit>
        </Actions>
      </PostForm>
      {why && why !== 'wrong_role' && (
        <p className="hint">{say(m.waits, { reason: say(reasons[`rules.${why}`] ?? why, { signed, needed, all }) })}</p>
      )}
      <PostForm>
        <Version one={one} />
        <Actions>
          {why === null && (
            <Submit name="intent" value="hand_in">
              {m.handIn}
            </Submit>
          )}
          {abandon === null && (
            <Submit name="intent" value="abandon" kind="secondary">
              {m.abandon}
            </Submit>
          )}
        </Actions>
      </PostForm>
    </>
  )
}
