/** The house itself (系统) as the keeper of the directory: set-up, demonstration; never anybody's account. */
import { nobody, type Actor } from '#kernel/work'

export const houseActor: Actor = {
  ...nobody,
  signedIn: true,
  roles: ['deputies_office', 'government_office', 'secretariat', 'system_admin', 'security_admin'],
}
