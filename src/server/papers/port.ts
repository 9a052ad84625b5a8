/** Official papers as files (文书成文): word file, PDF, and many as one. */
import type { PaperPort } from '#kernel/ports'
import { writeArchive } from './archive.ts'
import { createPdfWriter } from './pdf/index.ts'

/** `fontFolder` may hold fonts of the office for its PDFs. */
export function createPaperPort(fontFolder: string): PaperPort {
  const pdf = createPdfWriter(fontFolder)
  return {
    // The writer of word files is 17 MB that most days nobody needs.
    word: async (paper) => (await import('./docx.ts')).writeDocx(paper),
    pdf: (paper) => pdf.write(paper),
    substitutes: async () => (await pdf.faces()).substitutes,
    archive: writeArchive,
  }
}
