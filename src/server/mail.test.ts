import { createServer, type AddressInfo, type Server } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createMail } from './mail.ts'

/** As much of an SMTP server as a mail needs: it says yes to everything and keeps what it was sent. */
function letterbox(received: string[]): Server {
  return createServer((socket) => {
    let data: string[] | undefined
    socket.setEncoding('utf8').write('220 test ESMTP\r\n')
    let rest = ''
    socket.on('data', (chunk: string) => {
      const lines = (rest + chunk).split('\r\n')
      rest = lines.pop() ?? ''
      for (const line of lines) {
        if (data && line !== '.') data.push(line)
        else if (data) {
          received.push(data.join('\n'))
          data = undefined
          socket.write('250 kept\r\n')
        } else if (line === 'DATA') {
          data = []
          socket.write('354 go on\r\n')
        } else socket.write(line === 'QUIT' ? '221 bye\r\n' : '250 yes\r\n')
      }
    })
    socket.on('error', () => socket.destroy())
  })
}

const received: string[] = []
const server = letterbox(received)
let port = 0

beforeAll(async () => {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  port = (server.address() as AddressInfo).port
})
afterAll(() => void server.close())

const mail = {
  to: 'chen@example.invalid',
  subject: '答复：第118号建议',
  text: '第118号建议已经答复，请您评价。\n\nhttp://127.0.0.1/s/17-3-118',
  key: '0197f0b2-0000-7000-8000-000000000118',
}

test('a notice goes out by SMTP under the key that makes it one message', async () => {
  const bySmtp = createMail(
    { smtpUrl: `smtp://127.0.0.1:${port}`, mailFrom: 'huiyin@example.invalid', production: false },
    () => undefined,
  )
  await bySmtp.send(mail)
  expect(received).toHaveLength(1)
  expect(received[0]).toContain('Message-ID: <0197f0b2-0000-7000-8000-000000000118@huiyin>')
  expect(received[0]).toContain('To: chen@example.invalid')
  expect(Buffer.from(received[0]?.split('\n\n')[1] ?? '', 'base64').toString()).toContain('请您评价')
})

test('a mail server that is not there is an error, not a lost message', async () => {
  const nowhere = createMail(
    { smtpUrl: 'smtp://127.0.0.1:1', mailFrom: 'huiyin@example.invalid', production: false },
    () => undefined,
  )
  await expect(nowhere.send(mail)).rejects.toThrow('ECONNREFUSED')
})

test('without a mail server a trial finds its messages in the log; in production nothing counts as sent', async () => {
  const lines: string[] = []
  const mailFrom = 'huiyin@example.invalid'
  const log = (line: string) => void lines.push(line)
  await createMail({ smtpUrl: undefined, mailFrom, production: false }, log).send(mail)
  expect(lines).toEqual([
    'message for chen@example.invalid: 答复：第118号建议\n第118号建议已经答复，请您评价。\n\nhttp://127.0.0.1/s/17-3-118',
  ])
  await expect(createMail({ smtpUrl: undefined, mailFrom, production: true }, log).send(mail)).rejects.toThrow(
    'SMTP_URL is not set',
  )
  expect(lines).toHaveLength(1)
})
