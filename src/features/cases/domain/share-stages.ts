/** At which stage a unit's share is (本单位办理到哪一步), said instead of a step that is not possible in it. */
import { aheadOf, stageText } from '#kernel/stages'
import type { caseWords } from '../messages/words.ts'
import { handling, type AssignmentState, type HandlingAction } from './handling.ts'

type CaseWords = (typeof caseWords)['zh-CN']

/** Once it has answered, a unit goes on only when it is asked to. */
const ahead = aheadOf(handling, ['resume'] satisfies HandlingAction[])

/** Why what is possible only in the states `from` is not possible now. */
export const shareStage = (
  { shares, shareStages }: Pick<CaseWords, 'shares' | 'shareStages'>,
  { state, from }: { readonly state: string; readonly from: readonly AssignmentState[] },
): string => stageText(ahead, { ...shareStages, states: shares }, { state, from, steps: shareStages.steps })
