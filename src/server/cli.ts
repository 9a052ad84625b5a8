/** Commands for the keeper of an installation: `node dist/server/cli.js <command> [words]`; package.json names them. */
import { existsSync } from 'node:fs'
import { asksForHelp, helpLines, wrongWords, type LineCommand, type LineUsage } from './command-line.ts'
import { tellFailure } from './failure.ts'

const [name = '', ...words] = process.argv.slice(2)
const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
const file = new URL(`./commands-line/${name}.${extension}`, import.meta.url)

if (!/^[a-z-]+$/.test(name) || !existsSync(file)) {
  console.error(`There is no command “${name}”. Commands are the files of commands-line/, for example tables.`)
  process.exit(2)
}
const { command, usage } = (await import(file.href)) as { command: LineCommand; usage: LineUsage }
const wrong = wrongWords(usage, words)
if (asksForHelp(words)) for (const line of helpLines(usage)) console.log(line)
else if (wrong !== undefined) {
  for (const line of [wrong, ...helpLines(usage)]) console.error(line)
  process.exitCode = 2
} else
  process.exitCode = await command(words).catch(async (error: unknown) => {
    await tellFailure(error)
    return 1
  })
