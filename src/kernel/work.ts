/** Everything one piece of work needs: who acts, on which day, in which transaction. Always the first argument. */
import type { Kysely } from 'kysely'
import type { PlainDate } from './date.ts'
import type { Language } from './message.ts'
import type { Ports } from './ports.ts'
import type { Role } from './roles.ts'
import type { Slots } from './feature.ts'
import type { Tables } from './tables.ts'

export type TenantId = string

/** One mandate (代表身份) that is in force today. */
export interface ActorMandate {
  readonly id: string
  readonly bodyId: string
}

/** One post (职务任职) that is held today: in which organisation, as what. */
export interface ActorPost {
  readonly organisationId: string
  readonly role: Role
}

export interface Actor {
  /** The account signed in; null for the public and for the house itself (jobs, set-up). */
  readonly accountId: string | null
  readonly personId: string | null
  readonly name: string
  readonly signedIn: boolean
  readonly roles: readonly Role[]
  readonly mandates: readonly ActorMandate[]
  readonly posts: readonly ActorPost[]
}

/** The browser's session as a command may change it; the HTTP adapter turns it into a cookie after commit. */
export interface SessionHandle {
  readonly token: string | undefined
  /** Where the request came from: an IPv4 address or an IPv6 /64; '' for work nobody asked for over HTTP. */
  readonly address: string
  /** What the browser calls itself, shortened; '' when it says nothing. */
  readonly device: string
  begin(token: string, expiresAt: Date): void
  end(): void
  /** Asks for a later note that this session is in use; reading work cannot write it itself. */
  keepAwake(): void
}

/** How far a long work is (进度). */
export interface Progress {
  readonly step: 'reading' | 'judging' | 'writing' | 'recording'
  readonly done: number
  /** 0 while nobody knows how much there is. */
  readonly of: number
}

export interface Work {
  readonly tx: Kysely<Tables>
  readonly tenant: TenantId
  readonly actor: Actor
  readonly language: Language
  /** The only today: the civil day in Asia/Shanghai. */
  readonly today: PlainDate
  readonly now: Date
  readonly slots: Slots
  readonly ports: Ports
  readonly session: SessionHandle
  /** Values read once and kept for this transaction (settings, calendar). */
  readonly memory: Map<string, unknown>
  /** A time-ordered identifier (UUIDv7). */
  readonly newId: () => string
  /**
   * Appends a fact to the journal (留痕); written with the change itself, just before commit.
   * Personal data goes into `personal`: the chain holds only a salted commitment to it.
   */
  readonly record: (fact: string, subjectId: string, detail?: FactDetail, personal?: FactDetail) => void
  /** Runs once this work is committed and never when it is not: nothing leaves the process before. */
  readonly afterwards: (run: () => Promise<void>) => void
  /** Says how far this work is, to whoever asks for it under this id meanwhile; forgotten when the work ends. */
  readonly tell: (id: string, progress: Progress) => void
  /** The next number of a gapless series (文号、建议号), unique within the tenant. */
  readonly nextNumber: (series: string) => Promise<number>
}

/** The handling units (承办单位) somebody works for today. */
export const ownUnitsOf = ({ posts }: Pick<Actor, 'posts'>): string[] =>
  posts.filter(({ role }) => role === 'unit' || role === 'unit_head').map(({ organisationId }) => organisationId)

/** The organs and units (机关、单位) somebody holds a post in today. */
export const ownOrgansOf = ({ posts }: Pick<Actor, 'posts'>): string[] =>
  posts.map(({ organisationId }) => organisationId)

export type FactDetail = Readonly<Record<string, unknown>>

export const nobody: Actor = {
  accountId: null,
  personId: null,
  name: '',
  signedIn: false,
  roles: [],
  mandates: [],
  posts: [],
}
