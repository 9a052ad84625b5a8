/** 承办单位: every share of every round with what the unit asked and what was decided; return, reassignment, reminder. */
import { useState } from 'react'
import { say } from '#kernel/message'
import { handling, shareStage, type HandlingAction } from '#features/cases'
import { ActionButton } from '#ui/ActionButton'
import { Day, dayText } from '#ui/dates'
import { DataTable, type Column } from '#ui/lists'
import { notify } from '#ui/notices'
import { useFailureWords } from '#ui/refusal'
import { useSession } from '#ui/session'
import { useCommand } from '#ui/useEndpoint'
import { officeSuggestionApi } from '../../domain/contract-office.ts'
import { remindable } from '../../domain/reminder.ts'
import type { SuggestionView } from '../../domain/views.ts'
import { reasonText, stepReason } from '../triage/useTriageActions.ts'
import { useWords, type DeskWords } from '../words.ts'
import { DecideReturnDialog, ReassignDialog } from './ShareDialogs.tsx'
import { whyNotShare } from './steps.ts'

export type Share = SuggestionView['assignments'][number]

export function Shares({ view }: { view: SuggestionView }) {
  const m = useWords()
  const { roles } = useSession()
  const mayDecide = roles.includes('deputies_office') || roles.includes('government_office')
  const columns = columnsOf(m, view.round > 1)
  const actions: Column<Share> = {
    id: 'actions',
    head: m.whole.share.actions,
    cell: (share) => <ShareActions share={share} view={view} />,
  }
  return (
    <DataTable
      caption={m.whole.shares}
      columns={mayDecide ? [...columns, actions] : columns}
      rows={view.assignments}
      rowKey={({ id }) => id}
    />
  )
}

const columnsOf = ({ whole: { share: words }, cases, desk }: DeskWords, rounds: boolean): Column<Share>[] => [
  { id: 'unit', head: words.unit, cell: ({ unit }) => unit },
  ...(rounds
    ? [{ id: 'round', head: desk.columns.round, cell: ({ round }: Share) => say(words.round, { round }) }]
    : []),
  { id: 'part', head: words.part, cell: ({ part }) => cases.parts[part] },
  { id: 'state', head: words.state, cell: (share) => <ShareState share={share} /> },
  { id: 'assignedOn', head: words.assignedOn, cell: ({ assignedOn }) => <Day date={assignedOn} /> },
  {
    id: 'receivedOn',
    head: words.receivedOn,
    cell: ({ receivedOn, receivedByDefault }) =>
      receivedOn ? (
        <>
          <Day date={receivedOn} /> {receivedByDefault && <span className="hint">{words.byDefault}</span>}
        </>
      ) : (
        desk.nothing
      ),
  },
]

/** Its state, and what was asked and decided about it. */
function ShareState({ share }: { share: Share }) {
  const { whole, cases } = useWords()
  const { language, today } = useSession()
  const { state, returnRequestedOn, returnReason, returnGranted, returnNote, endedOn } = share
  const day = (date: string) => dayText(date, language, { today })
  return (
    <>
      {cases.shares[state]}
      {returnRequestedOn && (
        <span className="hint">
          {say(whole.share.returnAsked, { date: day(returnRequestedOn), reason: returnReason ?? '' })}
        </span>
      )}
      {returnGranted !== null && (
        <span className="hint">
          {returnGranted ? whole.share.returnGranted : say(whole.share.returnRefused, { note: returnNote ?? '' })}
        </span>
      )}
      {endedOn && <span className="hint">{say(whole.share.ended, { date: day(endedOn) })}</span>}
    </>
  )
}

function ShareActions({ share, view }: { share: Share; view: SuggestionView }) {
  const m = useWords()
  const { roles } = useSession()
  const [open, setOpen] = useState<'return' | 'reassign'>()
  const remind = useRemind(share)
  const close = () => setOpen(undefined)
  const { share: words } = m.whole
  if (share.state === 'ended') return null
  const running = remindable.includes(share.state)
  return (
    <span className="actions-inline">
      {share.state === 'return_requested' && (
        <ActionButton
          label={words.decideReturn}
          primary
          refused={shareReason('grant_return', whyNotShare('grant_return', share, roles), { share, m })}
          onClick={() => setOpen('return')}
        />
      )}
      <ActionButton
        label={words.reassign}
        refused={
          view.can.reassign
            ? stepReason(view.can.reassign, { action: 'reassign', state: view.state }, m)
            : shareReason('end', whyNotShare('end', share, roles), { share, m })
        }
        onClick={() => setOpen('reassign')}
      />
      <ActionButton
        label={words.remind}
        refused={running ? undefined : shareStage(m.cases, { state: share.state, from: remindable })}
        onClick={() => void remind()}
      />
      {open === 'return' && <DecideReturnDialog share={share} onClose={close} />}
      {open === 'reassign' && <ReassignDialog share={share} onClose={close} />}
    </span>
  )
}

/** 催办, at most once a working day for one share. */
export function useRemind({ id, unit }: Pick<Share, 'id' | 'unit'>): () => Promise<void> {
  const { whole } = useWords()
  const failure = useFailureWords()
  const { mutateAsync } = useCommand(officeSuggestionApi.remind)
  return async () => {
    try {
      const { sent } = await mutateAsync({ id })
      notify(say(sent ? whole.share.reminded : whole.share.notReminded, { unit }), { tone: sent ? 'done' : 'refused' })
    } catch (error) {
      notify(failure(error), { tone: 'refused' })
    }
  }
}

const shareReason = (
  action: HandlingAction,
  reason: string | undefined,
  { share, m }: { share: Share; m: DeskWords },
): string | undefined =>
  reason === 'wrong_state'
    ? shareStage(m.cases, { state: share.state, from: handling[action].from })
    : reasonText(reason, m)
