/** Keeps the tree honest (架构守则): each test is one rule of how the house is built; a rule and its test change together. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { expect, test } from 'vitest'
import { features } from '../src/features/index.ts'

interface Import {
  readonly from: string
  /** Erased when compiled: it couples words, not running code. */
  readonly typesOnly: boolean
}

interface SourceFile {
  readonly path: string
  readonly text: string
  readonly code: string
  readonly imports: readonly Import[]
  readonly test: boolean
}

const posix = (path: string): string => path.split(sep).join('/')

const withoutComments = (text: string): string =>
  text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|[^:'"`\\])\/\/.*$/gm, '$1')

const importPattern =
  /^\s*(?:import|export)\s(?:(type)\s)?[^'";]*?from\s+'([^']+)'|^import '([^']+)'|import\('([^']+)'\)/gm

const sources: readonly SourceFile[] = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map(posix)
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => {
    const text = readFileSync(`src/${path}`, 'utf8')
    const imports = [...text.matchAll(importPattern)].map(([, types, from, bare, late]) => ({
      from: from ?? bare ?? late ?? '',
      typesOnly: types !== undefined,
    }))
    const isTest = path.includes('.test.') || path.startsWith('testing/')
    return { path, text, code: withoutComments(text), imports, test: isTest }
  })
const product = sources.filter(({ test: isTest }) => !isTest)
const featureOf = (path: string): string | undefined => /^features\/([^/]+)\//.exec(path)?.[1]
const pathsWhere = (files: readonly SourceFile[], holds: (file: SourceFile) => boolean): string[] =>
  files.filter(holds).map(({ path }) => path)

const importsOf = (files: readonly SourceFile[], holds: (from: string, file: SourceFile) => boolean): string[] =>
  files.flatMap((file) =>
    file.imports.filter(({ from }) => holds(from, file)).map(({ from }) => `${file.path} → ${from}`),
  )

test('every feature folder is registered once, and nothing else is', () => {
  const folders = readdirSync('src/features', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
  expect([...features].toSorted()).toEqual(folders.toSorted())
})

test('a relative import never leaves its feature, nor enters one', () => {
  const home = (path: string) => featureOf(path) ?? 'house'
  const target = (from: string, { path }: SourceFile) => posix(relative('src', join('src', dirname(path), from)))
  const leaving = importsOf(
    product,
    (from, file) => from.startsWith('.') && !from.includes('${') && home(`${target(from, file)}`) !== home(file.path),
  )
  expect(leaving).toEqual([])
})

test('a feature uses only features registered above it', () => {
  const order = (name: string | undefined) => features.findIndex((feature) => feature === name)
  const upward = importsOf(product, (from, { path }) => {
    const used = /^#features\/([^/]+)/.exec(from)?.[1]
    return used !== undefined && featureOf(path) !== undefined && order(used) >= order(featureOf(path))
  })
  expect(upward).toEqual([])
})

test('the house itself names no feature', () => {
  const naming = importsOf(
    product.filter(({ path }) => !featureOf(path)),
    (from) => from.startsWith('#features/'),
  )
  expect(naming).toEqual([])
})

const camel = (name: string): string => name.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase())

const filesIn = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder) : [])

/** Which folder's schema creates a table: a feature, or the house. */
function tableOwners(): Map<string, string> {
  const folders: readonly [string, string][] = [
    ['house', 'src/server/db/schema'],
    ...features.map((name): [string, string] => [name, `src/features/${name}/server/schema`]),
  ]
  const owners = new Map<string, string>()
  for (const [owner, folder] of folders)
    for (const file of filesIn(folder))
      for (const [, table = ''] of readFileSync(`${folder}/${file}`, 'utf8').matchAll(/create table (\w+)/g)) {
        expect(owners.has(table), `${table} is created twice`).toBe(false)
        owners.set(table, owner)
      }
  return owners
}

