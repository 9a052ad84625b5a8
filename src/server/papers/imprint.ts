/** 版记: at the foot of the type area of its page; in 信函格式 without rules, organ and date of printing. */
import {
  BorderStyle,
  FrameAnchorType,
  FrameWrap,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
  type IBorderOptions,
} from 'docx'
import type { PaperFormat, PaperPiece } from '#kernel/paper'
import { margins, pages, sizes, widthOf, widths } from './measures.ts'
import { printable } from './printable.ts'
import { styleId } from './styles.ts'

/** 首末条 0.35 mm, 中间 0.25 mm, in eighths of a point. */
const strong: IBorderOptions = { style: BorderStyle.SINGLE, size: 8, color: '000000', space: 1 }
const fine: IBorderOptions = { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 }

/** A line of 4号 with its rule. */
const line = 540
/** Characters of 4号 on a line that begins and ends one character inside. */
const perLine = Math.floor(widths.portrait / (sizes.imprint * 10)) - 2

/** Each line stands in a frame of its own: two paragraphs in one frame are set into the text by some word processors. */
export function imprintLines({ copies, printed }: PaperPiece & { role: 'imprint' }, format: PaperFormat): Paragraph[] {
  const letter = format === 'letter'
  const shown = letter ? null : printed
  const foot = pages.portrait.height - margins.bottom
  const above = foot - (shown ? line : 0)
  const height = copies === null ? 0 : Math.ceil(widthOf(copies) / perLine) * line
  return [
    ...(copies === null
      ? []
      : [
          framed(
            [new TextRun({ text: printable(copies) })],
            above - height,
            letter ? {} : { top: strong, bottom: shown ? fine : strong },
          ),
        ]),
    ...(shown === null
      ? []
      : [
          framed([new TextRun({ children: [printable(shown[0]), new Tab(), printable(shown[1])] })], above, {
            ...(copies === null ? { top: strong } : {}),
            bottom: strong,
          }),
        ]),
  ]
}

const framed = (children: TextRun[], y: number, border: { top?: IBorderOptions; bottom?: IBorderOptions }): Paragraph =>
  new Paragraph({
    style: styleId('imprint'),
    frame: {
      type: 'absolute',
      position: { x: margins.left, y },
      width: widths.portrait,
      wrap: FrameWrap.NOT_BESIDE,
      anchor: { horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.PAGE },
    },
    tabStops: [{ type: TabStopType.RIGHT, position: widths.portrait - sizes.imprint * 10 }],
    border,
    children,
  })
