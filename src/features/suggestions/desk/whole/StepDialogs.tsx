/** The dialog of one office step (各项操作的对话框). */
import type { SuggestionView } from '../../domain/views.ts'
import { officeSuggestionApi } from '../../domain/contract-office.ts'
import { useBulk } from '../bulk.tsx'
import { MergeDialog } from '../triage/MergeDialog.tsx'
import { GroundDialog, ReferDialog } from '../triage/ScreenDialogs.tsx'
import { SplitDialog } from '../triage/SplitDialog.tsx'
import { AssignOneDialog, ProposeDialog } from './AssignDialogs.tsx'
import { LowerDialog, RedoDialog, SecondDialog } from './JudgeDialogs.tsx'
import type { OfficeStep } from './steps.ts'

/** Steps that need nothing more than a press. */
const direct = {
  accept: officeSuggestionApi.accept,
  confirm_joint: officeSuggestionApi.confirmJoint,
  close: officeSuggestionApi.close,
  open_recheck: officeSuggestionApi.openRechecks,
  keep: officeSuggestionApi.keepClass,
  archive: officeSuggestionApi.archive,
} as const

export type DirectStep = keyof typeof direct
export const isDirect = (step: OfficeStep): step is DirectStep => step in direct

export const directEndpoint = (step: DirectStep) => direct[step]

interface StepDialogProps {
  readonly step: Exclude<OfficeStep, DirectStep>
  readonly view: SuggestionView
  readonly bulk: ReturnType<typeof useBulk>
  readonly onClose: () => void
}

export function StepDialog({ step, view, bulk, onClose }: StepDialogProps) {
  const shared = { rows: [view], bulk, onClose }
  switch (step) {
    case 'return':
    case 'refuse':
      return <GroundDialog {...shared} action={step} />
    case 'refer':
      return <ReferDialog {...shared} />
    case 'merge':
      return <MergeDialog {...shared} />
    case 'split':
      return <SplitDialog row={view} onClose={onClose} />
    case 'propose':
      return <ProposeDialog view={view} bulk={bulk} onClose={onClose} />
    case 'assign':
      return <AssignOneDialog view={view} bulk={bulk} onClose={onClose} />
    case 'redo':
      return <RedoDialog view={view} onClose={onClose} />
    case 'lower':
      return <LowerDialog view={view} onClose={onClose} />
    case 'second_assign':
      return <SecondDialog view={view} onClose={onClose} />
  }
}
