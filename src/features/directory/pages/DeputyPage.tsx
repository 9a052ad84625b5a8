/** 代表: what the public may know of one deputy, present or former, and where deputies can be met. */
import { say } from '#kernel/message'
import { dayText } from '#ui/dates'
import { Facts } from '#ui/lists'
import type { Page } from '#ui/page'
import { useMessages, useSession } from '#ui/session'
import { Tag } from '#ui/status'
import { publicApi } from '../domain/contract.ts'
import { nameText } from '../domain/naming.ts'
import type { DeputyView } from '../domain/views.ts'
import { messages } from '../messages/index.ts'

export const deputyPage: Page = {
  path: '/dep/:id',
  access: 'public',
  async get({ call, params, session }) {
    const deputy = await call(publicApi.deputy, { id: params['id'] ?? '' })
    return {
      title: say(messages[session.language].deputy.title, { name: nameText(deputy) }),
      body: <Deputy deputy={deputy} />,
    }
  },
}

function Deputy({ deputy }: { deputy: DeputyView }) {
  const m = useMessages(messages).deputy
  return (
    <>
      <h1>{nameText(deputy)}</h1>
      <h2>{m.mandates}</h2>
      {deputy.mandates.map((mandate) => (
        <Mandate key={mandate.id} mandate={mandate} />
      ))}
      <h2>{m.stations}</h2>
      {deputy.stations.length === 0 ? (
        <p>{m.noStations}</p>
      ) : (
        <ul>
          {deputy.stations.map(({ id, name, address }) => (
            <li key={id}>
              {name}
              {address && <span className="hint"> {address}</span>}
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href="/deputies">{m.all}</a>
      </p>
    </>
  )
}

function Mandate({ mandate }: { mandate: DeputyView['mandates'][number] }) {
  const m = useMessages(messages)
  const { language } = useSession()
  const { term, delegation, constituency, occupation, startsOn, endsOn, active } = mandate
  return (
    <Facts
      facts={[
        [
          m.deputy.term,
          <span key="term">
            {say(m.deputy.termText, { term })} {active && <Tag tone="ok">{m.deputy.inOffice}</Tag>}
            {endsOn !== null && <Tag>{m.deputy.former}</Tag>}
          </span>,
        ],
        [m.deputies.delegation, delegation],
        [m.deputies.constituency, constituency],
        [m.deputies.occupation, occupation],
        [
          m.deputy.period,
          endsOn === null
            ? say(m.deputy.periodText, { from: dayText(startsOn, language) })
            : say(m.deputy.periodEnded, { from: dayText(startsOn, language), to: dayText(endsOn, language) }),
        ],
      ]}
    />
  )
}
