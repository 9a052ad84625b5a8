/** 公开数据: where everything published can be had as data. */
import type { Page } from '#ui/page'
import { useMessages } from '#ui/session'
import { messages } from '../messages/index.ts'

export const openDataPage: Page = {
  path: '/open-data',
  access: 'public',
  async get({ session }) {
    return { title: messages[session.language].openData.title, body: <OpenData /> }
  },
}

const addresses = {
  csv: '/api/v1/suggestions.csv',
  promisesCsv: '/api/v1/promises.csv',
  json: '/api/v1/suggestions',
  promisesJson: '/api/v1/promises',
  units: '/api/v1/units',
  oparl: '/oparl/v1.1/system',
  feed: '/feeds/all',
  meetingFeed: '/feeds/meetings',
  calendar: '/calendar/meetings.ics',
} as const

function OpenData() {
  const m = useMessages(messages).openData
  return (
    <>
      <h1>{m.title}</h1>
      <p>{m.intro}</p>
      <ul>
        {(Object.keys(addresses) as (keyof typeof addresses)[]).map((one) => (
          <li key={one}>
            <a href={addresses[one]}>{m[one]}</a>
          </li>
        ))}
      </ul>
      <p>{m.withdrawn}</p>
      <p>{m.since}</p>
    </>
  )
}
