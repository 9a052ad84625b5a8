/** 催办: a unit is pressed while its share waits for it. */
import type { AssignmentState } from '#features/cases'

export const remindable: readonly AssignmentState[] = ['assigned', 'received']
