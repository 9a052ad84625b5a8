/** 标出数字的正文: the text as it was given, each quantity marked by its verdict. */
import { useEffect, useRef, type ReactNode } from 'react'
import { useMessages } from '#ui/session'
import type { CheckedClaim, CheckedText } from '../../domain/contract-check.ts'
import { checkerMessages } from '../../messages/checker.ts'

interface MarkedTextProps {
  readonly checked: CheckedText
  /** Quantities of the verdict chosen; the others are left unmarked. */
  readonly shown: readonly CheckedClaim[]
  readonly chosen: CheckedClaim | undefined
  readonly onChoose: (claim: CheckedClaim) => void
}

export function MarkedText({ checked: { text, others }, shown, chosen, onChoose }: MarkedTextProps) {
  const m = useMessages(checkerMessages)
  const current = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    // Newer browsers answer with a promise, which is no clean-up.
    current.current?.scrollIntoView?.({ block: 'nearest' })
  }, [chosen])
  const marks = [
    ...shown.map((claim) => ({ ...claim, kind: null })),
    ...others.map((other) => ({ ...other, verdict: null })),
  ].toSorted((a, b) => a.start - b.start)
  const pieces: ReactNode[] = []
  let at = 0
  for (const mark of marks) {
    pieces.push(text.slice(at, mark.start))
    at = mark.end
    if (mark.kind !== null)
      pieces.push(
        <span key={mark.start} className="other-number" title={m.kinds[mark.kind]}>
          {mark.text}
        </span>,
      )
    else {
      const here = mark.start === chosen?.start
      pieces.push(
        <button
          key={mark.start}
          ref={here ? current : undefined}
          type="button"
          // The list beside is the way by keyboard; here each number would be one stop more.
          tabIndex={-1}
          className={`claim ${mark.verdict}`}
          aria-current={here ? 'true' : undefined}
          title={m.verdicts[mark.verdict]}
          onClick={() => onChoose(mark)}
        >
          {mark.text}
        </button>,
      )
    }
  }
  return (
    <section className="marked-text" aria-label={m.marked} tabIndex={0}>
      {pieces}
      {text.slice(at)}
    </section>
  )
}
