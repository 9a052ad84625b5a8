/** What a screen of meetings lets choose from (可选内容): bodies that meet, organs, people. */
import { z } from 'zod'
import { congressOffices } from '#kernel/roles'
import { endpoint } from '#kernel/endpoint'

const Choice = z.object({ id: z.string(), name: z.string() })

export const choicesApi = {
  bodies: endpoint('GET', '/api/meeting-choices', {
    access: ['deputies_office', 'secretariat', 'government_office', 'unit', 'unit_head', 'leader', 'chairman'],
    input: z.object({}),
    output: z.object({
      /** 能开会的机构; a presidium of a town says so in its kind. */
      bodies: z.array(Choice.extend({ kind: z.string() })),
      /** 报告、提出议题的单位 */
      organs: z.array(Choice),
    }),
  }),
  people: endpoint('GET', '/api/meeting-people', {
    access: congressOffices,
    input: z.object({ q: z.string().trim().min(1).max(60) }),
    output: z.object({ rows: z.array(Choice.extend({ hint: z.string() })) }),
  }),
}
