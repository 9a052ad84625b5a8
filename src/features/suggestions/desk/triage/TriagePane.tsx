/** Beside the triage list (交办台阅读栏): when the answer would be due, which units, what is similar, and the text. */
import { say } from '#kernel/message'
import { Day } from '#ui/dates'
import { useWhy } from '#ui/explain'
import { useEndpoint } from '#ui/useEndpoint'
import type { PickableUnit } from '#ui/UnitPicker'
import { deskSuggestionApi } from '../../domain/contract-desk.ts'
import type { SuggestionRow } from '../../domain/views.ts'
import { ReadingPane } from '../ReadingPane.tsx'
import { useWords } from '../words.ts'
import { CandidateUnits } from './CandidateUnits.tsx'
import type { Plan } from './plans.ts'
import { SeveralMatters } from './SeveralMatters.tsx'
import { Similar } from './Similar.tsx'
import { UnitLine } from './UnitLine.tsx'

export interface TriagePaneProps {
  readonly row: SuggestionRow
  readonly plan: Plan
  readonly units: readonly PickableUnit[]
  readonly onPlan: (plan: Plan) => void
  readonly onLead: (unitId: string) => void
  readonly onAssign: () => void
  readonly onSplit: () => void
  readonly splitRefused: string | undefined
  /** Why it cannot be assigned now. */
  readonly refused: string | undefined
}

export function TriagePane(props: TriagePaneProps) {
  const { row } = props
  const { desk } = useWords()
  return (
    <ReadingPane row={row}>
      <SeveralMatters row={row} onSplit={props.onSplit} refused={props.splitRefused} />
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
      <b>{desk.pane.replyDue}</b> {before}
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
  const { pane, unitDialog } = useWords().desk
  const { proposedUnit, proposedReason } = row
  return (
    <>
      <UnitLine
        label={pane.leadUnit}
        hint={
          proposedReason ? say(pane.reason, { reason: proposedReason }) : proposedUnit ? undefined : pane.noProposal
        }
        chosen={proposedUnit ? [proposedUnit.id] : []}
        units={units}
        button={pane.change}
        onAdd={onLead}
      />
      <CandidateUnits row={row} onLead={onLead} />
      <UnitLine
        label={pane.coUnits}
        chosen={plan.coUnitIds}
        units={units}
        button={pane.add}
        dialogTitle={unitDialog.addCo}
        onAdd={(unitId) => onPlan({ ...plan, coUnitIds: [...plan.coUnitIds, unitId] })}
        onRemove={(unitId) => onPlan({ ...plan, coUnitIds: plan.coUnitIds.filter((one) => one !== unitId) })}
      />
      <UnitLine
        label={pane.separate}
        chosen={plan.separateUnitIds}
        units={units}
        button={pane.add}
        dialogTitle={unitDialog.addSeparate}
        onAdd={(unitId) => onPlan({ ...plan, separateUnitIds: [...plan.separateUnitIds, unitId] })}
        onRemove={(unitId) =>
          onPlan({ ...plan, separateUnitIds: plan.separateUnitIds.filter((one) => one !== unitId) })
        }
      />
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
