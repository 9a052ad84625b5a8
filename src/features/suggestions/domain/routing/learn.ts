/** The whole calculation, for a thread of its own: learns from everything, after judging itself on a fifth it had not seen. */
import { judgeRouting, type RoutingQuality } from './judge.ts'
import { packModel, type PackedModel } from './pack.ts'
import { trainRouting, type RoutingExample } from './train.ts'

export interface Learnt {
  readonly quality: RoutingQuality
  readonly model: PackedModel
}

export const run = (examples: readonly RoutingExample[]): Learnt => ({
  quality: judgeRouting(examples, 1),
  model: packModel(trainRouting(examples)),
})
