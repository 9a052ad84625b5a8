/** Delivery of messages (送达): SMTP where an address is set, else a line in the log so that a trial needs no mail server. */
import type { Transporter } from 'nodemailer'
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
  // Loaded with the first message: 20 MB that a house without a mail server never needs.
  let transport: Promise<Transporter> | undefined
  return {
    async send({ to, subject, text, key }) {
      transport ??= open(smtpUrl)
      await (await transport).sendMail({ from: mailFrom, to, subject, text, messageId: `<${key}@huiyin>` })
    },
  }
}

async function open(url: string): Promise<Transporter> {
  const { createTransport } = await import('nodemailer')
  return createTransport({ url, connectionTimeout: 10_000, socketTimeout: 30_000 })
}
