/**
 * Slots of the workbench (工作台): what features/x/desk/index.tsx exports as `desk`.
 * Screens are loaded when they are opened; the shell lists only what the reader's posts may open.
 */
import type { FunctionComponent } from 'react'
import type { Access } from '#kernel/endpoint'
import type { Language } from '#kernel/message'
import type { WaitingItem } from '#kernel/waiting'

export type Words = Readonly<Record<Language, string>>

export interface DeskScreen {
  /** With :name for a parameter, e.g. '/desk/suggestions/:number'; the screen reads it with useParameters. */
  readonly path: `/desk/${string}`
  readonly title: Words
  readonly access: Access
  /** () => import('./SuggestionListPage.tsx').then(({ SuggestionListPage }) => ({ Screen: SuggestionListPage })) */
  readonly load: () => Promise<{ Screen: FunctionComponent }>
}

/** One of at most nine words of the header, in the order of the feature registry; lines of work first. */
export interface DeskMenuItem {
  readonly href: string
  /** Other addresses that belong under this word. */
  readonly within?: readonly string[]
  readonly label: Words
  readonly access: Access
  /** Stands after the lines of work: people, settings, the journal. */
  readonly afterWork?: true
}

/** An entry of the command palette (⌘K); a screen adds its own while it is open, see #ui/commands. */
export interface DeskCommand {
  readonly label: Words
  /** Other words a person may look for. */
  readonly keywords?: string
  readonly href: string
  readonly access: Access
}

/** One object the palette found: 第118号 关于加快农村供水管网改造的建议. */
export interface Found {
  readonly label: string
  readonly hint?: string
  readonly href: string
}

export interface DeskFeature {
  readonly screens: readonly DeskScreen[]
  readonly menu?: readonly DeskMenuItem[]
  readonly commands?: readonly DeskCommand[]
  /** Finds objects by number or words for the palette; at most ten. */
  readonly find?: (words: string) => Promise<readonly Found[]>
  /** What waits for the reader; the today screen puts the rows of all features in one order. */
  readonly waiting?: () => Promise<{ readonly items: readonly WaitingItem[]; readonly doneYesterday?: number }>
  /** The dialog in which the reader proves himself again (再次验证), filled by exactly one feature. */
  readonly proof?: () => Promise<{ Dialog: FunctionComponent<{ onDone: (proved: boolean) => void }> }>
  /** A section of its own below the waiting rows of the today screen. */
  readonly today?: { readonly access: Access; readonly load: () => Promise<{ Section: FunctionComponent }> }
}
