import { expect, test } from 'vitest'
import { rolledBack } from '#testing/database'
import { submitted } from '#testing/drafts'
import { betweenSessions, createDistrict } from '#testing/people'
import { openPage } from '#testing/pages'
import { indexed } from '#testing/search'
import { acceptedSuggestion, assignedSuggestion } from '#testing/suggestions'
import { partsOf } from '#features/cases/server'
import { suggestionPage } from '../pages/whole/SuggestionPage.tsx'
import { readChoices } from './choices.ts'
import { getSuggestion } from './repository.ts'
import { findSimilar, whySimilar } from './similar.ts'

test(
  'on submission a unit is proposed by a line of its list of duties; nothing is assigned',
  rolledBack(async (test) => {
    const district = await createDistrict(test)
    const { id } = await submitted(test, district, {
      text: '建议优化里山镇的公交线路和公交站点。早上没有车。',
    })
    const seen = await getSuggestion(test(district.deputiesOffice, betweenSessions), id)
    expect(seen).toMatchObject({
      state: 'submitted',
      proposedUnitId: district.units[3]?.id,
      proposedReason: '职责清单第1项：公交线路和公交站点',
    })
  }),
)

test(
  'one very like a former one is proposed to the unit that handled it, and both are shown as similar',
  rolledBack(async (test) => {
    const district = await createDistrict(test)
    const { suggestion } = await assignedSuggestion(test, district)
    await indexed(test)
    const { id } = await submitted(test, district, {
      title: '关于加快农村供水管网改造的建议',
      text: '新登十二个村仍用老水管，夏天常停水，建议改造完。',
    })
    const office = test(district.deputiesOffice, betweenSessions)
    expect(await getSuggestion(office, id)).toMatchObject({
      proposedUnitId: district.units[0].id,
      proposedReason: `同类建议 ${suggestion.reference} 由该单位承办`,
    })
    const { links } = await partsOf(office, id, { uncountedRatings: true, opinions: true })
    expect(links).toMatchObject([{ kind: 'similar', id: suggestion.id }])
    const why = [{ id: suggestion.id, places: [], matters: ['农村供水管网改造', '老水管', '夏天'] }]
    expect(await whySimilar(office, { id })).toEqual(why)
    expect(await openPage(office, suggestionPage, { params: { id } })).toContain(
      '同一事项：农村供水管网改造、老水管、夏天',
    )
    await expect(whySimilar(test(district.units[2].head, betweenSessions), { id })).rejects.toMatchObject({
      code: 'suggestion.not_found',
    })
  }),
)

test(
  'where no duty fits, the wish of the deputy is proposed and said to be his wish',
  rolledBack(async (test) => {
    const district = await createDistrict(test)
    const { id } = await submitted(test, district, { text: '建议设立诗歌节。', wishedUnitId: district.units[1].id })
    expect(await getSuggestion(test(district.deputiesOffice, betweenSessions), id)).toMatchObject({
      proposedUnitId: district.units[1].id,
      proposedReason: '代表希望由该单位承办',
    })
  }),
)

test(
  'who writes sees what is like it and which words both share; a unit only what is its own',
  rolledBack(async (test) => {
    const district = await createDistrict(test)
    const { suggestion } = await assignedSuggestion(test, district)
    await acceptedSuggestion(test, district, '关于加强农村文化礼堂建设的建议')
    await indexed(test)
    const ask = { text: '我们村的供水管网太旧，夏天常停水' }
    const [found, ...more] = await findSimilar(test(district.deputies[2].actor, betweenSessions), ask)
    expect(found).toMatchObject({ id: suggestion.id, title: '关于加快农村供水管网改造的建议', state: 'handling' })
    expect(found?.matters).toContain('供水管网')
    expect(more.map(({ title }) => title)).not.toContain('关于加快农村供水管网改造的建议')
    expect((await findSimilar(test(district.units[0].clerk, betweenSessions), ask)).map(({ id }) => id)).toEqual([
      suggestion.id,
    ])
    expect(await findSimilar(test(district.units[1].clerk, betweenSessions), ask)).toEqual([])
  }),
)

test(
  'nothing written is like nothing',
  rolledBack(async (test) => {
    const district = await createDistrict(test)
    await acceptedSuggestion(test, district)
    await indexed(test)
    expect(await findSimilar(test(district.deputies[0].actor), { text: ' ' })).toEqual([])
  }),
)

test(
  'forms offer the sessions, the eight categories, the grounds with their basis and the units',
  rolledBack(async (test) => {
    const district = await createDistrict(test)
    const choices = await readChoices(test(district.deputiesOffice, betweenSessions))
    expect(choices.currentSessionId).toBe(district.session.id)
    expect(choices.categories).toEqual([
      '工业经济',
      '农业经济',
      '现代服务业',
      '城乡基础设施建设',
      '社会事业发展',
      '资源管理',
      '民生保障',
      '其他',
    ])
    expect(choices.grounds.find(({ key }) => key === 'open_tender')).toEqual({
      key: 'open_tender',
      use: 'refusal',
      name: '对正在招标的具体项目提出中标意见',
      basis: '浙江省人民代表大会代表建议、批评和意见办理的规定（2016）第六条（省级，参照）',
    })
    expect(choices.units).toHaveLength(6)
  }),
)
