/** Checks a chain of the journal (留痕校验) entry by entry: what was changed, taken out, moved or cut off shows. */
import type { TenantId } from '#kernel/work'
import { commitmentOf, genesis, leafOf, linkOf, type JournalRow } from './journal.ts'

export interface ChainEntry extends JournalRow {
  readonly leaf: string
  readonly hash: string
}

export interface ChainHead {
  readonly seq: number
  readonly hash: string
}

/** What a fact says about people, kept beside the chain; it may have been erased, never changed. */
export interface PersonalPart {
  readonly salt: string
  readonly content: Readonly<Record<string, unknown>>
}

export interface BrokenEntry {
  readonly seq: number
  readonly problem: 'missing' | 'altered' | 'unlinked' | 'personal_altered' | 'cut_off' | 'beyond_head' | 'no_head'
}

export class ChainCheck {
  private readonly tenant: TenantId
  private last: ChainHead = { seq: 0, hash: genesis }

  constructor(tenant: TenantId) {
    this.tenant = tenant
  }

  get length(): number {
    return this.last.seq
  }

  /** Takes the next entry; answers what is wrong with it, or undefined. */
  add({ leaf, hash, ...row }: ChainEntry, personal?: PersonalPart): BrokenEntry | undefined {
    const { seq } = row
    if (seq !== this.last.seq + 1) return { seq: this.last.seq + 1, problem: 'missing' }
    if (leafOf(this.tenant, row) !== leaf) return { seq, problem: 'altered' }
    if (linkOf(this.last.hash, leaf) !== hash) return { seq, problem: 'unlinked' }
    if (personal && commitmentOf(personal.salt, personal.content) !== row.personalCommitment)
      return { seq, problem: 'personal_altered' }
    this.last = { seq, hash }
    return undefined
  }

  /** Compares the end of what was read with the head that was written with it. */
  end(head: ChainHead | undefined): BrokenEntry | undefined {
    const { seq, hash } = this.last
    if (!head) return seq === 0 ? undefined : { seq, problem: 'no_head' }
    if (head.seq > seq) return { seq: seq + 1, problem: 'cut_off' }
    if (head.seq < seq) return { seq: head.seq + 1, problem: 'beyond_head' }
    return head.hash === hash ? undefined : { seq, problem: 'unlinked' }
  }
}
