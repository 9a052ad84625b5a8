/** 封箱: at the closing the box is opened once, laid out in the order of random numbers, and its digests are fixed. */
import { z } from 'zod'
import { marks } from '#kernel/poll'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { layOut, layOutPapers, takeOut, type Ballot } from './box.ts'
import { destroyKey } from './keys.ts'
import { rootOf } from './merkle.ts'
import type { Poll } from './repository.ts'

/** What lies sealed in one row. */
export const Content = z.object({
  option: z.number().int(),
  mark: z.enum(marks).nullable(),
  name: z.string().nullable(),
})

export const placeOf = (pollId: string): string => `ballot ${pollId}`

/** All sealed rows have the same length, so that none shows by it what it says. */
export const sealedLength = 320

export async function sealBox(work: Work, { id }: Poll): Promise<{ papersRoot: string; ballotsDigest: string }> {
  await destroyKey(work, id)
  const ballots = (await takeOut(work, id)).map(({ serial, question, sealed }): Ballot => ({
    serial,
    question,
    ...opened(work, id, sealed),
  }))
  const sorted = ballots.toSorted((a, b) => (a.serial < b.serial ? -1 : 1))
  await layOut(work, id, sorted)
  const papers = (await layOutPapers(work, id)).map(({ digest }) => digest)
  return { papersRoot: rootOf(work.ports, papers), ballotsDigest: digestOf(work, sorted) }
}

function opened({ ports }: Work, pollId: string, sealed: string): z.output<typeof Content> {
  const text = ports.seals.open(sealed, placeOf(pollId))
  if (text === undefined) throw new Refusal('conflict', 'voting.box_unreadable')
  return Content.parse(JSON.parse(text))
}

/** Of all ballots in the order of their serials: one changed, taken out or put in shows. */
export const digestOf = ({ ports }: Work, ballots: readonly Ballot[]): string =>
  ports.sha256(
    ballots
      .map(({ serial, question, option, mark, name }) => [serial, question, option, mark, name].join(' '))
      .join('\n'),
  )
