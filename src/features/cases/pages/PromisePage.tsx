/** 一条承诺: its progress, and the answer to the deputy on its day — kept, or why not. */
import { say } from '#kernel/message'
import { Refusal } from '#kernel/refusal'
import { chosen, fileIds, written } from '#ui/checks'
import { Choice } from '#ui/choices'
import { Day, dayText } from '#ui/dates'
import { FileField } from '#ui/FileField'
import { TextArea } from '#ui/fields'
import { Actions, PostForm, Submit } from '#ui/form'
import { Prose } from '#ui/letter'
import { Facts } from '#ui/lists'
import { Money } from '#ui/numbers'
import { text, type Page, type PageContext, type Redirect } from '#ui/page'
import { useMessages, useSession } from '#ui/session'
import { caseApi } from '../domain/contract.ts'
import type { PromiseView } from '../domain/views.ts'
import { pageMessages } from '../messages/pages.ts'
import { PromiseTag } from './PromiseTag.tsx'

export const promisePage: Page = {
  path: '/unit/promises/:id',
  access: ['unit', 'unit_head'],
  async get(context) {
    const promise = await promiseOf(context)
    const { promise: m } = pageMessages[context.session.language]
    const said: Readonly<Record<string, string>> = { saved: m.saved, settled: m.settled }
    return { title: m.title, body: <OnePromise promise={promise} notice={said[context.query.done ?? '']} /> }
  },
  post: (context) => (text(context.form, 'intent') === 'settle' ? settle(context) : report(context)),
}

/** One of those the reader may see. */
async function promiseOf({ call, params }: PageContext): Promise<PromiseView> {
  const { rows } = await call(caseApi.promises, { limit: 500 })
  const promise = rows.find(({ id }) => id === params.id)
  if (!promise) throw new Refusal('not_found', 'promise.not_found', { id: params.id ?? '' })
  return promise
}

async function report({ call, form, params, session }: PageContext): Promise<Redirect> {
  const { id = '' } = params
  const { progressWords } = pageMessages[session.language].promise
  await call(caseApi.reportPromise, { id, words: written(form, 'words', { label: progressWords, limit: 2000 }) })
  return { to: `/unit/promises/${id}?done=saved` }
}

const outcomes = ['kept', 'given_up'] as const

async function settle({ call, form, params, session }: PageContext): Promise<Redirect> {
  const { id = '' } = params
  const m = pageMessages[session.language].promise
  await call(caseApi.settlePromise, {
    id,
    version: text(form, 'version'),
    outcome: chosen(form, 'outcome', { label: m.outcome, among: outcomes }),
    words: written(form, 'outcomeWords', { label: m.words, limit: 5000 }),
    files: fileIds(form, 'files'),
  })
  return { to: `/unit/promises/${id}?done=settled` }
}

function OnePromise({ promise, notice }: { promise: PromiseView; notice: string | undefined }) {
  const { promise: m } = useMessages(pageMessages)
  const { language, today } = useSession()
  const { content, caseTitle, link, dueOn, amountFen, state, progress, outcome, fulfilledOn, givenUpOn } = promise
  const day = (date: string) => dayText(date, language, { today })
  return (
    <>
      {notice && (
        <p className="notice" role="status">
          {notice}
        </p>
      )}
      <p className="reference">{m.title}</p>
      <h1>{content}</h1>
      <p className="facts">
        <PromiseTag state={state} />
        {fulfilledOn && <span>{say(m.keptOn, { date: day(fulfilledOn) })}</span>}
        {givenUpOn && <span>{say(m.givenUpOn, { date: day(givenUpOn) })}</span>}
      </p>
      <Facts
        facts={[
          [m.dueOn, <Day key="due" date={dueOn} weekday />],
          [
            m.case,
            <a key="case" href={link}>
              {caseTitle}
            </a>,
          ],
          ...(amountFen === null
            ? []
            : [[pageMessages[language].promises.amount, <Money key="money" fen={amountFen} />] as const]),
        ]}
      />
      {progress.length > 0 && (
        <>
          <h2>{m.progress}</h2>
          <ul>
            {progress.map(({ on, words }) => (
              <li key={`${on}-${words}`}>{say(m.progressLine, { date: day(on), words })}</li>
            ))}
          </ul>
        </>
      )}
      <Prose>{outcome}</Prose>
      {fulfilledOn === null && givenUpOn === null && <Forms promise={promise} />}
    </>
  )
}

function Forms({ promise: { id, version, state } }: { promise: PromiseView }) {
  const { promise: m } = useMessages(pageMessages)
  const due = state === 'overdue' || state === 'due_soon'
  return (
    <>
      <h2>{m.addProgress}</h2>
      <PostForm draft={`promise-${id}`} label={m.addProgress}>
        <TextArea name="words" label={m.progressWords} rows={3} />
        <Actions>
          <Submit name="intent" value="report" kind={due ? 'secondary' : 'primary'}>
            {m.save}
          </Submit>
        </Actions>
      </PostForm>
      <h2>{m.settle}</h2>
      <PostForm draft={`promise-outcome-${id}`} files label={m.settle}>
        <input type="hidden" name="version" value={version} />
        <Choice
          name="outcome"
          label={m.outcome}
          options={[
            { value: 'kept', label: m.kept, hint: m.keptHint },
            { value: 'given_up', label: m.givenUp, hint: m.givenUpHint },
          ]}
        />
        <TextArea name="outcomeWords" label={m.words} rows={4} />
        <FileField name="files" label={m.files} button={m.filesButton} multiple optional />
        <Actions>
          <Submit name="intent" value="settle" kind={due ? 'primary' : 'secondary'}>
            {m.submit}
          </Submit>
        </Actions>
      </PostForm>
    </>
  )
}
