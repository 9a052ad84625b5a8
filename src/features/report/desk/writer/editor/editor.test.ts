import { history, undo } from 'prosemirror-history'
import { EditorState, NodeSelection, TextSelection, type Transaction } from 'prosemirror-state'
import { expect, test, vi } from 'vitest'
import type { Content } from '../../../domain/writer/content.ts'
import type { StatedFigure } from '../../../domain/writer/stated.ts'
import { asOwnStep, figureGuard } from './guard.ts'
import { issuePlugin, issuesIn } from './issues.ts'
import { contentOf, documentOf, schema } from './schema.ts'

const hand = { id: '0197b2f4-8a10-7c44-9e8b-0b6d5a0f1c21', reason: '据视察记录', by: null, on: null }

const content: Content = [
  { kind: 'heading', content: [{ text: '代表建议办理' }] },
  {
    kind: 'paragraph',
    content: [{ text: '共受理' }, { figure: 'F088', as: 'defined' }, { text: '，视察' }, { text: '12次', hand }],
  },
  { kind: 'paragraph', content: [] },
]

const all = {
  id: 'F088',
  kind: 'count',
  unit: '件',
  value: 265,
  decimals: 0,
  exact: { numerator: 265, denominator: 1 },
}

function open(text: Content, refused = vi.fn()) {
  const lookup = (id: string) => (id === 'F088' ? (all as StatedFigure) : undefined)
  let state = EditorState.create({
    doc: documentOf(text),
    plugins: [history(), figureGuard(refused), issuePlugin(lookup)],
  })
  return {
    refused,
    state: () => state,
    apply: (transaction: Transaction) => void (state = state.apply(asOwnStep(transaction))),
    text: () => contentOf(state.doc),
  }
}

/** The figure of the second block stands at this place. */
const figure = 12

const onlyFigure: Content = [{ kind: 'paragraph', content: [{ figure: 'F088', as: 'defined' }] }]

test('a text comes out of the editor as it went in', () => {
  expect(contentOf(documentOf(content))).toEqual(content)
})

test('a bound figure is not typed over, neither chosen alone nor within a selection', () => {
  const { state, apply, refused, text } = open(content)
  expect(state().doc.nodeAt(figure)?.type.name).toBe('figure')
  apply(state().tr.setSelection(NodeSelection.create(state().doc, figure)))
  apply(state().tr.insertText('300'))
  apply(state().tr.setSelection(TextSelection.create(state().doc, figure - 2, figure + 3)))
  apply(state().tr.insertText('300件'))
  expect(text()).toEqual(content)
  expect(refused).toHaveBeenCalledTimes(2)
})

test('it is deleted on purpose, and comes back with undo', () => {
  const { state, apply, refused, text } = open(onlyFigure)
  apply(state().tr.setSelection(NodeSelection.create(state().doc, 1)).deleteSelection())
  expect(text()).toEqual([{ kind: 'paragraph', content: [] }])
  undo(state(), apply)
  expect(text()).toEqual(onlyFigure)
  expect(refused).not.toHaveBeenCalled()
})

test('words before and behind a figure are typed as anywhere', () => {
  const { state, apply, text } = open(onlyFigure)
  apply(state().tr.insertText('共', 1))
  apply(state().tr.insertText('建议', 3))
  expect(text()).toEqual([
    { kind: 'paragraph', content: [{ text: '共' }, { figure: 'F088', as: 'defined' }, { text: '建议' }] },
  ])
})

test('a number without a source is found where it stands, as soon as it is typed', () => {
  const { state, apply } = open(content)
  expect(issuesIn(state())).toEqual([])
  apply(state().tr.insertText('另有3件', state().doc.content.size - 1))
  const [issue] = issuesIn(state())
  expect(issue).toMatchObject({ kind: 'unexplained', block: 2, text: '3' })
  expect(state().doc.textBetween(issue?.from ?? 0, issue?.to ?? 0)).toBe('3')
})

test('a figure bound right after typing is undone by itself, and so is one taken out', () => {
  const { state, apply, text } = open([{ kind: 'paragraph', content: [] }])
  apply(state().tr.insertText('共受理代表建议', 1))
  const typed = text()
  apply(state().tr.replaceSelectionWith(schema.nodes.figure.create({ figure: 'F088', as: 'defined' }), false))
  const bound = text()
  apply(state().tr.delete(state().selection.from - 1, state().selection.from))
  expect(text()).toEqual(typed)
  undo(state(), apply)
  expect(text()).toEqual(bound)
  undo(state(), apply)
  expect(text()).toEqual(typed)
})
