/** What an office says about its open data (公开数据设置): under which licence, and whom to ask. */
import { z } from 'zod'
import { setting } from '#kernel/setting'
import { settingWords } from '../messages/settings.ts'

/** Nothing is named until the office has decided. */
export const openDataLicence = setting({
  key: 'portal.open_data_licence',
  value: z.union([z.literal(''), z.url({ protocol: /^https?$/ }).max(200)]),
  default: '',
  basis: settingWords.basis,
  words: settingWords.licence,
  by: ['deputies_office'],
})

export const openDataContact = setting({
  key: 'portal.open_data_contact',
  value: z.union([z.literal(''), z.email().max(200)]),
  default: '',
  basis: settingWords.basis,
  words: settingWords.contact,
  by: ['deputies_office'],
})
