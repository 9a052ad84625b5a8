/** 修改、废止决定: which decision may change which, and who sees it where. */
import { expect, test } from 'vitest'
import { publishAll, readPreview } from '#features/publications/server'
import { search, searchPublic } from '#features/search/server'
import { createOrgan, voted } from '#testing/acts'
import { rolledBack, type TestWork } from '#testing/database'
import { createChamber, meetingDay, sittingMeeting } from '#testing/meetings'
import { openPage } from '#testing/pages'
import { ResolutionFields } from '../domain/contract.ts'
import type { ResolutionView } from '../domain/views.ts'
import { publicDecisionPage, publicDecisionsPage } from '../pages/PublicPages.tsx'
import { createResolution } from './drafting.ts'
import { readChoices, readResolution } from './reads.ts'

const refusal = (code: string) => expect.objectContaining({ code })

async function cast(test: TestWork) {
  const chamber = await createChamber(test, { members: 9 })
  const government = await createOrgan(test, 'government', '测试区人民政府')
  const meeting = await sittingMeeting(test, chamber, {})
  const work = test(chamber.office, meetingDay)
  const draft = (title: string, more: object = {}) =>
    createResolution(
      work,
      ResolutionFields.parse({
        kind: 'decision',
        matter: '城乡建设',
        title,
        text: '正文。',
        proposerId: government.id,
        ...more,
      }),
    )
  /** Put to the vote at the meeting and adopted. */
  const adopt = async ({ id }: { id: string }): Promise<ResolutionView> => {
    const placed = { state: 'on_agenda', meetingId: meeting.id, submittedOn: meetingDay } as const
    await work.tx.updateTable('resolution').set(placed).where('id', '=', id).execute()
    await voted(test, work, {
      meetingId: meeting.id,
      agendaItemId: null,
      subjectKind: 'resolution',
      subjectId: id,
      yes: 5,
    })
    return readResolution(work, { id })
  }
  const publish = async ({ id }: { id: string }) => {
    const { digest } = (await readPreview(work, { kind: 'decision', id })).row
    await publishAll(work, {
      items: [{ kind: 'decision', id, digest }],
      screened: ['state_secrets', 'business_secrets', 'privacy'],
      note: '',
    })
  }
  return { chamber, work, draft, adopt, publish }
}

test(
  'a decision in force is changed by another of the same body that says how; one that is repealed is not changed again',
  rolledBack(async (test) => {
    const { chamber, work, draft, adopt } = await cast(test)
    const rules = await draft('关于禁止燃放烟花爆竹的决定')
    await expect(draft('修改', { amendsId: rules.id, amendsAs: 'amend' })).rejects.toEqual(
      refusal('decision.amends_not_in_force'),
    )
    await adopt(rules)
    await expect(draft('修改', { amendsId: rules.id })).rejects.toEqual(refusal('decision.amends_how'))
    await expect(draft('修改', { amendsAs: 'repeal' })).rejects.toEqual(refusal('decision.amends_what'))
    const ofCongress = { amendsId: rules.id, amendsAs: 'amend', bodyId: chamber.congressId }
    await expect(draft('修改', ofCongress)).rejects.toEqual(refusal('decision.amends_not_in_force'))

    const amending = await draft('关于修改禁放决定的决定', { amendsId: rules.id, amendsAs: 'amend' })
    expect(await readResolution(work, rules)).toMatchObject({ amendedBy: [], changedAs: null })
    await adopt(amending)
    const repealing = await draft('关于废止禁放决定的决定', { amendsId: rules.id, amendsAs: 'repeal' })
    expect((await readChoices(work)).inForce.map(({ title }) => title).toSorted()).toEqual(
      ['关于修改禁放决定的决定', '关于禁止燃放烟花爆竹的决定'].toSorted(),
    )
    const after = await adopt(repealing)
    expect(after.amends).toEqual({ id: rules.id, title: rules.title, decidedOn: meetingDay, as: 'repeal' })
    expect(await readResolution(work, rules)).toMatchObject({
      state: 'adopted',
      changedAs: 'repeal',
      amendedBy: [
        { id: amending.id, as: 'amend', decidedOn: meetingDay },
        { id: repealing.id, as: 'repeal', title: repealing.title },
      ],
    })
    expect((await readChoices(work)).inForce.map(({ id }) => id)).not.toContain(rules.id)
    await expect(draft('再改', { amendsId: rules.id, amendsAs: 'amend' })).rejects.toEqual(
      refusal('decision.amends_not_in_force'),
    )
  }),
)

test(
  'the search and the public page say that it was repealed; nobody outside learns of it before that is public',
  rolledBack(async (test) => {
    const { work, draft, adopt, publish } = await cast(test)
    const rules = await adopt(await draft('关于禁止燃放烟花爆竹的决定'))
    const repealing = await adopt(await draft('关于废止禁放规定的决定', { amendsId: rules.id, amendsAs: 'repeal' }))
    await publish(rules)
    await test.settle()
    const asked = { q: '烟花爆竹', page: 1, limit: 10 }
    const states = async () => [
      (await search(work, asked)).rows.map(({ state }) => state),
      (await searchPublic(test([]), asked)).rows.map(({ state }) => state),
    ]
    const page = () => openPage(test([]), publicDecisionPage, { params: { reference: rules.reference ?? '' } })
    expect(await states()).toEqual([['已废止'], ['通过']])
    expect(await page()).not.toContain('废止')
    await publish(repealing)
    expect(await states()).toEqual([['已废止'], ['已废止']])
    expect(await page()).toContain('已被《关于废止禁放规定的决定》（2025年6月26日）废止')
    expect(await openPage(test([]), publicDecisionsPage)).toMatch(/烟花爆竹.*?已废止/)
    const changing = { params: { reference: repealing.reference ?? '' } }
    expect(await openPage(test([]), publicDecisionPage, changing)).toContain('废止《关于禁止燃放烟花爆竹的决定》')
  }),
)
