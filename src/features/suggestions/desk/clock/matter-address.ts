/** Where the matter of a clock opens at the workbench. */
import type { ClockRow } from '#features/cases'
import { deskAddress } from '../naming.ts'

export const matterAddress = ({ caseId, reference, link }: Pick<ClockRow, 'caseId' | 'reference' | 'link'>): string =>
  isOtherKind({ link }) ? link : deskAddress({ id: caseId, reference })

/** Matters of other lines of work have their own screens at the workbench. */
export const isOtherKind = ({ link }: Pick<ClockRow, 'link'>): boolean => link.startsWith('/desk/')
