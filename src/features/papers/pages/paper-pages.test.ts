import { expect, test } from 'vitest'
import { paperTexts } from '#kernel/paper'
import type { Work } from '#kernel/work'
import { rolledBack } from '#testing/database'
import { openPage, sendForm, sendRefused } from '#testing/pages'
import { createDistrict } from '#testing/people'
import { acceptedSuggestion, repliedSuggestion } from '#testing/suggestions'
import { issue } from '../server/commands.ts'
import { previewPaper } from '../server/preview.ts'
import { showPaper, showPdfFaces } from '../server/reads.ts'
import { aboutPage } from './AboutPage.tsx'
import { paperPage } from './PaperPage.tsx'
import { previewPage } from './PreviewPage.tsx'
import { printedPage } from './PrintedPage.tsx'
import { registerPage } from './RegisterPage.tsx'

/** 印发 as it was looked at a moment ago. */
async function confirmed(work: Work, form: { kind: string; subjectId: string }) {
  const { number, digest } = await previewPaper(work, form)
  return sendForm(work, previewPage, { query: form, form: { ...form, number: number ?? '', digest } })
}

const shownTexts = (html: string): string[] =>
  [...html.matchAll(/<(p|h1|h2|h3|span|th|td)[^>]*>([^<]*)<\/\1>/g)].map(([, , words = '']) =>
    words.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'),
  )

test(
  'the office looks at what it would issue, confirms it, attaches the scan that is of this paper, and finds both in the register',
  rolledBack(async (test) => {
    const district = await createDistrict(test)
    const { id } = await acceptedSuggestion(test, district)
    const office = test(district.deputiesOffice, '2025-02-24')
    const about = await openPage(office, aboutPage, { params: { id } })
    expect(about).toContain('印发受理通知')
    expect(about).toMatch(/href="\/s\/17-3-\d+">关于加快农村供水管网改造的建议/)
    const stranger = test(district.units[0].clerk, '2025-02-24')
    expect(await openPage(stranger, aboutPage, { params: { id } })).not.toContain('供水管网')
    const form = { kind: 'suggestion.acceptance', subjectId: id }
    expect(about).toContain(`/papers/preview?kind=suggestion.acceptance&amp;subjectId=${id}`)
    const look = await openPage(office, previewPage, { query: form })
    expect(look).toMatch(/将用文号[^]*代表工委函〔2025〕1号[^]*陈晓峰、徐美琴代表[^]*确认印发/u)
    expect(await openPage(office, registerPage)).toContain('还没有印发过')
    const { to } = await confirmed(office, form)
    const paperId = /papers\/([0-9a-f-]+)\?/.exec(to)?.[1] ?? ''
    const at = { params: { id: paperId } }
    const page = await openPage(office, paperPage, at)
    expect(page).toContain('代表工委函〔2025〕1号')
    expect(page).toMatch(/href="\/files\/[0-9a-f-]+"/)
    const { refused, substitutes } = await showPdfFaces(office)
    expect(page.includes(`href="/api/papers/${paperId}/pdf"`)).toBe(refused === null)
    for (const said of [refused ?? '', ...substitutes.map(({ face, by }) => `${face}换成 ${by}`)])
      expect(page).toContain(said)

    const scan = await office.ports.files.put(
      office,
      { name: '扫描.pdf', bytes: Buffer.from('%PDF-1.7') },
      'attachment',
    )
    const read = { intent: 'scan', scan: scan.id, number: '代表工委函〔2025〕2号', addressee: '陈晓峰、徐美琴代表' }
    expect(await sendRefused(office, paperPage, { ...at, form: read })).toContain('请核对是不是这一份')
    expect(await sendRefused(office, paperPage, { ...at, form: { ...read, scan: '' } })).toContain('请选择扫描件')
    await sendForm(office, paperPage, { ...at, form: { ...read, number: '代表工委函〔2025〕1号' } })
    const register = await openPage(office, registerPage)
    expect(register).toContain('代表工委函〔2025〕1号')
    expect(register).toContain('已附盖章件')
    const exported = await sendForm(office, registerPage, { form: { format: 'csv' } })
    const { bytes } = await office.ports.files.get(office, exported.to.replace('/files/', ''))
    expect(new TextDecoder().decode(bytes)).toMatch(
      /^文号,种类,标题,主送,印发日期,状态\r\n代表工委函〔2025〕1号,.+,2025-02-24,已附盖章件\r\n$/u,
    )
    const narrowed = (query: Record<string, string>) => openPage(office, registerPage, { query })
    expect(await narrowed({ q: '〔2025〕1号 陈晓峰', year: '2025' })).toContain('代表工委函〔2025〕1号')
    for (const query of [
      { q: '陈晓峰', year: '2024' },
      { q: '%', year: '' },
    ])
      expect(await narrowed(query)).toContain('没有这样的文书')
    await sendForm(office, paperPage, { ...at, form: { intent: 'void', reason: '主送写错' } })
    expect(await openPage(office, paperPage, at)).toContain('作废：主送写错')
  }),
)

