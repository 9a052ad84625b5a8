/** 办理和答复: a task list from receipt to the letter, with the clock above it. */
import { say } from '#kernel/message'
import { caseApi, type AssignmentView, type ClockRow } from '#features/cases'
import { dayText, momentText } from '#ui/dates'
import { TaskList, type Task } from '#ui/history'
import type { Page } from '#ui/page'
import { useSession } from '#ui/session'
import { unitSuggestionApi } from '../../domain/contract-unit.ts'
import type { SuggestionView } from '../../domain/views.ts'
import { ClockDue, runningClocks } from '../whole/Clocks.tsx'
import { addressOf, numberText } from '../whole/naming.ts'
import { ReplyLetter } from '../whole/Parts.tsx'
import { reasonOf } from '../reasons.ts'
import { useWords, wordsOf, type PageWords } from '../words.ts'
import { Demand } from './Demand.tsx'
import { lacksOf, type Draft } from './draft.ts'
import { Ladder } from './Ladder.tsx'
import { pointsOf } from './points.ts'
import { overdueOn, ownShareOf, type OwnShare } from './share.ts'

export const tasksPage: Page = {
  path: '/s/:id/reply',
  access: ['unit', 'unit_head'],
  async get(context) {
    const own = await ownShareOf(context)
    const draft = await context.call(unitSuggestionApi.replyDraft, { id: own.share.id })
    const { rows } = await context.call(caseApi.clocks, { state: 'running', limit: 500 })
    const { unit } = wordsOf(context.session)
    const said: Readonly<Record<string, string>> = {
      received: unit.receipt.done,
      contacted: unit.contact.done,
      extension: unit.extension.done,
      saved: unit.draft.saved,
    }
    return {
      title: unit.tasks.title,
      body: <Tasks own={own} draft={draft} ladders={rows} notice={said[context.query.done ?? '']} />,
    }
  },
}

interface TasksProps {
  readonly own: OwnShare
  readonly draft: Draft
  /** The unit's running clocks with their ladders. */
  readonly ladders: readonly ClockRow[]
  readonly notice: string | undefined
}

function Tasks({ own, draft, ladders, notice }: TasksProps) {
  const m = useWords()
  const { language, today } = useSession()
  const { view, share } = own
  const opinions = view.replies.filter(({ kind, round }) => kind === 'opinion' && round === share.round)
  const wording: TaskWording = {
    m,
    day: (on) => dayText(on, language, { today }),
    moment: (instant) => momentText(instant, language, today),
    today,
  }
  return (
    <>
      {notice && (
        <p className="notice" role="status">
          {notice}
        </p>
      )}
      <p className="reference">
        {m.unit.tasks.title} · {numberText(view, language)}
      </p>
      <h1>{view.title}</h1>
      {runningClocks(view).map((clock) => (
        <ClockDue key={clock.id} clock={clock}>
          <Ladder steps={ladders.find(({ id }) => id === clock.id)?.ladder ?? []} />
        </ClockDue>
      ))}
      {share.returnRequestedOn && share.returnGranted === null && (
        <p className="notice warn">{say(m.unit.receipt.asked, { date: wording.day(share.returnRequestedOn) })}</p>
      )}
      {share.round > 1 && <p className="notice warn">{m.unit.tasks.round2}</p>}
      <Demand view={view} />
      <TaskList
        tasks={tasksOf(own, draft, wording).map((task) =>
          task.status === 'done' ? { statusWord: m.unit.tasks.done, ...task } : task,
        )}
      />
      <p>
        <a href={addressOf(view)}>{m.unit.whole}</a>
      </p>
      {hasAnswered(own) && (
        <p>
          <a href={`/papers/about/${view.id}`}>{m.unit.papers}</a>
        </p>
      )}
      {opinions.map((reply) => (
        <ReplyLetter key={reply.id} reply={reply} />
      ))}
    </>
  )
}

const hasAnswered = ({ share: { state } }: OwnShare): boolean => state === 'replied' || state === 'opined'

interface TaskWording {
  readonly m: PageWords
  readonly day: (on: string) => string
  readonly moment: (at: string) => string
  readonly today: string
}

/** The steps of this share in their order; what cannot be opened now says why. */
export function tasksOf(own: OwnShare, draft: Draft, wording: TaskWording): Task[] {
  const { share } = own
  /** Between receipt and answer; while a return is being decided nothing goes on. */
  const open = share.state === 'received'
  if (share.part === 'co' || share.part === 'reference')
    return [receiptTask(own, wording), ...(share.part === 'co' ? [opinionTask(own, wording)] : [])]
  const replied = share.state === 'replied'
  return [
    receiptTask(own, wording),
    contactTask(own, wording, open || share.state === 'replied'),
    draftTask(own, draft, { wording, replied, open }),
    ...opinionsTask(own, wording),
    signTask(own, draft, { wording, replied }),
    ...(replied ? [] : [extensionTask(own, wording)]),
  ]
}

