/** Papers for tests of the files they leave in (样例文书): a letter, a notice with a list on A3, a form. */
import { heading, paragraph, type Paper } from '#kernel/paper'

export const reply: Paper = {
  format: 'letter',
  organ: '测试区住房和城乡建设局',
  number: '测建复〔2026〕12号',
  classMark: '办理结果：A',
  title: '关于区十七届人大三次会议第118号建议的答复',
  addressee: '陈晓峰代表',
  body: [paragraph('建议收悉，现答复如下：'), heading(1, '办理情况'), heading(2, '管网'), paragraph('已经改造完毕。')],
  attachments: [],
  signature: { organ: '测试区住房和城乡建设局', signer: '周海燕', on: '2026-06-01' },
  note: '联系人：王芳，联系电话：0571-00000000',
  imprint: { copies: ['区人大常委会代表工作委员会'], printed: null },
}

export const notice: Paper = {
  ...reply,
  format: 'document',
  organ: '测试区人大常委会',
  classMark: null,
  attachments: [
    {
      title: '代表建议交办清单',
      page: 'landscape_a3',
      body: [
        {
          kind: 'table',
          columns: [
            { label: '编号', share: 1, align: 'center' },
            { label: '标题', share: 5, align: 'left' },
          ],
          rows: Array.from({ length: 265 }, (_, at) => [String(at + 1), `关于第${at + 1}件事的建议`]),
        },
      ],
    },
  ],
  imprint: { copies: ['区政府办公室'], printed: { organ: '区人大常委会办公室', on: '2026-06-02' } },
}

export const form: Paper = {
  ...reply,
  format: 'form',
  organ: '',
  number: null,
  classMark: null,
  addressee: null,
  body: [
    {
      kind: 'form',
      columns: 4,
      rows: [
        {
          lines: 2,
          cells: [
            { text: '建议\n标题', label: true, span: 1 },
            { text: '', label: false, span: 3 },
          ],
        },
      ],
    },
  ],
}
