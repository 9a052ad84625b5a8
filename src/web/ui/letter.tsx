/** Running text and letters (正文、函件): paragraphs as they were written, the result class at the top right. */
import type { ReactNode } from 'react'

/** Keeps the lines of the writer; an empty text shows nothing. */
export const Prose = ({ children }: { children: string }) =>
  children.trim() === '' ? null : <div className="prose">{children.trim()}</div>

interface LetterProps {
  readonly title: ReactNode
  /** Printed at the top right of the first page. */
  readonly corner?: ReactNode
  readonly children: ReactNode
  /** Who signed and when. */
  readonly signature: ReactNode
}

export const Letter = ({ title, corner, children, signature }: LetterProps) => (
  <article className="letter">
    {corner && <p className="letter-corner">{corner}</p>}
    <h3>{title}</h3>
    {children}
    <p className="letter-signature">{signature}</p>
  </article>
)
