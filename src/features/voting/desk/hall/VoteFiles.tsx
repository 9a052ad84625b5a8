/** 表决核验文件: each announced vote as a file that anybody checks without this house. */
import { useState } from 'react'
import { say } from '#kernel/message'
import { ActionButton } from '#ui/ActionButton'
import { saveText } from '#ui/fetched-file'
import { notify } from '#ui/notices'
import { useFailureWords } from '#ui/refusal'
import { useMessages } from '#ui/session'
import { call } from '#ui/useEndpoint'
import { pollApi } from '../../domain/contract.ts'
import type { PollRow } from '../../domain/views.ts'
import { arrangingMessages } from '../../messages/hall-arranging.ts'

export function VoteFiles({ polls }: { polls: readonly PollRow[] }) {
  const m = useMessages(arrangingMessages).files
  const announced = polls.filter(({ state }) => state === 'announced')
  if (announced.length === 0) return null
  return (
    <section className="panel" aria-labelledby="control-files">
      <h2 id="control-files">{m.title}</h2>
      <p className="hint">
        {m.check} <code className="command">node tools/verify-vote.mjs {announced[0]?.id}.vote.json</code>
      </p>
      <ul>
        {announced.map((poll) => (
          <li key={poll.id}>
            {poll.round > 1 ? say(m.round, { title: poll.title, round: poll.round }) : poll.title}{' '}
            <OneFile poll={poll} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function OneFile({ poll: { id, title } }: { poll: PollRow }) {
  const m = useMessages(arrangingMessages).files
  const failure = useFailureWords()
  const [busy, setBusy] = useState(false)
  const fetch = async () => {
    setBusy(true)
    try {
      saveText(await call(pollApi.export, { id }))
    } catch (error) {
      notify(failure(error), { tone: 'refused' })
    }
    setBusy(false)
  }
  return <ActionButton label={say(m.export, { title })} busy={busy} onClick={() => void fetch()} />
}
