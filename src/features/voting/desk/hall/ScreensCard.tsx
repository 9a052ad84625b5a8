/** The screens at the console (大屏): what is up and what waits, in small; nothing goes up before it was looked at. */
import { say } from '#kernel/message'
import { useMessages } from '#ui/session'
import { useCommand } from '#ui/useEndpoint'
import { hallApi } from '../../domain/hall/contract.ts'
import { screenModes, zooms, type HallScreen, type HallView, type ScreenMode } from '../../domain/hall/views.ts'
import { hallDeskMessages } from '../../messages/hall-desk.ts'
import { StepButton } from './StepButton.tsx'

const untouched = (number: number): HallScreen => ({ number, mode: 'auto', pollId: null, zoom: 100, preview: null })

export function ScreensCard({ hall }: { hall: HallView }) {
  const m = useMessages(hallDeskMessages)
  return (
    <section className="panel" aria-labelledby="control-screens">
      <h2 id="control-screens">{m.screens}</h2>
      {[1, 2].map((number) => (
        <OneScreen
          key={number}
          hall={hall}
          screen={hall.screens.find((screen) => screen.number === number) ?? untouched(number)}
        />
      ))}
    </section>
  )
}

function OneScreen({ hall, screen }: { hall: HallView; screen: HallScreen }) {
  const m = useMessages(hallDeskMessages)
  const { meeting, poll } = hall
  const place = { meetingId: meeting.id, number: screen.number }
  const { mutate: preview } = useCommand(hallApi.preview)
  const { mutate: zoom } = useCommand(hallApi.zoom)
  const name = say(m.screen, { number: screen.number })
  const result = poll?.outcome ? poll.id : null
  const modes = screenModes.filter((mode) => mode !== 'result' || result !== null)
  return (
    <div className="control-screen" role="group" aria-label={name}>
      <div className="actions-inline">
        <b>{name}</b>
        <label>
          {m.picture}{' '}
          <select
            value={screen.preview?.mode ?? screen.mode}
            onChange={({ target }) => {
              const mode = target.value as ScreenMode
              preview({ ...place, mode, pollId: mode === 'result' ? result : null })
            }}
          >
            {(modes.includes(screen.mode) ? modes : [...modes, screen.mode]).map((mode) => (
              <option key={mode} value={mode}>
                {m.modes[mode]}
              </option>
            ))}
          </select>
        </label>
        <label>
          {m.zoom}{' '}
          <select
            value={screen.zoom}
            onChange={({ target }) => zoom({ ...place, zoom: Number(target.value) as (typeof zooms)[number] })}
          >
            {zooms.map((one) => (
              <option key={one} value={one}>
                {one}%
              </option>
            ))}
          </select>
        </label>
      </div>
      <Small title={`${name} ${m.up}`} address={`/hall/${meeting.reference}/screen/${screen.number}`} />
      {screen.preview ? (
        <>
          <Small
            key={`${screen.preview.mode} ${screen.preview.pollId}`}
            title={`${name} ${m.waits}`}
            address={`/hall/${meeting.reference}/screen/${screen.number}?preview=1`}
          />
          <StepButton primary endpoint={hallApi.take} input={place} label={m.take} />
        </>
      ) : (
        <p className="hint">{m.nothingWaits}</p>
      )}
    </div>
  )
}

/** The page itself, as the hall sees it: what is checked here is what goes up. */
const Small = ({ title, address }: { title: string; address: string }) => (
  <figure>
    <figcaption className="hint">{title}</figcaption>
    <iframe title={title} src={address} tabIndex={-1} />
  </figure>
)
