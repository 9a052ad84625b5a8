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
  gap: '公文间隔',
  page_number: '公文页码',
} as const

/** Style of all whose lines do not follow the grid of the text. */
export const gridlessStyleName = '公文不对齐网格'

/** Where a title of several lines is broken (标题回行). */
export const titleBreaks = {
  notFirst: '、，。；：！？》）”',
  notLast: '《（“',
  /** Good places: before what begins like this, after what ends like this. */
  openings: ['《', '（', '“', '第', '关于'],
  endings: '的、，；：》）”',
  /** Words of one character that belong to the next one. */
  leading: '第和与及或对将由从向在为被把',
  /** Of those the ones a line may begin with. */
  prepositions: '对将由从向在为被把',
  /** 十七、四次、第三次、118: together with what they count. */
  counted: /^第?[〇一二三四五六七八九十百]+[届次号期年批条项]?$/,
  counting: /^第?[〇一二三四五六七八九十百\d]+[届次号期年批条项]?$/,
  /** 十七届人大三次会议 */
  session: /[〇一二三四五六七八九十百]+届(?:人大[〇一二三四五六七八九十百]+次会议|人大常委会|人大|人民代表大会)/u,
  /** A name of at most one line. */
  name: /《[^》]{1,18}》/u,
  /** Names that stay whole although they are several words. */
  phrases: [
    '人民代表大会',
    '常务委员会',
    '人大常委会',
    '人民政府',
    '人民法院',
    '人民检察院',
    '监察委员会',
    '代表建议、批评和意见',
    '代表建议',
    '重点建议',
    '闭会期间',
    '主任会议',
    '会商纪要',
    '办理情况',
    '征询意见表',
    '历史文化',
    '国民经济和社会发展',
    '政府工作报告',
  ],
} as const

/** Faces an official paper is set in (公文字体), as a substitute is reported. */
export const typefaceNames = {
  body: '仿宋',
  title: '小标宋',
  first: '黑体',
  second: '楷体',
  pageNumber: '宋体',
} as const
