/** Where the matter of a clock opens at the workbench. */
import type { ClockRow } from '#features/cases'
import { deskAddress } from '../naming.ts'

export const matterAddress = ({ caseId, reference, link }: Pick<ClockRow, 'caseId' | 'reference' | 'link'>): string =>
  isOtherKind({ link }) ? `/desk${link}` : deskAddress({ id: caseId, reference })

/** Matters of other lines of work stand at the workbench under the address of their page. */
export const isOtherKind = ({ link }: Pick<ClockRow, 'link'>): boolean => !link.startsWith('/s/')
