/** Type faces an official paper names (公文字体): 仿宋, 小标宋, 黑体, 楷体, 宋体. */
import type { IFontAttributesProperties } from 'docx'

const face = (name: string): IFontAttributesProperties => ({ ascii: name, eastAsia: name, hAnsi: name, cs: name })

export const typefaces = {
  body: face('仿宋_GB2312'),
  title: face('方正小标宋简体'),
  first: face('黑体'),
  second: face('楷体_GB2312'),
  pageNumber: face('宋体'),
}
