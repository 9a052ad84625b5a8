/** One paper as it prints (打印预览), from the content that was issued. */
import type { Page } from '#ui/page'
import { PaperPages } from '#ui/paper'
import { paperApi } from '../domain/contract.ts'

export const printedPage: Page = {
  path: '/print/papers/:id',
  access: 'signed_in',
  async get({ call, params }) {
    const { title, content } = await call(paperApi.one, { id: params.id ?? '' })
    return { title, layout: 'print', body: <PaperPages paper={content} /> }
  },
}
