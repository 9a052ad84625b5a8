/** 查看 PDF: the file as it leaves over HTTP, and what the paper's page says about it. */
import { expect, test } from 'vitest'
import { demoHouse } from '#testing/demo-house'
import { pdfRefused } from '#testing/pdf-files'
import { addressesFor } from './addresses.ts'

const refused = await pdfRefused()

test(
  'a PDF is shown in the browser under the name of its paper, kept by no cache, and given to nobody who may not read the paper',
  { timeout: 120_000, skip: refused !== '' },
  async () => {
    const house = await demoHouse()
    const found = await addressesFor(house, 'deputies-office', 1)
    const { address = '' } = found.find(({ pattern }) => pattern === '/papers/:id') ?? {}
    const office = house.browser()
    await office.post('/sign-in', { door: 'deputies-office' })
    const { body } = await office.get(address)
    const link = /href="(\/api\/papers\/[0-9a-f-]+\/pdf)"/.exec(body)?.[1] ?? ''
    const pdf = await office.get(link)
    expect(pdf.status).toBe(200)
    expect(pdf.body).toMatch(/^%PDF-1\.7/)
    expect(pdf.headers).toMatchObject({
      'content-type': 'application/pdf',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-disposition': expect.stringMatching(/^inline; filename\*=UTF-8''.*\.pdf$/),
    })
    for (const { by } of await house.site.ports.papers.substitutes()) expect(body).toContain(by)

    expect(await house.browser().get(link)).toMatchObject({ status: 401 })
    const unit = house.browser()
    await unit.post('/sign-in', { door: 'system-admin' })
    expect(await unit.get(link)).toMatchObject({ status: 404 })
  },
)
