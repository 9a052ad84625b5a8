/**
 * Rule tables (规则表): which steps a case may take, who may take them and what must hold.
 * A table is plain data; the functions below are the only readers it needs.
 */
import { Refusal, type Facts } from './refusal.ts'

export interface Rule<State extends string = string, Party extends string = string, Guard extends string = string> {
  readonly from: readonly State[]
  /** Where the step leads; left out when the case stays where it is. */
  readonly to?: State
  readonly by: readonly Party[]
  /** Facts that must hold, each named by the reason shown when it does not. */
  readonly when?: readonly Guard[]
  /** Clocks this step starts or stops, by code of the deadline table. */
  readonly starts?: readonly string[]
  readonly stops?: readonly string[]
}

export type Rules<
  State extends string = string,
  Party extends string = string,
  Guard extends string = string,
> = Readonly<Record<string, Rule<State, Party, Guard>>>

/** The case as the rules see it: its state, the parties the actor is, and which guards hold. */
export interface Situation {
  readonly state: string
  readonly parties: readonly string[]
  readonly holds?: Readonly<Record<string, boolean>>
}

/**
 * Why an action is refused now, or undefined when it is allowed.
 * One answer for both sides: the page disables its button with it, the command refuses with it.
 */
export function whyNot<Table extends Rules>(
  rules: Table,
  action: keyof Table & string,
  { state, parties, holds = {} }: Situation,
): string | undefined {
  const rule = rules[action]
  if (!rule) return 'unknown_action'
  if (!rule.by.some((party) => parties.includes(party))) return 'wrong_role'
  if (!rule.from.includes(state)) return 'wrong_state'
  return rule.when?.find((guard) => holds[guard] !== true)
}

type StatesOf<Table extends Rules> =
  | Table[keyof Table]['from'][number]
  | Extract<Table[keyof Table], { readonly to: string }>['to']

/** The state an action leads to, as narrow as the table says it. */
export type StateAfter<Table extends Rules, Action extends keyof Table> = Table[Action] extends {
  readonly to: infer To
}
  ? To
  : StatesOf<Table>

/** The state after an action; refuses when whyNot has a reason. */
export function nextState<Table extends Rules, Action extends keyof Table & string>(
  rules: Table,
  action: Action,
  situation: Situation,
  facts: Facts = {},
): StateAfter<Table, Action> {
  const reason = whyNot(rules, action, situation)
  if (reason)
    throw new Refusal(reason === 'wrong_role' ? 'forbidden' : 'conflict', `rules.${reason}`, {
      action,
      state: situation.state,
      ...facts,
    })
  return ((rules[action] as Rule).to ?? situation.state) as StateAfter<Table, Action>
}

/** The actions that are allowed now, in the order of the table. */
export const allowedActions = <Table extends Rules>(rules: Table, situation: Situation): (keyof Table & string)[] =>
  Object.keys(rules).filter((action) => whyNot(rules, action, situation) === undefined)

/** Why each action is refused now, null for those that are allowed: what a page shows beside its buttons. */
export const reasonsOf = <Table extends Rules>(
  rules: Table,
  situation: Situation,
): Record<keyof Table & string, string | null> =>
  Object.fromEntries(Object.keys(rules).map((action) => [action, whyNot(rules, action, situation) ?? null])) as Record<
    keyof Table & string,
    string | null
  >
