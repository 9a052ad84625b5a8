/** 还不能交代的数字: each number without a source, the way to it, and what can be done about it. */
import { say } from '#kernel/message'
import { useMessages } from '#ui/session'
import { writerMessages } from '../../messages/writer.ts'
import type { PlacedIssue } from './editor/issues.ts'

interface IssuesProps {
  readonly issues: readonly PlacedIssue[]
  readonly editable: boolean
  readonly onGo: (issue: PlacedIssue) => void
  readonly onBind: (issue: PlacedIssue) => void
  readonly onVouch: (issue: PlacedIssue) => void
}

export function Issues({ issues, editable, onGo, onBind, onVouch }: IssuesProps) {
  const words = useMessages(writerMessages)
  const m = words.issues
  if (issues.length === 0) return <p className="hint">{m.none}</p>
  return (
    <>
      <h3>{say(m.title, { count: issues.length })}</h3>
      <ul className="plain-list">
        {issues.slice(0, 100).map((issue) => (
          <li key={`${issue.kind}-${issue.from}`}>
            <b>{say(m[issue.kind], { text: issue.text })}</b>
            <span className="hint">{say(m.at, { block: issue.block + 1, around: issue.around })}</span>
            <span className="actions-inline">
              <button type="button" className="button secondary" onClick={() => onGo(issue)}>
                {m.go}
              </button>
              {editable && issue.kind === 'unexplained' && (
                <button type="button" className="button secondary" onClick={() => onBind(issue)}>
                  {m.bind}
                </button>
              )}
              {editable && (issue.kind === 'unexplained' || issue.kind === 'beside') && (
                <button type="button" className="button secondary" onClick={() => onVouch(issue)}>
                  {words.writer.hand}
                </button>
              )}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
