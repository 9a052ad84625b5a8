/** Words titles of suggestions are made of (建议标题用语); titles are Chinese in whatever language the pages are read. */
export const titleWords = {
  /** 关于…的建议 */
  before: '关于',
  after: '的建议',
  /** A line that is a title already ends like this. */
  endings: ['的建议', '的意见', '的批评', '的议案'],
  /** What asks for something; the matter follows. */
  asks: [
    '强烈建议',
    '建议',
    '恳请',
    '希望能够',
    '希望能',
    '希望',
    '要求',
    '呼吁',
    '请求',
    '能不能',
    '可不可以',
    '是否可以',
    '能否',
    '可否',
    '应该',
    '应当',
    '请',
  ],
  /** What stands before the asking. */
  beforeAsking: ['为此', '因此', '所以', '在此', '我们', '本人', '我'],
  /** What stands between the asking and the matter. */
  afterAsking: ['政府', '有关部门', '相关部门', '区里', '领导', '能够', '可以', '尽快', '进一步'],
  /** Particles a spoken sentence ends with. */
  particles: ['一下', '的话', '了', '吧', '呢', '吗', '啊', '呀', '的'],
  /** 称呼 */
  salutations: ['尊敬的', '各位', '领导', '您好', '你好'],
  /** What joins the matters of one line of a list of duties. */
  listJoints: '、，,；;与和及',
  /** Between sentences that become one title. */
  join: '，',
  /** 一、 （二） 3. before a matter of several; 三、四村 is no number of a matter. */
  numerals: '一二三四五六七八九十0-9',
  sentenceEnds: '。！？!?；;\n',
  clauseEnds: '，,：:',
} as const
