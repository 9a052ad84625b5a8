/** Whether a scan is of the paper it is attached to (扫描件核对): number and addressee compared as people write them. */

const plain = (text: string): string => text.normalize('NFKC').replaceAll(/[\s:,、，]/gu, '')

/** 〔2026〕, [2026], (2026) and 【2026】 are the same year in the same brackets. */
export const sameNumber = (read: string, issued: string): boolean => numberOf(read) === numberOf(issued)

const numberOf = (text: string): string =>
  plain(text)
    .replaceAll(/[〔[(【﹝]/gu, '〔')
    .replaceAll(/[〕\])】﹞]/gu, '〕')
    .replace(/^第/u, '')

export const sameAddressee = (read: string, issued: string): boolean => plain(read) === plain(issued)
