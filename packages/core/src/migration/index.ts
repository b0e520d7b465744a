export { migrate, type MigrateOptions, type Migrated } from './migrate.js';
export { migration, type Migration, type MigrationLoss, type MigrationNote, type MigrationNotes } from './migration.js';
export { migrations } from './known.js';
