/** The agenda at the console (议程): where the meeting is, and the way to any item that is still to come. */
import { meetingApi, type AgendaItem, type Meeting } from '#features/meetings'
import { useMessages } from '#ui/session'
import { hallDeskMessages } from '../../messages/hall-desk.ts'
import { StepButton } from './StepButton.tsx'

export function AgendaCard({ meeting, agenda }: { meeting: Meeting; agenda: readonly AgendaItem[] }) {
  const m = useMessages(hallDeskMessages)
  const words = { pending: '', current: m.atHand, done: m.done, taken_back: m.takenBack }
  return (
    <section className="panel" aria-labelledby="control-agenda">
      <h2 id="control-agenda">{m.agenda}</h2>
      <ol className="control-agenda">
        {agenda.map((item) => (
          <li key={item.id} aria-current={item.state === 'current' ? 'step' : undefined}>
            <span>
              {item.number} {item.title} <span className="hint">{words[item.state]}</span>
            </span>
            {meeting.state === 'open' && item.state === 'pending' && (
              <StepButton endpoint={meetingApi.moveOn} input={{ id: meeting.id, itemId: item.id }} label={m.begin} />
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
