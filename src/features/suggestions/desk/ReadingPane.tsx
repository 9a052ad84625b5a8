/** The text beside the list (阅读栏): who, when, where it stands, and what the deputy wrote. */
import type { ReactNode } from 'react'
import { Asking } from '#ui/asking'
import { Day } from '#ui/dates'
import { Prose } from '#ui/letter'
import { Facts } from '#ui/lists'
import { Anchor } from '#ui/navigation'
import { useRested } from '#ui/rested'
import { useEndpoint } from '#ui/useEndpoint'
import { say } from '#kernel/message'
import { suggestionApi } from '../domain/contract.ts'
import type { SuggestionRow, SuggestionView } from '../domain/views.ts'
import { deadlineCell, stateCell } from './cells.tsx'
import { deskAddress, namesOf, shortNumber } from './naming.ts'
import { useWords } from './words.ts'

interface ReadingPaneProps {
  readonly row: SuggestionRow
  /** What the screen can do with it, between the facts and the text. */
  readonly children?: ReactNode
}

export function ReadingPane({ row, children }: ReadingPaneProps) {
  const m = useWords()
  const { pane, columns } = m.desk
  return (
    <article className="reading">
      <p className="hint num">
        {shortNumber(row, m)} · {stateCell(row.state, m)}
      </p>
      <h2>
        <Anchor href={deskAddress(row)}>{row.title}</Anchor>
      </h2>
      <Facts
        facts={[
          [pane.lead, say(pane.leadOf, { name: row.lead, delegation: row.delegation })],
          [pane.signers, row.signers > 1 ? row.signers - 1 : pane.noSigners],
          [pane.received, row.submittedOn ? <Day key="received" date={row.submittedOn} /> : m.desk.nothing],
          [pane.category, row.category ?? pane.noCategory],
          ...(row.leadUnits.length > 0 ? ([[columns.leadUnits, namesOf(row.leadUnits, m)]] as const) : []),
          ...(row.coUnits.length > 0 ? ([[columns.coUnits, namesOf(row.coUnits, m)]] as const) : []),
          ...(row.dueOn ? ([[dueLabel(row.state, pane), deadlineCell(row, m)]] as const) : []),
        ]}
      />
      {children}
      <Text id={row.id} />
    </article>
  )
}

type PaneWords = ReturnType<typeof useWords>['desk']['pane']

/** What has to happen by the day shown. */
const dueLabel = (state: SuggestionRow['state'], { due, dueIn }: PaneWords): string =>
  Object.hasOwn(dueIn, state) ? dueIn[state as keyof PaneWords['dueIn']] : due

/** Asked once the hands rest: J and K pass over rows without asking for each. */
function Text({ id }: { id: string }) {
  const rested = useRested(id)
  const { data, error } = useEndpoint(suggestionApi.one, { id: rested })
  const { desk } = useWords()
  if (!data || data.id !== id) return <Asking error={error} />
  return (
    <>
      <h3>{desk.pane.text}</h3>
      <SuggestionTexts view={data} />
      {data.files.length > 0 && (
        <>
          <h3>{desk.pane.files}</h3>
          <ul>
            {data.files.map((file) => (
              <li key={file.id}>
                <a href={`/files/${file.id}`}>{file.name}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      {data.wishedUnit && <p className="hint">{say(desk.pane.wished, { unit: data.wishedUnit.name })}</p>}
    </>
  )
}

/** The one box of the quick path, or the three parts of the formal form. */
export const SuggestionTexts = ({
  view,
}: {
  view: Pick<SuggestionView, 'text' | 'situation' | 'analysis' | 'proposal'>
}) => (
  <>
    {[view.text, view.situation, view.analysis, view.proposal].map((part, index) => (
      <Prose key={index}>{part}</Prose>
    ))}
  </>
)
