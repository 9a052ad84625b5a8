/** The number people quote (届-次-号): 17-3-118, or 17-3-c2 for the second between sessions after the third. */
export interface Numbered {
  readonly term: number
  readonly session: number
  readonly betweenSessions: boolean
  readonly number: number
}

export const referenceOf = ({ term, session, betweenSessions, number }: Numbered): string =>
  `${term}-${session}-${betweenSessions ? 'c' : ''}${number}`
