/** 交办通知 of a session: its list on A3 is issued on the page of the session's papers. */
import { useMessages, useSession } from '#ui/session'
import { useEndpoint } from '#ui/useEndpoint'
import { suggestionApi } from '../../domain/contract.ts'
import { deskPapers } from '../../messages/desk-papers.ts'

/** Of the session that is filtered by, else of the present one. */
export function SessionPapers({ sessionId }: { sessionId: string | undefined }) {
  const m = useMessages(deskPapers)
  const { roles } = useSession()
  const { data } = useEndpoint(suggestionApi.choices, {})
  const id = sessionId ?? data?.currentSessionId
  const assigns = roles.includes('deputies_office') || roles.includes('government_office')
  return id && assigns ? <a href={`/papers/about/${id}`}>{m.list}</a> : null
}
