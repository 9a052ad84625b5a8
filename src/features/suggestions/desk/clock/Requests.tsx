/** 等审批的延期申请: decided before the due day, never after. */
import { useState } from 'react'
import { mayAsk } from '#kernel/endpoint'
import { say } from '#kernel/message'
import { useQuery } from '@tanstack/react-query'
import { ActionButton } from '#ui/ActionButton'
import { dayText } from '#ui/dates'
import { Anchor } from '#ui/navigation'
import { useSession } from '#ui/session'
import { call } from '#ui/useEndpoint'
import type { z } from 'zod'
import { deskSuggestionApi } from '../../domain/contract-desk.ts'
import { deskAddress } from '../naming.ts'
import { ExtensionDialog } from '../whole/ShareDialogs.tsx'
import { useWords } from '../words.ts'

type Request = z.output<typeof deskSuggestionApi.openExtensions.output>[number]

export function Requests() {
  const { clocks, whole } = useWords()
  const session = useSession()
  const { openExtensions } = deskSuggestionApi
  const [open, setOpen] = useState<Request>()
  // The secretariat reads the clocks but decides nothing about them.
  const { data = [] } = useQuery({
    queryKey: [openExtensions.path],
    queryFn: () => call(openExtensions, {}),
    enabled: mayAsk(openExtensions.access, session),
  })
  const day = (date: string) => dayText(date, session.language, { today: session.today })
  if (data.length === 0) return null
  return (
    <section className="requests">
      <h2>{clocks.requests}</h2>
      <ul className="plain-list">
        {data.map((request) => (
          <li key={request.id}>
            <Anchor href={deskAddress({ id: request.caseId, reference: request.reference })}>
              {request.reference} {request.title}
            </Anchor>
            <span className="facts">
              <span>
                {say(clocks.requestLine, {
                  unit: request.unit,
                  date: day(request.dueOn),
                  until: day(request.requestedUntil),
                })}
              </span>
              <span>{request.reason}</span>
              <ActionButton label={whole.extension.decide} onClick={() => setOpen(request)} />
            </span>
          </li>
        ))}
      </ul>
      {open && <ExtensionDialog extension={open} onClose={() => setOpen(undefined)} />}
    </section>
  )
}
