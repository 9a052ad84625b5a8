/** 绑定的数字不能打字改掉: what would put words in the place of a bound figure is not done, whichever way it is typed. */
import { closeHistory } from 'prosemirror-history'
import type { Node } from 'prosemirror-model'
import { Plugin, type Transaction } from 'prosemirror-state'
import { ReplaceStep } from 'prosemirror-transform'

const figuresIn = (document: Node): number => {
  let count = 0
  document.descendants(({ type }) => {
    if (type.name === 'figure') count += 1
  })
  return count
}

/** Typed, dictated or composed by an input method; deleting, pasting and undoing are meant. */
function typesWords(transaction: Transaction): boolean {
  if (transaction.getMeta('history$') || transaction.getMeta('paste') || transaction.getMeta('uiEvent') === 'drop')
    return false
  return transaction.steps.some(
    (step) => step instanceof ReplaceStep && step.slice.content.textBetween(0, step.slice.content.size).length > 0,
  )
}

export const figureGuard = (refused: () => void): Plugin =>
  new Plugin({
    filterTransaction: (transaction, { doc }) => {
      if (!transaction.docChanged || !typesWords(transaction)) return true
      if (figuresIn(transaction.doc) >= figuresIn(doc)) return true
      refused()
      return false
    },
  })

/** Binding a figure, or taking it out, is undone by itself, however soon it follows on what was typed before it. */
export const asOwnStep = (transaction: Transaction): Transaction =>
  figuresIn(transaction.doc) === figuresIn(transaction.before) ? transaction : closeHistory(transaction)
