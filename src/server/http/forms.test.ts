import multipart from '@fastify/multipart'
import { fastify } from 'fastify'
import { expect, test } from 'vitest'
import { submittedIn } from './forms.ts'

/** What is read of one file field as a browser sends it. */
async function sent(fileName: string, content: string): Promise<unknown> {
  const app = fastify()
  await app.register(multipart)
  app.post('/', async (request) => {
    const { uploads, refusal } = await submittedIn(request)
    return { uploads: uploads.map(({ name }) => name), refused: refusal?.code ?? null, field: refusal?.field ?? null }
  })
  const { body } = await app.inject({
    method: 'POST',
    url: '/',
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
    payload: `--x\r\nContent-Disposition: form-data; name="text"; filename="${fileName}"\r\nContent-Type: text/plain\r\n\r\n${content}\r\n--x--\r\n`,
  })
  return JSON.parse(body)
}

test('a file without content is refused by its name, a field in which nothing was chosen is not', async () => {
  expect(await sent('报告.txt', '召开会议9次。')).toEqual({ uploads: ['报告.txt'], refused: null, field: null })
  expect(await sent('空.txt', '')).toEqual({ uploads: [], refused: 'file.empty', field: 'text' })
  expect(await sent('', '')).toEqual({ uploads: [], refused: null, field: null })
})
