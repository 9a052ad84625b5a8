/** 导入批次: a sheet is looked at, then taken whole or not at all, and may be taken back. */
import type { Role } from '#kernel/roles'
import type { Rules } from '#kernel/rules'

export const batchStates = ['preview', 'committed', 'undone'] as const
export type BatchState = (typeof batchStates)[number]

/** Who ever imports; each kind of sheet says which of them takes it. */
export const importers = ['deputies_office', 'secretariat', 'system_admin'] as const satisfies readonly Role[]

export const importRules = {
  /** 对应列、改单元格、不导入的行 */
  mend: { from: ['preview'], by: importers },
  /** 导入 */
  commit: { from: ['preview'], to: 'committed', by: importers },
  /** 撤销导入, while nobody has worked on what it made. */
  undo: { from: ['committed'], to: 'undone', by: importers },
} as const satisfies Rules<BatchState, Role>
