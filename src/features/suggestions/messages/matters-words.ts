/** How a text shows that it holds more than one matter (一事一议): words looked for, and what is said of them. */
export const matterMarks = {
  /** Stands once in a title that asks for one thing. */
  about: '关于',
  /** A list of numbers or names in one request has such a sign too: the second part has to ask for something itself. */
  titleJoint: '[；;]',
  /** Words that begin a second matter. */
  another: '另一件事|还有一件事|再说一件事|第二件事|另外一件|另一个问题是|顺便提|顺便反映',
  /** A numbered request stands at the beginning of a line. */
  numbered: '^\\s*(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[)）])',
  request:
    '建议|希望|请|要求|应|新建|修建|修复|维修|增设|增加|设置|改造|安装|整治|加装|拓宽|建设|治理|清理|更换|开通|延伸',
  /** A place at the beginning of the request, before which only such words stand; none of `never` is in a name. */
  leading: '(?:建议|建请|希望|恳请|敬请|请|尽快|尽速|加快|在|对|将|把|于)*',
  never:
    '为因将应请加强改善及与和的是在对并把被使到于本该各其有无不可以已惟需更未来老旧重要主要周边附近相关全所每经查了向从由至往',
  place: '(?:街道|社区|小区|小学|中学|幼儿园|医院|公园|广场|镇|乡|村|大桥|车站)',
}

export const mattersWords = {
  'zh-CN': {
    title: '标题里好像有两件事：“{words}”。',
    said: '文中说到“{words}”。',
    places: '分条写的要求各说一处：{words}。',
    and: '、',
    deputy: '{why}一事一议：一件建议只说一件事，办起来才快。确是两件的，请分开写；是一件事就不用管。',
    office: '{why}可能是两件事，请看是否拆分。',
    split: '拆分',
  },
  en: {
    title: 'The title seems to name two matters: “{words}”. ',
    said: 'The text says “{words}”. ',
    places: 'The numbered requests are each about another place: {words}. ',
    and: ', ',
    deputy:
      '{why}One suggestion, one matter: it is handled sooner. If these are two, write them apart; if it is one, pass over this.',
    office: '{why}These may be two matters; see whether to split it.',
    split: 'Split',
  },
}
