/** Speakers of the item at hand (发言): who has the floor, who is next. */
import { speechApi, type Speech } from '#features/meetings'
import type { z } from 'zod'
import { useMessages } from '#ui/session'
import { hallDeskMessages } from '../../messages/hall-desk.ts'
import { StepButton } from './StepButton.tsx'

export function SpeakersCard({ speeches }: { speeches: readonly z.infer<typeof Speech>[] }) {
  const m = useMessages(hallDeskMessages)
  const open = speeches.filter(({ state }) => state === 'waiting' || state === 'speaking')
  return (
    <section className="panel" aria-labelledby="control-speakers">
      <h2 id="control-speakers">{m.speakers}</h2>
      {open.length === 0 && <p className="hint">{m.nobodyWaits}</p>}
      <ol className="control-agenda">
        {open.map(({ id, name, state }) => (
          <li key={id} aria-current={state === 'speaking' ? 'step' : undefined}>
            <span>{name}</span>
            {state === 'speaking' ? (
              <StepButton endpoint={speechApi.finish} input={{ id }} label={m.finish} />
            ) : (
              <StepButton endpoint={speechApi.call} input={{ id }} label={m.call} />
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
