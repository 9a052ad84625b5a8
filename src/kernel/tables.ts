/** Row types of every table, written by `npm run tables` from the migrated schema; a test fails when stale. */
export interface Tables {}
