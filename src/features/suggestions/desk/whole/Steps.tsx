/** What can be done now (能办的事), and, folded, what cannot and why. */
import { useState } from 'react'
import { say } from '#kernel/message'
import { ActionButton } from '#ui/ActionButton'
import type { SuggestionView } from '../../domain/views.ts'
import { useBulk } from '../bulk.tsx'
import { stepReason } from '../triage/useTriageActions.ts'
import { useWords } from '../words.ts'
import { directEndpoint, isDirect, StepDialog, type DirectStep } from './StepDialogs.tsx'
import { offeredSteps, type OfficeStep } from './steps.ts'

export function Steps({ view }: { view: SuggestionView }) {
  const m = useWords()
  const [open, setOpen] = useState<Exclude<OfficeStep, DirectStep>>()
  const bulk = useBulk()
  const offered = offeredSteps(view)
  const now = offered.filter(({ reason }) => reason === null)
  const not = offered.filter(({ reason }) => reason !== null)
  const take = (step: OfficeStep) => {
    if (!isDirect(step)) return setOpen(step)
    const items = [{ id: view.id, version: view.version }]
    void bulk.run(directEndpoint(step), { items }, { rows: [view], done: m.desk.done[step] })
  }
  if (offered.length === 0) return null
  return (
    <section aria-label={m.whole.actions}>
      <div className="actions">
        {now.map(({ step }, index) => (
          <ActionButton key={step} label={m.whole.steps[step]} primary={index === 0} onClick={() => take(step)} />
        ))}
      </div>
      {not.length > 0 && (
        <details>
          <summary>{m.whole.notNow}</summary>
          <ul className="plain-list">
            {not.map(({ step, reason }) => (
              <li key={step}>
                {say(m.whole.reason, {
                  action: m.whole.steps[step],
                  reason: stepReason(reason ?? undefined, { action: step, state: view.state }, m) ?? '',
                })}
              </li>
            ))}
          </ul>
        </details>
      )}
      {open && <StepDialog step={open} view={view} bulk={bulk} onClose={() => setOpen(undefined)} />}
      {bulk.dialog}
    </section>
  )
}
