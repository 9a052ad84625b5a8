/** 重点建议 (D07) of a year: who leads, how far the targets are, which quarters lack their meeting. */
import { useState } from 'react'
import { z } from 'zod'
import { say } from '#kernel/message'
import { ActionButton } from '#ui/ActionButton'
import { Asking } from '#ui/asking'
import { Empty } from '#ui/lists'
import { Anchor, useSearchState } from '#ui/navigation'
import { useSession } from '#ui/session'
import { Status } from '#ui/status'
import { useEndpoint } from '#ui/useEndpoint'
import { deskSuggestionApi } from '../../domain/contract-desk.ts'
import type { SuggestionRow } from '../../domain/views.ts'
import { classCell, stateCell } from '../cells.tsx'
import { SuggestionNav } from '../nav.tsx'
import { deskAddress, namesOf } from '../naming.ts'
import { useWords } from '../words.ts'
import { KeyBlock, type Key } from './KeyBlock.tsx'
import { PickDialog } from './KeyDialogs.tsx'

const Search = z.object({ year: z.coerce.number().int().optional() })

export function KeyScreen() {
  const { whole, words } = useWords()
  const { roles } = useSession()
  const [{ year }, change] = useSearchState(Search)
  const [picking, setPicking] = useState(false)
  const { data, error } = useEndpoint(deskSuggestionApi.keys, { year })
  const { keys } = whole
  const years = [...new Set([...(data?.years ?? []), ...(year === undefined ? [] : [year])])].toSorted((a, b) => b - a)
  return (
    <>
      <SuggestionNav here="key" />
      <h1>{keys.title}</h1>
      <div className="actions-inline">
        {years.length > 0 && (
          <label>
            {keys.year}{' '}
            <select value={year ?? years[0]} onChange={(event) => change({ year: Number(event.target.value) })}>
              {years.map((one) => (
                <option key={one} value={one}>
                  {one}
                </option>
              ))}
            </select>
          </label>
        )}
        <ActionButton
          label={keys.pick}
          refused={roles.includes('deputies_office') ? undefined : words.reasons.wrong_role}
          onClick={() => setPicking(true)}
        />
        {data && <span className="hint">{say(keys.count, { count: data.rows.length })}</span>}
      </div>
      {!data && <Asking error={error} />}
      {data?.rows.length === 0 && (
        <Empty kind="none" title={keys.empty}>
          {keys.emptyWhy}
        </Empty>
      )}
      {data?.rows.map(({ row, key }) => (
        <OneKey key={row.id} row={row} of={key} />
      ))}
      {picking && <PickDialog onClose={() => setPicking(false)} />}
    </>
  )
}

function OneKey({ row, of }: { row: SuggestionRow; of: Key }) {
  const m = useWords()
  const { keys } = m.whole
  const met = of.targets.filter(({ metOn }) => metOn !== null).length
  const missing = of.missingQuarters.length
  return (
    <article className="panel">
      <h2>
        <Anchor href={deskAddress(row)}>
          {row.reference} {row.title}
        </Anchor>
      </h2>
      <p className="facts">
        {stateCell(row.state, m)}
        <span>{namesOf(row.leadUnits, m)}</span>
        {classCell(row.classVerified ?? row.classReported, m)}
        <span>
          {keys.leader} {of.leader}
        </span>
        {of.targets.length > 0 && <span>{say(keys.targetsMet, { met, all: of.targets.length })}</span>}
        {missing > 0 && <Status kind="soon">{say(keys.missingCount, { count: missing })}</Status>}
      </p>
      <details>
        <summary>{keys.more}</summary>
        <KeyBlock id={row.id} of={of} />
      </details>
    </article>
  )
}
