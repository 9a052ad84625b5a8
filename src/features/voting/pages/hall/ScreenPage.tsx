/** 大屏 /hall/:meeting/screen/:number: follows the meeting; with ?preview=1 what waits to go up. */
import { say } from '#kernel/message'
import { meetingChannel } from '#kernel/live'
import type { Page } from '#ui/page'
import { hallApi } from '../../domain/hall/contract.ts'
import { hallPageMessages } from '../../messages/hall-pages.ts'
import { ScreenBody } from './ScreenBody.tsx'

export const screenPage: Page = {
  path: '/hall/:meeting/screen/:number',
  access: 'signed_in',
  async get({ params, query, session, call }) {
    const preview = query.preview === '1'
    const screen = Number(params.number)
    const hall = await call(hallApi.hall, {
      meeting: params.meeting ?? '',
      screen,
      preview: preview ? 'true' : 'false',
      rehearsal: query.rehearsal === '1' ? 'true' : 'false',
    })
    const [shown] = hall.screens
    return {
      title: say(hallPageMessages[session.language].screenTitle, { number: screen }),
      layout: 'hall',
      live: { channel: meetingChannel(hall.meeting.id), spread: 0 },
      body: shown && <ScreenBody hall={hall} screen={shown} preview={preview} />,
    }
  },
}
