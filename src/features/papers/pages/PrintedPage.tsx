/** One paper as it prints (打印预览), from the content that was issued. */
import type { Page } from '#ui/page'
import { PaperPages } from '#ui/paper'
import { paperApi } from '../domain/contract.ts'
import { pageMessages } from '../messages/pages.ts'

export const printedPage: Page = {
  path: '/print/papers/:id',
  access: 'signed_in',
  async get({ call, params, session }) {
    const { title, content } = await call(paperApi.one, { id: params.id ?? '' })
    const { printFaces } = pageMessages[session.language].one
    return {
      title,
      layout: 'print',
      body: (
        <>
          <p className="paper-faces">{printFaces}</p>
          <PaperPages paper={content} />
        </>
      ),
    }
  },
}