test(
  'the print view has the texts of the word file in the same order, markup in a title being text',
  rolledBack(async (test) => {
    const district = await createDistrict(test)
    const { id } = await acceptedSuggestion(test, district, '关于<b>停车</b>&"充电"的建议')
    const office = test(district.deputiesOffice, '2025-02-24')
    const form = { kind: 'suggestion.acceptance', subjectId: id }
    const { to } = await confirmed(office, form)
    const paperId = /papers\/([0-9a-f-]+)\?/.exec(to)?.[1] ?? ''
    const html = await openPage(office, printedPage, { params: { id: paperId } })
    const { content } = await showPaper(office, { id: paperId })
    const texts = paperTexts(content)
    expect(shownTexts(html).filter((text) => texts.includes(text))).toEqual(texts)
    expect(html).not.toContain('<b>停车')
  }),
)

test(
  'the lead deputy prints the form for his opinion and reads the letter of reply; he makes neither void',
  rolledBack(async (test) => {
    const district = await createDistrict(test)
    const { suggestion } = await repliedSuggestion(test, district)
    const deputy = test(district.deputies[0].actor, '2025-05-22')
    const about = { params: { id: suggestion.id } }
    const page = await openPage(deputy, aboutPage, about)
    expect(page).toContain('印发征询意见表')
    expect(page).not.toContain('印发答复函')
    const form = { kind: 'suggestion.inquiry', subjectId: suggestion.id }
    const { to } = await confirmed(deputy, form)
    const paperId = /papers\/([0-9a-f-]+)\?/.exec(to)?.[1] ?? ''
    expect(await openPage(deputy, paperPage, { params: { id: paperId } })).not.toContain('作废这份文书')
    expect(await openPage(deputy, printedPage, { params: { id: paperId } })).toContain('不满意的原因')
  }),
)

test(
  'a number is drawn only for what was looked at: one that went meanwhile, a text that changed and a paper issued meanwhile are said, and none is left out',
  rolledBack(async (test) => {
    const district = await createDistrict(test)
    const office = test(district.deputiesOffice, '2025-02-24')
    const [first, second] = [await acceptedSuggestion(test, district), await acceptedSuggestion(test, district)]
    const formOf = async ({ id }: { id: string }) => {
      const form = { kind: 'suggestion.acceptance', subjectId: id }
      const { number, digest } = await previewPaper(office, form)
      return { query: form, form: { ...form, number: number ?? '', digest } }
    }
    const [one, two] = [await formOf(first), await formOf(second)]
    expect([one.form.number, two.form.number]).toEqual(['代表工委函〔2025〕1号', '代表工委函〔2025〕1号'])
    await sendForm(office, previewPage, one)
    const meanwhile = { code: 'paper.issued_meanwhile' }
    await expect(issue(office, { ...one.query, seen: one.form })).rejects.toMatchObject(meanwhile)
    const changed = { ...two.query, seen: { ...two.form, digest: one.form.digest } }
    await expect(issue(office, changed)).rejects.toMatchObject({ code: 'paper.changed_since_preview' })
    const stranger = test(district.units[0].clerk, '2025-02-24')
    await expect(previewPaper(stranger, two.query)).rejects.toMatchObject({ name: 'Refusal' })
    expect(await sendRefused(office, previewPage, two)).toMatch(/先用了这个文号，现在是代表工委函〔2025〕2号/u)
  }),
)