const written = (code: string): string[] => [
  ...[...code.matchAll(/\b(?:insert into|update|delete from|merge into) (\w+)(?=[\s(])/g)].map(([, name = '']) => name),
  ...[...code.matchAll(/\.(?:insertInto|updateTable|deleteFrom|mergeInto)\(\s*'(\w+)/g)].map(([, name = '']) => name),
]

/** An empty house gets its name once, by its set-up; a policy of the table allows no more. */
const granted = ['features/accounts/server/set-up-repository.ts writes tenant']

test('a table is written only by the feature that created it', () => {
  const owners = new Map(
    [...tableOwners()].flatMap(([table, owner]) => [
      [table, owner],
      [camel(table), owner],
    ]),
  )
  const foreign = product.flatMap(({ path, code }) =>
    written(code)
      .filter((table) => owners.has(table) && owners.get(table) !== (featureOf(path) ?? 'house'))
      .map((table) => `${path} writes ${table}`),
  )
  expect(foreign).toEqual(granted)
  expect(owners.size).toBeGreaterThan(50)
})

test('a schema file changes only tables of its own feature', () => {
  const owners = tableOwners()
  const foreign = features.flatMap((feature) =>
    filesIn(`src/features/${feature}/server/schema`).flatMap((file) => {
      const text = readFileSync(`src/features/${feature}/server/schema/${file}`, 'utf8').replaceAll(/--.*$/gm, '')
      return [...text.matchAll(/\b(?:alter table|drop table|insert into|update|delete from) (\w+)/g)]
        .map(([, table = '']) => table)
        .filter((table) => owners.has(table) && owners.get(table) !== feature)
        .map((table) => `${feature}/${file} changes ${table}`)
    }),
  )
  expect(foreign).toEqual([])
})

test('the kernel runs without a framework, a driver or a feature', () => {
  const foreign = product
    .filter(({ path }) => path.startsWith('kernel/'))
    .flatMap(({ path, imports }) =>
      imports
        .filter(({ from, typesOnly }) => !typesOnly && !/^(\.\.?\/|#kernel\/|zod$)/.test(from))
        .map(({ from }) => `${path} → ${from}`),
    )
  expect(foreign).toEqual([])
})

test.each([
  ['Fastify', /^@?fastify/, /^server\/(http\/|site\.ts$)/],
  [
    'React',
    /^(react|react-dom|react-aria-components)(\/|$)/,
    /^(web\/|features\/[^/]+\/(pages|desk)\/|server\/http\/pages\.ts$)/,
  ],
  ['the workbench’s libraries', /^@tanstack\//, /^(web\/|features\/[^/]+\/desk\/)/],
  ['the editor', /^prosemirror-/, /^features\/report\/desk\/writer\/editor\//],
] as const)('%s is imported in its own place only', (_, library, home) => {
  expect(importsOf(product, (from, { path }) => library.test(from) && !home.test(path))).toEqual([])
})

test('the database driver runs in server/db; elsewhere the server only names its types', () => {
  const foreign = product.flatMap(({ path, imports }) =>
    imports
      .filter(
        ({ from, typesOnly }) =>
          /^pg(-|$)/.test(from) && !path.startsWith('server/db/') && !(typesOnly && path.startsWith('server/')),
      )
      .map(({ from }) => `${path} → ${from}`),
  )
  expect(foreign).toEqual(['server/jobs.ts → pg-boss'])
})

test('only the settings read the environment', () => {
  expect(pathsWhere(product, ({ code }) => /process\.env|import\.meta\.env/.test(code))).toEqual(['server/settings.ts'])
})

/** Parts of the browser that measure how long ago something happened; what day it is they are told. */
const stopwatches = [
  'features/suggestions/desk/triage/TriageGrid.tsx',
  'web/desk/Notices.tsx',
  'web/enhance/draft.ts',
  'web/enhance/live-page.ts',
  'web/hall/main.ts',
  'web/ui/notices.tsx',
]

test('only the clock asks what time it is', () => {
  const asking = pathsWhere(product, ({ code }) => /new Date\(\)|Date\.now\(/.test(code))
  expect(asking.toSorted()).toEqual([...stopwatches, 'server/clock.ts'].toSorted())
})

/** Files whose Chinese is data rather than words on a screen: what it is, beside where it is. */
const chineseData: Readonly<Record<string, string>> = {
  'features/accounts/server/demo.ts': 'what the demonstration says and does',
  'features/cases/domain/ladder.ts': 'where a setting has its value from',
  'features/meetings/domain/open-minutes.ts': 'how minutes write counts of votes',
  'features/notices/domain/settings.ts': 'where a setting has its value from',
  'features/office/domain/public.ts': 'where a setting has its value from',
  'features/papers/domain/scan.ts': 'how people write numbers of papers',
  'features/report/domain/writer/spoken-numbers.ts': 'numerals, units and the phrases that are no numbers',
  'features/report/server/metrics.ts': 'where a setting has its value from',
  'features/report/server/period.ts': 'where a setting has its value from',
  'features/voting/domain/settings.ts': 'where a setting has its value from',
  'features/suggestions/desk/triage/paste.ts': 'how sheets spell numbers of suggestions',
  'features/suggestions/domain/settings.ts': 'the district’s categories',
  'features/suggestions/pages/unit/points.ts': 'how letters number their points',
  'kernel/calendar-data.ts': 'titles of the holiday notices',
  'kernel/deadline-rules-finance.ts': 'citations of the law',
  'kernel/deadline-rules-matters.ts': 'citations of the law',
  'kernel/deadline-rules-sittings.ts': 'citations of the law',
  'kernel/majority-rules.ts': 'citations of the law',
  'kernel/numerals.ts': 'the numerals',
  'kernel/strokes-data.ts': 'characters by strokes',
  'kernel/strokes-surnames-data.ts': 'surnames of two characters',
  'kernel/workbook.ts': 'how sheets spell units and totals',
  'kernel/written-date.ts': 'how people write dates',
  'server/papers/typefaces.ts': 'names of type faces',
  'server/demonstration.ts': 'the demonstration’s name',
}

/** The grammar of reports: how they write numbers, lists and shares, and what they call what is counted. */
const chineseGrammar = 'features/report/domain/checker/'

test('Chinese words are in messages, in demonstrations, in the grammar of reports, and in listed data', () => {
  const chinese = pathsWhere(
    product,
    ({ path, code }) =>
      /\p{Script=Han}/u.test(code) &&
      !/\/messages\/|messages\.tsx?$|\/demo\//.test(path) &&
      !path.startsWith(chineseGrammar),
  )
  expect(chinese.toSorted()).toEqual(Object.keys(chineseData).toSorted())
})

/** Longer than can be read in one sitting, and written by a machine. */
const longFiles = ['kernel/tables.ts']

test('files stay short enough to read in one sitting', () => {
  const long = pathsWhere(sources, ({ text }) => text.trimEnd().split('\n').length > 300)
  expect(long.filter((path) => !longFiles.includes(path))).toEqual([])
})

test('every file says in its first line what it is', () => {
  const silent = pathsWhere(
    product,
    ({ path, text }) => !/^(#!.*\n)?\/\*\*/.test(text) && !/\/messages\/|\.d\.ts$/.test(path),
  )
  expect(silent).toEqual([])
})

test.each([
  [
    'silences a checker',
    /(?:oxlint|eslint|prettier|oxfmt|biome)-(?:disable|ignore)|@ts-(?:ignore|expect-error|nocheck)/,
  ],
  ['leaves a note to do something later', /\b(?:TODO|FIXME|XXX|HACK)\b/],
  ['exports a default', /^export default |export \{[^}]*\bas default\b/m],
])('no file %s', (_, pattern) => {
  const found = [...sources, ...toolFiles()].filter(({ path }) => !path.endsWith('.config.ts'))
  expect(
    found
      .filter(({ code, text }) => pattern.test(code) || /^[^'"`]*\/[/*].*(?:-disable|@ts-ignore)/m.test(text))
      .map(({ path }) => path),
  ).toEqual([])
})

function toolFiles(): Pick<SourceFile, 'path' | 'text' | 'code'>[] {
  return readdirSync('tools', { encoding: 'utf8' })
    .filter((file) => /\.m?[jt]s$/.test(file))
    .map((file) => {
      const text = readFileSync(`tools/${file}`, 'utf8')
      return { path: `tools/${file}`, text, code: withoutComments(text) }
    })
}
