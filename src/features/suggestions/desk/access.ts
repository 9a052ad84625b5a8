/** Who opens which screen of suggestions at the workbench (页面权限). */
import type { Access } from '#kernel/endpoint'

export const offices = ['deputies_office', 'government_office', 'secretariat'] as const satisfies Access
export const assigners = ['deputies_office', 'government_office'] as const satisfies Access
export const deputiesOffice = ['deputies_office'] as const satisfies Access
