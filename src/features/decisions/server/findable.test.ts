/** 检索决议决定和议案: found by those who have a part in them from their submission on, drafts by nobody. */
import { expect, test } from 'vitest'
import { plainDate } from '#kernel/date'
import { openSession } from '#features/directory/server'
import { createOrgan } from '#testing/acts'
import { rolledBack } from '#testing/database'
import { createChamber, meetingDay } from '#testing/meetings'
import { everybodyFinds, finds } from '#testing/search'
import { ResolutionFields } from '../domain/contract.ts'
import { createResolution, submitResolution } from './drafting.ts'
import { createMotion } from './motions.ts'

test(
  'a decision is found by the office and the organs that propose and carry it out; a draft and another organ’s by nobody',
  rolledBack(async (as) => {
    const chamber = await createChamber(as, { members: 9 })
    const government = await createOrgan(as, 'government', '测试区人民政府')
    const bureau = await createOrgan(as, 'department', '测试区规划局')
    const other = await createOrgan(as, 'department', '测试区教育局')
    const office = as(chamber.office, meetingDay)
    const asked = { kind: 'decision', matter: '城乡建设', title: '关于批准大章村保护规划的决定', text: '批准该规划。' }
    const draft = await createResolution(
      office,
      ResolutionFields.parse({ ...asked, proposerId: government.id, executorId: bureau.id }),
    )
    await as.settle()
    expect(await finds(office, '大章村')).toEqual([])
    await submitResolution(office, draft)
    await as.settle()
    const found = [`decision ${asked.title}`]
    for (const who of [chamber.office, government.clerk, bureau.clerk])
      expect(await finds(as(who, meetingDay), '大章村')).toEqual(found)
    for (const who of [other.clerk, chamber.members[4]?.actor ?? []])
      expect(await finds(as(who, meetingDay), '大章村')).toEqual([])
    expect(await everybodyFinds(as([], meetingDay), '大章村')).toEqual([])
  }),
)

test(
  'a motion is found by the office and by who leads or was asked to sign it, once it was handed in',
  rolledBack(async (as) => {
    const chamber = await createChamber(as, { members: 3, deputies: 6 })
    const office = as(chamber.office, meetingDay)
    await openSession(office, { termId: chamber.termId, number: 4, openedOn: plainDate(meetingDay) })
    const [lead, , , , signer, stranger] = chamber.deputies.map(({ actor }) => as(actor, meetingDay))
    if (!lead || !signer || !stranger) throw new Error('a chamber without deputies')
    const text = { title: '关于垃圾分类的议案', grounds: '分类率不高。', proposal: '作出决议。' }
    const { id } = await createMotion(lead, text)
    const of = { tenantId: office.tenant, motionId: id, position: 1, invitedOn: meetingDay }
    const { mandateId, personId } = chamber.deputies[4] ?? { mandateId: '', personId: '' }
    await office.tx
      .insertInto('motionSigner')
      .values({ ...of, mandateId, personId })
      .execute()
    await as.settle()
    for (const reader of [office, lead, signer]) expect(await finds(reader, '垃圾分类')).toEqual([])
    await office.tx.updateTable('motion').set({ submittedOn: meetingDay, number: 1 }).where('id', '=', id).execute()
    lead.record('motion.submitted', id)
    await as.settle()
    for (const reader of [office, lead, signer])
      expect(await finds(reader, '垃圾分类')).toEqual(['motion 关于垃圾分类的议案'])
    expect(await finds(stranger, '垃圾分类')).toEqual([])
  }),
)
