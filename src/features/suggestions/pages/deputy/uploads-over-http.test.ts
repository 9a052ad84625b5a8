import { describe, expect, test } from 'vitest'
import { megabyte, uploadLimits } from '#kernel/uploads'
import type { Work } from '#kernel/work'
import { openAccounts } from '#features/accounts/server'
import { openHouse, type TestBrowser, type TestHouse } from '#testing/house'
import { createDistrict, inSession } from '#testing/people'

const password = '富春江水碧于天二〇二六'
const address = '/me/suggest/new'

/** A browser without JavaScript in which a deputy is signed in. */
async function deputyAtHome(): Promise<{ house: TestHouse; browser: TestBrowser }> {
  const house = await openHouse({ at: `${inSession}T09:00:00+08:00` })
  await house.as({ roles: ['system_admin'] }, async (work: Work) => {
    const { deputies } = await createDistrict(Object.assign(() => work, { settle: async () => undefined }))
    const [id = ''] = await openAccounts(work, [{ personId: deputies[0].personId, signInName: 'deputy' }])
    await work.tx
      .updateTable('account')
      .set({ passwordHash: await work.ports.passwords.hash(password) })
      .where('id', '=', id)
      .execute()
  })
  const browser = house.browser()
  await browser.post('/sign-in', { name: 'deputy', password })
  return { house, browser }
}

const png = (bytes: number): Blob => {
  const picture = Buffer.alloc(bytes)
  picture.write('89504e470d0a1a0a', 'hex')
  return new Blob([picture])
}

function formOf(fields: Readonly<Record<string, string>>, photos: Readonly<Record<string, Blob>> = {}): FormData {
  const form = new FormData()
  form.append('formKey', crypto.randomUUID())
  for (const [name, picture] of Object.entries(photos)) form.append('photos', picture, name)
  // After the files, where a form that is cut off would lose it.
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return form
}

/** Ids of the photos the page lists as kept and ticked. */
const keptIds = (html: string): string[] =>
  [...html.matchAll(/<input type="checkbox" name="photos"[^>]*>/g)]
    .filter(([box]) => box.includes('checked'))
    .map(([box]) => /value="([\w-]{36})"/.exec(box)?.[1] ?? '')

const text = '新登一带十二个村仍用老水管，夏天常停水。'

describe('files of a form that is refused, without JavaScript', () => {
  test('are listed on the page and go along the next time without being chosen again', async () => {
    const { house, browser } = await deputyAtHome()
    const refused = await browser.upload(address, formOf({ text: '' }, { '水管.png': png(1000) }))
    expect(refused.status).toBe(400)
    expect(refused.body).toContain('水管.png')
    const [id = ''] = keptIds(refused.body)
    expect((await browser.get(`/files/${id}`)).status).toBe(200)

    const accepted = await browser.upload(address, formOf({ text, photos: id, intent: 'save' }))
    expect(accepted.status).toBe(303)
    const { rows } = await house.site.database.pool.query(
      'select file_id as "fileId" from case_file where tenant_id = $1',
      [house.tenant.id],
    )
    expect(rows).toEqual([{ fileId: id }])
  })

  test('a 10 MB photo is refused by name, size and limit; text and the other photo survive', async () => {
    const { browser } = await deputyAtHome()
    const refused = await browser.upload(
      address,
      formOf({ text }, { '大图.png': png(10 * megabyte), '小图.png': png(1000) }),
    )
    expect(refused.status).toBe(413)
    expect(refused.body).toContain('“大图.png”有 10.0 MB，超过上限 8 MB。')
    expect(refused.body).toContain(text)
    expect(keptIds(refused.body)).toHaveLength(1)
    expect(refused.body).toContain('小图.png')
  })

  test('one beyond every limit is not read to its end, and no text is lost', async () => {
    const { browser } = await deputyAtHome()
    const refused = await browser.upload(address, formOf({ text }, { '全景.png': png(30 * megabyte) }))
    expect(refused.status).toBe(413)
    expect(refused.body).toContain('“全景.png”超过上限 8 MB')
    expect(refused.body).toContain(text)
  })

  test('eleven are counted, and no text is lost', async () => {
    const { browser } = await deputyAtHome()
    const photos = Object.fromEntries(Array.from({ length: 11 }, (_, at) => [`${at}.png`, png(100)]))
    const refused = await browser.upload(address, formOf({ text }, photos))
    expect(refused.status).toBe(400)
    expect(refused.body).toContain('选了 11 个文件，最多 10 个')
    expect(refused.body).toContain(text)
  })

  test('the page names the limits that are checked', async () => {
    const { browser } = await deputyAtHome()
    const page = await browser.get(address)
    for (const purpose of ['photo', 'attachment'] as const)
      expect(page.body).toContain(`每个不超过 ${uploadLimits[purpose].megabytes} MB`)
  })
})
