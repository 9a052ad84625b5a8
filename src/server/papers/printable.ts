/** Text a word file can hold (可打印文字): characters XML forbids are left out, whatever was typed or pasted. */
export const printable = (text: string): string =>
  text.replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
