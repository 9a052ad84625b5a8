/** 数字表述: each quantity with what it counts, its verdict and the reason; arrow keys go from one to the next. */
import { useEffect, useRef, type KeyboardEvent } from 'react'
import { say } from '#kernel/message'
import { Anchor } from '#ui/navigation'
import { useMessages } from '#ui/session'
import { Status, type StatusKind } from '#ui/status'
import type { CheckedClaim } from '../../domain/contract-check.ts'
import { checkerMessages } from '../../messages/checker.ts'
import { figureAddress } from '../period.tsx'

const shapes: Readonly<Record<CheckedClaim['verdict'], StatusKind>> = {
  agrees: 'done',
  differs: 'overdue',
  inconsistent: 'soon',
  cannot_be_checked: 'todo',
}

interface ClaimListProps {
  readonly claims: readonly CheckedClaim[]
  readonly chosen: CheckedClaim | undefined
  readonly period: { readonly from: string; readonly to: string }
  readonly onChoose: (claim: CheckedClaim) => void
}

export function ClaimList({ claims, chosen, period, onChoose }: ClaimListProps) {
  const m = useMessages(checkerMessages)
  const list = useRef<HTMLOListElement>(null)
  const place = claims.findIndex((claim) => claim.start === chosen?.start)
  useEffect(() => {
    const button = list.current?.querySelectorAll<HTMLElement>('.claim-row')[place]
    if (list.current?.contains(document.activeElement)) button?.focus()
    else button?.scrollIntoView?.({ block: 'nearest' })
  }, [place])

  const move = (event: KeyboardEvent) => {
    const to = nextPlace(event.key, place, claims.length)
    const claim = to === undefined ? undefined : claims[to]
    if (!claim || !(event.target instanceof Element) || !event.target.matches('.claim-row')) return
    event.preventDefault()
    onChoose(claim)
  }
  return (
    <ol className="claim-list" ref={list} aria-label={m.claims} onKeyDown={move}>
      {claims.map((claim, index) => (
        <li key={claim.start} aria-current={index === place ? 'true' : undefined}>
          <button
            type="button"
            className="claim-row"
            tabIndex={index === Math.max(place, 0) ? 0 : -1}
            onClick={() => onChoose(claim)}
          >
            <span className="facts">
              <b className="num nb">{claim.unit === '%' ? claim.text : `${claim.text} ${claim.unit}`}</b>
              <Status kind={shapes[claim.verdict]}>{m.verdicts[claim.verdict]}</Status>
            </span>
            <span>
              {claim.name ?? m.unnamed}
              {claim.approx && ` · ${m.approximate}`}
            </span>
            <span className="hint">{claim.reason}</span>
          </button>
          {claim.figure && (
            <Anchor href={figureAddress(claim.figure, period)}>{say(m.figure, { id: claim.figure })}</Anchor>
          )}
        </li>
      ))}
    </ol>
  )
}

function nextPlace(key: string, place: number, length: number): number | undefined {
  const last = length - 1
  switch (key) {
    case 'ArrowDown':
      return Math.min(place + 1, last)
    case 'ArrowUp':
      return Math.max(place - 1, 0)
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return undefined
  }
}
