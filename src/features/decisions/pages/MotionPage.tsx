/** 一件议案 for deputies: reading and signing it, and for its lead changing, inviting and handing in. */
import { say } from '#kernel/message'
import { directoryApi, type Deputy } from '#features/directory'
import { Refusal } from '#kernel/refusal'
import { written } from '#ui/checks'
import { Checks } from '#ui/choices'
import { Field, TextArea } from '#ui/fields'
import { Actions, PostForm, Submit } from '#ui/form'
import { Prose } from '#ui/letter'
import { Facts } from '#ui/lists'
import { text, texts, type Page, type PageContext } from '#ui/page'
import { useMessages, useSession } from '#ui/session'
import { Status, Tag } from '#ui/status'
import { motionApi } from '../domain/contract-motions.ts'
import type { MotionSigner, MotionView } from '../domain/views.ts'
import { pageMessages } from '../messages/pages.ts'
import { motionFacts } from './facts.ts'
import { MotionFields, motionText } from './MotionsPages.tsx'

export const motionPage: Page = {
  path: '/motions/:id',
  access: ['deputy'],
  async get({ call, params, query }) {
    const motion = await call(motionApi.one, { id: params.id ?? '' })
    const q = query.q?.trim() ?? ''
    const found = q === '' ? undefined : await call(directoryApi.deputies, { search: q })
    return { title: motion.title, body: <OneMotion motion={motion} q={q} found={found} /> }
  },
  async post(context) {
    const { id = '' } = context.params
    await take(context, { id, version: text(context.form, 'version') })
    return { to: text(context.form, 'intent') === 'discard' ? '/motions' : `/motions/${id}` }
  },
}

async function take({ call, form, session }: PageContext, at: { id: string; version: string }): Promise<void> {
  const { motion: m } = pageMessages[session.language]
  const intent = text(form, 'intent')
  const mandateIds = [...texts(form, 'mandateIds')]
  if (intent === 'invite' && mandateIds.length === 0)
    throw new Refusal('invalid', 'form.choose', { label: m.choose }, 'mandateIds')
  const steps: Readonly<Record<string, () => Promise<unknown>>> = {
    change: () => call(motionApi.change, { ...at, ...motionText(form, session) }),
    invite: () => call(motionApi.invite, { ...at, mandateIds }),
    agree: () => call(motionApi.answer, { ...at, consented: true }),
    refuse: () => call(motionApi.answer, { ...at, consented: false }),
    submit: () => call(motionApi.submit, at),
    discard: () => call(motionApi.discard, at),
    withdrawal: () =>
      call(motionApi.askWithdrawal, {
        ...at,
        reason: written(form, 'reason', { label: m.withdrawalReason, limit: 2000 }),
      }),
  }
  await steps[intent]?.()
}

interface Props {
  readonly motion: MotionView
  readonly q: string
  readonly found: readonly Deputy[] | undefined
}

function OneMotion({ motion, q, found }: Props) {
  const { motion: m, words } = useMessages(pageMessages)
  const { language } = useSession()
  const { actions, deadlineOn } = motion
  return (
    <>
      <h1>{motion.title}</h1>
      <p className="facts">
        <Tag tone="info">{words.motionStates[motion.state]}</Tag>
        <span>{say(words.signed, { signed: motion.signed, needed: motion.needed })}</span>
        <span>{deadlineOn === null ? m.noDeadline : say(m.deadline, { day: deadlineOn })}</span>
      </p>
      <Facts facts={motionFacts(motion, words, language)} />
      <h2>{words.sections.grounds}</h2>
      <Prose>{motion.grounds}</Prose>
      <h2>{words.sections.proposal}</h2>
      <Prose>{motion.proposal}</Prose>
      {actions.consent === null && <Sign motion={motion} />}
      <Signers signers={motion.signers} />
      {actions.invite === null && <Invite motion={motion} q={q} found={found} />}
      <LeadSteps motion={motion} />
      {actions.change === null && (
        <details>
          <summary>{m.edit}</summary>
          {motion.signers.length > 0 && <p className="hint">{m.changeWarning}</p>}
          <PostForm draft={`motion-${motion.id}`} label={m.edit}>
            <Version motion={motion} />
            <MotionFields motion={motion} />
            <Actions>
              <Submit name="intent" value="change" kind="secondary">
                {m.save}
              </Submit>
            </Actions>
          </PostForm>
        </details>
      )}
    </>
  )
}

