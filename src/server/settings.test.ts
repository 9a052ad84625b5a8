import { expect, test } from 'vitest'
import { readSettings } from './settings.ts'

const read = (environment: Readonly<Record<string, string>>) => readSettings(environment, [])
const provider = { OIDC_ISSUER: 'https://id.example', OIDC_CLIENT_ID: 'huiyin', OIDC_CLIENT_SECRET: 's' }
const house = { PUBLIC_URL: 'https://huiyin.example' }

test.each([
  [{ PORT: 'abc' }, 'console.wrong_port'],
  [{ PUBLIC_URL: 'huiyin.example' }, 'console.wrong_address'],
  [{ ...house, ...provider, OIDC_ISSUER: 'id.example' }, 'console.wrong_address'],
  [{ SMTP_URL: 'mail.example:25' }, 'console.wrong_mail_server'],
  [{ SMTP_URL: 'https://mail.example' }, 'console.wrong_mail_server'],
  [{ SMTP_URL: 'smtp://' }, 'console.wrong_mail_server'],
  [{ MAIL_FROM: '区人大办公室' }, 'console.wrong_sender'],
  [{ HUIYIN_KEY: 'short' }, 'console.wrong_key'],
  [{ ...house, OIDC_ISSUER: 'https://id.example' }, 'console.oidc_incomplete'],
  [{ ...house, ...provider, OIDC_CLIENT_SECRET: '' }, 'console.oidc_incomplete'],
  [provider, 'console.oidc_needs_address'],
  [{ ...house, ...provider, OIDC_ISSUER: 'http://id.example', NODE_ENV: 'production' }, 'console.oidc_insecure'],
])('a start with %j is refused and says what to write instead', (environment, code) => {
  expect(() => read(environment)).toThrow(expect.objectContaining({ code }))
})

test('what cannot be used of the mail server is not repeated, for its password stands there', () => {
  expect(() => read({ SMTP_URL: 'mail://user:password@mail.example' })).toThrow(
    expect.objectContaining({ detail: { name: 'SMTP_URL' } }),
  )
})

test('an empty variable is one that is not set', () => {
  expect(read({ PORT: '', PUBLIC_URL: ' ', SMTP_URL: '', OIDC_ISSUER: '', OIDC_CLIENT_ID: '' })).toMatchObject({
    port: 3000,
    publicUrl: undefined,
    smtpUrl: undefined,
    oidc: undefined,
  })
})

test('what the manual says is taken', () => {
  const written = { SMTP_URL: 'smtps://user:p%40ss@mail.example', MAIL_FROM: '区人大 <huiyin@example.gov.cn>' }
  const key = 'A'.repeat(43)
  expect(read({ ...house, ...provider, ...written, HUIYIN_KEY: key, NODE_ENV: 'production' })).toMatchObject({
    smtpUrl: written.SMTP_URL,
    mailFrom: written.MAIL_FROM,
    key,
    oidc: { issuer: 'https://id.example', clientId: 'huiyin', clientSecret: 's' },
  })
})
