/** 自动推进: the one step that comes next, with the words the chair says to it; everything else stays possible by hand. */
import { useState } from 'react'
import { say } from '#kernel/message'
import { meetingApi, type AgendaItem } from '#features/meetings'
import { ActionButton } from '#ui/ActionButton'
import { ButtonLink } from '#ui/form'
import { useMessages } from '#ui/session'
import { pollApi } from '../../domain/contract.ts'
import { nextStep } from '../../domain/hall/autopilot.ts'
import { hallApi } from '../../domain/hall/contract.ts'
import type { HallView } from '../../domain/hall/views.ts'
import { hallDeskMessages } from '../../messages/hall-desk.ts'
import { hallPageMessages } from '../../messages/hall-pages.ts'
import { CloseMeeting } from './CloseMeeting.tsx'
import { NewPollDialog } from './NewPollDialog.tsx'
import { PutToVote } from './PutToVote.tsx'
import { NameScrutineers } from './Scrutineers.tsx'
import { StepButton } from './StepButton.tsx'

interface NextStepProps {
  readonly hall: HallView
  readonly agenda: readonly AgendaItem[]
}

export function NextStep({ hall, agenda }: NextStepProps) {
  const m = useMessages(hallDeskMessages)
  const { steps } = useMessages(hallPageMessages)
  return (
    <section className="panel" aria-labelledby="control-next">
      <h2 id="control-next">{say(m.nextIs, { step: steps[nextStep(hall)] })}</h2>
      <div className="actions-inline">
        <Button hall={hall} agenda={agenda} />
      </div>
    </section>
  )
}

function Button({ hall, agenda }: NextStepProps) {
  const m = useMessages(hallDeskMessages)
  const { steps } = useMessages(hallPageMessages)
  const { meeting, poll, next } = hall
  const step = nextStep(hall)
  const label = say(m.do, { step: steps[step] })
  const { id } = meeting
  const at = poll && { id: poll.id, version: poll.version }
  switch (step) {
    case 'open_meeting':
      return <StepButton primary endpoint={meetingApi.open} input={{ id }} label={label} />
    case 'adopt_agenda':
      return <StepButton primary endpoint={meetingApi.adoptAgenda} input={{ id }} label={label} />
    case 'resume':
      return <StepButton primary endpoint={meetingApi.resume} input={{ id }} label={label} />
    case 'move_on':
      return <StepButton primary endpoint={meetingApi.moveOn} input={{ id, itemId: next?.id }} label={label} />
    case 'close_meeting':
      return <CloseMeeting hall={hall} agenda={agenda} primary />
    case 'arrange_vote':
      return <ArrangeVote hall={hall} agenda={agenda} />
    case 'put_to_vote':
      return hall.offers[0] && <PutToVote key={hall.offers[0].id} hall={hall} offer={hall.offers[0]} primary />
    case 'vote_again':
      return at && <StepButton primary endpoint={pollApi.voteAgain} input={at} label={label} />
    case 'name_scrutineers':
      return poll && <NameScrutineers key={poll.id} poll={poll} label={label} primary />
    case 'approve_scrutineers':
      return at && <StepButton primary endpoint={pollApi.approveScrutineers} input={at} label={label} />
    case 'open_poll':
      return at && <StepButton primary endpoint={pollApi.open} input={at} label={label} />
    case 'close_poll':
      return at && <StepButton primary endpoint={pollApi.close} input={at} label={label} />
    case 'announce':
      return at && <StepButton primary endpoint={pollApi.announce} input={at} label={label} />
    case 'show_result':
      return poll && <ShowResult hall={hall} pollId={poll.id} />
    case 'count':
      return <ButtonLink href={`/hall/${meeting.reference}/paper`}>{label}</ButtonLink>
    case 'wait_for_quorum':
    case 'over':
      return null
  }
}

/** 安排表决, or on without one: what is only referred to somebody is not voted on. */
function ArrangeVote({ hall, agenda }: NextStepProps) {
  const m = useMessages(hallDeskMessages)
  const { steps } = useMessages(hallPageMessages)
  const { meeting, item, next } = hall
  const [arranging, setArranging] = useState<HallView['item']>(null)
  const label = (step: 'arrange_vote' | 'move_on') => say(m.do, { step: steps[step] })
  return (
    <>
      <ActionButton primary label={label('arrange_vote')} onClick={() => setArranging(item)} />
      {next ? (
        <StepButton endpoint={meetingApi.moveOn} input={{ id: meeting.id, itemId: next.id }} label={label('move_on')} />
      ) : (
        <CloseMeeting hall={hall} agenda={agenda} />
      )}
      {arranging && <NewPollDialog meetingId={meeting.id} item={arranging} onClose={() => setArranging(null)} />}
    </>
  )
}

/** First the operator looks at it, then it goes up. */
function ShowResult({ hall, pollId }: { hall: HallView; pollId: string }) {
  const m = useMessages(hallDeskMessages)
  const screen = hall.screens.find(({ number }) => number === 1)
  const place = { meetingId: hall.meeting.id, number: 1 }
  return screen?.preview?.pollId === pollId ? (
    <StepButton primary endpoint={hallApi.take} input={place} label={m.take} />
  ) : (
    <StepButton primary endpoint={hallApi.preview} input={{ ...place, mode: 'result', pollId }} label={m.showResult} />
  )
}
