/** Delivery of messages (送达): SMTP where an address is set, else a line in the log so that a trial needs no mail server. */
import { createTransport } from 'nodemailer'
import type { MailPort } from '#kernel/ports'
import type { Settings } from './settings.ts'

export function createMail(
  { smtpUrl, mailFrom, production }: Pick<Settings, 'smtpUrl' | 'mailFrom' | 'production'>,
  log: (line: string) => void,
): MailPort {
  if (!smtpUrl)
    return {
      // A trial is tried out with the codes and links in its log; in production a log must not hold them, and what
      // went nowhere must not count as delivered.
      send: async ({ to, subject, text }) => {
        if (production) throw new Error('SMTP_URL is not set: nothing is sent')
        log(`message for ${to}: ${subject}\n${text}`)
      },
    }
  const transport = createTransport({ url: smtpUrl, connectionTimeout: 10_000, socketTimeout: 30_000 })
  return {
    async send({ to, subject, text, key }) {
      await transport.sendMail({ from: mailFrom, to, subject, text, messageId: `<${key}@huiyin>` })
    },
  }
}
