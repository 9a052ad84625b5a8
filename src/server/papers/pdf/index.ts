/** PDFs of official papers (文书 PDF): the faces that are there, and the paper set in them. */
import { statSync } from 'node:fs'
import type { Paper } from '#kernel/paper'
import { Refusal } from '#kernel/refusal'
import { drawingOf } from './drawing.ts'
import { chooseFaces, families, type Chosen } from './faces.ts'
import { createPress } from './press.ts'

export interface PdfWriter {
  write(paper: Paper): Promise<Uint8Array>
  faces(): Promise<Chosen>
}

/** `fontFolder` is where an office puts fonts of its own; what changes in it is found with the next paper. */
export function createPdfWriter(fontFolder: string): PdfWriter {
  const press = createPress(fontFolder)
  let found: { readonly at: number; readonly chosen: Promise<Chosen> } | undefined
  const look = async (): Promise<Chosen> => {
    const { known = [] } = await press.ask({ families }).catch((error: unknown) => {
      // A compiler that does not even start on this machine is none.
      throw error instanceof Refusal ? error : new Refusal('conflict', 'paper.pdf_absent', {})
    })
    return chooseFaces(new Set(known), fontFolder)
  }
  const faces = (): Promise<Chosen> => {
    const at = statSync(fontFolder, { throwIfNoEntry: false })?.mtimeMs ?? 0
    if (found?.at === at) return found.chosen
    // The compiler looks for fonts once, when it starts.
    press.end()
    const chosen = look()
    found = { at, chosen }
    // A refusal is not kept: fonts may be there by the next time.
    chosen.catch(() => (found = undefined))
    return chosen
  }
  return {
    faces,
    async write(paper) {
      const { faces: chosen } = await faces()
      const { bytes } = await press.ask({ drawing: drawingOf(paper, chosen) })
      if (!bytes) throw new Error('the press answered without a paper')
      return bytes
    },
  }
}
