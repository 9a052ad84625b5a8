/** 报告的环节: every stage of a report of this kind, those behind it and the one it is at. */
import { useMessages } from '#ui/session'
import { Shape } from '#ui/status'
import type { ReportView } from '../../domain/writer/contract.ts'
import { stageMessages } from '../../messages/stages.ts'

type Stage = keyof (typeof stageMessages)['en']['stages']

const stagesOf: Readonly<Record<ReportView['kind'], readonly Stage[]>> = {
  work: [
    'outline',
    'frozen',
    'consulted',
    'checked',
    'discussed',
    'signed',
    'delivered',
    'deliberated',
    'resolved',
    'published',
  ],
  handling: ['outline', 'frozen', 'checked', 'signed', 'delivered', 'published'],
  other: ['outline', 'frozen', 'checked', 'signed', 'published'],
}

/** What a report has behind it. */
const isDone = (report: ReportView, stage: Stage): boolean => {
  const { state, content, rounds, deliberations } = report
  if (stage === 'outline') return content.length > 0
  if (stage === 'consulted') return rounds.rounds > 0 && rounds.open === 0 && rounds.unanswered === 0
  if (stage === 'deliberated') return state !== 'revising' && deliberations.some(({ toVersion }) => toVersion !== null)
  return report[stage].at !== null
}

export function Stages({ report }: { report: ReportView }) {
  const m = useMessages(stageMessages)
  const stages = stagesOf[report.kind]
  const done = stages.filter((stage) => isDone(report, stage))
  // Deliberation may change nothing: then the resolution follows at once.
  const now = stages.find(
    (stage, at) => !done.includes(stage) && !stages.slice(at + 1).some((one) => done.includes(one)),
  )
  return (
    <ol className="stages" aria-label={m.stagesLabel}>
      {stages.map((stage) => (
        <li key={stage} aria-current={stage === now ? 'step' : undefined}>
          <Shape kind={done.includes(stage) ? 'done' : stage === now ? 'yours' : 'todo'} /> {m.stages[stage]}
          <span className="hidden">{done.includes(stage) ? m.stageDone : stage === now ? m.stageNow : ''}</span>
        </li>
      ))}
    </ol>
  )
}
