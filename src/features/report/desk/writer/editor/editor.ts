/** The editor of a report (编辑器): ProseMirror with figures as atoms, undo, and marks on what has no source. */
import { baseKeymap, setBlockType } from 'prosemirror-commands'
import { history, redo, undo } from 'prosemirror-history'
import { keymap } from 'prosemirror-keymap'
import type { Node } from 'prosemirror-model'
import { EditorState, NodeSelection, TextSelection, type Command } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'
import type { Lookup } from '../../../domain/writer/compile.ts'
import type { Content, FigureFormat, Handwritten } from '../../../domain/writer/content.ts'
import { printed } from '../../../domain/writer/stated.ts'
import { asOwnStep, figureGuard } from './guard.ts'
import { issuePlugin, issuesIn, valuesChanged, type PlacedIssue } from './issues.ts'
import { contentOf, documentOf, figureAt, handOf, schema, type FigureAttributes } from './schema.ts'

export interface Seen {
  readonly issues: readonly PlacedIssue[]
  readonly chosen: FigureAttributes | undefined
  /** What is said of the number at the cursor. */
  readonly hand: Handwritten | undefined
  readonly bound: number
  readonly byHand: number
  readonly heading: boolean
  /** The text that 注明手写 would be about. */
  readonly number: string
}

export interface EditorOptions {
  readonly content: Content
  readonly label: string
  readonly lookup: Lookup
  readonly editable: () => boolean
  readonly onChange: () => void
  readonly onSeen: (seen: Seen) => void
  readonly onPick: () => void
  readonly onTypedOver: () => void
}

export type Editor = ReturnType<typeof createEditor>

export function createEditor(place: HTMLElement, options: EditorOptions) {
  const chips = new Set<() => void>()
  const view = viewOf(place, options, chips)
  options.onSeen(seenIn(view.state))
  return {
    ...textCommands(view),
    ...figureCommands(view),
    content: (): Content => contentOf(view.state.doc),
    /** The values behind the figures, or the right to write, have changed. */
    refresh: (): void => {
      for (const paint of chips) paint()
      view.dispatch(view.state.tr.setMeta(valuesChanged, true))
    },
    destroy: (): void => view.destroy(),
  }
}

function viewOf(place: HTMLElement, options: EditorOptions, chips: Set<() => void>): EditorView {
  const { lookup, onChange, onSeen, onPick, onTypedOver } = options
  const pick = (): boolean => {
    onPick()
    return true
  }
  const view = new EditorView(place, {
    state: EditorState.create({
      doc: documentOf(options.content),
      plugins: [
        history(),
        keymap({ 'Mod-z': undo, 'Mod-y': redo, 'Shift-Mod-z': redo }),
        keymap({ 'Mod-Alt-1': setBlockType(schema.nodes.heading), 'Mod-Alt-0': setBlockType(schema.nodes.paragraph) }),
        keymap(baseKeymap),
        figureGuard(onTypedOver),
        issuePlugin(lookup),
      ],
    }),
    editable: options.editable,
    attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': options.label, class: 'written-text' },
    nodeViews: { figure: (node) => chipOf(figureAt(node) ?? { figure: '', as: 'defined' }, lookup, chips) },
    handleTextInput: (_, __, ___, text) => (text === '#' || text === '\uFF03') && pick(),
    // A browser would choose the word beside it.
    handleDoubleClickOn: (_, __, node, at) => chooseFigure(view, node, at),
    handleTripleClickOn: (_, __, node, at) => chooseFigure(view, node, at),
    dispatchTransaction: (transaction) => {
      view.updateState(view.state.apply(asOwnStep(transaction)))
      onSeen(seenIn(view.state))
      if (transaction.docChanged) onChange()
    },
  })
  return view
}

function chooseFigure(view: EditorView, node: Node, at: number): boolean {
  if (!figureAt(node)) return false
  view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, at)))
  return true
}

const textCommands = (view: EditorView) => {
  const run = (command: Command): void => {
    command(view.state, view.dispatch)
    view.focus()
  }
  return {
    /** Puts another text in place of this one, as one step that can be undone. */
    replace: (content: Content): void => {
      const { doc, tr } = view.state
      view.dispatch(tr.replaceWith(0, doc.content.size, documentOf(content).content).setMeta('paste', true))
    },
    vouch: (hand: Handwritten): void => {
      const { from, to } = numberRange(view.state)
      if (from < to) view.dispatch(view.state.tr.addMark(from, to, schema.mark('hand', { hand })))
      view.focus()
    },
    show: ({ from, to }: Pick<PlacedIssue, 'from' | 'to'>): void => {
      const { tr, doc } = view.state
      const selection = figureAt(doc.nodeAt(from))
        ? NodeSelection.create(doc, from)
        : TextSelection.create(doc, from, to)
      view.dispatch(tr.setSelection(selection).scrollIntoView())
      view.focus()
    },
    heading: (on: boolean): void => run(setBlockType(on ? schema.nodes.heading : schema.nodes.paragraph)),
    undo: (): void => run(undo),
    redo: (): void => run(redo),
  }
}

const figureCommands = (view: EditorView) => ({
  insertFigure: (figure: string, as: FigureFormat = 'defined'): void => {
    const node = schema.nodes.figure.create({ figure, as })
    view.dispatch(view.state.tr.replaceSelectionWith(node, false).scrollIntoView())
    view.focus()
  },
  printAs: (as: FigureFormat): void => {
    const { selection, tr } = view.state
    const chosen = selection instanceof NodeSelection ? figureAt(selection.node) : undefined
    if (!chosen) return
    const changed = tr.setNodeMarkup(selection.from, null, { ...chosen, as })
    view.dispatch(changed.setSelection(NodeSelection.create(changed.doc, selection.from)))
  },
  remove: (): void => {
    view.dispatch(view.state.tr.deleteSelection())
    view.focus()
  },
})

function chipOf({ figure: id, as }: FigureAttributes, lookup: Lookup, chips: Set<() => void>) {
  const dom = document.createElement('span')
  const paint = (): void => {
    const figure = lookup(id)
    dom.className = 'bound-figure'
    dom.dataset.figure = id
    dom.dataset.as = as
    dom.title = figure ? `${figure.name} ${id}` : id
    dom.textContent = (figure && (printed(figure, as) ?? printed(figure, 'defined'))) ?? id
  }
  paint()
  chips.add(paint)
  return { dom, destroy: () => void chips.delete(paint) }
}

function seenIn(state: EditorState): Seen {
  const { selection, doc } = state
  let bound = 0
  let byHand = 0
  doc.descendants((node) => {
    if (figureAt(node)) bound += 1
    if (handOf(node.marks)) byHand += 1
  })
  const { from, to } = numberRange(state)
  return {
    issues: issuesIn(state),
    chosen: selection instanceof NodeSelection ? figureAt(selection.node) : undefined,
    hand: handOf(selection.$from.nodeAfter?.marks ?? []) ?? handOf(selection.$from.nodeBefore?.marks ?? []),
    bound,
    byHand,
    heading: selection.$from.parent.type === schema.nodes.heading,
    number: doc.textBetween(from, to),
  }
}

/** What is selected, or the number without a source the cursor stands in. */
function numberRange(state: EditorState): { from: number; to: number } {
  const { from, to, empty } = state.selection
  if (state.selection instanceof NodeSelection) return { from, to: from }
  const around = issuesIn(state).find((issue) => issue.from <= from && to <= issue.to)
  return empty ? (around ?? { from, to }) : { from, to }
}
