/** Ports: what a command may ask of the world outside the database. The adapters live in src/server. */
import type { LivePort } from './live.ts'
import type { Language } from './message.ts'
import type { Paper } from './paper.ts'
import type { Refusal } from './refusal.ts'
import type { Progress, TenantId, Work } from './work.ts'

export interface StoredFile {
  readonly id: string
  readonly name: string
  readonly mediaType: string
  readonly size: number
  readonly sha256: string
}

export interface FilePort {
  /** Checks size, type and content, then keeps the file; refuses with file.too_large, file.wrong_type … */
  put(work: Work, file: { name: string; bytes: Uint8Array }, purpose: FilePurpose): Promise<StoredFile>
  /** For the actor: what hangs on a record he may read, or what he uploaded and hangs on nothing yet; else file.not_found. */
  get(work: Work, id: string): Promise<StoredFile & { bytes: Uint8Array }>
  /** Refuses with file.not_found unless the actor may read each of them: nobody attaches a file of somebody else. */
  check(work: Work, ids: readonly string[]): Promise<void>
  /** Those of them the actor uploaded himself, to be listed again on a form that was refused. */
  ownAmong(work: Work, ids: readonly string[]): Promise<StoredFile[]>
}

/** What the file is for decides its allowed types and size. */
export type FilePurpose = 'attachment' | 'photo' | 'workbook' | 'text' | 'archive'

export interface PasswordPort {
  hash(password: string): Promise<string>
  verify(hash: string, password: string): Promise<boolean>
}

export interface MailPort {
  send(message: { to: string; subject: string; text: string; key: string }): Promise<void>
}

/** The files of a workbook are read in a worker with limits; see src/server/workbook. */
export interface WorkbookPort {
  /** `encoding` is the answer to a refusal 'workbook.encoding'. */
  read(
    bytes: Uint8Array,
    fileName: string,
    options?: { readonly encoding?: import('./workbook.ts').TextEncoding | undefined },
  ): Promise<readonly import('./workbook.ts').Sheet[]>
  /**
   * The table of a sheet, the first with records unless one is named; its records never stand in memory all at once. It takes
   * the bytes over: the caller may not use them afterwards.
   */
  table(
    bytes: Uint8Array,
    fileName: string,
    options: {
      readonly encoding?: import('./workbook.ts').TextEncoding | undefined
      readonly sheet?: string | undefined
    },
  ): Promise<import('./records.ts').PackedTable>
  /** The file as .xlsx, with one more column on a sheet that says what is to be said of its rows. */
  mark(
    bytes: Uint8Array,
    fileName: string,
    options: { readonly encoding?: import('./workbook.ts').TextEncoding | undefined },
    marking: import('./workbook-marks.ts').Marking,
  ): Promise<Uint8Array>
  write(sheets: readonly import('./workbook.ts').Sheet[]): Promise<Uint8Array>
}

/** How far works are that are still running, in this process. */
export interface ProgressPort {
  tell(tenant: TenantId, id: string, progress: Progress): void
  of(tenant: TenantId, id: string): Progress | undefined
  end(tenant: TenantId, id: string): void
}

/** The words of a document, without its layout; see src/server/texts. */
export interface TextPort {
  /** Of a .txt or .docx file; refuses with text.unreadable, text.encoding. */
  read(bytes: Uint8Array, fileName: string): Promise<string>
}

/** Official papers leave as files; see src/server/papers. */
export interface PaperPort {
  /** A word file (DOCX) by GB/T 9704-2012. */
  word(paper: Paper): Promise<Uint8Array>
  /**
   * The same pieces as a PDF to look at and print, the same bytes for the same paper and fonts. Refuses with
   * paper.no_font, paper.pdf_absent (the compiler is not installed here) and paper.pdf_busy.
   */
  pdf(paper: Paper): Promise<Uint8Array>
  /** Faces a PDF is not set in because this machine lacks them, and what stands in for each; refuses as `pdf` does. */
  substitutes(): Promise<readonly { readonly face: string; readonly by: string }[]>
  /** Many files as one (ZIP), in their order; names are made unique. */
  archive(files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Promise<Uint8Array>
}

/** Secrets the database keeps but cannot read: encrypted under the key of this installation, which no back-up holds. */
export interface SealPort {
  /** `place` is where the secret belongs; moved elsewhere it does not open. */
  seal(secret: string, place: string): string
  /** Undefined when it was sealed under another key or for another place. */
  open(sealed: string, place: string): string | undefined
  /** A keyed digest, for short codes that could be guessed from a plain one. */
  digest(text: string): string
}

/**
 * Blind signatures (盲签名, RFC 9474, RSABSSA-SHA384-PSS-Randomized): whoever signs sees nothing of what he signs, and
 * cannot tell later which signature was his answer to whom. All values are base64url, keys are text.
 */
export interface BlindSignaturePort {
  /** RSA of 3072 bits: the public key as a JSON Web Key, the private one in PEM. */
  makeKey(): Promise<{ publicKey: string; privateKey: string }>
  /** Signs a blinded paper; refuses with voting.paper_malformed what no paper blinds to. */
  sign(privateKey: string, blinded: string): string
  verify(publicKey: string, paper: string, signature: string): boolean
}

/** What a command may know of the process it runs in. */
export interface Installation {
  /** Where people reach the house, without a slash at the end; links in messages begin with it. */
  readonly address: string
  readonly production: boolean
  /** The issuer people can also sign in through (单点登录), when the settings name one. */
  readonly identityProvider: string | undefined
}

export interface Ports {
  readonly installation: Installation
  readonly files: FilePort
  readonly passwords: PasswordPort
  readonly seals: SealPort
  readonly blindSignatures: BlindSignaturePort
  readonly mail: MailPort
  readonly workbooks: WorkbookPort
  readonly progress: ProgressPort
  readonly texts: TextPort
  readonly papers: PaperPort
  readonly live: LivePort
  /**
   * Runs a long calculation in a process of its own: the module at this address exports it as `run`, pure, from plain data
   * to plain data. Fails when it throws or takes longer than five minutes.
   */
  apart<Input, Output>(module: string, input: Input): Promise<Output>
  /** A refusal in words, for commands that report many of them (批量操作). */
  words(language: Language, refusal: Refusal): string
  /** Random bytes for tokens, in base64url. */
  randomToken(bytes: number): string
  sha256(text: string): string
}
