import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { ports } from '#testing/database'
import { pdfRefused } from '#testing/pdf-files'
import { reply } from '#testing/sample-papers'
import { chooseFaces } from './faces.ts'
import { createPdfWriter } from './index.ts'
import { createPress } from './press.ts'

const chosenAmong = (...known: string[]) => chooseFaces(new Set(known), 'data/fonts')

function folder(): string {
  const place = mkdtempSync(join(tmpdir(), 'huiyin-fonts-'))
  onTestFinished(() => rmSync(place, { recursive: true, force: true }))
  return place
}

test('the fonts of a Windows office are taken as they are; only 小标宋, which Windows has not, is substituted', () => {
  const { faces, substitutes } = chosenAmong('FangSong', 'SimHei', 'KaiTi', 'SimSun', 'Microsoft YaHei', 'STZhongsong')
  expect(substitutes).toEqual([{ face: '小标宋', by: 'STZhongsong' }])
  expect(faces.body.families[0]).toBe('FangSong')
  expect(faces.second.families[0]).toBe('KaiTi')
})

test('with fonts-noto-cjk alone every face has a substitute that is named, and 小标宋 is bold', () => {
  const { faces, substitutes } = chosenAmong('Noto Serif CJK SC', 'Noto Sans CJK SC')
  expect(substitutes.map(({ face, by }) => `${face} ${by}`)).toEqual([
    '仿宋 Noto Serif CJK SC',
    '小标宋 Noto Serif CJK SC',
    '黑体 Noto Sans CJK SC',
    '楷体 Noto Serif CJK SC',
    '宋体 Noto Serif CJK SC',
  ])
  expect([faces.title.weight, faces.body.weight]).toEqual(['bold', 'regular'])
})

test('characters a face lacks come from the other fonts that are there', () => {
  expect(chosenAmong('FangSong_GB2312', 'Noto Serif CJK SC').faces.body.families).toEqual([
    'FangSong_GB2312',
    'Noto Serif CJK SC',
  ])
})

test('with no Chinese font at all the folder and the package that help are named', () => {
  expect(() => chosenAmong('DejaVu Sans')).toThrow(
    expect.objectContaining({ code: 'paper.no_font', detail: { folder: 'data/fonts' } }),
  )
  const refusal = { kind: 'conflict', code: 'paper.no_font', detail: { folder: 'data/fonts' } }
  expect(ports.words('zh-CN', refusal as never)).toMatch(/apt install fonts-noto-cjk.*data\/fonts/)
})

const small = '/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf'
const skipped =
  (await pdfRefused()) || (existsSync(small) ? '' : ' — SKIPPED, because fonts-dejavu-core is not installed here')

test.skipIf(skipped)(`a font put into the folder is taken with the next paper${skipped}`, async () => {
  const place = folder()
  const writer = createPdfWriter(place)
  expect((await writer.faces()).substitutes.map(({ face }) => face)).toContain('楷体')
  // A font of another name: the same number of letters, in both encodings of its table of names.
  const wide = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('latin1')
  const [name, other] = ['DejaVu Sans', 'LXGW WenKai']
  const renamed = readFileSync(small, 'latin1').replaceAll(wide(name), wide(other)).replaceAll(name, other)
  writeFileSync(join(place, 'own.ttf'), renamed, 'latin1')
  expect((await writer.faces()).faces.second.families[0]).toBe('LXGW WenKai')
  expect((await writer.write(reply)).length).toBeGreaterThan(1000)
})

test('where the compiler is not installed, a PDF is refused with words that say what to do', async () => {
  // The process of the press, in a folder from which no package can be found.
  const place = folder()
  for (const file of ['press-process', 'compiler'])
    copyFileSync(new URL(`./${file}.ts`, import.meta.url), join(place, `${file}.ts`))
  copyFileSync(new URL('./paper.typ', import.meta.url), join(place, 'paper.typ'))
  const press = createPress(place, pathToFileURL(`${place}/`))
  await expect(press.ask({ families: ['SimSun'] })).rejects.toMatchObject({ code: 'paper.pdf_absent' })
  press.end()
  const refusal = { kind: 'conflict', code: 'paper.pdf_absent', detail: {} }
  expect(ports.words('zh-CN', refusal as never)).toContain('npm install --include=optional')
})
