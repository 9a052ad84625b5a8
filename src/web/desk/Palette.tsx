/** The palette (命令面板): every screen, every action of the open screen, every object, by a few letters. */
import { useQueries } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useRegisteredCommands } from '#ui/commands'
import { Modal } from '#ui/dialogs'
import { useOpen } from '#ui/navigation'
import { matches, useInitials } from '#ui/pinyin'
import { useRested } from '#ui/rested'
import { SearchList, type SearchItem } from '#ui/SearchList'
import { useMessages, useSession } from '#ui/session'
import { commandsFor, features, menuFor, plainScreensFor } from './features.ts'
import { messages } from './messages.ts'

interface Entry extends SearchItem {
  readonly keywords: string
  readonly run: () => void
}

const shownAtOnce = 30

export function Palette({ onClose }: { onClose: () => void }) {
  const m = useMessages(messages)
  const [words, setWords] = useState('')
  const [composing, setComposing] = useState(false)
  const entries = useEntries()
  useInitials(useMemo(() => entries.map(({ label }) => label), [entries]))
  const found = useFound(words.trim(), composing)
  const shown = [
    ...entries.filter(({ label, keywords }) => matches(label, words) || matches(keywords, words)),
    ...found,
  ].slice(0, shownAtOnce)
  return (
    <Modal title={m.find} onClose={onClose}>
      {/* What an input method still composes is not what is looked for. */}
      <div onCompositionStart={() => setComposing(true)} onCompositionEnd={() => setComposing(false)}>
        <SearchList
          label={m.palette}
          placeholder={m.palette}
          words={words}
          onWords={setWords}
          items={shown}
          onPick={(id) => {
            onClose()
            shown.find((entry) => entry.id === id)?.run()
          }}
          none={m.none}
        />
      </div>
    </Modal>
  )
}

/** Actions of the open screen first, then addresses; an address appears once. */
function useEntries(): readonly Entry[] {
  const m = useMessages(messages)
  const session = useSession()
  const open = useOpen()
  const registered = useRegisteredCommands()
  return useMemo(() => {
    const { language } = session
    const own = registered.map(({ id, label, keywords = '', shortcut, run }): Entry => ({
      id: `own:${id}`,
      label,
      hint: m.actions,
      keywords,
      shortcut,
      run,
    }))
    const addresses = new Map<string, Entry>()
    const add = (href: string, label: string, keywords = '') =>
      addresses.has(href) || addresses.set(href, { id: href, label, hint: m.screens, keywords, run: () => open(href) })
    add('/desk', m.today)
    for (const { href, label } of menuFor(session)) add(href, label[language])
    for (const { path, title } of plainScreensFor(session)) add(path, title[language])
    for (const { href, label, keywords } of commandsFor(session)) add(href, label[language], keywords)
    return [...own, ...addresses.values()]
  }, [m, session, open, registered])
}

/** Objects the features find by number or words, asked for when the hands rest. */
function useFound(words: string, composing: boolean): readonly Entry[] {
  const open = useOpen()
  const asked = useRested(composing ? '' : words, 150)
  const finders = features.flatMap(({ name, find }) => (find ? [{ name, find }] : []))
  const answers = useQueries({
    queries: finders.map(({ name, find }) => ({
      queryKey: ['find', name, asked],
      queryFn: () => find(asked),
      enabled: asked !== '',
      staleTime: 60_000,
    })),
  })
  return answers.flatMap(({ data = [] }) =>
    data.map(({ label, hint, href }): Entry => ({
      id: `found:${href}`,
      label,
      hint,
      keywords: '',
      run: () => open(href),
    })),
  )
}
