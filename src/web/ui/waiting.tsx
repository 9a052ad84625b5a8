/** 今天：什么在等我: the first screen of every role, sorted by legal deadline, one verb a row. */
import { say } from '#kernel/message'
import { listTable, type ListTable } from '#kernel/table-export'
import type { WaitingItem } from '#kernel/waiting'
import { dayText } from './dates.tsx'
import { DueTag, dueKind } from './due.tsx'
import { listMessages } from './list-messages.tsx'
import { Empty } from './lists.tsx'
import { messages } from './messages.tsx'
import { useMessages, useSession, type Session } from './session.tsx'

export interface WaitingSections {
  /** 今天截止, with what is late already. */
  readonly today: readonly WaitingItem[]
  /** 三个工作日内 */
  readonly soon: readonly WaitingItem[]
  /** 轮到我，没有期限或还早 */
  readonly mine: readonly WaitingItem[]
  /** 我等别人 */
  readonly others: readonly WaitingItem[]
}

/** The same order for everybody: earliest deadline first, then what has none. */
export function sectionsOf(items: readonly WaitingItem[], today: string): WaitingSections {
  const sections: Record<keyof WaitingSections, WaitingItem[]> = { today: [], soon: [], mine: [], others: [] }
  const inOrder = items.toSorted((a, b) => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999'))
  for (const item of inOrder) sections[sectionOf(item, today)].push(item)
  return sections
}

function sectionOf({ others, dueOn, workingDaysLeft }: WaitingItem, today: string): keyof WaitingSections {
  if (others) return 'others'
  if (dueOn === null) return 'mine'
  if (dueOn <= today) return 'today'
  return workingDaysLeft !== null && workingDaysLeft <= 3 ? 'soon' : 'mine'
}

/** The same as a list to keep: all of it, in its order, with whose turn it is. */
export function waitingTable(items: readonly WaitingItem[], { language, today }: Session): ListTable {
  const m = listMessages[language]
  const { today: due, soon, mine, others } = sectionsOf(items, today)
  return listTable(
    messages[language].waiting.list,
    [...due, ...soon, ...mine, ...others],
    [
      [m.verb, ({ verb }) => verb],
      [m.matter, ({ title }) => title],
      [m.due, ({ dueOn }) => dueOn],
      [m.why, ({ why }) => why],
      [m.turn, (item) => (item.others ? m.others : m.mine)],
    ],
  )
}

const shownAtOnce = 7

export function Waiting({ items }: { items: readonly WaitingItem[] }) {
  const { today } = useSession()
  const m = useMessages(messages)
  const { others, ...mine } = sectionsOf(items, today)
  return (
    <>
      {mine.today.length + mine.soon.length + mine.mine.length === 0 && <AllDone items={others} />}
      {(['today', 'soon', 'mine'] as const).map((name) => (
        <Section key={name} name={name} items={mine[name]} />
      ))}
      {others.length > 0 && (
        <details className="waiting-others">
          <summary>
            {m.waiting.others} ({others.length})
          </summary>
          <Rows items={others} />
        </details>
      )}
    </>
  )
}

function Section({ name, items }: { name: 'today' | 'soon' | 'mine'; items: readonly WaitingItem[] }) {
  const m = useMessages(messages)
  const { today } = useSession()
  if (items.length === 0) return null
  const late = items.some(({ dueOn }) => dueOn !== null && dueOn < today)
  const rest = items.slice(shownAtOnce)
  return (
    <section className="waiting" aria-labelledby={`waiting-${name}`}>
      <h2 id={`waiting-${name}`}>{m.waiting[late ? 'late' : name]}</h2>
      <Rows items={items.slice(0, shownAtOnce)} />
      {rest.length > 0 && (
        <details>
          <summary>{say(m.waiting.more, { count: rest.length })}</summary>
          <Rows items={rest} />
        </details>
      )}
    </section>
  )
}

const Rows = ({ items }: { items: readonly WaitingItem[] }) => (
  <ul className="waiting-rows">
    {items.map((item) => (
      <WaitingRow key={item.id} item={item} />
    ))}
  </ul>
)

function WaitingRow({ item: { verb, title, why, link, dueOn, workingDaysLeft } }: { item: WaitingItem }) {
  const { today } = useSession()
  const kind = dueKind({ dueOn, workingDaysLeft }, today)
  return (
    <li className={kind === 'overdue' || kind === 'soon' ? kind : undefined}>
      <a className="waiting-link" href={link}>
        <b>{verb}</b> {title}
      </a>
      <span className="card-facts">
        {dueOn && <DueTag dueOn={dueOn} workingDaysLeft={workingDaysLeft} />}
        <span>{why}</span>
      </span>
    </li>
  )
}

/** Says when the reader is next needed, so that an empty page is news and not a doubt. */
function AllDone({ items }: { items: readonly WaitingItem[] }) {
  const { language, today } = useSession()
  const m = useMessages(messages)
  const next = items.find(({ dueOn }) => dueOn !== null && dueOn > today)
  return (
    <Empty kind="done" title={m.waiting.done}>
      {next?.dueOn &&
        say(m.waiting.next, {
          date: dayText(next.dueOn, language, { weekday: true, today }),
          verb: next.verb,
          title: next.title,
        })}
    </Empty>
  )
}