const at = ({ view }: OwnShare, page: string): string => `${addressOf(view)}/${page}`

function receiptTask(own: OwnShare, { m, day }: TaskWording): Task {
  const { receivedOn } = own.share
  return receivedOn
    ? {
        id: 'receive',
        title: m.unit.tasks.receive,
        status: 'done',
        hint: say(m.unit.tasks.received, { date: day(receivedOn) }),
        href: at(own, 'receipt'),
      }
    : { id: 'receive', title: m.unit.tasks.receive, status: 'yours', href: at(own, 'receipt') }
}

function contactTask(own: OwnShare, { m }: TaskWording, open: boolean): Task {
  const count = own.view.contacts.filter(({ assignmentId }) => assignmentId === own.share.id).length
  return {
    id: 'contact',
    title: m.unit.tasks.contact,
    href: open ? at(own, 'contact') : undefined,
    status: count > 0 ? 'done' : open ? 'yours' : 'todo',
    hint: count > 0 ? say(m.unit.tasks.contactCount, { count }) : undefined,
  }
}

function draftTask(
  own: OwnShare,
  { savedAt }: Draft,
  { wording: { m, moment }, replied, open }: { wording: TaskWording; replied: boolean; open: boolean },
): Task {
  return {
    id: 'draft',
    title: m.unit.tasks.draft,
    href: open ? at(own, 'reply/draft') : undefined,
    status: replied ? 'done' : savedAt ? 'doing' : 'todo',
    hint: savedAt && !replied ? say(m.unit.tasks.draftSaved, { at: moment(savedAt) }) : undefined,
  }
}

/** Only where co-handlers were named. */
function opinionsTask({ view, share }: OwnShare, { m }: TaskWording): Task[] {
  const others = view.assignments.filter(
    (one): one is AssignmentView => one.part === 'co' && one.round === share.round && one.endedOn === null,
  )
  if (others.length === 0) return []
  const waiting = others.filter(({ id }) => !hasOpined(view, id))
  const facts = { done: others.length - waiting.length, all: others.length }
  return [
    {
      id: 'opinions',
      title: m.unit.tasks.opinions,
      status: waiting.length === 0 ? 'done' : 'doing',
      hint: [
        say(m.unit.tasks.opinionsIn, facts),
        waiting.length > 0 &&
          say(m.unit.tasks.opinionsWaiting, { units: waiting.map(({ unit }) => unit).join(m.whole.and) }),
      ]
        .filter(Boolean)
        .join(' '),
    },
  ]
}

const hasOpined = ({ replies }: SuggestionView, assignmentId: string): boolean =>
  replies.some((reply) => reply.assignmentId === assignmentId && reply.kind === 'opinion')

function signTask(
  own: OwnShare,
  draft: Draft,
  { wording: { m }, replied }: { wording: TaskWording; replied: boolean },
): Task {
  const refused = own.view.can.reply
  const [lack] = lacksOf(draft, pointsOf(own.view))
  const hint =
    refused === 'wrong_role'
      ? m.unit.tasks.signHead
      : (reasonOf(own.view, 'reply', m) ?? (lack === undefined ? undefined : m.unit.sign[lack]))
  return {
    id: 'sign',
    title: m.unit.tasks.sign,
    href: draft.savedAt && own.share.state === 'received' ? at(own, 'reply/sign') : undefined,
    status: replied ? 'done' : refused === null && lack === undefined ? 'yours' : 'todo',
    ...(replied ? { statusWord: m.unit.tasks.sent } : {}),
    hint: replied ? undefined : hint,
  }
}

function extensionTask(own: OwnShare, { m, day, today }: TaskWording): Task {
  const over = overdueOn(own, today)
  if (over)
    return {
      id: 'extension',
      title: m.unit.tasks.extension,
      status: 'todo',
      statusWord: m.unit.tasks.extensionClosed,
      hint: say(m.unit.extension.over, { date: day(over) }),
    }
  const asked = own.view.extensions.findLast(({ granted }) => granted === null)
  return {
    id: 'extension',
    title: m.unit.tasks.extension,
    href: at(own, 'extension'),
    status: asked ? 'doing' : 'todo',
    ...(asked ? {} : { statusWord: m.unit.tasks.optional }),
    hint: asked ? say(m.unit.tasks.extensionAsked, { date: day(asked.requestedUntil) }) : m.unit.tasks.extensionHint,
  }
}

function opinionTask(own: OwnShare, { m }: TaskWording): Task {
  const given = hasOpined(own.view, own.share.id)
  return {
    id: 'opine',
    title: m.unit.tasks.opine,
    href: given ? undefined : at(own, 'opinion'),
    status: given ? 'done' : 'yours',
  }
}
