export { bindingSet, type BindingEntry } from './binding.js';
