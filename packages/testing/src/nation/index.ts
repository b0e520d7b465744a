export { nation, type History, type NationOptions } from './nation.js';
