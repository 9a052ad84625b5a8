/** How good the proposals are, found on suggestions the model has not seen: every fifth of the history in turn. */
import { unitIdsFor } from './model.ts'
import { trainRouting, type RoutingExample } from './train.ts'

export interface RoutingQuality {
  readonly examples: number
  /** Share of first proposals that were right, 0 to 1. */
  readonly accuracy: number
  /** Share of suggestions whose unit was among the first three, 0 to 1. */
  readonly topThree: number
  /** The mean over units of F1, so that small units count like large ones. */
  readonly macroF1: number
}

const folds = 5

/** The history must be in an order that tells nothing of the unit; each unit is spread evenly over the folds. */
export function judgeRouting(examples: readonly RoutingExample[], tried = folds): RoutingQuality {
  const seen = new Map<string, number>()
  const foldOf = examples.map(({ unitId }) => {
    const before = seen.get(unitId) ?? 0
    seen.set(unitId, before + 1)
    return before % folds
  })
  const judged: { unitId: string; proposed: readonly string[] }[] = []
  for (let fold = 0; fold < tried; fold += 1) {
    const model = trainRouting(examples.filter((_, at) => foldOf[at] !== fold))
    for (const example of examples.filter((_, at) => foldOf[at] === fold))
      judged.push({ unitId: example.unitId, proposed: unitIdsFor(model, example) })
  }
  const share = (right: (one: (typeof judged)[number]) => boolean) =>
    judged.length === 0 ? 0 : judged.filter(right).length / judged.length
  return {
    examples: examples.length,
    accuracy: share(({ unitId, proposed }) => proposed[0] === unitId),
    topThree: share(({ unitId, proposed }) => proposed.includes(unitId)),
    macroF1: macroF1(judged.map(({ unitId, proposed }) => ({ is: unitId, said: proposed[0] }))),
  }
}

function macroF1(judged: readonly { is: string; said: string | undefined }[]): number {
  const units = [...new Set(judged.map(({ is }) => is))]
  const each = units.map((unit) => {
    const right = judged.filter(({ is, said }) => is === unit && said === unit).length
    const wrong = judged.filter(({ is, said }) => (is === unit) !== (said === unit)).length
    return right === 0 ? 0 : (2 * right) / (2 * right + wrong)
  })
  return each.length === 0 ? 0 : each.reduce((sum, one) => sum + one, 0) / each.length
}
