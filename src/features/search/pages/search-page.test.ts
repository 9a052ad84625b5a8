import { expect, test } from 'vitest'
import { nobody } from '#kernel/work'
import { rolledBack } from '#testing/database'
import { openPage } from '#testing/pages'
import { betweenSessions, createDistrict } from '#testing/people'
import { indexed } from '#testing/search'
import { acceptedSuggestion, assignedSuggestion } from '#testing/suggestions'
import { searchPage } from './SearchPage.tsx'

test(
  'a unit finds its own suggestion, a stranger only what is public',
  rolledBack(async (test) => {
    const district = await createDistrict(test)
    const { suggestion } = await assignedSuggestion(test, district)
    await acceptedSuggestion(test, district, '关于提高供水水质的建议')
    await indexed(test)
    const query = { q: '供水' }
    const own = await openPage(test(district.units[0].clerk, betweenSessions), searchPage, { query })
    expect(own).toContain(`href="/s/${suggestion.reference}"`)
    expect(own).toContain('<mark>供水</mark>')
    expect(own).toContain('找到 1 条')
    expect(own).not.toContain('水质')
    const stranger = await openPage(test(nobody), searchPage, { query })
    expect(stranger).toContain('没有找到')
    expect(stranger).not.toContain(suggestion.reference)
  }),
)

test(
  'what is typed comes back as text, and facets are addresses',
  rolledBack(async (test) => {
    const district = await createDistrict(test)
    await acceptedSuggestion(test, district, '关于供水的建议')
    await assignedSuggestion(test, district)
    await indexed(test)
    const office = test(district.deputiesOffice, betweenSessions)
    const page = await openPage(office, searchPage, { query: { q: '供水', kind: 'suggestion' } })
    expect(page).toContain('href="/search?q=%E4%BE%9B%E6%B0%B4&amp;kind=suggestion&amp;state=handling"')
    expect(page).toContain('去掉：代表建议')
    const odd = await openPage(office, searchPage, { query: { q: '"><script>alert(1)</script>', page: 'x' } })
    expect(odd).not.toContain('<script>alert')
    expect(await openPage(office, searchPage, {})).not.toContain('没有找到')
  }),
)

test(
  'a deputy is found by everybody and leads to the public page',
  rolledBack(async (test) => {
    const district = await createDistrict(test)
    await indexed(test)
    const page = await openPage(test(nobody), searchPage, { query: { q: '俞建军' } })
    expect(page).toContain(`href="/dep/${district.deputies[2].personId}"`)
    expect(await openPage(test(nobody), searchPage, { query: { q: '水务局' } })).toContain('没有找到')
  }),
)
