/** The process that sets pages (排版进程): answers one question after the other, and ends with whoever started it. */
import type { Compiler } from './compiler.ts'
import { loadCompiler } from './compiler.ts'
import type { PressAnswer, PressQuestion } from './press.ts'

const [folder = ''] = process.argv.slice(2)
const loading = loadCompiler(folder)

const answerTo = (compiler: Compiler, { families, drawing }: PressQuestion): Partial<PressAnswer> => ({
  ...(families ? { known: compiler.familiesAmong(families) } : {}),
  ...(drawing ? { bytes: compiler.draw(drawing) } : {}),
})

process.on('message', (question: PressQuestion) => {
  const { id } = question
  void loading
    .then((compiler): PressAnswer => (compiler ? { id, ...answerTo(compiler, question) } : { id, absent: true }))
    .catch((error: unknown): PressAnswer => ({ id, failed: String(error) }))
    .then((answer) => process.send?.(answer))
})
process.once('disconnect', () => process.exit())
