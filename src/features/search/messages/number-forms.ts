/** How a number is written in words (第118号); numbers are Chinese in whatever language the pages are read. */
export const numberForms = { before: '第', after: '[号號]' } as const
