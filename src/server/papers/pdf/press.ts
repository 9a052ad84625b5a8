/**
 * The press (印制): sets PDFs in a process of its own that is started for the first one and ends a minute after the last,
 * so that a house at rest has none of its memory.
 */
import { fork, type ChildProcess } from 'node:child_process'
import { extname } from 'node:path'
import { Refusal } from '#kernel/refusal'
import type { Drawing } from './drawing.ts'

export interface PressQuestion {
  readonly id: number
  readonly families?: readonly string[]
  readonly drawing?: Drawing
}

export interface PressAnswer {
  readonly id: number
  readonly known?: readonly string[]
  readonly bytes?: Uint8Array
  /** The package is not installed here. */
  readonly absent?: true
  readonly failed?: string
}

const idleFor = 60_000
/** A list of 5,000 rows takes a few seconds; longer is an accident. */
const patience = 60_000
const waitingAtMost = 16

interface Asked {
  readonly resolve: (answer: PressAnswer) => void
  readonly reject: (error: Error) => void
}

export interface Press {
  /** Refuses with paper.pdf_absent without the compiler, with paper.pdf_busy when too many wait. */
  ask(question: Omit<PressQuestion, 'id'>): Promise<PressAnswer>
  /** What still waits is refused as busy. */
  end(): void
}

/** `home` is the folder of the process it starts. */
export function createPress(fontFolder: string, home = new URL('./', import.meta.url)): Press {
  const asked = new Map<number, Asked>()
  let child: ChildProcess | undefined
  let idle: NodeJS.Timeout | undefined
  let last = 0

  const end = (reason: Error = new Refusal('too_many', 'paper.pdf_busy', {})) => {
    child?.kill('SIGKILL')
    child = undefined
    clearTimeout(idle)
    for (const { reject } of asked.values()) reject(reason)
    asked.clear()
  }
  const start = (): ChildProcess => {
    const ending = extname(import.meta.url)
    const started = fork(new URL(`press-process${ending}`, home), [fontFolder], {
      serialization: 'advanced',
      execArgv: ending === '.ts' ? ['--conditions=huiyin-source'] : [],
      env: {},
    })
    started.on('message', (answer: PressAnswer) => {
      asked.get(answer.id)?.resolve(answer)
      asked.delete(answer.id)
    })
    const gone = (reason: Error) => {
      if (child === started) end(reason)
    }
    started.on('error', gone)
    started.on('exit', (code) => gone(new Error(`the press ended with ${code}`)))
    started.unref()
    started.channel?.unref()
    return started
  }

  return {
    end,
    async ask(question) {
      if (asked.size >= waitingAtMost) throw new Refusal('too_many', 'paper.pdf_busy', {})
      clearTimeout(idle)
      child ??= start()
      const id = (last += 1)
      let timer: NodeJS.Timeout | undefined
      try {
        const answer = await new Promise<PressAnswer>((resolve, reject) => {
          asked.set(id, { resolve, reject })
          timer = setTimeout(() => end(new Error(`the press took longer than ${patience / 1000} seconds`)), patience)
          child?.send({ id, ...question })
        })
        if (answer.absent) throw new Refusal('conflict', 'paper.pdf_absent', {})
        if (answer.failed !== undefined) throw new Error(answer.failed)
        return answer
      } finally {
        clearTimeout(timer)
        if (asked.size === 0) idle = setTimeout(() => end(), idleFor).unref()
      }
    },
  }
}
