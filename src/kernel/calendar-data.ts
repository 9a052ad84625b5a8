/**
 * The statutory calendar as published (法定节假日及调休安排), one yearly notice of the State Council's office each.
 *
 * Checked against the notices and against the chinese-days data set (MIT licence).
 * A new year is one more entry; nothing else in the product knows a holiday.
 */
import type { Calendar, CalendarYear } from './calendar.ts'
import { eachDay, plainDate } from './date.ts'

export const publishedCalendar: Calendar = {
  years: {
    2024: year('国务院办公厅关于2024年部分节假日安排的通知', {
      rest: [
        ['2024-01-01', '2024-01-01'],
        ['2024-02-10', '2024-02-17'],
        ['2024-04-04', '2024-04-06'],
        ['2024-05-01', '2024-05-05'],
        ['2024-06-10', '2024-06-10'],
        ['2024-09-15', '2024-09-17'],
        ['2024-10-01', '2024-10-07'],
      ],
      work: [
        '2024-02-04',
        '2024-02-18',
        '2024-04-07',
        '2024-04-28',
        '2024-05-11',
        '2024-09-14',
        '2024-09-29',
        '2024-10-12',
      ],
    }),
    2025: year('国务院办公厅关于2025年部分节假日安排的通知', {
      rest: [
        ['2025-01-01', '2025-01-01'],
        ['2025-01-28', '2025-02-04'],
        ['2025-04-04', '2025-04-06'],
        ['2025-05-01', '2025-05-05'],
        ['2025-05-31', '2025-06-02'],
        ['2025-10-01', '2025-10-08'],
      ],
      work: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
    }),
    2026: year('国务院办公厅关于2026年部分节假日安排的通知', {
      rest: [
        ['2026-01-01', '2026-01-03'],
        ['2026-02-15', '2026-02-23'],
        ['2026-04-04', '2026-04-06'],
        ['2026-05-01', '2026-05-05'],
        ['2026-06-19', '2026-06-21'],
        ['2026-09-25', '2026-09-27'],
        ['2026-10-01', '2026-10-07'],
      ],
      work: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
    }),
  },
}

function year(source: string, days: { rest: [first: string, last: string][]; work: string[] }): CalendarYear {
  return {
    rest: days.rest.flatMap(([first, last]) => eachDay(plainDate(first), plainDate(last))),
    work: days.work.map(plainDate),
    source,
  }
}
