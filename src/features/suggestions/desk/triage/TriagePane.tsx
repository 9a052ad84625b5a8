/** Beside the triage list (交办台阅读栏): when the answer would be due, which units, what is similar, and the text. */
import { say } from '#kernel/message'
import { Asking } from '#ui/asking'
import { Day } from '#ui/dates'
import { useWhy } from '#ui/explain'
import { useEndpoint } from '#ui/useEndpoint'
import { Anchor } from '#ui/navigation'
import { UnitPicker, type PickableUnit } from '#ui/UnitPicker'
import { deskSuggestionApi } from '../../domain/contract-desk.ts'
import { suggestionApi } from '../../domain/contract.ts'
import type { SuggestionRow } from '../../domain/views.ts'
import { deskAddress } from '../naming.ts'
import { ReadingPane, useRested } from '../ReadingPane.tsx'
import { useWords } from '../words.ts'
import type { Plan } from './plans.ts'

export interface TriagePaneProps {
  readonly row: SuggestionRow
  readonly plan: Plan
  readonly units: readonly PickableUnit[]
  readonly onPlan: (plan: Plan) => void
  readonly onLead: (unitId: string) => void
  readonly onAssign: () => void
  /** Why it cannot be assigned now. */
  readonly refused: string | undefined
}

export function TriagePane(props: TriagePaneProps) {
  const { row } = props
  const { desk } = useWords()
  return (
    <ReadingPane row={row}>
      {row.leadUnits.length === 0 && <DuePreview complex={props.plan.complex} />}
      <Units key={row.id} {...props} />
      <div className="actions">
        <button
          type="button"
          className="button primary"
          disabled={props.refused !== undefined}
          title={props.refused}
          onClick={props.onAssign}
        >
          {desk.pane.assign}
        </button>
      </div>
      {props.refused && <p className="hint">{props.refused}</p>}
      <Similar row={row} />
    </ReadingPane>
  )
}

/** 交办后 3 个月 → 6月11日, with the sum that leads there. */
function DuePreview({ complex }: { complex: boolean }) {
  const { desk } = useWords()
  const { data } = useEndpoint(deskSuggestionApi.duePreview, {})
  const preview = data?.[complex ? 'complex' : 'ordinary']
  const why = useWhy(preview)
  if (!preview) return null
  const [before = '', after = ''] = say(desk.pane.dueOrdinary, {
    span: say(desk.pane.months, { amount: complex ? 6 : 3 }),
  }).split('{date}')
  return (
    <div className="due">
      <b>{desk.pane.due}</b> {before}
      <Day date={preview.dueOn} weekday />
      {after}
      <details>
        <summary>{desk.pane.why}</summary>
        <ol>
          {why.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </details>
    </div>
  )
}

function Units({ row, plan, units, onPlan, onLead }: TriagePaneProps) {
  const { desk } = useWords()
  const { pane } = desk
  const { proposedUnit, proposedReason } = row
  return (
    <>
      <UnitPicker
        name="lead"
        label={pane.leadUnit}
        hint={
          proposedReason ? say(pane.reason, { reason: proposedReason }) : proposedUnit ? undefined : pane.noProposal
        }
        units={units}
        value={proposedUnit ? [proposedUnit.id] : []}
        onChange={([unitId]) => unitId !== undefined && unitId !== proposedUnit?.id && onLead(unitId)}
      />
      <UnitPicker
        name="co"
        label={pane.coUnits}
        hint={pane.coUnitsHint}
        units={units}
        value={plan.coUnitIds}
        multiple
        optional
        onChange={(coUnitIds) => onPlan({ ...plan, coUnitIds })}
      />
      <details>
        <summary>{pane.separate}</summary>
        <UnitPicker
          name="separate"
          label={pane.separate}
          units={units}
          value={plan.separateUnitIds}
          multiple
          optional
          onChange={(separateUnitIds) => onPlan({ ...plan, separateUnitIds })}
        />
      </details>
      <label className="option">
        <input
          type="checkbox"
          checked={plan.complex}
          onChange={(event) => onPlan({ ...plan, complex: event.target.checked })}
        />
        {pane.complex}
      </label>
    </>
  )
}

/** Characters that go into an address; more would not find more. */
const comparedCharacters = 600

export function Similar({ row }: { row: SuggestionRow }) {
  const { desk, words } = useWords()
  const { pane } = desk
  const rested = useRested(row, 300)
  const { data: whole } = useEndpoint(suggestionApi.one, { id: rested.id })
  const text = whole ? `${whole.title}\n${whole.text}${whole.situation}${whole.proposal}` : rested.title
  const { data, error } = useEndpoint(suggestionApi.similar, {
    text: text.slice(0, comparedCharacters),
    exceptId: rested.id,
  })
  return (
    <>
      <h3>{pane.similar}</h3>
      {!data && <Asking error={error} />}
      {data?.length === 0 && <p className="hint">{pane.noSimilar}</p>}
      <ul className="similar">
        {data?.map(({ id, reference, title, state, likeness, shared }) => (
          <li key={id}>
            <Anchor href={deskAddress({ id, reference })}>
              {reference} {title}
            </Anchor>
            <span className="hint">
              {say(pane.likeness, { likeness: likeness.toFixed(2) })} · {words.states[state]}
              {shared.length > 0 && ` · ${say(pane.sameWords, { words: shared.join('、') })}`}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
