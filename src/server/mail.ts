/** Delivery of messages (送达): SMTP where an address is set, else a line in the log so that a trial needs no mail server. */
import { createTransport } from 'nodemailer'
import type { MailPort } from '#kernel/ports'
import type { Settings } from './settings.ts'

export function createMail(
  { smtpUrl, mailFrom }: Pick<Settings, 'smtpUrl' | 'mailFrom'>,
  log: (line: string) => void,
): MailPort {
  if (!smtpUrl) return { send: async ({ to, subject }) => log(`message for ${to}: ${subject}`) }
  const transport = createTransport({ url: smtpUrl, connectionTimeout: 10_000, socketTimeout: 30_000 })
  return {
    async send({ to, subject, text, key }) {
      await transport.sendMail({ from: mailFrom, to, subject, text, messageId: `<${key}@huiyin>` })
    },
  }
}
