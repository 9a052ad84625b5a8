/** Pieces several pages of meetings share (会议页面部件): days, stages, the agenda. */
import { Day } from '#ui/dates'
import { Status, Tag, type StatusKind } from '#ui/status'
import { useMessages } from '#ui/session'
import type { AgendaPaper } from '../domain/contract-material.ts'
import type { ItemState, MeetingState } from '../domain/lifecycle.ts'
import { messages } from '../messages/index.ts'
import { pageMessages } from '../messages/pages.ts'

export const Days = ({ startsOn, endsOn }: { startsOn: string; endsOn: string }) =>
  startsOn === endsOn ? (
    <Day date={startsOn} weekday />
  ) : (
    <>
      <Day date={startsOn} /> – <Day date={endsOn} />
    </>
  )

const stages: Readonly<Record<MeetingState, StatusKind>> = {
  planned: 'todo',
  notified: 'soon',
  open: 'doing',
  adjourned: 'extended',
  closed: 'done',
  archived: 'done',
  cancelled: 'returned',
}

export function Stage({ state }: { state: MeetingState }) {
  const { states } = useMessages(messages)
  return <Status kind={stages[state]}>{states[state]}</Status>
}

const itemStages: Readonly<Record<ItemState, StatusKind>> = {
  pending: 'todo',
  current: 'doing',
  done: 'done',
  taken_back: 'returned',
}

export function ItemStage({ state }: { state: ItemState }) {
  const { states } = useMessages(pageMessages)
  return <Status kind={itemStages[state]}>{states[state]}</Status>
}

interface AgendaLine {
  readonly number: string
  readonly depth: number
  readonly title: string
  readonly state: ItemState
  readonly supplement: boolean
  readonly presenter?: string
  readonly takenBackReason?: string | null
  readonly results?: readonly string[]
  readonly papers: readonly Pick<AgendaPaper, 'title' | 'fileId'>[]
}

/** The agenda with the papers of each item; a pending item says nothing of its stage. */
export function Agenda({ lines }: { lines: readonly AgendaLine[] }) {
  const m = useMessages(pageMessages)
  return (
    <ol className="agenda">
      {lines.map(({ number, depth, title, state, supplement, presenter, results = [], papers, takenBackReason }) => (
        <li key={number} className={depth > 1 ? 'agenda-part' : undefined}>
          <span className="num nb">{number}</span> <b>{title}</b> {supplement && <Tag tone="info">{m.supplement}</Tag>}{' '}
          {state !== 'pending' && <ItemStage state={state} />}
          {presenter && <span className="hint"> {presenter}</span>}
          {takenBackReason && <span className="hint"> {takenBackReason}</span>}
          {results.map((result) => (
            <Result key={result} text={result} of={title} />
          ))}
          {papers.length > 0 && (
            <ul>
              {papers.map((paper) => (
                <li key={paper.title}>
                  {paper.fileId === null ? paper.title : <a href={`/files/${paper.fileId}`}>{paper.title}</a>}
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  )
}

/** 表决结果: what was voted on where the item does not say it, how it ended, and in a line of its own at last the arithmetic, if it is told. */
function Result({ text, of }: { text: string; of: string }) {
  const { result } = useMessages(pageMessages).public
  const [title, ...lines] = text.split('\n')
  return (
    <>
      <p>
        {result}
        {title !== of && ` ${title}`}
      </p>
      {lines.map((line, at) => {
        const arithmetic = at > 0 && at === lines.length - 1
        return (
          <p key={line} className={arithmetic ? 'hint' : undefined}>
            {arithmetic ? line : <b>{line}</b>}
          </p>
        )
      })}
    </>
  )
}
