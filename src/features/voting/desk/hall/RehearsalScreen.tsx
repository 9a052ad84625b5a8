/** 彩排 /desk/m/:meeting/rehearsal: the whole day act by act, with the screens beside it. */
import { z } from 'zod'
import { meetingChannel } from '#kernel/live'
import { say } from '#kernel/message'
import { Asking } from '#ui/asking'
import { useLive } from '#ui/live'
import { useParameters } from '#ui/navigation'
import { QrCode } from '#ui/qr'
import { useMessages } from '#ui/session'
import { useEndpoint } from '#ui/useEndpoint'
import { hallApi } from '../../domain/hall/contract.ts'
import { rehearsalWords } from '../../messages/hall-rehearsal.ts'
import { StepButton } from './StepButton.tsx'

const Parameters = z.object({ meeting: z.string() })

export function RehearsalScreen() {
  const m = useMessages(rehearsalWords)
  const { meeting } = useParameters(Parameters)
  const { data: hall, error } = useEndpoint(hallApi.hall, { meeting })
  const { data: stand } = useEndpoint(hallApi.rehearsal, { meeting })
  useLive(hall && meetingChannel(hall.meeting.id), hall?.liveVersion)
  if (!hall || !stand) return <Asking error={error} />
  const { id, reference, title } = hall.meeting
  const { act, acts } = stand
  const kind = act === null ? undefined : acts[act]
  return (
    <div className="control">
      <h1>
        {m.menu}：{title}
      </h1>
      <p className="hint">{m.explain}</p>
      {kind !== undefined && act !== null && (
        <p role="status">
          <b>{m.acts[kind]}</b> {say(m.progress, { at: act + 1, of: acts.length })}
        </p>
      )}
      <div className="actions-inline">
        {act === null ? (
          <StepButton primary endpoint={hallApi.rehearse} input={{ meetingId: id, step: 'begin' }} label={m.begin} />
        ) : (
          <>
            <StepButton primary endpoint={hallApi.rehearse} input={{ meetingId: id, step: 'next' }} label={m.next} />
            <StepButton endpoint={hallApi.rehearse} input={{ meetingId: id, step: 'end' }} label={m.end} />
          </>
        )}
      </div>
      {act !== null && (
        <div className="rehearsal-screens control-screen">
          <iframe title={m.screen} src={`/hall/${reference}/screen/1?rehearsal=1`} tabIndex={-1} />
          <iframe title={m.stage} src={`/hall/${reference}/stage?rehearsal=1`} tabIndex={-1} />
        </div>
      )}
      {stand.code !== null && stand.address !== null && (
        <section className="panel" aria-labelledby="rehearsal-phones">
          <h2 id="rehearsal-phones">{m.phones}</h2>
          <p className="hint">{m.phonesHint}</p>
          <p>
            <QrCode text={stand.address} label={m.picture} />
          </p>
          <p className="door-code num">{stand.code}</p>
          <p>{stand.address}</p>
          <p role="status">{say(m.taken, { count: stand.taken })}</p>
        </section>
      )}
    </div>
  )
}
