export type { HierarchyDefinition } from './definition.js';
export { readRoles, type KeptRole, type QuasiRole, type Roles } from './roles.js';
export { rolesOf, rolesTable, type TextTable } from './rolesTable.js';
