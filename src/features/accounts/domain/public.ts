/** 账号 for other features: the roles of a standing and where each begins. */
export { homeOf, rolesOf, type Standing } from './standing.ts'
