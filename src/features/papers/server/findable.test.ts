/** 检索文书: by number, addressee and every word, for the organ whose register it stands in; a void one says so. */
import { expect, test } from 'vitest'
import { search } from '#features/search/server'
import { rolledBack } from '#testing/database'
import { createDistrict } from '#testing/people'
import { everybodyFinds } from '#testing/search'
import { acceptedSuggestion, assignedSuggestion, repliedSuggestion } from '#testing/suggestions'
import type { Work } from '#kernel/work'
import { answersOf } from '../../suggestions/server/papers/answer-rows.ts'
import { issue, voidPaper } from './commands.ts'
import { showPaper } from './reads.ts'

async function papersFound(work: Work, q: string): Promise<unknown[]> {
  const { rows } = await search(work, { q, kind: 'paper', page: 1, limit: 50 })
  return rows.map(({ reference, state, page }) => [reference, state, page])
}

test(
  'a paper is found first by its number, however its brackets are typed, and by addressee and organ; a void one is marked',
  rolledBack(async (as) => {
    const district = await createDistrict(as)
    const work = as(district.deputiesOffice, '2025-02-24')
    const issued: { id: string; number: string | null }[] = []
    for (const title of ['关于供水管网的建议', '关于公交站台的建议']) {
      const { id } = await acceptedSuggestion(as, district, title)
      issued.push(await issue(work, { kind: 'suggestion.acceptance', subjectId: id }))
    }
    await as.settle()
    const [first, second] = issued.map(({ id, number }) => [number, '已印发', `/papers/${id}`])
    for (const typed of ['代表工委函〔2025〕2号', '代表工委函[2025]2号', '代表工委函（２０２５）第2号']) {
      expect(await papersFound(work, typed)).toEqual([second])
      expect((await search(work, { q: typed, page: 1, limit: 9 })).rows[0]?.kind).toBe('paper')
    }
    expect(await papersFound(work, '公交站台')).toEqual([second])
    expect(await papersFound(work, '陈晓峰 代表工委函')).toHaveLength(2)
    await voidPaper(work, { id: issued[0]?.id ?? '', reason: '主送写错' })
    expect(await papersFound(work, '代表工委函〔2025〕1号')).toEqual([[first?.[0], '作废', first?.[2]]])
    for (const other of [district.governmentOffice, district.units[0].head, district.deputies[3].actor])
      expect(await papersFound(as(other, '2025-02-24'), '代表工委函〔2025〕1号')).toEqual([])
    expect(await everybodyFinds(as([], '2025-02-24'), '代表工委函〔2025〕1号')).toEqual([])
  }),
)

test(
  'who reads a paper by its kind finds it: the deputy his letters, the unit what was given to it; strangers neither find nor open it',
  rolledBack(async (as) => {
    const district = await createDistrict(as)
    const { deputies, units, deputiesOffice, governmentOffice, leader } = district
    const { suggestion } = await repliedSuggestion(as, district)
    const withCo = await assignedSuggestion(as, district, { withCo: true })
    const office = as(deputiesOffice, '2025-05-22')
    const [answer] = await answersOf(office, suggestion.id, 'reply')
    const papers = {
      acceptance: await issue(office, { kind: 'suggestion.acceptance', subjectId: suggestion.id }),
      assignment: await issue(office, { kind: 'suggestion.assignment', subjectId: suggestion.id }),
      shared: await issue(office, { kind: 'suggestion.assignment', subjectId: withCo.suggestion.id }),
      reply: await issue(as(units[0].head, '2025-05-22'), { kind: 'suggestion.reply', subjectId: answer?.id ?? '' }),
    }
    await as.settle()
    const found = async (who: typeof leader) => {
      const work = as(who, '2025-05-22')
      const names: string[] = []
      for (const [name, { id, number }] of Object.entries(papers)) {
        const hits = (await search(work, { q: number ?? '', kind: 'paper', page: 1, limit: 50 })).rows
        const opens = await showPaper(work, { id }).then(
          () => true,
          () => false,
        )
        expect(hits.some((hit) => hit.id === id)).toBe(opens)
        if (opens) names.push(name)
      }
      return names
    }
    const [lead, coSigner, , stranger] = deputies
    expect(await found(lead.actor)).toEqual(['acceptance', 'reply'])
    expect(await found(coSigner.actor)).toEqual(['acceptance', 'reply'])
    expect(await found(units[0].clerk)).toEqual(['assignment', 'shared', 'reply'])
    expect(await found(units[1].clerk)).toEqual(['shared'])
    expect(await found(governmentOffice)).toEqual(['assignment', 'shared', 'reply'])
    expect(await found(leader)).toEqual(['reply'])
    for (const who of [stranger.actor, units[2]?.clerk ?? stranger.actor]) expect(await found(who)).toEqual([])
    expect(await everybodyFinds(as([], '2025-05-22'), papers.reply.number ?? '')).toEqual([])
  }),
)
