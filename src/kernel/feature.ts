/**
 * The slots a feature can fill on the server. Shared screens, the portal, the report and the demo read slots;
 * they never import a feature by name. A new kind of contribution is a new slot here.
 */
import type { z } from 'zod'
import type { AgendaHold } from './agenda.ts'
import type { Endpoint } from './endpoint.ts'
import type { PlainDate } from './date.ts'
import type { DemoStage } from './demo.ts'
import type { DocumentKind } from './document.ts'
import type { Figure } from './figure.ts'
import type { ImportKind } from './import.ts'
import type { FactDetailWords, FactWords, Language, NoticeWords } from './message.ts'
import type { MinutesLines } from './minutes.ts'
import type { OpenDocument } from './open.ts'
import type { PollSubject } from './poll.ts'
import type { PublicationKind } from './publication.ts'
import { Refusal } from './refusal.ts'
import type { Role } from './roles.ts'
import type { Rules } from './rules.ts'
import type { Findable, RecordedFact } from './search.ts'
import type { SettingDefinition } from './setting.ts'
import type { WaitingItem } from './waiting.ts'
import type { Actor, Work } from './work.ts'

export interface Route {
  readonly endpoint: Endpoint
  readonly run: (work: Work, input: never) => Promise<unknown>
  /** For a faceless endpoint: what came together runs in one work, each answered or refused by itself. */
  readonly runAll?: (work: Work, inputs: readonly never[]) => Promise<readonly unknown[]>
}

/** Binds an endpoint to the function that answers it; both sides are checked against the endpoint's shapes. */
export const serve = <Input extends z.ZodType, Output extends z.ZodType>(
  endpoint: Endpoint<Input, Output>,
  run: (work: Work, input: z.output<Input>) => Promise<z.input<Output>>,
): Route => ({ endpoint, run: run as Route['run'] })

/** Binds a faceless endpoint to the function that answers many of its callers at once, in their order. */
export const serveTogether = <Input extends z.ZodType, Output extends z.ZodType>(
  endpoint: Endpoint<Input, Output>,
  runAll: (work: Work, inputs: readonly z.output<Input>[]) => Promise<readonly (z.input<Output> | Refusal)[]>,
): Route => ({
  endpoint,
  run: async (work, input) => orThrow((await runAll(work, [input]))[0]),
  runAll: runAll as unknown as NonNullable<Route['runAll']>,
})

/** One answer of several, as if it had been asked for alone. */
export function orThrow<Answer>(answer: Answer | Refusal | undefined): Answer {
  if (answer instanceof Refusal) throw answer
  if (answer === undefined) throw new Error('there is no answer')
  return answer
}

/**
 * Something that leaves the process (送达): run once the work that asked for it is committed, then settled in a work of
 * its own. Whoever runs it twice does no harm, because it carries a key of its own.
 */
export interface Errand {
  readonly run: () => Promise<void>
  /** Marks what came of it; `error` when it failed. */
  readonly settle: (work: Work, error?: Error) => Promise<void>
}

/** A repeated task of the house: its effect and its mark commit together; running it again changes nothing. */
export interface Job {
  readonly name: string
  /** When it runs, Asia/Shanghai (cron). */
  readonly cron: string
  readonly run: (work: Work) => Promise<readonly Errand[] | void>
}

/** Who somebody is at the identity provider: verified there, linked here by the security administrator. */
export interface ProvidedIdentity {
  readonly issuer: string
  readonly subject: string
  /** How many factors the provider says it asked for; undefined when it says nothing. */
  readonly twoFactors: boolean | undefined
}

/** Turns a session token into the person acting; filled by exactly one feature. */
export interface Identity {
  actorOf(work: Work, token: string): Promise<Actor | undefined>
  /** Notes that the session is in use, in a work of its own after a reading one. */
  keepAwake(work: Work, token: string): Promise<void>
  /** The names of the people behind accounts (留痕、设置: who did it), by account. */
  namesOf(work: Work, accountIds: readonly string[]): Promise<ReadonlyMap<string, string>>
  /** Refuses with 'accounts.prove_again' when the actor showed his second factor too long ago (再次验证). */
  requireRecentProof(work: Work): Promise<void>
  /** Keeps the language the actor chose (语言), for what is sent to him. */
  keepLanguage(work: Work, language: Language): Promise<void>
  /** Signs in whom the identity provider vouched for; answers where to go. */
  signInAs(work: Work, identity: ProvidedIdentity, next: string | undefined): Promise<{ to: string }>
}

/** A rule table under the name its diagram, its rights test and the API document use. */
export interface RuleTable {
  readonly name: string
  readonly rules: Rules
  readonly states: readonly string[]
}

/**
 * What a feature says of a file (附件) to the actor: `open` when it hangs on a record of the feature he may read, `closed`
 * when only on ones he may not read, `none` when it hangs on nothing of the feature.
 */
export type FileHold = 'open' | 'closed' | 'none'

