/** 核对报告: any report in; its text with the numbers marked left, what each counts and whether it holds right. */
import { useState } from 'react'
import { z } from 'zod'
import { say } from '#kernel/message'
import { Empty } from '#ui/lists'
import { useSearchState } from '#ui/navigation'
import { useMessages } from '#ui/session'
import { verdicts } from '../../domain/checker/verdicts.ts'
import type { CheckedClaim } from '../../domain/contract-check.ts'
import { checkerMessages } from '../../messages/checker.ts'
import { ReportTabs } from '../tabs.tsx'
import { ClaimList } from './ClaimList.tsx'
import { useKeptCheck, type Check } from './kept.ts'
import { MarkedText } from './MarkedText.tsx'
import { NewCheck } from './NewCheck.tsx'

const Search = z.object({ verdict: z.enum(verdicts).optional() })

export function CheckScreen() {
  const m = useMessages(checkerMessages)
  const [check, keep] = useKeptCheck()
  return (
    <>
      <ReportTabs here="check" />
      <h1>{m.title}</h1>
      {check ? (
        <Result check={check} onAgain={() => keep(null)} />
      ) : (
        <>
          <p className="hint">{m.intro}</p>
          <NewCheck onChecked={keep} />
        </>
      )}
    </>
  )
}

function Result({ check, onAgain }: { check: Check; onAgain: () => void }) {
  const m = useMessages(checkerMessages)
  const [{ verdict }] = useSearchState(Search)
  const [chosen, choose] = useState<CheckedClaim>()
  const shown = check.claims.filter((claim) => verdict === undefined || claim.verdict === verdict)
  return (
    <>
      <div className="actions-inline">
        <button type="button" className="button secondary" onClick={onAgain}>
          {m.again}
        </button>
        <span className="hint">
          {check.ledger ? say(m.period, { from: check.from, to: check.to }) : m.withoutLedger}
        </span>
        <span className="hint">{say(m.others, { count: check.others.length })}</span>
      </div>
      {check.claims.length === 0 ? (
        <Empty kind="none" title={m.noClaims}>
          {m.noClaimsWhy}
        </Empty>
      ) : (
        <VerdictFilter claims={check.claims} />
      )}
      <div className="columns checked">
        <MarkedText checked={check} shown={shown} chosen={chosen} onChoose={choose} />
        <aside>
          {shown.length === 0 && check.claims.length > 0 && <p className="hint">{m.none}</p>}
          <ClaimList claims={shown} chosen={chosen} period={check} onChoose={choose} />
        </aside>
      </div>
    </>
  )
}

function VerdictFilter({ claims }: { claims: readonly CheckedClaim[] }) {
  const m = useMessages(checkerMessages)
  const [{ verdict: only }, change] = useSearchState(Search)
  const chips = [undefined, ...verdicts].map((verdict) => {
    const count = claims.filter((claim) => verdict === undefined || claim.verdict === verdict).length
    const label = verdict ? say(m.counted, { verdict: m.verdicts[verdict], count }) : say(m.all, { count })
    return { verdict, label }
  })
  return (
    <div className="chips" role="group" aria-label={m.filter}>
      {chips.map(({ verdict, label }) => (
        <button
          key={label}
          type="button"
          className="chip"
          aria-pressed={verdict === only}
          aria-current={verdict === only ? 'true' : undefined}
          onClick={() => change({ verdict })}
        >
          {label}
        </button>
      ))}
    </div>
  )
}
