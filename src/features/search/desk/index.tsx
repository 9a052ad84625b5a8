/** 检索 at the workbench: in the palette (⌘K), and as a screen with what narrows it. */
import { say } from '#kernel/message'
import { deskRoles } from '#kernel/roles'
import type { DeskFeature, Found } from '#ui/desk'
import { call } from '#ui/useEndpoint'
import { addressOf } from '../domain/address.ts'
import { searchApi, type Hit, type Piece } from '../domain/contract.ts'
import { messages } from '../messages/index.ts'

const title = { 'zh-CN': messages['zh-CN'].title, en: messages.en.title }
const inPalette = 9

export const desk: DeskFeature = {
  screens: [
    {
      path: '/desk/search',
      title,
      access: deskRoles,
      load: () => import('./SearchScreen.tsx').then(({ SearchScreen }) => ({ Screen: SearchScreen })),
    },
  ],
  async find(words) {
    const { rows, total } = await call(searchApi.search, { q: words, limit: inPalette })
    const language = document.documentElement.lang === 'en' ? 'en' : 'zh-CN'
    const all = {
      label: say(messages[language].all, { words }),
      href: addressOf('/desk/search', { q: words, page: 1 }),
    }
    return [...rows.map(foundOf), ...(total > rows.length ? [all] : [])]
  },
}

const textOf = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('')

const foundOf = ({ reference, title: pieces, kindName, state, desk: screen, page }: Hit): Found => ({
  label: reference === null ? textOf(pieces) : `${reference} ${textOf(pieces)}`,
  hint: state === null ? kindName : `${kindName} · ${state}`,
  href: screen ?? page ?? '/desk/search',
})
