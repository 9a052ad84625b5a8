/** An official paper on the screen and on A4 (打印预览): the same pieces as the word file, in the measures of GB/T 9704-2012. */
import type { ReactNode } from 'react'
import { layOut, type Paper, type PaperForm, type PaperPiece, type PaperTable } from '#kernel/paper'

/** Letters and lines only; a page that shows it takes the layout 'print'. */
export const PaperPages = ({ paper }: { paper: Paper }) =>
  layOut(paper).map(({ page, pieces }, at) => (
    <article key={at} className={`paper ${paper.format} ${page}`}>
      {pieces.map((piece, place) => (
        <Piece key={place} piece={piece} first={at === 0} />
      ))}
    </article>
  ))

function Piece({ piece, first }: { piece: PaperPiece; first: boolean }): ReactNode {
  switch (piece.role) {
    case 'table':
      return <ListTable table={piece.table} />
    case 'form':
      return <FormTable form={piece.form} />
    case 'imprint':
      return (
        <footer className="paper-imprint">
          {piece.copies !== null && <p>{piece.copies}</p>}
          {piece.printed && (
            <p>
              <span>{piece.printed[0]}</span>
              <span>{piece.printed[1]}</span>
            </p>
          )}
        </footer>
      )
    case 'title':
      return first ? <h1 className="paper-title">{piece.text}</h1> : <p className="paper-title">{piece.text}</p>
    case 'attachment_title':
      return <h2 className="paper-title">{piece.text}</h2>
    case 'heading_1':
    case 'heading_2':
      return <h3 className={classOf(piece.role)}>{piece.text}</h3>
    case 'class_mark':
    case 'organ':
    case 'number':
    case 'addressee':
    case 'paragraph':
    case 'heading_3':
    case 'heading_4':
    case 'attachment_note':
    case 'attachment_note_next':
    case 'signer':
    case 'signed_organ':
    case 'signed_on':
    case 'note':
    case 'attachment_mark':
      return <p className={classOf(piece.role)}>{piece.text}</p>
  }
}

const classOf = (role: string): string => `paper-${role.replaceAll('_', '-')}`

const ListTable = ({ table: { columns, rows } }: { table: PaperTable }) => (
  <table className="paper-table">
    <thead>
      <tr>
        {columns.map(({ label }) => (
          <th key={label} scope="col">
            {label}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((cells, row) => (
        <tr key={row}>
          {columns.map(({ label, align }, at) => (
            <td key={label} className={align}>
              {cells[at]}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)

const FormTable = ({ form: { rows } }: { form: PaperForm }) => (
  <table className="paper-table paper-form">
    <tbody>
      {rows.map(({ lines, cells }, row) => (
        <tr key={row} className={lines > 3 ? 'tall' : undefined}>
          {cells.map(({ text, label, span }, at) =>
            label ? (
              <th key={at} scope="row" colSpan={span}>
                {text}
              </th>
            ) : (
              <td key={at} colSpan={span}>
                {text}
              </td>
            ),
          )}
        </tr>
      ))}
    </tbody>
  </table>
)
