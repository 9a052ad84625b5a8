/** Drafts and submitted suggestions of the test district, for tests of what comes after them. */
import { DraftFields } from '../features/suggestions/domain/contract-deputy.ts'
import { createDraft } from '../features/suggestions/server/drafts.ts'
import { answerInvitation, invite } from '../features/suggestions/server/cosigning.ts'
import { getSuggestion, type Suggestion } from '../features/suggestions/server/repository.ts'
import { submit } from '../features/suggestions/server/submission.ts'
import type { TestWork } from './database.ts'
import { betweenSessions, type District } from './people.ts'

export const fields = (more: Partial<typeof DraftFields._zod.input> = {}) =>
  DraftFields.parse({ text: '建议在里山镇中学门口增设红绿灯。早晚高峰学生过马路很不安全。', ...more })

/** 草稿 of the first deputy. */
export async function draft(
  test: TestWork,
  district: District,
  { on = betweenSessions, ...more }: Partial<typeof DraftFields._zod.input> & { on?: string } = {},
): Promise<Suggestion> {
  const work = test(district.deputies[0].actor, on)
  const { id } = await createDraft(work, fields(more))
  return getSuggestion(work, id)
}

/** 已提交 by the first deputy alone. */
export async function submitted(
  test: TestWork,
  district: District,
  { on = betweenSessions, ...more }: Partial<typeof DraftFields._zod.input> & { on?: string } = {},
): Promise<Suggestion> {
  const { id, version } = await draft(test, district, { on, ...more })
  return submit(test(district.deputies[0].actor, on), { id, version })
}

/** 联名确认中: the draft with these deputies invited, of whom the first `consented` have consented. */
export async function cosigned(
  test: TestWork,
  district: District,
  { signers = 3, consented = signers }: { signers?: number; consented?: number } = {},
): Promise<Suggestion> {
  const { id } = await draft(test, district)
  const others = district.deputies.slice(1, 1 + signers)
  const lead = test(district.deputies[0].actor, betweenSessions)
  let asked = await invite(lead, { id, mandateIds: others.map(({ mandateId }) => mandateId) })
  for (const { actor } of others.slice(0, consented))
    asked = await answerInvitation(test(actor, betweenSessions), { id, consented: true, version: asked.version })
  return asked
}
