/** Where the matter of a clock opens at the workbench. */
import type { ClockRow } from '#features/cases'
import { deskAddress } from '../naming.ts'

export const matterAddress = ({ caseId, reference }: Pick<ClockRow, 'caseId' | 'reference'>): string =>
  deskAddress({ id: caseId, reference })
