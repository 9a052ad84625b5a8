/** 另选他人: one name is one name, however the spaces and brackets of it were typed, so that its votes come together. */
export const plainName = (written: string): string =>
  written
    .normalize('NFKC')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/(?<=[\p{Script=Han}()]) | (?=[\p{Script=Han}()])/gu, '')
    .replaceAll('(', '（')
    .replaceAll(')', '）')
    .trim()
