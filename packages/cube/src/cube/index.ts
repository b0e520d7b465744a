export { checkCube } from './check.js';
export { cellOf, emptyCube, total, type Cell, type Cube, type CubeDimension, type DimensionOutline } from './cube.js';
export { absentMember, isAbsentMember, reasonOf } from './members.js';
