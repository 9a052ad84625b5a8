// @vitest-environment happy-dom
import { render } from '@testing-library/react'
import { expect, test } from 'vitest'
import { Day } from './dates.tsx'
import { DataTable } from './lists.tsx'
import { textsIn } from './TableExport.tsx'

test('a table is exported as it is read: whole days, no words of its buttons', () => {
  const { container } = render(
    <DataTable
      caption="会议"
      rows={['第一次会议']}
      rowKey={(row) => row}
      columns={[
        { id: 'title', head: '名称', cell: (row) => <a href="/m/1">{row}</a> },
        {
          id: 'on',
          head: '日期',
          cell: () => (
            <>
              <Day date="2026-12-08" weekday /> 09:00
            </>
          ),
        },
        { id: 'do', head: '', cell: () => <button type="button">改</button> },
      ]}
    />,
  )
  expect(textsIn(container.querySelector('table'))).toEqual([
    ['名称', '日期', ''],
    ['第一次会议', '2026-12-08 09:00', ''],
  ])
})
