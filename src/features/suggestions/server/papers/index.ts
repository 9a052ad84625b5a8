/** The papers suggestions can issue (建议文书), in the order of the work. */
import type { DocumentKind } from '#kernel/document'
import { opinionLetter, replyLetter } from './answers.ts'
import { assignmentList } from './assignment-list.ts'
import { assignment, secondAssignment } from './assignment.ts'
import { inquiry } from './inquiry.ts'
import { acceptance, refusal } from './intake.ts'
import { minutes } from './minutes.ts'

export const documents: readonly DocumentKind[] = [
  acceptance,
  refusal,
  assignment,
  assignmentList,
  opinionLetter,
  replyLetter,
  inquiry,
  secondAssignment,
  minutes,
]
