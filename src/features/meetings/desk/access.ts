/** Whose the screens of meetings are (会议台权限). */
import { office } from '../domain/contract.ts'

export const keepers = office
export const proposers = ['deputies_office', 'secretariat', 'government_office'] as const
