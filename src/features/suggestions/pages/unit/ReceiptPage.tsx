/** 签收 or 申请退办: one tap, or a reason in writing within the window. */
import { say } from '#kernel/message'
import { written } from '#ui/checks'
import { dayText } from '#ui/dates'
import { TextArea } from '#ui/fields'
import { Actions, PostForm, Submit } from '#ui/form'
import { text, type Page } from '#ui/page'
import { useSession } from '#ui/session'
import { unitSuggestionApi } from '../../domain/contract-unit.ts'
import { ClockDue } from '../whole/Clocks.tsx'
import { addressOf } from '../whole/naming.ts'
import { FileList, SuggestionText } from '../whole/Parts.tsx'
import { KeyFacts } from '../whole/RoleView.tsx'
import { reasonOf } from '../reasons.ts'
import { useWords, wordsOf } from '../words.ts'
import { clockOf, ownShareOf, type OwnShare } from './share.ts'

export const receiptPage: Page = {
  path: '/s/:id/receipt',
  access: ['unit', 'unit_head'],
  async get(context) {
    const own = await ownShareOf(context)
    return {
      title: wordsOf(context.session).unit.receipt.title,
      body: <Receipt own={own} wrong={context.refusal?.field === 'reason'} />,
    }
  },
  async post(context) {
    const { call, form, session } = context
    const { view, share } = await ownShareOf(context)
    if (text(form, 'intent') === 'return') {
      const { reason } = wordsOf(session).unit.receipt
      await call(unitSuggestionApi.requestReturn, {
        id: share.id,
        reason: written(form, 'reason', { label: reason, limit: 2000 }),
      })
      return { to: addressOf(view) }
    }
    await call(unitSuggestionApi.receive, { id: share.id })
    return { to: `${addressOf(view)}/reply?done=received` }
  },
}

function Receipt({ own, wrong }: { own: OwnShare; wrong: boolean }) {
  const m = useWords()
  const { receipt } = m.unit
  const { language, today } = useSession()
  const { view, share } = own
  const window = clockOf(own, 'D20')
  const day = (date: string) => dayText(date, language, { weekday: true, today })
  return (
    <>
      <p className="reference">{receipt.title}</p>
      <h1>{view.title}</h1>
      {window?.stoppedOn === null && <ClockDue clock={window} />}
      {share.receivedOn && <p>{say(receipt.received, { date: day(share.receivedOn) })}</p>}
      {share.returnRequestedOn && share.returnGranted === null && (
        <p className="notice warn">{say(receipt.asked, { date: day(share.returnRequestedOn) })}</p>
      )}
      <KeyFacts view={view} />
      <SuggestionText of={view} />
      <FileList files={view.files} />
      {share.receivedOn === null && (
        <PostForm>
          <Actions>
            <Submit name="intent" value="receive" refused={reasonOf(view, 'receive', m)}>
              {receipt.receive}
            </Submit>
          </Actions>
        </PostForm>
      )}
      {window && (
        <p className="hint">
          {say(view.can.request_return === null ? receipt.window : receipt.windowOver, { date: day(window.dueOn) })}
        </p>
      )}
      <details open={wrong}>
        <summary>{receipt.ask}</summary>
        <PostForm draft={`return-${share.id}`} label={receipt.ask}>
          <TextArea name="reason" label={receipt.reason} hint={receipt.reasonHint} rows={4} />
          <Actions>
            <Submit name="intent" value="return" kind="secondary" refused={reasonOf(view, 'request_return', m)}>
              {receipt.askButton}
            </Submit>
          </Actions>
        </PostForm>
      </details>
    </>
  )
}
