/**
 * `check-report FILE`: every quantity of a report, what it counts and whether it holds, as a table or with --json as
 * [{ start, end, text, value, unit, approx, metric, verdict, reason }]; `start` and `end` count characters (Unicode code
 * points) of the file's text. --figures FILE compares with [{ "metric", "value" }]; --ledger with the figures of this
 * house; --english gives reasons in English.
 */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { z } from 'zod'
import type { CheckedQuantity, GivenFigure } from '#kernel/feature'
import type { Language } from '#kernel/message'
import { Refusal } from '#kernel/refusal'
import { helpLines, type LineCommand, type LineUsage } from '../command-line.ts'
import { loadSlots } from '../features.ts'
import { readText } from '../texts/read.ts'
import { withSite } from '../with-site.ts'
import { inWork } from '../work.ts'

export const usage: LineUsage = {
  form: 'npm run --silent check-report -- FILE [--json] [--english] [--figures FILE.json | --ledger]',
  says:
    'Every quantity of a report (.txt, .docx): what it counts, and whether it agrees with the text, with the figures given ' +
    '([{ "metric", "value" }]) or with those of this house.',
  options: ['--json', '--english', '--figures', '--ledger'],
  words: [1, 2],
}

const Figures = z.array(z.object({ metric: z.string(), value: z.number() }))

export const command: LineCommand = async (words) => {
  const figuresFile = words.includes('--figures') ? words[words.indexOf('--figures') + 1] : undefined
  const [file, ...more] = words.filter((word) => !word.startsWith('-') && word !== figuresFile)
  if (file === undefined || more.length > 0 || (words.includes('--figures') && figuresFile === undefined)) {
    for (const line of ['One report, and after --figures one file of figures.', ...helpLines(usage)])
      console.error(line)
    return 2
  }
  const text = await readText(readFileSync(file), basename(file))
  const language = words.includes('--english') ? 'en' : 'zh-CN'
  const found = words.includes('--ledger')
    ? await againstLedger(text, language)
    : await alone(text, language, figuresFile === undefined ? [] : readFigures(figuresFile))
  const claims = inCharacters(text, found)
  console.log(words.includes('--json') ? JSON.stringify(claims) : tableOf(claims))
  return 0
}

const readFigures = (file: string): readonly GivenFigure[] =>
  Figures.parse(JSON.parse(readFileSync(file, 'utf8')) as unknown)

async function alone(
  text: string,
  language: Language,
  figures: readonly GivenFigure[],
): Promise<readonly CheckedQuantity[]> {
  const { features } = await loadSlots()
  return features.flatMap(({ textCheck }) => textCheck?.(text, { figures, language }) ?? [])
}

const againstLedger = (text: string, language: Language): Promise<readonly CheckedQuantity[]> =>
  withSite(async (site) => {
    const [tenant] = await site.tenants()
    const route = [...site.routes.values()].find(({ endpoint }) => endpoint.path === '/api/report-checks')
    if (!tenant || !route) throw new Refusal('not_found', 'console.no_house')
    const checked = await inWork(site, { tenant: tenant.id, readOnly: true, language }, (work) =>
      route.run(work, { text } as never),
    )
    return (checked as { claims: readonly CheckedQuantity[] }).claims
  })

/** Offsets in characters: a sign beyond the first 65,536 takes two UTF-16 code units and is one character. */
function inCharacters(text: string, claims: readonly CheckedQuantity[]): CheckedQuantity[] {
  let [at, characters] = [0, 0]
  const upTo = (place: number): number => {
    characters += Array.from(text.slice(at, place)).length
    at = place
    return characters
  }
  return claims.map(({ start, end, text: number, value, unit, approx, metric, verdict, reason }) => {
    const [from, to] = [upTo(start), upTo(end)]
    return { start: from, end: to, text: number, value, unit, approx, metric, verdict, reason }
  })
}

const tableOf = (claims: readonly CheckedQuantity[]): string =>
  claims
    .map(({ start, text, unit, metric, verdict, reason }) =>
      [
        String(start).padStart(6),
        verdict.padEnd(17),
        unit === '%' ? text : `${text} ${unit}`,
        metric ?? '–',
        reason,
      ].join('  '),
    )
    .join('\n')
