/** 一件测评后续: the ladder with the step that stands, what can be done, what was done, and every poll with its thresholds. */
import { congressOffices } from '#kernel/roles'
import { z } from 'zod'
import { mayAsk } from '#kernel/endpoint'
import { Asking } from '#ui/asking'
import { Anchor, useParameters } from '#ui/navigation'
import { useMessages, useSession } from '#ui/session'
import { Tag } from '#ui/status'
import { Steps } from '#ui/steps'
import { useEndpoint } from '#ui/useEndpoint'
import { followupApi } from '../../domain/followup/contract.ts'
import type { FollowupView } from '../../domain/followup/views.ts'
import { followupWords } from '../../messages/followup.ts'
import { Acts, FollowupFacts, LadderSteps, Results } from '../../pages/followup/parts.tsx'
import { followupSteps, type Meetings } from './followup-steps.ts'

const Parameters = z.object({ id: z.uuid() })

export function FollowupScreen() {
  const { desk: m } = useMessages(followupWords)
  const session = useSession()
  const { id } = useParameters(Parameters)
  const { data: one, error } = useEndpoint(followupApi.one, { id })
  return (
    <>
      <p>
        <Anchor href="/desk/followups">{m.back}</Anchor>
      </p>
      {!one && <Asking error={error} />}
      {one && (mayAsk(congressOffices, session) ? <ForOffice one={one} /> : <One one={one} meetings={[]} />)}
    </>
  )
}

/** Whoever keeps meetings names them in the steps. */
function ForOffice({ one }: { one: FollowupView }) {
  const { data, error } = useEndpoint(followupApi.choices, {})
  return data ? <One one={one} meetings={data.meetings} /> : <Asking error={error} />
}

function One({ one, meetings }: { one: FollowupView; meetings: Meetings }) {
  const m = useMessages(followupWords)
  const { title, state } = one
  return (
    <article className="whole">
      <header>
        <h1>{title}</h1>
        <p className="facts">
          <Tag tone={state === 'settled' ? 'ok' : 'info'}>{m.states[state]}</Tag>
        </p>
      </header>
      <Steps label={m.desk.steps} steps={followupSteps(m, one, meetings)} />
      <div className="columns">
        <div>
          <LadderSteps one={one} />
          <Results one={one} />
          <Acts one={one} />
        </div>
        <aside>
          <FollowupFacts one={one} />
        </aside>
      </div>
    </article>
  )
}
