/** Who opens which screens of the report at the workbench (谁能打开). */
export const readers = ['deputies_office', 'government_office', 'secretariat'] as const
export const writers = ['deputies_office', 'secretariat'] as const
