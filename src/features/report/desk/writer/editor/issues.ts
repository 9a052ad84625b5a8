/** Marks what cannot be accounted for (标出没有出处的数字) while somebody writes; a block is looked at when it changes. */
import type { Node } from 'prosemirror-model'
import { Plugin, PluginKey, type EditorState } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'
import { issuesOf, type Issue, type Lookup } from '../../../domain/writer/compile.ts'
import { blockOf } from './schema.ts'

export interface PlacedIssue extends Issue {
  /** Where it stands in the document. */
  readonly from: number
  readonly to: number
}

interface Marked {
  readonly issues: readonly PlacedIssue[]
  readonly decorations: DecorationSet
}

const key = new PluginKey<Marked>('issues')

/** Ask again: the values of the figures have changed. */
export const valuesChanged = 'valuesChanged'

export const issuesIn = (state: EditorState): readonly PlacedIssue[] => key.getState(state)?.issues ?? []

export function issuePlugin(lookup: Lookup): Plugin<Marked> {
  let known = new WeakMap<Node, readonly Issue[]>()
  const look = (document: Node): Marked => {
    const issues: PlacedIssue[] = []
    document.forEach((block, offset, at) => {
      const found = known.get(block) ?? issuesOf(blockOf(block), 0, lookup)
      known.set(block, found)
      const start = offset + 1
      issues.push(...found.map((one) => ({ ...one, block: at, from: start + one.start, to: start + one.end })))
    })
    const decorations = issues.map(({ from, to }) => Decoration.inline(from, to, { class: 'no-source' }))
    return { issues, decorations: DecorationSet.create(document, decorations) }
  }
  return new Plugin<Marked>({
    key,
    state: {
      init: (_, { doc }) => look(doc),
      apply: (transaction, before) => {
        if (transaction.getMeta(valuesChanged)) known = new WeakMap()
        else if (!transaction.docChanged) return before
        return look(transaction.doc)
      },
    },
    props: { decorations: (state) => key.getState(state)?.decorations },
  })
}
