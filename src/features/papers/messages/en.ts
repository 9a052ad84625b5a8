import type { zhCN } from './zh-CN.ts'

export const en: typeof zhCN = {
  file: '{number} {title}.docx',
  pdf: '{number} {title}.pdf',
  superseded: 'The record changed; the form was made again',
  archive: '{count:paper|papers} {day}.zip',
  facts: {
    'paper.issued': 'Paper issued',
    'paper.voided': 'Paper made void',
    'paper.scanned': 'Signed scan attached',
    'paper.archived': 'Papers packed for download',
  },
  preview: 'Preview',
  refusals: {
    'paper.kind_unknown': 'There is no paper of the kind “{kind}”',
    'paper.not_found': 'There is no such paper',
    'paper.issued_meanwhile': 'Somebody else has issued this paper meanwhile, as {number}; no further number was drawn',
    'paper.number_went':
      'You looked at {seen}; another paper took that number meanwhile, and it is {now} now. Nothing was issued: look again and confirm',
    'paper.changed_since_preview':
      'The content has changed since you looked. Nothing was issued: look again and confirm',
    'paper.not_yours': 'Only the organ that issued it can do this',
    'paper.voided': 'This paper is void',
    'paper.not_numbered': 'A form without a number is not made void; print it again',
    'paper.scan_exists': 'A scan is attached; to replace it, make the paper void and issue it again',
    'paper.scan_missing': 'Choose the scan',
    'paper.scan_type': 'A scan is a PDF or JPEG file',
    'paper.scan_number_differs':
      'The scan has the number “{read}”, this paper has “{issued}”: check whether it is this one',
    'paper.scan_addressee_differs':
      'The scan is addressed to “{read}”, this paper to “{issued}”: check whether it is this one',
    'paper.no_font':
      'This machine has no Chinese font to make a PDF with: install one (Debian: apt install fonts-noto-cjk) or put font files into {folder}; the DOCX can be downloaded meanwhile',
    'paper.pdf_absent':
      'The component that makes PDFs is not installed on this machine: the administrator adds it with npm install --include=optional; meanwhile download the DOCX or use the print preview',
    'paper.pdf_busy': 'Too many papers are being set just now; try again in a minute',
    'paper.no_organ': 'You hold no post that can issue this paper',
  },
}
