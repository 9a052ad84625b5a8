/** 文书 of the demonstration: what the office and the units issued about the first suggestions of the third session. */
import { plainDate } from '#kernel/date'
import type { DocumentKind } from '#kernel/document'
import type { Work } from '#kernel/work'
import { issuePaper } from '#features/papers/server'
import { replyLetter } from '../papers/answers.ts'
import { assignment } from '../papers/assignment.ts'
import { acceptance } from '../papers/intake.ts'
import { minutes } from '../papers/minutes.ts'
import type { Agenda } from './agenda.ts'
import type { Cast } from './cast.ts'
import type { Part } from './script.ts'

/** Whatever can be issued about it that day. */
const issueOffered =
  (kind: DocumentKind, { played }: Part) =>
  async (work: Work) => {
    for (const { subjectId, refused } of await kind.offers(work, played.id))
      if (refused === null) await issuePaper(work, { kind: kind.kind, subjectId })
  }

export function planPapers(agenda: Agenda, { office }: Cast, parts: readonly Part[]): void {
  for (const part of parts) {
    const { course, played } = part
    agenda.plan(plainDate('2024-03-13'), office, played, issueOffered(acceptance, part))
    agenda.plan(plainDate('2024-03-13'), office, played, issueOffered(assignment, part))
    agenda.plan(plainDate('2024-03-26'), office, played, issueOffered(minutes, part))
    agenda.plan(plainDate('2024-08-01'), course.unit.head.actor, played, issueOffered(replyLetter, part))
  }
}
