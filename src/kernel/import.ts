/** Imports (导入): what a feature can take from a workbook; the two steps preview → commit belong to the imports feature. */
import type { Language } from './message.ts'
import type { Role } from './roles.ts'
import type { Work } from './work.ts'

export interface ImportColumn {
  readonly key: string
  /** Header words that mean this column, most usual first; the first is written by exports. */
  readonly headers: readonly string[]
  readonly required: boolean
  /** Amounts: a bare number takes the unit named above the table (单位：千元). */
  readonly amount?: boolean
  /** Takes any number of columns of a sheet, each as a line that names it. */
  readonly many?: boolean
}

export interface ImportCell {
  readonly value: string
  readonly problem?: {
    readonly level: 'error' | 'warning'
    readonly code: string
    readonly facts?: Readonly<Record<string, string | number>>
  }
}

export interface ImportRow {
  readonly line: number
  readonly cells: Readonly<Record<string, ImportCell>>
  readonly state: 'new' | 'unchanged' | 'changed' | 'warning' | 'error'
}

/** A row as its sheet says it, under the columns of the kind. */
export interface ImportRecord {
  readonly line: number
  readonly values: Readonly<Record<string, string>>
}

/** What an import made, so that it can be undone. */
export interface Made {
  readonly table: string
  readonly id: string
}

/**
 * A sheet may be long, so a kind takes its rows a portion at a time, in their order; whatever it must know of earlier
 * portions it keeps as keys.
 */
export interface ImportKind {
  readonly name: string
  /** What people call the sheet. */
  readonly label: Readonly<Record<Language, string>>
  /** Who may import it at all; what may be written is decided by rule tables. */
  readonly by: readonly Role[]
  readonly columns: readonly ImportColumn[]
  /** Begins to judge a sheet, without writing; a commit judges the whole sheet again before it writes any of it. */
  checking(work: Work): (rows: readonly ImportRecord[]) => Promise<ImportRow[]>
  /** Begins to write a sheet whose rows were all judged in this work; of those handed in it writes the new and changed. */
  writing(work: Work, source: { readonly file: string }): (rows: readonly ImportRow[]) => Promise<Made[]>
  /** Takes back what a portion of a commit made, the last portion first; refuses when somebody has worked on it since. */
  undo(work: Work, made: readonly Made[]): Promise<void>
}
