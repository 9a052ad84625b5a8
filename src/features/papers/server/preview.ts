/** 印发前预览: exactly what would be issued, for whoever may issue it; the number is drawn only when it is confirmed. */
import type { z } from 'zod'
import type { Work } from '#kernel/work'
import type { paperApi, PaperPreview } from '../domain/contract.ts'
import { messages } from '../messages/index.ts'
import { draftedPaper } from './issue.ts'
import { readableAmong } from './readers.ts'
import { rowOf } from './reads.ts'

type Asked = z.output<typeof paperApi.preview.input>

export async function previewPaper(work: Work, asked: Asked): Promise<PaperPreview> {
  const { document, draft, content, number, digest, known } = await draftedPaper(work, asked)
  const [paper] = known ? await readableAmong(work, [known]) : []
  return {
    name: document.words[work.language],
    aboutId: draft.aboutId,
    number,
    digest,
    content,
    paper: paper ? rowOf(work, paper) : null,
  }
}

export async function previewPdf(work: Work, asked: Asked): Promise<z.input<typeof paperApi.previewPdf.output>> {
  const { content } = await draftedPaper(work, asked)
  const bytes = await work.ports.papers.pdf(content)
  return { name: `${messages['zh-CN'].preview} ${content.title}.pdf`.trim(), bytes: new Uint8Array(bytes) }
}
