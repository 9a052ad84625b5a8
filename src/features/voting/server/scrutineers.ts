/** 监票人: whether a vote still waits for scrutineers the meeting has approved. */
import type { Work } from '#kernel/work'
import type { Meeting } from '#features/meetings'
import { settingOf } from '#features/office/server'
import { needsScrutineers } from '../domain/scrutineers.ts'
import { scrutineersSetting } from '../domain/settings.ts'
import type { Poll } from './repository.ts'

/** Whoever is named has to be approved; where the setting asks for them, somebody has to be named. */
export async function areScrutineersMissing(work: Work, poll: Poll, { kind }: Pick<Meeting, 'kind'>): Promise<boolean> {
  if (poll.scrutineersApprovedOn !== null) return false
  return poll.scrutineers.length > 0 || needsScrutineers(await settingOf(work, scrutineersSetting), poll, kind)
}
