/** What must add up before a count decides anything (计票核对): issued, returned, valid, and each choice. */

export interface Counts {
  /** 应到: who holds the mandate. */
  readonly members: number
  /** 实到 */
  readonly present: number
  /** 发出; for hands and devices, those who could vote. */
  readonly issued: number
  /** 收回 */
  readonly returned: number
  readonly valid: number
  readonly invalid: number
  readonly yes: number
  readonly no: number
  readonly abstain: number
  /** 未按、未投: apart from 弃权. */
  readonly notPressed: number
}

export const accountingFaults = [
  'not_a_count',
  'present_over_members',
  'issued_over_present',
  'returned_over_issued',
  'valid_and_invalid',
  'choices',
  'not_pressed',
] as const
export type AccountingFault = (typeof accountingFaults)[number]

/** What does not add up, in the order it is looked at; a vote with `returned_over_issued` is void and repeated. */
export function accountingFaultsOf(counts: Counts): AccountingFault[] {
  const { members, present, issued, returned, valid, invalid, yes, no, abstain, notPressed } = counts
  const broken: Record<AccountingFault, boolean> = {
    not_a_count: Object.values(counts).some((count) => !Number.isSafeInteger(count) || count < 0),
    present_over_members: present > members,
    issued_over_present: issued > present,
    returned_over_issued: returned > issued,
    valid_and_invalid: valid + invalid !== returned,
    choices: yes + no + abstain !== valid,
    not_pressed: returned + notPressed !== present,
  }
  return accountingFaults.filter((fault) => broken[fault])
}

/** 选票是否有效: more marks than places is invalid, fewer is valid; none is an abstention. */
export const marksAreValid = (marks: number, places: number): boolean => marks <= places
