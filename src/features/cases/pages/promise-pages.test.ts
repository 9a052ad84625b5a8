import { expect, test } from 'vitest'
import { rolledBack } from '#testing/database'
import { openPage, sendForm, sendRefused } from '#testing/pages'
import { createDistrict } from '#testing/people'
import { repliedSuggestion } from '#testing/suggestions'
import { promisePage } from './PromisePage.tsx'
import { promisesPage } from './PromisesPage.tsx'

test(
  'a unit finds its promises, writes progress and answers on the day; other units find none',
  rolledBack(async (test) => {
    const district = await createDistrict(test)
    await repliedSuggestion(test, district, 'B')
    const clerk = test(district.units[0].clerk, '2025-12-20')
    const list = await openPage(clerk, promisesPage)
    expect(list).toContain('年底前完成十二个村')
    expect(list).toContain('将到期')
    expect(list).toContain('1,860 万元')
    expect(list).toMatch(/href="\/s\/17-3-\d+"/)
    const id = /\/unit\/promises\/([0-9a-f-]{36})/.exec(list)?.[1] ?? ''
    const at = { params: { id } }

    expect(await sendRefused(clerk, promisePage, { ...at, form: { intent: 'report', words: '' } })).toContain(
      '填写：做到哪一步了',
    )
    await sendForm(clerk, promisePage, { ...at, form: { intent: 'report', words: '已完成十个村' } })
    expect(await openPage(clerk, promisePage, at)).toContain('12月20日：已完成十个村')

    const settle = { intent: 'settle', version: '1', outcome: 'kept', outcomeWords: '' }
    const refused = await sendRefused(clerk, promisePage, { ...at, form: settle })
    expect(refused).toContain('填写：说明')
    const version = /name="version" value="(\d+)"/.exec(refused)?.[1] ?? ''
    await sendForm(clerk, promisePage, { ...at, form: { ...settle, version, outcomeWords: '十二个村都已通水' } })
    const kept = await openPage(clerk, promisePage, at)
    expect(kept).toContain('12月20日兑现')
    expect(kept).not.toContain('name="outcome"')

    expect(await openPage(test(district.units[2].clerk, '2025-12-20'), promisesPage)).toContain('还没有承诺')
  }),
)