/** What the shared loop asks the feature that owns a kind of case (事项种类). */
export interface CaseKind {
  /** As in case_record.kind: 'suggestion'. */
  readonly kind: string
  /** The address of one case; the same for every reader. */
  link(one: { readonly id: string; readonly reference: string | null }): string
  /** Brings whose turn it is up to date, after the loop itself moved shares of these cases. */
  refreshTurns(work: Work, caseIds: readonly string[]): Promise<void>
  /** What the actor may see of one case; undefined when it does not exist for him. */
  sightOf(work: Work, id: string): Promise<{ readonly opinions: boolean } | undefined>
}

/** A figure given from outside, for a text of any district: its metric and its exact value. */
export interface GivenFigure {
  readonly metric: string
  readonly value: number
}

/** A quantity of a checked text (核对报告); offsets are UTF-16 code units. */
export interface CheckedQuantity {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly value: number
  readonly unit: string
  readonly approx: boolean
  readonly metric: string | null
  readonly verdict: string
  readonly reason: string
}

/** A motion that is handled as a suggestion from now on (议案转为建议). */
export interface ConvertedMotion {
  readonly id: string
  /** 第3号议案 */
  readonly name: string
  readonly mandateId: string
  readonly title: string
  readonly text: string
}

export interface CheckOptions {
  readonly figures: readonly GivenFigure[]
  readonly language: Language
}

export interface Rebuilding {
  readonly inWork: <T>(run: (work: Work) => Promise<T>) => Promise<T>
  readonly say: (step: string, done: number) => void
}

export interface ServerFeature {
  /** Folder of dated SQL files, applied once each in order: new URL('./schema/', import.meta.url). */
  readonly schema?: { readonly href: string }
  readonly routes?: readonly Route[]
  readonly rules?: readonly RuleTable[]
  readonly figures?: readonly Figure[]
  readonly settings?: readonly SettingDefinition[]
  readonly jobs?: readonly Job[]
  readonly caseKinds?: readonly CaseKind[]
  readonly documents?: readonly DocumentKind[]
  /** What the public may read of this feature's records, and after which step. */
  readonly publications?: readonly PublicationKind[]
  /** What polls can be about of this feature's records; told when a result is announced. */
  readonly pollSubjects?: readonly PollSubject[]
  /** What of this feature hangs on items of an agenda, and what follows when one is taken back. */
  readonly agendaHold?: AgendaHold
  /** What this feature knows of meetings for their minutes. */
  readonly minutes?: MinutesLines
  /** Documents everybody may read and copy: feeds, open data. */
  readonly open?: readonly OpenDocument[]
  /** Words of the notices this feature sends, by kind. */
  readonly notices?: NoticeWords
  /** Words of the facts this feature records (留痕), by fact. */
  readonly facts?: FactWords
  /** Words of the parts of those facts, beside what the journal calls the same everywhere. */
  readonly factDetails?: FactDetailWords
  readonly imports?: readonly ImportKind[]
  /** What people can find of this feature by words, numbers and names (全文检索). */
  readonly search?: readonly Findable[]
  /** Runs once at the end of a work that recorded facts, in its transaction: what is derived follows what happened. */
  readonly settled?: (work: Work, facts: readonly RecordedFact[]) => Promise<void>
  /** Builds anew what is derived from other rows, in several works, saying how far it is. */
  readonly rebuild?: (rebuilding: Rebuilding) => Promise<void>
  /** Whether the actor may read a file, for the records of this feature that files hang on. */
  readonly fileHold?: (work: Work, fileId: string) => Promise<FileHold>
  /** Checks a text without a district, against itself and the figures given (命令行核对). */
  readonly textCheck?: (text: string, options: CheckOptions) => readonly CheckedQuantity[]
  /** Takes over a motion the presidium turned into a suggestion, in the work that decides it. */
  readonly takeMotion?: (work: Work, motion: ConvertedMotion) => Promise<void>
  readonly identity?: Identity
  /** Lines for the console when the house opens, one district at a time. */
  readonly greeting?: (work: Work) => Promise<readonly string[]>
  /** Rows of today pages: what waits for the actor. */
  readonly waiting?: (work: Work) => Promise<WaitingItem[]>
  /** Fills an empty house with the demonstration district through the feature's own commands. */
  readonly demo?: (stage: DemoStage) => Promise<void>
}

/** Everything the registered features contribute, in their order, each named by its feature. */
export interface Slots {
  readonly features: readonly (ServerFeature & { readonly name: string })[]
  readonly figures: readonly Figure[]
  readonly settings: readonly SettingDefinition[]
  readonly imports: readonly ImportKind[]
  readonly rules: readonly RuleTable[]
  readonly caseKinds: readonly CaseKind[]
  readonly search: readonly Findable[]
  readonly documents: readonly DocumentKind[]
  readonly publications: readonly PublicationKind[]
  readonly pollSubjects: readonly PollSubject[]
  readonly notices: NoticeWords
  readonly facts: FactWords
  /** By fact: the words of the feature that records it. */
  readonly factDetails: ReadonlyMap<string, FactDetailWords>
}

export type { DemoStage, DocumentKind, Figure, ImportKind, PlainDate, Role, SettingDefinition, WaitingItem }
