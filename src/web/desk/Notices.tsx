/** Notices with undo (提示与撤回), and the list of what was done in the last ten minutes. */
import { useEffect, useState } from 'react'
import { momentText } from '#ui/dates'
import { Popup } from '#ui/grid/Popup'
import { takeBack, undoMinutes, useNotices, type Notice } from '#ui/notices'
import { useMessages, useSession } from '#ui/session'
import { messages } from './messages.ts'

const shownMilliseconds = 15_000

/** The latest ones, briefly; nothing is lost with them, the list keeps it. */
export function Notices() {
  const m = useMessages(messages)
  const now = useNow(1000)
  const [closed, setClosed] = useState(0)
  const fresh = useNotices().filter(({ id, at }) => id > closed && now - at < shownMilliseconds)
  return (
    <section className="notices" aria-label={m.recent}>
      <div role="status">
        {fresh.slice(-3).map((notice) => (
          <div key={notice.id} className={`notice ${notice.tone}`}>
            <span>{notice.text}</span>
            <Undo notice={notice} />
            <button type="button" onClick={() => setClosed(notice.id)}>
              {m.close}
            </button>
          </div>
        ))}
      </div>
    </section>
  )
}

export function RecentActions() {
  const m = useMessages(messages)
  const { language, today } = useSession()
  const now = useNow(30_000)
  const recent = useNotices().filter(({ at }) => now - at < undoMinutes * 60_000)
  if (recent.length === 0) return null
  return (
    <Popup label={`${m.recent} ${recent.length}`}>
      <ul className="recent">
        {recent
          .slice()
          .reverse()
          .map((notice) => (
            <li key={notice.id}>
              <span>
                {notice.text} <span className="hint">{momentText(new Date(notice.at), language, today)}</span>
              </span>
              <Undo notice={notice} />
            </li>
          ))}
      </ul>
    </Popup>
  )
}

function Undo({ notice }: { notice: Notice }) {
  const m = useMessages(messages)
  if (notice.undone) return <span className="hint">{m.undone}</span>
  if (!notice.undo) return null
  return (
    <button type="button" className="button secondary" onClick={() => void takeBack(notice)}>
      {m.undo}
    </button>
  )
}

/** The time, a little behind; a notice that is newer than it counts as fresh. */
function useNow(everyMilliseconds: number): number {
  const [now, setNow] = useState(() => Date.now())
  // Time passes outside React.
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMilliseconds)
    return () => clearInterval(timer)
  }, [everyMilliseconds])
  return now
}
