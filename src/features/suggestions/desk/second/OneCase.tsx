/** One case to decide (一件的比对和决定). */
import { useState } from 'react'
import { ActionButton } from '#ui/ActionButton'
import { Day } from '#ui/dates'
import { Letter, Prose } from '#ui/letter'
import { Anchor } from '#ui/navigation'
import { useSession } from '#ui/session'
import { whyNot } from '#kernel/rules'
import type { Unsatisfied } from '../../domain/contract-desk.ts'
import { officeSuggestionApi } from '../../domain/contract-office.ts'
import { lifecycle } from '../../domain/lifecycle.ts'
import { officePartiesOf } from '../../domain/parties.ts'
import { useBulk } from '../bulk.tsx'
import { classCell, stateCell } from '../cells.tsx'
import { deskAddress, shortNumber } from '../naming.ts'
import { stepReason } from '../triage/useTriageActions.ts'
import { LowerDialog, RedoDialog, SecondDialog } from '../whole/JudgeDialogs.tsx'
import { useWords } from '../words.ts'

interface OneCaseProps {
  readonly one: Unsatisfied
  readonly position: string
  readonly onDone: () => void
  /** Leaves it undecided; absent for the last one. */
  readonly onNext: (() => void) | undefined
}

export function OneCase({ one, position, onDone, onNext }: OneCaseProps) {
  const m = useWords()
  const { second } = m.whole
  const { row, replies } = one
  return (
    <article>
      <p className="hint num">
        {position} · {shortNumber(row, m)} · {stateCell(row.state, m)} {classCell(row.classReported, m)}
      </p>
      <h2>
        <Anchor href={deskAddress(row)}>{row.title}</Anchor>
      </h2>
      <div className="beside">
        <section>
          <h3>{second.oldReply}</h3>
          {replies.length === 0 && <p className="hint">{second.noReply}</p>}
          {replies.map(({ id, unit, class: result, text, repliedOn, signedBy }) => (
            <Letter
              key={id}
              title={unit}
              corner={classCell(result, m)}
              signature={
                <>
                  {signedBy} · <Day date={repliedOn} />
                </>
              }
            >
              <Prose>{text}</Prose>
            </Letter>
          ))}
        </section>
        <section>
          <h3>{second.deputySays}</h3>
          <DeputyWords one={one} />
          <Decisions one={one} onDone={onDone} onNext={onNext} />
        </section>
      </div>
    </article>
  )
}

function DeputyWords({ one: { row, unsolved, verdict, words } }: { one: Unsatisfied }) {
  const { whole, cases } = useWords()
  return (
    <blockquote>
      <p>
        <b>{row.lead}</b> {verdict && cases.verdicts[verdict]} {unsolved && cases.unsolved[unsolved]}
      </p>
      {words ? <Prose>{words}</Prose> : <p className="hint">{whole.second.noWords}</p>}
    </blockquote>
  )
}

type Dialog = 'redo' | 'second_assign' | 'lower'
type Way = Dialog | 'close'

/** 再办理 after a rating, 办结 once that is used up; 二次交办 or 降低类别 after a re-check. */
const waysOf = ({ because, redoLeft }: Unsatisfied): readonly Way[] =>
  because === 'recheck' ? ['second_assign', 'lower'] : redoLeft ? ['redo'] : ['close', 'redo']

function Decisions({ one, onDone, onNext }: Omit<OneCaseProps, 'position'>) {
  const m = useWords()
  const { roles } = useSession()
  const [open, setOpen] = useState<Dialog>()
  const { row, redoLeft } = one
  const bulk = useBulk()
  const refused = (step: Way) =>
    stepReason(
      whyNot(lifecycle, step, {
        state: row.state,
        parties: officePartiesOf(roles, row.betweenSessions),
        holds: {
          rated_dissatisfied: true,
          recheck_failed: true,
          rating_settled: true,
          redo_left: redoLeft,
          redo_done: !redoLeft,
        },
      }),
      { action: step, state: row.state },
      m,
    )
  const view = { id: row.id, version: row.version, leadUnits: one.units }
  const shared = { view, onClose: () => setOpen(undefined), onDone }
  const close = async () => {
    const items = [{ id: row.id, version: row.version }]
    const result = await bulk.run(officeSuggestionApi.close, { items }, { rows: [row], done: m.desk.done.close })
    if (result && result.done.length > 0) onDone()
  }
  return (
    <>
      <h3>{m.whole.second.decide}</h3>
      <div className="actions">
        {waysOf(one).map((step, index) => (
          <ActionButton
            key={step}
            label={m.whole.steps[step]}
            primary={index === 0}
            refused={refused(step)}
            onClick={() => (step === 'close' ? void close() : setOpen(step))}
          />
        ))}
        {onNext && (
          <button type="button" className="button secondary" onClick={onNext}>
            {m.whole.second.next}
          </button>
        )}
      </div>
      {open === 'redo' && <RedoDialog {...shared} />}
      {open === 'second_assign' && <SecondDialog {...shared} />}
      {open === 'lower' && <LowerDialog {...shared} />}
      {bulk.dialog}
    </>
  )
}
