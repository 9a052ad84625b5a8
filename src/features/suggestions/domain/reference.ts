/** The number people quote (届-次-号): 17-3-118, or 17-3-c2 for the second between sessions after the third. */
export interface Numbered {
  readonly term: number
  readonly session: number
  readonly betweenSessions: boolean
  readonly number: number
}

export const referenceOf = ({ term, session, betweenSessions, number }: Numbered): string =>
  `${term}-${session}-${betweenSessions ? 'c' : ''}${number}`

/** 届 and 次 of a reference; null when there is no number yet. */
export function termAndSessionOf(reference: string | null): { term: number; session: number } | null {
  const [, term, session] = /^(\d+)-(\d+)-/.exec(reference ?? '') ?? []
  return term && session ? { term: Number(term), session: Number(session) } : null
}
