/** The vote at the console (表决): how it stands, what can be done with it, and the way out when the hall's devices fail. */
import { useState } from 'react'
import { say } from '#kernel/message'
import type { PollKind } from '#kernel/poll'
import { ActionButton } from '#ui/ActionButton'
import { useMessages } from '#ui/session'
import { Tag } from '#ui/status'
import { pollApi } from '../../domain/contract.ts'
import { isCountedByPeople } from '../../domain/rule.ts'
import type { HallView } from '../../domain/hall/views.ts'
import { electionMessages } from '../../messages/elections.ts'
import { hallDeskMessages, type HallDeskWords } from '../../messages/hall-desk.ts'
import { scrutineerMessages } from '../../messages/scrutineers.ts'
import { EnterNamed, NamedVotes } from './NamedVotes.tsx'
import { NewPollDialog } from './NewPollDialog.tsx'
import { FallBackDialog, ReasonedDialog } from './PollDialogs.tsx'
import { PutToVote } from './PutToVote.tsx'
import { NameScrutineers, Scrutineers } from './Scrutineers.tsx'
import { StepButton } from './StepButton.tsx'

type Poll = NonNullable<HallView['poll']>

export function PollCard({ hall }: { hall: HallView }) {
  const m = useMessages(hallDeskMessages)
  // The item it was asked for: the meeting may move on while the dialog is filled in.
  const [creating, setCreating] = useState<HallView['item']>(null)
  const { poll, item, offers } = hall
  return (
    <section className="panel" aria-labelledby="control-poll">
      <h2 id="control-poll">{m.poll}</h2>
      {poll ? <OnePoll key={poll.id} poll={poll} /> : <p className="hint">{m.noPoll}</p>}
      {item && (
        <div className="actions-inline">
          {offers.map((offer) => (
            <PutToVote key={`${offer.subjectKind} ${offer.id}`} hall={hall} offer={offer} />
          ))}
          <ActionButton label={m.newPoll} onClick={() => setCreating(item)} />
        </div>
      )}
      {creating && <NewPollDialog meetingId={hall.meeting.id} item={creating} onClose={() => setCreating(null)} />}
    </section>
  )
}

function OnePoll({ poll }: { poll: Poll }) {
  const m = useMessages(hallDeskMessages)
  const { received, expected, needed, spare, state, method, outcome } = poll
  return (
    <>
      <p>
        <b>{poll.title}</b> <Tag>{m.states[state]}</Tag>{' '}
        <span className="hint">
          {m.kinds[poll.kind]} · {m.methods[poll.method]}
        </span>
      </p>
      {state === 'open' && !isCountedByPeople(method) && (
        <p className="figure">{say(m.received, { received, expected })}</p>
      )}
      {needed !== null && <p>{hopeOf(m, { needed, spare })}</p>}
      {poll.entries > 0 && (
        <p>
          {say(m.counts, { entries: poll.entries })}
          {poll.agreed && ` · ${m.agreed}`}
        </p>
      )}
      {state === 'closed' && outcome === null && <p className="hint">{m.uncounted}</p>}
      {outcome?.questions.map((question) => (
        <div key={question.number}>
          {outcome.questions.length > 1 && <p>{question.title}</p>}
          <ul>
            {question.words.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </div>
      ))}
      {poll.method === 'named' && (state === 'closed' || state === 'announced') && <NamedVotes poll={poll} />}
      <Scrutineers poll={poll} />
      {poll.mergedReason !== null && <p className="hint">{say(m.mergedFor, { reason: poll.mergedReason })}</p>}
      <Steps poll={poll} />
    </>
  )
}

/** 需要几票, and how many may still leave before it cannot pass; nothing of leaving where phones have voted. */
function hopeOf(m: HallDeskWords, { needed, spare }: { needed: number; spare: number | null }): string {
  if (spare === null) return say(m.needs, { needed })
  return spare < 0 ? say(m.hopeLost, { needed }) : say(m.hope, { needed, spare: spare + 1 })
}

/** 改用举手: a motion may be voted on openly, and whatever was voted on by name. */
const mayBeSeen = ({ method, kind }: Poll): boolean => method === 'named' || (kind === 'motion' && method !== 'hands')

/** 合并表决 is for what is decided by yes or no. */
const mergeable: readonly PollKind[] = ['appointment', 'motion']

type Asked = 'annul' | 'withdraw' | 'merge' | 'electAgain' | 'paper' | 'hands'

/** What the rules allow now; each is taken at once, those that undo something ask for the reason first. */
function Steps({ poll }: { poll: Poll }) {
  const m = useMessages(hallDeskMessages)
  const { approve } = useMessages(scrutineerMessages)
  const words = useMessages(electionMessages)
  const [asking, setAsking] = useState<Asked>()
  const at = { id: poll.id, version: poll.version }
  const may = (action: string) => poll.actions.includes(action)
  const close = () => setAsking(undefined)
  return (
    <div className="actions-inline">
      {may('name_scrutineers') && <NameScrutineers poll={poll} />}
      {may('approve_scrutineers') && <StepButton endpoint={pollApi.approveScrutineers} input={at} label={approve} />}
      {may('prepare') && <StepButton endpoint={pollApi.prepare} input={at} label={m.prepare} />}
      {may('open') && <StepButton endpoint={pollApi.open} input={at} label={m.open} />}
      {may('close') && <StepButton endpoint={pollApi.close} input={at} label={m.close} />}
      {poll.method === 'named' && poll.state === 'open' && <EnterNamed poll={poll} />}
      {may('announce') && <StepButton endpoint={pollApi.announce} input={at} label={m.announce} />}
      {may('vote_again') && <StepButton endpoint={pollApi.voteAgain} input={at} label={m.again} />}
      {may('arrange_formal') && <StepButton endpoint={pollApi.arrangeFormal} input={at} label={words.arrangeFormal} />}
      {may('elect_again') && <ActionButton label={words.electAgain} onClick={() => setAsking('electAgain')} />}
      {may('fall_back') && poll.method !== 'paper' && (
        <ActionButton label={m.fallBack} onClick={() => setAsking('paper')} />
      )}
      {may('fall_back') && mayBeSeen(poll) && (
        <ActionButton label={m.fallBackHands} onClick={() => setAsking('hands')} />
      )}
      {may('merge') && mergeable.includes(poll.kind) && (
        <ActionButton label={m.merge} onClick={() => setAsking('merge')} />
      )}
      {may('withdraw') && <ActionButton label={m.withdraw} onClick={() => setAsking('withdraw')} />}
      {may('annul') && <ActionButton label={m.annul} onClick={() => setAsking('annul')} />}
      {asking === 'paper' || asking === 'hands' ? (
        <FallBackDialog to={asking} at={at} onClose={close} />
      ) : (
        asking && <ReasonedDialog step={asking} at={at} onClose={close} />
      )}
    </div>
  )
}
