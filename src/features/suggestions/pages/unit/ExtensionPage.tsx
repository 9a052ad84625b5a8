/** 申请延期: before the deadline and within what the law leaves; granted, it is 依法延期 and never late. */
import { addMonths, plainDate } from '#kernel/date'
import { say } from '#kernel/message'
import { typedDay, written } from '#ui/checks'
import { dayText } from '#ui/dates'
import { Field, TextArea } from '#ui/fields'
import { Actions, PostForm, Submit } from '#ui/form'
import type { Page } from '#ui/page'
import { useSession } from '#ui/session'
import { unitSuggestionApi } from '../../domain/contract-unit.ts'
import { ClockDue } from '../whole/Clocks.tsx'
import { addressOf, numberText } from '../whole/naming.ts'
import { useWords, wordsOf } from '../words.ts'
import { clockOf, overdueOn, ownShareOf, type OwnShare } from './share.ts'

/** 代表法（2025）第五十一条: six months from assignment at the longest. */
const longestMonths = 6

export const extensionPage: Page = {
  path: '/s/:id/extension',
  access: ['unit', 'unit_head'],
  async get(context) {
    const own = await ownShareOf(context)
    return { title: wordsOf(context.session).unit.extension.title, body: <AskExtension own={own} /> }
  },
  async post(context) {
    const { call, form, session } = context
    const { view, share } = await ownShareOf(context)
    const m = wordsOf(session).unit.extension
    await call(unitSuggestionApi.requestExtension, {
      id: share.id,
      until: typedDay(form, 'until', { label: m.until }),
      reason: written(form, 'reason', { label: m.reason, limit: 2000 }),
    })
    return { to: `${addressOf(view)}/reply?done=extension` }
  },
}

function AskExtension({ own }: { own: OwnShare }) {
  const m = useWords().unit.extension
  const { language, today } = useSession()
  const { view, share } = own
  const clock = clockOf(own, 'D24', 'D25')
  const running = clock?.stoppedOn === null ? clock : undefined
  const over = overdueOn(own, today)
  const latest = running && addMonths(plainDate(running.startedOn), longestMonths)
  return (
    <>
      <p className="reference">
        {m.title} · {numberText(view, language)}
      </p>
      <h1>{view.title}</h1>
      {running && <ClockDue clock={running} />}
      {over ? (
        <>
          <p className="notice warn">{say(m.over, { date: dayText(over, language, { today }) })}</p>
          <p>
            <a href={`${addressOf(view)}/reply`}>{m.toReply}</a>
          </p>
        </>
      ) : (
        <PostForm draft={`extension-${share.id}`}>
          <Field
            name="until"
            label={m.until}
            type="date"
            width="medium"
            hint={latest && say(m.latest, { date: dayText(latest, language, { today, weekday: true }) })}
          />
          <TextArea name="reason" label={m.reason} hint={m.reasonHint} rows={5} />
          <Actions>
            <Submit refused={running ? undefined : m.none}>{m.submit}</Submit>
          </Actions>
        </PostForm>
      )}
    </>
  )
}
