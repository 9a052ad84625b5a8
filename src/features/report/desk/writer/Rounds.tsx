/** 征求意见 at the workbench: who was asked about which version, what came back, and the answer to each comment. */
import { useState } from 'react'
import { say } from '#kernel/message'
import { ActionButton } from '#ui/ActionButton'
import { Asking } from '#ui/asking'
import { dayText, Moment } from '#ui/dates'
import { notify } from '#ui/notices'
import { useFailureWords } from '#ui/refusal'
import { useMessages, useSession } from '#ui/session'
import { Tag } from '#ui/status'
import { useCommand, useEndpoint } from '#ui/useEndpoint'
import { consultationApi, type RoundView } from '../../domain/consultation/contract.ts'
import type { ReportView } from '../../domain/writer/contract.ts'
import { stageMessages } from '../../messages/stages.ts'
import { AnswerDialog, AskDialog, EnterDialog, ExtendDialog } from './round-dialogs.tsx'

type Comment = RoundView['comments'][number]
type Open =
  | { readonly kind: 'ask' }
  | { readonly kind: 'extend' | 'enter'; readonly round: RoundView }
  | { readonly kind: 'answer'; readonly comment: Comment }

interface RoundsProps {
  readonly report: ReportView
  readonly settle: () => Promise<number>
}

export function Rounds({ report, settle }: RoundsProps) {
  const { rounds: m, refused } = useMessages(stageMessages)
  const [open, setOpen] = useState<Open>()
  const { data, error } = useEndpoint(consultationApi.rounds, { id: report.id })
  const why = report.refused.ask
  const words: Readonly<Record<string, string>> = refused
  const mayAnswer = report.refused.answer === null
  if (!data) return <Asking error={error} />
  if (data.rounds.length === 0 && why === 'wrong_state') return null
  return (
    <section aria-label={m.title}>
      <h2>{m.title}</h2>
      {report.rounds.unanswered > 0 && <p>{say(m.waiting, { count: report.rounds.unanswered })}</p>}
      {why !== 'wrong_state' && (
        <div className="actions-inline">
          <ActionButton
            label={m.ask}
            refused={why === null ? undefined : (words[why] ?? why)}
            onClick={() => setOpen({ kind: 'ask' })}
          />
        </div>
      )}
      {data.rounds.length === 0 && <p className="hint">{m.none}</p>}
      {data.rounds.map((round) => (
        <Round key={round.id} reportId={report.id} round={round} mayAnswer={mayAnswer} onOpen={setOpen} />
      ))}
      {open?.kind === 'ask' && <AskDialog report={report} settle={settle} onClose={() => setOpen(undefined)} />}
      {open?.kind === 'extend' && (
        <ExtendDialog reportId={report.id} round={open.round} onClose={() => setOpen(undefined)} />
      )}
      {open?.kind === 'enter' && (
        <EnterDialog reportId={report.id} round={open.round} onClose={() => setOpen(undefined)} />
      )}
      {open?.kind === 'answer' && (
        <AnswerDialog reportId={report.id} comment={open.comment} onClose={() => setOpen(undefined)} />
      )}
    </section>
  )
}

interface RoundProps {
  readonly reportId: string
  readonly round: RoundView
  readonly mayAnswer: boolean
  readonly onOpen: (open: Open) => void
}

function Round({ reportId, round, mayAnswer, onOpen }: RoundProps) {
  const { rounds: m } = useMessages(stageMessages)
  const { language, today } = useSession()
  const failure = useFailureWords()
  const { mutateAsync: close } = useCommand(consultationApi.close)
  const { circle, version, dueOn, open, asked, commented, nothing, silent, comments } = round
  const missing = asked - commented - nothing
  const end = async () => {
    try {
      await close({ id: reportId, roundId: round.id })
      notify(m.closed)
    } catch (error) {
      notify(failure(error), { tone: 'refused' })
    }
  }
  return (
    <article>
      <h3>{say(m.round, { circle, version, due: dayText(dueOn, language, { today }) })}</h3>
      <p>
        <Tag tone={open ? 'info' : 'mute'}>{open ? m.open : m.over}</Tag>{' '}
        {say(m.counts, { asked, commented, nothing, silent: missing })}
      </p>
      {silent.length > 0 && (
        <p className="hint">
          {say(m.silentNames, { names: silent.join('、') })}
          {silent.length < missing && m.more}
        </p>
      )}
      {mayAnswer && (
        <div className="actions-inline">
          <ActionButton label={m.enter} onClick={() => onOpen({ kind: 'enter', round })} />
          <ActionButton label={m.extend} onClick={() => onOpen({ kind: 'extend', round })} />
          {open && <ActionButton label={m.close} onClick={() => void end()} />}
        </div>
      )}
      {comments.length === 0 && <p className="hint">{m.noComments}</p>}
      <ul className="plain-list">
        {comments.map((comment) => (
          <li key={comment.id}>
            <Said comment={comment} />
            {mayAnswer && (
              <ActionButton
                label={comment.answer === null ? m.answer : m.change}
                onClick={() => onOpen({ kind: 'answer', comment })}
              />
            )}
          </li>
        ))}
      </ul>
    </article>
  )
}

const tones = { adopted: 'ok', partly: 'info', not: 'mute' } as const

function Said({ comment }: { comment: Comment }) {
  const { rounds: m } = useMessages(stageMessages)
  const { paragraph, quoted, by, text, madeAt, enteredBy, answer, answeredBy, reason } = comment
  return (
    <>
      <p className="hint">{paragraph === null ? m.whole : say(m.paragraph, { number: paragraph + 1, quoted })}</p>
      <p>
        {say(m.said, { by, text })} <Moment at={madeAt} />{' '}
        {enteredBy !== '' && <span className="hint">{say(m.enteredBy, { by: enteredBy })}</span>}
      </p>
      {answer && (
        <p>
          <Tag tone={tones[answer]}>{m.answers[answer]}</Tag> {answeredBy} {reason}
        </p>
      )}
    </>
  )
}
