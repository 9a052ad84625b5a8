/** The compiler that sets the pages (排版): typst, a native package of 51 MB; only the press's own process loads it. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Drawing } from './drawing.ts'

export interface Compiler {
  /** Those of the families that are installed on this machine or lie in the folder. */
  familiesAmong(families: readonly string[]): string[]
  draw(drawing: Drawing): Uint8Array
}

/** What is used of the package; its own types are not there where it is not installed. */
interface Package {
  readonly NodeCompiler: {
    create(options: { workspace: string; fontArgs: { fontPaths: string[] }[] }): NodeCompiler
  }
}
interface NodeCompiler {
  compile(asked: { mainFileContent: string; inputs: Record<string, string> }): {
    readonly result: object | null
    takeWarnings(): Diagnostics | null
    takeError(): Diagnostics | null
  }
  pdf(compiled: object): Uint8Array
  /** Forgets what it remembers of earlier papers. */
  evictCache(age: number): void
}
interface Diagnostics {
  readonly shortDiagnostics: readonly { readonly message: string }[]
}

const packageName: string = '@myriaddreamin/typst-ts-node-compiler'
const template = readFileSync(new URL('./paper.typ', import.meta.url), 'utf8')

/** Undefined where the package or its binary for this system is not installed. */
export async function loadCompiler(fontFolder: string): Promise<Compiler | undefined> {
  const loaded = await (import(packageName) as Promise<Package>).catch(() => undefined)
  if (!loaded) return undefined
  const workspace = fileURLToPath(new URL('./', import.meta.url))
  const compiler = loaded.NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: [fontFolder] }] })
  return {
    familiesAmong: (families) => familiesAmong(compiler, families),
    draw(drawing) {
      const compiled = compiler.compile({
        mainFileContent: template,
        inputs: { paper: JSON.stringify(drawing) },
      })
      const { result } = compiled
      if (!result)
        throw new Error(`a paper could not be set: ${JSON.stringify(compiled.takeError()?.shortDiagnostics)}`)
      const bytes = compiler.pdf(result)
      compiler.evictCache(0)
      return bytes
    },
  }
}

const probe = '#for family in json(bytes(sys.inputs.families)) { text(font: family, fallback: false)[a] }'
const unknown = 'unknown font family: '

/** The compiler tells only what it does not find. */
function familiesAmong(compiler: NodeCompiler, families: readonly string[]): string[] {
  const compiled = compiler.compile({ mainFileContent: probe, inputs: { families: JSON.stringify(families) } })
  const warnings = compiled.takeWarnings()?.shortDiagnostics ?? []
  const missing = new Set(
    warnings.flatMap(({ message }) => (message.startsWith(unknown) ? [message.slice(unknown.length)] : [])),
  )
  return families.filter((family) => !missing.has(family.toLowerCase()))
}
