import { expect, test } from 'vitest'
import { nobody } from '#kernel/work'
import { readQueue } from '../../../publications/server/queue.ts'
import { withdraw } from '#features/publications/server'
import { rolledBack } from '#testing/database'
import { openPage } from '#testing/pages'
import { published } from '#testing/publications'
import { cutOff, reportOffice } from '#testing/reports'
import { repliedSuggestion } from '#testing/suggestions'
import { issue, voidPaper } from '../../../papers/server/commands.ts'
import { handlingFigurePage, handlingPage, handlingPreviewPage } from '../../pages/HandlingPages.tsx'
import { publicListPage } from '../../pages/ReportPages.tsx'

const kind = 'report.annual_handling'

test(
  '办理情况报告 is read by everybody once it was screened: each number leads to its definition, arithmetic and public records; withdrawn it is gone',
  rolledBack(async (as) => {
    const { district, writer } = await reportOffice(as)
    const { suggestion } = await repliedSuggestion(as, district, 'B')
    const office = as(writer, cutOff)
    await office.tx.updateTable('suggestion').set({ publication: 'full' }).where('id', '=', suggestion.id).execute()
    await published(office, suggestion.id)
    const paper = await issue(office, { kind, subjectId: district.session.id })
    const citizen = as(nobody, '2025-06-03')
    const params = { reference: '17-3' }
    await expect(openPage(citizen, handlingPage, { params })).rejects.toMatchObject({ kind: 'not_found' })
    const waiting = await readQueue(office, { stand: 'now', offset: 0, limit: 100 })
    const row = waiting.rows.find(({ id }) => id === paper.id)
    expect(row).toMatchObject({ reference: '17-3', preview: `/handling-reports/${paper.id}/preview` })
    const preview = await openPage(office, handlingPreviewPage, { params: { id: paper.id } })
    expect(preview).toContain('已办结')
    expect(preview).not.toContain('/figures/')

    expect((await published(office, paper.id, 'handling_report')).refused).toEqual([])
    expect(await openPage(citizen, publicListPage)).toContain('href="/handling-reports/17-3"')
    const page = await openPage(citizen, handlingPage, { params })
    expect(page).toContain(
      '共受理代表建议、批评和意见<a class="figure num nb" href="/handling-reports/17-3/figures/F088">4</a>件',
    )
    expect(page).toContain('代表工委报〔2025〕1号')
    const evidence = await openPage(citizen, handlingFigurePage, { params: { ...params, figureId: 'F088' } })
    expect(evidence).toMatch(/依据 4 条记录，其中 1 条已公开[^]*结果相同/u)
    expect(evidence).toContain(`href="/s/${suggestion.reference}"`)
    await expect(
      openPage(citizen, handlingFigurePage, { params: { ...params, figureId: 'F999' } }),
    ).rejects.toMatchObject({
      kind: 'not_found',
    })

    await office.tx.updateTable('suggestion').set({ classVerified: 'A' }).where('id', '=', suggestion.id).execute()
    const later = await openPage(citizen, handlingFigurePage, { params: { ...params, figureId: 'F090' } })
    expect(later).toMatch(/<b>2<\/b>[^]*今天按同一口径、同一期间统计为3/u)

    await withdraw(office, { kind: 'handling_report', id: paper.id, reason: '数字需要核实' })
    await expect(openPage(citizen, handlingPage, { params })).rejects.toMatchObject({ kind: 'not_found' })
    await voidPaper(office, { id: paper.id, reason: '数字需要核实' })
    const again = await issue(office, { kind, subjectId: district.session.id })
    expect((await published(office, again.id, 'handling_report')).refused).toEqual([])
    expect(await openPage(citizen, handlingPage, { params: { reference: '17-3-2' } })).toContain('〔2025〕2号')
  }),
)
