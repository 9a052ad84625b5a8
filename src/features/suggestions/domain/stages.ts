/** Why a step is not possible at this stage (当前环节不能办): one sentence for pages, workbench and refusals. */
import type { Rule } from '#kernel/rules'
import { stageText } from '#kernel/stages'
import type { words } from '../messages/words.ts'
import { suggestionAhead } from './ahead.ts'
import { lifecycle, type SuggestionAction, type SuggestionState } from './lifecycle.ts'

type Words = (typeof words)['zh-CN']

const rows: Readonly<Record<SuggestionAction, Rule>> = lifecycle

/** `action` is a row of the life cycle, or the states in which something beside it can be done. */
export const suggestionStage = (
  { states, stages }: Pick<Words, 'states' | 'stages'>,
  {
    state,
    action,
    steps,
  }: {
    readonly state: string
    readonly action: SuggestionAction | readonly SuggestionState[]
    readonly steps?: Readonly<Record<string, string>>
  },
): string =>
  stageText(
    suggestionAhead,
    { ...stages, states },
    { state, from: typeof action === 'string' ? rows[action].from : action, ...(steps ? { steps } : {}) },
  )
