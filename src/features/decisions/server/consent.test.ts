import { expect, test } from 'vitest'
import { chairmenMeeting, createOrgan, presidiumMeeting } from '#testing/acts'
import { rolledBack } from '#testing/database'
import { createChamber, notifiedMeeting } from '#testing/meetings'
import { ResolutionFields } from '../domain/contract.ts'
import { createResolution, submitResolution } from './drafting.ts'
import { agreeResolution, withdrawResolution } from './steps.ts'

const refusal = (code: string) => expect.objectContaining({ code })

test(
  'the chairmen agree for the committee and the presidium for the congress, at a meeting that was not over before',
  rolledBack(async (test) => {
    const chamber = await createChamber(test, { members: 9 })
    const { id: proposerId } = await createOrgan(test, 'government', '测试区人民政府')
    const work = test(chamber.office, '2025-06-20')
    const submitted = async (bodyId: string) => {
      const fields = {
        kind: 'decision',
        bodyId,
        matter: '城乡建设',
        title: '关于规划的决定',
        text: '同意。',
        proposerId,
      }
      return submitResolution(work, await createResolution(work, ResolutionFields.parse(fields)))
    }
    const one = await submitted(chamber.committeeId)
    const other = await notifiedMeeting(test, chamber)
    const before = await chairmenMeeting(test, chamber, '2025-06-12')
    const later = await chairmenMeeting(test, chamber, '2025-06-20')
    await expect(agreeResolution(work, { ...one, meetingId: other.id })).rejects.toEqual(
      refusal('decision.wrong_consent'),
    )
    await expect(agreeResolution(work, { ...one, meetingId: before.id })).rejects.toMatchObject({
      code: 'decision.consent_too_old',
      detail: { on: '2025-06-12', since: '2025-06-20' },
    })
    const put = await agreeResolution(work, { ...one, meetingId: later.id })
    await expect(withdrawResolution(work, { ...put, meetingId: before.id, reason: '重报' })).rejects.toEqual(
      refusal('rules.resolution_withdrawal_agreed'),
    )

    const ofCongress = await submitted(chamber.congressId)
    await expect(agreeResolution(work, { ...ofCongress, meetingId: later.id })).rejects.toEqual(
      refusal('decision.wrong_consent_congress'),
    )
    const presidium = await createOrgan(test, 'presidium', '测试区人大主席团', chamber.congressId)
    const { id: meetingId } = await presidiumMeeting(test, chamber, presidium.id, '2025-06-20')
    expect(await agreeResolution(work, { ...ofCongress, meetingId })).toMatchObject({ state: 'agreed' })
  }),
)
