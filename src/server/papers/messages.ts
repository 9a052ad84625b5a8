/** Names of the paragraph styles as the word processor lists them (样式名称). */
export const styleNames = {
  class_mark: '公文类别',
  organ: '发文机关标志',
  number: '发文字号',
  title: '公文标题',
  addressee: '主送机关',
  paragraph: '公文正文',
  heading_1: '公文一级标题',
  heading_2: '公文二级标题',
  heading_3: '公文三级标题',
  heading_4: '公文四级标题',
  attachment_note: '附件说明',
  attachment_note_next: '附件说明续',
  signer: '签发人',
  signed_organ: '发文机关署名',
  signed_on: '成文日期',
  note: '附注',
  attachment_mark: '附件序号',
  attachment_title: '附件标题',
  cell: '表格文字',
  cell_header: '表格栏目',
  list: '清单文字',
  list_header: '清单栏目',
  imprint: '版记',
  page_number: '公文页码',
} as const

/** Faces an official paper is set in (公文字体), as a substitute is reported. */
export const typefaceNames = {
  body: '仿宋',
  title: '小标宋',
  first: '黑体',
  second: '楷体',
  pageNumber: '宋体',
} as const
