import { expect, test } from 'vitest'
import { rolledBack, type TestWork } from '#testing/database'
import { draftReport, reportOffice } from '#testing/reports'
import { createDistrict } from '#testing/people'
import { decideWording, listCatalogue, proposeWording, wordingHistory } from './catalogue.ts'
import { listFigures } from './queries.ts'

const refusal = (code: string) => expect.objectContaining({ code })

const words = {
  id: 'F088',
  after: 0,
  definition: '会议期间和闭会期间受理的全部建议',
  rounding: '整数，不舍入',
  owner: '代表工委办公室',
  reason: '按主任会议意见写明',
}

const offices = async (test: TestWork) => {
  const { deputiesOffice, secretariat } = await createDistrict(test)
  return { first: deputiesOffice, second: secretariat }
}

const entry = async (test: TestWork, id: string) =>
  (await listCatalogue(test(['deputies_office']))).find((one) => one.id === id)

test(
  'every figure says its period, scope, rounding, owner and version',
  rolledBack(async (test) => {
    const all = await listCatalogue(test(['deputies_office']))
    expect(all.find(({ id }) => id === 'F091')).toMatchObject({
      name: '解决率',
      period: 'since_session',
      scope: '会议期间和闭会期间的建议',
      rounding: '四舍五入到整数百分比',
      owner: '代表工委',
      version: 1,
      revision: 0,
    })
    expect(
      all.filter(({ scope, definition, rounding, owner }) => !scope || !definition || !rounding || !owner),
    ).toEqual([])
    expect(all.find(({ id }) => id === 'F113')).toMatchObject({ period: 'since_term' })
  }),
)

test(
  'changed words count once a second person agreed; the old ones stay',
  rolledBack(async (test) => {
    const { first, second } = await offices(test)
    const { revision } = await proposeWording(test(first), words)
    expect(await entry(test, 'F088')).toMatchObject({ revision: 0, proposal: { definition: words.definition } })
    await decideWording(test(second), { id: 'F088', revision, approved: true, note: '' })
    expect(await entry(test, 'F088')).toMatchObject({ revision: 1, definition: words.definition, proposal: null })
    const { figures } = await listFigures(test(first), {})
    expect(figures.find(({ id }) => id === 'F088')).toMatchObject({
      definition: words.definition,
      version: 1,
      revision: 1,
    })
    expect((await wordingHistory(test(first), { id: 'F088' })).map((one) => [one.revision, one.owner])).toEqual([
      [1, '代表工委办公室'],
      [0, '代表工委'],
    ])
  }),
)

test(
  'whoever proposed the words does not approve them',
  rolledBack(async (test) => {
    const { first } = await offices(test)
    const { revision } = await proposeWording(test(first), words)
    await expect(decideWording(test(first), { id: 'F088', revision, approved: true, note: '' })).rejects.toThrow(
      refusal('wording.second_person'),
    )
    expect(await entry(test, 'F088')).toMatchObject({ revision: 0 })
  }),
)

test(
  'a refused change says why, changes nothing, and makes way for another',
  rolledBack(async (test) => {
    const { first, second } = await offices(test)
    const { revision } = await proposeWording(test(first), words)
    await expect(proposeWording(test(second), { ...words, owner: '秘书处' })).rejects.toThrow(
      refusal('wording.waiting'),
    )
    const no = { id: 'F088', revision, approved: false }
    await expect(decideWording(test(second), { ...no, note: '' })).rejects.toThrow(refusal('wording.why_not'))
    await decideWording(test(second), { ...no, note: '原来的更清楚' })
    await expect(decideWording(test(second), { ...no, note: '再一次' })).rejects.toThrow(refusal('wording.decided'))
    expect(await entry(test, 'F088')).toMatchObject({ revision: 0, proposal: null })
    expect(await proposeWording(test(first), { ...words, owner: '秘书处' })).toEqual({ revision: 2 })
  }),
)

test(
  'words that changed since are read again before they are changed, and no change is no proposal',
  rolledBack(async (test) => {
    const { first, second } = await offices(test)
    const { revision } = await proposeWording(test(first), words)
    await decideWording(test(second), { id: 'F088', revision, approved: true, note: '' })
    await expect(proposeWording(test(second), { ...words, owner: '秘书处' })).rejects.toThrow(refusal('wording.stale'))
    await expect(proposeWording(test(second), { ...words, after: 1 })).rejects.toThrow(refusal('wording.same'))
  }),
)

test(
  'the catalogue names the reports that state a figure',
  rolledBack(async (test) => {
    const { id } = await draftReport(test, await reportOffice(test))
    expect((await entry(test, 'F090'))?.uses).toEqual([{ id, title: '工作报告' }])
    expect((await entry(test, 'F113'))?.uses).toEqual([])
  }),
)
