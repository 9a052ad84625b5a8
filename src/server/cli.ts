/** Commands for the keeper of an installation: `node dist/server/cli.js <command> [words]`; package.json names them. */
import { existsSync } from 'node:fs'
import { Refusal } from '#kernel/refusal'
import type { LineCommand } from './command-line.ts'
import { loadRefusals } from './features.ts'
import { wordsFor } from './http/problem.ts'

const [name = '', ...words] = process.argv.slice(2)
const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
const file = new URL(`./commands-line/${name}.${extension}`, import.meta.url)

if (!/^[a-z-]+$/.test(name) || !existsSync(file)) {
  console.error(`There is no command “${name}”. Commands are the files of commands-line/, for example tables.`)
  process.exit(2)
}
const { command } = (await import(file.href)) as { command: LineCommand }
process.exitCode = await command(words).catch(async (error: unknown) => {
  if (!(error instanceof Refusal)) throw error
  const known = await loadRefusals()
  for (const language of ['zh-CN', 'en'] as const) console.error(wordsFor(known, language, error))
  return 1
})
