/** Rows for tests of the workbench. */
import type { SuggestionRow } from '#features/suggestions'

export const row = (more: Partial<SuggestionRow> = {}): SuggestionRow => ({
  id: '0198f3a0-0000-7000-8000-000000000001',
  reference: '17-3-118',
  number: 118,
  betweenSessions: false,
  title: '关于加快农村供水管网改造的建议',
  state: 'accepted',
  round: 1,
  returns: 0,
  version: 3,
  lead: '王建国',
  signers: 5,
  delegation: '第1代表团',
  category: '民生保障',
  leadUnits: [],
  coUnits: [],
  proposedUnit: null,
  proposedReason: null,
  submittedOn: '2025-02-19',
  acceptedOn: '2025-02-21',
  assignedOn: null,
  dueOn: null,
  dueState: null,
  workingDaysLeft: null,
  classReported: null,
  classVerified: null,
  rating: null,
  key: false,
  published: false,
  ...more,
})

export const units = [
  { id: 'water', name: '区水务局', shortName: '水务局' },
  { id: 'traffic', name: '区交通运输局', shortName: '交通局' },
  { id: 'housing', name: '区住房和城乡建设局', shortName: '住建局' },
]
