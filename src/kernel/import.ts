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

export interface ImportKind {
  readonly name: string
  /** What people call the sheet. */
  readonly label: Readonly<Record<Language, string>>
  /** Who may import it at all; what may be written is decided by rule tables. */
  readonly by: readonly Role[]
  readonly columns: readonly ImportColumn[]
  /** Judges rows without writing; the same rows are judged again inside the commit. */
  check(work: Work, rows: readonly { line: number; values: Readonly<Record<string, string>> }[]): Promise<ImportRow[]>
  /** Writes rows that are new or changed; returns what was made, so that it can be undone. */
  write(
    work: Work,
    rows: readonly ImportRow[],
    source?: { readonly file: string },
  ): Promise<{ made: { table: string; id: string }[] }>
  /** Takes back what a commit made, refusing when somebody has worked on it since. */
  undo(work: Work, made: readonly { table: string; id: string }[]): Promise<void>
}
