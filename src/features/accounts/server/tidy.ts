/** Tidying (清理): sessions, codes and counters that can no longer matter go at night. */
import type { Job } from '#kernel/feature'

/** Codes spent or expired stay two days, so that the limit a day can be counted. */
const keptHours = 48

export const tidyAccounts: Job = {
  name: 'accounts.tidy',
  cron: '17 3 * * *',
  async run({ tx, tenant, now }) {
    const before = new Date(now.getTime() - keptHours * 3_600_000)
    await tx.deleteFrom('authSession').where('tenantId', '=', tenant).where('expiresAt', '<', now).execute()
    await tx.deleteFrom('signInCode').where('tenantId', '=', tenant).where('expiresAt', '<', before).execute()
    await tx.deleteFrom('attemptCount').where('tenantId', '=', tenant).where('beganAt', '<', before).execute()
  },
}