const Version = ({ motion: { version } }: { motion: MotionView }) => (
  <input type="hidden" name="version" value={version} />
)

function Sign({ motion }: { motion: MotionView }) {
  const { motion: m } = useMessages(pageMessages)
  return (
    <>
      <p className="hint">{m.meaning}</p>
      <PostForm>
        <Version motion={motion} />
        <Actions>
          <Submit name="intent" value="agree">
            {m.agree}
          </Submit>
          {motion.actions.decline_signing === null && (
            <Submit name="intent" value="refuse" kind="secondary">
              {m.refuse}
            </Submit>
          )}
        </Actions>
      </PostForm>
    </>
  )
}

function Signers({ signers }: { signers: readonly MotionSigner[] }) {
  const { motion: m } = useMessages(pageMessages)
  if (signers.length === 0) return null
  const wordOf = ({ counts, consented, inForce }: MotionSigner) => {
    if (counts) return m.counts
    if (!inForce) return m.notInForce
    if (consented === null) return m.waiting
    return consented ? m.outdated : m.declined
  }
  return (
    <>
      <h2>{m.signers}</h2>
      <ul className="plain">
        {signers.map((signer) => (
          <li key={signer.mandateId}>
            <b>{signer.name}</b> <span className="hint">{signer.delegation}</span>{' '}
            <Status kind={signer.counts ? 'done' : signer.consented === false ? 'returned' : 'todo'}>
              {wordOf(signer)}
            </Status>
          </li>
        ))}
      </ul>
    </>
  )
}

/** So many are offered at once; a longer list is searched again. */
const shown = 30

function Invite({ motion, q, found }: Props) {
  const { motion: m } = useMessages(pageMessages)
  const asked = new Set([motion.leadPersonId, ...motion.signers.map(({ personId }) => personId)])
  const offered = found?.filter(({ personId }) => !asked.has(personId)).slice(0, shown)
  return (
    <>
      <h2>{m.invite}</h2>
      <form method="get" action={`/motions/${motion.id}`} role="search">
        <Field name="q" type="search" label={m.search} value={q} />
        <Actions>
          <button type="submit" className="button secondary">
            {m.searchButton}
          </button>
        </Actions>
      </form>
      {offered?.length === 0 && <p>{m.noResult}</p>}
      {offered !== undefined && offered.length > 0 && (
        <PostForm label={m.invite}>
          <Version motion={motion} />
          <Checks
            name="mandateIds"
            label={m.choose}
            options={offered.map(({ mandateId, name, delegation }) => ({
              value: mandateId,
              label: name,
              hint: delegation,
            }))}
          />
          <Actions>
            <Submit name="intent" value="invite" kind="secondary">
              {m.inviteSubmit}
            </Submit>
          </Actions>
        </PostForm>
      )}
    </>
  )
}

function LeadSteps({ motion }: { motion: MotionView }) {
  const { motion: m } = useMessages(pageMessages)
  const { actions, withdrawalAskedOn } = motion
  const why = useReason(motion)
  if (withdrawalAskedOn !== null) return <p className="notice">{m.withdrawalAsked}</p>
  return (
    <>
      {why !== undefined && (
        <PostForm label={m.submit}>
          <Version motion={motion} />
          <Actions>
            <Submit name="intent" value="submit" refused={why ?? undefined}>
              {m.submit}
            </Submit>
            {actions.discard === null && (
              <Submit name="intent" value="discard" kind="secondary">
                {m.discard}
              </Submit>
            )}
          </Actions>
        </PostForm>
      )}
      {actions.ask_withdrawal === null && (
        <details>
          <summary>{m.withdrawal}</summary>
          <PostForm label={m.withdrawal}>
            <Version motion={motion} />
            <TextArea name="reason" label={m.withdrawalReason} rows={3} />
            <Actions>
              <Submit name="intent" value="withdrawal" kind="secondary">
                {m.withdrawal}
              </Submit>
            </Actions>
          </PostForm>
        </details>
      )}
    </>
  )
}

/** Why the motion cannot be handed in now; null when it can, undefined when it is not the reader's to hand in. */
function useReason({ actions, signed, needed }: MotionView): string | null | undefined {
  const { reasons } = useMessages(pageMessages)
  const why = actions.submit
  if (why === null) return null
  if (why === undefined || why === 'wrong_role' || why === 'wrong_state') return undefined
  return say(reasons[`rules.${why}`] ?? why, { signed, needed })
}
